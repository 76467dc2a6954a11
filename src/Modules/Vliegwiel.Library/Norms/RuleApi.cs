// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Platform;

namespace Vliegwiel.Library.Norms;

/// <summary>A norm as the API gives it.</summary>
/// <param name="Vergelijking">"hoogstens" of "ten minste".</param>
/// <param name="Methodeversie">Waarden van verschillende versies zijn niet te vergelijken.</param>
internal sealed record NormRegel(
    Guid Id, string Kenmerk, int Versie, string Titel, string Onderwerp, string? Gebruiksfunctie, decimal? Grenswaarde, string? Vergelijking, string? Eenheid, string? Methodeversie, bool Wettelijk,
    DateOnly? GeldigVan, DateOnly? GeldigTot, string Bron, string? BronLink, DateOnly? BronBekekenOp, string Bewijs, string Status, DateOnly? GeverifieerdOp, string Toelichting);

/// <summary>A power as the API gives it.</summary>
internal sealed record BevoegdheidRegel(
    Guid Id, string Kenmerk, int Versie, string Titel, string Onderwerp, IReadOnlyList<string> Bestuurslagen, string? Rol, string? Rechtsgebied, string? Instrument, IReadOnlyList<string> Mag, string? Grondslag,
    DateOnly? GeldigVan, DateOnly? GeldigTot, string Bron, string? BronLink, DateOnly? BronBekekenOp, string Bewijs, string Status, DateOnly? GeverifieerdOp, string Toelichting);

