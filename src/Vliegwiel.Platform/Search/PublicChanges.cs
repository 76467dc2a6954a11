// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;

namespace Vliegwiel.Platform.Search;

/// <summary>What one batch changes in the public counts: seen by the splitter at once, by everybody else after the commit.</summary>
internal sealed class PublicChanges(Vocabulary vocabulary)
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<uint, int> _terms = [];
    private long _passages;
    private long _length;

    /// <summary>Counts words of a passage. A change of 0 makes them known without making them public.</summary>
    internal void Count(IEnumerable<string> words, int change)
    {
        foreach (var word in words)
        {
            _words[word] = _words.GetValueOrDefault(word) + change;
        }
    }

    /// <summary>Counts a public passage and its terms.</summary>
    internal void Count(PassageTerms terms, int change)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            var hash = terms.HashAt(i);
            _terms[hash] = _terms.GetValueOrDefault(hash) + change;
        }

        // A name is no text: many names would make every document long, and every word rare.
        _passages += terms.TextLength == 0 ? 0 : change;
        _length += change * terms.TextLength;
    }

    /// <summary>Whether compounds are split at a word, this batch included.</summary>
    internal bool IsInLexicon(ReadOnlySpan<char> word)
    {
        if (!Vocabulary.CanBePart(word))
        {
            return false;
        }

        _ = vocabulary.WordsBySpan.TryGetValue(word, out var count);
        _ = _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var change);
        return count + change >= Vocabulary.LexiconThreshold;
    }

    /// <summary>The stems of words at which compounds are split now, and are not when this batch is in.</summary>
    internal List<string> LeavingStems() => _words
        .Where(change => change.Value < 0 && Vocabulary.CanBePart(change.Key))
        .Where(change => vocabulary.PublicCount(change.Key) is >= Vocabulary.LexiconThreshold and var count && count + change.Value < Vocabulary.LexiconThreshold)
        .Select(change => DutchStemmer.Stem(change.Key))
        .Distinct(StringComparer.Ordinal)
        .ToList();

    internal void Write(PreparedCommands commands)
    {
        foreach (var (word, change) in _words)
        {
            commands.Run("INSERT INTO words (word, publicly) VALUES ($word, max(0, $change)) ON CONFLICT (word) DO UPDATE SET publicly = max(0, publicly + $change)", ("$word", word), ("$change", change));
        }

        foreach (var (hash, change) in _terms)
        {
            commands.Run("INSERT INTO terms (hash, publicly) VALUES ($hash, max(0, $change)) ON CONFLICT (hash) DO UPDATE SET publicly = max(0, publicly + $change)", ("$hash", (long)hash), ("$change", change));
        }

        commands.Run("UPDATE meta SET value = value + $change WHERE key = 'publicPassages'", ("$change", _passages));
        commands.Run("UPDATE meta SET value = value + $change WHERE key = 'publicLength'", ("$change", _length));
    }

    /// <summary>Makes the changes known to who asks questions; only after the commit.</summary>
    internal void Publish()
    {
        foreach (var (word, change) in _words)
        {
            vocabulary.AddWord(word, change);
        }

        foreach (var (hash, change) in _terms)
        {
            vocabulary.AddTerm(hash, change);
        }

        vocabulary.PublicPassages += _passages;
        vocabulary.PublicLength += _length;
        vocabulary.Settle();
    }
}
