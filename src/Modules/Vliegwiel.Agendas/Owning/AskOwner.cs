// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Design.Lists;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Owning;

/// <summary>Whom an activity is offered to.</summary>
internal sealed class OwnerRequest
{
    [Required(ErrorMessage = "Kies wie u vraagt.")]
    public string? Persoon { get; set; }
}

/// <summary>An answer to being asked: "ja" or "nee".</summary>
internal sealed class OwnerAnswer
{
    public string? Antwoord { get; set; }
}

/// <summary>The links in mail, and who acts.</summary>
internal sealed record OwnerTools(OwnerLinks Links, CurrentActor Current, IActorSource Actors, AgendaTools Agenda);

/// <summary>Asks somebody to be the one owner of an activity, and takes the answer. Nobody becomes owner without saying yes.</summary>
internal sealed class AskOwner(VliegwielDb db, ActivityDesk desk, OwnerTools tools)
{
    /// <summary>After this a link in a mail no longer acts; on the site the question stays.</summary>
    private static readonly TimeSpan LinkLasts = TimeSpan.FromDays(60);

    public Task<PlacedActivity?> FindAsync(string kenmerk, CancellationToken cancel) => desk.FindAsync(kenmerk, cancel);

    /// <summary>Who takes part in what the activity belongs to, so who sees it.</summary>
    public async Task<IReadOnlyList<Choice>> ChoicesAsync(Activity activity, CancellationToken cancel)
    {
        var groups = activity.AudienceList.Where(a => a.Id is not null).ToLookup(a => a.Token.Split(':')[0], a => a.Id!.Value);
        var people = await tools.Agenda.Alliances.ListPeopleAsync([.. groups["verband"]], [.. groups["org"]], cancel);
        return [.. people.Where(p => p.PersonId != activity.OwnerId).Select(p => new Choice(p.PersonId.ToString("N"), $"{p.Name}, {p.Organisation.Name}"))];
    }

    /// <summary>Asks; who asks oneself has said yes.</summary>
    public async Task<Result<Activity>> AskAsync(string kenmerk, OwnerRequest request)
    {
        if (await desk.FindAsync(kenmerk, CancellationToken.None) is not { } placed)
        {
            return new NoSuchActivity();
        }

        if (!placed.MayEdit)
        {
            return new NotYourActivity();
        }

        var activity = placed.Activity;
        if (!Guid.TryParse(request.Persoon, out var person) || await tools.Actors.FindAsync(person, CancellationToken.None) is not { } asked || !Sees(asked, activity))
        {
            return new NotSomebodyWhoSeesThis();
        }

        if (activity.Ask(person, asked.OrganisationId, tools.Agenda.Clock.GetUtcNow()) is { } refusal)
        {
            return refusal;
        }

        tools.Agenda.Journal.Record(new OwnerAsked(person) { ObjectId = activity.Id });
        if (person == AgendaRights.Acts(tools.Current.Value) && Answer(activity, person, OwnerSays.Yes) is { } no)
        {
            return no;
        }

        return await db.TrySaveAsync() is { } clash ? clash : activity;
    }

    /// <summary>The answer of who was asked, on the site.</summary>
    public async Task<Result<Activity>> AnswerAsync(string kenmerk, OwnerAnswer answer)
    {
        if (AgendaRights.Acts(tools.Current.Value) is not { } me || await desk.FindAsync(kenmerk, CancellationToken.None) is not { Activity: var activity })
        {
            return new NoSuchActivity();
        }

        return Answer(activity, me, Read(answer)) is { } refusal ? refusal : await db.TrySaveAsync() is { } clash ? clash : activity;
    }

    /// <summary>What a link in a mail is about.</summary>
    /// <returns>Null when it was answered, asked anew, is too old, nobody made it, or its receiver no longer sees the activity.</returns>
    public async Task<Activity?> FindByLinkAsync(string token, CancellationToken cancel)
    {
        if (tools.Links.Read(token) is not { } asked || await db.Activities.SingleOrDefaultAsync(a => a.Id == asked.ActivityId && a.AskedId == asked.PersonId, cancel) is not { AskedAt: { } at } activity)
        {
            return null;
        }

        return at.ToUnixTimeMilliseconds() == asked.AskedAt && at + LinkLasts > tools.Agenda.Clock.GetUtcNow()
            && await tools.Actors.FindAsync(asked.PersonId, cancel) is { } actor && Sees(actor, activity) ? activity : null;
    }

    /// <summary>The answer from the mail: the link is the person's, so the journal says who it was. It works once.</summary>
    public async Task<Result<Activity>> AnswerByLinkAsync(string token, OwnerAnswer answer)
    {
        if (await FindByLinkAsync(token, CancellationToken.None) is not { AskedId: { } person } activity)
        {
            return new OwnerLinkWasUsed();
        }

        tools.Current.Become(await tools.Actors.FindAsync(person, CancellationToken.None) ?? throw new InvalidOperationException("Who sees an activity can act."));
        if (Answer(activity, person, Read(answer)) is { } refusal)
        {
            return refusal;
        }

        if (await db.TrySaveAsync() is null)
        {
            return activity;
        }

        db.ChangeTracker.Clear();
        return await FindByLinkAsync(token, CancellationToken.None) is null ? new OwnerLinkWasUsed() : new SomebodyWasFirst();
    }

    public static bool Sees(Actor actor, Activity activity) => actor.Audiences.Intersect(activity.AudienceList).Any();

    private enum OwnerSays { Yes, No }

    private static OwnerSays? Read(OwnerAnswer answer) => answer.Antwoord switch { "ja" => OwnerSays.Yes, "nee" => OwnerSays.No, _ => null };

    private Refusal? Answer(Activity activity, Guid person, OwnerSays? says)
    {
        var former = activity.OwnerId;
        switch (says)
        {
            case OwnerSays.Yes:
                if (activity.Accept(person) is { } notAsked)
                {
                    return notAsked;
                }

                tools.Agenda.Journal.Record(new OwnerAccepted(person, former) { ObjectId = activity.Id });
                return null;
            case OwnerSays.No:
                if (activity.Decline(person) is { } neither)
                {
                    return neither;
                }

                tools.Agenda.Journal.Record(new OwnerDeclined(person) { ObjectId = activity.Id });
                return null;
            default:
                return new ChooseYesOrNo();
        }
    }
}
