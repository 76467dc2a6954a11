// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Library.Contracts;

namespace Vliegwiel.Agendas.Importing;

/// <summary>What would become of one row.</summary>
internal sealed record PlannedRow
{
    public required int Number { get; init; }
    public required RowOutcome Outcome { get; init; }
    public required string Title { get; init; }
    public required RowDoubt Doubt { get; init; }

    /// <summary>Why it is passed over, in words; null when it is not.</summary>
    public string? Skipped { get; init; }

    /// <summary>Null when the row is passed over.</summary>
    public RowFacts? Facts { get; init; }

    public IReadOnlyList<CellRemark> Errors { get; init; } = [];
    public IReadOnlyList<CellRemark> Warnings { get; init; } = [];

    /// <summary>The activity that it is already; null when it is new.</summary>
    public ExistingActivity? Existing { get; init; }

    public IReadOnlyList<PlannedChange> Changes { get; init; } = [];

    /// <summary>Something on this agenda that looks like it under another name (rule R15).</summary>
    public ExistingActivity? Alike { get; init; }

    /// <summary>The person whom the initiator names exactly, as far as who imports may see that person.</summary>
    public KnownPerson? Person { get; init; }
}

/// <summary>Somebody who takes part and is named in the table.</summary>
internal sealed record KnownPerson(Guid Id, string Name, string Organisation);

/// <summary>What a table would do to an agenda: the dry run, and what is written from (decision D7: nothing happens before somebody saw this).</summary>
internal sealed class ImportPlan
{
    private ImportPlan(IReadOnlyList<PlannedRow> rows) => Rows = rows;

    /// <summary>In the order of the table; empty rows are no rows.</summary>
    public IReadOnlyList<PlannedRow> Rows { get; }

    public int Count(RowOutcome outcome) => Rows.Count(r => r.Outcome == outcome);

    /// <summary>Rows that will be written down: those that are wrong only when they may be left out.</summary>
    public bool Writes => Rows.Any(r => r.Outcome is RowOutcome.Added or RowOutcome.Changed);

    public int Hidden => Rows.Count(r => r.Doubt == RowDoubt.Hidden);

    /// <summary>Rows that somebody may take or pass over, one by one.</summary>
    public IEnumerable<PlannedRow> Doubtful => Rows.Where(r => r.Doubt is not (RowDoubt.None or RowDoubt.Hidden));

    /// <summary>Who is named as initiator of a row that has no owner yet, and of how many.</summary>
    public IEnumerable<(KnownPerson Person, int Rows)> People =>
        Rows.Where(MayAsk).GroupBy(r => r.Person!.Id).Select(g => (g.First().Person!, g.Count())).OrderBy(p => p.Item1.Name, StringComparer.Ordinal);

    public static bool MayAsk(PlannedRow row) => row.Person is { } person && row.Outcome is RowOutcome.Added or RowOutcome.Changed or RowOutcome.Unchanged
        && (row.Existing is null || (row.Existing.OwnerId is null && row.Existing.AskedId is null)) && row.Person is not null;

    /// <param name="sheet">The table.</param>
    /// <param name="choices">How it is read and what becomes of its rows.</param>
    /// <param name="source">Where its amounts come from, for their footnote.</param>
    /// <param name="known">What stands on the agenda, and who takes part.</param>
    public static ImportPlan Of(Worksheet sheet, ImportChoices choices, string source, KnownAgenda known)
    {
        var reader = new RowReader(sheet, choices, source);
        var doubts = new DoubtfulRows(sheet, choices, reader);
        var rows = new List<PlannedRow>();
        var (byKey, byTitle, taken) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<Guid, int>());
        foreach (var row in doubts.Below)
        {
            var doubt = doubts.Of(row);
            if (!doubts.IsTaken(row, doubt))
            {
                rows.Add(new PlannedRow { Number = row.Number, Outcome = RowOutcome.Skipped, Title = TitleOf(row, reader, choices), Doubt = doubt, Skipped = DoubtfulRows.InWords(doubt) });
                continue;
            }

            rows.Add(Plan(row.Number, doubt, reader.Read(row)));
        }

