// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.DutchText;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Importing;

/// <summary>What is to be said about one cell: "D14: …".</summary>
/// <param name="Typed">What stands there now, for who mends it.</param>
internal sealed record CellRemark(string Cell, string Column, string Typed, string Message);

/// <summary>What one row says, as far as it could be read. What is null was not said, and changes nothing.</summary>
internal sealed record RowFacts
{
    public required string Title { get; init; }
    public string? Key { get; init; }
    public string? Description { get; init; }
    public string? Initiator { get; init; }
    public Deadline? Deadline { get; init; }
    public Figure? Budget { get; init; }
    public Figure? Spent { get; init; }
    public string? Purse { get; init; }
    public ActivityState? State { get; init; }

    /// <summary>The state in the words of the list.</summary>
    public string? StateWords { get; init; }

    public ActionType? Type { get; init; }
    public Sphere? Sphere { get; init; }

    /// <summary>The cell of the initiator alone, by which a person may be known.</summary>
    public string? Person { get; init; }
}

/// <summary>One row, read.</summary>
internal sealed record ReadRow(RowFacts Facts, IReadOnlyList<CellRemark> Errors, IReadOnlyList<CellRemark> Warnings);

/// <summary>Reads the rows of a table in the way that was chosen, and says of each cell what is wrong with it.</summary>
/// <param name="sheet">The table.</param>
/// <param name="choices">How it is read.</param>
/// <param name="source">Where its amounts come from, for their footnote.</param>
internal sealed class RowReader(Worksheet sheet, ImportChoices choices, string source)
{
    private readonly CoveredCells _covered = CoveredCells.Of(sheet, choices);

    public ReadRow Read(WorksheetRow row)
    {
        var remarks = new Remarks(this, row);
        var whole = remarks.Text(ImportField.Title, Activity.TextMaxLength);
        var title = OneLine(whole);
        var description = Described(row, remarks);
        if (title.Length > Activity.TitleMaxLength)
        {
            (title, description) = (Shortened(title), description is null ? whole : $"{whole}\n\n{description}");
            remarks.Warn(ImportField.Title, $"Deze naam is langer dan {Activity.TitleMaxLength} tekens. Het begin wordt de naam; de hele tekst komt in de omschrijving.");
        }
        else if (title.StartsWith('='))
        {
            remarks.Wrong(ImportField.Title, "Dit is een formule en geen naam. Typ wat er moet staan.");
        }

        if (title.Length == 0)
        {
            remarks.Wrong(ImportField.Title, "Hier ontbreekt wat er gedaan wordt.");
        }

        var (initiator, organisation) = (OneLine(remarks.Text(ImportField.Initiator, Activity.ShortMaxLength)), OneLine(remarks.Text(ImportField.Organisation, Activity.ShortMaxLength)));
        var together = initiator.Length == 0 ? organisation : organisation.Length == 0 ? initiator : $"{initiator}, {organisation}";
        if (together.Length > Activity.ShortMaxLength)
        {
            remarks.Wrong(ImportField.Initiator, $"Initiator en organisatie zijn samen langer dan {Activity.ShortMaxLength} tekens.");
        }

        var facts = new RowFacts
        {
            Title = title,
            Key = Keyed(remarks),
            Description = description is { Length: > Activity.TextMaxLength } ? Wrong(remarks, ImportField.Description, $"Deze tekst is langer dan {Activity.TextMaxLength} tekens.") : description,
            Initiator = Filled(together),
            Person = Filled(initiator),
            Deadline = DeadlineOf(remarks),
            Budget = AmountOf(ImportField.Budget, remarks),
            Spent = AmountOf(ImportField.Spent, remarks),
            Purse = Filled(remarks.Text(ImportField.Purse, ActivityBudget.NoteMaxLength)),
            State = StateWordsOfLists.Read(remarks.Text(ImportField.State, Activity.ShortMaxLength)),
            StateWords = Filled(OneLine(remarks.Text(ImportField.State, Activity.ShortMaxLength))),
            Type = ChoiceOf(ImportField.Type, ActivityWords.ReadType, ActivityChoices.Types.Select(t => t.Text), remarks),
            Sphere = ChoiceOf(ImportField.Sphere, SphereOf, ["regio", "eigen"], remarks),
        };
        return new ReadRow(facts, remarks.Errors, remarks.Warnings);
    }

