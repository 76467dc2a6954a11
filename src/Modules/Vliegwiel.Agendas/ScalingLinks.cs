// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Agendas;

/// <summary>The addresses of how far activities come from idea to norm.</summary>
internal static class ScalingLinks
{
    public const string Funnel = "/opschaling";
    public const string Export = "/opschaling/exporteren";
    public const string ExportPilots = "/opschaling/pilots/exporteren";
}
