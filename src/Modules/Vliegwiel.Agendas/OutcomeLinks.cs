// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Agendas;

/// <summary>The addresses of the pages from result to lesson.</summary>
internal static class OutcomeLinks
{
    public static string Outcome(string kenmerk) => $"/activiteiten/{kenmerk}/resultaat";

    public static string Reflection(string kenmerk) => $"/activiteiten/{kenmerk}/reflectie";

    public static string Lesson(string kenmerk) => $"/activiteiten/{kenmerk}/les";

    public static string Stage(string kenmerk) => $"/activiteiten/{kenmerk}/podium";

    public static string WriteStory(string kenmerk) => $"/activiteiten/{kenmerk}/podium/schrijven";

    public static string Sum(string agendaKenmerk) => $"/agendas/{agendaKenmerk}/resultaten";
}
