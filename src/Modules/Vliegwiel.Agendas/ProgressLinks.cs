// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Agendas;

/// <summary>The addresses of the pages about progress.</summary>
internal static class ProgressLinks
{
    public static string Progress(string kenmerk) => $"/activiteiten/{kenmerk}/voortgang";

    public static string Answer(string token) => $"/voortgang-melden/{token}";

    public static string Meeting(string agendaKenmerk) => $"/agendas/{agendaKenmerk}/bespreking";

    public static string Health(string agendaKenmerk) => $"/agendas/{agendaKenmerk}/gezondheid";

    public static string HealthExport(string agendaKenmerk) => $"/agendas/{agendaKenmerk}/gezondheid/exporteren";
}
