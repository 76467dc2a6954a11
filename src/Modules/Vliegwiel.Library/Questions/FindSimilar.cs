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

    /// <summary>Below what people call alike (0.2): somebody who is about to ask sees rather one too many than one too few.</summary>
    private const double LeastScore = 0.12;

    private const int LookedAt = 30;
    private const int MostWordsShown = 3;

    private static readonly string[] Kinds = [QuestionKind, ItemKind];

    /// <param name="seen">Read for this actor before.</param>
    public async Task<IReadOnlyList<SimilarThing>> ToObjectAsync(ObjectRow seen, CancellationToken cancel) => Alike(await desk.SimilarAsync(seen, LookedAt, Kinds, cancel), [seen.Id]);

    /// <param name="text">The whole of what somebody wrote.</param>
    /// <param name="except">What needs no proposing, such as the thing itself.</param>
    public async Task<IReadOnlyList<SimilarThing>> OfAsync(string text, IReadOnlyCollection<Guid> except, CancellationToken cancel) =>
        Alike(await desk.SimilarToTextAsync(text, LookedAt, Kinds, cancel), except);

    private static IReadOnlyList<SimilarThing> Alike(IReadOnlyList<SimilarObject> found, IReadOnlyCollection<Guid> except) =>
    [
        .. found.Where(s => s.Score >= LeastScore && s.Shared.Count > 0 && !except.Contains(s.Object.Id))
            .Select(s => new SimilarThing(s.Object, [.. s.Shared.Take(MostWordsShown)])),
    ];
}
