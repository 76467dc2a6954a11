// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Vliegwiel.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nl-NL");
var postgres = Environment.GetEnvironmentVariable("VLIEGWIEL_POSTGRES") is { Length: > 0 } set ? set : null;
switch (args)
{
    case ["zoeken", ..]:
        await new SearchBenchmark(Console.Out, Number(1, 100_000), TimeSpan.FromSeconds(Number(2, 60)))
            .RunAsync(Environment.GetEnvironmentVariable("VLIEGWIEL_MATERIAAL"), postgres);
        return 0;
    case ["herindexeren", ..]:
        await new RebuildBenchmark(Console.Out, Number(1, 100_000), TimeSpan.FromSeconds(Number(2, 60))).RunAsync(postgres: null);
        return 0;
    case ["paginas", ..]:
        return await new PageBenchmark(Console.Out, Number(1, 7), Number(2, 60)).RunAsync(postgres) ? 0 : 1;
    case [PageServer.Verb, var folder, .. var rest]:
        await PageServer.RunAsync(folder, rest.FirstOrDefault());
        return 0;
    case ["agenda", ..]:
        return await new AgendaBenchmark(Console.Out, Number(1, 1000), Number(2, 21)).RunAsync(postgres) ? 0 : 1;
    case ["start", ..]:
        return await new StartBenchmark(Console.Out, Number(1, 7)).RunAsync(args.ElementAtOrDefault(2)) ? 0 : 1;
    default:
        Console.Error.WriteLine("""
            Gebruik: ./run bench OPDRACHT

              zoeken [passages] [seconden]   zoeken over 100.000 passages met vijf vragen per seconde, naast gewoon FTS5 en PostgreSQL met dezelfde OF-vraag
              herindexeren [passages] [sec]  een nieuwe zoekindex van 100.000 passages maken terwijl er vijf keer per seconde wordt gezocht
              paginas [rondes] [verzoeken]   rekentijd van de server per pagina, naast een kaal adres dat dezelfde vragen aan de database stelt
              agenda [activiteiten] [keer]   rekentijd van de lijst van 1.000 activiteiten, en hoe lang het verschil van twee versies ervan duurt, met het lezen erbij
              start [keren] [map]            publiceren (of wat al in die map is gepubliceerd), starten tot de eerste pagina, en geheugen na honderd pagina's

            zoeken, paginas en agenda:
              VLIEGWIEL_POSTGRES   verbinding met PostgreSQL, bijvoorbeeld "Host=localhost;Username=postgres;Database=meting"; zoeken gebruikt die databank,
                                   de andere maken er een naast en ruimen die op. Anders: zonder PostgreSQL.
            zoeken:
              VLIEGWIEL_MATERIAAL  map met search/corpus.jsonl en search/dev.jsonl: echte tekst, echte vragen, en nDCG@10 erbij. Anders: gemaakte tekst.
            """);
        return 2;
}

int Number(int at, int otherwise) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;
