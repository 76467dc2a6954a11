// SPDX-License-Identifier: EUPL-1.2
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Vliegwiel.Platform.Processes;

namespace Vliegwiel.Library.Reading;

/// <summary>Letters recognised in the picture of a page, by poppler's pdftoppm and by tesseract, each in a process of its own with limits.</summary>
internal sealed class TextRecognition(ReadingLimits limits)
{
    private const int MaxImageBytes = 100 * 1024 * 1024;
    private const int MaxTextBytes = 2 * 1024 * 1024;

    private static readonly IReadOnlyDictionary<string, string> s_oneThread = new Dictionary<string, string> { ["OMP_THREAD_LIMIT"] = "1" };

    /// <summary>What tesseract calls the data with which it sees which way up a page is.</summary>
    private const string Orientation = "osd";

    private IReadOnlyCollection<string>? _languages;

    /// <summary>Whether tesseract is here with the language of the site.</summary>
    public async Task<bool> IsHereAsync(CancellationToken cancel) => (await LanguagesAsync(cancel)).Contains(limits.RecognitionLanguage, StringComparer.Ordinal);

    /// <summary>Whether pages that lie on their side or stand on their head are turned before they are read.</summary>
    public async Task<bool> CanTurnAsync(CancellationToken cancel) => (await LanguagesAsync(cancel)).Contains(Orientation, StringComparer.Ordinal);

    private async Task<IReadOnlyCollection<string>> LanguagesAsync(CancellationToken cancel)
    {
        if (_languages is { } known)
        {
            return known;
        }

        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(limits.RecognitionSeconds));
        var said = new CollectedOutput(MaxTextBytes);
        var result = await RunAsync([limits.Tesseract, "--list-langs"], [], said, timeout.Token, cancel);
        return _languages = result is { End: ProcessEnd.Ended, ExitCode: 0 } ? Encoding.UTF8.GetString(said.Bytes).Split('\n', StringSplitOptions.TrimEntries) : [];
    }

    /// <summary>The text of one page; empty when nothing could be recognised within the limits.</summary>
    /// <param name="number">From 1.</param>
    public async Task<string> ReadPageAsync(string path, string format, int number, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(limits.RecognitionSeconds));
        var text = new CollectedOutput(MaxTextBytes);
        // 1: first look which way up it is. 3: as it lies, which fails for most pages that do not lie straight.
        var layout = await CanTurnAsync(cancel) ? "1" : "3";
        var result = format == "pdf"
            ? await RenderAsync(path, number, timeout.Token, cancel) is { } image ? await RunAsync([limits.Tesseract, "stdin", "stdout", "-l", limits.RecognitionLanguage, "--psm", layout, "--dpi", "300"], image, text, timeout.Token, cancel) : null
            : await RunAsync([limits.Tesseract, Path.GetFullPath(path), "stdout", "-l", limits.RecognitionLanguage, "--psm", layout, "-c", $"tessedit_page_number={number - 1}"], [], text, timeout.Token, cancel);
        if (result?.End == ProcessEnd.NotStarted)
        {
            throw new InvalidOperationException("Tesseract was here and is not any more.");
        }

        return result is { End: ProcessEnd.Ended, ExitCode: 0 } ? Clean(Encoding.UTF8.GetString(text.Bytes)) : "";
    }

    /// <summary>The pages of an image file: a TIFF may hold more than one.</summary>
    public static int PagesOf(ReadOnlySpan<byte> file, int most)
    {
        if (Sniffing.ImageFormat(file) != "tiff")
        {
            return 1;
        }

        // A chain of directories (TIFF 6.0, section 2): a count, 12 bytes each, and where the next one stands.
        var isLittle = file[0] == (byte)'I';
        var (pages, at) = (0, Number(file, 4, 4, isLittle));
        while (at > 0 && at < file.Length - 6 && pages < most)
        {
            pages++;
            at = Number(file, (int)at + 2 + ((int)Number(file, (int)at, 2, isLittle) * 12), 4, isLittle);
        }

        return Math.Max(1, pages);
    }

    private static long Number(ReadOnlySpan<byte> file, int at, int size, bool isLittle) =>
        at < 0 || at + size > file.Length ? 0
        : size == 2 ? (isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(file[at..]) : BinaryPrimitives.ReadUInt16BigEndian(file[at..]))
        : isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(file[at..]) : BinaryPrimitives.ReadUInt32BigEndian(file[at..]);

    // A4 at 300 dots an inch; a larger sheet gets no more dots than that, whatever size it says it has.
    private async Task<byte[]?> RenderAsync(string path, int number, CancellationToken timeout, CancellationToken cancel)
    {
        var page = number.ToString(CultureInfo.InvariantCulture);
        var image = new CollectedOutput(MaxImageBytes);
        var result = await RunAsync([limits.PdfToPpm, "-gray", "-scale-to", "3508", "-f", page, "-l", page, path], [], image, timeout, cancel);
        return result is { End: ProcessEnd.Ended, ExitCode: 0 } && image.Bytes.Length > 0 ? image.Bytes.ToArray() : null;
    }

    private Task<ProcessResult> RunAsync(IReadOnlyList<string> command, byte[] input, CollectedOutput output, CancellationToken timeout, CancellationToken cancel) =>
        LimitedProcess.RunAsync(
            new ProcessTask(command)
            {
                Input = input,
                Environment = s_oneThread,
                TakeOutput = output.TakeAsync,
                CpuSeconds = limits.RecognitionSeconds,
                AddressSpaceBytes = limits.RecognitionMemoryBytes,
            },
            timeout,
            cancel);

    // Specks become lines of dots and dashes: a line without a letter or a figure is no text.
    private static string Clean(string text) =>
        TextCleaning.CleanWrapped(string.Join('\n', text.Split('\n').Where(line => string.IsNullOrWhiteSpace(line) || line.Any(char.IsLetterOrDigit))));
}
