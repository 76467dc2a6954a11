// SPDX-License-Identifier: EUPL-1.2
using System.Buffers.Binary;
using System.Text.RegularExpressions;
using Vliegwiel.DutchText;

namespace Vliegwiel.Library.Reading;

/// <summary>What tells a text from others in 256 bytes: two texts with much in common have fingerprints with much in common (min-hash over three words in a row).</summary>
internal sealed partial class TextFingerprint
{
    public const int Bytes = Count * sizeof(ulong);

    /// <summary>Two texts with a likeness of 0.8 share a band nearly always, two of 0.3 hardly ever.</summary>
    public const int BandCount = 8;

    private const int Count = 32;
    private const int Shingle = 3;
    private const int FewestWords = 20;

    private static readonly (ulong Times, ulong Plus)[] s_mixes = [.. Enumerable.Range(1, Count).Select(i => (Mix((ulong)i) | 1, Mix((ulong)i + 1000)))];

    private readonly ulong[] _least;

    private TextFingerprint(ulong[] least) => _least = least;

    /// <summary>Equal values mean that the texts may be alike: look there first.</summary>
    public IReadOnlyList<long> Bands =>
        [.. Enumerable.Range(0, BandCount).Select(band => (long)_least.Skip(band * (Count / BandCount)).Take(Count / BandCount).Aggregate(Mix((ulong)band + 77), (sum, value) => Mix(sum ^ value)))];

    /// <summary>Null when there are too few words to tell texts apart.</summary>
    public static TextFingerprint? Of(IEnumerable<string> pages)
    {
        var least = new ulong[Count];
        Array.Fill(least, ulong.MaxValue);
        var last = new ulong[Shingle];
        var words = 0;
        foreach (var page in pages)
        {
            foreach (var word in Hashes(Folding.Fold(page)))
            {
                last[words++ % Shingle] = word;
                if (words >= Shingle)
                {
                    Take(least, Mix((Mix((Mix(last[(words - 3) % Shingle]) * 3) + last[(words - 2) % Shingle]) * 3) + last[(words - 1) % Shingle]));
                }
            }
        }

        return words < FewestWords ? null : new TextFingerprint(least);
    }

    public static TextFingerprint From(byte[] bytes) => bytes.Length == Bytes
        ? new TextFingerprint([.. Enumerable.Range(0, Count).Select(i => BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong))))])
        : throw new ArgumentException($"A fingerprint has {Bytes} bytes and not {bytes.Length}.", nameof(bytes));

    public byte[] ToBytes()
    {
        var bytes = new byte[Bytes];
        for (var i = 0; i < Count; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)), _least[i]);
        }

        return bytes;
    }

    /// <summary>The share of runs of three words that both texts have, estimated: 0 is nothing, 1 is everything.</summary>
    public double Likeness(TextFingerprint other) => _least.Zip(other._least).Count(pair => pair.First == pair.Second) / (double)Count;

    private static void Take(ulong[] least, ulong hash)
    {
        for (var i = 0; i < Count; i++)
        {
            least[i] = Math.Min(least[i], Mix((hash * s_mixes[i].Times) + s_mixes[i].Plus));
        }
    }

    private static List<ulong> Hashes(string folded)
    {
        var hashes = new List<ulong>();
        foreach (var match in Words().EnumerateMatches(folded))
        {
            var hash = 14695981039346656037UL; // FNV-1a
            foreach (var c in folded.AsSpan(match.Index, match.Length))
            {
                hash = (hash ^ c) * 1099511628211UL;
            }

            hashes.Add(hash);
        }

        return hashes;
    }

    // The finish of SplitMix64: every bit of what goes in changes half of what comes out.
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15UL;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}]+", RegexOptions.None, 5000)]
    private static partial Regex Words();
}
