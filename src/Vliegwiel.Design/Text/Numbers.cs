// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Design.Text;

/// <summary>Numbers with Dutch separators; a number and its unit never part at the end of a line.</summary>
public static class Numbers
{
    private const char NoBreakSpace = '\u00A0';

    /// <summary>1.234.567</summary>
    public static string Whole(long number) => number.ToString("N0", Dates.Dutch);

    /// <summary>1.234,5: at most so many decimals, and no zeros that say nothing.</summary>
    public static string Amount(decimal number, int decimals = 2) =>
        number.ToString("#,##0." + new string('#', decimals), Dates.Dutch);

    /// <summary>€ 1.250 or € 1.250,75</summary>
    public static string Euro(decimal amount) =>
        (amount < 0 ? "-" : "") + "€" + NoBreakSpace + Math.Abs(amount).ToString(amount == Math.Truncate(amount) ? "N0" : "N2", Dates.Dutch);

    /// <summary>41% for the share 0.41</summary>
    public static string Percent(decimal share, int decimals = 0) => Amount(share * 100, decimals) + "%";

    /// <summary>312 ton</summary>
    public static string WithUnit(decimal number, string unit, int decimals = 2) => Amount(number, decimals) + NoBreakSpace + unit;

    /// <summary>Geen activiteiten, 1 activiteit, 3 activiteiten</summary>
    public static string Count(long number, string one, string many) => number switch
    {
        0 => $"Geen {many}",
        1 => $"1 {one}",
        _ => $"{Whole(number)} {many}",
    };
}
