// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Agendas;

/// <summary>The addresses of the pages about what hangs together, what is waited for and how the effect is measured.</summary>
internal static class DependencyLinks
{
    public const string Waits = "/wachten";
    public const string ExportWaits = "/wachten/exporteren";

    public static string Dependencies(string kenmerk) => $"/activiteiten/{kenmerk}/samenhang";

    public static string WaitsOf(string kenmerk) => $"/activiteiten/{kenmerk}/wacht-op";

    public static string Measures(string kenmerk) => $"/activiteiten/{kenmerk}/maten";

    public static string BudgetPart(string kenmerk) => $"/activiteiten/{kenmerk}/budget/onderdeel";

    public static string BudgetPart(string kenmerk, Guid id) => $"/activiteiten/{kenmerk}/budget/onderdeel?deel={id:N}";
}
