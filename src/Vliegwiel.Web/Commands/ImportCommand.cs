// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Contracts;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Web.Commands;

/// <summary><c>importeer</c>: brings a file, a folder of files or a web address into the library.</summary>
internal static class ImportCommand
{
    public static readonly Command Command = new(
        "importeer", "Documenten in de bibliotheek opnemen.", ["BRON"],
        [
            Node.Data, Node.Db,
            new("als", "MAIL", "namens deze persoon; zonder persoon alleen --voor openbaar"),
            new("voor", "GROEP", "wie het mag zien: openbaar, ingelogd, org:ID of verband:ID (zonder: de organisatie van de persoon)"),
        ],
        RunAsync);

    private static readonly TimeSpan ProgressEvery = TimeSpan.FromSeconds(5);

    private static async Task<ExitCode> RunAsync(Arguments arguments, CommandOutput output, CancellationToken cancel)
    {
        var source = arguments.Words[0];
        var isAddress = source.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        if (!isAddress && !File.Exists(source) && !Directory.Exists(source))
        {
            return output.Refuse($"“{source}” is geen bestand, geen map en geen webadres. Controleer de naam.");
        }

        Audience? audience = null;
        if (arguments.Find("voor") is { } group && !Audience.TryParse(group, out audience))
        {
            await output.Error.WriteLineAsync($"“{group}” is geen groep die Vliegwiel kent. Gebruik openbaar, ingelogd, org:ID of verband:ID.");
            return ExitCode.WrongArguments;
        }

        await using var node = await Node.OpenAsync(arguments, cancel);
        await using var scope = node.NewScope();
        if (await Somebody.BecomeAsync(scope.ServiceProvider, arguments.Find("als"), cancel) is { } refusal)
        {
            return output.Refuse(refusal);
        }

        var imports = scope.ServiceProvider.GetRequiredService<ImportDesk>();
        var started = isAddress ? await imports.StartFetchingAsync([source], audience, cancel) : await imports.StartAsync(FilesOf(source), audience, cancel);
        if (started.Refusal is { } no)
        {
            return output.Refuse(no);
        }

        if (!node.HasFolder)
        {
            await output.Out.WriteLineAsync("De map is in gebruik door de site. De bestanden staan klaar en worden daar gelezen.");
            return ExitCode.Done;
        }

        await FinishAsync(node, started.Value, output, cancel);
        var outcome = await imports.OutcomeAsync(started.Value, cancel);
        foreach (var failed in outcome.Failed)
        {
            await output.Out.WriteLineAsync($"niet gelezen: {failed.Name}: {failed.Reason}");
        }

        await output.Out.WriteLineAsync($"{outcome.New} nieuw, {outcome.Known} bekend, {outcome.Failed.Count} niet gelezen" + (outcome.Waiting > 0 ? $", {outcome.Waiting} nog niet aan de beurt" : ""));
        return ExitCode.Done;
    }

    /// <summary>Does the work and says every few seconds how far it is: ten thousand files take a while.</summary>
    private static async Task FinishAsync(Node node, Guid import, CommandOutput output, CancellationToken cancel)
    {
        var work = node.FinishWorkAsync(cancel);
        while (await Task.WhenAny(work, Task.Delay(ProgressEvery, cancel)) != work)
        {
            await node.InScopeAsync(async services =>
            {
                var (done, all) = await services.GetRequiredService<ImportDesk>().ProgressAsync(import, cancel);
                await output.Error.WriteLineAsync($"{done} van {all} bestanden gelezen");
            });
        }

        await work;
    }

    /// <summary>The files themselves, in the order of their names; hidden files and links that lead elsewhere are left out.</summary>
    private static IEnumerable<string> FilesOf(string source) => File.Exists(source)
        ? [source]
        : Directory.EnumerateFiles(source, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint })
            .Where(f => !Path.GetFileName(f).StartsWith('.'))
            .Order(StringComparer.Ordinal);
}

/// <summary>Makes a command act as the person it names.</summary>
internal static class Somebody
{
    /// <returns>A sentence when there is no such person; null when it worked.</returns>
    public static async Task<string?> BecomeAsync(IServiceProvider services, string? email, CancellationToken cancel)
    {
        var current = services.GetRequiredService<CurrentActor>();
        if (email is null)
        {
            current.Become(Actor.CommandLine);
            return null;
        }

        if (await services.GetRequiredService<NetworkDirectory>().FindPersonIdByEmailAsync(email, cancel) is not { } person
            || await services.GetRequiredService<IActorSource>().FindAsync(person, cancel) is not { } actor)
        {
            return "Er is niemand met dit e-mailadres die mag meedoen. Controleer het adres achter --als.";
        }

        current.Become(actor);
        return null;
    }
}
