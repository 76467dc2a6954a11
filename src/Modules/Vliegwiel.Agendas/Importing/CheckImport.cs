// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text.RegularExpressions;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Design.Lists;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Importing;

/// <summary>What somebody types over cells that are wrong.</summary>
internal sealed class MendRequest
{
    /// <summary>By name of the cell.</summary>
    public Dictionary<string, string>? Cellen { get; set; }
}

/// <summary>What becomes of rows about which there is something to choose.</summary>
internal sealed class RowsRequest
{
    public bool Verborgen { get; set; }
    public bool Laten { get; set; }

    /// <summary>The rows that were shown, so that one without a tick is told from one that was not there.</summary>
    public string? Getoond { get; set; }

    public List<string>? Rijen { get; set; }

    /// <summary>The alike rows that were shown.</summary>
    public string? GetoondeGelijke { get; set; }

    /// <summary>Row and activity, with a hyphen between: they are the same.</summary>
    public List<string>? Gelijk { get; set; }

    /// <summary>Ids of people.</summary>
    public List<string>? Vragen { get; set; }
}

/// <summary>The last word: whether rows that are wrong are left out.</summary>
internal sealed class GoRequest
{
    public bool Overslaan { get; set; }
}

/// <summary>One page of the dry run.</summary>
internal sealed record CheckedPage(OpenImport Open, ImportPlan Plan, string Shown, IReadOnlyList<PlannedRow> Rows, int Page, int PageCount, IReadOnlyList<PlannedRow> Doubtful, IReadOnlyList<PlannedRow> Alike)
{
    public IReadOnlyList<Choice> People => [.. Plan.People.Select(p => new Choice(p.Person.Id.ToString("N"), $"{p.Person.Name}, {p.Person.Organisation}", $"bij {(p.Rows == 1 ? "1 rij" : $"{p.Rows} rijen")}; krijgt per activiteit een bericht"))];
}

/// <summary>The dry run of a table: what it would do, and what somebody chooses about it. Nothing of the agenda changes before "Invoeren".</summary>
internal sealed partial class CheckImport(VliegwielDb db, ImportShelf shelf, ImportTools tools)
{
    public const int PageSize = 50;

    /// <summary>So many rows are offered one by one; the others follow their kind.</summary>
    private const int MostOffered = 100;

    public const string Wrong = "fouten";
    public const string Warned = "let-op";

    /// <summary>By the word in the address.</summary>
    public static readonly IReadOnlyList<(string Key, string Label, RowOutcome? Outcome)> Lists =
    [
        (Wrong, "Klopt nog niet", RowOutcome.Wrong),
        ("nieuw", "Nieuw", RowOutcome.Added),
        ("gewijzigd", "Gewijzigd", RowOutcome.Changed),
        ("ongewijzigd", "Ongewijzigd", RowOutcome.Unchanged),
        ("overgeslagen", "Overgeslagen", RowOutcome.Skipped),
        (Warned, "Let op", null),
    ];

    /// <returns>Null when there is no such import of this actor, or no such page of it.</returns>
    public async Task<CheckedPage?> FindAsync(string kenmerk, string id, string? shown, string? number, CancellationToken cancel)
    {
        if (!PageNumber.TryParse(number, out var page) || (shown is not null && Lists.All(l => l.Key != shown)) || await shelf.OpenAsync(kenmerk, id, cancel) is not { } open)
        {
            return null;
        }

        var plan = ImportPlan.Of(open.Sheet, open.Choices, open.Source, await shelf.KnowAsync(open, cancel));
        var list = shown ?? Lists.FirstOrDefault(l => l.Outcome is { } outcome && plan.Count(outcome) > 0, Lists[1]).Key;
        var rows = RowsOf(plan, list);
        var pages = PageNumber.Count(rows.Count, PageSize);
        return page > Math.Max(1, pages) ? null : new CheckedPage(open, plan, list, [.. rows.Skip((page - 1) * PageSize).Take(PageSize)], page, pages,
            [.. plan.Doubtful.Take(MostOffered)], [.. plan.Rows.Where(r => r.Alike is not null || open.Choices.Same.ContainsKey(r.Number)).Take(MostOffered)]);
    }

