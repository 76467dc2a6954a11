// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text;

namespace Vliegwiel.Library.Reading;

/// <summary>The text of pages from the word list of "pdftotext -bbox-layout", taken line by line while it comes.</summary>
/// <remarks>
/// The word list keeps the reading order and says where lines and blocks end. The plain output does not: it removes every hyphen at the end
/// of a line, so that "hout-" above "en steenbouw" becomes "houten steenbouw".
/// </remarks>
internal sealed class PdfWords(int maxCharacters)
{
    private readonly List<string> _pages = [];
    private readonly StringBuilder _page = new();
    private long _characters;

    public IReadOnlyList<string> Pages => _pages;

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
            if (_page.Length > 0 && _page[^1] != '\n')
            {
                _page.Append(' ');
            }

            _page.Append(word);
            _characters += word.Length + 1;
        }
        else if (line.StartsWith("</line>"))
        {
            _page.Append('\n');
        }
        else if (line.StartsWith("</block>"))
        {
            _page.Append('\n');
        }
        else if (line.StartsWith("</page>"))
        {
            _pages.Add(_page.ToString());
            _page.Clear();
        }
    }
}
