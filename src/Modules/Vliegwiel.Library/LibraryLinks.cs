// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;

namespace Vliegwiel.Library;

/// <summary>The addresses of the library's pages: a changed route is a compile error.</summary>
internal static class LibraryLinks
{
    public const string List = "/bibliotheek";
    public const string Import = "/bibliotheek/importeren";

    public static string Show(string kenmerk) => $"/bibliotheek/{kenmerk}";

    public static string ShowPage(string kenmerk, int number) => string.Create(CultureInfo.InvariantCulture, $"/bibliotheek/{kenmerk}?blad={number}");

    public static string File(string kenmerk) => $"/bibliotheek/{kenmerk}/bestand";

    public static string Share(string kenmerk) => $"/bibliotheek/{kenmerk}/delen";

    public static string Progress(Guid import) => $"/bibliotheek/importen/{import}";
}
