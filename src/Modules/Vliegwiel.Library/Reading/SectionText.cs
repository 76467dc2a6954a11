// SPDX-License-Identifier: EUPL-1.2
using System.Text;

namespace Vliegwiel.Library.Reading;

/// <summary>Text as it comes out of a document, cut into pages or sections while it grows and stopped when it grows too large.</summary>
internal sealed class SectionText(int maxCharacters, int maxPages)
{
    private readonly List<string> _closed = [];
    private readonly StringBuilder _open = new();
    private int _closedCharacters;

    /// <summary>There is something to read on the open page.</summary>
    public bool HasText { get; private set; }

    public void Append(string text)
    {
        if (_closedCharacters + (long)_open.Length + text.Length > maxCharacters)
        {
            throw new DocumentRefusedException(ReadingRefusals.TooMuchText(maxCharacters));
        }

        _open.Append(text);
        HasText = HasText || !string.IsNullOrWhiteSpace(text);
    }

    /// <summary>Ends the line, unless it has just been ended.</summary>
    public void EndLine()
    {
        if (_open.Length > 0 && _open[^1] != '\n')
        {
            Append("\n");
        }
    }

    /// <summary>Ends the paragraph with an empty line.</summary>
    public void EndParagraph()
    {
        EndLine();
        if (_open.Length > 1 && _open[^2] != '\n')
        {
            Append("\n");
        }
    }

    /// <summary>Starts a new page, also when this one is empty.</summary>
    public void EndPage()
    {
        if (_closed.Count + 1 >= maxPages)
        {
            throw new DocumentRefusedException(ReadingRefusals.TooManyPages(maxPages));
        }

        _closed.Add(_open.ToString());
        _closedCharacters += _open.Length;
        _open.Clear();
        HasText = false;
    }

    /// <summary>Starts a new section, unless this one is still empty or there are as many as there may be pages: then the last one grows on.</summary>
    public void EndSection()
    {
        if (HasText && _closed.Count + 1 < maxPages)
        {
            EndPage();
        }
    }

    public IReadOnlyList<string> Close() => [.. _closed, _open.ToString()];
}

/// <summary>Says, from deep within a parser, with which sentence the document is refused; never leaves this folder.</summary>
internal sealed class DocumentRefusedException(string reason) : Exception(reason);
