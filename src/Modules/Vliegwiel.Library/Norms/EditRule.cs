// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Forms;
using Vliegwiel.Design.Lists;
using Vliegwiel.Design.Text;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Library.Norms;

internal sealed class VerifyRequest
{
    [Required(ErrorMessage = "Noem de bron waarmee u hebt vergeleken."), StringLength(RuleFacts.SourceMaxLength, ErrorMessage = "Maak de bron hoogstens 400 tekens lang.")]
    public string? Bron { get; set; }
}

/// <summary>What stands on the form of a norm or power.</summary>
internal sealed class RuleRequest
{
    [Required(ErrorMessage = "Geef de regel een titel."), StringLength(RuleFacts.TitleMaxLength, ErrorMessage = "Maak de titel hoogstens 200 tekens lang.")]
    public string? Titel { get; set; }

    [Required(ErrorMessage = "Noem het onderwerp."), StringLength(RuleFacts.WordMaxLength, ErrorMessage = "Maak het onderwerp hoogstens 80 tekens lang.")]
    public string? Onderwerp { get; set; }

    public string? Thema { get; set; }
    public DateOnly? Van { get; set; }
    public DateOnly? Tot { get; set; }

    [Required(ErrorMessage = "Noem de bron, zo precies dat iemand het kan nakijken."), StringLength(RuleFacts.SourceMaxLength, ErrorMessage = "Maak de bron hoogstens 400 tekens lang.")]
    public string? Bron { get; set; }

    [StringLength(RuleFacts.LinkMaxLength, ErrorMessage = "Deze link is langer dan 500 tekens. Neem een kortere.")]
    public string? Link { get; set; }

    public DateOnly? Bekeken { get; set; }

    [Required(ErrorMessage = "Kies of de regel geldt.")]
    public string? Stand { get; set; }

    [Required(ErrorMessage = "Kies hoe u dit weet.")]
    public string? Bewijs { get; set; }

    [StringLength(RuleFacts.TextMaxLength, ErrorMessage = "Maak de toelichting hoogstens 2.000 tekens lang.")]
    public string? Toelichting { get; set; }

    [StringLength(RuleFacts.WordMaxLength, ErrorMessage = "Maak dit hoogstens 80 tekens lang.")]
    public string? Functie { get; set; }

    [DutchNumber]
    public string? Grenswaarde { get; set; }

    public string? Vergelijking { get; set; }

    [StringLength(RuleFacts.WordMaxLength, ErrorMessage = "Maak de eenheid hoogstens 80 tekens lang.")]
    public string? Eenheid { get; set; }

    [StringLength(RuleFacts.WordMaxLength, ErrorMessage = "Maak de rekenmethode hoogstens 80 tekens lang.")]
    public string? Methode { get; set; }

    public bool Wettelijk { get; set; }
    public List<string>? Lagen { get; set; }
    public string? Rol { get; set; }

    [StringLength(RuleFacts.WordMaxLength, ErrorMessage = "Maak het instrument hoogstens 80 tekens lang.")]
    public string? Instrument { get; set; }

    public List<string>? Mag { get; set; }

    [StringLength(RuleFacts.SourceMaxLength, ErrorMessage = "Maak de grondslag hoogstens 400 tekens lang.")]
    public string? Grondslag { get; set; }

    [Required(ErrorMessage = "Schrijf op waarom u dit toevoegt of wijzigt."), StringLength(RuleVersion.ReasonMaxLength, ErrorMessage = "Maak de reden hoogstens 500 tekens lang.")]
    public string? Reden { get; set; }

    /// <summary>The version that was read: somebody may have written another since.</summary>
    public int Versie { get; set; }

