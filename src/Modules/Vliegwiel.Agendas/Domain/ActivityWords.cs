// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Agendas.Domain;

/// <summary>How the choices of an activity are called on screen and in addresses.</summary>
internal static class ActivityWords
{
    public static string Of(ActivityState state) => state switch
    {
        ActivityState.Proposed => "voorgesteld",
        ActivityState.Adopted => "vastgesteld",
        ActivityState.Underway => "in uitvoering",
        ActivityState.Blocked => "geblokkeerd",
        ActivityState.Delivered => "opgeleverd",
        ActivityState.Anchored => "geborgd",
        ActivityState.Stopped => "gestopt",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Of(ActionType type) => type switch
    {
        ActionType.Challenge => "uitdagen",
        ActionType.Prescribe => "voorschrijven",
        ActionType.Direct => "richting geven",
        ActionType.Facilitate => "faciliteren",
        ActionType.Anchor => "borgen",
        ActionType.GiveStage => "podium geven",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    public static string Of(Sphere sphere) => sphere switch
    {
        Sphere.Region => "voor de regio",
        Sphere.OwnOperations => "eigen bedrijfsvoering",
        _ => throw new ArgumentOutOfRangeException(nameof(sphere), sphere, null),
    };

    public static string Of(Continuation how) => how switch
    {
        Continuation.Merged => "samengevoegd",
        Continuation.Replaced => "vervangen",
        _ => throw new ArgumentOutOfRangeException(nameof(how), how, null),
    };

    /// <summary>The state as it stands beside the name: of what goes on in another, how.</summary>
    public static string StateOf(Activity activity) => activity.Continuation is { } how ? Of(how) : activity.IsMerged ? Of(Continuation.Merged) : Of(activity.State);

    /// <summary>What an action of this kind does, for who has to choose.</summary>
    public static string Explain(ActionType type) => type switch
    {
        ActionType.Challenge => "vraagt anderen om met een oplossing te komen",
        ActionType.Prescribe => "legt iets op, met een regel of een eis",
        ActionType.Direct => "zegt waar het heen moet, met een visie of een keuze",
        ActionType.Facilitate => "maakt het anderen makkelijker, met geld, ruimte of kennis",
        ActionType.Anchor => "maakt gewoon wat werkte, in beleid, contract of werkwijze",
        ActionType.GiveStage => "laat zien wat lukte, zodat anderen het ook doen",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    public static bool IsOver(ActivityState state) => state is ActivityState.Delivered or ActivityState.Anchored or ActivityState.Stopped;

    /// <summary>Whether an activity in this state is late: what is over no longer is.</summary>
    public static bool IsLate(ActivityState state, Deadline deadline, DateOnly today) =>
        state is not (ActivityState.Delivered or ActivityState.Anchored or ActivityState.Stopped) && deadline.IsPast(today);

    /// <summary>Null when no state is called so.</summary>
    public static ActivityState? ReadState(string? key) => Find<ActivityState>(key, Of);

    public static ActionType? ReadType(string? key) => Find<ActionType>(key, Of);

    public static Sphere? ReadSphere(string? key) => Find<Sphere>(key, Of);

    /// <summary>What happened, as a history says it: with the state it came to.</summary>
    public static string Of(HistoryLine line) => line.Read<ActivityMoved>() is { } moved ? $"stand: {Of(moved.To)}" : OfAct(line.Act);

    private static string OfAct(string act) => act switch
    {
        nameof(ActivityProposed) => "voorgesteld",
        nameof(ActivityDescribed) => "gewijzigd",
        nameof(ActivityPlaced) => "op een agenda gezet",
        nameof(ActivityTakenOff) => "van een agenda gehaald",
        nameof(OwnerAsked) => "iemand gevraagd om eigenaar te worden",
        nameof(OwnerAskTakenBack) => "de vraag om eigenaar te worden teruggenomen",
        nameof(OwnerAccepted) => "nieuwe eigenaar",
        nameof(OwnerDeclined) => "niet aangenomen om eigenaar te worden",
        nameof(OwnerNoLongerAsked) => "vraag om eigenaar te worden ingetrokken",
        nameof(ActivityMoved) => "andere stand",
        nameof(ActivityMerged) => "samengevoegd met een andere activiteit",
        nameof(ActivityReplaced) => "vervangen door een andere activiteit",
        nameof(ActivityTookIn) => "een andere activiteit hierin opgenomen",
        nameof(ActivityLoosened) => "weer losgemaakt van een andere activiteit",
        nameof(ActivityLetGo) => "een andere activiteit weer losgelaten",
        nameof(AgendaMade) => "gemaakt",
        nameof(AgendaDescribed) => "gewijzigd",
        nameof(AgendaVersionFixed) => "versie vastgesteld",
        nameof(ActivityReported) => "voortgang gemeld",
        nameof(ActivityConfirmed) => "bevestigd dat het nog klopt",
        nameof(CourseSaid) => "zelf ingevuld of het op koers is",
        nameof(CourseDropped) => "zelf ingevulde koers vervallen",
        nameof(ProgressAsked) => "gevraagd hoe het gaat",
        nameof(OutcomeWritten) => "resultaat opgeschreven",
        nameof(ActivityReflectedOn) => "teruggekeken",
        nameof(ActivityGivenStage) => "op het podium gezet",
        nameof(LessonMade) => "les of werkwijze van gemaakt",
        nameof(StructureSaid) => "gezegd hoeveel structuur er is",
        nameof(AgendaMeetingSet) => "dag van de bespreking ingevuld",
        nameof(BasisChanged) => "basis gewijzigd",
        nameof(BasisSeen) => "gezien: het klopt nog",
        nameof(WaitStarted) => "opgeschreven waarop het wacht",
        nameof(WaitDescribed) => "gewijzigd waarop het wacht",
        nameof(WaitEnded) => "wacht daar niet meer op",
        nameof(MeasureChosen) => "gekozen hoe het effect wordt gemeten",
        nameof(MeasureDropped) => "een maat weggehaald",
        nameof(MeasureTaken) => "het effect gemeten",
        "ThreadTied" => "verbonden op de Draad",
        "ThreadUntied" => "losgemaakt van de Draad",
        _ => TeamWords.OfAct(act) ?? throw new InvalidOperationException($"No words for {act}."),
    };

    /// <summary>The choice that is called so in addresses and forms; null when none is.</summary>
    public static T? Find<T>(string? key, Func<T, string> words) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (KeyOf(words(value)) == key)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>For addresses and values of forms: without spaces.</summary>
    public static string KeyOf(string words) => words.Replace(' ', '-');
}
