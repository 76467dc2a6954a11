// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Search;

namespace Vliegwiel.Library.Finding;

/// <summary>Gives the pages of items to search, cut in passages that can be shown.</summary>
internal sealed class ItemText(VliegwielDb db) : ISearchSource
{
    public string Kind => "item";

    public async Task<IReadOnlyList<SearchText>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var items = await db.Items.AsNoTracking().Where(i => ids.Contains(i.Id))
            .Select(i => new { i.Id, i.FileName, i.Format, i.ImportedAt, i.HasPages, Pages = i.Pages.OrderBy(p => p.Number).Select(p => new { p.Number, p.Text }).ToList() })
            .ToListAsync(cancel);
        return [.. items.Select(i =>
        {
            var number = 0;
            return new SearchText(i.Id, [.. i.Pages.SelectMany(p => Passages.Cut(p.Text).Select(text =>
                new IndexedPassage(++number, i.HasPages ? p.Number : null, text, i.FileName))).DefaultIfEmpty(new IndexedPassage(1, null, "", i.FileName))])
            {
                Facets = [new SearchFacet("jaar", i.ImportedAt.Year.ToString(CultureInfo.InvariantCulture)), new SearchFacet("bestand", i.Format)],
            };
        })];
    }
}

/// <summary>Cuts text where people paused: between paragraphs, else between sentences, else between words.</summary>
internal static class Passages
{
    private const int Longest = 1600;

    /// <summary>Pieces of at most 1600 characters that together hold all of the text but white space at the cuts; none for blank text.</summary>
    public static IEnumerable<string> Cut(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.Length - start <= Longest ? text.Length : start + CutAt(text.AsSpan(start, Longest));
            var piece = text[start..end].Trim();
            if (piece.Length > 0)
            {
                yield return piece;
            }

            start = end;
        }
    }

    private static int CutAt(ReadOnlySpan<char> window)
    {
        foreach (var pause in new[] { "\n\n", "\n", ". ", " " })
        {
            // Not in the first half: a short heading alone is no passage.
            if (window.LastIndexOf(pause) is var at && at > Longest / 2)
            {
                return at + pause.Length;
            }
        }

        // Never between the halves of one character.
        return char.IsHighSurrogate(window[^1]) ? window.Length - 1 : window.Length;
    }
}
