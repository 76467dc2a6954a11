// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Design.Threads;

/// <summary>One thing on a Draad.</summary>
/// <param name="Id">Unique on this Draad.</param>
/// <param name="Level">Steps from the thing that the page is about: below zero came before it, above zero came from it.</param>
/// <param name="ParentId">The thing one step nearer to the one that the page is about; null for that one.</param>
/// <param name="Says">How it hangs together with its parent: "is beantwoord met".</param>
public sealed record ThreadNode(string Id, int Level, string? ParentId, string Kind, string Title, string Href, string Says);

/// <summary>Where the boxes and lines of a Draad stand, in the units of the picture.</summary>
/// <remarks>A level is a row, the ambition on top; within a row the order is that of the list.</remarks>
internal sealed record ThreadLayout(int Width, int Height, IReadOnlyList<ThreadBox> Boxes, IReadOnlyList<ThreadLine> Lines)
{
    internal const int BoxWidth = 216;
    internal const int BoxHeight = 76;
    internal const int GapX = 24;
    internal const int GapY = 44;
    internal const int Margin = 4;

    /// <summary>So many letters fit on a line of a box.</summary>
    internal const int Letters = 25;

    internal static ThreadLayout Of(IReadOnlyList<ThreadNode> nodes)
    {
        var rows = nodes.GroupBy(n => n.Level).OrderBy(r => r.Key).Select(r => r.ToList()).ToList();
        var widest = rows.Count == 0 ? 0 : rows.Max(r => r.Count);
        var width = 2 * Margin + widest * BoxWidth + Math.Max(0, widest - 1) * GapX;
        var boxes = new Dictionary<string, ThreadBox>(StringComparer.Ordinal);
        foreach (var (row, y) in rows.Select((row, i) => (row, Margin + i * (BoxHeight + GapY))))
        {
            var rowWidth = row.Count * BoxWidth + (row.Count - 1) * GapX;
            var left = (width - rowWidth) / 2;
            foreach (var (node, i) in row.Select((node, i) => (node, i)))
            {
                boxes[node.Id] = new ThreadBox(node, left + i * (BoxWidth + GapX), y, Wrap(node.Title));
            }
        }

        var lines = from node in nodes
                    where node.ParentId is not null && boxes.ContainsKey(node.ParentId)
                    let box = boxes[node.Id]
                    let parent = boxes[node.ParentId!]
                    let upper = box.Y < parent.Y ? box : parent
                    let lower = box.Y < parent.Y ? parent : box
                    select new ThreadLine(upper.X + BoxWidth / 2, upper.Y + BoxHeight, lower.X + BoxWidth / 2, lower.Y);
        return new(width, 2 * Margin + rows.Count * BoxHeight + Math.Max(0, rows.Count - 1) * GapY, [.. boxes.Values], [.. lines]);
    }

    /// <summary>Two lines at most; what does not fit ends in dots, the list beside the picture has it whole.</summary>
    internal static IReadOnlyList<string> Wrap(string title)
    {
        var lines = new List<string> { "" };
        foreach (var word in title.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            if (longer.Length <= Letters)
            {
                lines[^1] = longer;
            }
            else if (lines.Count == 2 || lines[^1].Length == 0)
            {
                lines[^1] = longer[..(Letters - 1)].TrimEnd() + "…";
                break;
            }
            else if (word.Length > Letters)
            {
                lines.Add(word[..(Letters - 1)] + "…");
                break;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }
}

internal sealed record ThreadBox(ThreadNode Node, int X, int Y, IReadOnlyList<string> Lines);

internal sealed record ThreadLine(int FromX, int FromY, int ToX, int ToY);
