// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Design.Lists;
using Vliegwiel.Design.Messages;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Platform;

namespace Vliegwiel.Library.Dossiers;

/// <summary>The Dutch words of dossiers, as they stand on screen, in addresses and in the API.</summary>
internal static class DossierWords
{
    public const string Kind = "dossier";

    /// <summary>From a dossier to what stands on it.</summary>
    public const string Tie = "dossier";

    private static readonly IReadOnlyList<(DossierState State, string Word)> States = [(DossierState.BeingMade, "in opbouw"), (DossierState.InUse, "in gebruik"), (DossierState.Closed, "afgesloten")];

    public static readonly IReadOnlyList<Choice> StateChoices = [.. States.Select(s => new Choice(KeyOf(s.State), char.ToUpperInvariant(s.Word[0]) + s.Word[1..]))];

    public static readonly IReadOnlyList<Choice> StateChoicesWithHints =
    [
        new(KeyOf(DossierState.BeingMade), "In opbouw", "U bent nog aan het verzamelen."),
        new(KeyOf(DossierState.InUse), "In gebruik", "Anderen kunnen erop vertrouwen."),
        new(KeyOf(DossierState.Closed), "Afgesloten", "Het blijft te lezen. Er komt niets meer bij."),
    ];

    public static string Of(DossierState state) => States.First(s => s.State == state).Word;

    public static string KeyOf(DossierState state) => Kenmerk.Words(Of(state));

    /// <returns>Null when it is no state.</returns>
    public static DossierState? ReadState(string? key) => States.Where(s => KeyOf(s.State) == key).Select(s => (DossierState?)s.State).FirstOrDefault();

    public static Tone ToneOf(DossierState state) => state switch
    {
        DossierState.BeingMade => Tone.Info,
        DossierState.InUse => Tone.Good,
        _ => Tone.Neutral,
    };

    /// <returns>Null for what is told by the entries, or not at all.</returns>
    public static string? OfAct(string act) => act switch
    {
        nameof(DossierMade) => "gemaakt",
        nameof(DossierChanged) => "gewijzigd",
        nameof(DossierMoved) => "een andere stand gegeven",
        nameof(DossierGiven) => "overgedragen",
        _ => null,
    };
}

/// <summary>The addresses of the pages about dossiers.</summary>
internal static class DossierLinks
{
    public const string All = "/bibliotheek/dossiers";
    public const string New = "/bibliotheek/dossiers/nieuw";
    public const string Export = "/bibliotheek/dossiers/exporteren";

    public static string NewFor(string kind, string kenmerk) => $"{New}?zet={kind}/{kenmerk}";

    public static string Show(string kenmerk) => $"/bibliotheek/dossiers/{kenmerk}";

    public static string Edit(string kenmerk) => $"/bibliotheek/dossiers/{kenmerk}/bewerken";

    public static string Arrange(string kenmerk) => $"/bibliotheek/dossiers/{kenmerk}/inrichten";

    public static string Owner(string kenmerk) => $"/bibliotheek/dossiers/{kenmerk}/overdragen";

    /// <summary>Where a thing is put in a dossier.</summary>
    public static string Put(string kind, string kenmerk) => $"/bibliotheek/dossiers/zet/{kind}/{kenmerk}";
}
