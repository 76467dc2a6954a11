// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Net;
using System.Text;

namespace Vliegwiel.Library.Reading;

/// <summary>The pages from the word list of "pdftotext -bbox-layout", taken line by line while it comes.</summary>
/// <remarks>
/// The word list keeps the reading order and says where words, lines and blocks stand. The plain output does not: it removes every hyphen at the end
/// of a line, so that "hout-" above "en steenbouw" becomes "houten steenbouw".
/// </remarks>
internal sealed class PdfWords(int maxCharacters)
{
    private readonly List<PdfPageText> _pages = [];
    private readonly List<PdfLine> _lines = [];
    private readonly List<PdfWord> _words = [];
    private long _characters;
    private int _block;
    private double _width;
    private double _height;

    public IReadOnlyList<PdfPageText> Pages => _pages;

    public async Task<bool> TakeAsync(Stream stream, CancellationToken cancel)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (await reader.ReadLineAsync(cancel) is { } line)
        {
            Take(line.AsSpan().Trim());
            if (_characters > maxCharacters)
            {
                return false;
            }
        }

        return true;
    }

    private void Take(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("<word ") && line.EndsWith("</word>") && line.IndexOf('>') is var start && start < line.Length - "</word>".Length)
        {
            var word = WebUtility.HtmlDecode(line[(start + 1)..^"</word>".Length].ToString());
            var box = line[..start];
            _words.Add(new PdfWord(word, Number(box, "xMin"), Number(box, "yMin"), Number(box, "xMax"), Number(box, "yMax")));
            _characters += word.Length + 1;
        }
        else if (line.StartsWith("</line>"))
        {
            if (_words.Count > 0)
            {
                _lines.Add(new PdfLine(_block, [.. _words]));
            }

            _words.Clear();
        }
        else if (line.StartsWith("</block>"))
        {
            _block++;
        }
        else if (line.StartsWith("<page "))
        {
            (_width, _height) = (Number(line, "width"), Number(line, "height"));
        }
        else if (line.StartsWith("</page>"))
        {
            _pages.Add(PdfLayout.Arrange(_lines, _width, _height));
            _lines.Clear();
        }
    }

    private static double Number(ReadOnlySpan<char> tag, ReadOnlySpan<char> name)
    {
        var at = tag.IndexOf(name);
        if (at < 0 || tag[(at + name.Length)..] is not ['=', '"', .. var value] || value.IndexOf('"') is not (> 0 and var end))
        {
            return 0;
        }

        return double.TryParse(value[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : 0;
    }
}
