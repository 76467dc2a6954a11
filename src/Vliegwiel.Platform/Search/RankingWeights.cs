// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Platform.Search;

/// <summary>How much each sign that a passage answers a question counts; what stands here was measured, see docs/decisions/0006-search.md.</summary>
internal sealed record RankingWeights
{
    internal static RankingWeights Measured { get; } = new();

    // The usual ones (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009).
    internal double K1 { get; init; } = 1.2;
    internal double B { get; init; } = 0.6;

    internal double Title { get; init; } = 2.0;

    /// <summary>Of a part of a word in the text, beside the word itself.</summary>
    internal double Part { get; init; } = 0.3;

    /// <summary>Of a part of a word in the question.</summary>
    internal double PartOfAsked { get; init; } = 0.5;

    /// <summary>Of a word that is spelt alike.</summary>
    internal double Similar { get; init; } = 0.8;

    internal double Gram { get; init; } = 0.3;

    /// <summary>How much of the score depends on the share of the words that is there.</summary>
    internal double Coordination { get; init; } = 0.25;

    /// <summary>Of a term that means the same.</summary>
    internal double Same { get; init; } = 0.8;

    /// <summary>Of a term that belongs to what was asked.</summary>
    internal double Related { get; init; } = 0.5;

    /// <summary>Of the weaker of the two when a passage holds what was asked and another way to say it.</summary>
    internal double Both { get; init; } = 0.2;

    /// <summary>What is left of the score of a passage that holds what was expressly not meant.</summary>
    internal double NotMeant { get; init; } = 0.5;

    /// <summary>Of a word that shapes a question and says little about its subject: "werkt", "nodig".</summary>
    internal double Shaping { get; init; } = 0.6;

    /// <summary>Whether another way to say it may weigh more than what was asked would: 0 for never, 1 for as much as it likes.</summary>
    internal double Beyond { get; init; }

    /// <summary>Of the share of the letter groups of each word that stand in the passage: joins what stems and parts leave apart.</summary>
    internal double Letters { get; init; } = 0.2;

    /// <summary>Of words of the question that stand close together in the passage, as they do in the question.</summary>
    internal double Near { get; init; } = 0.2;

    /// <summary>So many of the best are read for letter groups and nearness.</summary>
    internal int Reread { get; init; } = 100;

    internal int Reranked { get; init; } = 300;

    internal int EnoughWithEveryWord { get; init; } = 20;

    internal int PassagesToRank { get; init; } = 6_000;
}
