// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.DutchText;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Versions;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Search;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Editing;

/// <summary>Something that is there already and looks like what somebody is about to make.</summary>
/// <param name="Shared">The words that say most about why; none when only the titles are alike.</param>
internal sealed record LookAlike(string Title, string Url, string What, IReadOnlyList<string> Shared);

/// <summary>Finds what looks like a new item, within what the actor may see: by all that is typed, and by the title for what the search does not hold yet.</summary>
internal sealed class LookAlikes(Access access, SearchDesk search)
{
    private const int Most = 5;
    private const int ShortestWord = 4;
    private const int LookedAt = 20;
    private const int MostWordsShown = 3;

    /// <summary>Below what people call alike (0.2): rather one too many before somebody makes the same again.</summary>
    private const double LeastScore = 0.12;

    private static readonly string[] Kinds = ["item", "vraagstuk"];

    public async Task<IReadOnlyList<LookAlike>> FindAsync(ItemFields fields, CancellationToken cancel)
    {
        var text = string.Join("\n\n", new[] { fields.Title, fields.Summary, fields.OwnText }.Where(part => !string.IsNullOrWhiteSpace(part)));
        var similar = await search.SimilarToTextAsync(text, LookedAt, Kinds, cancel);
        var found = similar.Where(s => s.Score >= LeastScore && s.Shared.Count > 0).Take(Most)
            .Select(s => new LookAlike(s.Object.Title, s.Object.Url, s.Object.Kind == "item" ? "document" : "vraagstuk", [.. s.Shared.Take(MostWordsShown)])).ToList();
        var urls = found.Select(f => f.Url).ToHashSet(StringComparer.Ordinal);
        return [.. found, .. (await ByTitleAsync(fields.Title, cancel)).Where(t => !urls.Contains(t.Url)).Take(Most - found.Count)];
    }

    private async Task<IReadOnlyList<LookAlike>> ByTitleAsync(string title, CancellationToken cancel)
    {
        var words = Words(title);
        if (words.Count == 0)
        {
            return [];
        }

        // One word in common is enough to be looked at; how many there are decides.
        var candidates = access.Visible<Item>().AsNoTracking();
        var found = new Dictionary<string, (string Title, string Folded)>(StringComparer.Ordinal);
        foreach (var word in words.OrderByDescending(w => w.Length).Take(4))
        {
            var pattern = $"%{word}%";
            foreach (var item in await candidates.Where(i => EF.Functions.Like(i.FoldedTitle, pattern)).OrderByDescending(i => i.ImportedAt).ThenBy(i => i.Id).Take(50)
                .Select(i => new { i.Kenmerk, i.Title, i.FoldedTitle }).ToListAsync(cancel))
            {
                found.TryAdd(item.Kenmerk, (item.Title, item.FoldedTitle));
            }
        }

        return [.. found.Select(f => (f.Key, f.Value.Title, Shared: Words(f.Value.Folded).Count(words.Contains), All: words.Count))
            .Where(f => f.Shared >= 2 || f.Shared == f.All)
            .OrderByDescending(f => f.Shared).ThenBy(f => f.Title, StringComparer.Ordinal).Select(f => new LookAlike(f.Title, LibraryLinks.Show(f.Key), "document", []))];
    }

    /// <summary>Letters and digits only, so none can be read as a pattern.</summary>
    private static HashSet<string> Words(string title) =>
        [.. new string([.. Folding.Fold(title).Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= ShortestWord)];
}

/// <summary>Makes an item without a file: a link to a source, a text of one's own, or both.</summary>
internal sealed class MakeItem(VliegwielDb db, CurrentActor actor, VersionKeeper versions, TimeProvider clock)
{
    public async Task<Result<Item>> RunAsync(ItemFields fields, Audience audience, CancellationToken cancel)
    {
        fields = fields.Tidy();
        if (ItemRules.Check(fields) is { } wrong)
        {
            return wrong;
        }

        if (fields is { Link: null, OwnText: null })
        {
            return new NeitherTextNorLink();
        }

        if (!actor.Value.Audiences.Contains(audience))
        {
            return new NotYourGroup();
        }

        var item = Item.Make(fields, actor.Value.OrganisationId, actor.Value.PersonId, audience, clock.GetUtcNow());
        db.Add(item);
        await versions.BeginAsync(item, cancel);
        await db.SaveChangesAsync(CancellationToken.None);
        return item;
    }
}
