// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Design.Lists;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Search;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Agendas.Activities;

/// <summary>Something that looks like what is being proposed, with the reason in a sentence.</summary>
internal sealed record AlikeThing(ObjectRow Object, string Reason);

/// <summary>What proposing needs beside the database.</summary>
internal sealed record ProposeTools(AgendaTools Agenda, SearchDesk Search, ThreadDesk Threads, Goals.TieGoals Goals);

/// <summary>Puts a new activity on an agenda; what is alike is shown first, because what exists is not done again (rule R15).</summary>
internal sealed class ProposeActivity(VliegwielDb db, Access access, CurrentActor actor, ProposeTools tools)
{
    /// <summary>From an agenda to what stands on it.</summary>
    public const string AgendaTie = "agendeert";

    /// <summary>From what it came from to the activity.</summary>
    public const string OriginTie = "leidt-tot";

    private const int MostTies = 20;

    /// <summary>Below what people call alike (0.2): rather one too many than one too few.</summary>
    public const double LeastScore = 0.12;

    private static readonly string[] Alike = [AgendasModule.ActivityKind, "item", "vraagstuk", "belemmering", "dossier"];

    /// <returns>Null when there is no such agenda on which this actor may propose something.</returns>
    public async Task<Agenda?> FindAgendaAsync(string? kenmerk, CancellationToken cancel) => AgendaRights.Acts(actor.Value) is null || string.IsNullOrEmpty(kenmerk)
        ? null
        : await access.Visible<Agenda>().AsNoTracking().SingleOrDefaultAsync(a => a.Kenmerk == kenmerk, cancel);

    /// <summary>The agendas on which this actor may propose something, by name.</summary>
    public Task<List<Agenda>> ListAgendasAsync(CancellationToken cancel) => access.Visible<Agenda>().AsNoTracking().OrderBy(a => a.Title).ThenBy(a => a.Id).Take(200).ToListAsync(cancel);

    /// <summary>What looks like this text, within what the actor may see.</summary>
    public async Task<IReadOnlyList<AlikeThing>> SimilarAsync(string text, CancellationToken cancel) =>
    [
        .. (await tools.Search.SimilarToTextAsync(text, 20, Alike, cancel)).Where(s => s.Score >= LeastScore && s.Shared.Count > 0).Take(8)
            .Select(s => new AlikeThing(s.Object, $"Gaat ook over {string.Join(", ", s.Shared.Take(3))}.")),
    ];

    public async Task<Result<Activity>> RunAsync(string agendaKenmerk, ActivityRequest request)
    {
        if (AgendaRights.Acts(actor.Value) is not { } me)
        {
            return new NobodyToActFor();
        }

        if (await access.Visible<Agenda>().Include(a => a.Placements).SingleOrDefaultAsync(a => a.Kenmerk == agendaKenmerk, CancellationToken.None) is not { } agenda)
        {
            return new NoSuchAgenda();
        }

        var now = tools.Agenda.Clock.GetUtcNow();
        var activity = Activity.Propose(request.ToFacts(), agenda.AudienceList, me, actor.Value.OrganisationId, now);
        var budget = ActivityBudget.For(activity, agenda.SensitiveAudiences);
        db.AddRange(activity, budget);
        agenda.Place(activity.Id, now);
        tools.Agenda.Journal.Record(new ActivityProposed { ObjectId = activity.Id });
        tools.Agenda.Journal.Record(new ActivityPlaced(agenda.Id) { ObjectId = activity.Id });
        tools.Agenda.Journal.Record(new BudgetOpened { ObjectId = budget.Id });
        await tools.Threads.TieAsync(agenda.Id, activity.Id, AgendaTie, CancellationToken.None);
        var origins = (request.Verbind ?? []).Select(t => Guid.TryParse(t, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().Take(MostTies).ToList();
        foreach (var origin in await access.VisibleObjects().Where(o => origins.Contains(o.Id) && o.Kind != AgendasModule.BudgetKind).Select(o => o.Id).ToListAsync(CancellationToken.None))
        {
            await tools.Threads.TieAsync(origin, activity.Id, OriginTie, CancellationToken.None);
        }

        await tools.Goals.TieNewAsync(activity.Id, request.Doelen, CancellationToken.None);
        return await db.TrySaveAsync() is { } clash ? clash : activity;
    }

    /// <summary>The goals that a new activity may serve.</summary>
    public Task<IReadOnlyList<Choice>> GoalChoicesAsync(CancellationToken cancel) => tools.Goals.GoalChoicesAsync(cancel);
}
