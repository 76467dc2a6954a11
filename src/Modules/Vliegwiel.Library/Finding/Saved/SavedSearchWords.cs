// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Design.Lists;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Library.Finding.Saved;

/// <summary>The addresses of saved searches.</summary>
internal static class SavedSearchLinks
{
    public const string List = "/zoeken/bewaard";

    public static string New(SearchTerms terms) => $"{List}/nieuw?{terms.Query}";

    public static string Show(Guid id) => $"{List}/{id}";

    public static string Stop(string token) => $"/zoekmail/{token}";
}

/// <summary>The Dutch words for how often somebody gets mail.</summary>
internal static class SavedSearchWords
{
    public static readonly IReadOnlyList<Choice> Alerts =
    [
        new("nooit", "Geen mail", "Nieuwe resultaten staan wel op Mijn dag."),
        new("dagelijks", "Elke dag", "Alleen als er iets nieuws is."),
        new("wekelijks", "Elke week, op maandag", "Alleen als er iets nieuws is."),
    ];

    public static string Of(SearchAlert alert) => alert switch
    {
        SearchAlert.Never => "geen mail",
        SearchAlert.Daily => "elke dag",
        SearchAlert.Weekly => "elke week",
        _ => throw new ArgumentOutOfRangeException(nameof(alert), alert, null),
    };

    public static string KeyOf(SearchAlert alert) => Alerts[(int)alert].Value;

    public static SearchAlert? Parse(string? key) => Alerts.Select((c, i) => (c.Value, i)).FirstOrDefault(c => c.Value == key) is { Value: not null, i: var index } ? (SearchAlert)index : null;
}

internal sealed record OnlyPeopleSave() : Refusal("Alleen wie is aangemeld, bewaart een zoekopdracht. Meld u aan.");

internal sealed record NothingToSave() : Refusal("Er is nog niets gezocht. Typ eerst een woord of een vraag in het zoekvak.");

internal sealed record SearchTooLong() : Refusal("Deze zoekopdracht is te lang om te bewaren. Zoek met minder woorden of haal een filter weg.");

internal sealed record SavedAlready(string Name) : Refusal($"U bewaart deze zoekopdracht al, onder de naam “{Name}”. Wijzig die bij uw bewaarde zoekopdrachten.");

internal sealed record EnoughSaved() : Refusal($"U bewaart al {SaveSearch.MostPerPerson} zoekopdrachten. Verwijder er eerst een die u niet meer gebruikt.");

internal sealed record UnknownAlert() : Refusal("Kies hoe vaak u mail wilt.");

internal sealed record StopLinkEnded() : Refusal("U krijgt geen mail meer over deze zoekopdracht, of de koppeling is verlopen. U hoeft niets meer te doen.");
