// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Vliegwiel.Platform.Search.Words;

namespace Vliegwiel.Platform.Search.Measuring;

/// <summary>A measurement of the index on judged questions: how good the order is, and how fast, in one and the same configuration.</summary>
public static class SearchMeasurement
{
    private const int Depth = 50;

    private static readonly string[] Audience = [IndexWriter.Public];

    /// <summary>Indexes a corpus in a fresh file, asks the questions and prints the result in Dutch.</summary>
    /// <param name="corpus">Lines of JSON: id, title, text.</param>
    /// <param name="queries">Lines of JSON: qid, query, kind, track, relevant (id to grade 1 or 2).</param>
    /// <param name="runFile">Where the run is written (name, run, lat, index_s); null for nowhere.</param>
    /// <param name="output">Where the result is printed.</param>
    /// <param name="folder">A folder for the index file; an older measurement in it is overwritten.</param>
    /// <returns>The mean nDCG@10 per track.</returns>
    public static IReadOnlyDictionary<string, double> Run(string corpus, string queries, string? runFile, TextWriter output, string folder) =>
        Run(corpus, queries, similar: false, runFile, output, folder);

    /// <inheritdoc cref="Run(string, string, string?, TextWriter, string)"/>
    /// <param name="similar">Whether lines that ask what belongs with a passage (query_doc) are asked too; otherwise they are passed over.</param>
    public static IReadOnlyDictionary<string, double> Run(string corpus, string queries, bool similar, string? runFile, TextWriter output, string folder)
    {
        ArgumentNullException.ThrowIfNull(output);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "meting.zoekindex");
        IndexFile.Delete(path);
        using var index = SearchIndex.Open(path, new SearchIndexOptions());
        index.Use(new Thesaurus(ShippedWords.Lines));
        var clock = Stopwatch.StartNew();
        var passageIds = Fill(index, corpus);
        var indexSeconds = clock.Elapsed.TotalSeconds;

        var questions = ReadLines(queries).Select(JudgedQuestion.Read).Where(question => similar || question.Passage is null).ToList();
        var answers = new List<Measured>();
        foreach (var question in questions)
        {
            Ask(index, question, passageIds); // warm: the file is read from disk once, not in the measurement
        }

        foreach (var question in questions)
        {
            clock.Restart();
            var found = Ask(index, question, passageIds);
            answers.Add(new Measured(question, found, clock.Elapsed.TotalSeconds));
        }

        Print(output, answers, indexSeconds, index.CountPassages());
        if (runFile is not null)
        {
            WriteRun(runFile, answers, indexSeconds);
        }

        return answers.GroupBy(answer => answer.Question.Track, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Average(answer => answer.Ndcg), StringComparer.Ordinal);
    }

    internal static Dictionary<(Guid Object, int Number), string> Fill(SearchIndex index, string corpus)
    {
        var passageIds = new Dictionary<(Guid, int), string>();
        var batch = new List<IndexedObject>();
        // Each passage has a title of its own, so each is an object here: the measurement ranks passages.
        foreach (var line in ReadLines(corpus))
        {
            var id = line.GetProperty("id").GetString()!;
            var objectId = IdOf(id);
            passageIds.Add((objectId, 0), id);
            batch.Add(new IndexedObject(
                objectId, "meting", line.GetProperty("title").GetString()!, "/meting/" + id, Audience,
                [new IndexedPassage(0, null, line.GetProperty("text").GetString()!, null)]));
            if (batch.Count == 500)
            {
                index.Apply(batch, [], 0);
                batch.Clear();
            }
        }

        index.Apply(batch, [], 0);
        while (index.Refresh(500) > 0)
        {
            // Until no object is split with an old lexicon, as a node does in the background.
        }

        return passageIds;
    }

    private static Guid IdOf(string passage) => new(SHA256.HashData(Encoding.UTF8.GetBytes(passage)).AsSpan(0, 16));

    internal static List<string> Ask(SearchIndex index, JudgedQuestion question, Dictionary<(Guid Object, int Number), string> passageIds)
    {
        if (question.Passage is { } passage)
        {
            var like = index.Similar(new SimilarQuestion { ObjectId = IdOf(passage), Audiences = Audience, Take = Depth });
            return like.Select(hit => passageIds[(hit.ObjectId, 0)]).ToList();
        }

        var answer = index.Search(new SearchQuestion { Text = question.Query, Audiences = Audience, Take = Depth, Grouping = Grouping.ByPassage });
        return answer.Hits.Select(hit => passageIds[(hit.ObjectId, hit.Passages[0].Number)]).ToList();
    }

    private static void Print(TextWriter output, List<Measured> answers, double indexSeconds, long passages)
    {
        string Line(string name, IReadOnlyCollection<Measured> group) => string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-28} {group.Count,5} {group.Average(answer => answer.Ndcg),8:F3} {group.Average(answer => answer.Mrr),8:F3} {group.Average(answer => answer.Recall),10:F3}");

        output.WriteLine($"{"onderdeel",-28} {"vragen",5} {"nDCG@10",8} {"MRR@10",8} {"recall@20",10}");
        foreach (var track in answers.GroupBy(answer => answer.Question.Track, StringComparer.Ordinal))
        {
            foreach (var kind in track.GroupBy(answer => answer.Question.Kind, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                output.WriteLine(Line($"  {track.Key}: {kind.Key}", kind.ToList()));
            }

            output.WriteLine(Line($"spoor {track.Key}", track.ToList()));
        }

        output.WriteLine(Line("alles", answers));
        var latencies = answers.Select(answer => answer.Seconds).Order().ToList();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"antwoordtijd: mediaan {Percentile(latencies, 0.50) * 1000:F1} ms, p99 {Percentile(latencies, 0.99) * 1000:F1} ms; indexeren: {indexSeconds:F1} s voor {passages} passages"));
    }

    private static double Percentile(List<double> sorted, double part) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))];

    private static void WriteRun(string runFile, List<Measured> answers, double indexSeconds)
    {
        using var file = File.Create(runFile);
        using var json = new Utf8JsonWriter(file);
        json.WriteStartObject();
        json.WriteString("name", "vliegwiel");
        json.WriteStartObject("run");
        foreach (var answer in answers)
        {
            json.WriteStartArray(answer.Question.Id);
            foreach (var id in answer.Found)
            {
                json.WriteStringValue(id);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteStartArray("lat");
        foreach (var answer in answers)
        {
            json.WriteNumberValue(answer.Seconds);
        }

        json.WriteEndArray();
        json.WriteNumber("index_s", indexSeconds);
        json.WriteEndObject();
    }

    private static IEnumerable<JsonElement> ReadLines(string path) =>
        File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement.Clone());
}
