// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Vliegwiel.Calculation.LifeCycleCosts;
using Vliegwiel.Design.Text;

namespace Vliegwiel.Agendas.Domain;

/// <summary>Costs that come once, as people type them (a line each: "jaar 8: 12.000") and as they lie in a column ("8:12000").</summary>
internal static class OneOffText
{
    public const int MaxLength = 1000;
    public const int Most = 20;

    public static string Write(IReadOnlyList<OneOff> costs) => string.Join(';', costs.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Year}:{c.Amount}")));

    public static IReadOnlyList<OneOff> Read(string kept) =>
        [.. kept.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split(':')).Select(c => new OneOff(int.Parse(c[0], CultureInfo.InvariantCulture), decimal.Parse(c[1], CultureInfo.InvariantCulture)))];

    public static string Typed(IReadOnlyList<OneOff> costs) => string.Join('\n', costs.Select(c => $"jaar {c.Year}: {Numbers.Amount(c.Amount)}"));

    /// <returns>Null when a line is not "jaar 8: 12.000".</returns>
    public static IReadOnlyList<OneOff>? Parse(string? typed)
    {
        var costs = new List<OneOff>();
        foreach (var line in (typed ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split(':', 2, StringSplitOptions.TrimEntries);
            var year = parts[0].StartsWith("jaar", StringComparison.OrdinalIgnoreCase) ? parts[0][4..].Trim() : parts[0];
            if (parts.Length != 2 || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > Variant.LongestLife
                || !Numbers.TryParse(parts[1], out var amount) || Math.Abs(amount) > CostLimits.Largest || costs.Count == Most)
            {
                return null;
            }

            costs.Add(new OneOff(number, amount));
        }

        return costs;
    }
}

/// <summary>What is too much to be meant.</summary>
internal static class CostLimits
{
    /// <summary>In euro: a larger amount is a slip of the pen.</summary>
    public const decimal Largest = 1_000_000_000_000m;
}
