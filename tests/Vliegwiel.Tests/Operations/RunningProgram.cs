// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Operations;

/// <summary>The built program as a process of its own, that can be killed.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    /// <summary>A program that takes longer than this to begin or to end never does.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningProgram(Process process) => _process = process;

    /// <summary>What it wrote, results and log together.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>Where it serves, once it does.</summary>
    public Task<Uri> Address => _address.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);

    public static RunningProgram Serve(Region region) => Start(["start", "--url", "http://127.0.0.1:0", "--demo", .. Place(region)]);

    public static RunningProgram Start(params string[] arguments) => Start(new Dictionary<string, string>(), arguments);

    public static RunningProgram Start(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "vliegwiel.dll"));
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var program = new RunningProgram(new Process { StartInfo = start, EnableRaisingEvents = true });
        program._process.OutputDataReceived += (_, line) => program.Take(line.Data);
        program._process.ErrorDataReceived += (_, line) => program.Take(line.Data);
        program._process.Exited += (_, _) => program._address.TrySetException(new InvalidOperationException("It ended before it served."));
        program._process.Start();
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        return program;
    }

    public static string[] Place(Region region) => region.Settings.PostgresConnection is { } database ? ["--data", region.Folder, "--db", database] : ["--data", region.Folder];

    /// <summary>A visitor who is signed in as the first person of the demonstration.</summary>
    public async Task<Visitor> SignInAsync()
    {
        var visitor = new Visitor(await Address, () => string.Join('\n', _lines));
        var page = await visitor.GetAsync("/kies-een-rol");
        await visitor.SignInAsync(Guid.Parse(page.Html.QuerySelector("input[name=persoon]")!.GetAttribute("value")!));
        return visitor;
    }

    /// <summary>At once and without a word, as when the power fails.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    /// <summary>Asks it to end, as a service manager does, and waits until it did.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        return await EndAsync();
    }

    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        // Nobody may be left waiting for an address.
        _ = _address.TrySetCanceled();
        _ = _address.Task.Exception;
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        _lines.Enqueue(line);
        const string Serves = "Vliegwiel draait op ";
        if (line.StartsWith(Serves, StringComparison.Ordinal))
        {
            _address.TrySetResult(new Uri(line[Serves.Length..].Split(' ')[0]));
        }
    }
}