    /// <summary>What stands in a cell, as it was mended or as the merged cell that covers it says.</summary>
    public WorksheetCell CellAt(WorksheetRow row, int column) =>
        choices.Cells.TryGetValue($"{Worksheet.NameOf(column)}{row.Number}", out var mended) ? new WorksheetCell(WorksheetCellKind.Text, mended.Trim())
        : row.At(column) is { IsEmpty: false } own ? own
        : _covered.At(row.Number, column);

    private string? Described(WorksheetRow row, Remarks remarks)
    {
        var texts = choices.Columns.Where(c => c.Value == ImportField.Description).Select(c => c.Key).Order().Select(c => CellAt(row, c).Text).Where(t => !string.IsNullOrEmpty(t)).ToList();
        if (texts.Exists(IsExcelError))
        {
            remarks.Wrong(ImportField.Description, "Dit is een fout van het werkblad. Typ wat er moet staan.");
        }

        return texts.Count == 0 ? null : ActivityRequest.Tidy(string.Join("\n\n", texts));
    }

    private static string? Keyed(Remarks remarks)
    {
        var key = OneLine(remarks.Text(ImportField.Key, Activity.ShortMaxLength));
        return Filled(Folding.Fold(key).Trim());
    }

    private Deadline? DeadlineOf(Remarks remarks)
    {
        var cell = remarks.Cell(ImportField.Deadline);
        if (cell.IsEmpty)
        {
            return null;
        }

        var read = DutchDeadlines.Parse(OneLine(cell.Text), choices.Year, cell.Kind == WorksheetCellKind.Day ? DayOrder.DayFirst : choices.Days ?? DayOrder.DayFirst);
        if (read.Refusal is { } refusal)
        {
            remarks.Wrong(ImportField.Deadline, cell.Kind == WorksheetCellKind.Number && SerialDay(cell.Text) is { } day ? $"Excel bewaart datums als getal; {cell.Text} is {day}. Typ de datum als u die bedoelt." : refusal.Message);
            return null;
        }

        if (read.Value.Words is { } words)
        {
            remarks.Warn(ImportField.Deadline, $"“{words}” is geen datum. Wij bewaren het zoals het er staat; het telt niet mee bij te laat.");
        }

        return read.Value == Deadline.None ? null : read.Value;
    }

    private Figure? AmountOf(ImportField field, Remarks remarks)
    {
        var cell = remarks.Cell(field);
        if (cell.IsEmpty)
        {
            return null;
        }

        if (_covered.Amounts.TryGetValue((remarks.Row, choices.ColumnOf(field) ?? 0), out var last))
        {
            remarks.Warn(field, $"Dit bedrag staat in een samengevoegde cel, voor rij {remarks.Row} tot en met {last} samen. Wij zetten het alleen bij rij {remarks.Row}.");
        }

        var style = cell.Kind is WorksheetCellKind.Number or WorksheetCellKind.Sum || remarks.IsMended(field) ? NumberStyle.Dutch : choices.Numbers;
        var read = DutchFigures.Parse(OneLine(cell.Text), style);
        if ((read.Refusal ?? (read.Value switch { { Unit: FigureText.Percent } => new BudgetIsInEuros(), { Value: < 0 } => new BudgetIsNegative(), _ => null })) is { } refusal)
        {
            remarks.Wrong(field, refusal.Message);
            return null;
        }

        var typed = Scaled(read.Value, cell.Text);
        if (typed.Value is { } value && Figure.Check(value) is { } unlikely)
        {
            remarks.Wrong(field, unlikely.Message);
            return null;
        }

        return typed.Value is null && typed.Missing == Figure.NotGiven ? null : typed.In(FigureText.Euro, new FigureMeaning { Source = source, Status = FigureStatus.Estimated });
    }

