// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;

namespace Vliegwiel.Library.Norms;

/// <summary>The addresses of the pages about norms and powers.</summary>
internal static class RuleLinks
{
    public const string Ask = "/wat-mag-ik";
    public const string Export = "/wat-mag-ik/exporteren";
    public const string Edit = "/beheer/regels";
    public const string NewNorm = "/beheer/regels/nieuw?soort=norm";
    public const string NewPower = "/beheer/regels/nieuw?soort=bevoegdheid";
    public const string NewQuestion = "/vraagstukken/nieuw";

    public static string Show(string kenmerk) => $"/wat-mag-ik/{kenmerk}";

    public static string Version(string kenmerk, int number) => string.Create(CultureInfo.InvariantCulture, $"/wat-mag-ik/{kenmerk}?versie={number}");

    public static string Change(string kenmerk) => $"/beheer/regels/{kenmerk}";
}
