// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Vliegwiel.Tests.Sites;
using Xunit;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(HangWatch))]
[assembly: NotedWhileRunning]

namespace Vliegwiel.Tests.Sites;

/// <summary>Ends a run in which one test never ends, and says which, what the process was doing and which programs it waits for: a hang without a name cannot be mended.</summary>
public sealed class HangWatch : IDisposable
{
    /// <summary>Many times what the longest test takes on a busy machine.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    private static readonly ConcurrentDictionary<string, long> Running = new(StringComparer.Ordinal);

    private readonly ManualResetEventSlim _done = new();

    public HangWatch()
    {
        // A thread of its own: when the pool is exhausted this one still looks.
        if (Environment.GetEnvironmentVariable("VLIEGWIEL_PROEF") is null)
        {
            new Thread(Look) { IsBackground = true, Name = "hang watch" }.Start();
        }
    }

    public void Dispose() => _done.Set();

    internal static void Begin(string test) => Running[test] = Stopwatch.GetTimestamp();

    internal static void End(string test) => Running.TryRemove(test, out _);

    private void Look()
    {
        while (!_done.Wait(TimeSpan.FromSeconds(15)))
        {
            var stuck = Running.Where(t => Stopwatch.GetElapsedTime(t.Value) > Longest).Select(t => t.Key).ToList();
            if (stuck.Count > 0)
            {
                Console.Error.WriteLine($"Deze tests eindigen niet: {string.Join(", ", stuck)}");
                Console.Error.WriteLine($"Draden: {ThreadPool.ThreadCount}, wachtend werk: {ThreadPool.PendingWorkItemCount}, geheugen: {Environment.WorkingSet / 1_048_576} MB");
                foreach (var program in Programs())
                {
                    Console.Error.WriteLine(program);
                }

                Console.Error.Flush();
                Process.GetCurrentProcess().Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>The programs that this process started and that still run, where the system tells.</summary>
    private static IEnumerable<string> Programs()
    {
        if (!OperatingSystem.IsLinux())
        {
            yield break;
        }

        var parent = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(f => Path.GetFileName(f).All(char.IsAsciiDigit)))
        {
            if (Read(Path.Combine(folder, "stat")).Split(' ') is [_, _, var state, var of, ..] && of == parent)
            {
                yield return $"Programma {Path.GetFileName(folder)} ({state}): {Read(Path.Combine(folder, "cmdline")).Replace('\0', ' ')}";
            }
        }
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}

/// <summary>Tells the watch which tests run.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class NotedWhileRunningAttribute : BeforeAfterTestAttribute
{
    public override void Before(MethodInfo methodUnderTest, IXunitTest test) => HangWatch.Begin(test.UniqueID + " " + test.TestDisplayName);

    public override void After(MethodInfo methodUnderTest, IXunitTest test) => HangWatch.End(test.UniqueID + " " + test.TestDisplayName);
}
