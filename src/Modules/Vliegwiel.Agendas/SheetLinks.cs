// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Agendas;

/// <summary>The addresses of the sheets for administrators.</summary>
internal static class SheetLinks
{
    public const string All = "/bestuursblad";
    public const string New = "/bestuursblad/nieuw";

    public static string Show(string kenmerk) => $"/bestuursblad/{kenmerk}";

    public static string File(string kenmerk) => $"/bestuursblad/{kenmerk}/bestand";

    public static string Share(string kenmerk) => $"/bestuursblad/{kenmerk}/delen";

    public static string Read(string token) => $"/bestuursblad-lezen/{token}";

    public static string ReadFile(string token) => $"/bestuursblad-lezen/{token}/bestand";
}
