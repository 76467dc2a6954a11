// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Platform.Processes;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Library.Reading;

/// <summary>The reading of office files, HTML, Markdown and text, and the unpacking of zips, in a child process of the same executable, with a limit on its heap.</summary>
internal sealed class ChildReading(ReadingLimits limits)
{
    private const int MaxListBytes = 64 * 1024 * 1024;

    /// <summary>The files of a zip, unpacked into a folder that the caller empties; one refused file with the name of the zip when the child could not.</summary>
    public async Task<IReadOnlyList<UnpackedFile>> UnpackAsync(string path, string fileName, string folder, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(limits.UnpackSeconds));
        var output = new CollectedOutput(MaxListBytes);
        var result = await RunAsync(new ChildQuestion(path, fileName, limits) { UnpackInto = folder }, output, limits.UnpackSeconds, timeout.Token, cancel);
        var files = result is { End: ProcessEnd.Ended, ExitCode: 0 } ? ChildExchange.ReadFiles(output.Bytes) : null;
        return files ?? [new UnpackedFile(FileNames.Display(fileName), "", null, Failure(result, limits.UnpackSeconds) switch
        {
            Unreadable { Reason: var reason } => reason,
            NotReadableHere { Reason: var reason } => reason,
            _ => ReadingRefusals.NoChild,
        })];
    }

    public async Task<ReadOutcome> ReadAsync(string path, string fileName, CancellationToken timeout, CancellationToken cancel)
    {
        // JSON takes at most six bytes for a character.
        var output = new CollectedOutput((limits.Characters * 6L) + (1024 * 1024));
        var result = await RunAsync(new ChildQuestion(path, fileName, limits), output, limits.Seconds, timeout, cancel);
        var outcome = Failure(result, limits.Seconds) ?? ChildExchange.ReadOutcome(output.Bytes) ?? new NotReadableHere(ReadingRefusals.NoChild);
        return outcome is NotReadableHere missing ? missing with { Format = FormatOf(fileName) } : outcome;
    }

    /// <summary>The cells of a workbook.</summary>
    public async Task<Result<Worksheets>> ReadSheetsAsync(string path, string fileName, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(limits.Seconds));
        var output = new CollectedOutput((limits.Characters * 6L) + (1024 * 1024));
        var result = await RunAsync(new ChildQuestion(path, fileName, limits) { AsSheets = true }, output, limits.Seconds, timeout.Token, cancel);
        return Failure(result, limits.Seconds) switch
        {
            Unreadable { Reason: var reason } => new UnreadableTable(reason),
            NotReadableHere { Reason: var reason } => new UnreadableTable(reason),
            _ => ChildExchange.ReadSheets(output.Bytes) switch
            {
                { Sheets: { } sheets } => sheets,
                { Reason: { } reason } => new UnreadableTable(reason),
                _ => new UnreadableTable(ReadingRefusals.NoChild),
            },
        };
    }

    /// <summary>What goes along unseen in an office file.</summary>
    public async Task<HiddenOutcome> FindHiddenAsync(string path, string fileName, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(limits.Seconds));
        var output = new CollectedOutput(MaxListBytes);
        var result = await RunAsync(new ChildQuestion(path, fileName, limits) { AsHidden = true }, output, limits.Seconds, timeout.Token, cancel);
        var reason = Failure(result, limits.Seconds) switch
        {
            Unreadable { Reason: var problem } => problem,
            NotReadableHere { Reason: var problem } => problem,
            _ => null,
        };
        return reason is null && ChildExchange.ReadHidden(output.Bytes) is { } found ? found : new HiddenOutcome(null, DocumentKind.Binary, reason ?? ReadingRefusals.NoChild);
    }

    private ReadOutcome? Failure(ProcessResult result, int seconds) => result switch
    {
        { End: ProcessEnd.NotStarted } or { ExitCode: 2, End: ProcessEnd.Ended } => new NotReadableHere(ReadingRefusals.NoChild),
        { End: ProcessEnd.TimedOut } => new Unreadable(ReadingRefusals.TooSlow(seconds)),
        { End: ProcessEnd.TooMuchOutput } => new Unreadable(ReadingRefusals.TooMuchText(limits.Characters)),
        { ExitCode: 0 } => null,
        // SIGXCPU
        { ExitCode: 128 + 24 } => new Unreadable(ReadingRefusals.TooSlow(seconds)),
        // Out of memory or of stack ends a .NET process at once (SIGABRT); the file asked for it.
        _ => new Unreadable(ReadingRefusals.TooHeavy),
    };

    private Task<ProcessResult> RunAsync(ChildQuestion question, CollectedOutput output, int seconds, CancellationToken timeout, CancellationToken cancel) =>
        LimitedProcess.RunAsync(
            new ProcessTask(limits.ChildCommand)
            {
                Input = ChildExchange.Question(question),
                // The runtime reads this value as hexadecimal.
                Environment = new Dictionary<string, string>
                {
                    ["DOTNET_GCHeapHardLimit"] = limits.ChildHeapBytes.ToString("X", CultureInfo.InvariantCulture),
                    ["DOTNET_EnableDiagnostics"] = "0",
                    ["DOTNET_gcServer"] = "0",
                    ["DOTNET_TieredPGO"] = "0",
                    ["DOTNET_NOLOGO"] = "1",
                },
                TakeOutput = output.TakeAsync,
                CpuSeconds = seconds,
            },
            timeout,
            cancel);

    private static string FormatOf(string fileName) =>
        FileNames.Extension(FileNames.Display(fileName)) is { Length: > 1 and < 10 } extension ? extension[1..] : "txt";
}
