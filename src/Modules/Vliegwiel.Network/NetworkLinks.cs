// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Network;

/// <summary>The addresses of the network's pages: a changed route is a compile error.</summary>
internal static class NetworkLinks
{
    public const string Organisations = "/organisaties";

    public static string Organisation(string kenmerk) => $"/organisaties/{kenmerk}";

    public static string Person(string kenmerk) => $"/mensen/{kenmerk}";
}
