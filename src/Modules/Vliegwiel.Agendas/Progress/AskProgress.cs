// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Owning;
using Vliegwiel.Design.Text;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Progress;

internal sealed record AskProgress : WorkOrder;

/// <summary>The way out, and what asking writes.</summary>
internal sealed record AskProgressTools(Outbox Outbox, SignInSettings Site, PeopleDirectory People, IActorSource Actors, EventJournal Journal, TimeProvider Clock);

/// <summary>Asks owners by mail how it goes: a week before an agenda is talked about, once for each moment, and when who keeps the agenda asks in between.</summary>
internal sealed class ProgressAsking(VliegwielDb db, AskProgressTools tools) : IWork<AskProgress>
{
    private const int DaysBefore = 7;
    private const int LinkLastsDays = 30;

    public async Task DoAsync(AskProgress order, CancellationToken cancel)
    {
        var today = tools.Clock.DutchToday;
        var until = today.AddDays(DaysBefore);
        await DropAgreedCoursesAsync(today, cancel);
        var due = await (from agenda in db.Agendas.AsNoTracking()
                         join placement in db.AgendaPlacements on agenda.Id equals placement.AgendaId
                         join activity in db.Activities.AsNoTracking() on placement.ActivityId equals activity.Id
                         where agenda.MeetsOn >= today && agenda.MeetsOn <= until
                             && activity.GroupId == activity.Id && activity.OwnerId != null
                             && activity.State != ActivityState.Delivered && activity.State != ActivityState.Anchored && activity.State != ActivityState.Stopped
                             && !db.Set<ProgressRequest>().Any(r => r.ActivityId == activity.Id && r.Moment == agenda.MeetsOn)
                         orderby agenda.MeetsOn, agenda.Id, placement.Order, activity.Id
                         select new { Activity = activity, agenda.Title, agenda.KeeperId, Moment = agenda.MeetsOn!.Value }).ToListAsync(cancel);
        var asked = new List<(Ask Ask, Guid PersonId)>();
        foreach (var line in due.DistinctBy(d => (d.Activity.Id, d.Moment)))
        {
            var ask = new Ask(line.Activity, line.Title, line.KeeperId, line.Moment);
            if (await WhomAsync(ask, cancel) is { } person)
            {
                asked.Add((ask, person));
            }
        }

        // One letter for each person and moment, however many activities that person has.
        foreach (var letter in asked.GroupBy(a => (a.PersonId, a.Ask.Moment)))
        {
            await PostAsync(letter.Key.PersonId, [.. letter.Select(l => l.Ask)], cancel);
            await db.SaveChangesAsync(CancellationToken.None);
        }
    }

    /// <summary>Who keeps the agenda asks now. Saved with the next SaveChangesAsync.</summary>
    public async Task<Refusal?> AskNowAsync(Activity activity, Agenda agenda, CancellationToken cancel)
    {
        var now = tools.Clock.GetUtcNow();
        var shortAgo = now.AddDays(-DaysBefore);
        if (activity.OwnerId is null)
        {
            return new NobodyToAsk();
        }

        if (activity.IsOver || activity.IsMerged)
        {
            return new ActivityIsOver(activity.IsMerged ? "samengevoegd" : ActivityWords.Of(activity.State));
        }

        if (await db.ProgressRequests.Where(r => r.ActivityId == activity.Id && r.AnsweredAt == null && r.AskedAt > shortAgo).OrderByDescending(r => r.AskedAt).Select(r => (DateTimeOffset?)r.AskedAt).FirstOrDefaultAsync(cancel) is { } before)
        {
            return new AskedShortAgo(DutchDay.DayOf(before));
        }

        var ask = new Ask(activity, agenda.Title, agenda.KeeperId, null);
        if (await WhomAsync(ask, cancel) is not { } person)
        {
            return new NobodyHasMail();
        }

        await PostAsync(person, [ask], cancel);
        return null;
    }

    private sealed record Ask(Activity Activity, string Agenda, Guid KeeperId, DateOnly? Moment);

