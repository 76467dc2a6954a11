// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Owning;
using Vliegwiel.Design.Text;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Teams;

/// <summary>Whom to ask about somebody who is let in.</summary>
internal sealed record GuestTools(NetworkDirectory Network, IActorSource Actors, EventJournal Journal);

/// <summary>Lets somebody from outside see one activity and its team for a period. The period begins and ends by itself: it is asked on each request.</summary>
internal sealed class GuestBook(VliegwielDb db, Access access, TeamDesk desk, TeamLetters letters, GuestTools tools)
{
    public Task<List<GuestPass>> ListAsync(Guid activityId, CancellationToken cancel) =>
        db.Set<GuestPass>().Where(g => g.ObjectId == activityId).OrderBy(g => g.From).ThenBy(g => g.Id).ToListAsync(cancel);

    public async Task<Refusal?> LetInAsync(string kenmerk, GuestRequest request)
    {
        var found = await desk.ToArrangeAsync(kenmerk);
        if (found.Refusal is { } not)
        {
            return not;
        }

        var (now, today) = desk.Moment;
        if (found.Value is not { Activity: var activity, Team: { } team })
        {
            return new NoTeamYet();
        }

        if (team.IsOver(today))
        {
            return new TeamHasEnded();
        }

        var (from, until) = (request.Van!.Value, request.Tot!.Value);
        if (from < today || until < from || until > team.Until)
        {
            return new GuestStaysWithinTeam(Dates.Day(team.Until));
        }

        // Who is known here, but not to who asks, is not known.
        if (await tools.Network.FindPersonIdByEmailAsync(request.Adres!, CancellationToken.None) is not { } person
            || !await access.MaySeeAsync(person, CancellationToken.None)
            || await tools.Actors.FindAsync(person, CancellationToken.None) is not { } guest)
        {
            return new NobodyWithThisAddress();
        }

        if (AskOwner.Sees(guest, activity) || team.Find(person) is not null)
        {
            return new SeesThisAlready();
        }

        if ((await ListAsync(activity.Id, CancellationToken.None)).Exists(g => g.PersonId == person && g.From <= until && from <= g.Until))
        {
            return new IsGuestAlready();
        }

        var pass = GuestPass.Give(activity.Id, person, guest.OrganisationId, (from, until), request.Waarvoor!.Trim(), (found.Value.Me, now));
        db.Add(pass);
        activity.OpenToGuests();
        team.Touch();
        tools.Journal.Record(new GuestLetIn(person, from, until) { ObjectId = activity.Id });
        await letters.PostGuestAsync(activity, pass);
        return await db.TrySaveAsync();
    }

    public async Task<Refusal?> SendOffAsync(string kenmerk, string? pass)
    {
        var found = await desk.ToArrangeAsync(kenmerk);
        if (found.Refusal is { } not)
        {
            return not;
        }

        var today = desk.Moment.Today;
        var activity = found.Value.Activity;
        if (!Guid.TryParse(pass, out var id) || (await ListAsync(activity.Id, CancellationToken.None)).Find(g => g.Id == id && !g.IsOver(today)) is not { } guest)
        {
            return new NoSuchGuest();
        }

        guest.End(today);
        tools.Journal.Record(new GuestSentOff(guest.PersonId) { ObjectId = activity.Id });
        return await db.TrySaveAsync();
    }

    /// <summary>Who was to stay longer goes now. Saved with the next SaveChangesAsync.</summary>
    public async Task EndAllAsync(Guid activityId, DateOnly today)
    {
        foreach (var guest in await ListAsync(activityId, CancellationToken.None))
        {
            guest.End(today);
        }
    }
}
