// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using Vliegwiel.Platform.Search.Measuring;

namespace Vliegwiel.Benchmarks;

/// <summary>Search over many passages at a fixed, modest rate, ours beside others in the same run: ratios mean something on a noisy machine.</summary>
internal sealed class SearchBenchmark(TextWriter output, int passages, TimeSpan duration)
{
    private const int Batch = 500;
    private static readonly int[] Steps = [10_000, 20_000, 50_000, 100_000];
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    internal async Task RunAsync(string? material, string? postgres)
    {
        var folder = Directory.CreateTempSubdirectory("zoekmeting");
        try
        {
            await using var ours = new OurEngine(Path.Combine(folder.FullName, "ons.db"));
            await using var plain = new PlainFts5(Path.Combine(folder.FullName, "kaal.db"));
            await using var pg = string.IsNullOrEmpty(postgres) ? null : await Postgres.OpenAsync(postgres);
            output.WriteLine(string.IsNullOrEmpty(material) ? "tekst: gemaakt (VLIEGWIEL_MATERIAAL is niet gezet)" : "tekst: uit VLIEGWIEL_MATERIAAL, met gemengde passages erbij");
            output.WriteLine(pg is null ? "PostgreSQL: niet gedraaid (VLIEGWIEL_POSTGRES is niet gezet)" : "PostgreSQL: gedraaid");
            var questions = await FillAsync(ours, material);
            await FillOtherAsync(plain, material);
            if (pg is not null)
            {
                await FillOtherAsync(pg, material);
            }

            await AskAsync([ours, plain, .. pg is null ? Array.Empty<IEngine>() : [pg]], questions);
            if (!string.IsNullOrEmpty(material))
            {
                output.WriteLine();
                output.WriteLine("Dezelfde instellingen op de beoordeelde vragen:");
                SearchMeasurement.Run(Path.Combine(material, "search", "corpus.jsonl"), Path.Combine(material, "search", "dev.jsonl"), null, output, folder.FullName);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<IReadOnlyList<string>> FillAsync(OurEngine ours, string? material)
    {
        var texts = Texts.Read(material);
        var steps = Steps.Where(step => step < passages).Append(passages).ToList();
        var clock = new Stopwatch();
        var from = 0;
        foreach (var step in steps)
        {
            clock.Restart();
            for (var at = from; at < step; at += Batch)
            {
                var batch = Enumerable.Range(at, Math.Min(Batch, step - at)).Select(texts.Next).ToList();
                await ours.AddAsync(batch);
            }

            output.WriteLine($"indexeren tot {step,7}: {clock.Elapsed.TotalMilliseconds / (step - from):F2} ms per passage");
            from = step;
        }

        clock.Restart();
        await ours.FinishAsync();
        output.WriteLine($"bijwerken van samenstellingen: {clock.Elapsed.TotalSeconds:F1} s; geheugen van dit proces {Environment.WorkingSet >> 20} MB (met de teksten van de meting)");
        return texts.Questions;
    }

    private async Task FillOtherAsync(IEngine engine, string? material)
    {
        var texts = Texts.Read(material);
        var clock = Stopwatch.StartNew();
        for (var at = 0; at < passages; at += Batch)
        {
            await engine.AddAsync(Enumerable.Range(at, Math.Min(Batch, passages - at)).Select(texts.Next).ToList());
        }

        await engine.FinishAsync();
        output.WriteLine($"indexeren {engine.Name}: {clock.Elapsed.TotalMilliseconds / passages:F2} ms per passage");
    }

    private async Task AskAsync(IReadOnlyList<IEngine> engines, IReadOnlyList<string> questions)
    {
        foreach (var engine in engines)
        {
            foreach (var question in questions.Take(50))
            {
                await engine.AskAsync(question);
            }
        }

        GC.Collect();
        var latencies = engines.ToDictionary(engine => engine.Name, _ => new List<double>());
        var run = Stopwatch.StartNew();
        for (var asked = 0; run.Elapsed < duration; asked++)
        {
            var wait = asked * Interval - run.Elapsed;
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait);
            }

            // Each engine goes first in turn: the first finds the coldest caches.
            for (var turn = 0; turn < engines.Count; turn++)
            {
                var engine = engines[(asked + turn) % engines.Count];
                var clock = Stopwatch.StartNew();
                await engine.AskAsync(questions[asked % questions.Count]);
                latencies[engine.Name].Add(clock.Elapsed.TotalMilliseconds);
            }
        }

        output.WriteLine();
        output.WriteLine($"{passages} passages, {latencies.First().Value.Count} vragen in {run.Elapsed.TotalSeconds:F0} s, geheugen van dit proces {Environment.WorkingSet >> 20} MB");
        output.WriteLine($"{"",-20} {"mediaan ms",10} {"p99 ms",10} {"mediaan : kaal",15} {"p99 : kaal",12}");
        var (plainMedian, plainLast) = Middle(latencies["FTS5 kaal"]);
        foreach (var (name, times) in latencies)
        {
            var (median, last) = Middle(times);
            output.WriteLine($"{name,-20} {median,10:F1} {last,10:F1} {median / plainMedian,15:F2} {last / plainLast,12:F2}");
        }
    }

    private static (double Median, double P99) Middle(List<double> times)
    {
        var sorted = times.Order().ToList();
        return (sorted[sorted.Count / 2], sorted[(int)(sorted.Count * 0.99)]);
    }
}
