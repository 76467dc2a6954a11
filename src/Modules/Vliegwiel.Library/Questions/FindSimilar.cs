// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Search;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Questions;

/// <summary>Something that looks like a text, with the reason in a sentence.</summary>
/// <param name="Words">The words in which they meet.</param>
internal sealed record SimilarThing(ObjectRow Object, IReadOnlyList<string> Words)
{
    public string Reason => $"Gaat ook over {QuestionWords.List(Words)}.";
}

/// <summary>Finds questions and documents that look like a text, within what the actor may see.</summary>
internal sealed class FindSimilar(SearchDesk desk)
{
    public const string QuestionKind = "vraagstuk";
    public const string ItemKind = "item";

    /// <summary>One word in common is chance: a question holds many that stand everywhere.</summary>
    private const int FewestWords = 2;

    private const int MostWordsShown = 3;
    private const int LookedAt = 40;

    /// <param name="text">The whole of what somebody wrote.</param>
    /// <param name="except">What needs no proposing, such as the thing itself.</param>
    public async Task<IReadOnlyList<SimilarThing>> OfAsync(string text, IReadOnlyCollection<Guid> except, CancellationToken cancel)
    {
        var found = await desk.SearchAsync(text, 0, LookedAt, cancel);
        return
        [
            .. found.Hits.Where(h => h.Object.Kind is QuestionKind or ItemKind && !except.Contains(h.Object.Id))
                .Select(h => new SimilarThing(h.Object, WordsOf(h.Hit)))
                .Where(s => s.Words.Count >= FewestWords)
                .Select(s => s with { Words = [.. s.Words.Take(MostWordsShown)] }),
        ];
    }

    /// <summary>As they stand in what was found, the longest first: those say most.</summary>
    private static List<string> WordsOf(SearchHit hit) =>
    [
        .. hit.Why.Where(w => w.Kind != MatchKind.Similar)
            .OrderByDescending(w => w.InTitle).ThenByDescending(w => w.Found.Length)
            .Select(w => w.Found.ToLowerInvariant()).Distinct(StringComparer.Ordinal),
    ];
}
