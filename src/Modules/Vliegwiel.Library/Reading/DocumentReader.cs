// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.Logging;

namespace Vliegwiel.Library.Reading;

/// <summary>The text of a document that a stranger made: its type told by its content, its parsing done in another process with limits.</summary>
internal sealed partial class DocumentReader(ReadingLimits limits, ILogger<DocumentReader> logger)
{
    /// <summary>Reads the file at <paramref name="path"/>; <paramref name="fileName"/> is what the stranger called it and is never used to open anything.</summary>
    public async Task<ReadOutcome> ReadAsync(string path, string fileName, CancellationToken cancel)
    {
        var fullPath = Path.GetFullPath(path);
        var length = new FileInfo(fullPath).Length;
        if (length == 0)
        {
            return new Unreadable(ReadingRefusals.Empty);
        }

        if (length > limits.Bytes)
        {
            return new Unreadable(ReadingRefusals.TooLarge(limits.Bytes));
        }

        var extension = FileNames.Extension(FileNames.Display(fileName));
        var kind = await SniffAsync(fullPath, extension, cancel);
        if (DocumentKinds.Objection(kind, extension) is { } objection)
        {
            return new Unreadable(objection);
        }

        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(limits.Seconds));
        var outcome = kind == DocumentKind.Pdf
            ? await new PdfReading(limits).ReadAsync(fullPath, fileName, timeout.Token, cancel)
            : await new ChildReading(limits).ReadAsync(fullPath, fileName, timeout.Token, cancel);
        Log(outcome, kind, length);
        return outcome;
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
