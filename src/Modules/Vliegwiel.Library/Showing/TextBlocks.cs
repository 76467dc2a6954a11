// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;

namespace Vliegwiel.Library.Showing;

/// <summary>A paragraph of the text of a document, or else a table.</summary>
internal sealed record TextBlock(string Paragraph, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>It looks like a heading: only to set it apart for the eye, since no format was kept.</summary>
    public bool IsHeading { get; init; }
}

/// <summary>The text of a page as people read it: lines that only ended because the paper did run on, rows of cells become a table.</summary>
internal static partial class TextBlocks
{
    /// <summary>A line that is shorter than this share of the longest was ended on purpose.</summary>
    private const double FullLine = 0.75;

    /// <summary>Text whose longest line is longer than this was not broken to fit on paper.</summary>
    private const int LongestOnPaper = 130;

    public static IReadOnlyList<TextBlock> Of(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries);
        var longest = lines.Max(line => line.Length);
        var blocks = new List<TextBlock>();
        var open = "";
        var last = "";
        foreach (var line in lines)
        {
            var goesOn = last.Length > 0 && line.Length > 0 && longest <= LongestOnPaper && (last.Length >= longest * FullLine || (char.IsLetter(last[^1]) && char.IsLower(line[0])))
                && !line.Contains('\t', StringComparison.Ordinal) && !StartsItem().IsMatch(line);
            if (!goesOn)
            {
                Close(blocks, open);
                open = "";
            }

            open = open.Length > 0 ? $"{open} {line}" : line;
            last = line;
        }

        Close(blocks, open);
        for (var at = 0; at < blocks.Count - 1; at++)
        {
            blocks[at] = blocks[at] with { IsHeading = IsShortTitle(blocks[at].Paragraph) && IsTextOrPart(blocks[at + 1]) };
        }

        return blocks;
    }

    private static bool IsShortTitle(string text) => text.Length is > 2 and < 80 && char.IsLetterOrDigit(text[0]) && !char.IsPunctuation(text[^1]);

    private static bool IsTextOrPart(TextBlock next) => next.Paragraph.Length >= 80 || next.Rows.Count > 0 || StartsItem().IsMatch(next.Paragraph);

    private static void Close(List<TextBlock> blocks, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (!text.Contains('\t', StringComparison.Ordinal))
        {
            blocks.Add(new TextBlock(text, []));
            return;
        }

        IReadOnlyList<string> row = text.Split('\t', StringSplitOptions.TrimEntries);
        if (blocks is [.., { Rows: { Count: > 0 } rows }])
        {
            blocks[^1] = new TextBlock("", [.. rows, row]);
        }
        else
        {
            blocks.Add(new TextBlock("", [row]));
        }
    }

    /// <summary>A bullet, or a number as of a list or an article.</summary>
    [GeneratedRegex(@"^(?:[-–•*]|\d{1,3}[.)]|\d{1,3}(?:\.\d{1,3})+\.?|[a-z]\)|(?:Artikel|Hoofdstuk|Bijlage) \S+)\s", RegexOptions.None, 1000)]
    private static partial Regex StartsItem();
}
