// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Network.Areas;

/// <summary>The areas of one list beside those of the database, and what the list changes in them.</summary>
internal sealed class AreaStage(
    VliegwielDb db, EventJournal journal, AreaSheet sheet, Dictionary<string, Area> areas, List<AreaRelation> relations, List<AreaSuccession> successions)
{
    private readonly HashSet<string> _new = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateOnly?> _endedBefore = new(StringComparer.Ordinal);
    private readonly ILookup<Guid, AreaRelation> _relations = relations.ToLookup(r => r.PartId);
    private readonly ILookup<Guid, AreaSuccession> _successions = successions.ToLookup(s => s.FromId);

    /// <summary>By code, the fields that differ; new areas have none.</summary>
    public Dictionary<string, SortedSet<string>> Changes { get; } = new(StringComparer.Ordinal);

    public Area AreaOf(AreaRow row) => areas[row.Code];

    /// <summary>Makes and corrects the areas themselves, then checks what the lines say of one another.</summary>
    public IReadOnlyList<LineProblem> PlaceAreas()
    {
        var problems = new List<LineProblem>();
        foreach (var row in sheet.Rows)
        {
            var changes = Changes[row.Code] = new SortedSet<string>(StringComparer.Ordinal);
            if (!areas.TryGetValue(row.Code, out var area))
            {
                areas.Add(row.Code, area = Area.Register(row.Code, row.Kind, row.Facts));
                db.Add(area);
                _new.Add(row.Code);
            }
            else if (area.Kind != row.Kind)
            {
                problems.Add(new(row.Line, $"{row.Code} is bekend als {AreaWords.ColumnOf(area.Kind)}. De soort van een gebied verandert niet; gebruik een andere code."));
            }
            else
            {
                _endedBefore.Add(row.Code, area.Until);
                var facts = Merged(row.Facts, area.Facts);
                changes.UnionWith(Differences(area.Facts, facts));
                if (facts is { From: { } from, Until: { } until } && until < from)
                {
                    problems.Add(new(row.Line, "geldig_tot ligt voor de dag waarop het gebied begon. Verbeter een van de twee."));
                }

                area.Correct(facts);
            }
        }

        problems.AddRange(sheet.Rows.SelectMany(ReferenceProblems));
        return problems;
    }

    public void PlaceTies(AreaRow row)
    {
        var area = areas[row.Code];
        if (sheet.Has("ligt_in"))
        {
            PlaceRelations(row, area, AreaRelationKind.LiesIn, row.LiesIn);
        }

        if (sheet.Has("overlapt"))
        {
            PlaceRelations(row, area, AreaRelationKind.Overlaps, row.Overlaps);
        }

        if (sheet.Has("opvolger"))
        {
            PlaceSuccessions(row, area);
        }
    }

    /// <summary>Writes it all down in the journal and puts it in words.</summary>
    public AreaImportOutcome Finish()
    {
        var (added, changed, ended, known) = (new List<string>(), new List<string>(), new List<string>(), 0);
        foreach (var row in sheet.Rows)
        {
            var (area, changes) = (areas[row.Code], Changes[row.Code]);
            if (_new.Contains(row.Code))
            {
                journal.Record(new AreaRegistered { ObjectId = area.Id });
                added.Add($"{area.Code} {area.Name}");
            }
            else if (changes.Count == 0)
            {
                known++;
            }
            else if (area.Until is { } lastDay && _endedBefore[row.Code] is null)
            {
                journal.Record(new AreaEnded { ObjectId = area.Id, LastDay = lastDay, Successors = [.. row.Successors.Select(code => areas[code].Id)] });
                ended.Add($"{area.Code} {area.Name}, laatste dag {lastDay:dd-MM-yyyy}" + (row.Successors.Count > 0 ? $", opgevolgd door {string.Join(" en ", row.Successors.Select(c => $"{c} {areas[c].Name}"))}" : ", zonder opvolger"));
            }
            else
            {
                journal.Record(new AreaChanged { ObjectId = area.Id, Fields = [.. changes] });
                changed.Add($"{area.Code} {area.Name}: {string.Join(", ", changes.Select(InWords))}");
            }
        }

        return new AreaImportOutcome { New = added, Changed = changed, Ended = ended, Known = known, UnknownColumns = sheet.UnknownColumns };
    }

    /// <summary>What the list has no column for stays as it was.</summary>
    private AreaFacts Merged(AreaFacts said, AreaFacts was) => said with
    {
        TooiUri = sheet.Has("tooi") ? said.TooiUri : was.TooiUri,
        Latitude = sheet.Has("breedte") ? said.Latitude : was.Latitude,
        Longitude = sheet.Has("lengte") ? said.Longitude : was.Longitude,
        From = sheet.Has("geldig_van") ? said.From : was.From,
        Until = sheet.Has("geldig_tot") ? said.Until : was.Until,
        IsFictitious = sheet.Has("fictief") ? said.IsFictitious : was.IsFictitious,
    };

    private static IEnumerable<string> Differences(AreaFacts was, AreaFacts now)
    {
        if (was.Name != now.Name) { yield return nameof(AreaFacts.Name); }
        if (was.TooiUri != now.TooiUri) { yield return nameof(AreaFacts.TooiUri); }
        if (was.Latitude != now.Latitude || was.Longitude != now.Longitude) { yield return "Centre"; }
        if (was.From != now.From) { yield return nameof(AreaFacts.From); }
        if (was.Until != now.Until) { yield return nameof(AreaFacts.Until); }
        if (was.IsFictitious != now.IsFictitious) { yield return nameof(AreaFacts.IsFictitious); }
    }

    private IEnumerable<LineProblem> ReferenceProblems(AreaRow row)
    {
        foreach (var code in row.LiesIn.Concat(row.Overlaps).Concat(row.Successors).Where(c => !areas.ContainsKey(c)))
        {
            yield return new(row.Line, $"{code} is niet bekend en staat ook niet in dit bestand. Neem dat gebied op, of haal de verwijzing weg.");
        }

        if (row.Facts.Until is { } lastDay)
        {
            foreach (var successor in row.Successors.Where(areas.ContainsKey).Select(c => areas[c]).Where(a => !a.IsValidOn(lastDay.AddDays(1))))
            {
                yield return new(row.Line, $"opvolger {successor.Code} bestaat niet op {lastDay.AddDays(1):dd-MM-yyyy}, de dag na geldig_tot. Laat de dagen op elkaar aansluiten.");
            }
        }
    }

    private void PlaceRelations(AreaRow row, Area part, AreaRelationKind kind, IReadOnlyList<string> wantedCodes)
    {
        var wanted = wantedCodes.Select(c => areas[c].Id).ToHashSet();
        foreach (var relation in _relations[part.Id].Where(r => r.Kind == kind && r.Until is null && !wanted.Remove(r.WholeId)))
        {
            Changes[row.Code].Add(kind.ToString());
            if (row.LiesFrom is { } day && (relation.From is null || relation.From < day))
            {
                relation.End(day.AddDays(-1));
            }
            else
            {
                // Without a day the list corrects what was written down before.
                db.Remove(relation);
            }
        }

        foreach (var whole in wanted)
        {
            Changes[row.Code].Add(kind.ToString());
            db.Add(AreaRelation.Between(part.Id, whole, kind, row.LiesFrom));
        }
    }

    private void PlaceSuccessions(AreaRow row, Area area)
    {
        var on = area.Until?.AddDays(1);
        var wanted = row.Successors.Select(c => areas[c].Id).ToHashSet();
        foreach (var succession in _successions[area.Id].Where(s => s.On != on || !wanted.Remove(s.ToId)))
        {
            Changes[row.Code].Add("Successors");
            db.Remove(succession);
        }

        foreach (var successor in wanted)
        {
            Changes[row.Code].Add("Successors");
            db.Add(AreaSuccession.Of(area.Id, successor, on!.Value));
        }
    }

    private static string InWords(string field) => field switch
    {
        nameof(AreaFacts.Name) => "naam",
        nameof(AreaFacts.TooiUri) => "tooi",
        "Centre" => "middelpunt",
        nameof(AreaFacts.From) => "geldig_van",
        nameof(AreaFacts.Until) => "geldig_tot",
        nameof(AreaFacts.IsFictitious) => "fictief",
        nameof(AreaRelationKind.LiesIn) => "ligt_in",
        nameof(AreaRelationKind.Overlaps) => "overlapt",
        "Successors" => "opvolger",
        "Organisation" => "organisatie",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };
}
