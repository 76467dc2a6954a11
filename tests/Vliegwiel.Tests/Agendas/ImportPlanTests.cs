// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Importing;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Platform.Figures;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>How a table from Excel is read: columns, amounts, days, and what is said about each cell (inventory #136).</summary>
public sealed class ImportPlanTests
{
    private const string Headings = "Nr\tProjectactiviteit\tInitiator\tDeadline\tBudget\n";

    [Theory]
    [InlineData("150.000", "150000", "exact")]
    [InlineData("1.234,56", "1234.56", "exact")]
    [InlineData("€ 1,5 mln", "1500000", "exact")]
    [InlineData("ca. 20k", "20000", "about")]
    [InlineData("< 10.000", "10000", "less")]
    [InlineData("20 000", "20000", "exact")]
    [InlineData("€ 7.500,-", "7500", "exact")]
    public void An_amount_is_read_as_it_is_written_and_150_000_is_never_150(string typed, string value, string sure)
    {
        var row = Assert.Single(Plan($"{Headings}1\tKlinkers\tJan\t2027\t{typed}", c => c with { Numbers = NumberStyle.Dutch }).Rows);

        Assert.Empty(row.Errors);
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), row.Facts!.Budget!.Value);
        Assert.Equal(sure switch { "about" => FigureOperator.About, "less" => FigureOperator.LessThan, _ => FigureOperator.Exactly }, row.Facts.Budget.Operator);
    }

    [Theory]
    [InlineData("3-4-27", nameof(DayOrder.DayFirst), "3 april 2027")]
    [InlineData("3-4-27", nameof(DayOrder.MonthFirst), "4 maart 2027")]
    [InlineData("25-3-2027", nameof(DayOrder.DayFirst), "25 maart 2027")]
    [InlineData("Q3 2027", nameof(DayOrder.DayFirst), "3e kwartaal 2027")]
    [InlineData("week 14", nameof(DayOrder.DayFirst), "week 14 van 2028")]
    [InlineData("april", nameof(DayOrder.DayFirst), "april 2028")]
    [InlineData("na de zomer", nameof(DayOrder.DayFirst), "na de zomer")]
    public void A_deadline_is_read_in_the_order_and_year_that_were_declared(string typed, string order, string shown)
    {
        var row = Assert.Single(Plan($"{Headings}1\tKlinkers\tJan\t{typed}\t", c => c with { Days = Enum.Parse<DayOrder>(order), Year = 2028 }).Rows);

        Assert.Empty(row.Errors);
        Assert.Equal(shown, row.Facts!.Deadline!.ToString());
        Assert.Equal(typed == "na de zomer" ? 1 : 0, row.Warnings.Count);
    }

    [Theory]
    [InlineData("150.000", null, "150.000", null)]
    [InlineData("150.000", "1.234,56", "150.000", NumberStyle.Dutch)]
    [InlineData("150.000", "1,234.56", "150.000", NumberStyle.English)]
    [InlineData("1,234", "99.5", "1,234", NumberStyle.English)]
    [InlineData("1,234", "2,5", "1,234", NumberStyle.Dutch)]
    [InlineData("150000", "ca. 20k", null, null)]
    public void Numbers_that_can_be_two_things_are_asked_back_with_an_example(string first, string? second, string? example, NumberStyle? proof)
    {
        var (sheet, choices) = Table($"{Headings}1\tA\t\t\t{first}\n2\tB\t\t\t{second}");

        var asked = WritingStyles.AskNumbers(sheet, choices);

        Assert.Equal(example, asked?.Example);
        Assert.Equal(proof, asked?.Proof?.Style);
    }

    [Fact]
    public void Days_that_can_be_two_things_are_asked_back_and_what_excel_knew_is_not()
    {
        var (sheet, choices) = Table($"{Headings}1\tA\t\t3-4-27\t\n2\tB\t\t25-3-27\t\n3\tC\t\t5-5-27\t");

        var asked = WritingStyles.AskDays(sheet, choices)!;
        var known = new Worksheet("Blad1", [sheet.Rows[0], new WorksheetRow(2, false, [default, T("A"), default, new(WorksheetCellKind.Day, "3-4-2027"), new(WorksheetCellKind.Number, "150000")])]);

        Assert.Equal(("3-4-27", "3 april 2027", "4 maart 2027"), (asked.Example, asked.Readings.First, asked.Readings.Second));
        Assert.Equal(("25-3-27", DayOrder.DayFirst), asked.Proof);
        Assert.Null(WritingStyles.AskDays(known, choices));
        Assert.Null(WritingStyles.AskNumbers(known, choices));
        Assert.Equal(150000m, ImportPlan.Of(known, choices, "test", KnownAgenda.Empty).Rows[0].Facts!.Budget!.Value);
    }

    [Fact]
    public void The_row_with_headings_is_found_beneath_titles_and_each_column_gets_its_meaning()
    {
        var text = "Uitvoeringsagenda versie 14 def2\n\nVastgesteld in de kring van maart\n\nactie nr.\tActiviteit (wat)\tTrekker\tGemeente\tGereed\tKosten (x € 1.000)\tBesteed\tStatus\tSoort actie\tToelichting\tBron\n1\tA\tb\tc\t2027\t20\t5\tloopt\tborgen\td\te";
        var sheet = WorksheetReader.ReadText(text).Value.Sheets[0];
        var header = ColumnFinder.FindHeaderRow(sheet);
        var columns = ColumnFinder.ColumnsOf(sheet, header);
        var proposed = ColumnFinder.Propose(columns);

        Assert.Equal(5, header);
        Assert.Equal(
            [ImportField.Key, ImportField.Title, ImportField.Initiator, ImportField.Organisation, ImportField.Deadline, ImportField.Budget, ImportField.Spent, ImportField.State, ImportField.Type, ImportField.Description, ImportField.Purse],
            proposed.OrderBy(p => p.Key).Select(p => p.Value));
        Assert.Equal(AmountScale.Thousands, ColumnFinder.ScaleOf(columns, proposed));
        var row = Assert.Single(ImportPlan.Of(sheet, new ImportChoices { HeaderRow = header, Columns = proposed, Scale = AmountScale.Thousands }, "test", KnownAgenda.Empty).Rows);
        Assert.Equal((20_000m, 5_000m), (row.Facts!.Budget!.Value, row.Facts.Spent!.Value));
        Assert.Equal("b, c", row.Facts.Initiator);
    }

    [Fact]
    public void Merged_headings_give_their_name_to_the_columns_below_them_and_merged_cells_to_their_rows()
    {
        var sheet = new Worksheet("Blad1",
        [
            new(1, false, [T("Uitvoeringsagenda")]),
            new(2, false, [T("Wat"), T("Financien"), default, default]),
            new(3, false, [T("Activiteit"), T("Budget"), T("Besteed"), T("Trekker")]),
            new(4, false, [T("Eerste"), T("90.000"), T("1"), T("Vera")]),
            new(5, false, [T("Tweede"), default, T("2")]),
            new(6, false, [T("Derde"), default, T("3"), T("Ton")]),
        ])
        { Spans = [new(1, 1, 1, 4), new(2, 2, 2, 3), new(4, 2, 6, 2), new(4, 4, 5, 4)] };
        var header = ColumnFinder.FindHeaderRow(sheet);
        var choices = new ImportChoices { HeaderRow = header, Columns = ColumnFinder.Propose(ColumnFinder.ColumnsOf(sheet, header)), Numbers = NumberStyle.Dutch };

        var rows = ImportPlan.Of(sheet, choices, "test", KnownAgenda.Empty).Rows;

        Assert.Equal(3, header);
        Assert.Equal(["Vera", "Vera", "Ton"], rows.Select(r => r.Facts!.Initiator));
        Assert.Equal([90_000m, null, null], rows.Select(r => r.Facts!.Budget?.Value));
        Assert.Equal("B4", Assert.Single(rows[0].Warnings).Cell);
    }

    [Fact]
    public void Every_error_of_a_row_is_told_at_once_with_its_cell()
    {
        var plan = Plan($"{Headings}1\t\tJan\t31-2-2027\t10 à 15k\n2\tTweede\tJan\tweek 14\t2 ton\n2\tDerde\tJan\t46110\t-5\n4\t=HYPERLINK(\"http://x\")\t#REF!\t2027\t12%", c => c with { Numbers = NumberStyle.Dutch });

        Assert.Equal(4, plan.Count(RowOutcome.Wrong));
        Assert.Equal(["B2", "D2", "E2"], plan.Rows[0].Errors.Select(e => e.Cell).Order());
        Assert.Equal(["D3", "E3"], plan.Rows[1].Errors.Select(e => e.Cell).Order());
        Assert.Equal(["A4", "D4", "E4"], plan.Rows[2].Errors.Select(e => e.Cell).Order());
        Assert.Equal(["B5", "C5", "E5"], plan.Rows[3].Errors.Select(e => e.Cell).Order());
        Assert.Contains("bestaat niet als datum", plan.Rows[0].Errors.Single(e => e.Cell == "D2").Message, StringComparison.Ordinal);
        Assert.Contains("rij 3", plan.Rows[2].Errors.Single(e => e.Cell == "A4").Message, StringComparison.Ordinal);
        Assert.All(plan.Rows.SelectMany(r => r.Errors), e => Assert.EndsWith(".", e.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_typed_over_a_cell_counts_instead()
    {
        var (sheet, choices) = Table($"{Headings}1\tEerste\tJan\t31-2-2027\t10 à 15k");

        var row = Assert.Single(ImportPlan.Of(sheet, choices with { Cells = new Dictionary<string, string> { ["D2"] = "28-2-2027", ["E2"] = "15.000" } }, "test", KnownAgenda.Empty).Rows);

        Assert.Empty(row.Errors);
        Assert.Equal(new DateOnly(2027, 2, 28), row.Facts!.Deadline!.LastDay);
        Assert.Equal(15_000m, row.Facts.Budget!.Value);
    }

    [Fact]
    public void Totals_hidden_rows_headings_again_and_empty_rows_are_named_and_passed_over()
    {
        var sheet = new Worksheet("Blad1",
        [
            new(1, false, [T("Activiteit"), T("Trekker"), T("Budget")]),
            new(2, false, [T("Eerste"), T("Jan"), N("10")]),
            new(3, true, [T("Verborgen"), T("Jan"), N("20")]),
            new(4, false, [T("Subtotaal"), default, new(WorksheetCellKind.Sum, "30")]),
            new(5, false, [T("Activiteit"), T("Trekker"), T("Budget")]),
            new(6, false, [T("Wegen")]),
            new(7, false, [default, default, new(WorksheetCellKind.Sum, "30")]),
            new(8, false, [default, T("zie het verslag")]),
            new(9, false, [T("Tweede"), T("Piet"), N("30")]),
            new(10, false, [T("Derde"), T("Piet"), N("30")]),
            new(11, false, [T("Vierde"), T("Piet"), N("30")]),
            new(12, false, [T("Vijfde"), T("Piet"), N("30")]),
            new(13, false, [T("Zesde"), T("Piet"), N("30")]),
        ]);
        var choices = new ImportChoices { HeaderRow = 1, Columns = ColumnFinder.Propose(ColumnFinder.ColumnsOf(sheet, 1)) };

        var plan = ImportPlan.Of(sheet, choices, "test", KnownAgenda.Empty);
        var chosen = ImportPlan.Of(sheet, choices with { TakesHidden = true, Rows = new Dictionary<int, bool> { [4] = true, [6] = false } }, "test", KnownAgenda.Empty);

        Assert.Equal([3, 4, 5, 7, 8], plan.Rows.Where(r => r.Outcome == RowOutcome.Skipped).Select(r => r.Number));
        Assert.All(plan.Rows.Where(r => r.Outcome == RowOutcome.Skipped), r => Assert.NotEmpty(r.Skipped!));
        Assert.Equal([4, 5, 6, 7, 8], plan.Doubtful.Select(r => r.Number));
        Assert.Equal(7, plan.Count(RowOutcome.Added));
        Assert.Equal([5, 6, 7, 8], chosen.Rows.Where(r => r.Outcome == RowOutcome.Skipped).Select(r => r.Number));
    }

    [Fact]
    public void What_stands_there_already_is_found_by_number_title_or_earlier_title_and_a_clash_is_asked_back()
    {
        var (bridge, road) = (Existing("Brug van oud hout"), Existing("Weg van oude klinkers"));
        var known = new KnownAgenda([bridge, road], new Dictionary<string, Guid> { [ImportKeys.OfKey("7")] = bridge.Id, [ImportKeys.OfTitle("Oude naam")] = road.Id }, []);

        var plan = Plan($"{Headings}7\tBrug van oud hout en staal\t\t\t\n\tOUDE  naam\t\t\t\n8\tBrug van hout\t\t\t\n7a\tIets anders\t\t\t", known: known);
        var clash = Plan($"{Headings}7\tWeg van oude klinkers\t\t\t", known: known);

        Assert.Equal([RowOutcome.Changed, RowOutcome.Changed, RowOutcome.Added, RowOutcome.Added], plan.Rows.Select(r => r.Outcome));
        Assert.Equal([bridge.Id, road.Id, null, null], plan.Rows.Select(r => r.Existing?.Id));
        Assert.Equal(bridge.Id, plan.Rows[2].Alike?.Id);
        Assert.Null(plan.Rows[3].Alike);
        Assert.Equal("A2", Assert.Single(clash.Rows[0].Errors).Cell);
    }

    [Fact]
    public void Ten_thousand_rows_are_all_read_with_all_their_errors()
    {
        var text = new StringBuilder(Headings);
        for (var i = 1; i <= 10_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{i}\tActiviteit {i} voor de wijk\tgemeente {i % 30}\t{(i % 10 == 0 ? "31-2-2027" : $"week {(i % 50) + 1} 2027")}\t{(i % 7 == 0 ? "10 à 15k" : $"{(i % 900) + 1}.000")}\n");
        }

        var plan = Plan(text.ToString(), c => c with { Numbers = NumberStyle.Dutch });

        Assert.Equal(10_000, plan.Rows.Count);
        Assert.Equal(1_000, plan.Rows.SelectMany(r => r.Errors).Count(e => e.Cell[0] == 'D'));
        Assert.Equal(1_428, plan.Rows.SelectMany(r => r.Errors).Count(e => e.Cell[0] == 'E'));
        Assert.Equal(1_000 + 1_428 - 142, plan.Count(RowOutcome.Wrong));
    }

    private static WorksheetCell T(string text) => new(WorksheetCellKind.Text, text);

    private static WorksheetCell N(string text) => new(WorksheetCellKind.Number, text);

    private static ExistingActivity Existing(string title) => new()
    {
        Id = Guid.CreateVersion7(),
        Kenmerk = "k",
        Title = title,
        Description = null,
        InitiatorWords = null,
        Deadline = Deadline.None,
        Type = null,
        Sphere = Sphere.Region,
        State = ActivityState.Proposed,
        OwnerId = null,
        AskedId = null,
        IsMerged = false,
        Money = null,
    };

    private static (Worksheet Sheet, ImportChoices Choices) Table(string text)
    {
        var sheet = WorksheetReader.ReadText(text).Value.Sheets[0];
        var header = ColumnFinder.FindHeaderRow(sheet);
        return (sheet, new ImportChoices { HeaderRow = header, Columns = ColumnFinder.Propose(ColumnFinder.ColumnsOf(sheet, header)) });
    }

    private static ImportPlan Plan(string text, Func<ImportChoices, ImportChoices>? choose = null, KnownAgenda? known = null)
    {
        var (sheet, choices) = Table(text);
        return ImportPlan.Of(sheet, choose?.Invoke(choices) ?? choices, "test", known ?? KnownAgenda.Empty);
    }
}
