// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Budgets;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Fixing;
using Vliegwiel.Agendas.Merging;
using Vliegwiel.Agendas.Moving;
using Vliegwiel.Agendas.Owning;
using Vliegwiel.Agendas.Placing;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Results;
using static Vliegwiel.Agendas.Seeds.DemoSteps;

namespace Vliegwiel.Agendas.Seeds;

/// <summary>The use cases with which the demonstration changes activities between two versions.</summary>
internal sealed record DemoVersionTools(DemoAgendaTools Demo, ProposeActivity Propose, EditActivity Edit, AskOwner Owner, SetBudget Budgets, PlaceActivity Place);

/// <summary>Two versions of the agenda of the circle, with a difference of every kind between them, and changes since. All of it is fictitious.</summary>
internal sealed class DemoVersions(VliegwielDb db, FixVersion fix, MergeActivities merge, DemoVersionTools tools)
{
    private const string Secretary = "secretaris@kringloop.example";
    private const string Lindedal = "beleid@lindedal.example";
    private const string Buyer = "inkoop@velderdam.example";
    private const string Velderdam = "beheer@velderdam.example";
    private const string MadeUp = "Verzonnen voorbeeld, gemaakt voor de demonstratie.";
    private const string Body = "Kringoverleg openbare ruimte";

    public async Task PlantAsync(CancellationToken cancel)
    {
        await tools.Demo.BecomeAsync(Secretary, cancel);
        var circle = await AgendaAsync("Uitvoeringsagenda openbare ruimte", cancel);
        var year = tools.Demo.Agenda.Clock.DutchToday.Year;
        var storage = await AddAsync(circle, "Opslag zoeken voor gebruikte stenen", $"Q4 {year + 1}", "40.000", cancel);
        var benches = await AddAsync(circle, "Banken opknappen", $"{year + 1}", "18.000", cancel);
        var shed = await AddAsync(circle, "Inventaris van de gemeentewerf", $"mei {year + 1}", "5.000", cancel);
        var trees = await AddAsync(circle, "Hout van gekapte bomen zagen voor banken", $"Q3 {year + 1}", "22.000", cancel);
        var paving = await AddAsync(circle, "Verharding die vrijkomt in beeld brengen", $"week 14 {year + 1}", "10.000", cancel);
        await OwnAsync(paving, Buyer, cancel);
        var shelter = await AddAsync(circle, "Fietsenstalling van gebruikt hout", $"april {year + 1}", "14.000", cancel);
        await OwnAsync(shelter, Lindedal, cancel);
        await FixAsync(circle, "De kring stelt de eerste versie vast en vraagt de initiatiefnemers om eigenaren te zoeken.", tools.Demo.Agenda.Clock.DutchToday.AddMonths(-4), cancel);

        await EditAsync(benches, r => r.Titel = "Banken opknappen in de sociale werkplaats", cancel);
        await EditAsync(paving, r => r.Deadline = $"mei {year + 1}", cancel);
        await BudgetAsync(paving, "15.000", cancel);
        await OwnAsync(paving, Velderdam, cancel);
        await EditAsync(trees, r => (r.Deadline, r.Soort, r.Sfeer) = ($"maart {year + 2}", "borgen", "eigen-bedrijfsvoering"), cancel);
        await OwnAsync(benches, Velderdam, cancel);
        await tools.Demo.BecomeAsync(Secretary, cancel);
        Must(await tools.Demo.Move.RunAsync(benches, new StateRequest { Stand = "vastgesteld" }));
        Must(await merge.RunAsync(storage, new MergeRequest { Andere = await KenmerkAsync(circle, "Depot voor vrijkomende", cancel), Hoe = MergeRequest.Merge, Reden = "Het gedeelde depot krijgt ook plaats voor stenen." }));
        var inventory = await AddAsync(circle, "Materialen van werven bijhouden in één lijst", $"Q2 {year + 1}", "ca. 9k", cancel);
        Must(await merge.RunAsync(shed, new MergeRequest { Andere = inventory, Hoe = MergeRequest.Replace, Reden = "Eén lijst voor alle werven is meer waard dan een inventaris van één werf." }));
        await tools.Demo.BecomeAsync(Lindedal, cancel);
        Must(await tools.Place.PlaceAsync(shelter, new PlaceRequest { Agenda = await AgendaAsync("Circulair werken in ons eigen huis", cancel) }));
        await tools.Demo.BecomeAsync(Secretary, cancel);
        Must(await tools.Place.TakeOffAsync(shelter, circle));
        await FixAsync(circle, "De kring stelt de agenda opnieuw vast, met het gedeelde depot als eerste zorg.", tools.Demo.Agenda.Clock.DutchToday, cancel);

        // Since the last version, so that there is something to see at "nu" as well.
        await EditAsync(inventory, r => r.Deadline = $"Q3 {year + 1}", cancel);
    }

