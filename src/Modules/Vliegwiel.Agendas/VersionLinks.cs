// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;

namespace Vliegwiel.Agendas;

/// <summary>The addresses of the versions of an agenda and what differs between them.</summary>
internal static class VersionLinks
{
    /// <summary>The agenda as it stands now, in the address of a difference.</summary>
    public const string Now = "nu";

    public static string All(string kenmerk) => $"/agendas/{kenmerk}/versies";

    public static string Export(string kenmerk, int number) => $"{AgendaLinks.Version(kenmerk, number)}/exporteren";

    public static string Fix(string kenmerk) => $"/agendas/{kenmerk}/vaststellen";

    public static string Differences(string kenmerk) => $"/agendas/{kenmerk}/verschil";

    /// <param name="from">A number; 0 for now.</param>
    /// <param name="to">A number; 0 for now.</param>
    public static string Difference(string kenmerk, int from, int to) => $"{Differences(kenmerk)}?van={Of(from)}&tot={Of(to)}";

    public static string ExportDifference(string kenmerk) => $"{Differences(kenmerk)}/exporteren";

    public static string Merge(string activity) => $"/activiteiten/{activity}/samenvoegen";

    public static string Copy(string kenmerk) => $"/agendas/{kenmerk}/als-voorbeeld";

    public static string Beside(string kenmerk) => $"/agendas/{kenmerk}/naast";

    public static string ExportBeside(string kenmerk) => $"{Beside(kenmerk)}/exporteren";

    public static string Structure(string kenmerk) => $"/agendas/{kenmerk}/structuur";

    public static string Bulk(string kenmerk) => $"/agendas/{kenmerk}/tegelijk";

    public static string BulkDone(string kenmerk, Guid id) => $"/agendas/{kenmerk}/tegelijk/{id:N}";

    public static string Edit(string kenmerk) => $"/agendas/{kenmerk}/bewerken";

    public static string Of(int number) => number == 0 ? Now : number.ToString(CultureInfo.InvariantCulture);

    /// <returns>0 for now; null when it is neither that nor a number from 1.</returns>
    public static int? Read(string? text) => text == Now ? 0 : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
