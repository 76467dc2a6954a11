// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text;
using System.Xml;

namespace Vliegwiel.Library.Reading;

/// <summary>The story of a Word document, read from front to end without building a tree, so that nesting costs nothing.</summary>
internal sealed class DocxBody(SectionText text, HashSet<string> headingStyles, Dictionary<string, string> notes)
{
    private readonly List<(int Number, string Text)> _notesOfPage = [];
    private readonly Stack<bool> _rows = new();
    private readonly StringBuilder _heading = new();
    private int _cells;
    private int _noteCount;
    private bool _isHeading;
    private bool _runIsHidden;
    private string _prefix = "";
    private bool _isItem;
    private bool _wasItem;

    public string? FirstHeading { get; private set; }

    /// <summary>Word or the writer said where pages end.</summary>
    public bool HasPages { get; private set; }

    /// <summary>Somebody kept track of changes.</summary>
    public bool HasChanges { get; private set; }

    public void Read(XmlReader reader)
    {
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                HasChanges |= reader.LocalName is "ins" or "del" or "moveFrom" or "moveTo" && IsWord(reader);

                // What was deleted or moved away, the second version of the same drawing, comments and field codes are no part of the text.
                if (reader.LocalName is "del" or "moveFrom" or "Fallback" or "instrText" or "delText" or "rPrChange" or "pPrChange" or "sectPrChange" or "tblPrChange" && !IsMark(reader))
                {
                    reader.Skip();
                    continue;
                }

                if (reader.LocalName is "t" && IsWord(reader))
                {
                    Words(reader.ReadElementContentAsString());
                    continue;
                }

                var isEmpty = reader.IsEmptyElement;
                var name = reader.LocalName;
                if (IsWord(reader))
                {
                    Start(name, reader);
                    if (isEmpty)
                    {
                        End(name);
                    }
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement && IsWord(reader))
            {
                End(reader.LocalName);
            }

            reader.Read();
        }
    }

    public IReadOnlyList<string> Close()
    {
        WriteNotes();
        return text.Close();
    }

    public static string? Attribute(XmlReader reader, string name)
    {
        for (var i = 0; i < reader.AttributeCount; i++)
        {
            reader.MoveToAttribute(i);
            if (reader.LocalName == name)
            {
                var value = reader.Value;
                reader.MoveToElement();
                return value;
            }
        }

        reader.MoveToElement();
        return null;
    }

    // Both the transitional and the strict namespace; mathematics and drawings have their own.
    private static bool IsWord(XmlReader reader) =>
        reader.NamespaceURI is "http://schemas.openxmlformats.org/wordprocessingml/2006/main" or "http://purl.oclc.org/ooxml/wordprocessingml/main";

    // w:del inside the properties of a paragraph only says that the paragraph mark was deleted: it is empty.
    private static bool IsMark(XmlReader reader) => reader.LocalName == "del" && reader.IsEmptyElement;

    private void Start(string name, XmlReader reader)
    {
        switch (name)
        {
            case "p":
                _isHeading = false;
                _isItem = false;
                _heading.Clear();
                break;
            case "pStyle":
                _isHeading = _isHeading || (Attribute(reader, "val") is { } style && (headingStyles.Contains(style) || style.StartsWith("Heading", StringComparison.Ordinal) || style == "Title"));
                break;
            case "outlineLvl":
                _isHeading = _isHeading || Attribute(reader, "val") is not (null or "9");
                break;
            case "numPr" when _cells == 0 && !_isHeading:
                _prefix = "- ";
                _isItem = true;
                break;
            case "pageBreakBefore" when Attribute(reader, "val") is not ("0" or "false" or "off"):
            case "lastRenderedPageBreak":
                SoftBreak();
                break;
            case "r":
                _runIsHidden = false;
                break;
            case "vanish":
                _runIsHidden = Attribute(reader, "val") is not ("0" or "false" or "off");
                break;
            case "br" or "cr":
                Break(name == "br" ? Attribute(reader, "type") : null);
                break;
            case "tab" when reader.Depth > 0 && Attribute(reader, "pos") is null:
                Words(_cells > 0 ? " " : "\t");
                break;
            case "noBreakHyphen":
                Words("-");
                break;
            case "footnoteReference" or "endnoteReference":
                Note(name[..^"Reference".Length] + Attribute(reader, "id"));
                break;
            case "tr":
                _rows.Push(false);
                if (_cells == 0)
                {
                    text.EndLine();
                }

                break;
            case "tc":
                StartCell();
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "r":
                _runIsHidden = false;
                break;
            case "p" when _cells > 0:
                Words(" ");
                break;
            case "p":
                EndParagraph();
                break;
            case "tc" when _cells > 0:
                _cells--;
                break;
            case "tr" when _rows.Count > 0:
                _rows.Pop();
                if (_cells == 0)
                {
                    text.EndLine();
                }

                break;
            case "tbl" when _cells == 0:
                text.EndParagraph();
                break;
        }
    }

    private void Words(string words)
    {
        if (_runIsHidden)
        {
            return;
        }

        if (_wasItem && !_isItem && _cells == 0)
        {
            text.EndParagraph();
        }

        _wasItem = false;
        text.Append(_prefix + words);
        _prefix = "";
        if (_isHeading && FirstHeading is null && _heading.Length < 1000)
        {
            _heading.Append(words);
        }
    }

    private void EndParagraph()
    {
        _prefix = "";
        if (_isItem)
        {
            text.EndLine();
        }
        else
        {
            text.EndParagraph();
        }

        _wasItem = _isItem;
        _isItem = false;
        if (_isHeading && FirstHeading is null && !string.IsNullOrWhiteSpace(_heading.ToString()))
        {
            FirstHeading = _heading.ToString();
        }

        _isHeading = false;
    }

    private void Break(string? type)
    {
        if (type == "page")
        {
            HasPages = true;
            WriteNotes();
            text.EndPage();
        }
        else
        {
            Words(_cells > 0 ? " " : "\n");
        }
    }

    // Word writes its own mark after a break by hand as well: that is one break and not two.
    private void SoftBreak()
    {
        HasPages = true;
        if (text.HasText)
        {
            WriteNotes();
            text.EndPage();
        }
    }

    private void StartCell()
    {
        if (_rows.TryPop(out var hadCell))
        {
            if (hadCell)
            {
                text.Append(_cells > 0 ? " " : "\t");
            }

            _rows.Push(true);
        }

        _cells++;
    }

    private void Note(string id)
    {
        if (!_runIsHidden && notes.TryGetValue(id, out var note) && note.Length > 0)
        {
            _noteCount++;
            _notesOfPage.Add((_noteCount, note));
            text.Append(string.Create(CultureInfo.InvariantCulture, $"[{_noteCount}]"));
        }
    }

    private void WriteNotes()
    {
        if (_notesOfPage.Count == 0)
        {
            return;
        }

        text.EndParagraph();
        foreach (var (number, note) in _notesOfPage)
        {
            text.Append(string.Create(CultureInfo.InvariantCulture, $"[{number}] {note}"));
            text.EndLine();
        }

        _notesOfPage.Clear();
    }
}
