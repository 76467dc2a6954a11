// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Design.Lists;
using Vliegwiel.Design.Messages;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Platform;

namespace Vliegwiel.Library.Obstacles;

/// <summary>The Dutch words of obstacles, as they stand on screen, in addresses and in the API.</summary>
internal static class ObstacleWords
{
    public static readonly IReadOnlyList<(ObstacleKind Kind, string Word)> Kinds =
        [(ObstacleKind.Rule, "regel"), (ObstacleKind.Space, "ruimte"), (ObstacleKind.Money, "financiering"), (ObstacleKind.Market, "markt"), (ObstacleKind.Organisation, "organisatie")];

    public static readonly IReadOnlyList<(ObstacleState State, string Word)> States =
    [
        (ObstacleState.Reported, "gemeld"), (ObstacleState.Investigated, "onderzocht"), (ObstacleState.SolvableLocally, "oplosbaar lokaal"),
        (ObstacleState.RaisedHigher, "geagendeerd hoger"), (ObstacleState.Solved, "opgelost"), (ObstacleState.Remains, "blijft"),
    ];

    public static readonly IReadOnlyList<Choice> KindChoices =
    [
        new("regel", "Een regel", "Een wet, norm of voorwaarde"), new("ruimte", "Ruimte", "Een plek, opslag of hub"), new("financiering", "Financiering", "Geld of verdienmodel"),
        new("markt", "De markt", "Vraag, aanbod of kwaliteit"), new("organisatie", "De eigen organisatie", "Tijd, kennis of werkwijze"),
    ];

    public static readonly IReadOnlyList<Choice> StateChoices = [.. States.Select(s => new Choice(Kenmerk.Words(s.Word), char.ToUpperInvariant(s.Word[0]) + s.Word[1..]))];

    public static string Of(ObstacleKind kind) => Kinds.First(k => k.Kind == kind).Word;

    public static string Of(ObstacleState state) => States.First(s => s.State == state).Word;

    public static string KeyOf(ObstacleState state) => Kenmerk.Words(Of(state));

    /// <returns>Null when it is no state.</returns>
    public static ObstacleState? ReadState(string? key) => States.Where(s => Kenmerk.Words(s.Word) == key).Select(s => (ObstacleState?)s.State).FirstOrDefault();

    /// <returns>Null when it is no kind.</returns>
    public static ObstacleKind? ReadKind(string? key) => Kinds.Where(k => k.Word == key).Select(k => (ObstacleKind?)k.Kind).FirstOrDefault();

    public static Tone ToneOf(ObstacleState state) => state switch
    {
        ObstacleState.Reported => Tone.Warning,
        ObstacleState.Investigated or ObstacleState.SolvableLocally or ObstacleState.RaisedHigher => Tone.Info,
        ObstacleState.Solved => Tone.Good,
        _ => Tone.Bad,
    };

    public static string List(IEnumerable<string> words) => string.Join(" of ", words);

    /// <summary>What happened, for the history. Who reported is never said here.</summary>
    public static string OfAct(string act) => act switch
    {
        nameof(ObstacleReported) => "gemeld",
        nameof(ObstacleCaseAdded) => "nog een organisatie heeft dit ook",
        nameof(ObstacleTakenUp) => "opgepakt",
        nameof(ObstacleMoved) => "andere stand",
        nameof(ObstacleMerged) => "samengevoegd met een andere belemmering",
        nameof(ObstacleOffered) => "aangeboden aan een ministerie of andere organisatie",
        nameof(ObstacleMergeUndone) => "samenvoegen ongedaan gemaakt",
        nameof(ObstacleLetGo) => "een andere belemmering weer losgemaakt",
        nameof(ObstacleTookIn) => "een andere belemmering kwam hierbij",
        "ThreadTied" => "verbonden op de Draad",
        "ThreadUntied" => "losgemaakt van de Draad",
        _ => throw new InvalidOperationException($"No words for {act}."),
    };

    /// <summary>Of these acts the doer may be named; of a report never.</summary>
    public static bool NamesDoer(string act) => act is nameof(ObstacleTakenUp) or nameof(ObstacleMoved) or nameof(ObstacleMerged) or nameof(ObstacleMergeUndone) or nameof(ObstacleOffered);
}

/// <summary>The addresses of the pages about obstacles.</summary>
internal static class ObstacleLinks
{
    public const string All = "/belemmeringen";
    public const string New = "/belemmeringen/nieuw";
    public const string Export = "/belemmeringen/exporteren";

    public static string NewFor(string rule) => $"/belemmeringen/nieuw?regel={rule}";

    public static string Show(string kenmerk) => $"/belemmeringen/{kenmerk}";

    public const string DossierOfList = "/belemmeringen/stuk";

    public static string Dossier(string kenmerk) => $"/belemmeringen/{kenmerk}/stuk";

    public static string Offer(string kenmerk) => $"/belemmeringen/{kenmerk}/aanbieden";

    public static string Tend(string kenmerk) => $"/belemmeringen/{kenmerk}/stand";

    public static string Merge(string kenmerk) => $"/belemmeringen/{kenmerk}/samenvoegen";

    /// <summary>The last part of an address that somebody typed or copied, or the text itself.</summary>
    public static string KenmerkIn(string address) => address.Trim().Split('?', '#')[0].TrimEnd('/').Split('/')[^1];
}
