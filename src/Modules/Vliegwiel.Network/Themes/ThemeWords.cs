// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Network.Domain;

namespace Vliegwiel.Network.Themes;

/// <summary>The Dutch words for how themes fit.</summary>
internal static class ThemeWords
{
    public static string Of(ThemeLinkKind kind) => kind switch
    {
        ThemeLinkKind.Equal => "gelijk aan",
        ThemeLinkKind.Partial => "overlapt deels met",
        ThemeLinkKind.Wider => "ruimer dan",
        ThemeLinkKind.Narrower => "enger dan",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The same fit, read from the other side.</summary>
    public static string OfReverse(ThemeLinkKind kind) => Of(kind switch
    {
        ThemeLinkKind.Wider => ThemeLinkKind.Narrower,
        ThemeLinkKind.Narrower => ThemeLinkKind.Wider,
        _ => kind,
    });
}
