// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;
using Vliegwiel.Library.Reading;

namespace Vliegwiel.Library.Proposing.Recognising;

/// <summary>What is known of a document before anything is proposed: what it is called, and its text page by page.</summary>
internal sealed record DocumentToRead(string Title, string FileName, IReadOnlyList<string> Pages);

/// <summary>A place in a text where a word stands.</summary>
/// <param name="Sentence">In <see cref="AnalysedText.Sentences"/>.</param>
/// <param name="Token">In that sentence.</param>
internal readonly record struct WordPlace(int Sentence, int Token);

/// <summary>The title, the name of the file and the text of a document as sentences, with an index of their word stems and parts of compounds.</summary>
internal sealed class AnalysedText
{
    /// <summary>Some eighty pages: what a document is about has been said by then.</summary>
    public const int MostCharacters = 250_000;

    private const int MostSentences = 6_000;

    private readonly Dictionary<string, List<WordPlace>> _places = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyList<AnalysedToken>> _tokens = [];
    private readonly DutchAnalyzer _analyzer;

    private AnalysedText(DutchAnalyzer analyzer) => _analyzer = analyzer;

    /// <summary>The title first, then the name of the file when it says something else, then the text.</summary>
    public IReadOnlyList<Sentence> Sentences { get; private init; } = [];

    public required DocumentToRead Document { get; init; }

    /// <param name="terms">Their words are known as parts of compounds.</param>
    public static AnalysedText Of(DocumentToRead document, IEnumerable<Term> terms)
    {
        var known = terms.Select(t => Folding.Fold(t.Words)).Where(w => w.Length >= 5 && w.All(char.IsAsciiLetterLower)).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var analysed = new AnalysedText(new DutchAnalyzer(new CompoundSplitter(word => known.Contains(word)))) { Document = document, Sentences = [.. Cut(document)] };
        for (var i = 0; i < analysed.Sentences.Count; i++)
        {
            analysed.Add(i);
        }

        return analysed;
    }

    public IReadOnlyList<AnalysedToken> TokensOf(int sentence) => _tokens[sentence];

    public AnalysedWord Analyse(string folded) => _analyzer.AnalyseWord(folded);

    /// <summary>Where a stem stands, by itself or as a part of a compound.</summary>
    public IReadOnlyList<WordPlace> PlacesOf(string stem) => _places.GetValueOrDefault(stem) ?? [];

    /// <summary>Of all places in the text of equal weight, what stands first says most: see <see cref="Doubts"/>.</summary>
    public double WeightOf(int sentence) => Sentences[sentence] switch
    {
        { Place: SentencePlace.Title } => 1,
        { Place: SentencePlace.FileName } => 0.95,
        { Depth: <= 0.25 } => 0.95,
        _ => 0.85,
    };

    public Evidence EvidenceOf(int sentence, string because)
    {
        var found = Sentences[sentence];
        var place = found.Place switch { SentencePlace.Title => " in de titel", SentencePlace.FileName => " in de bestandsnaam", _ => "" };
        return new Evidence(found.Text, found.Page, because + place);
    }

    private static IEnumerable<Sentence> Cut(DocumentToRead document)
    {
        yield return new Sentence(Short(document.Title), SentencePlace.Title, null, 0);
        var name = FileNames.AsTitle(document.FileName);
        if (document.FileName.Length > 0 && Folding.Fold(name) != Folding.Fold(document.Title))
        {
            yield return new Sentence(Short(name), SentencePlace.FileName, null, 0);
        }

        var title = Key(document.Title);
        var total = Math.Max(1, Math.Min(MostCharacters, document.Pages.Sum(p => (long)p.Length)));
        var (read, count) = (0L, 0);
        for (var page = 0; page < document.Pages.Count; page++)
        {
            foreach (var text in Recognising.Sentences.Of(document.Pages[page]))
            {
                // The heading that became the title is not a second hit beside it.
                if (count++ > 8 || Key(text) is not { Length: > 0 } key || !title.StartsWith(key, StringComparison.Ordinal))
                {
                    yield return new Sentence(text, SentencePlace.Text, page + 1, Math.Min(1, (double)read / total));
                }

                read += text.Length;
                if (read > MostCharacters || count > MostSentences)
                {
                    yield break;
                }
            }
        }
    }

    private static string Short(string text) => text.Length <= Recognising.Sentences.LongestSentence ? text : text[..Recognising.Sentences.LongestSentence];

    private static string Key(string text) => string.Concat(Folding.Fold(text).Where(char.IsLetterOrDigit));

    private void Add(int sentence)
    {
        var tokens = _analyzer.Analyse(Sentences[sentence].Text);
        _tokens.Add(tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            Note(tokens[i].Word.Stem, new WordPlace(sentence, i));
            foreach (var part in tokens[i].Word.PartStems)
            {
                Note(part, new WordPlace(sentence, i));
            }
        }
    }

    private void Note(string stem, WordPlace place)
    {
        if (!_places.TryGetValue(stem, out var places))
        {
            _places.Add(stem, places = []);
        }

        places.Add(place);
    }
}
