// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Budgets;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Listing;
using Vliegwiel.Agendas.Showing;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Api;

/// <summary>An agenda as the API lists it.</summary>
/// <param name="Van">Het verband of de organisatie van wie de agenda is.</param>
internal sealed record AgendaRegel(Guid Id, string Kenmerk, string Titel, string Van, bool VanVerband, int AantalActiviteiten, int AantalOpen, int AantalVersies);

/// <summary>One agenda as the API gives it.</summary>
internal sealed record AgendaVeld(Guid Id, string Kenmerk, string Titel, string? Doel, string Van, DateOnly? VolgendeBespreking, int AantalActiviteiten, int AantalTeLaat, int AantalVersies);

/// <summary>An activity as the API lists it: without amounts, which are a resource of their own.</summary>
internal sealed record ActiviteitRegel(Guid Id, string Kenmerk, string Titel, string Stand, string? SoortActie, string Sfeer, DeadlineVeld? Deadline, bool TeLaat, bool HeeftEigenaar, string? Organisatie);

/// <summary>One activity as the API gives it.</summary>
internal sealed record ActiviteitVeld(
    Guid Id, string Kenmerk, string Titel, string? Omschrijving, string? Wel, string? Niet, string? Kennis, decimal? GeschatteUren, string Stand, string? RedenVanStand, string? SoortActie, string Sfeer,
    DeadlineVeld? Deadline, bool TeLaat, bool HeeftEigenaar, string? Organisatie, DateOnly? TeamTot, bool VerderInAndere, IReadOnlyList<string> Agendas);

/// <summary>What an activity may cost and what was spent, for who may see that.</summary>
internal sealed record BegrotingVeld(Guid ActiviteitId, CijferVeld Bedrag, CijferVeld Besteed, string? Dekking, IReadOnlyList<BegrotingsdeelVeld> Onderdelen);

/// <summary>One part of what an activity may cost.</summary>
/// <param name="Drager">De naam van de organisatie die dit deel draagt; leeg als dat niet is gezegd.</param>
internal sealed record BegrotingsdeelVeld(string Omschrijving, string Herkomst, string Stand, Guid? DragerId, string? Drager, CijferVeld Bedrag, CijferVeld Besteed);

/// <summary>Agendas and activities for other programs; the resources and fields are Dutch (NL API Design Rules).</summary>
internal static class AgendaApi
{
    private static readonly IReadOnlyList<string> Sorts = [.. ApiProblems.BothWays("activiteit", "initiator", "deadline", "stand", "budget")];

    public static RouteGroupBuilder GroupOf(IEndpointRouteBuilder api, string tag) =>
        api.MapGroup("").WithTags(tag).WithMetadata(new AllowAnonymousAttribute(), ApiScope.Agendas).WithEntityTags();

    public static void Map(IEndpointRouteBuilder api)
    {
        var agendas = GroupOf(api, "Agenda's");
        agendas.MapGet("/agendas", ListAsync).WithName("agendas").WithSummary("De uitvoeringsagenda's die u mag zien, op naam.");
        agendas.MapGet("/agendas/{kenmerk}", GetAsync).WithName("agenda").WithSummary("Eén agenda.");
        agendas.MapGet("/agendas/{kenmerk}/activiteiten", ActivitiesAsync).WithName("activiteiten").WithSummary("De activiteiten van een agenda, te filteren en te sorteren als op de site. Op budget sorteren doet iets voor wie budgetten mag zien.");
        agendas.MapGet("/activiteiten/{kenmerk}", ActivityAsync).WithName("activiteit").WithSummary("Eén activiteit, zonder bedragen.");
        agendas.MapGet("/activiteiten/{kenmerk}/begroting", BudgetAsync).WithName("begroting").WithSummary("Wat een activiteit mag kosten en wat er besteed is. Wie dat niet mag zien, krijgt hetzelfde antwoord als wanneer zij niet bestaat.");
    }

    private static async Task<Results<Ok<Lijst<AgendaRegel>>, ProblemHttpResult>> ListAsync(ListAgendas agendas, CancellationToken cancel, string? woord = null, string? van = null, string? pagina = null)
    {
        if (!PageNumber.TryParse(pagina, out var page))
        {
            return ApiProblems.WrongPage();
        }

        if (ApiProblems.UnlessOneOf("van", van, ListAgendas.Owners.Select(o => o.Value)) is { } wrong)
        {
            return wrong;
        }

        var list = await agendas.AskAsync(new AgendaListQuestion(woord?.Trim(), van, null, pagina), cancel) ?? AgendaList.Empty;
        return TypedResults.Ok(new Lijst<AgendaRegel>(
            [.. list.Lines.Select(l => new AgendaRegel(l.Id, l.Kenmerk, l.Title, l.Of, l.IsOfAlliance, l.Activities, l.Open, l.Versions))], list.Lines.Count == 0 && page > 1 ? null : list.Total, page, ListAgendas.PageSize));
    }

