// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Search;

namespace Vliegwiel.Tests.Search;

/// <summary>A search index in a folder of its own, with short ways to fill and ask it.</summary>
internal sealed class AnIndex : IDisposable
{
    internal const string Public = "openbaar";

    private readonly string _folder = Directory.CreateTempSubdirectory("zoek").FullName;
    private int _cursor;

    internal AnIndex() => Index = SearchIndex.Open(File, new SearchIndexOptions());

    internal SearchIndex Index { get; private set; }

    internal string File => Path.Combine(_folder, "zoek.db");

    internal static IndexedObject Item(string title, string text, params string[] audiences) =>
        new(Guid.CreateVersion7(), "item", title, "/items/" + title, audiences.Length == 0 ? [Public] : audiences, [new IndexedPassage(1, null, text, null)]);

    internal AnIndex With(params IndexedObject[] objects)
    {
        Index.Apply(objects, [], ++_cursor);
        return this;
    }

    internal SearchAnswer Ask(string text, params string[] audiences) =>
        Index.Search(new SearchQuestion { Text = text, Audiences = audiences.Length == 0 ? [Public] : audiences });

    internal string[] Titles(string text, params string[] audiences) => Ask(text, audiences).Hits.Select(hit => hit.Title).ToArray();

    internal void Reopen()
    {
        Index.Dispose();
        Index = SearchIndex.Open(File, new SearchIndexOptions());
    }

    public void Dispose()
    {
        Index.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
