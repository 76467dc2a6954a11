// SPDX-License-Identifier: EUPL-1.2
using System.Text.Json;

namespace Vliegwiel.Platform.Search.Measuring;

/// <summary>A question with the passages that answer it, as a person judged them.</summary>
/// <param name="Query">The words; empty when it asks what belongs with a passage.</param>
/// <param name="Passage">That passage; null for a question in words.</param>
internal sealed record JudgedQuestion(string Id, string Query, string? Passage, string Kind, string Track, IReadOnlyDictionary<string, int> Relevant)
{
    internal static JudgedQuestion Read(JsonElement line) => new(
        line.GetProperty("qid").GetString()!,
        line.TryGetProperty("query", out var query) ? query.GetString()! : "",
        line.TryGetProperty("query_doc", out var passage) ? passage.GetString() : null,
        line.GetProperty("kind").GetString()!,
        line.GetProperty("track").GetString()!,
        line.GetProperty("relevant").EnumerateObject().ToDictionary(grade => grade.Name, grade => grade.Value.GetInt32(), StringComparer.Ordinal));
}

/// <summary>What the index answered to a judged question, and how good that is.</summary>
internal sealed record Measured(JudgedQuestion Question, IReadOnlyList<string> Found, double Seconds)
{
    /// <summary>Normalised discounted cumulative gain of the first ten, gain 2^grade - 1 (Burges et al., 2005).</summary>
    internal double Ndcg
    {
        get
        {
            var ideal = Discounted(Question.Relevant.Values.OrderDescending());
            return ideal == 0 ? 0 : Discounted(Found.Select(id => Question.Relevant.GetValueOrDefault(id))) / ideal;
        }
    }

    /// <summary>One divided by the place of the first good answer among the first ten.</summary>
    internal double Mrr
    {
        get
        {
            var place = Found.Take(10).ToList().FindIndex(IsRelevant);
            return place < 0 ? 0 : 1.0 / (place + 1);
        }
    }

    /// <summary>The part of the good answers that is among the first twenty.</summary>
    internal double Recall
    {
        get
        {
            var relevant = Math.Min(20, Question.Relevant.Values.Count(grade => grade > 0));
            return relevant == 0 ? 0 : (double)Found.Take(20).Count(IsRelevant) / relevant;
        }
    }

    private bool IsRelevant(string id) => Question.Relevant.GetValueOrDefault(id) > 0;

    private static double Discounted(IEnumerable<int> grades) => grades.Take(10).Select((grade, i) => (Math.Pow(2, grade) - 1) / Math.Log2(i + 2)).Sum();
}