    private static async Task<Results<Ok<AgendaVeld>, ProblemHttpResult>> GetAsync(string kenmerk, ShowAgenda agendas, TimeProvider clock, CancellationToken cancel) =>
        await agendas.FindAsync(kenmerk, new AgendaQuestion(), cancel) is { Agenda: var a } shown
            ? TypedResults.Ok(new AgendaVeld(a.Id, a.Kenmerk, a.Title, a.Purpose, shown.Of, a.NextMeeting(clock.DutchToday), shown.Total, shown.Late, a.Versions))
            : ApiProblems.NotFound("Deze agenda");

    private static async Task<Results<Ok<Lijst<ActiviteitRegel>>, ProblemHttpResult>> ActivitiesAsync(
        string kenmerk, ShowAgenda agendas, CancellationToken cancel,
        string? woord = null, string? stand = null, string? eigenaar = null, string? bij = null, string? type = null, string? sfeer = null, string? laat = null, string? sorteer = null, string? pagina = null)
    {
        if (!PageNumber.TryParse(pagina, out var page))
        {
            return ApiProblems.WrongPage();
        }

        if ((ApiProblems.UnlessOneOf("stand", stand, ApiProblems.Keys<ActivityState>(ActivityWords.Of)) ?? ApiProblems.UnlessOneOf("type", type, ApiProblems.Keys<ActionType>(ActivityWords.Of))
            ?? ApiProblems.UnlessOneOf("sfeer", sfeer, ApiProblems.Keys<Sphere>(ActivityWords.Of)) ?? ApiProblems.UnlessOneOf("laat", laat, ["ja"]) ?? ApiProblems.UnlessOneOf("sorteer", sorteer, Sorts)) is { } wrong)
        {
            return wrong;
        }

        var question = new AgendaQuestion { Word = woord?.Trim(), State = stand, Owner = eigenaar, Organisation = bij, Type = type, Sphere = sfeer, Late = laat, Sort = sorteer };
        return await agendas.FindAsync(kenmerk, question, cancel) is not { } shown
            ? ApiProblems.NotFound("Deze agenda")
            : TypedResults.Ok(Lijst<ActiviteitRegel>.Of([.. shown.Lines.Select(LineOf)], page));
    }

    private static async Task<Results<Ok<ActiviteitVeld>, ProblemHttpResult>> ActivityAsync(string kenmerk, ActivityDesk desk, NetworkDirectory network, TimeProvider clock, CancellationToken cancel)
    {
        if (await desk.FindForGuestsTooAsync(kenmerk, cancel) is not { Activity: var a } placed)
        {
            return ApiProblems.NotFound("Deze activiteit");
        }

        var today = clock.DutchToday;
        var organisation = (a.OwnerOrganisationId ?? a.ProposedForId) is { } of ? (await network.FindOrganisationAsync(of, cancel))?.Name : null;
        return TypedResults.Ok(new ActiviteitVeld(
            a.Id, a.Kenmerk, a.Title, a.Description, a.Within, a.Outside, a.Expertise, a.EstimatedHours, Key(ActivityWords.Of(a.State)), a.StateReason, a.Type is { } type ? Key(ActivityWords.Of(type)) : null, Key(ActivityWords.Of(a.Sphere)),
            DeadlineVeld.Of(a.Deadline), a.IsLate(today), a.OwnerId is not null, organisation, a.TeamUntil >= today ? a.TeamUntil : null, a.IsMerged, [.. placed.Agendas.Select(g => g.Kenmerk)]));
    }

    private static async Task<Results<Ok<BegrotingVeld>, ProblemHttpResult>> BudgetAsync(string kenmerk, SetBudget budgets, CancellationToken cancel) =>
        await budgets.FindAsync(kenmerk, cancel) is { Budget: var budget } shown
            ? TypedResults.Ok(new BegrotingVeld(budget.ActivityId, CijferVeld.Of(budget.Amount), CijferVeld.Of(budget.Spent), budget.Purse, [.. budget.Parts.OrderBy(p => p.Order).Select(p => PartOf(p, shown.Names))]))
            : ApiProblems.NotFound("Deze begroting");

    private static BegrotingsdeelVeld PartOf(BudgetPart part, NetworkNames names) => new(
        part.Words, Key(BudgetWords.Of(part.Source)), Key(BudgetWords.Of(part.State)), part.BearerId, part.BearerId is { } bearer ? names.Organisation(bearer)?.Name : null, CijferVeld.Of(part.Amount), CijferVeld.Of(part.Spent));

    private static ActiviteitRegel LineOf(ActivityLine l) => new(
        l.Id, l.Kenmerk, l.Title, Key(ActivityWords.Of(l.State)), l.Type is { } type ? Key(ActivityWords.Of(type)) : null, Key(ActivityWords.Of(l.Sphere)), DeadlineVeld.Of(l.Deadline), l.IsLate, l.OwnerId is not null, l.Organisation);

    private static string Key(string words) => ActivityWords.KeyOf(words);
}
