// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.DutchText;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Versions;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Editing;

/// <summary>Something that is there already and looks like what somebody is about to make.</summary>
internal sealed record LookAlike(string Kenmerk, string Title, string? Kind, ItemStage Stage);

/// <summary>Finds what looks like a new item, within what the actor may see.</summary>
/// <remarks>By the words of the title; whoever knows a better likeness replaces this class.</remarks>
internal sealed class LookAlikes(Access access)
{
    private const int Most = 5;
    private const int ShortestWord = 4;

    public async Task<IReadOnlyList<LookAlike>> FindAsync(string title, CancellationToken cancel)
    {
        var words = Words(title);
        if (words.Count == 0)
        {
            return [];
        }

        // One word in common is enough to be looked at; how many there are decides.
        var candidates = access.Visible<Item>().AsNoTracking();
        var found = new Dictionary<string, (LookAlike Item, string Folded)>(StringComparer.Ordinal);
        foreach (var word in words.OrderByDescending(w => w.Length).Take(4))
        {
            var pattern = $"%{word}%";
            foreach (var item in await candidates.Where(i => EF.Functions.Like(i.FoldedTitle, pattern)).OrderByDescending(i => i.ImportedAt).ThenBy(i => i.Id).Take(50)
                .Select(i => new { i.Kenmerk, i.Title, i.Kind, i.Stage, i.FoldedTitle }).ToListAsync(cancel))
            {
                found.TryAdd(item.Kenmerk, (new(item.Kenmerk, item.Title, item.Kind, item.Stage), item.FoldedTitle));
            }
        }

        return [.. found.Values.Select(f => (f.Item, Shared: Words(f.Folded).Count(words.Contains), All: words.Count))
            .Where(f => f.Shared >= 2 || f.Shared == f.All)
            .OrderByDescending(f => f.Shared).ThenBy(f => f.Item.Title, StringComparer.Ordinal).Take(Most).Select(f => f.Item)];
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
