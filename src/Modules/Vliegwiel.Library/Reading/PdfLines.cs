// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Library.Reading;

/// <summary>One word of a page with the box around it, in points from the upper left corner.</summary>
internal sealed record PdfWord(string Text, double Left, double Top, double Right, double Bottom)
{
    public double Height => Bottom - Top;
}

/// <summary>Words that stand next to each other, as poppler found them.</summary>
/// <param name="Block">Lines of one block belong to one paragraph or heading.</param>
internal sealed record PdfLine(int Block, IReadOnlyList<PdfWord> Words)
{
    public double Left { get; } = Words.Min(w => w.Left);
    public double Right { get; } = Words.Max(w => w.Right);
    public double Top { get; } = Words.Min(w => w.Top);
    public double Bottom { get; } = Words.Max(w => w.Bottom);

    /// <summary>Of most of its words, so that a raised figure counts for nothing.</summary>
    public double Height { get; } = Words.Select(w => w.Height).Order().ElementAt(Words.Count / 2);

    public double Middle => (Top + Bottom) / 2;
}

/// <summary>The text of one page: what runs on, and the notes at its foot.</summary>
internal sealed record PdfPageText(string Body, string Notes, double Width, double Height);

/// <summary>A page of lines put in the order in which people read: tables row by row, notes apart from the flow.</summary>
internal static class PdfLayout
{
    private const double NoteSize = 0.9;

    public static PdfPageText Arrange(IReadOnlyList<PdfLine> lines, double width, double height)
    {
        if (lines.Count == 0)
        {
            return new PdfPageText("", "", width, height);
        }

        var body = lines.SelectMany(l => l.Words).Select(w => w.Height).Order().ElementAt(lines.Sum(l => l.Words.Count) / 2);
        var notes = Notes(lines, body, height);
        var numbers = notes.Select(n => NumberOf(n)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var running = lines.Where(l => !notes.Contains(l)).ToList();
        var flow = PdfColumns.Order(running, PdfTables.Prose(running));
        var tables = PdfTables.Find(flow);
        var text = new System.Text.StringBuilder();
        var block = flow.Count == 0 ? 0 : flow[0].Block;
        foreach (var line in flow)
        {
            if (tables.GetValueOrDefault(line) is { } table)
            {
                if (table.First == line)
                {
                    text.Append("\n\n").Append(table.Text(numbers)).Append("\n\n");
                }

                continue;
            }

            text.Append(line.Block == block ? "" : "\n").Append(Words(line, numbers)).Append('\n');
            block = line.Block;
        }

        return new PdfPageText(text.ToString(), string.Concat(notes.Select(n => NoteText(n) + "\n")), width, height);
    }

    /// <summary>The words of a line; a raised figure that has a note on this page stands in brackets, any other small figure belongs to the word before it.</summary>
    public static string Words(PdfLine line, IReadOnlySet<string> notes)
    {
        var text = new System.Text.StringBuilder();
        PdfWord? before = null;
        foreach (var word in line.Words)
        {
            var isSmall = before is not null && word.Height < line.Height * 0.8 && word.Text.All(char.IsAsciiDigit);
            var isClose = before is not null && word.Left - before.Right < line.Height * 0.12;
            if (isSmall && word.Bottom < line.Bottom - (line.Height * 0.1) && notes.Contains(word.Text))
            {
                text.Append('[').Append(word.Text).Append(']');
            }
            else
            {
                text.Append(before is null || (isSmall && isClose) ? "" : " ").Append(word.Text);
            }

            before = word;
        }

        return text.ToString();
    }

    private static string NoteText(PdfLine line) =>
        NumberOf(line) is { } number
            ? $"[{number}] {string.Join(' ', line.Words.Select(w => w.Text)).TrimStart()[number.Length..].TrimStart('.', ')', ' ')}"
            : string.Join(' ', line.Words.Select(w => w.Text));

    private static string? NumberOf(PdfLine line)
    {
        var digits = new string([.. line.Words[0].Text.TakeWhile(char.IsAsciiDigit)]);
        return digits.Length is >= 1 and <= 3 && (digits.Length == line.Words[0].Text.Length ? line.Words.Count > 1 : line.Words[0].Text[digits.Length..].Any(char.IsLetter) || line.Words.Count > 1) ? digits : null;
    }

    // In the lower half, in smaller letters than the text, begun by a number; what follows it closely in the same letters goes on with it.
    private static HashSet<PdfLine> Notes(IReadOnlyList<PdfLine> lines, double body, double height)
    {
        var found = new HashSet<PdfLine>();
        PdfLine? last = null;
        foreach (var line in lines.OrderBy(l => l.Middle))
        {
            var isSmall = line.Height < body * NoteSize && line.Words.Sum(w => w.Text.Length) > 3;
            var isFirst = isSmall && line.Top > height / 2 && NumberOf(line) is not null && line.Words.Any(w => w.Text.Length > 2 && w.Text.Any(char.IsLetter));
            if (isFirst || (isSmall && last is not null && line.Top - last.Bottom < last.Height && Math.Abs(line.Left - last.Left) < 30))
            {
                found.Add(line);
                last = line;
            }
        }

        return found;
    }
}
