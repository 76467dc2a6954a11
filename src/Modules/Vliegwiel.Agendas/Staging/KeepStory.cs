// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Design.Lists;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Staging;

/// <summary>What somebody writes for the stage, and whom that person wants to name.</summary>
internal sealed class StoryRequest
{
    [Required(ErrorMessage = "Schrijf het verhaal."), StringLength(ActivityStory.TextMaxLength, ErrorMessage = "Maak het verhaal hoogstens 3.000 tekens lang.")]
    public string? Verhaal { get; set; }

    [StringLength(ActivityStory.TextMaxLength, ErrorMessage = "Maak dit hoogstens 3.000 tekens lang.")]
    public string? Voorwaarden { get; set; }

    public List<string>? Noemen { get; set; }

    public string? Fase { get; set; }
}

/// <summary>The answer of somebody who was asked to be named.</summary>
internal sealed class NamingRequest
{
    public string? Antwoord { get; set; }
}

/// <summary>The story of an activity, for who may see it.</summary>
internal sealed record ShownStory
{
    public required Activity Activity { get; init; }
    public required ActivityStory? Story { get; init; }
    public required ScalingPhase Phase { get; init; }

    /// <summary>Who agreed to be named.</summary>
    public required IReadOnlyList<string> Named { get; init; }

    /// <summary>The organisations that did it too.</summary>
    public required IReadOnlyList<string> RepeatedBy { get; init; }

    /// <summary>The lessons and ways of working that were made of it, with who took them over.</summary>
    public required IReadOnlyList<ItemAdoption> Lessons { get; init; }

    /// <summary>Of this reader; null when that person was not asked.</summary>
    public required StoryConsent? Mine { get; init; }

    public required bool MayEdit { get; init; }
}

/// <summary>What the stage needs beside the database.</summary>
internal sealed record StoryTools(AgendaTools Agenda, FindRepetitions Repeated, PeopleDirectory People, Outbox Outbox, SignInSettings Site);

/// <summary>Gives what worked a stage: the story, who is named with consent, who repeated it, and how far it came.</summary>
internal sealed class KeepStory(VliegwielDb db, Access access, ActivityDesk desk, CurrentActor actor, StoryTools tools)
{
    public static readonly IReadOnlyList<Choice> Claims = [new("", "Geen van beide"), new("standaardwerkwijze", "Standaardwerkwijze", "zo doen wij het altijd"), new("norm", "Norm", "zo moet het")];

    /// <returns>Null when there is no such activity for this actor.</returns>
    public async Task<ShownStory?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        if (await desk.FindAsync(kenmerk, cancel) is not { Activity: var activity } placed)
        {
            return null;
        }

