// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Vliegwiel.Platform.Exporting;

/// <summary>A text with real headings, a language and tables with a heading row, that goes out as Word or as PDF, so that every office and every reader opens it right.</summary>
public sealed class TextDocument(string name, string title, DateTimeOffset madeAt)
{
    private readonly List<TextPart> _parts = [];
    private readonly List<string> _notes = [];

    public string Title { get; } = title;

    public DateTimeOffset MadeAt { get; } = madeAt;

    /// <summary>Smaller letters and margins, for what must stand on one page.</summary>
    public bool IsCompact { get; init; }

    internal IReadOnlyList<TextPart> Parts => _parts;

    /// <summary>What stands at the end, numbered from 1.</summary>
    internal IReadOnlyList<string> Notes => _notes;

    public void AddHeading(string text) => _parts.Add(new HeadingPart(text));

    /// <summary>Each line of the text a paragraph.</summary>
    public void AddText(string text) =>
        _parts.AddRange(text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new ParagraphPart(line)));

    /// <param name="rows">The first is the heading.</param>
    /// <param name="numeric">Columns, from 0, whose cells are numbers and stand to the right.</param>
    public void AddTable(IReadOnlyList<IReadOnlyList<string>> rows, params IReadOnlyList<int> numeric) => _parts.Add(new TablePart(rows, numeric));

    /// <summary>A value with the number of its note; the note itself stands at the end of the document, once however often it is used.</summary>
    /// <returns>"€ 150.000 [2]".</returns>
    public string Noted(string value, string? note)
    {
        if (string.IsNullOrWhiteSpace(note))
        {
            return value;
        }

        var at = _notes.IndexOf(note);
        if (at < 0)
        {
            _notes.Add(note);
            at = _notes.Count - 1;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{value} [{at + 1}]");
    }

    /// <summary>As Word.</summary>
    public byte[] ToBytes() => WordText.Of(this);

    public IResult ToAnswer() => TypedResults.File(ToBytes(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", FileName("docx"));

    internal string FileName(string end) => string.Create(CultureInfo.InvariantCulture, $"{name}-{ExportText.Local(MadeAt):yyyy-MM-dd}.{end}");
}

/// <summary>One part of a text that goes out.</summary>
internal abstract record TextPart;

internal sealed record HeadingPart(string Text) : TextPart;

internal sealed record ParagraphPart(string Text) : TextPart;

/// <param name="Rows">The first is the heading.</param>
internal sealed record TablePart(IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<int> Numeric) : TextPart;
