// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Web;

/// <summary>The looks an organisation can choose from.</summary>
internal static class Themes
{
    public const string Default = "vliegwiel-groenblauw";

    public static readonly IReadOnlyList<string> All = [Default, "vliegwiel-blauw"];

    public static string Known(string? theme) => theme is not null && All.Contains(theme) ? theme : Default;
}
