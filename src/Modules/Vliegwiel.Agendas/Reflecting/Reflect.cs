// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Design.Layout;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Agendas.Reflecting;

/// <summary>What somebody types to look back: five fields.</summary>
internal sealed class ReflectionRequest
{
    private const string TooLong = "Maak dit hoogstens 2.000 tekens lang.";

    [Required(ErrorMessage = "Schrijf wat u verwachtte."), StringLength(ActivityReflection.TextMaxLength, ErrorMessage = TooLong)]
    public string? Verwacht { get; set; }

    [Required(ErrorMessage = "Schrijf wat er gebeurde."), StringLength(ActivityReflection.TextMaxLength, ErrorMessage = TooLong)]
    public string? Gebeurd { get; set; }

    [StringLength(ActivityReflection.TextMaxLength, ErrorMessage = TooLong)]
    public string? Waarom { get; set; }

    [StringLength(ActivityReflection.TextMaxLength, ErrorMessage = TooLong)]
    public string? Conclusie { get; set; }

    [Required(ErrorMessage = "Kies op welk niveau u terugkijkt.")]
    public string? Niveau { get; set; }
}

/// <summary>From which reflection an improvement is made.</summary>
internal sealed class ImproveRequest
{
    public string? Van { get; set; }
}

/// <summary>A reflection as the page shows it.</summary>
/// <param name="Improvement">The activity that improves, as far as the reader sees it.</param>
internal sealed record ReflectionLine(ActivityReflection Reflection, string By, NavItem? Improvement);

/// <summary>How people looked back on an activity, newest first, and where the learning stands.</summary>
internal sealed record ShownReflections(Activity Activity, IReadOnlyList<ReflectionLine> Lines, LearningStep Step, bool MayReflect);

/// <summary>What looking back needs beside the database.</summary>
internal sealed record ReflectTools(AgendaTools Agenda, ThreadDesk Threads, ProposeActivity Propose);

/// <summary>Takes down how people look back, and makes an improvement of it in one press: a normal activity on the same agenda.</summary>
internal sealed class Reflect(VliegwielDb db, Access access, ActivityDesk desk, CurrentActor actor, ReflectTools tools)
{
    /// <summary>From an activity to how people looked back on it.</summary>
    public const string Tie = "reflectie";

    private const int Most = 50;

    /// <returns>Null when there is no such activity for this actor.</returns>
    public async Task<ShownReflections?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        if (await desk.FindAsync(kenmerk, cancel) is not { Activity: var activity } placed)
        {
            return null;
        }

