// SPDX-License-Identifier: EUPL-1.2
using System.Text.Json;
using Vliegwiel.Platform.Search.Measuring;
using Xunit;

namespace Vliegwiel.Tests.Search;

public sealed class SearchMeasurementTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("meting").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_small_corpus_is_measured_and_its_run_written()
    {
        var corpus = Path.Combine(_folder, "corpus.jsonl");
        var queries = Path.Combine(_folder, "vragen.jsonl");
        var run = Path.Combine(_folder, "run.json");
        File.WriteAllLines(corpus,
        [
            """{"id":"a","title":"Houtbouw","text":"Bouwen met hout.","doc":"d"}""",
            """{"id":"b","title":"Asfalt","text":"Wegen van asfalt.","doc":"d"}""",
        ]);
        File.WriteAllLines(queries,
        [
            """{"qid":"1","query":"houten bouw","kind":"compound","track":"domain","relevant":{"a":2}}""",
            """{"qid":"2","query":"asfalt","kind":"exact","track":"domain","relevant":{"b":1,"a":1}}""",
        ]);
        var output = new StringWriter();

        var ndcg = SearchMeasurement.Run(corpus, queries, run, output, _folder);

        // The second question finds one of two answers of equal worth: 1 / (1 + 1 / log2(3)).
        Assert.Equal((1 + 1 / (1 + 1 / Math.Log2(3))) / 2, ndcg["domain"], 6);
        Assert.Contains("spoor domain", output.ToString(), StringComparison.Ordinal);
        using var written = JsonDocument.Parse(File.ReadAllText(run));
        Assert.Equal("b", written.RootElement.GetProperty("run").GetProperty("2")[0].GetString());
        Assert.Equal(2, written.RootElement.GetProperty("lat").GetArrayLength());
    }

    [Fact]
    public void Judged_questions_of_the_field_reach_the_bar()
    {
        var material = Environment.GetEnvironmentVariable("VLIEGWIEL_MATERIAAL");
        Assert.SkipWhen(string.IsNullOrEmpty(material), "niet gedraaid: VLIEGWIEL_MATERIAAL wijst geen map met de beoordeelde vragen aan");
        var search = Path.Combine(material!, "search");

        var ndcg = SearchMeasurement.Run(Path.Combine(search, "corpus.jsonl"), Path.Combine(search, "dev.jsonl"), null, TextWriter.Null, _folder);

        Assert.True(ndcg["domain"] >= 0.74, $"nDCG@10 of track domain is {ndcg["domain"]:F3}");
    }
}
