// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using Xunit;

namespace Vliegwiel.Tests.Operations;

/// <summary>Another program that a test starts, reads to its end, and does not wait for any longer than it should take.</summary>
internal static class ShortProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <returns>How it ended, and what it said on both channels.</returns>
    public static async Task<(int ExitCode, string Said)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output + await error);
        }
        catch (OperationCanceledException late) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            var ended = process.HasExited;
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} {(ended ? "ended, but its output stayed open" : "did not end")} in {Patience}.", late);
        }
    }
}
