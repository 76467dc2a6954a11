// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Agendas.Comparing;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Versions;
using Vliegwiel.Platform;

namespace Vliegwiel.Agendas.Api;

/// <summary>A version of an agenda as the API lists it.</summary>
internal sealed record VersieRegel(int Nummer, DateOnly VastgesteldOp, string VastgesteldDoor, string? Besluit, int AantalActiviteiten);

/// <summary>An activity as it stood in a version.</summary>
/// <param name="Kenmerk">Null when it cannot be opened any more.</param>
internal sealed record VersieActiviteit(Guid Id, string? Kenmerk, string Titel, string Stand, string? SoortActie, string Sfeer, DeadlineVeld? Deadline, Guid? VerderInId);

/// <summary>One version with its activities, without amounts.</summary>
internal sealed record VersieVeld(int Nummer, string Titel, DateOnly VastgesteldOp, string VastgesteldDoor, string? Besluit, IReadOnlyList<VersieActiviteit> Activiteiten);

/// <summary>What one activity might cost when a version was fixed.</summary>
internal sealed record VersieBedrag(Guid ActiviteitId, string Titel, CijferVeld Bedrag);

/// <summary>The amounts in a version, for who may see them.</summary>
internal sealed record VersieBegroting(int Nummer, IReadOnlyList<VersieBedrag> Bedragen);

/// <summary>One thing that differs between two moments.</summary>
internal sealed record VerschilRegel(string Wat, string Activiteit, string Was, string Werd, string? Betekent);

/// <summary>What differs between two moments, of what the reader sees of both.</summary>
internal sealed record VerschilVeld(string Van, string Tot, string Samenvatting, IReadOnlyList<VerschilRegel> Regels);

/// <summary>Versions of agendas and what differs between them, for other programs.</summary>
internal static class VersionApi
{
    private const string ThisVersion = "Deze versie";

    public static void Map(IEndpointRouteBuilder api)
    {
        var versions = AgendaApi.GroupOf(api, "Agenda's");
        versions.MapGet("/agendas/{kenmerk}/versies", ListAsync).WithName("agendaversies").WithSummary("De versies van een agenda, nieuwste eerst.");
        versions.MapGet("/agendas/{kenmerk}/versies/{nummer}", GetAsync).WithName("agendaversie").WithSummary("Eén versie zoals zij is vastgesteld, zonder bedragen.");
        versions.MapGet("/agendas/{kenmerk}/versies/{nummer}/begroting", BudgetAsync).WithName("versiebegroting").WithSummary("De bedragen in een versie, voor wie die mag zien; voor een ander is dit er niet.");
        versions.MapGet("/agendas/{kenmerk}/versies/{nummer}/verschil", DifferenceAsync).WithName("versieverschil").WithSummary("Wat er anders is dan in deze versie, nu of in een andere versie (met), voor zover u beide mag zien. Een bedrag telt alleen mee voor wie het op beide momenten ziet.");
    }

    private static async Task<Results<Ok<Lijst<VersieRegel>>, ProblemHttpResult>> ListAsync(string kenmerk, ShowVersions versions, CancellationToken cancel, string? pagina = null) =>
        !PageNumber.TryParse(pagina, out var page) ? ApiProblems.WrongPage()
        : await versions.ListAsync(kenmerk, cancel) is { } list ? TypedResults.Ok(Lijst<VersieRegel>.Of([.. list.Lines.Select(l => new VersieRegel(l.Number, l.FixedOn, l.Body, l.Decision, l.Activities))], page))
        : ApiProblems.NotFound("Deze agenda");

    private static async Task<Results<Ok<VersieVeld>, ProblemHttpResult>> GetAsync(string kenmerk, string nummer, ShowVersions versions, CancellationToken cancel) =>
        await versions.FindAsync(kenmerk, nummer, cancel) is { Version: var v, List: var list }
            ? TypedResults.Ok(new VersieVeld(v.Number, v.Title, v.FixedOn, v.Body, v.Decision, [.. list.Moment.Activities.Select(a => LineOf(a, list))]))
            : ApiProblems.NotFound(ThisVersion);

    private static async Task<Results<Ok<VersieBegroting>, ProblemHttpResult>> BudgetAsync(string kenmerk, string nummer, ShowVersions versions, CancellationToken cancel) =>
        await versions.FindAsync(kenmerk, nummer, cancel) is { Version: var v, List: { ShowsAmounts: true } list }
            ? TypedResults.Ok(new VersieBegroting(v.Number, [.. from a in list.Moment.Activities where a.Amount is not null select new VersieBedrag(a.Id, a.Title, CijferVeld.Of(a.Amount!))]))
            : ApiProblems.NotFound(ThisVersion);

    private static async Task<Results<Ok<VerschilVeld>, ProblemHttpResult>> DifferenceAsync(string kenmerk, string nummer, CompareVersions compare, CancellationToken cancel, string? met = null) =>
        await compare.FindAsync(kenmerk, nummer, met, cancel) is { Summary: { } summary } shown
            ? TypedResults.Ok(new VerschilVeld(VersionLinks.Of(shown.From), VersionLinks.Of(shown.To), summary, [.. shown.Lines.Select(l => new VerschilRegel(l.Heading, l.Title, l.Was, l.Becomes, l.Meaning.Length > 0 ? l.Meaning : null))]))
            : ApiProblems.NotFound(ThisVersion);

    private static VersieActiviteit LineOf(StandingActivity a, StandingList list) => new(
        a.Id, list.Kenmerken.GetValueOrDefault(a.Id), a.Title, ActivityWords.KeyOf(ActivityWords.Of(a.State)), a.Type is { } type ? ActivityWords.KeyOf(ActivityWords.Of(type)) : null,
        ActivityWords.KeyOf(ActivityWords.Of(a.Sphere)), DeadlineVeld.Of(a.Deadline), a.Onward?.ActivityId);
}
