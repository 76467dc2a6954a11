// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Domain;

internal sealed record NothingBrought() : Refusal("Plak de cellen uit Excel in het vak, of kies een bestand.");

internal sealed record BroughtTwoThings() : Refusal("U hebt geplakt én een bestand gekozen. Kies één van de twee: maak het vak leeg, of kies geen bestand.");

internal sealed record OpenDocumentTable() : Refusal("Een ODS-bestand lezen wij hier nog niet als tabel. Sla het op als Excel (.xlsx), of kopieer de cellen en plak ze.");

internal sealed record NoRowsBelowHeader() : Refusal("Onder de kopregel staat niets. Kies een andere kopregel.");

internal sealed record NoSuchImport() : Refusal("Deze invoer is er niet (meer). Ga terug naar de agenda en plak de tabel opnieuw.");

internal sealed record ImportIsPast() : Refusal("Deze invoer is al klaar of gestopt. Plak de tabel opnieuw om er iets aan te veranderen.");

internal sealed record NoTitleColumn() : Refusal("Kies bij één kolom “Projectactiviteit”. Zonder naam weten wij niet wat er gedaan wordt.");

internal sealed record ColumnChosenTwice(string Field, string Columns) : Refusal($"“{Field}” staat bij meer dan één kolom ({Columns}). Kies er één.");

internal sealed record SayHowNumbersAreWritten(string Example, string Dutch, string English) : Refusal($"“{Example}” kan {Dutch} zijn of {English}. Kies hoe de getallen in dit bestand geschreven zijn.");

internal sealed record SayHowDaysAreWritten(string Example, string DayFirst, string MonthFirst) : Refusal($"“{Example}” kan {DayFirst} zijn of {MonthFirst}. Kies hoe de datums in dit bestand geschreven zijn.");

internal sealed record NoYear() : Refusal("Vul een jaartal in van 2000 tot en met 2100, of laat het leeg.");

internal sealed record NoSuchHeaderRow() : Refusal("Deze rij is er niet. Kies een rij met de kopjes van de kolommen, of 0 als er geen kopjes zijn.");

internal sealed record RowsAreWrong(int Count) : Refusal($"{(Count == 1 ? "Eén rij klopt" : $"{Count} rijen kloppen")} nog niet. Verbeter {(Count == 1 ? "haar" : "ze")} hieronder, of kruis aan dat u {(Count == 1 ? "haar" : "ze")} overslaat.");

internal sealed record NothingToImport() : Refusal("Er is niets in te voeren: alles staat al op de agenda of wordt overgeslagen.");

internal sealed record NothingToUndo() : Refusal("Van deze invoer is niets meer terug te draaien.");

internal sealed record CorrectionIsTooLong(string Cell) : Refusal($"Maak cel {Cell} hoogstens {ImportChoices.LongestCell} tekens lang.");
