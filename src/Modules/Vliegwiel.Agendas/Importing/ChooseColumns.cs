// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Design.Lists;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Importing;

/// <summary>What somebody chooses for the columns of a table.</summary>
internal sealed class ColumnsRequest
{
    /// <summary>By number of the column, the field.</summary>
    public Dictionary<string, string>? Kolommen { get; set; }

    /// <summary>"Dutch" or "English".</summary>
    public string? Getallen { get; set; }

    /// <summary>"DayFirst" or "MonthFirst".</summary>
    public string? Datums { get; set; }

    public string? Jaar { get; set; }
    public string? Eenheid { get; set; }
    public string? Sfeer { get; set; }

    public static ColumnsRequest Of(ImportChoices choices) => new()
    {
        Kolommen = choices.Columns.ToDictionary(c => c.Key.ToString(CultureInfo.InvariantCulture), c => c.Value.ToString(), StringComparer.Ordinal),
        Getallen = choices.Numbers == NumberStyle.Unknown ? null : choices.Numbers.ToString(),
        Datums = choices.Days?.ToString(),
        Jaar = choices.Year?.ToString(CultureInfo.InvariantCulture),
        Eenheid = choices.Scale.ToString(),
        Sfeer = choices.Sphere.ToString(),
    };
}

/// <summary>Which sheet and which row with headings are read.</summary>
internal sealed class TableRequest
{
    public string? Blad { get; set; }
    public string? Kopregel { get; set; }
}

/// <summary>What was chosen, with what stands in the way of going on and the questions that only a person can answer.</summary>
internal sealed record ChosenColumns(ImportChoices Choices, IReadOnlyList<Refusal> Refusals, StyleQuestion<NumberStyle>? Numbers, StyleQuestion<DayOrder>? Days);

/// <summary>Takes the choices for the columns of a table, and asks how its numbers and days are written when they can be read in two ways.</summary>
internal sealed class ChooseColumns(VliegwielDb db, BringTable bring, ImportTools tools)
{
    public static readonly IReadOnlyList<Choice> Fields = [.. Enum.GetValues<ImportField>().Select(f => new Choice(f.ToString(), ImportWords.Of(f)))];
    public static readonly IReadOnlyList<Choice> Scales = [.. Enum.GetValues<AmountScale>().Select(s => new Choice(s.ToString(), ImportWords.Of(s)))];
    public static readonly IReadOnlyList<Choice> Spheres = [.. Enum.GetValues<Sphere>().Select(s => new Choice(s.ToString(), ActivityWords.Of(s)))];

