// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Showing;

namespace Vliegwiel.Agendas.Views;

/// <summary>One activity on the timeline: as wide as its deadline was said, so that a quarter is a bar and a day a stripe.</summary>
internal sealed record TimelineBar(string Title, string When, bool IsLate, int Y, int X, int Width)
{
    /// <summary>The name stands above its bar, so that on a phone one never sees names without bars; of what comes late it ends where the bar ends.</summary>
    public bool TitleEndsAtBar => X > TimelineLayout.Width * 3 / 5;

    public int TitleX => TitleEndsAtBar ? X + Width : X;
}

/// <summary>A year or quarter that begins at this place.</summary>
internal sealed record TimelineMark(int X, string Text);

/// <summary>Where everything of a timeline stands.</summary>
/// <param name="TodayX">Null when today lies outside it.</param>
/// <param name="WithoutDate">What has no date, with what was said instead.</param>
internal sealed record TimelineLayout(IReadOnlyList<TimelineBar> Bars, IReadOnlyList<TimelineMark> Marks, int? TodayX, int Height, IReadOnlyList<ActivityLine> WithoutDate)
{
    public const int Width = 1080;
    public const int BarHeight = 16;
    public const int Top = 52;
    private const int RowHeight = 44;
    private const int LeastWidth = 6;
    private const int MostMarks = 12;
    private const int LongestTitle = 42;

    public static TimelineLayout Of(IReadOnlyList<ActivityLine> lines, DateOnly today)
    {
        var dated = lines.Where(l => l.Deadline.LastDay is not null).OrderBy(l => l.Deadline.LastDay).ThenBy(l => FirstDay(l.Deadline)).ThenBy(l => l.Order).ToList();
        var words = lines.Where(l => l.Deadline.LastDay is null).ToList();
        if (dated.Count == 0)
        {
            return new([], [], null, 0, words);
        }

        var first = dated.Min(l => FirstDay(l.Deadline));
        var begin = new DateOnly(first.Year, (((first.Month - 1) / 3) * 3) + 1, 1);
        var end = dated.Max(l => l.Deadline.LastDay!.Value).AddDays(1);
        var days = Math.Max(90, end.DayNumber - begin.DayNumber);
        int XOf(DateOnly day) => (int)((Width - LeastWidth) * (long)Math.Clamp(day.DayNumber - begin.DayNumber, 0, days) / days);
        return new(
            [
                .. dated.Select((l, i) =>
                {
                    var (from, until) = (XOf(FirstDay(l.Deadline)), XOf(l.Deadline.LastDay!.Value.AddDays(1)));
                    return new TimelineBar(Short(l.Title), l.Deadline.ToString(), l.IsLate, Top + (i * RowHeight), from, Math.Max(LeastWidth, until - from));
                }),
            ],
            MarksOf(begin, end, XOf), today >= begin && today <= end ? XOf(today) : null, Top + (dated.Count * RowHeight), words);
    }

    /// <summary>The first day of the time that was named.</summary>
    public static DateOnly FirstDay(Deadline deadline) => (deadline.LastDay, deadline.Precision) switch
    {
        ({ } day, DeadlinePrecision.Week) => day.AddDays(-6),
        ({ } day, DeadlinePrecision.Month) => new DateOnly(day.Year, day.Month, 1),
        ({ } day, DeadlinePrecision.Quarter) => new DateOnly(day.Year, day.Month - 2, 1),
        ({ } day, DeadlinePrecision.Year) => new DateOnly(day.Year, 1, 1),
        ({ } day, _) => day,
        _ => throw new InvalidOperationException("What has no date stands on no timeline."),
    };

    private static IReadOnlyList<TimelineMark> MarksOf(DateOnly begin, DateOnly end, Func<DateOnly, int> xOf)
    {
        var quarters = new List<DateOnly>();
        for (var day = begin; day < end; day = day.AddMonths(3))
        {
            quarters.Add(day);
        }

        var years = quarters.Where(d => d.Month == 1 || d == begin).ToList();
        return quarters.Count <= MostMarks ? [.. quarters.Select(d => new TimelineMark(xOf(d), $"Q{(d.Month + 2) / 3} {d.Year}"))]
            : [.. years.Where((_, i) => i % ((years.Count / MostMarks) + 1) == 0).Select(d => new TimelineMark(xOf(d), $"{d.Year}"))];
    }

    private static string Short(string title) => title.Length <= LongestTitle ? title : title[..(char.IsHighSurrogate(title[LongestTitle - 2]) ? LongestTitle - 2 : LongestTitle - 1)].TrimEnd() + "…";
}
