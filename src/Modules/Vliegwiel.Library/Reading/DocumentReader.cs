// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.Logging;

namespace Vliegwiel.Library.Reading;

/// <summary>The text of a document that a stranger made: its type told by its content, its parsing done in another process with limits.</summary>
internal sealed partial class DocumentReader(ReadingLimits limits, ILogger<DocumentReader> logger)
{
    private const int ShortText = 1024 * 1024;

    /// <summary>Reads the file at <paramref name="path"/>; <paramref name="fileName"/> is what the stranger called it and is never used to open anything.</summary>
    public async Task<ReadOutcome> ReadAsync(string path, string fileName, CancellationToken cancel)
    {
        var fullPath = Path.GetFullPath(path);
        var length = new FileInfo(fullPath).Length;
        if (length == 0)
        {
            return new Unreadable(ReadingRefusals.Empty);
        }

        if (limits.BytesFor(fileName) is var most && length > most)
        {
            return new Unreadable(ReadingRefusals.TooLarge(most));
        }

        var extension = FileNames.Extension(FileNames.Display(fileName));
        var kind = await SniffAsync(fullPath, extension, cancel);
        if (DocumentKinds.Objection(kind, extension) is { } objection)
        {
            return new Unreadable(objection);
        }

        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(limits.Seconds));
        var outcome = await RecognisableAsync(kind switch
        {
            DocumentKind.Pdf => await new PdfReading(limits).ReadAsync(fullPath, fileName, timeout.Token, cancel),
            DocumentKind.Image => await ImageAsync(fullPath, fileName, cancel),
            // Decoding and cleaning of a short text cannot run away, and a process for each of ten thousand notes is a waste.
            DocumentKind.Text when length <= ShortText && extension is ".txt" or ".text" => await PlainAsync(fullPath, fileName, cancel),
            _ => await new ChildReading(limits).ReadAsync(fullPath, fileName, timeout.Token, cancel),
        }, cancel);
        Log(outcome, kind, length);
        return outcome;
    }

    private async Task<ReadOutcome> PlainAsync(string path, string fileName, CancellationToken cancel)
    {
        await using var content = new MemoryStream(await File.ReadAllBytesAsync(path, cancel));
        return DocumentParsing.Parse(content, fileName, limits);
    }

    private async Task<ReadDocument> ImageAsync(string path, string fileName, CancellationToken cancel)
    {
        var content = await File.ReadAllBytesAsync(path, cancel);
        var pages = Enumerable.Range(1, TextRecognition.PagesOf(content, limits.Pages)).ToList();
        return new ReadDocument(Sniffing.ImageFormat(content)!, FileNames.AsTitle(fileName), null, [.. pages.Select(n => new ReadPage(n, ""))]) { HasPages = true, ScannedPages = pages };
    }

    // Where nothing recognises text, what has text is read without its scans, and what has none is kept.
    private async Task<ReadOutcome> RecognisableAsync(ReadOutcome outcome, CancellationToken cancel)
    {
        if (outcome is not ReadDocument { ScannedPages.Count: > 0 } document)
        {
            return outcome is ReadDocument { Pages: var pages } && pages.All(p => p.Text.Length == 0) ? new Unreadable(ReadingRefusals.NoText) : outcome;
        }

        if (await new TextRecognition(limits).IsHereAsync(cancel))
        {
            return document;
        }

        return document.Pages.Any(p => p.Text.Length > 0)
            ? document with { ScannedPages = [], Remarks = [.. document.Remarks, ReadingRefusals.ScannedPagesUnread(document.ScannedPages.Count)] }
            : new NotReadableHere(document.Format == "pdf" ? ReadingRefusals.Scan : ReadingRefusals.ImageUnread) { Format = document.Format };
    }

    private static async Task<DocumentKind> SniffAsync(string path, string extension, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var sample = new byte[Math.Min(file.Length, Sniffing.SampleSize)];
        await file.ReadExactlyAsync(sample, cancel);
        return Sniffing.Kind(sample, extension);
    }

    // File names are left out: they may hold the names of persons.
    private void Log(ReadOutcome outcome, DocumentKind kind, long length)
    {
        switch (outcome)
        {
            case ReadDocument document:
                DocumentRead(logger, document.Format, length, document.Pages.Count);
                break;
            case Unreadable refused:
                DocumentRefused(logger, kind, length, refused.Reason, refused.Cause);
                break;
            case NotReadableHere missing:
                CannotReadHere(logger, kind, missing.Reason);
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Document read: {Format}, {Bytes} bytes, {Pages} pages or sections")]
    private static partial void DocumentRead(ILogger logger, string format, long bytes, int pages);

    [LoggerMessage(Level = LogLevel.Information, Message = "Document refused: {Kind}, {Bytes} bytes: {Reason} {Cause}")]
    private static partial void DocumentRefused(ILogger logger, DocumentKind kind, long bytes, string reason, string? cause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Document of kind {Kind} cannot be read on this machine: {Reason}")]
    private static partial void CannotReadHere(ILogger logger, DocumentKind kind, string reason);
}
