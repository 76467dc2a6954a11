// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.DutchText;

/// <summary>A word that looks like another.</summary>
/// <param name="Word">A word of the vocabulary.</param>
/// <param name="Distance">Insertions, deletions, replacements and swaps of neighbours that lie between: 0 to 2.</param>
public readonly record struct SpellingCandidate(string Word, int Distance);

/// <summary>A vocabulary in which words within two typing errors are found quickly.</summary>
/// <remarks>
/// A packed trie: about 35 bytes a word, and a look-up walks only the branches that can still come within the distance
/// (some milliseconds at most with 200,000 words). Immutable, so it may be read from several threads.
/// </remarks>
public sealed class SpellingIndex
{
    private const int LongestWord = 40;
    private readonly string[] _words;
    private readonly char[] _letter;
    private readonly int[] _firstChild;
    private readonly int[] _word; // index in _words, or -1

    /// <summary>Builds the index.</summary>
    /// <param name="vocabulary">Folded words; doubles and words over forty characters are left out.</param>
    public SpellingIndex(IEnumerable<string> vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        _words = vocabulary.Where(word => word.Length is > 0 and <= LongestWord).Distinct(StringComparer.Ordinal).ToArray();
        Array.Sort(_words, StringComparer.Ordinal);

        // Breadth first, so that the children of a node lie together and the end of one list is the start of the next.
        var letters = new List<char> { '\0' };
        var firstChild = new List<int>();
        var word = new List<int> { -1 };
        var ranges = new Queue<(int From, int To, int Depth)>();
        ranges.Enqueue((0, _words.Length, 0));
        while (ranges.TryDequeue(out var range))
        {
            firstChild.Add(letters.Count);
            var at = range.From;
            if (at < range.To && _words[at].Length == range.Depth)
            {
                word[firstChild.Count - 1] = at++;
            }

            while (at < range.To)
            {
                var letter = _words[at][range.Depth];
                var end = at + 1;
                while (end < range.To && _words[end][range.Depth] == letter)
                {
                    end++;
                }

                letters.Add(letter);
                word.Add(-1);
                ranges.Enqueue((at, end, range.Depth + 1));
                at = end;
            }
        }

        firstChild.Add(letters.Count);
        _letter = [.. letters];
        _firstChild = [.. firstChild];
        _word = [.. word];
    }

    /// <summary>The number of words.</summary>
    public int Count => _words.Length;

    /// <summary>The words within a distance of a word, nearest first and then in ordinal order; the word itself when it is there.</summary>
    /// <param name="folded">A folded word; over forty characters finds nothing.</param>
    /// <param name="maximum">The largest distance, 0 to 2.</param>
    public IReadOnlyList<SpellingCandidate> Find(string folded, int maximum)
    {
        ArgumentNullException.ThrowIfNull(folded);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maximum, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(maximum);
        if (folded.Length is 0 or > LongestWord)
        {
            return [];
        }

        // rows[d] holds the distances between the first d letters on the path and every prefix of the word.
        var walk = new Walk(folded, maximum, new byte[(LongestWord + 1) * (folded.Length + 1)], new char[LongestWord + 1], []);
        for (var i = 0; i <= folded.Length; i++)
        {
            walk.Rows[i] = (byte)i;
        }

        Visit(walk, 0, 0);
        return walk.Found.OrderBy(found => found.Distance).ThenBy(found => found.Word, StringComparer.Ordinal).ToList();
    }

    /// <summary>The words that start with a prefix, in ordinal order.</summary>
    /// <param name="prefix">A folded beginning of a word.</param>
    public ReadOnlySpan<string> StartingWith(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var from = LowerBound(prefix);
        var to = from;
        while (to < _words.Length && _words[to].StartsWith(prefix, StringComparison.Ordinal))
        {
            to++;
        }

        return _words.AsSpan(from, to - from);
    }

    /// <summary>Whether two words lie within a distance, and how far apart they are.</summary>
    /// <param name="one">A folded word.</param>
    /// <param name="other">Another.</param>
    /// <returns>The distance (insertions, deletions, replacements, swaps of neighbours), whatever its size.</returns>
    public static int Distance(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var before = new int[other.Length + 1];
        var row = new int[other.Length + 1];
        var next = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            next[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var least = Math.Min(Math.Min(row[j] + 1, next[j - 1] + 1), row[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    least = Math.Min(least, before[j - 2] + 1);
                }

                next[j] = least;
            }

            (before, row, next) = (row, next, before);
        }

        return row[other.Length];
    }

    private int LowerBound(string word)
    {
        var at = Array.BinarySearch(_words, word, StringComparer.Ordinal);
        return at < 0 ? ~at : at;
    }

    private void Visit(Walk walk, int node, int depth)
    {
        var width = walk.Asked.Length + 1;
        if (_word[node] >= 0 && walk.Rows[depth * width + walk.Asked.Length] is var distance && distance <= walk.Maximum)
        {
            walk.Found.Add(new SpellingCandidate(_words[_word[node]], distance));
        }

        for (var child = _firstChild[node]; child < _firstChild[node + 1]; child++)
        {
            walk.Path[depth] = _letter[child];
            if (NextRow(walk, depth + 1))
            {
                Visit(walk, child, depth + 1);
            }
        }
    }

    private static bool NextRow(Walk walk, int depth)
    {
        var asked = walk.Asked;
        var width = asked.Length + 1;
        var row = walk.Rows.AsSpan(depth * width, width);
        var above = walk.Rows.AsSpan((depth - 1) * width, width);
        var twoAbove = depth > 1 ? walk.Rows.AsSpan((depth - 2) * width, width) : default;
        var letter = walk.Path[depth - 1];
        row[0] = (byte)depth;
        var least = depth;
        for (var j = 1; j < width; j++)
        {
            var value = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (asked[j - 1] == letter ? 0 : 1));
            if (depth > 1 && j > 1 && asked[j - 1] == walk.Path[depth - 2] && asked[j - 2] == letter)
            {
                value = Math.Min(value, twoAbove[j - 2] + 1);
            }

            row[j] = (byte)value;
            least = Math.Min(least, value);
        }

        return least <= walk.Maximum;
    }

    private sealed record Walk(string Asked, int Maximum, byte[] Rows, char[] Path, List<SpellingCandidate> Found);
}
