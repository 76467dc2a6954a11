// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Depending;

/// <summary>Which activity must be done first, or no longer has to.</summary>
internal sealed class DependencyRequest
{
    /// <summary>The kenmerk of what must be done first.</summary>
    public string? Na { get; set; }
}

/// <summary>Says of an activity after which others it comes, and takes that away again.</summary>
internal sealed class KeepDependencies(VliegwielDb db, Access access, ActivityDesk desk, DependencyGraph graph, DependencyTools tools)
{
    private const int Attempts = 4;

    /// <summary>Who loses the turn to somebody else looks again, and then hears what that makes of it.</summary>
    public async Task<Refusal?> AddAsync(string kenmerk, DependencyRequest request)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (await StageAsync(kenmerk, request) is { } refusal)
            {
                return refusal;
            }

            if (await TrySaveAsync())
            {
                return null;
            }
        }

        return new SomebodyWasFirst();
    }

    public async Task<Refusal?> RemoveAsync(string kenmerk, DependencyRequest request)
    {
        if (await FindAsync(kenmerk, request) is not var (activity, other, me) || other is null)
        {
            return new NotYourActivity();
        }

        if (await db.Dependencies.Where(d => d.ActivityId == activity.Id && d.AfterId == other.Id && d.EndedAt == null).ToListAsync() is not { Count: > 0 } present)
        {
            return new DoesNotComeAfter();
        }

        // More than one, when activities that came after the same went on in each other.
        foreach (var dependency in present)
        {
            dependency.End(me, tools.Agenda.Clock.GetUtcNow());
        }

        return await db.TrySaveAsync();
    }

    private async Task<Refusal?> StageAsync(string kenmerk, DependencyRequest request)
    {
        if (await FindAsync(kenmerk, request) is not var (activity, other, me))
        {
            return new NotYourActivity();
        }

        if (other is null)
        {
            return new NoSuchFirst();
        }

        if (other.Id == activity.Id)
        {
            return new WaitsForItself();
        }

        await graph.TakeTurnAsync();
        var present = await graph.FirstOfAsync([activity.Id]);
        if (present.Any(p => p.First == other.Id))
        {
            return new ComesAfterAlready();
        }

        if (present.Select(p => p.First).Distinct().Count() >= ActivityDependency.MostOfOne)
        {
            return new EnoughDependencies();
        }

        if (await graph.FindWayAsync([other.Id], new HashSet<Guid> { activity.Id }) is { Count: > 0 } way)
        {
            return new MakesCircle(await InWordsAsync(way));
        }

        db.Add(ActivityDependency.Of(activity.Id, other.Id, me, tools.Agenda.Clock.GetUtcNow()));
        return null;
    }

    /// <summary>"a komt na b, b komt na c"; empty when the actor may not see all of it.</summary>
    private async Task<string> InWordsAsync(IReadOnlyList<Guid> way)
    {
        var titles = await access.Visible<Activity>().AsNoTracking().Where(a => way.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Title);
        return titles.Count < way.Count ? "" : string.Join(", ", way.Zip(way.Skip(1), (waits, first) => $"“{titles[waits]}” komt na “{titles[first]}”"));
    }

    private async Task<(Activity Activity, Activity? Other, Guid Me)?> FindAsync(string kenmerk, DependencyRequest request)
    {
        if (AgendaRights.Acts(tools.Actor.Value) is not { } me || await desk.FindToChangeAsync(kenmerk, CancellationToken.None) is not { Activity: { IsMerged: false } activity })
        {
            return null;
        }

        return (activity, await access.Visible<Activity>().AsNoTracking().SingleOrDefaultAsync(a => a.Kenmerk == request.Na && a.GroupId == a.Id), me);
    }

    private async Task<bool> TrySaveAsync()
    {
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
            return true;
        }
        catch (DbUpdateException problem) when (problem is DbUpdateConcurrencyException || problem.Entries.Any(e => e.Entity is DependencyTurn))
        {
            // Somebody took the turn, or made the one row of it, in between.
            db.ChangeTracker.Clear();
            return false;
        }
    }
}

/// <summary>What keeping dependencies needs beside the database.</summary>
internal sealed record DependencyTools(AgendaTools Agenda, CurrentActor Actor);