    /// <summary>In a column of thousands "20k" is twenty thousand all the same.</summary>
    private TypedFigure Scaled(TypedFigure typed, string text) => typed.Value is not { } value || choices.Scale == AmountScale.Euros || text.Any(c => c is 'k' or 'K' or 'm' or 'M' or 'd' or 'D')
        ? typed
        : typed with { Value = value * (choices.Scale == AmountScale.Thousands ? 1_000m : 1_000_000m) };

    private static T? ChoiceOf<T>(ImportField field, Func<string, T?> read, IEnumerable<string> choices, Remarks remarks) where T : struct
    {
        var text = OneLine(remarks.Text(field, Activity.ShortMaxLength));
        if (text.Length == 0)
        {
            return null;
        }

        if (read(ActivityWords.KeyOf(Folding.Fold(text).Trim())) is { } chosen)
        {
            return chosen;
        }

        remarks.Wrong(field, $"“{text}” kennen wij hier niet. Kies uit: {string.Join(", ", choices.Select(c => c.ToLowerInvariant()))}.");
        return null;
    }

    private static Sphere? SphereOf(string key) => ActivityWords.ReadSphere(key) ?? key switch
    {
        "regio" or "regionaal" or "de-regio" or "kring" => Sphere.Region,
        "eigen" or "intern" or "eigen-organisatie" or "zelf" => Sphere.OwnOperations,
        _ => null,
    };

    /// <summary>Words of Excel for what it could not work out: "#REF!", "#N/B".</summary>
    public static bool IsExcelError(string text) => text.Length is > 2 and < 20 && text[0] == '#' && (text[^1] is '!' or '?' || text is "#N/B" or "#N/A");

    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Filled(string text) => text.Length == 0 ? null : text;

    private static string? Wrong(Remarks remarks, ImportField field, string message)
    {
        remarks.Wrong(field, message);
        return null;
    }

    private static string Shortened(string title)
    {
        var cut = title[..(Activity.TitleMaxLength - 1)];
        var space = cut.LastIndexOf(' ');
        cut = (space > Activity.TitleMaxLength / 2 ? cut[..space] : cut).TrimEnd();
        return (char.IsHighSurrogate(cut[^1]) ? cut[..^1] : cut) + "…";
    }

    private static string? SerialDay(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 36_525 and < 73_051
        ? DateTime.FromOADate(days).ToString("d-M-yyyy", CultureInfo.InvariantCulture)
        : null;

    /// <summary>What is said about the cells of one row.</summary>
    private sealed class Remarks(RowReader reader, WorksheetRow row)
    {
        public int Row => row.Number;

        public List<CellRemark> Errors { get; } = [];

        public List<CellRemark> Warnings { get; } = [];

        public WorksheetCell Cell(ImportField field)
        {
            if (reader.Chosen.ColumnOf(field) is not { } column)
            {
                return WorksheetCell.Empty;
            }

            var cell = reader.CellAt(row, column);
            if (IsExcelError(cell.Text))
            {
                Wrong(field, $"“{cell.Text}” is een fout van het werkblad. Typ wat er moet staan.");
                return WorksheetCell.Empty;
            }

            return cell;
        }

        public string Text(ImportField field, int longest)
        {
            var text = Cell(field) is { IsEmpty: false } cell ? cell.Text : "";
            if (text.Length > longest)
            {
                Wrong(field, $"Deze tekst is langer dan {longest} tekens.");
                return "";
            }

            return text;
        }

        public bool IsMended(ImportField field) => reader.Chosen.Cells.ContainsKey(reader.Chosen.CellOf(row.Number, field));

        public void Wrong(ImportField field, string message) => Add(Errors, field, message);

        public void Warn(ImportField field, string message) => Add(Warnings, field, message);

        private void Add(List<CellRemark> to, ImportField field, string message)
        {
            var cell = reader.Chosen.CellOf(row.Number, field);
            if (!to.Exists(r => r.Cell == cell))
            {
                to.Add(new CellRemark(cell, ImportWords.Of(field), reader.Chosen.ColumnOf(field) is { } column ? reader.CellAt(row, column).Text : "", message));
            }
        }
    }

    private ImportChoices Chosen => choices;
}
