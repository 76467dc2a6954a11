// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Design.Lists;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Agendas.Coverage;

/// <summary>One link of the chain from ambition to lesson, for one organisation or alliance.</summary>
/// <param name="Key">As in addresses: "doel-activiteit".</param>
/// <param name="Whole">The things that should have the next one.</param>
/// <param name="Gaps">Those that have not.</param>
internal sealed record CoverageLink(string Key, string From, string To, int Whole, IReadOnlyList<ObjectRow> Gaps)
{
    public int Covered => Whole - Gaps.Count;

    /// <summary>Null when there is nothing to count.</summary>
    public decimal? Share => Whole == 0 ? null : (decimal)Covered / Whole;
}

/// <summary>The chain of one organisation or alliance.</summary>
/// <param name="Of">As in addresses: the id.</param>
internal sealed record CoverageOf(string Of, string Name, IReadOnlyList<CoverageLink> Links);

/// <summary>How whole the Draad is, per link, over what the reader may see.</summary>
internal sealed record CoverageList(IReadOnlyList<CoverageOf> Lines, IReadOnlyList<Choice> Owners, IReadOnlyList<FilterChip> Chips);

/// <summary>
/// Counts for each link of the chain what goes on and what stops (inventory #1), from things that the reader sees and from nothing else.
/// Each organisation and alliance is counted from its own things; nothing is subtracted from a total.
/// </summary>
internal sealed class ShowCoverage(VliegwielDb db, Access access, ThreadCoverage threads, NetworkDirectory network)
{
    private const int Most = 5_000;
    private const string ResultKind = "resultaat";

    /// <summary>A lesson is a thing of the library.</summary>
    private const string LessonKind = "item";

    /// <summary>The links, in the order of the chain.</summary>
    public static readonly IReadOnlyList<(string Key, string FromKind, string From, string ToKind, string To)> Links =
    [
        ("ambitie-doel", AgendasModule.AmbitionKind, "Ambitie", AgendasModule.GoalKind, "doel"),
        ("doel-activiteit", AgendasModule.GoalKind, "Doel", AgendasModule.ActivityKind, "activiteit"),
        ("activiteit-doel", AgendasModule.ActivityKind, "Activiteit", AgendasModule.GoalKind, "doel"),
        ("activiteit-resultaat", AgendasModule.ActivityKind, "Klaar", ResultKind, "resultaat"),
        ("resultaat-les", ResultKind, "Resultaat", LessonKind, "les"),
    ];