        var story = await FindAsync(activity.Id, cancel);
        var repeated = await RepetitionsAsync(activity, cancel);
        var named = story?.Consents.Where(c => c.Holds).Select(c => c.PersonId).ToList() ?? [];
        var names = await tools.Agenda.Network.FindNamesAsync(named, [.. repeated.Organisations.Keys], [], cancel);
        var me = AgendaRights.Acts(actor.Value);
        return new ShownStory
        {
            Activity = activity,
            Story = story,
            Phase = ActivityStory.PhaseOf(activity.State, story?.Days, repeated.Organisations.Count),
            Named = [.. named.Select(names.Person).Order(StringComparer.Ordinal)],
            RepeatedBy = [.. repeated.Organisations.Keys.Select(o => names.Organisation(o)?.Name ?? "een organisatie die er niet meer is").Order(StringComparer.Ordinal)],
            Lessons = repeated.Lessons,
            Mine = me is null ? null : story?.Consents.FirstOrDefault(c => c.PersonId == me),
            MayEdit = placed.MayEdit && !activity.IsMerged,
        };
    }

    /// <summary>Who can be asked, with who was asked already ticked.</summary>
    public async Task<(Activity Activity, StoryRequest Filled, IReadOnlyList<Choice> People)?> FindToWriteAsync(string kenmerk, CancellationToken cancel)
    {
        if (await desk.FindToChangeAsync(kenmerk, cancel) is not { Activity: { IsMerged: false } activity })
        {
            return null;
        }

        var story = await FindAsync(activity.Id, cancel);
        return (activity, new StoryRequest
        {
            Verhaal = story?.Story,
            Voorwaarden = story?.Conditions,
            Noemen = [.. story?.Consents.Select(c => c.PersonId.ToString("N")) ?? []],
            Fase = story?.Claimed is { } claimed ? OutcomeWords.Of(claimed) : "",
        }, await PeopleAsync(activity, cancel));
    }

    public async Task<Refusal?> WriteAsync(string kenmerk, StoryRequest request)
    {
        if (AgendaRights.Acts(actor.Value) is not { } me || await desk.FindToChangeAsync(kenmerk, CancellationToken.None) is not { Activity: { IsMerged: false } activity })
        {
            return new NotYourActivity();
        }

        if (activity.State is not (ActivityState.Delivered or ActivityState.Anchored))
        {
            return new NotDeliveredYet();
        }

        var now = tools.Agenda.Clock.GetUtcNow();
        var story = await FindAsync(activity.Id, CancellationToken.None);
        if (story is null)
        {
            story = ActivityStory.Of(activity);
            db.Add(story);
        }

        story.Write(activity, request.Verhaal!.Trim(), ActivityRequest.Tidy(request.Voorwaarden), me, now);
        if (story.Claim(OutcomeWords.ReadClaim(request.Fase), (await RepetitionsAsync(activity, CancellationToken.None)).Organisations.Count) is { } refusal)
        {
            return refusal;
        }

        var choices = (await PeopleAsync(activity, CancellationToken.None)).Select(c => c.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var person in (request.Noemen ?? []).Where(choices.Contains).Select(p => Guid.ParseExact(p, "N")))
        {
            if (story.Ask(person, now) && await tools.People.FindMailboxAsync(person, CancellationToken.None) is { } box)
            {
                Write(box, activity);
            }
        }

        tools.Agenda.Journal.Record(new StoryWritten(activity.Id) { ObjectId = story.Id });
        tools.Agenda.Journal.Record(new ActivityGivenStage(story.Id) { ObjectId = activity.Id });
        return await db.TrySaveAsync();
    }

    /// <summary>By who was asked: yes, no, or no longer.</summary>
    public async Task<Refusal?> AnswerAsync(string kenmerk, NamingRequest request)
    {
        if (AgendaRights.Acts(actor.Value) is not { } me || await desk.FindAsync(kenmerk, CancellationToken.None) is not { Activity: var activity } || await FindAsync(activity.Id, CancellationToken.None) is not { } story)
        {
            return new NotAskedToBeNamed();
        }

        if (story.Answer(me, request.Antwoord == "ja", tools.Agenda.Clock.GetUtcNow()) is { } refusal)
        {
            return refusal;
        }

        tools.Agenda.Journal.Record(new NamingAnswered(me, request.Antwoord == "ja") { ObjectId = story.Id });
        return await db.TrySaveAsync();
    }

    private Task<ActivityStory?> FindAsync(Guid activityId, CancellationToken cancel) =>
        access.Visible<ActivityStory>().Include(s => s.Consents).AsSingleQuery().SingleOrDefaultAsync(s => s.ActivityId == activityId, cancel);

    private async Task<Repetitions> RepetitionsAsync(Activity activity, CancellationToken cancel) =>
        (await tools.Repeated.OfAsync([activity], cancel)).GetValueOrDefault(activity.Id) ?? Repetitions.None;

    private async Task<IReadOnlyList<Choice>> PeopleAsync(Activity activity, CancellationToken cancel)
    {
        var groups = activity.AudienceList.Where(a => a.Id is not null).ToLookup(a => a.Token.Split(':')[0], a => a.Id!.Value);
        return [.. (await tools.Agenda.Alliances.ListPeopleAsync([.. groups["verband"]], [.. groups["org"]], cancel)).Select(p => new Choice(p.PersonId.ToString("N"), $"{p.Name}, {p.Organisation.Name}"))];
    }

    private void Write(Mailbox box, Activity activity) => tools.Outbox.Post(new Message(
        box.Email,
        $"Mag uw naam bij “{Message.OneLine(activity.Title)}”?",
        $"""
        Beste {box.Name},

        Over de activiteit “{Message.OneLine(activity.Title)}” is een verhaal geschreven, zodat anderen het ook kunnen doen. Mag uw naam erbij? Zonder uw ja staat die er niet.

        Antwoord hier. U kunt het later altijd intrekken:
        {tools.Site.SiteAddress.TrimEnd('/')}{OutcomeLinks.Stage(activity.Kenmerk)}
        """));
}