    public static RuleRequest Of(RuleFacts f, int version) => new()
    {
        Titel = f.Title,
        Onderwerp = f.Subject,
        Thema = f.ThemeId?.ToString("N"),
        Van = f.From,
        Tot = f.Until,
        Bron = f.Source,
        Link = f.SourceUrl,
        Bekeken = f.LookedAtOn,
        Stand = RuleWords.KeyOf(RuleWords.Standings.First(s => s.Standing == f.Standing).Word),
        Bewijs = RuleWords.KeyOf(RuleWords.Evidences.First(e => e.Evidence == f.Evidence).Word),
        Toelichting = f.Explanation,
        Functie = f.Use,
        Grenswaarde = f.Limit is { } limit ? Numbers.Amount(limit, 4) : null,
        Vergelijking = RuleWords.KeyOf(RuleWords.Sides.First(s => s.Side == f.Side).Word),
        Eenheid = f.Unit,
        Methode = f.Method,
        Wettelijk = f.IsBinding,
        Lagen = [.. RuleWords.Layers.Where(l => f.Layers.HasFlag(l.Layer)).Select(l => l.Word)],
        Rol = f.Role is { } role ? RuleWords.KeyOf(RuleWords.Of(role)) : null,
        Instrument = f.Instrument,
        Mag = [.. RuleWords.Permissions.Where(p => f.May.HasFlag(p.May)).Select(p => p.Word)],
        Grondslag = f.Basis,
        Versie = version,
    };
}

/// <summary>Writes norms and powers, each change as a new version, and notes that a second person compared one with its source.</summary>
internal sealed class EditRule(VliegwielDb db, EventJournal journal, CurrentActor actor, ThemeDirectory themes, TimeProvider clock)
{
    public async Task<IReadOnlyList<Choice>> ThemesAsync(CancellationToken cancel) =>
        [.. (await themes.ListSchemesAsync(cancel)).SelectMany(s => s.Themes.Select(t => new Choice(t.Id.ToString("N"), $"{t.Name} ({s.Name})")))];

    public async Task<Result<Rule>> WriteAsync(RuleKind kind, RuleRequest request)
    {
        if (!RuleRights.MayEdit(actor.Value))
        {
            return new NotAnEditor();
        }

        if (Problem(kind, request) is { } problem)
        {
            return problem;
        }

        var rule = Rule.Write(await FactsAsync(kind, request), key: null, request.Reden!.Trim(), actor.Value.PersonId, clock.GetUtcNow());
        db.Add(rule);
        journal.Record(new RuleWritten { ObjectId = rule.Id });
        return await db.TrySaveAsync() is { } clash ? clash : rule;
    }

    public async Task<Result<Rule>> ChangeAsync(string kenmerk, RuleRequest request)
    {
        if (!RuleRights.MayEdit(actor.Value))
        {
            return new NotAnEditor();
        }

        if (await FindAsync(kenmerk) is not { } found)
        {
            return new NoSuchRule();
        }

        if (found.Rule.Current != request.Versie)
        {
            return new SomebodyWasFirst();
        }

        if (Problem(found.Rule.Kind, request) is { } problem)
        {
            return problem;
        }

        var facts = await FactsAsync(found.Rule.Kind, request);
        if (facts == found.Version.Facts)
        {
            return new NothingChanged();
        }

        found.Rule.Change(facts, request.Reden!.Trim(), actor.Value.PersonId, clock.GetUtcNow());
        journal.Record(new RuleChanged { ObjectId = found.Rule.Id, Version = found.Rule.Current });
        return await db.TrySaveAsync() is { } clash ? clash : found.Rule;
    }

    public async Task<Result<Rule>> VerifyAsync(string kenmerk, int version, string with)
    {
        if (!RuleRights.MayEdit(actor.Value))
        {
            return new NotAnEditor();
        }

        if (await FindAsync(kenmerk) is not { } found)
        {
            return new NoSuchRule();
        }

        if (found.Rule.Current != version)
        {
            return new SomebodyWasFirst();
        }

        if (found.Version.MadeById == actor.Value.PersonId)
        {
            return new VerifiedByTheWriter();
        }

        if (!RuleRights.MayVerify(actor.Value, found.Version))
        {
            return new AlreadyVerified();
        }

        found.Version.Verify(actor.Value.PersonId!.Value, clock.DutchToday, with.Trim());
        // The rule itself is what search and others follow, so it is saved along.
        db.Entry(found.Rule).State = EntityState.Modified;
        journal.Record(new RuleVerified { ObjectId = found.Rule.Id, Version = found.Version.Number });
        return await db.TrySaveAsync() is { } clash ? clash : found.Rule;
    }

