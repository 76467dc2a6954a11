// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Web.Commands;

/// <summary>How a command ended, for whoever called it.</summary>
internal enum ExitCode { Done = 0, Refused = 1, WrongArguments = 2, Failed = 3 }

/// <summary>One verb of the command line.</summary>
/// <param name="Words">The names of the words that follow the verb, in order.</param>
internal sealed record Command(string Verb, string Meaning, string[] Words, Option[] Options, Func<Arguments, CommandOutput, CancellationToken, Task<ExitCode>> RunAsync)
{
    public string Usage => string.Join(' ', [Verb, .. Words, .. Options.Select(o => o switch
    {
        { Value: null } => $"[--{o.Name}]",
        { Required: true } => $"--{o.Name} {o.Value}",
        _ => $"[--{o.Name} {o.Value}]",
    })]);
}

/// <summary>Where a command writes: results for programs on one side, words for people on the other.</summary>
internal sealed record CommandOutput(TextWriter Out, TextWriter Error)
{
    public ExitCode Refuse(Refusal refusal) => Refuse(refusal.Message);

    public ExitCode Refuse(string sentence)
    {
        Error.WriteLine(sentence);
        return ExitCode.Refused;
    }
}

/// <summary>The program as a command: with a verb it does one thing, without one it serves the site.</summary>
internal static class CommandLine
{
    private static readonly Command[] Commands =
    [
        ServeCommand.Command, DemoCommand.Command, ImportCommand.Command, ImportAreasCommand.Command, SearchCommand.Command, MeasureSearchCommand.Command,
        MaintenanceCommands.Reindex, MaintenanceCommands.Check,
    ];

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        // Without a verb the program serves.
        var verb = args is [] || args[0].StartsWith("--", StringComparison.Ordinal) ? ServeCommand.Command.Verb : args[0];
        var rest = verb == ServeCommand.Command.Verb && (args is [] || args[0] != verb) ? args : args[1..];
        if (verb is "help" || args.Contains("--help", StringComparer.Ordinal))
        {
            await WriteHelpAsync(output, Commands.FirstOrDefault(c => c.Verb == (verb is "help" ? rest.FirstOrDefault() : verb) && args is [_, ..] && !args[0].StartsWith('-')));
            return (int)ExitCode.Done;
        }

        if (Commands.FirstOrDefault(c => c.Verb == verb) is not { } command)
        {
            await error.WriteLineAsync($"“{verb}” is geen opdracht. De opdrachten zijn: {string.Join(", ", Commands.Select(c => c.Verb))}.");
            return (int)ExitCode.WrongArguments;
        }

        if (!Arguments.TryRead(rest, command, out var arguments, out var problem))
        {
            await error.WriteLineAsync(problem);
            await error.WriteLineAsync($"Gebruik: vliegwiel {command.Usage}");
            return (int)ExitCode.WrongArguments;
        }

        try
        {
            return (int)await command.RunAsync(arguments, new CommandOutput(output, error), cancel);
        }
#pragma warning disable CA1031 // whatever went wrong, the caller gets a sentence and code 3
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031 // end of the exception above
        {
            await error.WriteLineAsync($"Dit is mislukt: {failure.GetType().Name}: {failure.Message}");
            return (int)ExitCode.Failed;
        }
    }

    private static async Task WriteHelpAsync(TextWriter output, Command? one)
    {
        if (one is null)
        {
            await output.WriteLineAsync("vliegwiel OPDRACHT …   (zonder opdracht: de site starten)");
            foreach (var command in Commands)
            {
                await output.WriteLineAsync($"  {command.Verb,-22} {command.Meaning}");
            }

            await output.WriteLineAsync("Einde: 0 gedaan, 1 geweigerd, 2 verkeerd opgeschreven, 3 mislukt.");
            return;
        }

        await output.WriteLineAsync(one.Meaning);
        await output.WriteLineAsync($"Gebruik: vliegwiel {one.Usage}");
        foreach (var option in one.Options)
        {
            await output.WriteLineAsync($"  --{option.Name + (option.Value is null ? "" : " " + option.Value),-24} {option.Meaning}");
        }
    }
}