    private async Task<string> AddAsync(string agenda, string title, string deadline, string budget, CancellationToken cancel)
    {
        await tools.Demo.BecomeAsync(Secretary, cancel);
        var activity = Must(await tools.Propose.RunAsync(agenda, new ActivityRequest { Titel = title, Omschrijving = MadeUp, Soort = "faciliteren", Sfeer = "voor-de-regio", Deadline = deadline, Initiator = "nog te kiezen" }));
        await BudgetAsync(activity.Kenmerk, budget, cancel);
        return activity.Kenmerk;
    }

    private async Task BudgetAsync(string activity, string amount, CancellationToken cancel)
    {
        var shown = await tools.Budgets.FindAsync(activity, cancel) ?? throw new InvalidOperationException("Who plants the demonstration sees the budgets.");
        var request = BudgetRequest.Of(shown.Budget);
        (request.Bedrag, request.BedragBron, request.BedragPeriode) = (amount, "raming voor de demonstratie", "eenmalig");
        Must(await tools.Budgets.RunAsync(activity, request));
    }

    private async Task EditAsync(string kenmerk, Action<ActivityRequest> change, CancellationToken cancel)
    {
        await tools.Demo.BecomeAsync(Secretary, cancel);
        var activity = (await tools.Edit.FindAsync(kenmerk, cancel))!.Activity;
        var request = EditActivity.Open(activity);
        change(request);
        var saved = await tools.Edit.SaveAsync(activity, request, new Dictionary<string, bool>());
        if (!saved.IsSaved)
        {
            throw new InvalidOperationException($"The demonstration was refused: {saved.Refusal?.Message}");
        }
    }

    private async Task OwnAsync(string activity, string email, CancellationToken cancel)
    {
        await tools.Demo.BecomeAsync(Secretary, cancel);
        Must(await tools.Owner.AskAsync(activity, new OwnerRequest { Persoon = (await tools.Demo.PersonAsync(email, cancel)).ToString("N") }));
        await tools.Demo.BecomeAsync(email, cancel);
        Must(await tools.Owner.AnswerAsync(activity, new OwnerAnswer { Antwoord = "ja" }));
    }

    private async Task FixAsync(string agenda, string decision, DateOnly on, CancellationToken cancel)
    {
        await tools.Demo.BecomeAsync(Secretary, cancel);
        var draft = await fix.FindAsync(agenda, cancel) ?? throw new InvalidOperationException("The secretary keeps the agenda of the circle.");
        Must(await fix.RunAsync(agenda, new FixRequest { Overleg = Body, Besluit = $"{decision} {MadeUp}", Datum = on, Basis = draft.Basis }));
    }

    private Task<string> AgendaAsync(string title, CancellationToken cancel) => db.Agendas.AsNoTracking().Where(a => a.Title == title).OrderBy(a => a.Id).Select(a => a.Kenmerk).FirstAsync(cancel);

    private Task<string> KenmerkAsync(string agenda, string title, CancellationToken cancel) => db.Activities.AsNoTracking()
        .Where(a => a.Title.StartsWith(title) && db.Set<AgendaPlacement>().Any(p => p.ActivityId == a.Id && db.Set<Agenda>().Any(g => g.Id == p.AgendaId && g.Kenmerk == agenda)))
        .OrderBy(a => a.Id).Select(a => a.Kenmerk).FirstAsync(cancel);
}
