// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text;

namespace Vliegwiel.Tests.Library.Offices;

/// <summary>A page on which lines are put where they should stand, in Helvetica; a PDF is made of them.</summary>
internal sealed class DrawnPage
{
    public const double Width = 595;
    public const double Height = 842;

    // The widths of Helvetica from space to tilde, in thousandths (Adobe's metrics of the standard fonts).
    private static readonly int[] s_widths =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    private readonly StringBuilder _drawing = new();

    public string Drawing => _drawing.ToString();

    public static double WidthOf(string text, double size) => text.Sum(c => c is >= ' ' and <= '~' ? s_widths[c - ' '] : 556) * size / 1000;

    /// <summary>One line with its foot at this distance from the lower edge.</summary>
    public void Line(double left, double foot, double size, string text) =>
        _drawing.Append(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf {left:0.##} {foot:0.##} Td ({text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj ET\n");

    /// <summary>A paragraph of lines that fit the width; a word that does not fit may be broken with a hyphen.</summary>
    /// <returns>Where the next line would have its foot.</returns>
    public double Paragraph(double left, double foot, double width, double size, string text, bool breaks = false)
    {
        foreach (var line in Wrap(text, width, size, breaks))
        {
            Line(left, foot, size, line);
            foot -= size * 1.25;
        }

        return foot;
    }

    /// <summary>Broken after a vowel with three letters or more on both sides: good enough to look like typesetting.</summary>
    public static IEnumerable<string> Wrap(string text, double width, double size, bool breaks)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (WidthOf(longer, size) <= width)
            {
                line = longer;
                continue;
            }

            var at = breaks ? Enumerable.Range(3, Math.Max(0, word.Length - 6)).Reverse().FirstOrDefault(i => word.Take(i + 3).All(char.IsLower) && "aeiou".Contains(word[i - 1], StringComparison.Ordinal) && WidthOf($"{line} {word[..i]}-", size) <= width) : 0;
            if (at > 0)
            {
                yield return $"{line} {word[..at]}-";
                line = word[at..];
            }
            else
            {
                yield return line;
                line = word;
            }
        }

        yield return line;
    }
}

/// <summary>PDF files of drawn pages or of pictures of pages.</summary>
internal static class DrawnPdf
{
    public static byte[] Of(params IReadOnlyList<DrawnPage> pages)
    {
        var objects = Head(pages.Count, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        foreach (var page in pages)
        {
            objects.Add(Latin($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {objects.Count + 2} 0 R >>"));
            objects.Add(StreamOf("", Latin(page.Drawing)));
        }

        return Assemble(objects);
    }

    /// <summary>One picture on each page, from edge to edge, as a scanner makes them.</summary>
    public static byte[] Scanned(params IReadOnlyList<GreyImage> pages)
    {
        var objects = Head(pages.Count, "<< >>", perPage: 3);
        foreach (var page in pages)
        {
            var first = objects.Count + 1;
            objects.Add(Latin($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Im0 {first + 2} 0 R >> >> /Contents {first + 1} 0 R >>"));
            objects.Add(StreamOf("", Latin("q 595 0 0 842 0 0 cm /Im0 Do Q")));
            objects.Add(StreamOf($" /Type /XObject /Subtype /Image /Width {page.Width} /Height {page.Height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode", page.Packed()));
        }

        return Assemble(objects);
    }

    private static List<byte[]> Head(int pages, string third, int perPage = 2)
    {
        var kids = string.Join(' ', Enumerable.Range(0, pages).Select(i => $"{4 + (i * perPage)} 0 R"));
        return [Latin("<< /Type /Catalog /Pages 2 0 R >>"), Latin($"<< /Type /Pages /Kids [{kids}] /Count {pages} >>"), Latin(third)];
    }

    private static byte[] Assemble(List<byte[]> objects)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.4\n"u8);
        var places = new List<long>();
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(file.Position);
            file.Write(Latin($"{i + 1} 0 obj\n"));
            file.Write(objects[i]);
            file.Write("\nendobj\n"u8);
        }

        var table = file.Position;
        file.Write(Latin($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n"));
        foreach (var place in places)
        {
            file.Write(Latin($"{place:D10} 00000 n \n"));
        }

        file.Write(Latin($"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    private static byte[] StreamOf(string entries, byte[] content) => [.. Latin($"<< /Length {content.Length}{entries} >>\nstream\n"), .. content, .. "\nendstream"u8];

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}