        return new ImportPlan(rows);

        PlannedRow Plan(int number, RowDoubt doubt, ReadRow read)
        {
            var facts = read.Facts;
            var errors = read.Errors.ToList();
            var warnings = read.Warnings.ToList();
            if (facts.Key is { } key)
            {
                if (!byKey.TryAdd(key, number))
                {
                    errors.Add(Remark(ImportField.Key, key, $"Dit nummer staat ook op rij {byKey[key]}. Geef elke activiteit een eigen nummer."));
                }
            }
            else if (facts.Title.Length > 0 && !byTitle.TryAdd(ImportKeys.Folded(facts.Title), number))
            {
                errors.Add(Remark(ImportField.Title, facts.Title, $"Deze naam staat ook op rij {byTitle[ImportKeys.Folded(facts.Title)]}. Maak de namen verschillend, of geef de rijen een nummer."));
            }

            var existing = known.Find(facts, choices.Same.GetValueOrDefault(number), out var clash);
            if (clash is not null)
            {
                errors.Add(Remark(ImportField.Key, facts.Key!, clash));
            }

            if (existing is not null && !taken.TryAdd(existing.Id, number))
            {
                errors.Add(Remark(ImportField.Title, facts.Title, $"Rij {taken[existing.Id]} gaat over dezelfde activiteit op deze agenda: “{existing.Title}”."));
            }

            var planned = new PlannedRow { Number = number, Outcome = RowOutcome.Wrong, Title = facts.Title, Doubt = doubt, Facts = facts, Errors = errors, Existing = existing, Person = known.FindPerson(facts.Person) };
            if (existing is { IsMerged: true })
            {
                return planned with { Outcome = RowOutcome.Skipped, Errors = [], Skipped = "is op deze agenda samengevoegd met een andere activiteit" };
            }

            var changes = existing is null ? [] : PlannedChange.Between(existing, facts, w => warnings.Add(Remark(w.Field, "", w.Message)));
            if (existing is null && facts.StateWords is { } words && facts.State is not (ActivityState.Proposed or ActivityState.Stopped))
            {
                warnings.Add(Remark(ImportField.State, words, facts.State is null
                    ? $"De stand “{words}” kennen wij niet. De activiteit begint als voorstel; “{words}” komt in de omschrijving."
                    : $"Zonder eigenaar kan de activiteit niet {words} zijn. Zij begint als voorstel; “{words}” komt in de omschrijving."));
            }

            if (changes.Count > 0 && choices.LeavesExisting)
            {
                return planned with { Outcome = errors.Count > 0 ? RowOutcome.Wrong : RowOutcome.Skipped, Skipped = "staat al op de agenda en blijft zoals zij daar staat", Warnings = warnings };
            }

            return planned with
            {
                Outcome = errors.Count > 0 ? RowOutcome.Wrong : existing is null ? RowOutcome.Added : changes.Count > 0 ? RowOutcome.Changed : RowOutcome.Unchanged,
                Warnings = warnings,
                Changes = changes,
                Alike = existing is null && facts.Title.Length > 0 ? known.FindAlike(facts.Title) : null,
            };

            CellRemark Remark(ImportField field, string typed, string message) => new(choices.CellOf(number, field), ImportWords.Of(field), typed, message);
        }
    }

    private static string TitleOf(WorksheetRow row, RowReader reader, ImportChoices choices)
    {
        var title = reader.CellAt(row, choices.ColumnOf(ImportField.Title) ?? 0).Text;
        var shown = RowReader.OneLine(title.Length > 0 ? title : string.Join(" · ", row.Cells.Where(c => !c.IsEmpty).Select(c => c.Text).Take(3)));
        return shown.Length <= Activity.TitleMaxLength ? shown : shown[..(Activity.TitleMaxLength - 1)] + "…";
    }
}
