// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Benchmarks;

/// <summary>The machine of a measurement, in the words that belong beside its figures.</summary>
internal static class Machine
{
    private const string LoadFile = "/proc/loadavg";

    /// <summary>With the load of the last minute where the system tells it: on a machine that is busy with other work a clock says little.</summary>
    public static string Describe() =>
        $"{Environment.ProcessorCount} kernen, .NET {Environment.Version}{(File.Exists(LoadFile) ? $", belasting {File.ReadAllText(LoadFile).Split(' ')[0].Replace('.', ',')}" : "")}";
}
