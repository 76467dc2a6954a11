// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Network;

/// <summary>The addresses of the network's pages: a changed route is a compile error.</summary>
internal static class NetworkLinks
{
    public const string OrganisationExport = "/organisaties/exporteren";
    public const string Organisations = "/organisaties";

    public const string RegisterOrganisation = "/beheer/organisaties/nieuw";

    public const string Areas = "/gebieden";

    public const string Themes = "/themas";

    public static string Area(string code) => $"/gebieden/{code}";

    public static string OrganisationsIn(string areaCode) => $"/organisaties?gebied={areaCode}";

    public static string Organisation(string kenmerk) => $"/organisaties/{kenmerk}";

    public static string Person(string kenmerk) => $"/mensen/{kenmerk}";

    public static string ChangeWork(string kenmerk) => $"/mensen/{kenmerk}/werk";

    public static string GiveRole(string kenmerk) => $"/mensen/{kenmerk}/rol-geven";

    public static string EndRole(string kenmerk, Guid role) => $"/mensen/{kenmerk}/rollen/{role:N}/beeindigen";

    public const string Inspect = "/beheer/inzien";

    public static string Inspection(Guid id) => $"/inzage/{id:N}";

    public static string EndInspection(Guid id) => $"/beheer/inzien/{id:N}/beeindigen";

    public static string Handover(string kenmerk) => $"/overdracht/{kenmerk}";

    public static string HandoverPoint(string kenmerk, int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/overdracht/{kenmerk}?punt={number}");

    public static string PeopleExport(string kenmerk) => $"/organisaties/{kenmerk}/mensen/exporteren";
}