/// <summary>The rules for other programs; the resources and fields are Dutch (NL API Design Rules).</summary>
internal static class RuleApi
{
    private const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder api)
    {
        var rules = api.MapGroup("").WithTags("Regels").WithMetadata(new AllowAnonymousAttribute(), Platform.Modules.ApiScope.Rules);
        rules.MapGet("/normen", NormsAsync).WithName("normen").WithSummary("Normen met hun geldigheid, bron en status.");
        rules.MapGet("/normen/{id}", NormAsync).WithName("norm").WithSummary("Eén norm in de versie van nu.");
        rules.MapGet("/bevoegdheden", PowersAsync).WithName("bevoegdheden").WithSummary("Wat een bestuurslaag met een instrument mag eisen, vragen of belonen.");
        rules.MapGet("/bevoegdheden/{id}", PowerAsync).WithName("bevoegdheid").WithSummary("Eén bevoegdheid in de versie van nu.");
    }

    private static async Task<Results<Ok<Lijst<NormRegel>>, ProblemHttpResult>> NormsAsync(
        NormDirectory norms, TimeProvider clock, CancellationToken cancel, string? onderwerp = null, string? gebruiksfunctie = null, string? datum = null, string? status = null, string? pagina = null)
    {
        if (Wrong(clock, datum, status, pagina, out var day, out var page) is { } wrong)
        {
            return wrong;
        }

        var found = Filter(await norms.OpenAsync(cancel), RuleKind.Norm, onderwerp, datum is null ? null : day, status)
            .Where(r => string.IsNullOrEmpty(gebruiksfunctie) || (r.Facts.Use is { } use && RuleWords.KeyOf(use) == RuleWords.KeyOf(gebruiksfunctie)));
        return TypedResults.Ok(Paged(found, page, Norm));
    }

    private static async Task<Results<Ok<Lijst<BevoegdheidRegel>>, ProblemHttpResult>> PowersAsync(
        NormDirectory norms, TimeProvider clock, CancellationToken cancel, string? bestuurslaag = null, string? rol = null, string? instrument = null, string? onderwerp = null, string? datum = null, string? status = null, string? pagina = null)
    {
        if (Wrong(clock, datum, status, pagina, out var day, out var page) is { } wrong)
        {
            return wrong;
        }

        var layer = AskRules.ReadLayer(bestuurslaag);
        if (!string.IsNullOrEmpty(bestuurslaag) && layer is null)
        {
            return Problem("Verkeerde bestuurslaag", $"De bestuurslaag is een van: {string.Join(", ", RuleWords.Layers.Select(l => l.Word))}, {AskRules.Other}.");
        }

        if (!string.IsNullOrEmpty(rol) && RuleWords.Roles.All(r => RuleWords.KeyOf(r.Word) != RuleWords.KeyOf(rol)))
        {
            return Problem("Verkeerde rol", $"De rol is een van: {string.Join(", ", RuleWords.Roles.Select(r => r.Word))}.");
        }

        var found = Filter(await norms.OpenAsync(cancel), RuleKind.Power, onderwerp, datum is null ? null : day, status)
            .Where(r => layer is not { } who || (who != GovernmentLayer.None && r.Facts.Layers.HasFlag(who)))
            .Where(r => string.IsNullOrEmpty(rol) || (r.Facts.Role is { } role && RuleWords.KeyOf(RuleWords.Of(role)) == RuleWords.KeyOf(rol)))
            .Where(r => string.IsNullOrEmpty(instrument) || (r.Facts.Instrument is { } with && RuleWords.KeyOf(with) == RuleWords.KeyOf(instrument)));
        return TypedResults.Ok(Paged(found, page, Power));
    }

    private static async Task<Results<Ok<NormRegel>, ProblemHttpResult>> NormAsync(string id, NormDirectory norms, CancellationToken cancel) =>
        await FindAsync(id, RuleKind.Norm, norms, cancel) is { } rule ? TypedResults.Ok(Norm(rule)) : Missing("Deze norm is er niet.");

    private static async Task<Results<Ok<BevoegdheidRegel>, ProblemHttpResult>> PowerAsync(string id, NormDirectory norms, CancellationToken cancel) =>
        await FindAsync(id, RuleKind.Power, norms, cancel) is { } rule ? TypedResults.Ok(Power(rule)) : Missing("Deze bevoegdheid is er niet.");

    private static async Task<BookedRule?> FindAsync(string id, RuleKind kind, NormDirectory norms, CancellationToken cancel) =>
        Guid.TryParse(id, out var key) ? (await norms.OpenAsync(cancel)).Rules.FirstOrDefault(r => r.Id == key && r.Facts.Kind == kind) : null;

    private static IEnumerable<BookedRule> Filter(RuleBook book, RuleKind kind, string? subject, DateOnly? day, string? status) =>
        book.Rules.Where(r => r.Facts.Kind == kind)
            .Where(r => string.IsNullOrEmpty(subject) || RuleBook.IsAbout(r.Facts, RuleWords.KeyOf(subject)))
            .Where(r => day is not { } on || r.Facts.HoldsOn(on))
            .Where(r => string.IsNullOrEmpty(status) || RuleWords.KeyOf(RuleWords.Of(r.Status)) == RuleWords.KeyOf(status))
            .OrderBy(r => r.Facts.Subject, StringComparer.Ordinal).ThenBy(r => r.Facts.From).ThenBy(r => r.Facts.Title, StringComparer.Ordinal).ThenBy(r => r.Id);

    private static Lijst<T> Paged<T>(IEnumerable<BookedRule> found, int page, Func<BookedRule, T> line)
    {
        var all = found.ToList();
        return new Lijst<T>([.. all.Skip((page - 1) * PageSize).Take(PageSize).Select(line)], all.Count, page, PageSize);
    }

    private static ProblemHttpResult? Wrong(TimeProvider clock, string? datum, string? status, string? pagina, out DateOnly day, out int page)
    {
        page = 1;
        (day, var problem) = AskRules.ReadDay(datum, clock.DutchToday);
        if (problem is not null)
        {
            return Problem("Verkeerde datum", problem);
        }

        if (!string.IsNullOrEmpty(status) && RuleWords.Statuses.All(s => RuleWords.KeyOf(s.Word) != RuleWords.KeyOf(status)))
        {
            return Problem("Verkeerde status", $"De status is een van: {string.Join(", ", RuleWords.Statuses.Select(s => s.Word))}.");
        }

        return PageNumber.TryParse(pagina, out page)
            ? null
            : Problem("Verkeerde pagina", "De pagina is een geheel getal van 1 tot en met 100000.");
    }

    private static NormRegel Norm(BookedRule r) => new(
        r.Id, r.Kenmerk, r.Version, r.Facts.Title, r.Facts.Subject, r.Facts.Use, r.Facts.Limit, r.Facts.Limit is null ? null : RuleWords.Sides.First(s => s.Side == r.Facts.Side).Word, r.Facts.Unit, r.Facts.Method, r.Facts.IsBinding,
        r.Facts.From, r.Facts.Until, r.Facts.Source, r.Facts.SourceUrl, r.Facts.LookedAtOn, RuleWords.Of(r.Facts.Evidence), RuleWords.Of(r.Status), r.VerifiedOn, r.Facts.Explanation);

    private static BevoegdheidRegel Power(BookedRule r) => new(
        r.Id, r.Kenmerk, r.Version, r.Facts.Title, r.Facts.Subject, [.. RuleWords.Layers.Where(l => r.Facts.Layers.HasFlag(l.Layer)).Select(l => l.Word)],
        r.Facts.Role is { } role ? RuleWords.Of(role) : null, r.Facts.Role is { } capacity ? RuleWords.LawOf(capacity) : null, r.Facts.Instrument,
        [.. RuleWords.Permissions.Where(p => r.Facts.May.HasFlag(p.May)).Select(p => p.Word)], r.Facts.Basis,
        r.Facts.From, r.Facts.Until, r.Facts.Source, r.Facts.SourceUrl, r.Facts.LookedAtOn, RuleWords.Of(r.Facts.Evidence), RuleWords.Of(r.Status), r.VerifiedOn, r.Facts.Explanation);

    private static ProblemHttpResult Missing(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status404NotFound, title: "Niet gevonden");

    private static ProblemHttpResult Problem(string title, string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest, title: title);
}
