// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Vliegwiel.Platform.Processes;

namespace Vliegwiel.Library.Reading;

/// <summary>The reading of PDF by poppler's pdfinfo and pdftotext, each in a process of its own.</summary>
/// <remarks>Not with -layout: that would put columns side by side; the word list of -bbox-layout follows the reading order.</remarks>
internal sealed partial class PdfReading(ReadingLimits limits)
{
    private const int MaxInfoBytes = 256 * 1024;
    private const int MaxImageListBytes = 4 * 1024 * 1024;
    private const int TailSearched = 2048;

    public async Task<ReadOutcome> ReadAsync(string path, string fileName, CancellationToken timeout, CancellationToken cancel)
    {
        var said = new CollectedOutput(MaxInfoBytes);
        var info = await RunAsync([limits.PdfInfo, "-enc", "UTF-8", path], said.TakeAsync, timeout, cancel);
        if (Failure(info, path) is { } noInfo)
        {
            return noInfo;
        }

        // The last one counts: a title may hold a line that looks like it.
        var about = Encoding.UTF8.GetString(said.Bytes);
        var pageCount = PageCount().Matches(about) is { Count: > 0 } counts && int.TryParse(counts[^1].Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
        if (pageCount > limits.Pages)
        {
            return new Unreadable(ReadingRefusals.TooManyPages(limits.Pages));
        }

        var lastPage = (limits.Pages + 1).ToString(CultureInfo.InvariantCulture);
        var words = new PdfWords(limits.Characters);
        var text = await RunAsync([limits.PdfToText, "-enc", "UTF-8", "-bbox-layout", "-l", lastPage, path, "-"], words.TakeAsync, timeout, cancel);
        return Failure(text, path) ?? Document(words.Pages, await ScansAsync(path, words.Pages, timeout, cancel), Title().Match(about).Groups["title"].Value, fileName);
    }

    private Task<ProcessResult> RunAsync(IReadOnlyList<string> command, Func<Stream, CancellationToken, Task<bool>> takeOutput, CancellationToken timeout, CancellationToken cancel) =>
        LimitedProcess.RunAsync(
            new ProcessTask(command) { TakeOutput = takeOutput, CpuSeconds = limits.Seconds, AddressSpaceBytes = limits.PdfMemoryBytes },
            timeout,
            cancel);

    private ReadOutcome? Failure(ProcessResult result, string path)
    {
        return result switch
        {
            { End: ProcessEnd.NotStarted } => new NotReadableHere(ReadingRefusals.NoPdfReader),
            { End: ProcessEnd.TimedOut } => new Unreadable(ReadingRefusals.TooSlow(limits.Seconds)),
            { End: ProcessEnd.TooMuchOutput } => new Unreadable(ReadingRefusals.TooMuchText(limits.Characters)),
            _ when result.Errors.Contains("Incorrect password", StringComparison.Ordinal) => new Unreadable(ReadingRefusals.Locked),
            // SIGXCPU and SIGKILL by the limit on processor time.
            { ExitCode: 128 + 24 or 128 + 9 } => new Unreadable(ReadingRefusals.TooSlow(limits.Seconds)),
            { ExitCode: 0 } when IsWhole(result, path) => null,
            _ => new Unreadable(ReadingRefusals.Damaged),
        };
    }

    // Poppler mends a file without an end by guessing; what it finds may be half of the document, and half a text is worse than a clear "no".
    private static bool IsWhole(ProcessResult result, string path)
    {
        if (!result.Errors.Contains("Error", StringComparison.Ordinal))
        {
            return true;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var tail = new byte[Math.Min(file.Length, TailSearched)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        return tail.AsSpan().IndexOf("%%EOF"u8) >= 0;
    }

    private ReadOutcome Document(IReadOnlyList<PdfPageText> pages, IReadOnlyList<int> scans, string title, string fileName)
    {
        if (pages.Count > limits.Pages)
        {
            return new Unreadable(ReadingRefusals.TooManyPages(limits.Pages));
        }

        try
        {
            return Cleaned(pages, scans, title, fileName);
        }
        catch (RegexMatchTimeoutException)
        {
            return new Unreadable(ReadingRefusals.TooSlow(limits.Seconds));
        }
    }

    private static ReadDocument Cleaned(IReadOnlyList<PdfPageText> pages, IReadOnlyList<int> scans, string title, string fileName)
    {
        var bodies = RunningHeads.Remove([.. pages.Select((page, index) => scans.Contains(index + 1) ? "" : TextCleaning.Clean(page.Body))]);
        var words = LineEnds.KnownWords(bodies);
        var clean = bodies.Zip(pages, (body, page) => TextCleaning.Clean($"{LineEnds.Join(body, words)}\n\n{LineEnds.Join(TextCleaning.Clean(page.Notes), words)}")).ToList();
        var heading = clean.Find(page => page.Length > 0) is { } first ? Titles.HeadingOf(first) : null;
        return new ReadDocument("pdf", Titles.Choose(title, heading, fileName), null, [.. clean.Select((page, index) => new ReadPage(index + 1, page))]) { HasPages = true, ScannedPages = scans };
    }

    // A page without text may be empty; one with a picture and no usable text is a scan. Without any text at all the letters may have been drawn.
    private async Task<IReadOnlyList<int>> ScansAsync(string path, IReadOnlyList<PdfPageText> pages, CancellationToken timeout, CancellationToken cancel)
    {
        var poor = pages.Select((page, index) => (Number: index + 1, Letters: UsableText.Letters(page.Body))).Where(p => p.Letters < UsableText.Fewest).ToList();
        if (poor.Count == 0)
        {
            return [];
        }

        var said = new CollectedOutput(MaxImageListBytes);
        var listing = await RunAsync([limits.PdfImages, "-list", path], said.TakeAsync, timeout, cancel);
        var pictures = listing is { End: ProcessEnd.Ended, ExitCode: 0 } ? PdfPictures.Shares(Encoding.UTF8.GetString(said.Bytes), pages) : null;
        var scans = poor.Where(p => pictures is null ? p.Letters == 0 : pictures.GetValueOrDefault(p.Number) > (p.Letters == 0 ? 0.02 : 0.5)).Select(p => p.Number).ToList();
        return scans.Count == 0 && poor.Count == pages.Count && poor.TrueForAll(p => p.Letters == 0) ? [.. poor.Select(p => p.Number)] : scans;
    }

    [GeneratedRegex(@"^Pages:\s+(?<n>\d+)\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PageCount();

    [GeneratedRegex(@"^Title:[ \t]+(?<title>[^\r\n]*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Title();
}
