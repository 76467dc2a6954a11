// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Vliegwiel.Library.Domain;

/// <summary>An item as it was from one saved change to the next: its fields, and which text and file it had.</summary>
internal sealed class ItemVersion
{
    public const int NoteMaxLength = 300;

    private ItemVersion() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ItemId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Null when the platform or the command line made it.</summary>
    public Guid? ById { get; private set; }

    public string Sheet { get; private set; } = "";
    public Guid ContentId { get; private set; }

    /// <summary>The version that was brought back with this one; null for a change.</summary>
    public int? RestoredFrom { get; private set; }

    /// <summary>What the maker says was changed.</summary>
    public string? Note { get; private set; }

    public ItemFields Fields => ItemFields.FromJson(Sheet);

    public void Take(KeptContent content) => ContentId = content.Id;

    public static ItemVersion Of(Item item, KeptContent content, Guid? byId, DateTimeOffset at, string? note, int? restoredFrom) => new()
    {
        ItemId = item.Id,
        Number = item.VersionNumber,
        At = at,
        ById = byId,
        Sheet = item.Fields.ToJson(),
        ContentId = content.Id,
        Note = note,
        RestoredFrom = restoredFrom,
    };
}

/// <summary>The text and the file of one or more versions of an item; kept once, however often the fields were changed.</summary>
internal sealed class KeptContent
{
    private KeptContent() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ItemId { get; private set; }

    /// <summary>SHA-256 of file, text and what of it is a scan together.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>Of the file; empty without a file.</summary>
    public string Sha256 { get; private set; } = "";

    public string FileName { get; private set; } = "";
    public string Format { get; private set; } = "";
    public long Length { get; private set; }
    public bool HasPages { get; private set; }
    public ItemState State { get; private set; }

    /// <summary>Page by page, as a JSON list.</summary>
    public string PageTexts { get; private set; } = "[]";

    /// <summary>Of each page where its text came from, as a JSON list; empty when all of it stood in the file.</summary>
    public string PageSources { get; private set; } = "[]";

    /// <summary>The scan of the item was read to its end: what was kept of the same file while that went on has the whole text from now on.</summary>
    public void Become(KeptContent read) => (Fingerprint, HasPages, State, PageTexts, PageSources) = (read.Fingerprint, read.HasPages, read.State, read.PageTexts, read.PageSources);

    public IReadOnlyList<KeptPage> Pages
    {
        get
        {
            var sources = JsonSerializer.Deserialize<List<PageSource>>(PageSources)!;
            return [.. JsonSerializer.Deserialize<List<string>>(PageTexts)!.Select((text, index) => new KeptPage(index + 1, text, index < sources.Count ? sources[index] : PageSource.Text))];
        }
    }

    public string Text => string.Join("\n\n", Pages.Select(p => p.Text));

    /// <summary>The text and the file that an item has now.</summary>
    public static KeptContent Of(Item item) => Of(item.Id, item.Sha256, item.FileName, item.Format, item.Length, item.HasPages, item.State, [.. item.Pages.OrderBy(p => p.Number).Select(p => new KeptPage(p.Number, p.Text, p.Source))]);

    /// <summary>The text of a file that was just read.</summary>
    public static KeptContent Of(Guid itemId, string sha256, string fileName, string format, long length, bool hasPages, ItemState state, IReadOnlyList<KeptPage> pages)
    {
        // Without scans as it always was, so that what was kept before is found again.
        var sources = pages.Any(p => p.Source != PageSource.Text) ? JsonSerializer.Serialize(pages.Select(p => p.Source)) : "[]";
        return new()
        {
            ItemId = itemId,
            Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{sha256}\n{fileName}\n{string.Join('\f', pages.Select(p => p.Text))}{(sources == "[]" ? "" : "\n" + sources)}"))),
            Sha256 = sha256,
            FileName = fileName,
            Format = format,
            Length = length,
            HasPages = hasPages,
            State = state,
            PageTexts = JsonSerializer.Serialize(pages.Select(p => p.Text)),
            PageSources = sources,
        };
    }
}

/// <summary>One page as it was kept.</summary>
internal sealed record KeptPage(int Number, string Text, PageSource Source);
