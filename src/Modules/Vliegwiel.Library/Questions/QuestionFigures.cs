// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Questions;

/// <summary>A question that waits for an answer.</summary>
internal sealed record WaitingQuestion(string Kenmerk, string Title, QuestionState State, int Days);

/// <summary>How the questions that somebody sees are doing.</summary>
/// <param name="Waiting">The oldest first, at most fifty.</param>
/// <param name="WaitingCount">All that wait.</param>
/// <param name="ByAge">How many wait: up to a week, a month, a quarter, longer.</param>
/// <param name="MedianDays">From asking to the first useful answer; null without any.</param>
/// <param name="Useful">Over how many questions that is.</param>
internal sealed record QuestionFigures(IReadOnlyList<WaitingQuestion> Waiting, int WaitingCount, IReadOnlyList<(string Age, int Count)> ByAge, decimal? MedianDays, int Useful, int Answered, int Applied, HelpFigures Help, decimal HoursSaved)
{
    /// <summary>The value in the middle; of an even number the mean of the two.</summary>
    public static decimal? MedianOf(IReadOnlyCollection<decimal> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}

/// <summary>Counts the questions that somebody sees.</summary>
internal sealed class CountQuestions(VliegwielDb db, Access access, TimeProvider clock)
{
    private const int MostShown = 50;

    public async Task<QuestionFigures> AskAsync(CancellationToken cancel)
    {
        var visible = access.Visible<Question>().AsNoTracking().Where(q => q.MergedIntoId == null);
        var all = await visible.OrderBy(q => q.AskedAt).ThenBy(q => q.Id)
            .Select(q => new { q.Kenmerk, q.Title, q.State, q.AskedAt, q.UsefulAt, IsAnswered = q.AnsweredAt != null }).ToListAsync(cancel);
        var said = await db.HelpReports.AsNoTracking().Where(h => visible.Any(q => q.Id == h.QuestionId)).Select(h => new { h.Verdict, h.HoursSaved }).ToListAsync(cancel);
        var now = clock.GetUtcNow();
        var waiting = all.Where(q => q.State is QuestionState.New or QuestionState.PickedUp or QuestionState.Drafted)
            .Select(q => new WaitingQuestion(q.Kenmerk, q.Title, q.State, Math.Max(0, (int)(now - q.AskedAt).TotalDays))).ToList();
        var useful = all.Where(q => q.UsefulAt is not null).Select(q => (decimal)(q.UsefulAt!.Value - q.AskedAt).TotalDays).ToList();
        return new QuestionFigures(
            [.. waiting.Take(MostShown)], waiting.Count,
            [
                ("tot en met een week", waiting.Count(w => w.Days <= 7)), ("langer dan een week", waiting.Count(w => w.Days is > 7 and <= 30)),
                ("langer dan een maand", waiting.Count(w => w.Days is > 30 and <= 91)), ("langer dan drie maanden", waiting.Count(w => w.Days > 91)),
            ],
            QuestionFigures.MedianOf(useful) is { } median ? Math.Round(median, 1) : null, useful.Count,
            all.Count(q => q.IsAnswered), all.Count(q => q.State == QuestionState.Applied), HelpFigures.Of([.. said.Select(s => s.Verdict)]), said.Sum(s => s.HoursSaved ?? 0));
    }
}
