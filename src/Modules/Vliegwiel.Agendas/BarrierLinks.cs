// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Agendas;

/// <summary>The addresses of what is kept from contractors, of what was shared with them, and of what they were asked.</summary>
internal static class BarrierLinks
{
    public static string Confidential(string activity) => $"/activiteiten/{activity}/vertrouwelijk";

    public static string Disclosed(string agenda) => $"/agendas/{agenda}/gedeeld";

    public static string Figures(string agenda) => $"/agendas/{agenda}/opgaven";

    public static string Figure(string agenda, string request) => $"/agendas/{agenda}/opgaven/{request}";

    public static string NewFigure(string agenda) => $"/agendas/{agenda}/opgaven/nieuw";
}
