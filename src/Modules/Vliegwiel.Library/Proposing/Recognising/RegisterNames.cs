// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;

namespace Vliegwiel.Library.Proposing.Recognising;

/// <summary>An organisation or an area of the register.</summary>
/// <param name="Type">As people say it before the name: "gemeente"; empty when nothing is said before it.</param>
internal sealed record RegisterName(Guid Id, bool IsArea, string Name, string Type)
{
    public string Value => (IsArea ? "gebied:" : "organisatie:") + Id.ToString("N");

    public string Label => IsArea && Type.Length > 0 && !Name.StartsWith(Type, StringComparison.OrdinalIgnoreCase) ? $"{Name} ({Type})" : Name;

    /// <summary>Null when it is not a value of a name.</summary>
    public static (bool IsArea, Guid Id)? Parse(string value) => value.Split(':') switch
    {
        ["gebied", var id] when Guid.TryParseExact(id, "N", out var area) => (true, area),
        ["organisatie", var id] when Guid.TryParseExact(id, "N", out var organisation) => (false, organisation),
        _ => null,
    };
}

/// <summary>The names of a register, ready to be looked up word by word, with and without what stands before them.</summary>
internal sealed class RegisterNames
{
    /// <summary>What people say before a name, in one number and in many, and the type that it says.</summary>
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["gemeente"] = "gemeente",
        ["gemeenten"] = "gemeente",
        ["gemeentes"] = "gemeente",
        ["provincie"] = "provincie",
        ["provincies"] = "provincie",
        ["waterschap"] = "waterschap",
        ["waterschappen"] = "waterschap",
        ["hoogheemraadschap"] = "waterschap",
        ["wetterskip"] = "waterschap",
        ["omgevingsdienst"] = "omgevingsdienst",
        ["omgevingsdiensten"] = "omgevingsdienst",
        ["regio"] = "regio",
    };

    private readonly Dictionary<string, List<KnownName>> _byFirstWord = new(StringComparer.Ordinal);

    /// <param name="Words">Folded, without what stands before the name.</param>
    /// <param name="NeedsType">Says nothing without its type: an organisation without a type that people leave out.</param>
    internal sealed record KnownName(string[] Words, RegisterName Name, string Type);

    public RegisterNames(IEnumerable<RegisterName> names)
    {
        foreach (var name in names)
        {
            var words = WordsOf(name.Name);
            var (type, rest) = words.Length > 1 && Types.TryGetValue(words[0], out var said) ? (said, words[1] == "van" && words.Length > 2 ? words[2..] : words[1..]) : (name.IsArea ? name.Type : "", words);
            if (rest.Length == 0 || string.Concat(rest).Length < 2)
            {
                continue;
            }

            if (!_byFirstWord.TryGetValue(rest[0], out var list))
            {
                _byFirstWord.Add(rest[0], list = []);
            }

            list.Add(new KnownName(rest, name, type));
        }
    }

    public static string? TypeOf(string folded) => Types.GetValueOrDefault(folded);

    /// <summary>The longest name that starts at this word: "Bergen op Zoom" is not Bergen.</summary>
    public IReadOnlyList<KnownName> LongestAt(IReadOnlyList<AnalysedToken> tokens, int at)
    {
        if (!_byFirstWord.TryGetValue(tokens[at].Token.Text, out var names))
        {
            return [];
        }

        var fitting = names.Where(n => n.Words.Length <= tokens.Count - at && !n.Words.Where((word, i) => tokens[at + i].Token.Text != word).Any()).ToList();
        var longest = fitting.Count == 0 ? 0 : fitting.Max(n => n.Words.Length);
        return [.. fitting.Where(n => n.Words.Length == longest)];
    }

    /// <summary>Without what stands in brackets to tell two of one name apart: "Bergen (NH.)".</summary>
    private static string[] WordsOf(string name)
    {
        var bracket = name.IndexOf('(', StringComparison.Ordinal);
        return [.. Tokenizer.Tokenize(bracket > 0 ? name[..bracket] : name).Where(t => t.Kind != TokenKind.Hyphenated).Select(t => t.Text)];
    }
}
