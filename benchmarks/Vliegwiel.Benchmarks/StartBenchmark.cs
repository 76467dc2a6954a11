// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Reading;

namespace Vliegwiel.Benchmarks;

/// <summary>The program as it is installed: published, started on a folder that is filled, until the first page, and its memory after a hundred.</summary>
internal sealed class StartBenchmark(TextWriter output, int times)
{
    private const int Pages = 100;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private static readonly string[] Addresses = ["/", "/bibliotheek", "/zoeken?q=houtbouw", "/organisaties", "/kies-een-rol"];

    private sealed record Started(TimeSpan Elapsed, TimeSpan Cpu, long Bytes);

    /// <param name="published">A folder in which the program was published before; null to publish it now.</param>
    /// <returns>Whether the published program works and the median start keeps within its bound.</returns>
    public async Task<bool> RunAsync(string? published)
    {
        var folder = Directory.CreateTempSubdirectory("startmeting").FullName;
        try
        {
            var program = Path.Combine(published ?? await PublishAsync(folder), "vliegwiel");
            var data = Path.Combine(folder, "data");
            await RunToEndAsync(program, "demo", "--data", data);
            await CheckReaderAsync(program, folder);
            var starts = new List<Started>();
            for (var time = 0; time < times; time++)
            {
                starts.Add(await StartAsync(program, data));
            }

            return Report(starts);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<string> PublishAsync(string folder)
    {
        var published = Path.Combine(folder, "vliegwiel");
        await RunToEndAsync(
            "dotnet", "publish", "src/Vliegwiel.Web", "-c", "Release", "-r", "linux-x64", "--self-contained", "false",
            "-p:PublishReadyToRun=true", "--artifacts-path", Path.Combine(folder, "artifacts"), "-o", published);
        var size = Directory.EnumerateFiles(published, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
        output.WriteLine($"gepubliceerd voor linux-x64, zonder runtime: {size >> 20} MB");
        return published;
    }

    /// <summary>The published program starts itself to read a document; a build that cannot would only show it at the first import.</summary>
    private async Task CheckReaderAsync(string program, string folder)
    {
        var path = Path.Combine(folder, "tekst");
        await File.WriteAllTextAsync(path, "# Houtbouw\n\nEen tekst over hout.");
        var start = new ProcessStartInfo(program, [DocumentReadingChild.Verb]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        using var child = Process.Start(start)!;
        await child.StandardInput.BaseStream.WriteAsync(ChildExchange.Question(new ChildQuestion(path, "tekst.md", new ReadingLimits())));
        child.StandardInput.Close();
        var answer = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        if (ChildExchange.ReadOutcome(Encoding.UTF8.GetBytes(answer)) is not ReadDocument { Title: "Houtbouw" })
        {
            throw new InvalidOperationException($"The published program did not read a document: code {child.ExitCode}, {answer}");
        }

        output.WriteLine("een document lezen in een kindproces: goed");
    }

    private static async Task<Started> StartAsync(string program, string data)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        using var http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = address };
        var clock = Stopwatch.StartNew();
        using var site = Process.Start(new ProcessStartInfo(program, ["--demo", "--data", data, "--url", address.OriginalString]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        try
        {
            await FirstPageAsync(http, site, clock);
            var (elapsed, cpu) = (clock.Elapsed, site.TotalProcessorTime);
            await NeedAsync(http, "/_content/Vliegwiel.Design/dist/vliegwiel.css");
            for (var page = 0; page < Pages; page++)
            {
                await NeedAsync(http, Addresses[page % Addresses.Length]);
            }

            site.Refresh();
            return new Started(elapsed, cpu, site.WorkingSet64);
        }
        finally
        {
            // Asked to stop as a service manager does, so that the next start finds the folder as after a normal day.
            using var stop = Process.Start("kill", [site.Id.ToString(CultureInfo.InvariantCulture)]);
            await site.WaitForExitAsync();
        }
    }

    private static async Task FirstPageAsync(HttpClient http, Process site, Stopwatch clock)
    {
        while (!site.HasExited && clock.Elapsed < TimeSpan.FromMinutes(1))
        {
            try
            {
                await NeedAsync(http, "/");
                return;
            }
            catch (HttpRequestException problem) when (problem.InnerException is SocketException)
            {
                await Task.Delay(5);
            }
        }

        throw new InvalidOperationException("The published program gave no first page.");
    }

    private static async Task NeedAsync(HttpClient http, string address)
    {
        using var answer = await http.GetAsync(new Uri(address, UriKind.Relative));
        if (answer.StatusCode != HttpStatusCode.OK || await answer.Content.ReadAsByteArrayAsync() is { Length: 0 })
        {
            throw new InvalidOperationException($"{address} gave {answer.StatusCode}.");
        }
    }

    private static async Task RunToEndAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {arguments[0]} gave code {process.ExitCode}: {said}");
        }
    }

    private bool Report(List<Started> starts)
    {
        var sorted = starts.Select(start => start.Elapsed).Order().ToList();
        var median = sorted[sorted.Count / 2];
        output.WriteLine(Machine.Describe());
        output.WriteLine($"start tot de eerste pagina, {times} keer: mediaan {median.TotalMilliseconds:F0} ms, langste {sorted[^1].TotalMilliseconds:F0} ms (grens voor de mediaan {Longest.TotalMilliseconds:F0} ms)");
        output.WriteLine($"rekentijd daarvan: mediaan {starts.Select(start => start.Cpu.TotalMilliseconds).Order().ElementAt(times / 2):F0} ms");
        output.WriteLine($"geheugen na {Pages} pagina's: mediaan {starts.Select(start => start.Bytes).Order().ElementAt(times / 2) >> 20} MB, meeste {starts.Max(start => start.Bytes) >> 20} MB");
        return median <= Longest;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
