// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Web.Commands;

/// <summary><c>demo</c>: plants the made-up region in an empty data folder.</summary>
internal static class DemoCommand
{
    public static readonly Command Command = new("demo", "De demo-regio planten in een lege map.", [], [Node.Data, Node.Db], RunAsync);

    private static async Task<ExitCode> RunAsync(Arguments arguments, CommandOutput output, CancellationToken cancel)
    {
        await using var node = await Node.OpenAsync(arguments, cancel);
        if (!node.HasFolder)
        {
            return output.Refuse("De map is in gebruik. Stop de site eerst.");
        }

        var planted = false;
        await node.InScopeAsync(async scope => planted = await scope.GetRequiredService<Demo>().PlantAsync(cancel));
        await node.FinishWorkAsync(cancel);
        await output.Out.WriteLineAsync(planted ? "De demo-regio staat klaar." : "Er staan al gegevens in deze map; er is niets veranderd.");
        return ExitCode.Done;
    }
}