    public static IReadOnlyList<PlannedRow> RowsOf(ImportPlan plan, string list) =>
        list == Warned ? [.. plan.Rows.Where(r => r.Warnings.Count > 0 && r.Outcome != RowOutcome.Skipped)] : [.. plan.Rows.Where(r => r.Outcome == Lists.First(l => l.Key == list).Outcome)];

    /// <summary>Keeps what was typed over cells; nothing typed is lost, right or wrong.</summary>
    public async Task<Refusal?> MendAsync(OpenImport open, MendRequest request)
    {
        var cells = new Dictionary<string, string>(open.Choices.Cells, StringComparer.Ordinal);
        foreach (var (cell, typed) in (request.Cellen ?? []).Where(c => CellName().IsMatch(c.Key)))
        {
            if (typed?.Length > ImportChoices.LongestCell)
            {
                return new CorrectionIsTooLong(cell);
            }

            cells[cell] = typed ?? "";
        }

        return await KeepAsync(open, open.Choices with { Cells = cells });
    }

    public async Task<Refusal?> ChooseAsync(OpenImport open, RowsRequest request)
    {
        var (rows, same) = (new Dictionary<int, bool>(open.Choices.Rows), new Dictionary<int, Guid>(open.Choices.Same));
        var taken = Numbers(request.Rijen ?? []).ToHashSet();
        foreach (var row in Numbers((request.Getoond ?? "").Split(',')))
        {
            rows[row] = taken.Contains(row);
        }

        foreach (var row in Numbers((request.GetoondeGelijke ?? "").Split(',')))
        {
            same.Remove(row);
        }

        foreach (var pair in request.Gelijk ?? [])
        {
            if (pair.Split('.') is [var row, var activity] && int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Guid.TryParse(activity, out var id))
            {
                same[number] = id;
            }
        }

        return await KeepAsync(open, open.Choices with
        {
            TakesHidden = request.Verborgen,
            LeavesExisting = request.Laten,
            Rows = rows,
            Same = same,
            Ask = [.. (request.Vragen ?? []).Select(v => Guid.TryParse(v, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct()],
        });
    }

    /// <summary>Asks for the import to be written in the background.</summary>
    public async Task<Refusal?> GoAsync(CheckedPage page, GoRequest request)
    {
        var (open, plan) = (page.Open, page.Plan);
        if (plan.Count(RowOutcome.Wrong) is > 0 and var wrong && !request.Overslaan)
        {
            return new RowsAreWrong(wrong);
        }

        if (!plan.Writes && !plan.People.Any(p => open.Choices.Ask.Contains(p.Person.Id)))
        {
            return new NothingToImport();
        }

        open.Import.Choose(open.Choices with { LeavesWrong = request.Overslaan });
        if (open.Import.Queue(plan.Rows.Count) is { } refusal)
        {
            return refusal;
        }

        tools.Agenda.Journal.Record(new ImportAsked { ObjectId = open.Import.Id });
        tools.Jobs.Ask(new WriteImport { ImportId = open.Import.Id });
        return await db.TrySaveAsync();
    }

    /// <summary>Not after all: the cells that were brought are wiped, for they may hold amounts.</summary>
    public async Task<Refusal?> DropAsync(OpenImport open)
    {
        if (open.Import.Drop() is { } refusal)
        {
            return refusal;
        }

        open.Import.Choose(new ImportChoices());
        db.Remove(new AgendaImportTable { ImportId = open.Import.Id, Packed = [] });
        tools.Agenda.Journal.Record(new ImportDropped { ObjectId = open.Import.Id });
        return await db.TrySaveAsync();
    }

    private async Task<Refusal?> KeepAsync(OpenImport open, ImportChoices choices)
    {
        if (open.Import.Check(choices) is { } refusal)
        {
            return refusal;
        }

        tools.Agenda.Journal.Record(new ImportChosen { ObjectId = open.Import.Id });
        return await db.TrySaveAsync();
    }

    private static IEnumerable<int> Numbers(IEnumerable<string> typed) =>
        typed.Select(t => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0).Where(row => row > 0);

    [GeneratedRegex("^[A-Z]{1,3}[0-9]{1,7}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CellName();
}
