// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;

namespace Vliegwiel.Library.Reading;

/// <summary>The name by which a document goes.</summary>
internal static partial class Titles
{
    private const int MaxLength = 300;
    private const int LongestHeading = 160;

    /// <summary>What the document says it is called, if that makes sense; else its first heading; else its file name.</summary>
    public static string Choose(string? metadata, string? firstHeading, string fileName) =>
        Sensible(metadata, fileName) ?? Sensible(firstHeading, fileName) ?? FileNames.AsTitle(fileName);

    /// <summary>The first line of a text without marked headings, when it stands apart, is short and is no full sentence; else null.</summary>
    public static string? HeadingOf(string text)
    {
        var block = text.TrimStart().Split("\n\n", 2)[0].Split('\n', StringSplitOptions.TrimEntries);
        if (block.Length > 3)
        {
            return null;
        }

        var heading = string.Join(' ', block);
        return heading.Length is >= 3 and <= LongestHeading && heading[^1] is not ('.' or ',' or ';') && heading.Any(char.IsLetter) ? heading : null;
    }

    private static string? Sensible(string? title, string fileName)
    {
        if (title is null)
        {
            return null;
        }

        var clean = TextCleaning.Clean(title).Replace('\n', ' ').Replace('\t', ' ').Trim();
        if (clean.Length < 3 || !clean.Any(char.IsLetter) || Senseless().IsMatch(clean) || IsFileName(clean, fileName))
        {
            return null;
        }

        return clean.Length <= MaxLength ? clean : clean[..(MaxLength - 1)].TrimEnd() + "…";
    }

    private static bool IsFileName(string title, string fileName)
    {
        var display = FileNames.Display(fileName);
        var stem = display[..^FileNames.Extension(display).Length];
        return title.Equals(display, StringComparison.OrdinalIgnoreCase) || (title.Equals(stem, StringComparison.OrdinalIgnoreCase) && title.Contains('_', StringComparison.Ordinal));
    }

    [GeneratedRegex(
        @"^(?:Microsoft (?:Word|PowerPoint|Excel)\b.*|untitled.*|naamloos.*|zonder titel.*|(?:new |nieuw )?document ?\d*|titel|title|\(anonymous\)|PowerPoint-presentatie|PowerPoint Presentation|slide ?\d+|dia ?\d+|[0-9a-f-]{16,}|(?:file|https?):.*|.*\.(?:docx?|odt|rtf|pdf|pptx?|xlsx?|indd|pages|html?|txt|md|tmp))$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Senseless();
}
