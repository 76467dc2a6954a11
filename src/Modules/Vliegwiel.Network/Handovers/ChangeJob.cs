// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.Memberships;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Network.Handovers;

/// <summary>The job that ends, and its last day.</summary>
internal sealed record EndingJob(Guid EmploymentId, DateOnly LastDay);

/// <summary>The job that starts, and its first day.</summary>
internal sealed record StartingJob(Guid OrganisationId, string Function, DateOnly From);

/// <summary>A person ends one job, starts another, or both.</summary>
internal sealed record JobChange(Guid PersonId, EndingJob? Ends, StartingJob? Starts, Guid? SuccessorId);

/// <param name="Handover">Null when no job ended.</param>
internal sealed record JobChanged(Handover? Handover);

/// <summary>Ends one employment and starts another: the history stays, and rights move on the day itself.</summary>
/// <remarks>Who ends a job needs a mandate for the old organisation, who starts one for the new: nobody lets somebody in elsewhere.</remarks>
internal sealed class ChangeJob(VliegwielDb db, CurrentActor actor, StartHandover handovers, WorkTools tools)
{
    public async Task<Result<JobChanged>> RunAsync(JobChange change, CancellationToken cancel)
    {
        if (change is { Ends: null, Starts: null })
        {
            return new NothingToChange();
        }

        var employments = await db.Employments.Where(e => e.PersonId == change.PersonId).ToListAsync(cancel);
        var ending = change.Ends is { } ends ? employments.SingleOrDefault(e => e.Id == ends.EmploymentId) : null;
        if ((change.Ends is not null ? RefuseEnd(change.Ends, ending) : null) is { } no)
        {
            return no;
        }

        if (change.Starts is { } wanted && await RefuseStartAsync(change, wanted, employments, cancel) is { } notThere)
        {
            return notThere;
        }

        if (change.SuccessorId is { } successor && (successor == change.PersonId || !await db.People.AnyAsync(p => p.Id == successor && !p.IsBlocked, cancel)))
        {
            return new UnknownSuccessor();
        }

        var handover = ending is null ? null : await EndAsync(ending, change, cancel);
        if (change.Starts is { } starts)
        {
            db.Add(Employment.Start(change.PersonId, starts.OrganisationId, starts.Function, starts.From));
            tools.Journal.Record(new EmploymentStarted { ObjectId = change.PersonId, OrganisationId = starts.OrganisationId, From = starts.From });
        }

        await db.SaveChangesAsync(CancellationToken.None);
        return new JobChanged(handover);
    }

    private Refusal? RefuseEnd(EndingJob ends, Employment? employment) => employment switch
    {
        null => new UnknownEmployment(),
        _ when !Mandate.Of(actor.Value).CoversOrganisation(employment.OrganisationId) => new NotYoursToArrange(),
        _ => Leaving.Refuse(employment.From, employment.Until, ends.LastDay, tools.Clock.DutchToday),
    };

    private async Task<Refusal?> RefuseStartAsync(JobChange change, StartingJob starts, List<Employment> employments, CancellationToken cancel)
    {
        var latest = tools.Clock.DutchToday.AddYears(1);
        if (!Mandate.Of(actor.Value).CoversOrganisation(starts.OrganisationId))
        {
            return new NotYoursToArrange();
        }

        if (change.Ends is { } ends && starts.From <= ends.LastDay)
        {
            return new JobsOverlap(ends.LastDay.AddDays(1));
        }

        if (starts.From > latest)
        {
            return new StartsTooFarAhead(latest);
        }

        if (employments.Find(e => e.OrganisationId == starts.OrganisationId && e.Id != change.Ends?.EmploymentId && (e.Until is null || e.Until >= starts.From)) is { } there)
        {
            return new WorksThereAlready(there.From);
        }

        return await db.Organisations.AnyAsync(o => o.Id == starts.OrganisationId && (o.ActiveFrom == null || o.ActiveFrom <= starts.From) && (o.ActiveUntil == null || o.ActiveUntil >= starts.From), cancel)
            ? null
            : new UnknownOrganisation();
    }

    private async Task<Handover> EndAsync(Employment employment, JobChange change, CancellationToken cancel)
    {
        var lastDay = change.Ends!.LastDay;
        employment.End(lastDay);
        tools.Journal.Record(new EmploymentEnded { ObjectId = change.PersonId, OrganisationId = employment.OrganisationId, LastDay = lastDay });
        var roles = await db.Roles.Where(r => r.PersonId == change.PersonId && r.OrganisationId == employment.OrganisationId && r.Until == null).ToListAsync(cancel);
        foreach (var role in roles)
        {
            role.End(role.From > lastDay ? role.From : lastDay);
            tools.Journal.Record(new RoleEnded(role.Role, role.OrganisationId, role.Until!.Value) { ObjectId = change.PersonId });
        }

        var handover = await handovers.OfEmploymentAsync(employment, lastDay, change.SuccessorId, cancel);
        foreach (var role in roles)
        {
            handover.Add(HandoverItemKind.RoleWithoutSuccessor, employment.OrganisationId, role.Role);
        }

        // Of work that starts later the contact follows on that day (ContactFollowing): until then the new colleagues are none.
        if (change.Starts is { } starts && starts.From <= tools.Clock.DutchToday)
        {
            foreach (var contact in await db.Contacts.Where(c => c.PersonId == change.PersonId && c.OrganisationId == employment.OrganisationId).ToListAsync(cancel))
            {
                contact.MoveTo(starts.OrganisationId);
                tools.Journal.Record(new ContactMoved { ObjectId = contact.Id, OrganisationId = starts.OrganisationId });
            }
        }

        return handover;
    }
}

/// <summary>What every change of work or role needs.</summary>
internal sealed record WorkTools(EventJournal Journal, TimeProvider Clock);
