// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;

namespace Vliegwiel.Agendas.Sheets;

/// <summary>Decides how many lines fit on one A4: a guess on the safe side from how long the texts are. What does not fit is counted, never lost from sight.</summary>
internal static class SheetSpace
{
    /// <summary>Points of height for what is written: an A4 without margins, title, headings of parts and tables, and the sentences that say how much more there is.</summary>
    private const int Height = 430;

    private const double Line = 11.5;
    private const double RowEdge = 3.6;
    private const double NoteLine = 9.8;

    /// <summary>Letters on one line of a cell, of a sentence and of a note, with room for wide letters.</summary>
    private const int CellLetters = 24;
    private const int SentenceLetters = 90;
    private const int NoteLetters = 105;

    public static SheetContent Fit(SheetContent whole)
    {
        var left = Height - whole.Decisions.Concat(whole.Peers).Sum(s => Wrapped(s, SentenceLetters) * Line + 2);
        var notes = new HashSet<string>(StringComparer.Ordinal);
        // In this order something is left of each: half for goals, a quarter of the rest for results, then activities.
        var (goals, used) = Take(whole.Goals, left / 2, left, notes);
        left -= used;
        (var results, used) = Take(whole.Results, left / 4, left / 2, notes);
        left -= used;
        var (activities, _) = Take(whole.Activities, left, left, notes);
        return whole with
        {
            Goals = goals,
            Activities = activities,
            Results = results,
            MoreGoals = whole.Goals.Count - goals.Count,
            MoreActivities = whole.Activities.Count - activities.Count,
            MoreResults = whole.Results.Count - results.Count,
        };
    }

    private static (List<SheetLine> Taken, double Used) Take(IReadOnlyList<SheetLine> lines, double room, double most, HashSet<string> notes)
    {
        var taken = new List<SheetLine>();
        var used = 0.0;
        foreach (var line in lines)
        {
            var needed = line.Cells.Max(c => Wrapped(c, CellLetters)) * Line + RowEdge + (line.Note is { Length: > 0 } note && !notes.Contains(note) ? Wrapped(note, NoteLetters) * NoteLine + 1 : 0);
            // One of each, as long as there is room for it at all.
            if (used + needed > (taken.Count == 0 ? most : room))
            {
                break;
            }

            used += needed;
            taken.Add(line);
            if (line.Note is { Length: > 0 } added)
            {
                notes.Add(added);
            }
        }

        return (taken, used);
    }

    private static int Wrapped(string text, int letters) => Math.Max(1, (text.Length + letters - 1) / letters);
}
