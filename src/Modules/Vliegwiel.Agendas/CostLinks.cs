// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Agendas;

/// <summary>The addresses of comparisons of life-cycle costs.</summary>
internal static class CostLinks
{
    public const string All = "/levenscycluskosten";
    public const string New = "/levenscycluskosten/nieuw";

    public static string Show(string kenmerk) => $"/levenscycluskosten/{kenmerk}";

    public static string Edit(string kenmerk) => $"/levenscycluskosten/{kenmerk}/bewerken";

    public static string AddVariant(string kenmerk) => $"/levenscycluskosten/{kenmerk}/varianten/nieuw";

    public static string Variant(string kenmerk, int number) => $"/levenscycluskosten/{kenmerk}/varianten/{number}";

    public static string Note(string kenmerk) => $"/levenscycluskosten/{kenmerk}/nota";
}
