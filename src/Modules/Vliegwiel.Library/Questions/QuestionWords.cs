// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Design.Messages;
using Vliegwiel.Library.Contracts;

namespace Vliegwiel.Library.Questions;

/// <summary>The Dutch words of questions, as they stand on screen, in addresses and in the API.</summary>
internal static class QuestionWords
{
    public static string Of(QuestionState state) => state switch
    {
        QuestionState.New => "nieuw",
        QuestionState.PickedUp => "opgepakt",
        QuestionState.Drafted => "antwoord in concept",
        QuestionState.Answered => "beantwoord",
        QuestionState.Applied => "toegepast",
        QuestionState.Parked => "geparkeerd",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string KeyOf(QuestionState state) => Of(state).Replace(' ', '-');

    public static Tone ToneOf(QuestionState state) => state switch
    {
        QuestionState.New => Tone.Warning,
        QuestionState.PickedUp or QuestionState.Drafted => Tone.Info,
        QuestionState.Answered or QuestionState.Applied => Tone.Good,
        _ => Tone.Neutral,
    };

    public static string Of(QuestionPhase phase) => phase switch
    {
        QuestionPhase.Exploring => "verkennen",
        QuestionPhase.MakingPolicy => "beleid maken",
        QuestionPhase.Procuring => "voorbereiden en aanbesteden",
        QuestionPhase.Executing => "uitvoeren",
        QuestionPhase.Evaluating => "evalueren",
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, null),
    };

    public static string KeyOf(QuestionPhase phase) => Of(phase).Replace(' ', '-');

    public static string Of(HelpVerdict verdict) => verdict switch
    {
        HelpVerdict.Applied => "ja, toegepast",
        HelpVerdict.Partly => "ja, deels",
        HelpVerdict.No => "nee",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };

    public static string KeyOf(HelpVerdict verdict) => verdict switch
    {
        HelpVerdict.Applied => "ja",
        HelpVerdict.Partly => "deels",
        _ => "nee",
    };

    /// <summary>What happened, for the history of a question.</summary>
    public static string OfAct(string act) => act switch
    {
        nameof(QuestionAsked) => "gesteld",
        nameof(QuestionChanged) => "gewijzigd",
        nameof(QuestionPickedUp) => "opgepakt",
        nameof(QuestionParked) => "geparkeerd",
        nameof(QuestionReopened) => "weer opgepakt na parkeren",
        nameof(QuestionRecognised) => "“ik ook” gezegd",
        nameof(RecognitionWithdrawn) => "“ik ook” ingetrokken",
        nameof(AnswerGiven) => "antwoord gegeven",
        nameof(BestAnswerChosen) => "beste antwoord gekozen",
        nameof(AnswerKept) => "bibliotheekitem gemaakt van een antwoord",
        nameof(QuestionMerged) => "samengevoegd met een ander vraagstuk",
        nameof(QuestionTookIn) => "een ander vraagstuk erbij genomen",
        nameof(QuestionMergeUndone) => "samenvoegen ongedaan gemaakt",
        nameof(QuestionLetGo) => "een ander vraagstuk weer losgemaakt",
        nameof(AskersAskedWhetherItHelped) => "aan de vragers gevraagd of het hielp",
        nameof(AnswerJudged) => "gezegd of het antwoord hielp",
        "ThreadTied" => "verbonden met iets anders",
        "ThreadUntied" => "losgemaakt van iets anders",
        _ => throw new InvalidOperationException($"No words for {act}."),
    };

    /// <summary>"‘mpg’, ‘hout’ en ‘bouw’"</summary>
    public static string List(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => $"‘{words[0]}’",
        _ => string.Join(", ", words.SkipLast(1).Select(w => $"‘{w}’")) + $" en ‘{words[^1]}’",
    };
}

/// <summary>The addresses of the pages of questions: a changed route is a compile error.</summary>
internal static class QuestionLinks
{
    public const string All = "/vraagstukken";
    public const string Ask = "/vraagstukken/nieuw";
    public const string Export = "/vraagstukken/exporteren";
    public const string Overview = "/vraagstukken/overzicht";

    public static string Show(string kenmerk) => $"/vraagstukken/{kenmerk}";

    public static string GiveAnswer(string kenmerk) => $"/vraagstukken/{kenmerk}/antwoorden";

    public static string Tend(string kenmerk) => $"/vraagstukken/{kenmerk}/stand";

    public static string Edit(string kenmerk) => $"/vraagstukken/{kenmerk}/wijzigen";

    public static string Versions(string kenmerk) => $"/vraagstukken/{kenmerk}/versies";

    public static string Merge(string kenmerk) => $"/vraagstukken/{kenmerk}/samenvoegen";

    public static string Connections(string kenmerk) => $"/vraagstukken/{kenmerk}/verbindingen";

    public static string Helped(string token) => $"/hielp-het/{token}";
}
