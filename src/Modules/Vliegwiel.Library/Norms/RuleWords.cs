// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Design.Lists;
using Vliegwiel.Design.Messages;
using Vliegwiel.Design.Text;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Platform;

namespace Vliegwiel.Library.Norms;

/// <summary>The Dutch words of norms and powers, as they stand on screen, in addresses, in the API and in the shipped list.</summary>
internal static class RuleWords
{
    public const string Voluntary = "vrijwillig / privaatrechtelijk";

    public static readonly IReadOnlyList<(GovernmentLayer Layer, string Word)> Layers =
    [
        (GovernmentLayer.Municipality, "gemeente"), (GovernmentLayer.Province, "provincie"), (GovernmentLayer.WaterBoard, "waterschap"),
        (GovernmentLayer.EnvironmentalService, "omgevingsdienst"), (GovernmentLayer.State, "rijk"),
    ];

    public static readonly IReadOnlyList<(Permission May, string Word)> Permissions =
        [(Permission.Require, "eisen"), (Permission.Ask, "vragen"), (Permission.Reward, "belonen")];

    public static readonly IReadOnlyList<(PowerRole Role, string Word)> Roles =
    [
        (PowerRole.Authority, "bevoegd gezag"), (PowerRole.Client, "opdrachtgever"), (PowerRole.LandOwner, "grondeigenaar"),
        (PowerRole.Subsidiser, "subsidiegever"), (PowerRole.Partner, "partner"),
    ];

    public static readonly IReadOnlyList<(Standing Standing, string Word)> Standings =
        [(Standing.InForce, "geldt"), (Standing.Announced, "aangekondigd"), (Standing.Lapsed, "vervallen")];

    public static readonly IReadOnlyList<(Evidence Evidence, string Word)> Evidences =
        [(Evidence.Read, "gelezen"), (Evidence.ReadSecondHand, "naverteld"), (Evidence.NotLookedUp, "uit het hoofd")];

    public static readonly IReadOnlyList<(LimitSide Side, string Word)> Sides = [(LimitSide.AtMost, "hoogstens"), (LimitSide.AtLeast, "ten minste")];

    public static readonly IReadOnlyList<(RuleStatus Status, string Word)> Statuses =
    [
        (RuleStatus.Verified, "geverifieerd"), (RuleStatus.Unverified, "niet geverifieerd"), (RuleStatus.Announced, "aangekondigd"), (RuleStatus.Lapsed, "vervallen"),
    ];

    public static string Of(PowerRole role) => Roles.First(r => r.Role == role).Word;

    public static string Of(RuleStatus status) => Statuses.First(s => s.Status == status).Word;

    /// <summary>The status in full, so that nobody takes an announcement for law.</summary>
    public static string InFull(RuleStatus status) => status == RuleStatus.Announced ? "aangekondigd, niet in werking" : Of(status);

    public static string Of(RuleKind kind) => kind == RuleKind.Norm ? "norm" : "bevoegdheid";

    public static Tone ToneOf(RuleStatus status) => status switch
    {
        RuleStatus.Verified => Tone.Good,
        RuleStatus.Unverified => Tone.Warning,
        RuleStatus.Announced => Tone.Info,
        _ => Tone.Neutral,
    };

    public static string Of(GovernmentLayer layers) => layers == GovernmentLayer.None
        ? "geen"
        : string.Join(", ", Layers.Where(l => layers.HasFlag(l.Layer)).Select(l => l.Word));

    public static string Of(Permission may) => may == Permission.Nothing
        ? "niets"
        : InARow([.. Permissions.Where(p => may.HasFlag(p.May)).Select(p => p.Word)]);

    /// <summary>"mag u eisen en vragen, niet belonen"; what one may not require is always said.</summary>
    public static string Sentence(Permission may)
    {
        if (may == Permission.Nothing)
        {
            return "mag u niets eisen, vragen of belonen";
        }

        var not = may.HasFlag(Permission.Require) ? "" : ", niet eisen";
        return $"mag u het {Of(may)}{not}";
    }

    /// <summary>Where the power comes from: public law, or what anybody may agree on.</summary>
    public static string LawOf(PowerRole role) => role switch
    {
        PowerRole.Authority => "publiekrechtelijk",
        PowerRole.Subsidiser => "vrijwillig",
        _ => Voluntary,
    };

    public static string Of(Evidence evidence) => evidence switch
    {
        Evidence.Read => "gelezen in de bron",
        Evidence.ReadSecondHand => "gelezen in een bron die het navertelt",
        _ => "nog niet in een bron nagekeken",
    };

    /// <summary>"hoogstens 0,8 euro per m²"; null when the rule holds no number.</summary>
    public static string? LimitOf(RuleFacts facts) => facts.Limit is not { } limit
        ? null
        : $"{Sides.First(s => s.Side == facts.Side).Word} {Numbers.Amount(limit, 4)}{(facts.Unit is { } unit ? " " + unit : "")}";

    /// <summary>The days on which it holds, in words.</summary>
    public static string DaysOf(RuleFacts facts) => (facts.From, facts.Until) switch
    {
        ({ } from, { } until) => $"{Dates.Day(from)} tot en met {Dates.Day(until)}",
        ({ } from, null) => $"vanaf {Dates.Day(from)}",
        (null, { } until) => $"tot en met {Dates.Day(until)}",
        _ => "begin en einde niet bekend",
    };

    /// <summary>The word as it stands in an address.</summary>
    public static string KeyOf(string word) => Kenmerk.Words(word);

    public static IReadOnlyList<Choice> Choices<T>(IEnumerable<(T, string Word)> words) => [.. words.Select(w => new Choice(KeyOf(w.Word), char.ToUpperInvariant(w.Word[0]) + w.Word[1..]))];

    /// <summary>"eisen, vragen en belonen"</summary>
    public static string InARow(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} en {words[^1]}",
    };
}
