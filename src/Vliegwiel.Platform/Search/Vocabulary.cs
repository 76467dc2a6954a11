// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Concurrent;
using Vliegwiel.DutchText;

namespace Vliegwiel.Platform.Search;

/// <summary>The words of the index and in how many passages that everybody may see they occur.</summary>
/// <remarks>
/// Counts are of public passages only. They decide about compounds, about rare and common and about the order of suggestions,
/// so nothing in them may come from what is not public. Words from other passages are here with count 0: they may be
/// proposed to somebody only after it was checked that he can see them.
/// </remarks>
internal sealed class Vocabulary
{
    /// <summary>In so many public passages a word must occur before compounds are split at it.</summary>
    internal const int LexiconThreshold = 3;

    private readonly ConcurrentDictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<uint, int> _terms = new();
    private readonly Lock _spelling = new();
    private readonly List<string> _fresh = []; // words that came after the spelling index was built
    private SpellingIndex _index = new([]);
    private int _lexiconSize;
    private int _lexiconVersion;

    /// <summary>The number of public passages.</summary>
    internal long PublicPassages { get; set; }

    /// <summary>The number of words in them, stop words left out.</summary>
    internal long PublicLength { get; set; }

    /// <summary>The number of words that the splitter takes from the index.</summary>
    internal int LexiconSize => Volatile.Read(ref _lexiconSize);

    /// <summary>Changes when a word becomes or ceases to be one that compounds are split at.</summary>
    internal int LexiconVersion => Volatile.Read(ref _lexiconVersion);

    internal int WordCount => _words.Count;

    internal ConcurrentDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> WordsBySpan => _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether compounds are split at this word.</summary>
    internal bool IsInLexicon(ReadOnlySpan<char> word) => CanBePart(word) && WordsBySpan.TryGetValue(word, out var count) && count >= LexiconThreshold;

    /// <summary>In how many public passages a folded word occurs; 0 when in none, or not at all.</summary>
    internal int PublicCount(string word) => _words.GetValueOrDefault(word);

    /// <summary>In how many public passages a stem occurs, as a word or as a part of one.</summary>
    internal int PublicTermCount(uint hash) => _terms.GetValueOrDefault(hash);

    internal void AddWord(string word, int change)
    {
        var isNew = !_words.TryGetValue(word, out var before);
        var after = Math.Max(0, before + change);
        _words[word] = after;
        if (CanBePart(word))
        {
            var grown = (after >= LexiconThreshold ? 1 : 0) - (before >= LexiconThreshold ? 1 : 0);
            _lexiconSize += grown;
            _lexiconVersion += grown == 0 ? 0 : 1;
        }

        if (isNew && CanBeProposed(word))
        {
            lock (_spelling)
            {
                _fresh.Add(word);
            }
        }
    }

    internal void AddTerm(uint hash, int change) => _terms[hash] = Math.Max(0, _terms.GetValueOrDefault(hash) + change);

    /// <summary>Takes the fresh words into the spelling index when there are many: so the cost per word stays the same as the index grows.</summary>
    internal void Settle()
    {
        lock (_spelling)
        {
            if (_fresh.Count > 1000 + _index.Count / 5)
            {
                _index = new SpellingIndex(_words.Keys.Where(CanBeProposed));
                _fresh.Clear();
            }
        }
    }

    /// <summary>Words near a word, nearest first, then those that are most common in public, then by alphabet.</summary>
    internal IReadOnlyList<SpellingCandidate> Near(string word, int distance)
    {
        SpellingIndex index;
        List<string> fresh;
        lock (_spelling)
        {
            index = _index;
            fresh = _fresh.Where(other => Math.Abs(other.Length - word.Length) <= distance).ToList();
        }

        return index.Find(word, distance)
            .Concat(fresh.Select(other => new SpellingCandidate(other, SpellingIndex.Distance(word, other))).Where(found => found.Distance <= distance))
            .OrderBy(found => found.Distance)
            .ThenByDescending(found => PublicCount(found.Word))
            .ThenBy(found => found.Word, StringComparer.Ordinal)
            .ToList();
    }

    /// <summary>Words in public passages that start with a prefix, most common first.</summary>
    internal IEnumerable<string> PublicStartingWith(string prefix)
    {
        List<string> words;
        lock (_spelling)
        {
            words = [.. _index.StartingWith(prefix), .. _fresh.Where(word => word.StartsWith(prefix, StringComparison.Ordinal))];
        }

        return words.Where(word => PublicCount(word) > 0).OrderByDescending(PublicCount).ThenBy(word => word, StringComparer.Ordinal);
    }

    internal static bool CanBePart(ReadOnlySpan<char> word) => word.Length is >= 4 and <= 20;

    // A number is neither a suggestion nor a misspelling of another number.
    private static bool CanBeProposed(string word) => word.Length is >= 3 and <= 40 && !word.AsSpan().ContainsAnyInRange('0', '9');
}
