// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;

namespace Vliegwiel.Library.Reading;

/// <summary>Language tags as documents give them.</summary>
internal static partial class Languages
{
    /// <summary>The tag when it looks like one (BCP 47); else null.</summary>
    public static string? Tag(string? given) => given?.Trim() is { } tag && Bcp47().IsMatch(tag) ? tag : null;

    [GeneratedRegex("^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8}){0,3}$", RegexOptions.None, 1000)]
    private static partial Regex Bcp47();
}
