// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Library.Reading;

/// <summary>The text of one page, or of one part of a document that knows no pages.</summary>
/// <remarks>
/// PDF: the page of the file. DOCX: the page as Word last laid it out or as breaks say; a document without either is one page in all.
/// PPTX and ODP: the slide. XLSX and ODS: one "page" per sheet, more when it is long. HTML and Markdown: one "page" per section under a heading of level 1 or 2. Plain text: one in all.
/// <see cref="ReadDocument.HasPages"/> says whether the number may be shown as a page number.
/// </remarks>
internal sealed record ReadPage(int Number, string Text);

/// <summary>What came of reading a document.</summary>
internal abstract record ReadOutcome;

/// <summary>The text that stood in a document, with what the document says about itself.</summary>
/// <param name="Format">pdf, docx, xlsx, pptx, odt, ods, odp, html, md, txt, png, jpg or tiff: what the content is, whatever the file was called.</param>
/// <param name="Language">Language tag (BCP 47) that the document gives; null when it gives none.</param>
internal sealed record ReadDocument(string Format, string? Title, string? Language, IReadOnlyList<ReadPage> Pages) : ReadOutcome
{
    /// <summary>False when the numbers count sections and not pages.</summary>
    public bool HasPages { get; init; }

    /// <summary>Sentences about what was left out or could not be read, for who brought the document.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>The numbers of pages that are a picture: their text is still to be recognised.</summary>
    public IReadOnlyList<int> ScannedPages { get; init; } = [];
}

/// <summary>A document that cannot be read, with one sentence that says what is the matter and what to do.</summary>
internal sealed record Unreadable(string Reason) : ReadOutcome
{
    /// <summary>What a parser stumbled over, for the log; never shown.</summary>
    public string? Cause { get; init; }
}

/// <summary>A document that is in order, but that this installation cannot read yet: keep it.</summary>
/// <param name="Reason">One sentence that says what is missing.</param>
internal sealed record NotReadableHere(string Reason) : ReadOutcome
{
    public string Format { get; init; } = "pdf";
}

/// <summary>A zip: no document itself, but files that each may be one.</summary>
internal sealed record PackedFiles : ReadOutcome;
