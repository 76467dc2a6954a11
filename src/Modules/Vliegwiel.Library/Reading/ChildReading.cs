// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;

namespace Vliegwiel.Library.Reading;

/// <summary>The reading of DOCX, HTML, Markdown and text in a child process of the same executable, with a limit on its heap.</summary>
internal sealed class ChildReading(ReadingLimits limits)
{
    public async Task<ReadOutcome> ReadAsync(string path, string fileName, CancellationToken timeout, CancellationToken cancel)
    {
        // JSON takes at most six bytes for a character.
        var output = new CollectedOutput((limits.Characters * 6L) + (1024 * 1024));
        var result = await LimitedProcess.RunAsync(
            new ProcessTask(limits.ChildCommand)
            {
                Input = ChildExchange.Question(new ChildQuestion(path, fileName, limits)),
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
                CpuSeconds = limits.Seconds,
            },
            timeout,
            cancel);
        return result switch
        {
            { End: ProcessEnd.NotStarted } => new NotReadableHere(ReadingRefusals.NoChild),
            { End: ProcessEnd.TimedOut } => new Unreadable(ReadingRefusals.TooSlow(limits.Seconds)),
            { End: ProcessEnd.TooMuchOutput } => new Unreadable(ReadingRefusals.TooMuchText(limits.Characters)),
            { ExitCode: 0 } => ChildExchange.ReadOutcome(output.Bytes) ?? new NotReadableHere(ReadingRefusals.NoChild),
            { ExitCode: 2 } => new NotReadableHere(ReadingRefusals.NoChild),
            // SIGXCPU
            { ExitCode: 128 + 24 } => new Unreadable(ReadingRefusals.TooSlow(limits.Seconds)),
            // Out of memory or of stack ends a .NET process at once (SIGABRT); the file asked for it.
            _ => new Unreadable(ReadingRefusals.TooHeavy),
        };
    }
}
