// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;

namespace Vliegwiel.Agendas.Sheets;

/// <summary>Decides how many lines fit on one A4: a guess on the safe side from how long the texts are. What does not fit is counted, never lost from sight.</summary>
internal static class SheetSpace
{
    /// <summary>Lines of nine points on one page, without the heading and what stands above each table.</summary>
    public const int Lines = 46;

    private const int GoalLetters = 26;
    private const int ActivityLetters = 30;
    private const int SentenceLetters = 100;
    private const int NoteLetters = 110;

    public static SheetContent Fit(SheetContent whole)
    {
        var left = Lines - whole.Decisions.Concat(whole.Peers).Sum(s => Wrapped(s, SentenceLetters));
        var notes = new HashSet<string>(StringComparer.Ordinal);
        // In this order something is left of each: half for goals, then activities, then results.
        var goals = Take(whole.Goals, left / 2, GoalLetters, notes, out var used);
        left -= used;
        var results = Take(whole.Results, left / 4, ActivityLetters, notes, out used);
        left -= used;
        var activities = Take(whole.Activities, left, ActivityLetters, notes, out _);
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

    private static List<SheetLine> Take(IReadOnlyList<SheetLine> lines, int room, int letters, HashSet<string> notes, out int used)
    {
        var taken = new List<SheetLine>();
        used = 0;
        foreach (var line in lines)
        {
            var needed = line.Cells.Max(c => Wrapped(c, letters)) + (line.Note is { Length: > 0 } note && !notes.Contains(note) ? Wrapped(note, NoteLetters) : 0);
            if (used + needed > room)
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

        return taken;
    }

    private static int Wrapped(string text, int letters) => Math.Max(1, (text.Length + letters - 1) / letters);
}
