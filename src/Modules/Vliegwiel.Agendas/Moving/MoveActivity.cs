// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Design.Lists;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Moving;

/// <summary>What stands on the form with which an activity gets another state.</summary>
internal sealed class StateRequest
{
    [Required(ErrorMessage = "Kies de nieuwe stand.")]
    public string? Stand { get; set; }

    [StringLength(Activity.TextMaxLength, ErrorMessage = "Maak de reden hoogstens 5.000 tekens lang.")]
    public string? Reden { get; set; }
}

/// <summary>Gives an activity its next state. Adopting is done by who keeps the agenda.</summary>
internal sealed class MoveActivity(VliegwielDb db, ActivityDesk desk, AgendaTools tools)
{
    public Task<PlacedActivity?> FindAsync(string kenmerk, CancellationToken cancel) => desk.FindToChangeAsync(kenmerk, cancel);

    /// <summary>Whether it was written what came of it.</summary>
    public Task<bool> HasResultAsync(Activity activity, CancellationToken cancel) => db.Set<ActivityOutcome>().AnyAsync(o => o.ActivityId == activity.Id, cancel);

    /// <summary>Where it may go from here, for this actor.</summary>
    public static IReadOnlyList<Choice> ChoicesOf(PlacedActivity placed) =>
        [.. placed.Activity.Next.Where(s => s != ActivityState.Adopted || placed.MayAdopt).Select(s => ActivityChoices.Of(ActivityWords.Of(s), HintOf(s)))];

    public async Task<Result<Activity>> RunAsync(string kenmerk, StateRequest request)
    {
        if (await desk.FindAsync(kenmerk, CancellationToken.None) is not { } placed || ActivityWords.ReadState(request.Stand) is not { } to)
        {
            return new NoSuchActivity();
        }

        if (!placed.MayEdit)
        {
            return new NotYourActivity();
        }

        if (to == ActivityState.Adopted && !placed.MayAdopt)
        {
            return new OnlyKeepersAdopt();
        }

        var activity = placed.Activity;
        var from = activity.State;
        if (activity.MoveTo(to, ActivityRequest.Tidy(request.Reden), tools.Clock.DutchToday, await HasResultAsync(activity, CancellationToken.None)) is { } refusal)
        {
            return refusal;
        }

        tools.Journal.Record(new ActivityMoved(from, to) { ObjectId = activity.Id });
        return await db.TrySaveAsync() is { } clash ? clash : activity;
    }

    private static string? HintOf(ActivityState state) => state switch
    {
        ActivityState.Adopted => "hoort bij de agenda; er is een eigenaar",
        ActivityState.Underway => "er wordt aan gewerkt",
        ActivityState.Blocked => "kan niet verder; schrijf wat haar ophoudt",
        ActivityState.Delivered => "wat is afgesproken, is er; het resultaat is geschreven, of u schrijft waarom dat niet kan",
        ActivityState.Anchored => "is gewoon geworden: in beleid, contract of werkwijze",
        ActivityState.Stopped => "gaat niet door; schrijf waarom",
        ActivityState.Proposed => "begint opnieuw als voorstel",
        _ => null,
    };
}
