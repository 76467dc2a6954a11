// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;

namespace Vliegwiel.Library;

/// <summary>The addresses of the library's pages: a changed route is a compile error.</summary>
internal static class LibraryLinks
{
    public const string List = "/bibliotheek";
    public const string Export = "/bibliotheek/exporteren";
    public const string Import = "/bibliotheek/importeren";

    public static string Show(string kenmerk) => $"/bibliotheek/{kenmerk}";

    public static string ShowPage(string kenmerk, int number) => string.Create(CultureInfo.InvariantCulture, $"/bibliotheek/{kenmerk}?blad={number}");

    public static string File(string kenmerk) => $"/bibliotheek/{kenmerk}/bestand";

    public static string Share(string kenmerk) => $"/bibliotheek/{kenmerk}/delen";

    public const string New = "/bibliotheek/nieuw";

    public static string Edit(string kenmerk) => $"/bibliotheek/{kenmerk}/bewerken";

    public static string Versions(string kenmerk) => $"/bibliotheek/{kenmerk}/versies";

    public static string Difference(string kenmerk, int from, int to) => string.Create(CultureInfo.InvariantCulture, $"/bibliotheek/{kenmerk}/verschil?van={from}&tot={to}");

    public static string NewFile(string kenmerk) => $"/bibliotheek/{kenmerk}/nieuw-bestand";

    public static string Stage(string kenmerk) => $"/bibliotheek/{kenmerk}/status";

    /// <summary>What nobody keeps, as far as the reader may see it.</summary>
    public const string WithoutOwner = "/bibliotheek?bijgehouden=niet";

    public static string Owner(string kenmerk) => $"/bibliotheek/{kenmerk}/eigenaar";

    public static string Progress(Guid import) => $"/bibliotheek/importen/{import}";
}
