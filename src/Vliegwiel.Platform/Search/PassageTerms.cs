// SPDX-License-Identifier: EUPL-1.2
using System.Buffers.Binary;
using Vliegwiel.DutchText;

namespace Vliegwiel.Platform.Search;

/// <summary>How often a term occurs in the four fields of a passage.</summary>
internal readonly record struct TermFrequency(int Title, int TitleParts, int Text, int TextParts);

/// <summary>The terms of one passage in packed form: what the ranking of the best candidates reads instead of the text.</summary>
/// <remarks>Layout: two lengths of two bytes, then per term in order of its hash four bytes hash and twice two counts of four bits.</remarks>
internal readonly struct PassageTerms(ReadOnlyMemory<byte> packed)
{
    private const int Header = 4;
    private const int Entry = 6;

    internal int TitleLength => BinaryPrimitives.ReadUInt16LittleEndian(packed.Span);

    internal int TextLength => BinaryPrimitives.ReadUInt16LittleEndian(packed.Span[2..]);

    internal int Count => (packed.Length - Header) / Entry;

    internal uint HashAt(int index) => BinaryPrimitives.ReadUInt32LittleEndian(packed.Span[(Header + index * Entry)..]);

    internal TermFrequency FrequencyAt(int index)
    {
        var at = packed.Span.Slice(Header + index * Entry + 4, 2);
        return new TermFrequency(at[0] >> 4, at[0] & 15, at[1] >> 4, at[1] & 15);
    }

    internal TermFrequency Find(uint hash)
    {
        var span = packed.Span;
        int low = 0, high = Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var at = Header + middle * Entry;
            var found = BinaryPrimitives.ReadUInt32LittleEndian(span[at..]);
            if (found == hash)
            {
                return new TermFrequency(span[at + 4] >> 4, span[at + 4] & 15, span[at + 5] >> 4, span[at + 5] & 15);
            }

            if (found < hash)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return default;
    }

    /// <summary>Packs the terms of a passage and its title.</summary>
    internal static byte[] Pack(IReadOnlyList<AnalysedToken> title, IReadOnlyList<AnalysedToken> text)
    {
        var counts = new SortedDictionary<uint, TermFrequency>();
        var titleLength = Tally(title, counts, static f => f with { Title = f.Title + 1 }, static f => f with { TitleParts = f.TitleParts + 1 });
        var textLength = Tally(text, counts, static f => f with { Text = f.Text + 1 }, static f => f with { TextParts = f.TextParts + 1 });
        var packed = new byte[Header + counts.Count * Entry];
        BinaryPrimitives.WriteUInt16LittleEndian(packed, (ushort)Math.Min(titleLength, ushort.MaxValue));
        BinaryPrimitives.WriteUInt16LittleEndian(packed.AsSpan(2), (ushort)Math.Min(textLength, ushort.MaxValue));
        var at = Header;
        foreach (var (hash, frequency) in counts)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(packed.AsSpan(at), hash);
            packed[at + 4] = (byte)((Math.Min(frequency.Title, 15) << 4) | Math.Min(frequency.TitleParts, 15));
            packed[at + 5] = (byte)((Math.Min(frequency.Text, 15) << 4) | Math.Min(frequency.TextParts, 15));
            at += Entry;
        }

        return packed;
    }

    private static int Tally(
        IReadOnlyList<AnalysedToken> tokens,
        SortedDictionary<uint, TermFrequency> counts,
        Func<TermFrequency, TermFrequency> whole,
        Func<TermFrequency, TermFrequency> part)
    {
        var length = 0;
        foreach (var (_, word) in tokens)
        {
            if (word.IsStopWord)
            {
                continue;
            }

            length++;
            var hash = TermCoding.Hash(word.Stem);
            counts[hash] = whole(counts.GetValueOrDefault(hash));
            foreach (var stem in word.PartStems)
            {
                hash = TermCoding.Hash(stem);
                counts[hash] = part(counts.GetValueOrDefault(hash));
            }
        }

        return length;
    }
}
