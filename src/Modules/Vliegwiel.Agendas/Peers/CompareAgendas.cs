// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Listing;
using Vliegwiel.Design.Layout;
using Vliegwiel.Design.Lists;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Search;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Peers;

/// <summary>One agenda in the comparison.</summary>
/// <param name="Extra">What it has and the first one lacks, as far as words can tell.</param>
/// <param name="MoreExtra">How many of those are not named.</param>
internal sealed record PeerAgenda(string Kenmerk, string Title, string Of, int Activities, IReadOnlyDictionary<ActionType, int> Mix, IReadOnlyList<NavItem> Extra, int MoreExtra);

/// <summary>One's own agenda beside at most three others. It holds no amounts, dates or persons.</summary>
/// <param name="Agendas">One's own first.</param>
/// <param name="TooMany">Whether more were chosen than are shown.</param>
/// <param name="OfAlliance">Whether one's own is of an alliance.</param>
internal sealed record AgendasBeside(IReadOnlyList<PeerAgenda> Agendas, IReadOnlyList<Choice> Others, bool TooMany, bool OfAlliance)
{
    public PeerAgenda Mine => Agendas[0];
}

/// <summary>Puts an agenda beside others that the reader sees, so that one learns from who went before (inventory #24).</summary>
internal sealed class CompareAgendas(VliegwielDb db, Access access, NetworkDirectory network, SearchDesk search)
{
    public const int MostOthers = 3;
    private const int MostChoices = 200;

    /// <summary>Of each agenda; who has more than this does not look for the one that is missing.</summary>
    private const int MostCompared = 150;

    private const int MostNamed = 25;

    private static readonly string[] Kinds = [AgendasModule.ActivityKind];

    /// <returns>Null when there is no such agenda for this reader.</returns>
    public async Task<AgendasBeside?> FindAsync(string kenmerk, IReadOnlyList<string> with, CancellationToken cancel)
    {
        var all = await access.Visible<Agenda>().AsNoTracking().OrderBy(a => a.Title).ThenBy(a => a.Id).Take(MostChoices).Select(a => new { a.Id, a.Kenmerk, a.Title, a.AllianceId, a.OrganisationId }).ToListAsync(cancel);
        var mine = all.Find(a => a.Kenmerk == kenmerk) ?? await access.Visible<Agenda>().AsNoTracking().Where(a => a.Kenmerk == kenmerk).Select(a => new { a.Id, a.Kenmerk, a.Title, a.AllianceId, a.OrganisationId }).SingleOrDefaultAsync(cancel);
        if (mine is null)
        {
            return null;
        }

        var chosen = all.FindAll(a => a.Kenmerk != kenmerk && with.Contains(a.Kenmerk));
        var shown = chosen.Take(MostOthers).Prepend(mine).ToList();
        var ids = shown.ConvertAll(a => a.Id);
        var activities = (await (from p in db.Set<AgendaPlacement>().AsNoTracking()
                                 join a in access.Visible<Activity>().AsNoTracking() on p.ActivityId equals a.Id
                                 where ids.Contains(p.AgendaId) && a.GroupId == a.Id && a.State != ActivityState.Stopped
                                 orderby p.Order, a.Id
                                 select new { p.AgendaId, a.Id, a.Kenmerk, a.Title, a.FoldedTitle, a.Type }).ToListAsync(cancel)).ToLookup(a => a.AgendaId);
        var names = await network.FindNamesAsync([], [.. shown.Select(a => a.OrganisationId).OfType<Guid>().Distinct()], [.. shown.Select(a => a.AllianceId).OfType<Guid>().Distinct().Select(Audience.Alliance)], cancel);
        var own = activities[mine.Id].Select(a => a.Id).ToHashSet();
        var ownTitles = activities[mine.Id].Select(a => a.FoldedTitle).ToHashSet(StringComparer.Ordinal);
        var theirs = shown.Skip(1).SelectMany(a => activities[a.Id].Take(MostCompared)).Where(a => !own.Contains(a.Id)).Select(a => a.Title).ToList();
        var alike = await search.SimilarIdsAsync(theirs, ProposeActivity.LeastScore, Kinds);
        return new AgendasBeside(
            [
                .. shown.Select((agenda, index) =>
                {
                    var here = activities[agenda.Id].ToList();
                    var extra = index == 0 ? [] : here.Take(MostCompared).Where(a => !own.Contains(a.Id) && !ownTitles.Contains(a.FoldedTitle) && !alike[a.Title].Any(own.Contains)).ToList();
                    return new PeerAgenda(
                        agenda.Kenmerk, agenda.Title, AgendaWords.Of(agenda.AllianceId, agenda.OrganisationId, names), here.Count,
                        here.Where(a => a.Type is not null).GroupBy(a => a.Type!.Value).ToDictionary(g => g.Key, g => g.Count()),
                        [.. extra.Take(MostNamed).Select(a => new NavItem(a.Title, AgendaLinks.Activity(a.Kenmerk)))], Math.Max(0, extra.Count - MostNamed));
                }),
            ],
            [.. all.Where(a => a.Kenmerk != kenmerk).Select(a => new Choice(a.Kenmerk, a.Title))],
            chosen.Count > MostOthers,
            mine.AllianceId is not null);
    }
}
