// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Http;

namespace Vliegwiel.Library.Editing;

/// <summary>What somebody picked for fields that two people changed, read from the form.</summary>
internal static class Picks
{
    private const string Prefix = "keuze-";

    /// <returns>By name of field: true takes what this actor typed, false what the other saved.</returns>
    public static IReadOnlyDictionary<string, bool> Of(IFormCollection form) =>
        form.Where(f => f.Key.StartsWith(Prefix, StringComparison.Ordinal)).DistinctBy(f => f.Key[Prefix.Length..], StringComparer.Ordinal)
            .ToDictionary(f => f.Key[Prefix.Length..], f => f.Value == "mijn", StringComparer.Ordinal);
}
