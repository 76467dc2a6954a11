// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;

namespace Vliegwiel.Library.Reading;

/// <summary>Whether what stands on a page can be read as text.</summary>
internal static class UsableText
{
    /// <summary>A page with fewer letters holds a stamp or a number, not text.</summary>
    public const int Fewest = 25;

    /// <summary>Letters and figures; none when most of the page is signs that no font explains.</summary>
    public static int Letters(string text)
    {
        var (letters, others) = (0, 0);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters++;
            }
            else if (!char.IsWhiteSpace(c) && (c == '\uFFFD' || char.GetUnicodeCategory(c) is UnicodeCategory.PrivateUse or UnicodeCategory.Control))
            {
                others++;
            }
        }

        return others > letters ? 0 : letters;
    }
}

/// <summary>How much of each page is covered by its largest picture, from "pdfimages -list".</summary>
internal static class PdfPictures
{
    public static Dictionary<int, double> Shares(string listing, IReadOnlyList<PdfPageText> pages)
    {
        var shares = new Dictionary<int, double>();
        foreach (var line in listing.Split('\n').Skip(2))
        {
            // page num type width height color comp bpc enc interp object ID x-ppi y-ppi size ratio
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length >= 14 && Number(cells[0]) is >= 1 and var page && page <= pages.Count && pages[(int)page - 1] is { Width: > 0, Height: > 0 } of)
            {
                var share = Number(cells[12]) is > 0 and var across && Number(cells[13]) is > 0 and var down
                    ? Number(cells[3]) / across * 72 * (Number(cells[4]) / down * 72) / (of.Width * of.Height)
                    : 1;
                shares[(int)page] = Math.Max(shares.GetValueOrDefault((int)page), share);
            }
        }

        return shares;
    }

    private static double Number(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
