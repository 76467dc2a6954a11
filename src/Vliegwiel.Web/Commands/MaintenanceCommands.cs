// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Files;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Web.Commands;

/// <summary><c>herindexeer</c> and <c>controleer</c>: what can be made again, and whether all is well.</summary>
internal static class MaintenanceCommands
{
    public static readonly Command Reindex = new("herindexeer", "De zoekindex opnieuw maken.", [], [Node.Data, Node.Db], ReindexAsync);

    public static readonly Command Check = new("controleer", "Nagaan of bestanden, toegang en index kloppen.", [], [Node.Data, Node.Db], CheckAsync);

    private static async Task<ExitCode> ReindexAsync(Arguments arguments, CommandOutput output, CancellationToken cancel)
    {
        await using var node = await Node.OpenAsync(arguments, cancel);
        if (!node.HasFolder)
        {
            return output.Refuse("De map is in gebruik door de site. Stop de site eerst, of gebruik Beheer › Zoeken in de site.");
        }

        var told = 0;
        await node.Replica.RebuildAsync((done, total) =>
        {
            // A line for each tenth: enough to see that it goes on.
            if (done * 10 / Math.Max(1, total) is var tenth && tenth > told)
            {
                told = tenth;
                output.Out.WriteLine($"{done} van {total} dingen gelezen");
            }
        }, cancel);
        await output.Out.WriteLineAsync($"{node.Replica.CountObjects()} dingen in de index.");
        return ExitCode.Done;
    }

    private static async Task<ExitCode> CheckAsync(Arguments arguments, CommandOutput output, CancellationToken cancel)
    {
        await using var node = await Node.OpenAsync(arguments, cancel);
        if (!node.HasFolder)
        {
            return output.Refuse("De map is in gebruik door de site. Stop de site eerst en controleer dan.");
        }

        await using var scope = node.NewScope();
        var damaged = await scope.ServiceProvider.GetRequiredService<FileStore>().FindDamagedAsync(cancel);
        var spine = await scope.ServiceProvider.GetRequiredService<SpineCheck>().FindDifferencesAsync(cancel);
        var index = await node.Replica.FindDifferencesAsync(cancel);
        foreach (var problem in damaged.Select(f => $"bestand {f} ontbreekt of is beschadigd").Concat(spine).Concat(index))
        {
            await output.Out.WriteLineAsync(problem);
        }

        var count = damaged.Count + spine.Count + index.Count;
        await output.Out.WriteLineAsync(count == 0 ? "Alles klopt." : $"{count} verschillen.");
        return count == 0 ? ExitCode.Done : ExitCode.Refused;
    }
}
