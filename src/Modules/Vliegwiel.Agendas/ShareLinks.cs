// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Agendas;

/// <summary>The addresses of the pages about what each organisation bears and may count.</summary>
internal static class ShareLinks
{
    /// <summary>Of several agendas together; which, stands in the address.</summary>
    public const string Together = "/agendas/aandeel";

    public const string ExportTogether = "/agendas/aandeel/exporteren";

    public static string Of(string agendaKenmerk) => $"/agendas/{agendaKenmerk}/aandeel";

    public static string Export(string agendaKenmerk) => $"/agendas/{agendaKenmerk}/aandeel/exporteren";
}
