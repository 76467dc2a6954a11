// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Vliegwiel.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nl-NL");
if (args is not ["zoeken", ..])
{
    Console.Error.WriteLine("""
        Gebruik: dotnet run -c Release --project benchmarks/Vliegwiel.Benchmarks -- zoeken [passages] [seconden]

        Meet zoeken over 100.000 passages met vijf vragen per seconde, naast gewoon FTS5 en PostgreSQL met dezelfde OF-vraag.
          VLIEGWIEL_MATERIAAL  map met search/corpus.jsonl en search/dev.jsonl: echte tekst, echte vragen, en nDCG@10 erbij. Anders: gemaakte tekst.
          VLIEGWIEL_POSTGRES   verbinding met een lege databank, bijvoorbeeld "Host=localhost;Username=postgres;Database=meting". Anders: zonder PostgreSQL.
        """);
    return 2;
}

var passages = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000;
var seconds = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 60;
await new SearchBenchmark(Console.Out, passages, TimeSpan.FromSeconds(seconds)).RunAsync(
    Environment.GetEnvironmentVariable("VLIEGWIEL_MATERIAAL"), Environment.GetEnvironmentVariable("VLIEGWIEL_POSTGRES"));
return 0;
