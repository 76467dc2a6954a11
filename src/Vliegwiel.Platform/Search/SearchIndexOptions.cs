// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Platform.Search;

/// <summary>Settings of the index on one machine.</summary>
public sealed record SearchIndexOptions
{
    /// <summary>The number of questions answered at the same time; more wait for a connection.</summary>
    public int Readers { get; init; } = 4;

    /// <summary>Page cache of each reading connection, in kilobytes.</summary>
    public int ReaderCacheKilobytes { get; init; } = 16 * 1024;

    /// <summary>Page cache of the writing connection, in kilobytes.</summary>
    public int WriterCacheKilobytes { get; init; } = 32 * 1024;

    internal RankingWeights Weights { get; init; } = RankingWeights.Measured;
}
