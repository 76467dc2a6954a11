// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Web.Commands;

/// <summary><c>importeer-gebieden</c>: takes in a newer list of areas; with <c>--plan</c> it only says what would change.</summary>
internal static class ImportAreasCommand
{
    /// <summary>Far more than a list of every area of the country takes.</summary>
    private const long MaxBytes = 10 * 1024 * 1024;

    public static readonly Command Command = new(
        "importeer-gebieden", "Een nieuwere lijst met gebieden verwerken (CSV).", ["BESTAND"],
        [Node.Data, Node.Db, new("plan", null, "alleen tonen wat er zou veranderen")],
        RunAsync);

    private static async Task<ExitCode> RunAsync(Arguments arguments, CommandOutput output, CancellationToken cancel)
    {
        var file = new FileInfo(arguments.Words[0]);
        if (!file.Exists)
        {
            return output.Refuse($"“{arguments.Words[0]}” is geen bestand. Controleer de naam.");
        }

        if (file.Length > MaxBytes)
        {
            return output.Refuse("Dit bestand is groter dan 10 MB. Een lijst met gebieden is veel kleiner; controleer of dit het goede bestand is.");
        }

        var list = await File.ReadAllBytesAsync(file.FullName, cancel);
        await using var node = await Node.OpenAsync(arguments, cancel);
        var plan = await AskAsync(node, desk => desk.PlanAsync(list, cancel));
        foreach (var column in plan.UnknownColumns)
        {
            await output.Out.WriteLineAsync($"onbekende kolom, wordt overgeslagen: {column}");
        }

        if (plan.Problems.Count > 0)
        {
            foreach (var problem in plan.Problems)
            {
                await output.Error.WriteLineAsync(problem);
            }

            return output.Refuse(plan.Problems.Count == 1 ? "Er is 1 fout; er is niets veranderd." : $"Er zijn {plan.Problems.Count} fouten; er is niets veranderd.");
        }

        await WriteAsync(output, "nieuw", plan.New);
        await WriteAsync(output, "gewijzigd", plan.Changed);
        await WriteAsync(output, "beëindigd", plan.Ended);
        await output.Out.WriteLineAsync($"Plan: {plan.Summary}.");
        if (arguments.Has("plan"))
        {
            await output.Out.WriteLineAsync("Er is niets veranderd (--plan).");
            return ExitCode.Done;
        }

        var done = await AskAsync(node, desk => desk.CarryOutAsync(list, cancel));
        if (node.HasFolder)
        {
            await node.FinishWorkAsync(cancel);
        }

        if (done.Problems.Count > 0)
        {
            return output.Refuse("De gegevens zijn ondertussen veranderd; er is niets verwerkt. Probeer het opnieuw.");
        }

        await output.Out.WriteLineAsync($"Gedaan: {done.Summary}.");
        return ExitCode.Done;
    }

    private static async Task WriteAsync(CommandOutput output, string what, IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            await output.Out.WriteLineAsync($"{what}: {line}");
        }
    }

    private static async Task<AreaImportOutcome> AskAsync(Node node, Func<AreaImportDesk, Task<AreaImportOutcome>> ask)
    {
        await using var scope = node.NewScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.CommandLine);
        return await ask(scope.ServiceProvider.GetRequiredService<AreaImportDesk>());
    }
}