    /// <summary>What the choices so far come to.</summary>
    public static ChosenColumns Judge(OpenImport open, ColumnsRequest request)
    {
        var refusals = new List<Refusal>();
        var columns = ColumnFinder.ColumnsOf(open.Sheet, open.Choices.HeaderRow)
            .ToDictionary(c => c.Number, c => Enum.TryParse<ImportField>(request.Kolommen?.GetValueOrDefault(c.Number.ToString(CultureInfo.InvariantCulture)), out var field) && Enum.IsDefined(field) ? field : ImportField.Nothing);
        foreach (var twice in columns.Where(c => c.Value is not (ImportField.Nothing or ImportField.Description)).GroupBy(c => c.Value).Where(g => g.Count() > 1))
        {
            refusals.Add(new ColumnChosenTwice(ImportWords.Of(twice.Key), string.Join(" en ", twice.Select(c => Library.Contracts.Worksheet.NameOf(c.Key)).Order(StringComparer.Ordinal))));
        }

        if (!columns.ContainsValue(ImportField.Title))
        {
            refusals.Add(new NoTitleColumn());
        }

        int? year = null;
        if (!string.IsNullOrWhiteSpace(request.Jaar))
        {
            year = int.TryParse(request.Jaar.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var typed) && typed is >= 2000 and <= 2100 ? typed : null;
            if (year is null)
            {
                refusals.Add(new NoYear());
            }
        }

        var choices = open.Choices with
        {
            Columns = columns,
            Numbers = Enum.TryParse<NumberStyle>(request.Getallen, out var numbers) && Enum.IsDefined(numbers) ? numbers : NumberStyle.Unknown,
            Days = Enum.TryParse<DayOrder>(request.Datums, out var days) && Enum.IsDefined(days) ? days : null,
            Year = year,
            Scale = Enum.TryParse<AmountScale>(request.Eenheid, out var scale) && Enum.IsDefined(scale) ? scale : AmountScale.Euros,
            Sphere = Enum.TryParse<Sphere>(request.Sfeer, out var sphere) && Enum.IsDefined(sphere) ? sphere : open.Choices.Sphere,
        };
        var (askNumbers, askDays) = (WritingStyles.AskNumbers(open.Sheet, choices with { TakesHidden = true }), WritingStyles.AskDays(open.Sheet, choices with { TakesHidden = true }));
        if (askNumbers is not null && choices.Numbers == NumberStyle.Unknown)
        {
            refusals.Add(new SayHowNumbersAreWritten(askNumbers.Example, askNumbers.Readings.First, askNumbers.Readings.Second));
        }

        if (askDays is not null && choices.Days is null)
        {
            refusals.Add(new SayHowDaysAreWritten(askDays.Example, askDays.Readings.First, askDays.Readings.Second));
        }

        return new ChosenColumns(choices, refusals, askNumbers, askDays);
    }

    /// <summary>Keeps the choices, also for the next table with these headings, and goes on to the rows.</summary>
    public async Task<Refusal?> SaveAsync(OpenImport open, ImportChoices choices)
    {
        if (open.Import.Check(choices) is { } past)
        {
            return past;
        }

        tools.Agenda.Journal.Record(new ImportChosen { ObjectId = open.Import.Id });
        if (choices.HeaderRow > 0)
        {
            var print = ColumnFinder.Fingerprint(ColumnFinder.ColumnsOf(open.Sheet, choices.HeaderRow));
            var (remembered, now) = (RememberedChoices.Of(choices), tools.Agenda.Clock.GetUtcNow());
            if (await db.AgendaImportMemories.SingleOrDefaultAsync(m => m.AgendaId == open.Agenda.Id && m.Headings == print, CancellationToken.None) is { } memory)
            {
                (memory.Choices, memory.UsedAt) = (remembered, now);
            }
            else
            {
                db.Add(new AgendaImportMemory { AgendaId = open.Agenda.Id, Headings = print, Choices = remembered, UsedAt = now });
            }
        }

        return await db.TrySaveAsync();
    }

    /// <summary>Takes another sheet, or another row as the one with the headings.</summary>
    public async Task<Refusal?> RereadAsync(OpenImport open, TableRequest request)
    {
        var sheet = int.TryParse(request.Blad, NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) && chosen < open.Table.Sheets.Count ? chosen : open.Choices.Sheet;
        var isOther = sheet != open.Choices.Sheet;
        var header = isOther ? ColumnFinder.FindHeaderRow(open.Table.Sheets[sheet]) : -1;
        if (!isOther && (!int.TryParse(request.Kopregel?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out header) || (header > 0 && open.Sheet.Rows.All(r => r.Number != header))))
        {
            return new NoSuchHeaderRow();
        }

        if (!open.Table.Sheets[sheet].Rows.Any(r => r.Number > header))
        {
            return new NoRowsBelowHeader();
        }

        open.Import.Choose(await bring.RecallAsync(open.Agenda, open.Table.Sheets[sheet], new ImportChoices { Sheet = sheet, HeaderRow = header, Sphere = open.Choices.Sphere }, CancellationToken.None));
        tools.Agenda.Journal.Record(new ImportChosen { ObjectId = open.Import.Id });
        return await db.TrySaveAsync();
    }
}
