// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.DutchText;

/// <summary>What is known about a word: its stem, and the stems of its parts.</summary>
/// <param name="Folded">The word in folded form.</param>
/// <param name="Stem">Its stem.</param>
/// <param name="Parts">The parts of the compound it is, in folded form; empty when it is none.</param>
/// <param name="PartStems">The stems of those parts, without doubles and without the stem of the word itself.</param>
/// <param name="IsStopWord">Whether it says nothing about the subject.</param>
public sealed record AnalysedWord(string Folded, string Stem, IReadOnlyList<string> Parts, IReadOnlyList<string> PartStems, bool IsStopWord);

/// <summary>A token with what is known about its word.</summary>
/// <param name="Token">Where it stands and how it reads.</param>
/// <param name="Word">What is known about it.</param>
public readonly record struct AnalysedToken(Token Token, AnalysedWord Word);

/// <summary>Tokeniser, stemmer and splitter together, with a memory of the words it met.</summary>
/// <remarks>Not thread-safe: the memory is an ordinary dictionary. Make one per thread or per batch; that is cheap.</remarks>
/// <param name="splitter">The splitter with the lexicon to use.</param>
public sealed class DutchAnalyzer(CompoundSplitter splitter)
{
    private const int WordsRemembered = 50_000;
    private readonly Dictionary<string, AnalysedWord> _memory = new(StringComparer.Ordinal);

    /// <summary>The words and numbers of a text in order, with stems and parts.</summary>
    /// <param name="text">Any text.</param>
    public IReadOnlyList<AnalysedToken> Analyse(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var analysed = new AnalysedToken[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
        {
            analysed[i] = new AnalysedToken(tokens[i], AnalyseWord(tokens[i].Text));
        }

        return analysed;
    }

    /// <summary>What is known about one folded word.</summary>
    /// <param name="folded">A word as the tokeniser gives it.</param>
    public AnalysedWord AnalyseWord(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        if (_memory.TryGetValue(folded, out var known))
        {
            return known;
        }

        if (_memory.Count >= WordsRemembered)
        {
            _memory.Clear();
        }

        var stem = DutchStemmer.Stem(folded);
        var isStopWord = StopWords.Contains(folded);
        IReadOnlyList<string> parts = isStopWord ? [] : splitter.Split(folded);
        IReadOnlyList<string> stems = parts.Count == 0
            ? []
            : parts.Select(DutchStemmer.Stem).Where(part => part != stem).Distinct(StringComparer.Ordinal).ToArray();
        var word = new AnalysedWord(folded, stem, parts, stems, isStopWord);
        _memory.Add(folded, word);
        return word;
    }
}
