// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Design.Lists;
using Vliegwiel.DutchText;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Listing;

/// <summary>One agenda in the list.</summary>
/// <param name="Of">The alliance or organisation whose agenda it is.</param>
internal sealed record AgendaLine(Guid Id, string Kenmerk, string Title, string Of, bool IsOfAlliance, int Activities, int Open, int Versions);

/// <summary>What was asked of the list, as it stood in the address.</summary>
internal sealed record AgendaListQuestion(string? Word, string? Of, string? Sort, string? Page);

/// <summary>One page of the agendas that somebody may see.</summary>
internal sealed record AgendaList(IReadOnlyList<AgendaLine> Lines, int Total, int Page, IReadOnlyList<FilterChip> Chips)
{
    public static readonly AgendaList Empty = new([], 0, 1, []);

    public int PageCount => PageNumber.Count(Total, ListAgendas.PageSize);
}

/// <summary>Lists agendas. Of the activities it counts those that the reader sees.</summary>
internal sealed class ListAgendas(VliegwielDb db, Access access, NetworkDirectory network)
{
    public const int PageSize = 25;

    /// <summary>Nobody sees more agendas than this; they are few, so names are filtered and ordered here.</summary>
    private const int Most = 2_000;

    public static readonly IReadOnlyList<Choice> Owners = [new("verband", "Een verband"), new("organisatie", "Een organisatie")];

    /// <returns>Null when there is no such page.</returns>
    public async Task<AgendaList?> AskAsync(AgendaListQuestion question, CancellationToken cancel)
    {
        if (!PageNumber.TryParse(question.Page, out var page))
        {
            return null;
        }

        var seen = access.Visible<Activity>().Where(a => a.GroupId == a.Id);
        var rows = await access.Visible<Agenda>().AsNoTracking().OrderBy(a => a.Title).ThenBy(a => a.Id).Take(Most).Select(a => new
        {
            a.Id,
            a.Kenmerk,
            a.Title,
            a.AllianceId,
            a.OrganisationId,
            a.Versions,
            Activities = db.Set<AgendaPlacement>().Count(p => p.AgendaId == a.Id && seen.Any(x => x.Id == p.ActivityId)),
            Open = db.Set<AgendaPlacement>().Count(p => p.AgendaId == a.Id && seen.Any(x => x.Id == p.ActivityId && x.State != ActivityState.Delivered && x.State != ActivityState.Anchored && x.State != ActivityState.Stopped)),
        }).ToListAsync(cancel);
        var names = await network.FindNamesAsync([], [.. rows.Select(r => r.OrganisationId).OfType<Guid>()], [.. rows.Select(r => r.AllianceId).OfType<Guid>().Select(Audience.Alliance)], cancel);
        var lines = rows.Select(r => new AgendaLine(r.Id, r.Kenmerk, r.Title, AgendaWords.Of(r.AllianceId, r.OrganisationId, names), r.AllianceId is not null, r.Activities, r.Open, r.Versions));
        var chips = new List<FilterChip>();
        if (question.Word is { Length: > 0 } word)
        {
            var folded = Folding.Fold(word);
            lines = lines.Where(l => Folding.Fold(l.Title).Contains(folded, StringComparison.Ordinal) || Folding.Fold(l.Of).Contains(folded, StringComparison.Ordinal));
            chips.Add(new("woord", word, $"woord: {word}"));
        }

        if (Owners.FirstOrDefault(o => o.Value == question.Of) is { } of)
        {
            lines = lines.Where(l => l.IsOfAlliance == (of.Value == "verband"));
            chips.Add(new("van", of.Value, $"van: {of.Text.ToLowerInvariant()}"));
        }

        var all = (Sorting.Parse(question.Sort) switch
        {
            { Key: "van", Descending: false } => lines.OrderBy(l => l.Of, StringComparer.Ordinal),
            { Key: "van" } => lines.OrderByDescending(l => l.Of, StringComparer.Ordinal),
            { Key: "activiteiten", Descending: false } => lines.OrderBy(l => l.Activities),
            { Key: "activiteiten" } => lines.OrderByDescending(l => l.Activities),
            { Key: "titel", Descending: true } => lines.OrderByDescending(l => Folding.Fold(l.Title), StringComparer.Ordinal),
            _ => lines.OrderBy(l => Folding.Fold(l.Title), StringComparer.Ordinal),
        }).ThenBy(l => l.Id).ToList();
        return page > 1 && (page - 1) * PageSize >= all.Count ? null : new AgendaList([.. all.Skip((page - 1) * PageSize).Take(PageSize)], all.Count, page, chips);
    }
}

/// <summary>How agendas are called on screen.</summary>
internal static class AgendaWords
{
    /// <summary>The name of whose agenda it is.</summary>
    public static string Of(Guid? allianceId, Guid? organisationId, NetworkNames names) =>
        allianceId is { } alliance ? names.Describe([Audience.Alliance(alliance)])[0]["iedereen in ".Length..]
        : organisationId is { } organisation ? names.Organisation(organisation)?.Name ?? "een organisatie die er niet meer is"
        : "iemand";

    public static string OfVersions(int versions) => versions == 0 ? "in opbouw" : $"versie {versions}";
}
