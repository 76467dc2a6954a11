// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Library.Versions;

internal enum PieceKind { Same, Removed, Added }

/// <summary>A run of words that is in both texts, only in the first or only in the second.</summary>
internal sealed record Piece(PieceKind Kind, string Text);

/// <summary>A paragraph of the comparison, or a number of equal ones that are left out.</summary>
/// <param name="Skipped">How many equal paragraphs stand here; 0 for a paragraph that is shown.</param>
internal sealed record DifferenceBlock(IReadOnlyList<Piece> Pieces, int Skipped);

/// <summary>Compares two texts: first by paragraph, then word by word where paragraphs differ.</summary>
internal static class TextDifference
{
    /// <summary>So many changes are followed exactly; of texts that differ more, one is shown as removed and the other as added.</summary>
    private const int MostChanges = 1200;

    /// <summary>Equal paragraphs that are shown beside a change, to know where one is.</summary>
    private const int Around = 1;

    public static IReadOnlyList<DifferenceBlock> Blocks(string one, string other)
    {
        var (left, right) = (Paragraphs(one), Paragraphs(other));
        var blocks = new List<DifferenceBlock>();
        var (removed, added) = (new List<string>(), new List<string>());
        foreach (var (kind, text) in Compare(left, right).Append((PieceKind.Same, "")))
        {
            if (kind == PieceKind.Removed)
            {
                removed.Add(text);
            }
            else if (kind == PieceKind.Added)
            {
                added.Add(text);
            }
            else
            {
                blocks.AddRange(Changed(removed, added));
                removed.Clear();
                added.Clear();
                if (text.Length > 0)
                {
                    blocks.Add(new([new(PieceKind.Same, text)], 0));
                }
            }
        }

        return Fold(blocks);
    }

    /// <summary>Word by word; white space between words is one space.</summary>
    public static IReadOnlyList<Piece> Words(string one, string other)
    {
        var pieces = new List<Piece>();
        foreach (var run in Runs(Compare(Split(one), Split(other))))
        {
            pieces.Add(run);
        }

        return pieces;
    }

    /// <summary>A changed paragraph is compared with the one that took its place; what has no counterpart is removed or added whole.</summary>
    private static IEnumerable<DifferenceBlock> Changed(List<string> removed, List<string> added)
    {
        for (var at = 0; at < Math.Max(removed.Count, added.Count); at++)
        {
            yield return new(Words(at < removed.Count ? removed[at] : "", at < added.Count ? added[at] : ""), 0);
        }
    }

    private static List<DifferenceBlock> Fold(List<DifferenceBlock> blocks)
    {
        var isNear = new bool[blocks.Count];
        for (var at = 0; at < blocks.Count; at++)
        {
            if (blocks[at].Pieces.Any(p => p.Kind != PieceKind.Same))
            {
                for (var near = Math.Max(0, at - Around); near <= Math.Min(blocks.Count - 1, at + Around); near++)
                {
                    isNear[near] = true;
                }
            }
        }

        var folded = new List<DifferenceBlock>();
        for (var at = 0; at < blocks.Count; at++)
        {
            if (isNear[at])
            {
                folded.Add(blocks[at]);
            }
            else if (folded is [.., { Skipped: > 0 } last])
            {
                folded[^1] = last with { Skipped = last.Skipped + 1 };
            }
            else
            {
                folded.Add(new([], 1));
            }
        }

        return folded;
    }

    private static IEnumerable<Piece> Runs(IEnumerable<(PieceKind Kind, string Text)> words)
    {
        var (kind, run) = (PieceKind.Same, new List<string>());
        foreach (var word in words)
        {
            if (word.Kind != kind && run.Count > 0)
            {
                yield return new(kind, string.Join(' ', run));
                run.Clear();
            }

            kind = word.Kind;
            run.Add(word.Text);
        }

        if (run.Count > 0)
        {
            yield return new(kind, string.Join(' ', run));
        }
    }

    /// <summary>The shortest script from one list to the other (E. W. Myers, “An O(ND) Difference Algorithm and Its Variations”, 1986).</summary>
    private static List<(PieceKind Kind, string Text)> Compare(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var start = 0;
        while (start < left.Count && start < right.Count && left[start] == right[start])
        {
            start++;
        }

        var end = 0;
        while (end < left.Count - start && end < right.Count - start && left[^(end + 1)] == right[^(end + 1)])
        {
            end++;
        }

        List<(PieceKind, string)> script = [.. left.Take(start).Select(Same)];
        script.AddRange(Middle([.. left.Skip(start).SkipLast(end)], [.. right.Skip(start).SkipLast(end)]));
        script.AddRange(left.TakeLast(end).Select(Same));
        return script;
    }

    private static List<(PieceKind, string)> Middle(string[] left, string[] right)
    {
        var most = Math.Min(left.Length + right.Length, MostChanges);
        var ends = new int[(2 * most) + 2];
        var trace = new List<int[]>();
        for (var changes = 0; changes <= most; changes++)
        {
            trace.Add(ends[..((2 * most) + 2)]);
            for (var diagonal = -changes; diagonal <= changes; diagonal += 2)
            {
                var x = IsDown(ends, most, diagonal, changes) ? ends[most + diagonal + 1] : ends[most + diagonal - 1] + 1;
                var y = x - diagonal;
                while (x < left.Length && y < right.Length && left[x] == right[y])
                {
                    (x, y) = (x + 1, y + 1);
                }

                ends[most + diagonal] = x;
                if (x >= left.Length && y >= right.Length)
                {
                    return Back(left, right, trace, most);
                }
            }
        }

        return [.. left.Select(word => (PieceKind.Removed, word)), .. right.Select(word => (PieceKind.Added, word))];
    }

    private static List<(PieceKind, string)> Back(string[] left, string[] right, List<int[]> trace, int most)
    {
        var script = new List<(PieceKind, string)>();
        var (x, y) = (left.Length, right.Length);
        for (var changes = trace.Count - 1; changes >= 0; changes--)
        {
            var (ends, diagonal) = (trace[changes], x - y);
            var from = changes == 0 ? 0 : IsDown(ends, most, diagonal, changes) ? diagonal + 1 : diagonal - 1;
            var (beforeX, beforeY) = changes == 0 ? (0, 0) : (ends[most + from], ends[most + from] - from);
            while (x > beforeX && y > beforeY)
            {
                script.Add(Same(left[--x]));
                y--;
            }

            if (changes > 0)
            {
                script.Add(x == beforeX ? (PieceKind.Added, right[--y]) : (PieceKind.Removed, left[--x]));
            }
        }

        script.Reverse();
        return script;
    }

    private static bool IsDown(int[] ends, int most, int diagonal, int changes) =>
        diagonal == -changes || (diagonal != changes && ends[most + diagonal - 1] < ends[most + diagonal + 1]);

    private static (PieceKind, string) Same(string text) => (PieceKind.Same, text);

    private static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string[] Paragraphs(string text) => text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
