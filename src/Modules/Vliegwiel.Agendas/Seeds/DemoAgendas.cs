// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Agendas.Moving;
using Vliegwiel.Agendas.Owning;
using Vliegwiel.Agendas.Placing;
using Vliegwiel.Platform;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using static Vliegwiel.Agendas.Seeds.DemoSteps;

namespace Vliegwiel.Agendas.Seeds;

/// <summary>The agendas of the made-up region: one of the circle and one of a municipality, with activities in every state. All of it is fictitious.</summary>
internal sealed class DemoAgendas(MakeAgenda make, ProposeActivity propose, AskOwner owner, DemoBudgetParts budgets, PlaceActivity place, DemoAgendaTools tools)
{
    private const string Secretary = "secretaris@kringloop.example";
    private const string Velderdam = "beheer@velderdam.example";
    private const string Buyer = "inkoop@velderdam.example";
    private const string Lindedal = "beleid@lindedal.example";
    private const string Contractor = "projecten@dekei.example";
    private const string MadeUp = "Verzonnen voorbeeld, gemaakt voor de demonstratie.";

    public async Task PlantAsync(CancellationToken cancel)
    {
        await tools.BecomeAsync(Secretary, cancel);
        var choices = await make.ChoicesAsync(cancel);
        var circle = Must(await make.RunAsync(new AgendaRequest { Titel = "Uitvoeringsagenda openbare ruimte", Doel = $"Vijf projecten per jaar met minder nieuw materiaal. {MadeUp}", Van = choices.First(c => c.Value.StartsWith("verband:", StringComparison.Ordinal)).Value }));
        var year = tools.Agenda.Clock.DutchToday.Year;

        await AddAsync(circle, "Klinkers van de Dorpsstraat opnieuw gebruiken", "faciliteren", $"Q3 {year + 1}", "ca. 150.000", Velderdam, [ActivityState.Adopted, ActivityState.Underway], cancel);
        var depot = await AddAsync(circle, "Depot voor vrijkomende materialen delen", "faciliteren", $"maart {year + 1}", "€ 1,2 mln", Lindedal, [ActivityState.Adopted, ActivityState.Underway, ActivityState.Blocked], cancel);
        await AddAsync(circle, "Milieukosten laten meetellen bij de gunning van asfalt", "voorschrijven", $"week 14 {year + 1}", "< 10.000", Buyer, [ActivityState.Adopted], cancel);
        await AddAsync(circle, "Proef met gebruikte kademuurstenen", "uitdagen", $"{year - 1}", "87.500", Contractor, [ActivityState.Adopted, ActivityState.Underway], cancel);
        await AddAsync(circle, "Voertuigen van de aannemer elektrisch laden op de werf", "uitdagen", $"{year}", "nvt", Contractor, [ActivityState.Adopted, ActivityState.Underway, ActivityState.Delivered], cancel);
        await AddAsync(circle, "Bestekstekst losmaakbaar straatmeubilair", "borgen", $"juni {year}", "12.000", Velderdam, [ActivityState.Adopted, ActivityState.Underway], cancel);
        await AddAsync(circle, "Open dag over de houten brug", "podium-geven", "na de zomer", "ntb", null, [], cancel);
        await AddAsync(circle, "Gezamenlijke inkoop van gebruikt hout", "richting-geven", "", "400.000", Lindedal, [ActivityState.Stopped], cancel);
        var asked = await AddAsync(circle, "Meten hoeveel bermmaaisel vrijkomt", "faciliteren", $"Q2 {year + 1}", "25.000", null, [], cancel);
        await AskAsync(asked, Buyer, cancel);

        await tools.BecomeAsync(Lindedal, cancel);
        var own = Must(await make.RunAsync(new AgendaRequest { Titel = "Circulair werken in ons eigen huis", Doel = $"Wat Lindedal zelf doet. {MadeUp}", Van = "organisatie" }));
        await AddAsync(own, "Kantoormeubels repareren voordat wij nieuwe kopen", "borgen", $"{year + 1}", "30.000", Lindedal, [ActivityState.Adopted, ActivityState.Underway], cancel, "eigen-bedrijfsvoering");
        await AddAsync(own, "Bedrijfskleding terugnemen door de leverancier", "voorschrijven", $"Q4 {year + 1}", "ca. 8k", null, [], cancel, "eigen-bedrijfsvoering");
        await tools.BecomeAsync(Lindedal, cancel);
        Must(await place.PlaceAsync(depot.Kenmerk, new PlaceRequest { Agenda = own.Kenmerk, Budget = true }));
    }

    private async Task<Activity> AddAsync(Agenda agenda, string title, string type, string deadline, string budget, string? ownedBy, ActivityState[] path, CancellationToken cancel, string sphere = "voor-de-regio")
    {
        var text = DemoActivityText.Of(title);
        var activity = Must(await propose.RunAsync(agenda.Kenmerk, new ActivityRequest
        {
            Titel = title,
            Omschrijving = text.Description,
            Wel = text.Within,
            Niet = text.Outside,
            Expertise = text.Expertise,
            Uren = text.Hours,
            Soort = type,
            Sfeer = sphere,
            Deadline = deadline,
            Initiator = ownedBy is null ? "nog te kiezen" : null,
        }));
        await budgets.SetAsync(activity.Kenmerk, budget, cancel);
        if (ownedBy is not null)
        {
            await AskAsync(activity, ownedBy, cancel);
            await tools.BecomeAsync(ownedBy, cancel);
            if (activity.AskedId is not null)
            {
                Must(await owner.AnswerAsync(activity.Kenmerk, new OwnerAnswer { Antwoord = "ja" }));
            }
        }

        await tools.BecomeAsync(agenda.AllianceId is null ? Lindedal : Secretary, cancel);
        foreach (var state in path)
        {
            Must(await tools.Move.RunAsync(activity.Kenmerk, new StateRequest
            {
                Stand = ActivityWords.KeyOf(ActivityWords.Of(state)),
                Reden = state switch { ActivityState.Blocked => "De vergunning voor de opslag laat op zich wachten.", ActivityState.Delivered => "De meting loopt nog een half jaar; daarna schrijven wij op wat het opleverde.", ActivityState.Stopped => "Te weinig aanbod in de regio; over een jaar kijken wij opnieuw.", _ => null },
            }));
        }

        return activity;
    }

    private async Task AskAsync(Activity activity, string email, CancellationToken cancel) =>
        Must(await owner.AskAsync(activity.Kenmerk, new OwnerRequest { Persoon = (await tools.PersonAsync(email, cancel)).ToString("N") }));
}
