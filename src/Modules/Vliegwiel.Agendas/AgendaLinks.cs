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

    public static string Version(string kenmerk, int number) => string.Create(CultureInfo.InvariantCulture, $"/agendas/{kenmerk}/versies/{number}");

    public static string Activity(string kenmerk) => $"/activiteiten/{kenmerk}";

    public static string Budget(string kenmerk) => $"/activiteiten/{kenmerk}/budget";
}
