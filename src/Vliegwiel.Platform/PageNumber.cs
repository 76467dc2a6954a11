// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;

namespace Vliegwiel.Platform;

/// <summary>The number of a page of a list, as it stands in an address.</summary>
public static class PageNumber
{
    /// <summary>Nobody reads on so far; beyond it the number of rows to pass over would not fit.</summary>
    public const int Last = 100_000;

    /// <summary>Reads what stands in the address: nothing is the first page; false when it is no number from 1 to <see cref="Last"/>.</summary>
    public static bool TryParse(string? text, out int page)
    {
        page = 1;
        return string.IsNullOrEmpty(text)
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out page) && page is >= 1 and <= Last);
    }

    /// <summary>How many pages so many rows fill; a list without rows has one page.</summary>
    public static int Count(int rows, int pageSize) => Math.Max(1, (rows + pageSize - 1) / pageSize);
}
