// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Platform.Data;

/// <summary>A pattern for LIKE, made of what somebody typed: the signs that mean something to LIKE stand for themselves.</summary>
public static class LikePattern
{
    /// <summary>The sign that takes away the meaning of the next; goes with every pattern as the third argument.</summary>
    public const string Escape = "\\";

    public static string Containing(string text) =>
        $"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
