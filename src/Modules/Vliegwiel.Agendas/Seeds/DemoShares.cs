// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Goals;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Agendas.Outcomes;
using Vliegwiel.Agendas.Placing;
using Vliegwiel.Platform.Data;
using static Vliegwiel.Agendas.Seeds.DemoSteps;

namespace Vliegwiel.Agendas.Seeds;

/// <summary>What puts activities on agendas in the demonstration.</summary>
internal sealed record DemoShareTools(MakeAgenda Make, ProposeActivity Propose, PlaceActivity Place, KeepOutcome Outcomes, TieGoals Ties, DemoBudgetParts Parts);

/// <summary>What a municipality, the province and the water board of the made-up region do together: divided, not divided, and with an amount that nobody knows. All of it is fictitious.</summary>
internal sealed class DemoShares(VliegwielDb db, DemoShareTools tools, DemoAgendaTools who)
{
    private const string MadeUp = "Verzonnen voorbeeld, gemaakt voor de demonstratie.";
    private const string Municipality = "Gemeente Lindedal";
    private const string Province = "Provincie Middenland";
    private const string WaterBoard = "Waterschap Drie Beken";

    public async Task PlantAsync(CancellationToken cancel)
    {
        await who.BecomeAsync("spinner@kringloop.example", cancel);
        var network = (await tools.Make.ChoicesAsync(cancel)).First(c => c.Value.StartsWith("verband:", StringComparison.Ordinal)).Value;
        var joint = Must(await tools.Make.RunAsync(new AgendaRequest { Titel = "Samen zuinig met spullen", Doel = $"Wat gemeente, provincie en waterschap samen doen in hun eigen huis. {MadeUp}", Van = network })).Kenmerk;

        await who.BecomeAsync("beleid@lindedal.example", cancel);
        var clothes = await AddAsync(joint, "Werkkleding samen inzamelen en herstellen", cancel);
        await tools.Parts.AddAsync(clothes, new DemoPart("Ophalen en wassen", "eigen-middelen", "toegekend", "24.000", "9.500", Municipality), cancel);
        await tools.Parts.AddAsync(clothes, new DemoPart("Naaiatelier", "provincie", "toegekend", "30.000", "12.000", Province), cancel);
        await tools.Parts.AddAsync(clothes, new DemoPart("Opslag op de zuivering", "anders", "toegekend", "18.000", "18.000", WaterBoard), cancel);
        await tools.Parts.AddAsync(clothes, new DemoPart("Onvoorzien", "eigen-middelen", "begroot", "3.000", "0"), cancel);
        await tools.Parts.AddAsync(clothes, new DemoPart("Reclamefilm", "subsidie", "afgewezen", "12.500", "0", Province), cancel);
        await MeasureAsync(clothes, cancel);

        var scan = await AddAsync(joint, "Alle kantoren scannen op materialen", cancel);
        await tools.Parts.AddAsync(scan, new DemoPart("Scan van het gemeentehuis", "eigen-middelen", "toegekend", "10.000", "10.000", Municipality), cancel);
        await tools.Parts.AddAsync(scan, new DemoPart("Scan van het provinciehuis", "provincie", "aangevraagd", "ntb", "0", Province), cancel);

        await AddAsync(joint, "Kantine zonder wegwerp", cancel, "€ 15.000");
    }

    /// <summary>On the agenda of the municipality, and then on that of the network too. The amounts do not go along.</summary>
    private async Task<string> AddAsync(string joint, string title, CancellationToken cancel, string? budget = null)
    {
        var own = await db.Agendas.AsNoTracking().Where(a => a.Title == "Circulair werken in ons eigen huis").Select(a => a.Kenmerk).SingleAsync(cancel);
        var activity = Must(await tools.Propose.RunAsync(own, new ActivityRequest { Titel = title, Omschrijving = MadeUp, Soort = "faciliteren", Sfeer = "eigen-bedrijfsvoering", Deadline = $"Q4 {who.Agenda.Clock.GetUtcNow().Year + 1}" }));
        Must(await tools.Place.PlaceAsync(activity.Kenmerk, new PlaceRequest { Agenda = joint }));
        if (budget is not null)
        {
            await tools.Parts.SetAsync(activity.Kenmerk, budget, cancel);
        }

        return activity.Kenmerk;
    }

    private async Task MeasureAsync(string kenmerk, CancellationToken cancel)
    {
        Must(await tools.Outcomes.WriteAsync(kenmerk, new OutcomeRequest { Opgeleverd = $"Drie inzamelpunten en een atelier dat elke week herstelt. {MadeUp}", Uren = "120" }));
        await EffectAsync(kenmerk, "aandeel kleding dat terugkomt", "ca. 12", "%");
        await EffectAsync(kenmerk, "textiel dat niet is weggegooid", "840", "kg");
        var found = await tools.Outcomes.FindAsync(kenmerk, cancel) ?? throw new InvalidOperationException("Who plants the demonstration sees the result.");
        foreach (var (name, percent) in new[] { (Municipality, "40"), (Province, "25"), (WaterBoard, "25") })
        {
            Must(await tools.Outcomes.ShareAsync(kenmerk, new ShareRequest { Organisatie = found.Organisations.Single(o => o.Text == name).Value, Aandeel = percent }));
        }

        var goal = await db.Goals.AsNoTracking().Where(g => g.Title == "Bedrijfskleding gaat een tweede keer mee").Select(g => g.Kenmerk).SingleAsync(cancel);
        var now = await tools.Ties.OfGoalAsync(goal, cancel) ?? throw new InvalidOperationException("Who plants the demonstration keeps the goal.");
        Must((await tools.Ties.SaveOfGoalAsync(goal, new TieRequest { Gekozen = [.. now.Chosen, found.Activity.Id.ToString("N")] })).Refusal);
    }

    private async Task EffectAsync(string kenmerk, string measure, string value, string unit) => Must(await tools.Outcomes.AddEffectAsync(kenmerk, new EffectRequest
    {
        Maat = measure,
        Waarde = value,
        Eenheid = unit,
        Periode = "dit jaar",
        Methode = "geteld en gewogen bij het atelier",
        Zekerheid = "middel",
        Bijdrage = "Zonder inzamelpunt ging alles weg. Andere oorzaken zijn niet uitgesloten.",
    }));
}