    /// <summary>The owner; when the owner left, who keeps the agenda.</summary>
    private async Task<Guid?> WhomAsync(Ask ask, CancellationToken cancel)
    {
        foreach (var person in new[] { ask.Activity.OwnerId!.Value, ask.KeeperId })
        {
            if (await tools.Actors.FindAsync(person, cancel) is { } actor && AskOwner.Sees(actor, ask.Activity)
                && (person != ask.Activity.OwnerId || ask.Activity.OwnerOrganisationId is not { } of || actor.Audiences.Contains(Audience.Organisation(of)))
                && await tools.People.FindMailboxAsync(person, cancel) is not null)
            {
                return person;
            }
        }

        return null;
    }

    private async Task PostAsync(Guid personId, IReadOnlyList<Ask> asks, CancellationToken cancel)
    {
        var box = await tools.People.FindMailboxAsync(personId, cancel) ?? throw new InvalidOperationException("Who is asked has a mailbox.");
        var now = tools.Clock.GetUtcNow();
        var lines = new List<string>();
        DateTimeOffset until = now;
        foreach (var ask in asks)
        {
            until = ask.Moment is { } moment ? EndOf(moment) : now.AddDays(LinkLastsDays);
            var (request, token) = ProgressRequest.Ask(ask.Activity.Id, personId, ask.Moment, now, until);
            db.Add(request);
            tools.Journal.Record(new ProgressAsked(personId, ask.Moment) { ObjectId = ask.Activity.Id });
            lines.Add($"""
                “{Message.OneLine(ask.Activity.Title)}” (deadline: {ask.Activity.Deadline}){(ask.Activity.OwnerId == personId ? "" : ". De eigenaar doet niet meer mee; daarom vragen wij het u als beheerder van de agenda")}
                {tools.Site.SiteAddress.TrimEnd('/')}{ProgressLinks.Answer(token)}
                """);
        }

        var agendas = string.Join(" en ", asks.Select(a => $"“{Message.OneLine(a.Agenda)}”").Distinct());
        tools.Outbox.Post(new Message(
            box.Email,
            asks is [var one] ? $"Hoe staat het met “{Message.OneLine(one.Activity.Title)}”?" : $"Hoe staat het met uw {asks.Count} activiteiten?",
            $"""
            Beste {box.Name},

            {(asks[0].Moment is { } on ? $"Op {Dates.Day(on)} wordt de agenda {agendas} besproken." : $"Wie de agenda {agendas} bijhoudt, wil graag weten hoe het gaat.")} Hoe staat het ermee? Het zijn drie korte vragen. U hoeft zich niet aan te melden, en het kan op uw telefoon. Is er niets veranderd, dan drukt u op “Klopt nog”.

            {string.Join("\n\n", lines)}

            Een koppeling werkt één keer, tot en met {Dates.Day(until.AddSeconds(-1))}. Stuur deze mail niet door: wie de koppeling heeft, antwoordt in uw naam.
            """,
            HoldsSecret: true));
    }

    /// <summary>Until midnight in the Netherlands at the end of that day, give or take the summer hour.</summary>
    private static DateTimeOffset EndOf(DateOnly day) => new(day.AddDays(1), new TimeOnly(0, 0), TimeSpan.FromHours(1));

    /// <summary>Time passes without anybody doing something: what agrees by now falls away.</summary>
    private async Task DropAgreedCoursesAsync(DateOnly today, CancellationToken cancel)
    {
        foreach (var activity in await db.Activities.Where(a => a.SaidCourse != null).ToListAsync(cancel))
        {
            if (activity.DropAgreedCourse(today))
            {
                tools.Journal.Record(new CourseDropped { ObjectId = activity.Id });
            }
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }
}

/// <summary>Lets who sees an activity on one more agenda read the reports on it too.</summary>
internal sealed class ReportsFollow(VliegwielDb db, EventJournal journal) : IReaction<ActivityPlaced>
{
    public async Task ReactAsync(ActivityPlaced happened, CancellationToken cancel)
    {
        if (await db.Activities.AsNoTracking().SingleOrDefaultAsync(a => a.Id == happened.ObjectId, cancel) is not { } activity)
        {
            return;
        }

        foreach (var report in await db.ActivityReports.Where(r => r.ActivityId == activity.Id).ToListAsync(cancel))
        {
            if (report.Follow(activity))
            {
                journal.Record(new ReportShown { ObjectId = report.Id });
            }
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }
}
