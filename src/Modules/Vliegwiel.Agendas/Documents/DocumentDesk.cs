// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Agendas.Teams;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Files;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Documents;

/// <summary>An activity with what this actor may do with its documents.</summary>
/// <param name="Closed">Who may read what others who see the activity may not: those of its budget. Null when that is the same people, or for who is not one of them.</param>
/// <param name="Me">Null for who only looks.</param>
internal sealed record DocumentedActivity(PlacedActivity Placed, IReadOnlyList<Audience>? Closed, Guid? Me, bool IsInTeam)
{
    public Activity Activity => Placed.Activity;

    public bool MayAdd => Me is not null && !Activity.IsMerged && (Placed.MayEdit || IsInTeam);

    /// <summary>Also who added it and is in the team still.</summary>
    public bool MayChange(ActivityDocument document) => MayAdd && document.ActivityId == Activity.Id && (Placed.MayEdit || document.AddedById == Me);

    /// <summary>What is withdrawn is there only for who may change it.</summary>
    public bool MaySee(ActivityDocument document) => !document.IsWithdrawn || MayChange(document);

    /// <returns>Null when there is no such group here for this actor.</returns>
    public IReadOnlyList<Audience>? ReadersOf(DocumentReaders readers) => readers == DocumentReaders.Confidential ? Closed : Activity.AudienceList;
}

/// <summary>What keeping documents needs beside the database.</summary>
internal sealed record DocumentTools(AgendaTools Agenda, FileStore Files, FileInspector Inspector, HeldFiles Held, CurrentActor Actor);

/// <summary>Finds an activity for whoever reads or keeps its documents. Never for a guest.</summary>
internal sealed class DocumentDesk(Access access, ActivityDesk activities, TeamDesk teams, CurrentActor actor, TimeProvider clock)
{
    /// <returns>Null when there is no such activity for this actor.</returns>
    public async Task<DocumentedActivity?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        if (await activities.FindAsync(kenmerk, cancel) is not { Activity: var activity } placed)
        {
            return null;
        }

        // Who may see the budget may read what is closed: one decision about who is on which side.
        var budget = await access.Visible<ActivityBudget>().AsNoTracking().SingleOrDefaultAsync(b => b.ActivityId == activity.Id, cancel);
        var closed = budget is not null && activity.AudienceList.Except(budget.AudienceList).Any() ? budget.AudienceList : null;
        var me = AgendaRights.Acts(actor.Value);
        return new DocumentedActivity(placed, closed, me, me is { } person && !placed.MayEdit && activity.TeamUntil >= clock.DutchToday && await IsInTeamAsync(activity, person, cancel));
    }

    /// <returns>Null when there is no such document here for this actor.</returns>
    public async Task<ActivityDocument?> FindDocumentAsync(DocumentedActivity at, string? document, CancellationToken cancel) =>
        Guid.TryParseExact(document, "N", out var id)
        && await access.Visible<ActivityDocument>().Include(d => d.Versions).AsSingleQuery().SingleOrDefaultAsync(d => d.Id == id && d.ActivityId == at.Activity.Id, cancel) is { } found
        && at.MaySee(found) ? found : null;

    /// <returns>Null when there is no such version with a file for this actor.</returns>
    public async Task<DocumentVersion?> FindVersionAsync(string kenmerk, string document, string number, CancellationToken cancel) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)
        && await FindAsync(kenmerk, cancel) is { } at && await FindDocumentAsync(at, document, cancel) is { } found
            ? found.Versions.FirstOrDefault(v => v.Number == wanted && v.Sha256.Length > 0) : null;

    private async Task<bool> IsInTeamAsync(Activity activity, Guid person, CancellationToken cancel) =>
        await teams.LatestAsync(activity.Id, cancel) is { } team && team.StateOn(clock.DutchToday) == TeamState.Active && team.Find(person) is { State: MemberState.Member };
}
