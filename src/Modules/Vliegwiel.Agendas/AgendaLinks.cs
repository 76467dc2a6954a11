// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;

namespace Vliegwiel.Agendas;

/// <summary>The addresses of the pages about agendas and activities.</summary>
internal static class AgendaLinks
{
    public const string All = "/agendas";
    public const string NewAgenda = "/agendas/nieuw";
    public const string NewActivity = "/activiteiten/nieuw";

    public static string Show(string kenmerk) => $"/agendas/{kenmerk}";

    public static string Export(string kenmerk) => $"/agendas/{kenmerk}/exporteren";

    public static string Version(string kenmerk, int number) => string.Create(CultureInfo.InvariantCulture, $"/agendas/{kenmerk}/versies/{number}");

    public static string Propose(string agendaKenmerk) => $"{NewActivity}?agenda={agendaKenmerk}";

    public static string Activity(string kenmerk) => $"/activiteiten/{kenmerk}";

    public static string Edit(string kenmerk) => $"/activiteiten/{kenmerk}/bewerken";

    public static string Owner(string kenmerk) => $"/activiteiten/{kenmerk}/eigenaar";

    public static string State(string kenmerk) => $"/activiteiten/{kenmerk}/stand";

    public static string Places(string kenmerk) => $"/activiteiten/{kenmerk}/agendas";

    public static string Budget(string kenmerk) => $"/activiteiten/{kenmerk}/budget";

    public static string Asked(string token) => $"/eigenaar-worden/{token}";
}
