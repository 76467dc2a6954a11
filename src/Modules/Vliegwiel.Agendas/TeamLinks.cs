// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Agendas;

/// <summary>The addresses of the pages about the team of an activity.</summary>
internal static class TeamLinks
{
    public static string Team(string kenmerk) => $"/activiteiten/{kenmerk}/team";

    public static string Arrange(string kenmerk) => $"/activiteiten/{kenmerk}/team/wijzigen";
}
