// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Design.Lists;
using Vliegwiel.Design.Messages;
using Vliegwiel.Library.Contracts;

namespace Vliegwiel.Library.Applying;

/// <summary>The Dutch words of applications.</summary>
internal static class ApplicationWords
{
    public const string Kind = "toepassing";

    public static readonly IReadOnlyList<Choice> Verdicts = [.. Enum.GetValues<ApplicationVerdict>().Select(v => new Choice(KeyOf(v), Of(v)))];

    public static readonly IReadOnlyList<Choice> Adoptions =
    [
        new(KeyOf(Adoption.Knows), "Wij kennen het", "wij probeerden het en doen het nu niet meer"),
        new(KeyOf(Adoption.Applies), "Wij passen het toe", "in een of meer projecten"),
        new(KeyOf(Adoption.Standard), "Het is onze standaard", "wij doen het altijd zo"),
    ];

    public static readonly IReadOnlyList<Choice> Missing = [.. Enum.GetValues<HoursMissing>().Select(m => new Choice(KeyOf(m), Of(m)))];

    public static string Of(ApplicationVerdict verdict) => verdict switch
    {
        ApplicationVerdict.Worked => "Het werkte",
        ApplicationVerdict.WorkedAfterChange => "Het werkte na aanpassing",
        ApplicationVerdict.DidNotWork => "Het werkte niet",
        _ => throw new InvalidOperationException($"No words for {verdict}."),
    };

    public static Tone ToneOf(ApplicationVerdict verdict) => verdict switch
    {
        ApplicationVerdict.Worked => Tone.Good,
        ApplicationVerdict.WorkedAfterChange => Tone.Neutral,
        _ => Tone.Warning,
    };

    public static string KeyOf(ApplicationVerdict verdict) => verdict switch
    {
        ApplicationVerdict.Worked => "werkte",
        ApplicationVerdict.WorkedAfterChange => "werkte-na-aanpassing",
        ApplicationVerdict.DidNotWork => "werkte-niet",
        _ => throw new InvalidOperationException($"No key for {verdict}."),
    };

    public static string KeyOf(Adoption adoption) => adoption switch
    {
        Adoption.Knows => "kent",
        Adoption.Applies => "past-toe",
        Adoption.Standard => "standaard",
        _ => throw new InvalidOperationException($"No key for {adoption}."),
    };

    public static Adoption? ParseAdoption(string? key) => Enum.GetValues<Adoption>().Where(a => KeyOf(a) == key).Select(a => (Adoption?)a).FirstOrDefault();

    public static string Of(HoursMissing missing) => missing switch
    {
        HoursMissing.NotMeasured => "niet gemeten",
        HoursMissing.NotApplicable => "niet van toepassing",
        HoursMissing.Confidential => "vertrouwelijk",
        _ => throw new InvalidOperationException($"No words for {missing}."),
    };

    public static string KeyOf(HoursMissing missing) => Of(missing).Replace(' ', '-');

    public static ApplicationVerdict? ParseVerdict(string? key) => Enum.GetValues<ApplicationVerdict>().Where(v => KeyOf(v) == key).Select(v => (ApplicationVerdict?)v).FirstOrDefault();

    public static HoursMissing? ParseMissing(string? key) => Enum.GetValues<HoursMissing>().Where(m => KeyOf(m) == key).Select(m => (HoursMissing?)m).FirstOrDefault();

    public static string OfAct(string act) => act switch
    {
        nameof(ItemApplied) => "verteld dat het is toegepast",
        nameof(ApplicationWithdrawn) => "ingetrokken",
        nameof(OwnerHeardOfApplication) => "wie het document bijhoudt, kreeg bericht",
        _ => throw new InvalidOperationException($"No words for {act}."),
    };
}

/// <summary>The addresses of the pages about applications.</summary>
internal static class ApplicationLinks
{
    public const string All = "/toepassingen";
    public const string Export = "/toepassingen/exporteren";

    public static string Show(string kenmerk) => $"/toepassingen/{kenmerk}";

    public static string Withdraw(string kenmerk) => $"/toepassingen/{kenmerk}/intrekken";

    public static string Tell(string item) => $"/bibliotheek/{item}/toepassen";
}
