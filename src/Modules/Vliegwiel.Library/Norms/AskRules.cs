// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Vliegwiel.Design.Lists;
using Vliegwiel.Design.Text;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Library.Norms;

/// <summary>What stands in the address of "Wat mag ik?", as it was typed.</summary>
internal sealed record AskedOfRules(string? Wie, string? Instrument, string? Onderwerp, string? Datum, string? Functie, string? Waarde, string? Alleen);

/// <summary>What can be chosen, made of the rules that there are.</summary>
internal sealed record RuleChoices(IReadOnlyList<Choice> Layers, IReadOnlyList<Choice> Instruments, IReadOnlyList<Choice> Subjects, IReadOnlyList<Choice> Uses);

/// <summary>What the page "Wat mag ik?" shows.</summary>
internal sealed record ShownAnswer
{
    public required RuleChoices Choices { get; init; }
    public required RuleAnswer Answer { get; init; }
    public required DateOnly On { get; init; }
    public required bool IsToday { get; init; }

    /// <summary>The choices in words: "gemeente", "omgevingsplan".</summary>
    public required string Layer { get; init; }
    public required string? Instrument { get; init; }
    public required string? Subject { get; init; }
    public required string Sentence { get; init; }

    /// <summary>Null when no limit was typed, or not enough was chosen to judge it.</summary>
    public required LimitCheck? Check { get; init; }

    /// <summary>What was typed, exactly and rounded (F2.3: compare the first, show both).</summary>
    public required string? Typed { get; init; }

    /// <summary>Other days on which something is known of this question; empty when this day has an answer.</summary>
    public required IReadOnlyList<BookedRule> OtherDays { get; init; }

    /// <summary>What is wrong with the address; null when nothing is.</summary>
    public required string? Problem { get; init; }
}

/// <summary>Reads the four choices of "Wat mag ik?" and looks the answer up.</summary>
internal sealed class AskRules(NormDirectory norms, ThemeDirectory themes, PeopleDirectory people, CurrentActor actor, TimeProvider clock)
{
    /// <summary>Who is no government: such a body has no powers of its own.</summary>
    public const string Other = "andere";

    public static readonly IReadOnlyList<Choice> LayerChoices =
        [.. RuleWords.Choices(RuleWords.Layers.Where(l => l.Layer != GovernmentLayer.State)), new("rijk", "Rijk"), new(Other, "Bedrijf, corporatie of andere organisatie")];

    /// <summary>The layer of the organisation for which the actor acts now; null when there is none.</summary>
    public async Task<string?> OwnLayerAsync(CancellationToken cancel)
    {
        if (actor.Value is not { IsSignedIn: true, OrganisationId: { } organisation })
        {
            return null;
        }

        var kind = (await people.FindOrganisationsAsync([organisation], cancel)).GetValueOrDefault(organisation)?.Kind;
        return kind switch
        {
            "gemeente" or "provincie" or "waterschap" or "omgevingsdienst" => kind,
            "ministerie" => "rijk",
            null => null,
            _ => Other,
        };
    }

