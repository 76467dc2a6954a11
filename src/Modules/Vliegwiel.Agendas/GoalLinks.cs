// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;

namespace Vliegwiel.Agendas;

/// <summary>The addresses of the pages about ambitions, goals, raising the bar and coverage.</summary>
internal static class GoalLinks
{
    public const string Ambitions = "/ambities";
    public const string NewAmbition = "/ambities/nieuw";
    public const string Goals = "/doelen";
    public const string NewGoal = "/doelen/nieuw";
    public const string ExportGoals = "/doelen/exporteren";
    public const string Coverage = "/draad/dekking";
    public const string CoverageGaps = "/draad/dekking/gaten";
    public const string ExportCoverage = "/draad/dekking/exporteren";

    public static string Ambition(string kenmerk) => $"/ambities/{kenmerk}";

    public static string NewVersion(string kenmerk) => $"/ambities/{kenmerk}/versie";

    public static string Propose(string kenmerk) => $"/ambities/{kenmerk}/hoger";

    public static string Raise(string kenmerk) => $"/latvoorstellen/{kenmerk}";

    public static string Goal(string kenmerk) => $"/doelen/{kenmerk}";

    public static string NewGoalOf(string ambition) => $"{NewGoal}?ambitie={ambition}";

    public static string EditGoal(string kenmerk) => $"/doelen/{kenmerk}/bewerken";

    public static string Values(string kenmerk) => $"/doelen/{kenmerk}/waarden";

    public static string ValueOf(string kenmerk, int year) => string.Create(CultureInfo.InvariantCulture, $"/doelen/{kenmerk}/waarden?jaar={year}");

    public static string Activities(string kenmerk) => $"/doelen/{kenmerk}/activiteiten";

    public static string GoalsOfActivity(string kenmerk) => $"/activiteiten/{kenmerk}/doelen";
}
