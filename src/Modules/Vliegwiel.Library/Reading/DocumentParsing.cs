// SPDX-License-Identifier: EUPL-1.2
using System.IO.Compression;
using System.Xml;

namespace Vliegwiel.Library.Reading;

/// <summary>What a parser found, before it is cleaned.</summary>
internal sealed record ParsedDocument(string Format, string? Title, string? FirstHeading, string? Language, IReadOnlyList<string> Pages, bool HasPages)
{
    /// <inheritdoc cref="ReadDocument.Remarks"/>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}

/// <summary>The reading of office files, HTML, Markdown and text; on a server it runs in a child process.</summary>
internal static class DocumentParsing
{
    public static ReadOutcome Parse(Stream content, string fileName, ReadingLimits limits)
    {
        try
        {
            return Checked(content, fileName, limits);
        }
        catch (DocumentRefusedException refused)
        {
            return new Unreadable(refused.Message);
        }
        catch (XmlException refused) when (refused.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return new Unreadable(ReadingRefusals.Doctype);
        }
        catch (OutOfMemoryException)
        {
            return new Unreadable(ReadingRefusals.TooHeavy);
        }
        catch (Exception failure)
        {
            // Whatever a parser throws on a file of a stranger says something about the file; which one it is differs per library and version.
            return new Unreadable(ReadingRefusals.Damaged) { Cause = failure.GetType().Name + (failure.StackTrace?.Split('\n')[0] ?? "") };
        }
    }

    private static ReadOutcome Checked(Stream content, string fileName, ReadingLimits limits)
    {
        if (content.Length == 0)
        {
            return new Unreadable(ReadingRefusals.Empty);
        }

        if (limits.BytesFor(fileName) is var most && content.Length > most)
        {
            return new Unreadable(ReadingRefusals.TooLarge(most));
        }

        var extension = FileNames.Extension(FileNames.Display(fileName));
        var kind = Sniff(content, extension);
        if (kind == DocumentKind.Zip)
        {
            kind = ZipContents.Kind(content, limits);
            if (kind == DocumentKind.Zip)
            {
                return DocumentKinds.Promised(extension) switch
                {
                    null or DocumentKind.Zip => new PackedFiles(),
                    DocumentKind.Docx or DocumentKind.Xlsx or DocumentKind.Pptx or DocumentKind.OpenDocument => new Unreadable(ReadingRefusals.Damaged),
                    _ => new Unreadable(DocumentKinds.Mismatch(DocumentKind.Zip, extension)),
                };
            }
        }

        if (DocumentKinds.Objection(kind, extension) is { } objection)
        {
            return new Unreadable(objection);
        }

        var parsed = kind switch
        {
            DocumentKind.Docx => DocxParsing.Parse(content, limits),
            DocumentKind.Xlsx => XlsxParsing.Parse(content, limits),
            DocumentKind.Pptx => PptxParsing.Parse(content, limits),
            DocumentKind.OpenDocument => OpenDocumentParsing.Parse(content, limits),
            DocumentKind.Html => HtmlParsing.Parse(Bytes(content), limits),
            DocumentKind.Text when extension is ".htm" or ".html" or ".xhtml" => HtmlParsing.Parse(Bytes(content), limits),
            DocumentKind.Text when extension is ".md" or ".markdown" => MarkdownParsing.Parse(Bytes(content), limits),
            DocumentKind.Text => PlainTextParsing.Parse(Bytes(content), limits),
            _ => null,
        };
        return parsed is null ? new Unreadable(DocumentKinds.Objection(DocumentKind.Zip == kind ? DocumentKind.Binary : kind, "")!) : Cleaned(parsed, fileName);
    }

    private static DocumentKind Sniff(Stream content, string extension)
    {
        content.Position = 0;
        var sample = new byte[Math.Min(content.Length, Sniffing.SampleSize)];
        content.ReadExactly(sample);
        content.Position = 0;
        return Sniffing.Kind(sample, extension);
    }

    private static byte[] Bytes(Stream content)
    {
        content.Position = 0;
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        return bytes;
    }

    private static ReadOutcome Cleaned(ParsedDocument parsed, string fileName)
    {
        // Only plain text and Markdown come with lines that somebody broke by hand.
        var isWrapped = parsed.Format is "txt" or "md";
        var pages = parsed.Pages
            .Select(page => isWrapped ? TextCleaning.CleanWrapped(page) : TextCleaning.Clean(page))
            .Select((text, index) => new ReadPage(index + 1, text))
            .ToList();
        if (pages.All(page => page.Text.Length == 0))
        {
            return new Unreadable(ReadingRefusals.NoText);
        }

        var title = Titles.Choose(parsed.Title, parsed.FirstHeading ?? Titles.HeadingOf(pages[0].Text), fileName);
        return new ReadDocument(parsed.Format, title, Languages.Tag(parsed.Language), pages) { HasPages = parsed.HasPages, Remarks = parsed.Remarks };
    }
}

/// <summary>What is in a zip, found without trusting what the zip says of itself.</summary>
internal static class ZipContents
{
    private const long RatioCountsFrom = 10 * 1024 * 1024;

    /// <summary>Unpacks everything into nothing, counting: the sizes in the table of contents are the word of a stranger.</summary>
    public static DocumentKind Kind(Stream content, ReadingLimits limits)
    {
        content.Position = 0;
        using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        var kind = KindByNames(zip);
        if (kind != DocumentKind.Zip && zip.Entries.Count > limits.PackedFiles)
        {
            throw new DocumentRefusedException(ReadingRefusals.Bomb);
        }

        if (kind != DocumentKind.Zip)
        {
            RefuseBomb(zip, content.Length, limits);
        }

        return kind;
    }

    /// <summary>What the names in a zip say it is.</summary>
    public static DocumentKind KindByNames(ZipArchive zip)
    {
        var names = zip.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Contains("[Content_Types].xml"))
        {
            return names.Any(name => name.StartsWith("word/", StringComparison.OrdinalIgnoreCase)) ? DocumentKind.Docx
                : names.Any(name => name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)) ? DocumentKind.Xlsx
                : names.Any(name => name.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)) ? DocumentKind.Pptx
                : DocumentKind.Zip;
        }

        return names.Contains("content.xml") && names.Contains("mimetype") ? DocumentKind.OpenDocument : DocumentKind.Zip;
    }

    private static void RefuseBomb(ZipArchive zip, long packed, ReadingLimits limits)
    {
        var buffer = new byte[81920];
        long unpacked = 0;
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                unpacked += read;
                if (unpacked > limits.UnpackedBytes || (unpacked > RatioCountsFrom && unpacked > packed * limits.UnpackedRatio))
                {
                    throw new DocumentRefusedException(ReadingRefusals.Bomb);
                }
            }
        }
    }
}
