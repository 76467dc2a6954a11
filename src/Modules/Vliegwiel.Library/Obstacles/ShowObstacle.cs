// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Layout;
using Vliegwiel.Design.Text;
using Vliegwiel.Library.Data;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Library.Obstacles;

/// <summary>One case on the page.</summary>
/// <param name="Organisation">Null when the reader may not know who reported it.</param>
internal sealed record CaseLine(string Text, DateOnly On, string? Organisation, string? OrganisationUrl, bool IsOurs);

internal sealed record MoveLine(string From, string To, string Note, string By, DateOnly On);

/// <summary>What the page of an obstacle shows, for who may see it.</summary>
internal sealed record ShownObstacle
{
    public required Obstacle Obstacle { get; init; }
    public required NavItem? MergedInto { get; init; }
    public required IReadOnlyList<NavItem> MergedHere { get; init; }
    public required NavItem? Rule { get; init; }
    public required IReadOnlyList<NavItem> Solutions { get; init; }
    public required IReadOnlyList<CaseLine> Cases { get; init; }
    public required ObstacleWeight Weight { get; init; }

    /// <summary>The weight for a reader outside, who may know of nobody that it was this one.</summary>
    public required ObstacleWeight OutsideWeight { get; init; }
    public required IReadOnlyList<MoveLine> Moves { get; init; }
    public required string? Owner { get; init; }
    public required IReadOnlyList<string> Audience { get; init; }
    public required IReadOnlyList<string> History { get; init; }
    public required bool MayAdd { get; init; }
    public required bool MayTakeUp { get; init; }
    public required bool MayTend { get; init; }
    public required bool MayUndo { get; init; }
}

/// <summary>Finds an obstacle with its cases, as far as the reader may see them.</summary>
internal sealed class ShowObstacle(VliegwielDb db, Access access, CurrentActor actor, ShowObstacleTools tools)
{
    /// <returns>Null when there is no such obstacle for this actor.</returns>
    public async Task<ShownObstacle?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        var group = await access.Visible<Obstacle>().AsNoTracking().Include(o => o.Moves).Include(o => o.Offers)
            .Where(o => access.Visible<Obstacle>().Any(x => x.Kenmerk == kenmerk && (x.Id == o.Id || x.Id == o.GroupId || x.GroupId == o.Id)))
            .OrderBy(o => o.ReportedAt).ThenBy(o => o.Id).ToListAsync(cancel);
        if (group.Find(o => o.Kenmerk == kenmerk) is not { } obstacle)
        {
            return null;
        }

        // An obstacle that went into another shows what was its own; the other shows it too.
        var parts = group.Where(o => o.Id == obstacle.Id || o.GroupId == obstacle.Id).ToList();
        var ids = parts.Select(o => o.Id).ToList();
        // The reporters are counted without looking at who they are; named are only those that the reader may see.
        var cases = await (from c in db.ObstacleCases.AsNoTracking()
                           join r in db.ObstacleReporters.AsNoTracking() on c.Id equals r.CaseId
                           where ids.Contains(c.ObstacleId)
                           orderby c.At, c.Id
                           select new { Case = c, r.OrganisationId, Seen = access.Visible<ObstacleReporter>().Where(x => x.Id == r.Id).Select(x => (Guid?)x.OrganisationId).FirstOrDefault() }).ToListAsync(cancel);
        var reporters = cases.ConvertAll(c => c.OrganisationId);
        var seen = cases.Select(c => c.Seen).OfType<Guid>().ToHashSet();
        var provinces = await tools.Places.FindProvincesAsync([.. reporters.Distinct()], tools.Clock.DutchToday, cancel);
        var around = await tools.Threads.AroundAsync(obstacle.Id, cancel);
        var history = await tools.History.OfAsync(obstacle.Id, 20, cancel);
        var moves = parts.SelectMany(o => o.Moves).OrderBy(m => m.At).ThenBy(m => m.Number).ToList();
        var names = await tools.Network.FindNamesAsync(
            [.. moves.Select(m => m.PersonId).Concat(history.Where(h => ObstacleWords.NamesDoer(h.Act)).Select(h => h.PersonId).OfType<Guid>()).Append(obstacle.OwnerId ?? Guid.Empty)],
            reporters, obstacle.AudienceList, cancel);
        var isPerson = actor.Value is { Kind: ActorKind.Person, ViewingAs: null, IsInspecting: false };
        var mine = actor.Value.OrganisationId;
        var weReported = mine is { } own && reporters.Contains(own);
        return new ShownObstacle
        {
            Obstacle = obstacle,
            MergedInto = obstacle.IsMerged && group.Find(o => o.Id == obstacle.GroupId) is { } into ? new NavItem(into.Title, ObstacleLinks.Show(into.Kenmerk)) : null,
            MergedHere = [.. parts.Where(o => o.Id != obstacle.Id).Select(o => new NavItem(o.Title, ObstacleLinks.Show(o.Kenmerk)))],
            Rule = around.Where(s => s.Level < 0 && s.Object.Kind == RuleRegistration.Kind).Select(s => new NavItem(s.Object.Title, s.Object.Url)).FirstOrDefault(),
            Solutions = [.. around.Where(s => s.Level > 0).Select(s => new NavItem(s.Object.Title, s.Object.Url))],
            Cases = [.. cases.Select(c => new CaseLine(c.Case.Text, DutchDay.DayOf(c.Case.At),
                c.Seen is { } who ? names.Organisation(who)?.Name : null,
                c.Seen is { } seenId && names.Organisation(seenId) is { } card ? $"/organisaties/{card.Kenmerk}" : null, c.Seen is { } ours && ours == mine))],
            Weight = WeightOf(reporters, names, provinces, seen),
            OutsideWeight = WeightOf(reporters, names, provinces, []),
            Moves = [.. moves.Select(m => new MoveLine(ObstacleWords.Of(m.From), ObstacleWords.Of(m.To), m.Note, names.Person(m.PersonId), DutchDay.DayOf(m.At)))],
            Owner = obstacle.OwnerId is { } owner ? names.Person(owner) : null,
            Audience = names.Describe(obstacle.AudienceList),
            History = [.. history.Select(h => $"{Dates.Day(h.At)}: {ObstacleWords.OfAct(h.Act)}{(h.PersonId is { } by && ObstacleWords.NamesDoer(h.Act) ? ", door " + names.Person(by) : "")}")],
            MayAdd = isPerson && mine is not null && !weReported && !obstacle.IsMerged,
            MayTakeUp = isPerson && obstacle is { OwnerId: null, IsMerged: false },
            MayUndo = obstacle.IsMerged && ObstacleRights.MayTend(actor.Value, obstacle),
            MayTend = !obstacle.IsMerged && ObstacleRights.MayTend(actor.Value, obstacle),
        };
    }

    private static ObstacleWeight WeightOf(List<Guid> reporters, NetworkNames names, ILookup<Guid, string> provinces, HashSet<Guid> seen) =>
        ObstacleWeight.Of([.. reporters.Select(r => new WeighedReporter(r, names.Organisation(r)?.Kind ?? "onbekend", [.. provinces[r]], seen.Contains(r)))]);
}

/// <summary>Whom the page of an obstacle asks for names, places, ties and history.</summary>
internal sealed record ShowObstacleTools(NetworkDirectory Network, OrganisationPlaces Places, ThreadDesk Threads, History History, TimeProvider Clock);
