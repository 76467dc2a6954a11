// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;

namespace Vliegwiel.Agendas;

/// <summary>The addresses of the pages about bringing a table to an agenda.</summary>
internal static class ImportLinks
{
    public static string Bring(string kenmerk) => $"/agendas/{kenmerk}/invoeren";

    public static string Show(string kenmerk, Guid id) => $"/agendas/{kenmerk}/invoeren/{id}";

    public static string Columns(string kenmerk, Guid id) => Show(kenmerk, id) + "/kolommen";

    public static string Check(string kenmerk, Guid id) => Show(kenmerk, id) + "/controleren";

    public static string Check(string kenmerk, Guid id, string? shown, int page) =>
        string.Create(CultureInfo.InvariantCulture, $"{Check(kenmerk, id)}{(shown is null ? "?" : $"?toon={shown}&")}pagina={page}");
}
