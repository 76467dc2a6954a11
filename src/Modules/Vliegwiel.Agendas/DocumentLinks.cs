// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;

namespace Vliegwiel.Agendas;

/// <summary>The addresses of the documents at an activity.</summary>
internal static class DocumentLinks
{
    public const string Route = "/activiteiten/{kenmerk}/stukken";
    public const string FileRoute = Route + "/{stuk}/{nummer}";

    public static string Documents(string kenmerk) => $"/activiteiten/{kenmerk}/stukken";

    /// <summary>With what can be done with one of them.</summary>
    public static string Document(string kenmerk, Guid id) => $"/activiteiten/{kenmerk}/stukken?stuk={id:N}";

    public static string File(string kenmerk, Guid id, int number) => string.Create(CultureInfo.InvariantCulture, $"/activiteiten/{kenmerk}/stukken/{id:N}/{number}");
}
