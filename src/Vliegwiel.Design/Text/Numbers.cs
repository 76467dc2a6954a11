// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text.RegularExpressions;

namespace Vliegwiel.Design.Text;

/// <summary>Numbers with Dutch separators; a number and its unit never part at the end of a line.</summary>
public static partial class Numbers
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

    /// <summary>
    /// Reads 1250, 1.250, 1.250,50 and € 1.250. Refuses what a Dutch and an English reader would read differently,
    /// such as 1.25 and 1,250.50.
    /// </summary>
    public static bool TryParse(string? text, out decimal number)
    {
        string bare = (text ?? "").Replace("€", "", StringComparison.Ordinal).Trim();
        number = 0;
        return DutchNumber().IsMatch(bare)
            && decimal.TryParse(bare, NumberStyles.Number, Dates.Dutch, out number);
    }

    [GeneratedRegex(@"^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DutchNumber();
}
