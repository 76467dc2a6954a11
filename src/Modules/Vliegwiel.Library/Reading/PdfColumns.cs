// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Library.Reading;

/// <summary>The order of two columns of running text: down the left one, then down the right one, between the lines that span both.</summary>
/// <remarks>Poppler goes from paragraph to paragraph when the paragraphs of both columns happen to begin side by side.</remarks>
internal static class PdfColumns
{
    /// <param name="prose">The lines of running text, by where they begin.</param>
    public static IReadOnlyList<PdfLine> Order(IReadOnlyList<PdfLine> lines, IReadOnlyList<IReadOnlyList<PdfLine>> prose)
    {
        if (prose is not [var left, var right] || left.Max(l => l.Right) is var end && right.Min(l => l.Left) is var begin && end >= begin
            || Math.Min(left.Max(l => l.Bottom), right.Max(l => l.Bottom)) <= Math.Max(left.Min(l => l.Top), right.Min(l => l.Top)))
        {
            return lines;
        }

        var gutter = (left.Max(l => l.Right) + right.Min(l => l.Left)) / 2;
        var spans = lines.Where(l => l.Left < gutter && l.Right > gutter).Select(l => l.Middle).Order().ToList();
        return
        [
            .. lines.Select(line => (Line: line, Zone: spans.Count(s => s < line.Middle), IsSpan: line.Left < gutter && line.Right > gutter))
                .OrderBy(l => l.Zone).ThenByDescending(l => l.IsSpan ? 0 : l.Line.Right <= gutter ? 2 : 1).ThenBy(l => l.Line.Middle)
                .Select(l => l.Line),
        ];
    }
}
