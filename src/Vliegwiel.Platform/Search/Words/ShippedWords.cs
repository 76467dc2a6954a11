// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Platform.Search.Words;

/// <summary>The vocabulary of the field that comes with the product; what editors change lies over it, in the database.</summary>
internal static class ShippedWords
{
    private const string Name = "woorden.txt";

    /// <summary>The version at the head of the file.</summary>
    internal static int Version { get; } = Read(out _);

    internal static IReadOnlyList<VocabularyLine> Lines { get; } = ReadLines();

    private static List<VocabularyLine> ReadLines()
    {
        Read(out var lines);
        return lines;
    }

    private static int Read(out List<VocabularyLine> lines)
    {
        lines = [];
        using var stream = typeof(ShippedWords).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"The resource {Name} is not in {typeof(ShippedWords).Assembly.GetName().Name}.");
        using var reader = new StreamReader(stream);
        var version = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("versie:", StringComparison.Ordinal))
            {
                version = int.Parse(line.AsSpan("versie:".Length), System.Globalization.CultureInfo.InvariantCulture);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                lines.Add(VocabularyLine.TryRead(line, out var read) ? read : throw new InvalidDataException($"Not a line of the vocabulary: {line}"));
            }
        }

        return version;
    }
}
