// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Vliegwiel.Benchmarks;

/// <summary>
/// What a page costs the server in processor time, beside a plain address with the same queries: requests one after another,
/// in rounds that alternate, so that what else the machine does falls on both.
/// </summary>
internal sealed partial class PageBenchmark(TextWriter output, int rounds, int requests)
{
    private const double MostTimesPlain = 3;
    private const int MostQueries = 12;
    private const int WarmUp = 250;

    private sealed record Measured(string Name, string Page, string Plain)
    {
        public List<double> PageTimes { get; } = [];
        public List<double> PlainTimes { get; } = [];
        public int Queries { get; set; }
        public int PlainQueries { get; set; }
        public double Kilobytes { get; set; }
    }

    /// <returns>Whether every page keeps within its bounds.</returns>
    public Task<bool> RunAsync(string? postgres) => BothDatabases.RunAsync(output, postgres, RunOnAsync);

    private async Task<bool> RunOnAsync(string name, string? postgres)
    {
        var folder = Directory.CreateTempSubdirectory("paginameting");
        using var server = StartServer(folder.FullName, postgres);
        try
        {
            var line = await server.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server that is measured ended before it was ready.");
            var ready = JsonSerializer.Deserialize<ServerReady>(line)!;
            using var http = await SignInAsync(ready);
            List<Measured> pages =
            [
                new("/bibliotheek", "/bibliotheek", "/meting/bibliotheek"),
                new("/bibliotheek/…", $"/bibliotheek/{ready.Kenmerk}", $"/meting/bibliotheek/{ready.Kenmerk}"),
                new("/zoeken?q=…", "/zoeken?q=circulair+houtbouw+in+beleid", "/meting/zoeken?q=circulair+houtbouw+in+beleid"),
            ];
            await MeasureAsync(http, pages);
            return Report(name, pages);
        }
        finally
        {
            server.StandardInput.Close();
            await server.WaitForExitAsync();
            folder.Delete(recursive: true);
        }
    }

    private static Process StartServer(string folder, string? postgres)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(PageBenchmark).Assembly.Location, PageServer.Verb, folder])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        if (postgres is not null)
        {
            start.ArgumentList.Add(postgres);
        }

        // The collector of the site itself, as its build chose it.
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "vliegwiel.runtimeconfig.json")));
        var isServerCollector = settings.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties").TryGetProperty("System.GC.Server", out var chosen) && chosen.GetBoolean();
        start.Environment["DOTNET_gcServer"] = isServerCollector ? "1" : "0";
        return Process.Start(start)!;
    }

    internal static async Task<HttpClient> SignInAsync(ServerReady ready)
    {
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer(), AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = new Uri(ready.Address) };
        var form = await http.GetStringAsync(new Uri("/kies-een-rol", UriKind.Relative));
        var token = Token().Match(form).Groups["token"].Value;
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["persoon"] = ready.PersonId.ToString(), ["__RequestVerificationToken"] = token });
        using var answer = await http.PostAsync(new Uri("/kies-een-rol/als", UriKind.Relative), content);
        return answer.StatusCode == HttpStatusCode.Redirect ? http : throw new InvalidOperationException($"Signing in gave {answer.StatusCode}.");
    }

    private async Task MeasureAsync(HttpClient http, List<Measured> pages)
    {
        foreach (var page in pages)
        {
            (page.Queries, page.Kilobytes) = await AskAsync(http, page.Page, WarmUp);
            (page.PlainQueries, _) = await AskAsync(http, page.Plain, WarmUp);
        }

        for (var round = 0; round < rounds; round++)
        {
            foreach (var page in pages)
            {
                // Who goes first in a round alternates as well.
                if (round % 2 == 0)
                {
                    page.PlainTimes.Add(await CostAsync(http, page.Plain));
                }

                page.PageTimes.Add(await CostAsync(http, page.Page));
                if (round % 2 == 1)
                {
                    page.PlainTimes.Add(await CostAsync(http, page.Plain));
                }
            }
        }
    }

    /// <returns>Processor time of the server for one request, in microseconds.</returns>
    private async Task<double> CostAsync(HttpClient http, string address)
    {
        var before = await CpuAsync(http);
        await AskAsync(http, address, requests);
        return (await CpuAsync(http) - before).TotalMicroseconds / requests;
    }

    private static async Task<TimeSpan> CpuAsync(HttpClient http) =>
        TimeSpan.FromTicks(long.Parse(await http.GetStringAsync(new Uri(PageServer.CpuPath, UriKind.Relative)), CultureInfo.InvariantCulture));

    private static async Task<(int Queries, double Kilobytes)> AskAsync(HttpClient http, string address, int times)
    {
        for (var asked = 1; ; asked++)
        {
            using var answer = await http.GetAsync(new Uri(address, UriKind.Relative));
            var body = await answer.Content.ReadAsByteArrayAsync();
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                throw new InvalidOperationException($"{address} gave {answer.StatusCode}.");
            }

            if (asked == times)
            {
                return (int.Parse(answer.Headers.GetValues(QueryCount.Header).Single(), CultureInfo.InvariantCulture), body.Length / 1024d);
            }
        }
    }

    private bool Report(string database, List<Measured> pages)
    {
        output.WriteLine(Machine.Describe());
        output.WriteLine($"{database}: demoregio en {MadeLibrary.Documents} documenten, aangemeld als spinner; rekentijd van de server, mediaan van {rounds} rondes van {requests} verzoeken");
        output.WriteLine($"{"",-16} {"vragen",7} {"kaal",5} {"kB",6} {"µs pagina",10} {"µs kaal",9} {"verhouding",11}");
        var good = true;
        foreach (var page in pages)
        {
            var (mine, plain) = (Median(page.PageTimes), Median(page.PlainTimes));
            var isGood = mine / plain <= MostTimesPlain && page.Queries <= MostQueries;
            good &= isGood;
            output.WriteLine($"{page.Name,-16} {page.Queries,7} {page.PlainQueries,5} {page.Kilobytes,6:F0} {mine,10:F0} {plain,9:F0} {mine / plain,11:F2}{(isGood ? "" : "  te zwaar")}");
        }

        output.WriteLine($"grens: hoogstens {MostTimesPlain:F0} keer kaal en {MostQueries} vragen aan de database");
        output.WriteLine();
        return good;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
