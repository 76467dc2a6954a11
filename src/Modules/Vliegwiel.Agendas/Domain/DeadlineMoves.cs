// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;

namespace Vliegwiel.Agendas.Domain;

/// <summary>How far a deadline moved, said no more exactly than the least exact of the two.</summary>
internal static class DeadlineMoves
{
    private const int DaysOfWeek = 7;

    /// <summary>Above this people think in months.</summary>
    private const int MostDays = 61;

    public static bool IsLater(Deadline from, Deadline to) => from.LastDay < to.LastDay;

    /// <summary>"6 maanden later", "ongeveer 6 maanden eerder", "heeft nu een datum".</summary>
    public static string Of(Deadline from, Deadline to) => (from.LastDay, to.LastDay) switch
    {
        ({ } was, { } becomes) => Of(was, from.Precision!.Value, becomes, to.Precision!.Value),
        ({ }, null) => to.Words is null ? "heeft geen deadline meer" : "heeft geen datum meer",
        (null, { }) => from.Words is null ? "had nog geen deadline" : "had nog geen datum",
        _ => "beide geen datum: hoe ver dat is, is niet te zeggen",
    };

    private static string Of(DateOnly from, DeadlinePrecision exactFrom, DateOnly to, DeadlinePrecision exactTo)
    {
        var coarse = exactFrom > exactTo ? exactFrom : exactTo;
        var days = to.DayNumber - from.DayNumber;
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        if (days == 0 || (months == 0 && coarse >= DeadlinePrecision.Month))
        {
            return exactTo < exactFrom ? "even laat, nauwkeuriger gezegd" : exactTo > exactFrom ? "even laat, minder nauwkeurig gezegd" : "even laat";
        }

        var far = coarse switch
        {
            DeadlinePrecision.Day when Math.Abs(days) <= MostDays => InDays(Math.Abs(days)),
            DeadlinePrecision.Week when Math.Abs(days) <= MostDays => Count(Math.Max(1, (int)Math.Round(Math.Abs(days) / (decimal)DaysOfWeek)), "week", "weken"),
            DeadlinePrecision.Quarter when exactFrom == exactTo => InMonths(Math.Abs(months)) is var said && said.EndsWith("jaar", StringComparison.Ordinal) ? said : Count(Math.Abs(months) / 3, "kwartaal", "kwartalen"),
            _ => InMonths(Math.Abs(months)),
        };
        var isRough = exactFrom != exactTo || (coarse < DeadlinePrecision.Month && Math.Abs(days) > MostDays && from.AddMonths(months) != to);
        return $"{(isRough ? "ongeveer " : "")}{far} {(days > 0 ? "later" : "eerder")}";
    }

    private static string InDays(int days) => days % DaysOfWeek == 0 ? Count(days / DaysOfWeek, "week", "weken") : Count(days, "dag", "dagen");

    private static string InMonths(int months) => months > 0 && months % 12 == 0 ? Count(months / 12, "jaar", "jaar") : Count(Math.Max(1, months), "maand", "maanden");

    private static string Count(int number, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");
}
