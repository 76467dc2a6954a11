// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Proposing.Recognising;

namespace Vliegwiel.Library.Proposing.Terms;

/// <summary>The terms that the product ships, as a text that people can read: field | choice | place | words.</summary>
internal static class TermList
{
    private const string Resource = "Proposing/Terms/termen.txt";

    public static IReadOnlyList<Term> Shipped { get; } = Parse(ReadResource());

    /// <summary>Lines that start with # are remarks.</summary>
    public static IReadOnlyList<Term> Parse(string text) =>
        [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').SelectMany(Line).Distinct()];

    private static IEnumerable<Term> Line(string line)
    {
        if (line.Split('|', StringSplitOptions.TrimEntries) is not [var field, var choice, var place, var words] || TermWords.ParseField(field) is not { } known || TermWords.ParsePlace(place) is not { } where)
        {
            throw new InvalidOperationException($"This line is no term: {line}");
        }

        return words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(word => new Term(known, choice, word, where, IsLearned: false));
    }

    private static string ReadResource()
    {
        using var stream = typeof(TermList).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException("The list of terms is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
