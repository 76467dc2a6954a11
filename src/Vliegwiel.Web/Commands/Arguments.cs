// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics.CodeAnalysis;

namespace Vliegwiel.Web.Commands;

/// <summary>An option a command takes: <c>--als MAIL</c>; without a value name it is a switch.</summary>
internal sealed record Option(string Name, string? Value, string Meaning, bool Required = false);

/// <summary>What was typed after the verb, checked against what the command takes.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];

    private Arguments() { }

    public IReadOnlyList<string> Words => _words;

    public string this[string option] => _options[option];

    public string? Find(string option) => _options.GetValueOrDefault(option);

    public bool Has(string option) => _options.ContainsKey(option);

    /// <summary>False with a Dutch sentence when something is missing, unknown or given twice.</summary>
    public static bool TryRead(IReadOnlyList<string> typed, Command command, [NotNullWhen(true)] out Arguments? arguments, [NotNullWhen(false)] out string? problem)
    {
        (arguments, problem) = (null, null);
        var read = new Arguments();
        for (var i = 0; i < typed.Count; i++)
        {
            if (!typed[i].StartsWith("--", StringComparison.Ordinal))
            {
                read._words.Add(typed[i]);
                continue;
            }

            var parts = typed[i][2..].Split('=', 2);
            if (command.Options.FirstOrDefault(o => o.Name == parts[0]) is not { } option)
            {
                problem = $"Onbekende optie --{parts[0]}.";
                return false;
            }

            string value;
            if (option.Value is null)
            {
                value = "ja";
            }
            else if (parts.Length == 2)
            {
                value = parts[1];
            }
            else if (i + 1 < typed.Count)
            {
                value = typed[++i];
            }
            else
            {
                problem = $"Achter --{option.Name} hoort {option.Value}.";
                return false;
            }

            if (!read._options.TryAdd(option.Name, value))
            {
                problem = $"--{option.Name} staat er twee keer.";
                return false;
            }
        }

        problem = command.Options.FirstOrDefault(o => o.Required && !read.Has(o.Name)) is { } missing
            ? $"--{missing.Name} {missing.Value} ontbreekt."
            : read._words.Count < command.Words.Length ? $"{command.Words[read._words.Count]} ontbreekt."
            : read._words.Count > command.Words.Length ? $"Te veel woorden: {read._words[command.Words.Length]}. Zet een zoekvraag tussen aanhalingstekens."
            : null;
        arguments = problem is null ? read : null;
        return problem is null;
    }
}