    /// <summary>As a column of a table is called.</summary>
    public static string TitleOf(string key) => key switch
    {
        "ambitie-doel" => "Ambities met een doel",
        "doel-activiteit" => "Doelen met een activiteit",
        "activiteit-doel" => "Activiteiten met een doel",
        "activiteit-resultaat" => "Opgeleverd met een resultaat",
        "resultaat-les" => "Resultaten met een les",
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, null),
    };

    public async Task<CoverageList> AskAsync(string? of, CancellationToken cancel)
    {
        var things = await ReadAsync(cancel);
        var tied = new Dictionary<string, IReadOnlyCollection<Guid>>(StringComparer.Ordinal);
        foreach (var link in Links)
        {
            List<Guid> ids = [.. things.Where(t => Counts(t, link.Key)).Select(t => t.Row.Id).Distinct()];
            tied[link.Key] = (link.Key == "activiteit-doel" ? await threads.AboveAsync(ids, link.ToKind, cancel) : await threads.BelowAsync(ids, link.ToKind, cancel)).Keys;
        }

        List<Guid> organisations = [.. things.Select(t => t.OrganisationId).OfType<Guid>().Distinct()];
        List<Guid> alliances = [.. things.Select(t => t.AllianceId).OfType<Guid>().Distinct()];
        var names = await network.FindNamesAsync([], organisations, [.. alliances.Select(Audience.Alliance)], cancel);
        var owners = organisations.Select(id => (Id: id, Name: Listing.AgendaWords.Of(null, id, names))).Concat(alliances.Select(id => (Id: id, Name: Listing.AgendaWords.Of(id, null, names))))
            .OrderBy(o => o.Name, StringComparer.Ordinal).Select(o => new Choice(o.Id.ToString("N"), o.Name)).ToList();
        var chosen = owners.Find(o => o.Value == of);
        return new CoverageList(
            [.. owners.Where(o => chosen is null || o == chosen).Select(o => new CoverageOf(o.Value, o.Text, LinksOf(Guid.ParseExact(o.Value, "N"), things, tied)))],
            owners, chosen is null ? [] : [new FilterChip("van", chosen.Value, $"van: {chosen.Text}")]);
    }

    private static List<CoverageLink> LinksOf(Guid owner, List<CountedThing> things, Dictionary<string, IReadOnlyCollection<Guid>> tied)
    {
        var own = things.Where(t => t.OrganisationId == owner || t.AllianceId == owner).ToList();
        return
        [
            .. Links.Select(link =>
            {
                // An activity that stands on two agendas of an alliance is one.
                var whole = own.Where(t => Counts(t, link.Key)).Select(t => t.Row).DistinctBy(r => r.Id).ToList();
                return new CoverageLink(link.Key, link.From, link.To, whole.Count, [.. whole.Where(r => !tied[link.Key].Contains(r.Id)).OrderBy(r => r.Title, StringComparer.Ordinal)]);
            }),
        ];
    }

    private static bool Counts(CountedThing thing, string link) => link switch
    {
        "activiteit-resultaat" => thing.Row.Kind == AgendasModule.ActivityKind && thing.IsDelivered,
        "activiteit-doel" => thing.Row.Kind == AgendasModule.ActivityKind && !thing.IsDropped,
        _ => thing.Row.Kind == Links.First(l => l.Key == link).FromKind,
    };

    private async Task<List<CountedThing>> ReadAsync(CancellationToken cancel)
    {
        var ambitions = await (from a in access.Visible<Ambition>() join o in db.Set<ObjectRow>() on a.Id equals o.Id orderby o.Id select new { Row = o, a.OrganisationId }).AsNoTracking().Take(Most).ToListAsync(cancel);
        var goals = await (from g in access.Visible<Goal>() join o in db.Set<ObjectRow>() on g.Id equals o.Id orderby o.Id select new { Row = o, g.OrganisationId, g.AllianceId }).AsNoTracking().Take(Most).ToListAsync(cancel);
        var activities = await (from a in access.Visible<Activity>()
                                join o in db.Set<ObjectRow>() on a.Id equals o.Id
                                where a.GroupId == a.Id
                                orderby o.Id
                                select new { Row = o, OrganisationId = a.OwnerOrganisationId ?? a.ProposedForId, a.State }).AsNoTracking().Take(Most).ToListAsync(cancel);
        var placed = await (from p in db.Set<AgendaPlacement>() join a in access.Visible<Agenda>() on p.AgendaId equals a.Id where a.AllianceId != null select new { p.ActivityId, a.AllianceId }).Distinct().Take(Most).ToListAsync(cancel);
        var results = await access.VisibleObjects().Where(o => o.Kind == ResultKind).OrderBy(o => o.Id).Take(Most).ToListAsync(cancel);
        var alliances = placed.ToLookup(p => p.ActivityId, p => p.AllianceId);
        return
        [
            .. ambitions.Select(a => new CountedThing(a.Row, a.OrganisationId, null)),
            .. goals.Select(g => new CountedThing(g.Row, g.OrganisationId, g.OrganisationId is null ? g.AllianceId : null)),
            .. activities.SelectMany(a => alliances[a.Row.Id].Prepend(null).Select(alliance => new CountedThing(a.Row, alliance is null ? a.OrganisationId : null, alliance)
            {
                IsDelivered = a.State is ActivityState.Delivered or ActivityState.Anchored,
                IsDropped = a.State == ActivityState.Stopped,
            })),
            .. results.Select(r => new CountedThing(r, r.OrganisationId, null)),
        ];
    }

    private sealed record CountedThing(ObjectRow Row, Guid? OrganisationId, Guid? AllianceId)
    {
        public bool IsDelivered { get; init; }
        public bool IsDropped { get; init; }
    }
}
