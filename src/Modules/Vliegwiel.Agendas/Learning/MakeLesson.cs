// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Design.Lists;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Agendas.Learning;

/// <summary>What somebody makes of what was learned.</summary>
internal sealed class LessonRequest
{
    [Required(ErrorMessage = "Kies of het een les of een werkwijze is.")]
    public string? Soort { get; set; }

    [Required(ErrorMessage = "Geef de les een titel."), StringLength(Activity.TitleMaxLength, ErrorMessage = "Maak de titel hoogstens 200 tekens lang.")]
    public string? Titel { get; set; }

    [StringLength(LessonDesk.SummaryMaxLength, ErrorMessage = "Maak de samenvatting hoogstens 2.000 tekens lang.")]
    public string? Samenvatting { get; set; }

    [Required(ErrorMessage = "Schrijf wat een ander moet weten."), StringLength(LessonDesk.TextMaxLength, ErrorMessage = "Maak de tekst hoogstens 100.000 tekens lang.")]
    public string? Tekst { get; set; }

    [Required(ErrorMessage = "Kies wie dit mag zien.")]
    public string? Voor { get; set; }
}

/// <summary>What can be made of an activity: the form as it is filled at first, and for whom it may be.</summary>
internal sealed record LessonStart(Activity Activity, LessonRequest Filled, IReadOnlyList<Choice> Audiences);

/// <summary>What making lessons needs beside the database.</summary>
internal sealed record LessonTools(AgendaTools Agenda, ThreadDesk Threads, LessonDesk Library);

/// <summary>Makes an item of the library of what an activity brought and of how people looked back on it, tied on the Draad: activity, result, lesson.</summary>
internal sealed class MakeLesson(VliegwielDb db, Access access, ActivityDesk desk, CurrentActor actor, LessonTools tools)
{
    /// <summary>From a result (or the activity, when there is none) to the item.</summary>
    public const string Tie = "wordt-les";

    private const int MostReflections = 10;

    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new(LessonDesk.Lesson, "Les", "wat u leerde en wat een ander ermee kan"),
        new(LessonDesk.WayOfWorking, "Werkwijze", "de stappen waarmee een ander het ook kan doen"),
    ];

    /// <returns>Null when there is no such activity of which this actor may make a lesson.</returns>
    public async Task<LessonStart?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        if (await desk.FindToChangeAsync(kenmerk, cancel) is not { Activity: { IsMerged: false } activity })
        {
            return null;
        }

        var outcome = await access.Visible<ActivityOutcome>().AsNoTracking().SingleOrDefaultAsync(o => o.ActivityId == activity.Id, cancel);
        var reflections = await access.Visible<ActivityReflection>().AsNoTracking().Where(r => r.ActivityId == activity.Id).OrderBy(r => r.WrittenAt).ThenBy(r => r.Id).Take(MostReflections).ToListAsync(cancel);
        var mine = Audiences(activity);
        var words = await tools.Agenda.Network.DescribeAsync(mine, cancel);
        IReadOnlyList<Choice> audiences = [.. mine.Zip(words, (audience, text) => new Choice(audience.Token, char.ToUpperInvariant(text[0]) + text[1..]))];
        return new LessonStart(activity, new LessonRequest
        {
            Soort = LessonDesk.Lesson,
            Titel = activity.Title,
            Samenvatting = reflections.Select(r => r.Conclusion).LastOrDefault(c => c is not null),
            Tekst = TextOf(activity, outcome, reflections),
            Voor = audiences[0].Value,
        }, audiences);
    }

    public async Task<Result<MadeLesson>> RunAsync(string kenmerk, LessonRequest request)
    {
        if (AgendaRights.Acts(actor.Value) is null || await desk.FindToChangeAsync(kenmerk, CancellationToken.None) is not { Activity: { IsMerged: false } activity })
        {
            return new NotYourActivity();
        }

        if (!LessonDesk.Kinds.Contains(request.Soort, StringComparer.Ordinal) || !Audience.TryParse(request.Voor, out var audience) || !Audiences(activity).Contains(audience.Value))
        {
            return new NotOneOfTheseGroups();
        }

        var outcome = await access.Visible<ActivityOutcome>().AsNoTracking().Where(o => o.ActivityId == activity.Id).Select(o => (Guid?)o.Id).SingleOrDefaultAsync(CancellationToken.None);
        if (outcome is null && !await access.Visible<ActivityReflection>().AnyAsync(r => r.ActivityId == activity.Id, CancellationToken.None))
        {
            return new NothingLearned();
        }

        // The item and its tie together, or neither.
        await using var transaction = await db.BeginTogetherAsync();
        var made = await tools.Library.MakeAsync(new LessonFacts(request.Titel!.Trim(), request.Soort!, ActivityRequest.Tidy(request.Samenvatting), request.Tekst!.Trim(), audience.Value), CancellationToken.None);
        if (made.Refusal is not null)
        {
            return made;
        }

        await tools.Threads.TieAsync(outcome ?? activity.Id, made.Value.Id, Tie, CancellationToken.None);
        tools.Agenda.Journal.Record(new LessonMade(made.Value.Id) { ObjectId = activity.Id });
        await db.SaveChangesAsync(CancellationToken.None);
        if (transaction is not null)
        {
            await transaction.CommitAsync(CancellationToken.None);
        }

        return made;
    }

    /// <summary>First who sees the activity, then wider groups: a lesson is for others.</summary>
    private List<Audience> Audiences(Activity activity) =>
        [.. actor.Value.Audiences.Where(a => !a.Token.StartsWith("rol:", StringComparison.Ordinal)).OrderByDescending(activity.AudienceList.Contains)];

    private static string TextOf(Activity activity, ActivityOutcome? outcome, IReadOnlyList<ActivityReflection> reflections)
    {
        var parts = new List<string> { $"Wat wij deden\n\n{activity.Title}{(activity.Description is { } description ? $"\n\n{description}" : "")}" };
        if (outcome is not null)
        {
            parts.Add($"Wat er is opgeleverd\n\n{outcome.Delivered}");
        }

        foreach (var r in reflections)
        {
            parts.Add($"Wat wij verwachtten\n\n{r.Expected}\n\nWat er gebeurde\n\n{r.Happened}{(r.Why is { } why ? $"\n\nWaarom\n\n{why}" : "")}{(r.Conclusion is { } conclusion ? $"\n\nWat wij concluderen\n\n{conclusion}" : "")}");
        }

        return string.Join("\n\n", parts);
    }
}
