// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Search;

namespace Vliegwiel.Agendas.Finding;

/// <summary>Gives agendas to search: what they are for.</summary>
internal sealed class AgendaText(VliegwielDb db) : ISearchSource
{
    public string Kind => AgendasModule.AgendaKind;

    public async Task<IReadOnlyList<SearchText>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
    [
        .. (await db.Agendas.AsNoTracking().Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Title, a.Purpose }).ToListAsync(cancel))
            .Select(a => ActivityText.Of(a.Id, [a.Purpose ?? a.Title])),
    ];
}

/// <summary>Gives activities to search: what is done and what belongs to it, never what it may cost. What went into another is found by its title only.</summary>
internal sealed class ActivityText(VliegwielDb db) : ISearchSource
{
    /// <summary>A field holds at most five thousand characters; a passage as much as is read at once.</summary>
    private const int Longest = 1600;

    public string Kind => AgendasModule.ActivityKind;

    public async Task<IReadOnlyList<SearchText>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var activities = await db.Activities.AsNoTracking().Where(a => ids.Contains(a.Id)).ToListAsync(cancel);
        return [.. activities.Select(a => Of(a.Id, a.IsMerged ? [""] : [a.Description ?? a.Title, a.Within ?? "", a.Outside ?? "", a.Expertise ?? "", a.StateReason ?? ""]))];
    }

    public static SearchText Of(Guid id, IEnumerable<string> texts) =>
        new(id, [.. texts.SelectMany(Cut).Select((text, index) => new IndexedPassage(index + 1, null, text, null))]);

    /// <summary>Between paragraphs, and where those are long between words.</summary>
    private static IEnumerable<string> Cut(string text)
    {
        var rest = text.Trim();
        while (rest.Length > Longest)
        {
            var window = rest.AsSpan(0, Longest);
            var at = window.LastIndexOf('\n') is var line and > Longest / 2 ? line : window.LastIndexOf(' ') is var space and > Longest / 2 ? space : Longest;
            at = char.IsHighSurrogate(rest[at - 1]) ? at - 1 : at;
            yield return rest[..at].Trim();
            rest = rest[at..].Trim();
        }

        if (rest.Length > 0)
        {
            yield return rest;
        }
    }
}
