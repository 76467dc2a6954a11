// SPDX-License-Identifier: EUPL-1.2
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Library.Norms;

/// <summary>The norms and powers that the product ships. A newer list updates what nobody changed here.</summary>
internal sealed class ShippedRules(VliegwielDb db, EventJournal journal, CurrentActor actor, ThemeDirectory themes, TimeProvider clock)
{
    private const string First = "Hoort bij de lijst die met Vliegwiel meekomt.";
    private const string Newer = "De lijst die met Vliegwiel meekomt, is vernieuwd.";

    public async Task LoadAsync(CancellationToken cancel)
    {
        var named = (await themes.ListSchemesAsync(cancel)).Where(s => s.IsDefault).SelectMany(s => s.Themes).ToDictionary(t => t.Name, t => t.Id, StringComparer.Ordinal);
        await TakeInAsync(ShippedList.Open().Facts(named), cancel);
    }

    /// <returns>How many got a version.</returns>
    public async Task<int> TakeInAsync(IReadOnlyList<(string Key, RuleFacts Facts)> list, CancellationToken cancel)
    {
        actor.Become(Actor.System);
        var known = await db.Rules.Where(r => r.Key != null).ToDictionaryAsync(r => r.Key!, cancel);
        var current = await (from rule in db.Rules
                             join version in db.RuleVersions on new { rule.Id, Number = rule.Current } equals new { Id = version.RuleId, version.Number }
                             where rule.Key != null
                             select version).AsNoTracking().ToDictionaryAsync(v => v.RuleId, cancel);
        var now = clock.GetUtcNow();
        var written = 0;
        foreach (var (key, facts) in list)
        {
            if (!known.TryGetValue(key, out var rule))
            {
                rule = Rule.Write(facts, key, First, personId: null, now);
                db.Add(rule);
                journal.Record(new RuleWritten { ObjectId = rule.Id });
                written++;
            }
            else if (current[rule.Id] is { MadeById: null } last && last.Facts != facts)
            {
                rule.Change(facts, Newer, personId: null, now);
                journal.Record(new RuleChanged { ObjectId = rule.Id, Version = rule.Current });
                written++;
            }
        }

        if (written > 0)
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }

        return written;
    }
}

/// <summary>The list as it lies in the product, read strictly: a word that is not known stops the start.</summary>
internal sealed record ShippedList
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    /// <summary>The day of this edition of the list.</summary>
    public required DateOnly Uitgave { get; init; }

    public required IReadOnlyList<ShippedRule> Normen { get; init; }
    public required IReadOnlyList<ShippedRule> Bevoegdheden { get; init; }

    public static ShippedList Open()
    {
        using var stream = typeof(ShippedList).Assembly.GetManifestResourceStream("Norms/Shipped/regels.json") ?? throw new InvalidOperationException("The product holds no list of rules.");
        return JsonSerializer.Deserialize<ShippedList>(stream, Json) ?? throw new InvalidOperationException("The list of rules is empty.");
    }

    public IReadOnlyList<(string Key, RuleFacts Facts)> Facts(IReadOnlyDictionary<string, Guid> themes) =>
    [
        .. Normen.Select(n => (n.Sleutel, n.Facts(RuleKind.Norm, themes))),
        .. Bevoegdheden.Select(b => (b.Sleutel, b.Facts(RuleKind.Power, themes))),
    ];
}

/// <summary>One line of the shipped list.</summary>
internal sealed record ShippedRule
{
    public required string Sleutel { get; init; }
    public required string Titel { get; init; }
    public required string Onderwerp { get; init; }
    public required string Bron { get; init; }
    public required string Stand { get; init; }
    public required string Bewijs { get; init; }
    public string? Thema { get; init; }
    public string? Link { get; init; }
    public DateOnly? Bekeken { get; init; }
    public DateOnly? Van { get; init; }
    public DateOnly? Tot { get; init; }
    public string Toelichting { get; init; } = "";
    public string? Gebruiksfunctie { get; init; }
    public decimal? Grenswaarde { get; init; }
    public string? Vergelijking { get; init; }
    public string? Eenheid { get; init; }
    public string? Methode { get; init; }
    public bool Wettelijk { get; init; }
    public IReadOnlyList<string> Lagen { get; init; } = [];
    public string? Rol { get; init; }
    public string? Instrument { get; init; }
    public IReadOnlyList<string> Mag { get; init; } = [];
    public string? Grondslag { get; init; }

    public RuleFacts Facts(RuleKind kind, IReadOnlyDictionary<string, Guid> themes) => new()
    {
        Kind = kind,
        Title = Titel,
        Subject = Onderwerp,
        ThemeId = Thema is not null && themes.TryGetValue(Thema, out var theme) ? theme : null,
        From = Van,
        Until = Tot,
        Source = Bron,
        SourceUrl = Link,
        LookedAtOn = Bekeken,
        Standing = Of(RuleWords.Standings, Stand),
        Evidence = Of(RuleWords.Evidences, Bewijs),
        Explanation = Toelichting,
        Use = Gebruiksfunctie,
        Limit = Grenswaarde,
        Side = Vergelijking is null ? LimitSide.AtMost : Of(RuleWords.Sides, Vergelijking),
        Unit = Eenheid,
        Method = Methode,
        IsBinding = Wettelijk,
        Layers = Lagen.Aggregate(GovernmentLayer.None, (sum, word) => sum | Of(RuleWords.Layers, word)),
        Role = Rol is null ? null : Of(RuleWords.Roles, Rol),
        Instrument = Instrument,
        May = Mag.Aggregate(Permission.Nothing, (sum, word) => sum | Of(RuleWords.Permissions, word)),
        Basis = Grondslag,
    };

    private static T Of<T>(IReadOnlyList<(T Value, string Word)> words, string word) where T : struct, Enum =>
        words.Where(w => w.Word == word).Select(w => w.Value).Cast<T?>().FirstOrDefault() is { } value ? value : throw new InvalidOperationException($"The list of rules says “{word}”, which is not one of {string.Join(", ", words.Select(w => w.Word))}.");
}
