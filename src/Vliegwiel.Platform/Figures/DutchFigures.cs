// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text.RegularExpressions;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Platform.Figures;

/// <summary>In which way of writing a text stands. Unknown: nobody said, as in a table that was pasted.</summary>
public enum NumberStyle { Unknown, Dutch, English }

/// <summary>What somebody typed where a figure belongs.</summary>
/// <param name="Value">Null when there is none; then <paramref name="Missing"/> says why.</param>
/// <param name="Unit">As far as it was typed: "euro", "%"; null when it was not.</param>
public sealed record TypedFigure(decimal? Value, FigureOperator Operator, string? Unit, string? Missing)
{
    /// <summary>The figure that this becomes, in the unit of the place where it was typed.</summary>
    public Figure In(string unit, FigureMeaning meaning) => Value is { } value ? Figure.Of(value, unit, meaning with { Operator = Operator }) : Figure.Absent(unit, Missing ?? Figure.NotGiven);
}

/// <summary>Reads figures as people type them: "150.000", "€ 1,5 mln", "ca. 20k", "&lt; 10.000", "nvt". What can be read in two ways is asked back, never guessed.</summary>
public static partial class DutchFigures
{
    public const int LongestText = 60;
    private const int Decimals = 4;

    /// <summary>What is typed when there is no figure, and the reason that it stands for.</summary>
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        [""] = Figure.NotGiven,
        ["-"] = Figure.NotGiven,
        ["–"] = Figure.NotGiven,
        ["—"] = Figure.NotGiven,
        ["niet opgegeven"] = Figure.NotGiven,
        ["geen opgave"] = Figure.NotGiven,
        ["nvt"] = "niet van toepassing",
        ["niet van toepassing"] = "niet van toepassing",
        ["geen"] = "niet van toepassing",
        ["nb"] = "niet bekend",
        ["?"] = "niet bekend",
        ["??"] = "niet bekend",
        ["onbekend"] = "niet bekend",
        ["niet bekend"] = "niet bekend",
        ["nog niet bekend"] = "niet bekend",
        ["ntb"] = "nader te bepalen",
        ["nog te bepalen"] = "nader te bepalen",
        ["nader te bepalen"] = "nader te bepalen",
        ["tbd"] = "nader te bepalen",
        ["pm"] = "pro memorie",
        ["pro memorie"] = "pro memorie",
        ["memorie"] = "pro memorie",
    };

    private static readonly (string Word, FigureOperator Operator)[] Operators =
    [
        ("ten minste", FigureOperator.AtLeast),
        ("ten hoogste", FigureOperator.AtMost),
        ("minder dan", FigureOperator.LessThan),
        ("meer dan", FigureOperator.MoreThan),
        ("ongeveer", FigureOperator.About),
        ("tenminste", FigureOperator.AtLeast),
        ("minimaal", FigureOperator.AtLeast),
        ("maximaal", FigureOperator.AtMost),
        ("hoogstens", FigureOperator.AtMost),
        ("minstens", FigureOperator.AtLeast),
        ("circa", FigureOperator.About),
        ("vanaf", FigureOperator.AtLeast),
        ("max.", FigureOperator.AtMost),
        ("min.", FigureOperator.AtLeast),
        ("plm.", FigureOperator.About),
        ("rond", FigureOperator.About),
        ("ca.", FigureOperator.About),
        ("max", FigureOperator.AtMost),
        ("plm", FigureOperator.About),
        ("tot", FigureOperator.AtMost),
        ("ca", FigureOperator.About),
        ("<=", FigureOperator.AtMost),
        (">=", FigureOperator.AtLeast),
        ("≤", FigureOperator.AtMost),
        ("≥", FigureOperator.AtLeast),
        ("<", FigureOperator.LessThan),
        (">", FigureOperator.MoreThan),
        ("±", FigureOperator.About),
        ("~", FigureOperator.About),
        ("≈", FigureOperator.About),
        ("+/-", FigureOperator.About),
    ];

    public static Result<TypedFigure> Parse(string? typed, NumberStyle style)
    {
        var text = Spaces().Replace(typed ?? "", " ").Trim();
        if (Reasons.TryGetValue(Bare(text), out var reason))
        {
            return new TypedFigure(null, FigureOperator.Exactly, null, reason);
        }

        if (text.Length > LongestText)
        {
            return new NoFigure(text[..LongestText] + "…");
        }

        var rest = text.ToLowerInvariant();
        var sure = TakeOperator(ref rest);
        var unit = TakeUnit(ref rest);
        if (sure == FigureOperator.Exactly)
        {
            // "€ ca. 20.000" is written as well.
            sure = TakeOperator(ref rest);
        }

        return Parts().Match(rest) is { Success: true } parts ? Read(text, parts, sure, unit, style)
            : Range().IsMatch(rest) ? new FigureIsRange(text)
            : new NoFigure(text);
    }

    private static Result<TypedFigure> Read(string text, Match parts, FigureOperator sure, string? unit, NumberStyle style)
    {
        var scale = parts.Groups["scale"].Value;
        if (scale == "ton")
        {
            return new TonIsTwoThings(text);
        }

        var number = parts.Groups["number"].Value;
        if (Choose(number, style) is not { } value)
        {
            return (AsDutch(number), AsEnglish(number)) switch
            {
                ({ } dutch, { } english) => new FigureIsTwoThings(text, dutch, english),
                (null, { } english) when style == NumberStyle.Dutch => new WrittenTheEnglishWay(text, FigureText.Amount(english, "")),
                _ => new NoFigure(text),
            };
        }

        try
        {
            value *= scale switch { "k" or "duizend" => 1_000m, "mln" or "miljoen" or "mio" => 1_000_000m, "mld" or "miljard" => 1_000_000_000m, _ => 1m };
        }
        catch (OverflowException)
        {
            return new UnlikelyFigure();
        }

        if (parts.Groups["minus"].Success)
        {
            value = -value;
        }

        return Figure.Check(value) is { } wrong ? wrong
            : value != Math.Round(value, Decimals) ? new FigureIsTooExact(text)
            : new TypedFigure(value, sure, parts.Groups["percent"].Success ? FigureText.Percent : unit, null);
    }

    /// <summary>Null when it cannot be read, or can be read in two ways and nobody said which.</summary>
    private static decimal? Choose(string number, NumberStyle style)
    {
        var (dutch, english) = (AsDutch(number), AsEnglish(number));
        return style switch
        {
            NumberStyle.Dutch => dutch,
            NumberStyle.English => english,
            _ => dutch is null ? english : english is null || english == dutch ? dutch : null,
        };
    }

    private static decimal? AsDutch(string number) => DutchNumber().IsMatch(number)
        && decimal.TryParse(number.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static decimal? AsEnglish(string number) => EnglishNumber().IsMatch(number)
        && decimal.TryParse(number.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static FigureOperator TakeOperator(ref string text)
    {
        foreach (var (word, sure) in Operators)
        {
            if (text.StartsWith(word, StringComparison.Ordinal) && (!char.IsLetter(word[^1]) || text.Length == word.Length || !char.IsLetter(text[word.Length])))
            {
                text = text[word.Length..].TrimStart();
                return sure;
            }
        }

        return FigureOperator.Exactly;
    }

    private static string? TakeUnit(ref string text)
    {
        var bare = EuroAtAnEnd().Replace(text, "").Trim();
        if (bare.Length == text.Length)
        {
            return null;
        }

        text = bare;
        return FigureText.Euro;
    }

    /// <summary>Without points and capitals: "N.v.t." is "nvt".</summary>
    private static string Bare(string text) => text.Replace(".", "", StringComparison.Ordinal).Trim().ToLowerInvariant();

    [GeneratedRegex(@"[\s\u00A0\u2007\u2009\u202F]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(€|eur\b|euro\b)\s*|\s*(€|\beuro|\beur|(?<=[0-9kn. ])euro|(?<=[0-9kn. ])eur)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EuroAtAnEnd();

    [GeneratedRegex(@"^(?<minus>[-−]\s?)?(?<number>[0-9][0-9., ]*[0-9]|[0-9])(,[-–]{1,2}|,=)?\s?((?<scale>k|duizend|mln|miljoen|mio|mld|miljard|ton)\.?|(?<percent>%|procent))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parts();

    [GeneratedRegex(@"^[0-9][0-9., ]*(k|mln\.?|duizend|miljoen)?\s?(-|–|—|tot|à|a|t/m)\s?(€\s?)?[0-9]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Range();

    [GeneratedRegex(@"^([0-9]+|[1-9][0-9]{0,2}(\.[0-9]{3})+|[1-9][0-9]{0,2}( [0-9]{3})+)(,[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DutchNumber();

    [GeneratedRegex(@"^([0-9]+|[1-9][0-9]{0,2}(,[0-9]{3})+|[1-9][0-9]{0,2}( [0-9]{3})+)(\.[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EnglishNumber();
}

public sealed record NoFigure(string Typed) : Refusal($"“{Typed}” lezen wij niet als getal. Schrijf bijvoorbeeld 150.000, ca. 20k of € 1,5 mln, of nvt als er geen getal is.");

public sealed record FigureIsTwoThings(string Typed, decimal Dutch, decimal English)
    : Refusal($"“{Typed}” kan {FigureText.Amount(Dutch, "")} zijn (op z'n Nederlands) of {FigureText.Amount(English, "")} (op z'n Engels). Kies hoe de getallen zijn geschreven, of schrijf dit getal zonder punt.");

public sealed record WrittenTheEnglishWay(string Typed, string InDutch) : Refusal($"“{Typed}” is op z'n Engels geschreven. Bedoelt u {InDutch}? Schrijf een komma voor de decimalen en een punt voor de duizendtallen.");

public sealed record FigureIsRange(string Typed) : Refusal($"“{Typed}” zijn twee getallen. Kies er één, bijvoorbeeld met ca., minder dan of hoogstens ervoor.");

public sealed record TonIsTwoThings(string Typed) : Refusal($"“{Typed}” kan een bedrag zijn (een ton is 100.000 euro) of een gewicht. Schrijf het getal voluit, zoals 200.000.");

public sealed record FigureIsTooExact(string Typed) : Refusal($"“{Typed}” heeft meer dan vier cijfers achter de komma. Rond het af.");
