// SPDX-License-Identifier: EUPL-1.2
using System.Buffers;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Vliegwiel.Platform.Processes;

/// <summary>What another program is given to work with.</summary>
public sealed record ProcessTask(IReadOnlyList<string> Command)
{
    public byte[] Input { get; init; } = [];

    /// <summary>Laid on top of a nearly empty environment: keys and passwords of the site are not passed on.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Takes the output while it comes; false when it is too much, and then the program is killed.</summary>
    public required Func<Stream, CancellationToken, Task<bool>> TakeOutput { get; init; }

    public required int CpuSeconds { get; init; }

    /// <summary>Null when the program guards its own memory.</summary>
    public long? AddressSpaceBytes { get; init; }
}

/// <summary>How another program ended.</summary>
public enum ProcessEnd
{
    Ended,
    NotStarted,
    TimedOut,
    TooMuchOutput,
}

/// <summary>What another program wrote, and how it ended.</summary>
public sealed record ProcessResult(ProcessEnd End, int ExitCode, string Errors);

/// <summary>Another program, run with limits on processor time, memory, output and wall time, and killed with all its children when it goes over.</summary>
/// <remarks>
/// On Unix the limits are set by a shell that then becomes the program. The command is passed as arguments of the shell, never as part of its script,
/// so that no file name can be read as a command. On Windows only output and wall time are limited.
/// </remarks>
public static class LimitedProcess
{
    private const int MaxErrorBytes = 16 * 1024;

    // A limit that this system does not know (ulimit -v on macOS) is left out rather than an obstacle. -c 0: no core dump.
    private const string LimitScript = """
        ulimit -t "$1" 2>/dev/null; ulimit -c 0 2>/dev/null; if [ "$2" != "-" ]; then ulimit -v "$2" 2>/dev/null; fi; shift 2; exec "$@"
        """;

    private static readonly string[] s_passedOn = ["PATH", "TMPDIR", "TEMP", "TMP", "SystemRoot", "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "LD_LIBRARY_PATH", "TESSDATA_PREFIX"];

    /// <param name="timeout">Cancelled when the time is up.</param>
    /// <param name="task">The program and its limits.</param>
    /// <param name="cancel">Cancelled when nobody wants the result any more.</param>
    public static async Task<ProcessResult> RunAsync(ProcessTask task, CancellationToken timeout, CancellationToken cancel)
    {
        using var process = new Process { StartInfo = StartInfo(task) };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return new ProcessResult(ProcessEnd.NotStarted, -1, "");
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout, cancel);
        try
        {
            var errors = DrainAsync(process.StandardError.BaseStream, either.Token);
            var output = task.TakeOutput(process.StandardOutput.BaseStream, either.Token);
            await GiveInputAsync(process, task.Input, either.Token);
            if (!await output)
            {
                return new ProcessResult(ProcessEnd.TooMuchOutput, -1, "");
            }

            var said = await errors;
            await process.WaitForExitAsync(either.Token);
            // A shell says 127 when there is no such program and 126 when it may not be run.
            var end = process.ExitCode is 126 or 127 ? ProcessEnd.NotStarted : ProcessEnd.Ended;
            return new ProcessResult(end, process.ExitCode, said);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new ProcessResult(ProcessEnd.TimedOut, -1, "");
        }
        finally
        {
            Kill(process);
        }
    }

    private static ProcessStartInfo StartInfo(ProcessTask task)
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        if (OperatingSystem.IsWindows())
        {
            start.FileName = task.Command[0];
            AddArguments(start, task.Command.Skip(1));
        }
        else
        {
            start.FileName = "/bin/sh";
            var kilobytes = task.AddressSpaceBytes is { } bytes ? (bytes / 1024).ToString(CultureInfo.InvariantCulture) : "-";
            AddArguments(start, ["-c", LimitScript, "sh", task.CpuSeconds.ToString(CultureInfo.InvariantCulture), kilobytes, .. task.Command]);
        }

        var inherited = s_passedOn.Select(name => (Name: name, Value: Environment.GetEnvironmentVariable(name))).ToList();
        start.Environment.Clear();
        foreach (var (name, value) in inherited.Where(variable => variable.Value is not null))
        {
            start.Environment[name] = value;
        }

        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var (name, value) in task.Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static void AddArguments(ProcessStartInfo start, IEnumerable<string> arguments)
    {
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
    }

    private static async Task GiveInputAsync(Process process, byte[] input, CancellationToken cancel)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, cancel);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything; its exit code tells why.
        }
    }

    private static async Task<string> DrainAsync(Stream stream, CancellationToken cancel)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[4096];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancel)) > 0)
        {
            if (kept.Length < MaxErrorBytes)
            {
                kept.Write(buffer, 0, read);
            }
        }

        return System.Text.Encoding.UTF8.GetString(kept.ToArray());
    }

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception failure) when (failure is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself in between.
        }
    }
}

/// <summary>The whole output of a program, up to a limit.</summary>
public sealed class CollectedOutput(long maxBytes)
{
    private readonly ArrayBufferWriter<byte> _collected = new();

    public ReadOnlySpan<byte> Bytes => _collected.WrittenSpan;

    public async Task<bool> TakeAsync(Stream stream, CancellationToken cancel)
    {
        var buffer = new byte[81920];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancel)) > 0)
        {
            if (_collected.WrittenCount + (long)read > maxBytes)
            {
                return false;
            }

            _collected.Write(buffer.AsSpan(0, read));
        }

        return true;
    }
}