        var reflections = await access.Visible<ActivityReflection>().AsNoTracking().Where(r => r.ActivityId == activity.Id).OrderByDescending(r => r.WrittenAt).ThenByDescending(r => r.Id).Take(Most).ToListAsync(cancel);
        var improving = reflections.Select(r => r.ImprovementId).OfType<Guid>().ToList();
        var improvements = improving.Count == 0 ? [] : await access.Visible<Activity>().AsNoTracking().Where(a => improving.Contains(a.Id)).Select(a => new { a.Id, a.Title, a.Kenmerk }).ToDictionaryAsync(a => a.Id, a => new NavItem(a.Title, AgendaLinks.Activity(a.Kenmerk)), cancel);
        var names = await tools.Agenda.Network.FindNamesAsync([.. reflections.Select(r => r.WrittenById).Distinct()], [], [], cancel);
        return new ShownReflections(activity,
            [.. reflections.Select(r => new ReflectionLine(r, names.Person(r.WrittenById), r.ImprovementId is { } id ? improvements.GetValueOrDefault(id) : null))],
            ActivityReflection.StepOf(activity.State, reflections), placed.MayEdit && !activity.IsMerged);
    }

    public async Task<Refusal?> WriteAsync(string kenmerk, ReflectionRequest request)
    {
        if (await ToChangeAsync(kenmerk) is not var (activity, _, me))
        {
            return new NotYourActivity();
        }

        if (OutcomeWords.ReadLevel(request.Niveau) is not { } level)
        {
            return new NoSuchActivity();
        }

        var reflection = ActivityReflection.Of(activity, new ReflectionFacts
        {
            Expected = request.Verwacht!.Trim(),
            Happened = request.Gebeurd!.Trim(),
            Why = ActivityRequest.Tidy(request.Waarom),
            Conclusion = ActivityRequest.Tidy(request.Conclusie),
            Level = level,
        }, me, tools.Agenda.Clock.GetUtcNow());
        db.Add(reflection);
        tools.Agenda.Journal.Record(new ReflectionWritten(activity.Id) { ObjectId = reflection.Id });
        tools.Agenda.Journal.Record(new ActivityReflectedOn(reflection.Id, level) { ObjectId = activity.Id });
        await tools.Threads.TieAsync(activity.Id, reflection.Id, Tie, CancellationToken.None);
        return await db.TrySaveAsync();
    }

    /// <summary>Makes the improvement a normal activity on the first agenda on which the activity stands, tied to the reflection.</summary>
    public async Task<Result<Activity>> ImproveAsync(string kenmerk, ImproveRequest request)
    {
        if (await ToChangeAsync(kenmerk) is not var (activity, agendas, _))
        {
            return new NotYourActivity();
        }

        if (!Guid.TryParse(request.Van, out var id) || await access.Visible<ActivityReflection>().SingleOrDefaultAsync(r => r.Id == id && r.ActivityId == activity.Id, CancellationToken.None) is not { } reflection)
        {
            return new NoSuchActivity();
        }

        if (reflection.MayImprove() is { } refusal)
        {
            return refusal;
        }

        if (agendas.Count == 0)
        {
            return new NoAgendaToImproveOn();
        }

        await using var transaction = await db.BeginTogetherAsync();
        var proposed = await tools.Propose.RunAsync(agendas[0].Kenmerk, new ActivityRequest
        {
            Titel = TitleOf(activity.Title),
            Omschrijving = $"{reflection.Conclusion}\n\nKomt voort uit een reflectie op “{activity.Title}”: {reflection.Happened}",
            Sfeer = ActivityWords.KeyOf(ActivityWords.Of(activity.Sphere)),
            Verbind = [reflection.Id.ToString("N")],
        });
        if (proposed.Refusal is not null)
        {
            return proposed;
        }

        reflection.ImprovedBy(proposed.Value.Id);
        tools.Agenda.Journal.Record(new ImprovementProposed(proposed.Value.Id) { ObjectId = reflection.Id });
        if (await db.TrySaveAsync() is { } clash)
        {
            return clash;
        }

        if (transaction is not null)
        {
            await transaction.CommitAsync(CancellationToken.None);
        }

        return proposed;
    }

    private static string TitleOf(string title)
    {
        const string start = "Verbeteren: ";
        var room = Activity.TitleMaxLength - start.Length;
        return start + (title.Length <= room ? title : title[..(char.IsHighSurrogate(title[room - 2]) ? room - 2 : room - 1)] + "…");
    }

    private async Task<(Activity Activity, IReadOnlyList<Agenda> Agendas, Guid Me)?> ToChangeAsync(string kenmerk) =>
        AgendaRights.Acts(actor.Value) is { } me && await desk.FindToChangeAsync(kenmerk, CancellationToken.None) is { Activity: { IsMerged: false } activity } placed ? (activity, placed.Agendas, me) : null;
}

/// <summary>Lets who sees an activity on one more agenda read its result and reflections too.</summary>
internal sealed class LearningFollows(VliegwielDb db, EventJournal journal) : IReaction<ActivityPlaced>
{
    public async Task ReactAsync(ActivityPlaced happened, CancellationToken cancel)
    {
        if (await db.Activities.AsNoTracking().SingleOrDefaultAsync(a => a.Id == happened.ObjectId, cancel) is not { } activity)
        {
            return;
        }

        foreach (var outcome in await db.ActivityOutcomes.Where(o => o.ActivityId == activity.Id).ToListAsync(cancel))
        {
            if (outcome.Follow(activity))
            {
                journal.Record(new LearningShown { ObjectId = outcome.Id });
            }
        }

        foreach (var story in await db.ActivityStories.Where(s => s.ActivityId == activity.Id).ToListAsync(cancel))
        {
            if (story.Follow(activity))
            {
                journal.Record(new LearningShown { ObjectId = story.Id });
            }
        }

        foreach (var reflection in await db.ActivityReflections.Where(r => r.ActivityId == activity.Id).ToListAsync(cancel))
        {
            if (reflection.Follow(activity))
            {
                journal.Record(new LearningShown { ObjectId = reflection.Id });
            }
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }
}
