// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text.RegularExpressions;

namespace Vliegwiel.Library.Reading;

/// <summary>The lines at the top and foot of a page that say where you are: they are not part of the text.</summary>
/// <remarks>
/// A line goes when it stands in the same place (first two or last two lines) on most pages, or on most left or most right pages, its own page number aside.
/// The first time it stays, so that no words vanish from the document altogether. A line of only a number goes when the numbers count along with the pages.
/// </remarks>
internal static partial class RunningHeads
{
    private const int FewestPages = 4;
    private const int FewestRepeats = 3;
    private const double Most = 0.6;
    private const int Depth = 2;
    private const int LongestHead = 150;

    private sealed record Candidate(int Page, int Line, string Pattern, string Text);

    public static IReadOnlyList<string> Remove(IReadOnlyList<string> pages)
    {
        if (pages.Count < FewestPages)
        {
            return pages;
        }

        var lines = pages.Select(page => page.Split('\n')).ToList();
        var gone = new HashSet<(int Page, int Line)>();
        foreach (var place in new[] { Candidates(lines, filled => filled.Take(Depth)), Candidates(lines, filled => filled.TakeLast(Depth)) })
        {
            foreach (var same in place.GroupBy(line => line.Pattern, StringComparer.Ordinal))
            {
                Mark(same.ToList(), pages.Count, gone);
            }
        }

        return lines
            .Select((page, number) => string.Join('\n', page.Where((_, line) => !gone.Contains((number, line)))).Trim('\n'))
            .Select(page => ThreeLineEnds().Replace(page, "\n\n"))
            .ToList();
    }

    private static List<Candidate> Candidates(List<string[]> pages, Func<List<int>, IEnumerable<int>> edge)
    {
        var found = new List<Candidate>();
        for (var page = 0; page < pages.Count; page++)
        {
            var filled = Enumerable.Range(0, pages[page].Length).Where(line => !string.IsNullOrWhiteSpace(pages[page][line])).ToList();
            found.AddRange(edge(filled)
                .Where(line => pages[page][line].Length <= LongestHead)
                .Select(line => new Candidate(page, line, Pattern(pages[page][line]), pages[page][line])));
        }

        return found;
    }

    // Numbers in the text itself count: "Maatregel 3" on top of one page and "Maatregel 4" on top of the next are two headings.
    private static string Pattern(string line)
    {
        var low = line.Trim().ToLowerInvariant();
        return OnlyPageNumber().IsMatch(low) ? "#" : WithPageNumber().Match(low).Groups["text"].Value;
    }

    private static void Mark(List<Candidate> same, int pageCount, HashSet<(int Page, int Line)> gone)
    {
        if (same[0].Pattern != "#")
        {
            if (same[0].Pattern.Any(char.IsLetter) && OnMost(same, pageCount))
            {
                gone.UnionWith(same.Where(line => line.Page != same[0].Page).Select(line => (line.Page, line.Line)));
            }

            return;
        }

        // A page number: the number minus the place of the page is the same everywhere.
        var counting = same
            .Select(line => (Line: line, Numbers: Numbers().Matches(line.Text)))
            .Where(line => line.Numbers.Count > 0 && line.Numbers[0].Length <= 5)
            .GroupBy(line => int.Parse(line.Numbers[0].ValueSpan, CultureInfo.InvariantCulture) - line.Line.Page)
            .MaxBy(group => group.Count())?
            .Select(line => line.Line)
            .ToList();
        if (counting is not null && OnMost(counting, pageCount))
        {
            gone.UnionWith(counting.Select(line => (line.Page, line.Line)));
        }
    }

    private static bool OnMost(List<Candidate> lines, int pageCount)
    {
        var pages = lines.Select(line => line.Page).Distinct().ToList();
        var rightPages = (pageCount + 1) / 2;
        var leftPages = pageCount / 2;
        return pages.Count >= FewestRepeats
            && (pages.Count >= pageCount * Most
                || pages.Count(page => page % 2 == 0) is var right && right >= FewestRepeats && right >= rightPages * Most
                || pages.Count(page => page % 2 == 1) is var left && left >= FewestRepeats && left >= leftPages * Most);
    }

    [GeneratedRegex(@"\d+", RegexOptions.None, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^\W*(?:pagina|pag\.?|p\.?|blz\.?|page|bladzijde)?\s*\d+(?:\s*(?:van|of|/|\|)\s*\d+)?\W*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OnlyPageNumber();

    [GeneratedRegex(@"^(?:\d+(?:\s*(?:van|of|/)\s*\d+)?\s*[|•·–—]\s*)?(?<text>.*?)(?:\s*[|•·–—]\s*(?:(?:pagina|pag\.?|p\.?|blz\.?|page|bladzijde)\s*)?\d+(?:\s*(?:van|of|/)\s*\d+)?|\s+(?:pagina|pag\.?|p\.?|blz\.?|page|bladzijde)\s*\d+(?:\s*(?:van|of|/)\s*\d+)?)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WithPageNumber();

    [GeneratedRegex(@"\n{3,}", RegexOptions.None, 1000)]
    private static partial Regex ThreeLineEnds();
}