    /// <summary>The rule with its current version; tracked, to be changed.</summary>
    private async Task<(Rule Rule, RuleVersion Version)?> FindAsync(string kenmerk)
    {
        if (await db.Rules.SingleOrDefaultAsync(r => r.Kenmerk == kenmerk, CancellationToken.None) is not { } rule)
        {
            return null;
        }

        return (rule, await db.RuleVersions.SingleAsync(v => v.RuleId == rule.Id && v.Number == rule.Current, CancellationToken.None));
    }

    private static Refusal? Problem(RuleKind kind, RuleRequest request)
    {
        if (request.Van > request.Tot)
        {
            return new EndsBeforeItBegins();
        }

        if (!string.IsNullOrWhiteSpace(request.Link) && !(Uri.TryCreate(request.Link.Trim(), UriKind.Absolute, out var link) && link.Scheme is "https" or "http"))
        {
            return new NotALink();
        }

        if (kind == RuleKind.Norm && !string.IsNullOrWhiteSpace(request.Grenswaarde) && !(Numbers.TryParse(request.Grenswaarde, out var limit) && Math.Abs(limit) < 10_000_000_000m))
        {
            return new NotANumber(request.Grenswaarde);
        }

        return kind == RuleKind.Power && (Layers(request) == GovernmentLayer.None || Read(RuleWords.Roles, request.Rol) is null || string.IsNullOrWhiteSpace(request.Instrument))
            ? new PowerIsIncomplete()
            : null;
    }

    private async Task<RuleFacts> FactsAsync(RuleKind kind, RuleRequest request)
    {
        var known = (await themes.ListSchemesAsync(CancellationToken.None)).SelectMany(s => s.Themes).Select(t => t.Id).ToHashSet();
        var isNorm = kind == RuleKind.Norm;
        return new RuleFacts
        {
            Kind = kind,
            Title = request.Titel!.Trim(),
            Subject = request.Onderwerp!.Trim(),
            ThemeId = Guid.TryParse(request.Thema, out var theme) && known.Contains(theme) ? theme : null,
            From = request.Van,
            Until = request.Tot,
            Source = request.Bron!.Trim(),
            SourceUrl = Blank(request.Link),
            LookedAtOn = request.Bekeken,
            Standing = Read(RuleWords.Standings, request.Stand) ?? Standing.InForce,
            Evidence = Read(RuleWords.Evidences, request.Bewijs) ?? Evidence.NotLookedUp,
            Explanation = Blank(request.Toelichting) ?? "",
            Use = isNorm ? Blank(request.Functie) : null,
            Limit = isNorm && Numbers.TryParse(request.Grenswaarde, out var limit) ? Math.Round(limit, 4) : null,
            Side = isNorm ? Read(RuleWords.Sides, request.Vergelijking) ?? LimitSide.AtMost : LimitSide.AtMost,
            Unit = isNorm ? Blank(request.Eenheid) : null,
            Method = isNorm ? Blank(request.Methode) : null,
            IsBinding = isNorm && request.Wettelijk,
            Layers = isNorm ? GovernmentLayer.None : Layers(request),
            Role = isNorm ? null : Read(RuleWords.Roles, request.Rol),
            Instrument = isNorm ? null : Blank(request.Instrument),
            May = isNorm ? Permission.Nothing : (request.Mag ?? []).Aggregate(Permission.Nothing, (sum, word) => sum | (Read(RuleWords.Permissions, word) ?? Permission.Nothing)),
            Basis = isNorm ? null : Blank(request.Grondslag),
        };
    }

    private static GovernmentLayer Layers(RuleRequest request) =>
        (request.Lagen ?? []).Aggregate(GovernmentLayer.None, (sum, word) => sum | (Read(RuleWords.Layers, word) ?? GovernmentLayer.None));

    private static T? Read<T>(IReadOnlyList<(T Value, string Word)> words, string? key) where T : struct, Enum =>
        words.Where(w => RuleWords.KeyOf(w.Word) == key).Select(w => (T?)w.Value).FirstOrDefault();

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

internal sealed record PowerIsIncomplete()
    : Refusal("Kies bij een bevoegdheid ten minste één bestuurslaag en een rol, en noem het instrument.");