    /// <summary>The instruments of the rules, by name.</summary>
    public async Task<IReadOnlyList<Choice>> InstrumentsAsync(CancellationToken cancel) =>
    [
        .. (await norms.OpenAsync(cancel)).Rules.Where(r => r.Facts.Kind == RuleKind.Power).Select(r => r.Facts.Instrument).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => new Choice(RuleWords.KeyOf(name), char.ToUpperInvariant(name[0]) + name[1..])),
    ];

    public async Task<ShownAnswer> FindAsync(AskedOfRules asked, CancellationToken cancel)
    {
        var book = await norms.OpenAsync(cancel);
        var choices = await ChoicesAsync(book, cancel);
        var today = clock.DutchToday;
        var (day, problem) = ReadDay(asked.Datum, today);
        var layer = ReadLayer(asked.Wie);
        problem ??= asked.Wie is { Length: > 0 } && layer is null ? $"“{asked.Wie}” is geen bestuurslaag. Kies er een uit de lijst." : null;
        problem ??= Unknown(asked.Instrument, choices.Instruments, "instrument") ?? Unknown(asked.Onderwerp, choices.Subjects, "onderwerp") ?? Unknown(asked.Functie, choices.Uses, "gebruiksfunctie");
        decimal? value = null;
        if (asked.Waarde is { Length: > 0 } typed)
        {
            if (Numbers.TryParse(typed, out var number) && Math.Abs(number) < 1_000_000_000_000m)
            {
                value = number;
            }
            else
            {
                problem ??= $"“{typed}” is geen getal dat wij kunnen lezen. Schrijf bijvoorbeeld 0,8.";
            }
        }

        var question = new RuleQuestion(layer, Blank(asked.Instrument), Blank(asked.Onderwerp), day);
        var answer = book.Ask(question);
        if (asked.Alleen is "mag")
        {
            answer = answer with { Powers = [.. answer.Powers.Where(p => p.Facts.May != Permission.Nothing)] };
        }

        return new ShownAnswer
        {
            Choices = choices,
            Answer = answer,
            On = day,
            IsToday = day == today,
            Layer = layer is null ? "elke bestuurslaag" : layer == GovernmentLayer.None ? "andere organisatie" : RuleWords.Of(layer.Value),
            Instrument = NameOf(asked.Instrument, choices.Instruments),
            Subject = NameOf(asked.Onderwerp, choices.Subjects),
            Sentence = RuleSentences.Of(answer.Powers),
            Check = problem is null && value is { } limit && layer is { } who && question is { Instrument: { } with, Subject: { } about }
                ? book.Check(new LimitQuestion(who, with, about, Blank(asked.Functie), limit, day))
                : null,
            Typed = value is { } exact ? Exactly(exact) : null,
            OtherDays = answer.Powers.Count > 0 || answer.Norms.Count > 0 ? [] : OtherDays(book, question),
            Problem = problem,
        };
    }

    /// <returns>Null for no choice and for what is no layer.</returns>
    public static GovernmentLayer? ReadLayer(string? word) => word switch
    {
        null or "" => null,
        Other => GovernmentLayer.None,
        _ => RuleWords.Layers.Where(l => l.Word == word).Select(l => (GovernmentLayer?)l.Layer).FirstOrDefault(),
    };

    public static (DateOnly Day, string? Problem) ReadDay(string? text, DateOnly today) => text is not { Length: > 0 }
        ? (today, null)
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (day, null)
            : (today, $"“{text}” is geen datum die wij kunnen lezen. Schrijf jaar-maand-dag, zoals 2024-01-01.");

    private async Task<RuleChoices> ChoicesAsync(RuleBook book, CancellationToken cancel)
    {
        var used = book.Rules.Select(r => r.Facts.ThemeId).OfType<Guid>().ToHashSet();
        var schemes = await themes.ListSchemesAsync(cancel);
        var powers = book.Rules.Where(r => r.Facts.Kind == RuleKind.Power).Select(r => r.Facts).ToList();
        return new RuleChoices(
            LayerChoices,
            [.. powers.Where(f => f.Instrument is not null).GroupBy(f => f.Instrument!, StringComparer.Ordinal).OrderBy(g => g.Min(f => f.Role)).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new Choice(RuleWords.KeyOf(g.Key), $"{g.Key} (als {RuleWords.InARow([.. g.Select(f => f.Role).OfType<PowerRole>().Distinct().Order().Select(RuleWords.Of)])})"))],
            [.. book.Rules.Select(r => r.Facts.Subject).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(s => new Choice(RuleWords.KeyOf(s), s)),
                .. schemes.SelectMany(s => s.Themes).Where(t => used.Contains(t.Id)).Select(t => new Choice(RuleBook.ThemePrefix + t.Id.ToString("N"), $"alles over het thema {t.Name}"))],
            [.. book.Rules.Select(r => r.Facts.Use).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(u => new Choice(RuleWords.KeyOf(u), u))]);
    }

    private static IReadOnlyList<BookedRule> OtherDays(RuleBook book, RuleQuestion question) =>
    [
        .. book.Rules.Where(r => r.Facts.Standing == Standing.InForce && r.Facts.Until < question.On
            && book.Ask(question with { On = r.Facts.Until.Value }) is var then && then.Powers.Concat(then.Norms).Any(x => x.Id == r.Id)).OrderByDescending(r => r.Facts.Until).Take(5),
    ];

    private static string? Unknown(string? key, IReadOnlyList<Choice> choices, string what) =>
        key is { Length: > 0 } && choices.All(c => c.Value != key) ? $"“{key}” is geen {what} dat wij kennen. Kies er een uit de lijst." : null;

    private static string? NameOf(string? key, IReadOnlyList<Choice> choices) => choices.FirstOrDefault(c => c.Value == key)?.Text;

    private static string? Blank(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string Exactly(decimal value)
    {
        var rounded = Math.Round(value, 2, MidpointRounding.AwayFromZero);
        return rounded == value ? Numbers.Amount(value) : $"{Numbers.Amount(value, 10)} (afgerond {Numbers.Amount(rounded)})";
    }
}
