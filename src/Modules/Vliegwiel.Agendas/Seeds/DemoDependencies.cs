// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Depending;
using Vliegwiel.Agendas.Measuring;
using Vliegwiel.Agendas.Waiting;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using static Vliegwiel.Agendas.Seeds.DemoSteps;

namespace Vliegwiel.Agendas.Seeds;

/// <summary>What hangs together in the made-up region: what comes after what, what is waited for, how effects are measured, and budgets in parts. All of it is fictitious.</summary>
internal sealed class DemoDependencies(VliegwielDb db, KeepDependencies dependencies, KeepWaits waits, KeepMeasures measures, DemoBudgetParts parts, DemoAgendaTools tools)
{
    private const string Paving = "Klinkers van de Dorpsstraat opnieuw gebruiken";
    private const string Depot = "Depot voor vrijkomende materialen delen";
    private const string Quay = "Proef met gebruikte kademuurstenen";
    private const string Asphalt = "Milieukosten laten meetellen bij de gunning van asfalt";
    private const string Furniture = "Bestekstekst losmaakbaar straatmeubilair";
    private const string Clippings = "Meten hoeveel bermmaaisel vrijkomt";

    public async Task PlantAsync(CancellationToken cancel)
    {
        await tools.BecomeAsync("secretaris@kringloop.example", cancel);
        await OrderAsync(cancel);
        await WaitAsync(cancel);
        await MeasureAsync(cancel);
        await DivideAsync(cancel);
    }

    private async Task OrderAsync(CancellationToken cancel)
    {
        Must(await dependencies.AddAsync(await KenmerkAsync(Paving, cancel), await AfterAsync(Depot, cancel)));
        // The deadline of the quay lies before that of the depot: both ends show it.
        Must(await dependencies.AddAsync(await KenmerkAsync(Quay, cancel), await AfterAsync(Depot, cancel)));
        Must(await dependencies.AddAsync(await KenmerkAsync("Open dag over de houten brug", cancel), await AfterAsync(Paving, cancel)));
        Must(await dependencies.AddAsync(await KenmerkAsync(Depot, cancel), await AfterAsync(Clippings, cancel)));
        Must(await dependencies.RemoveAsync(await KenmerkAsync(Depot, cancel), await AfterAsync(Clippings, cancel)));
    }

    private async Task WaitAsync(CancellationToken cancel)
    {
        var today = tools.Agenda.Clock.DutchToday;
        var (depot, furniture) = (await KenmerkAsync(Depot, cancel), await KenmerkAsync(Furniture, cancel));
        Must(await waits.StartAsync(depot, new WaitRequest
        {
            Wie = "Omgevingsdienst Velderland",
            Waarop = "regel",
            Wat = "de vergunning voor de opslag op de werf",
            Sinds = today.AddDays(-47),
            Gevolg = "De stenen uit de Dorpsstraat gaan zolang naar drie losse plekken. (Verzonnen voorbeeld.)",
            Alvast = "De lijst maken van wat er ligt, en de vakken uitzetten.",
        }));
        Must(await waits.StartAsync(await KenmerkAsync(Quay, cancel), new WaitRequest { Wie = "omgevingsdienst velderland", Waarop = "regel", Wat = "de toets op de oude stenen", Sinds = today.AddDays(-20) }));
        Must(await waits.StartAsync(await KenmerkAsync(Paving, cancel), new WaitRequest { Wie = "Gemeente Lindedal", Waarop = "besluit", Wat = "of de sorteermachine geleend mag worden", Sinds = today.AddDays(-12), Alvast = "Met de hand sorteren wat stuk is." }));
        Must(await waits.StartAsync(await KenmerkAsync(Asphalt, cancel), new WaitRequest { Wie = "de leveranciers van asfalt", Waarop = "markt", Wat = "verklaringen over milieukosten", Sinds = today.AddDays(-33), Gevolg = "Zonder verklaring is er niets om op te gunnen." }));
        Must(await waits.StartAsync(furniture, new WaitRequest { Wie = "Gemeente Velderdam", Waarop = "capaciteit", Wat = "een bestekschrijver", Sinds = today.AddDays(-90) }));
        var ended = (await waits.FindAsync(furniture, null, cancel))!.Lines[0].Wait.Id.ToString("N");
        Must(await waits.EndAsync(furniture, ended, new WaitEndRequest { Dag = today.AddDays(-70), Hoe = "Een bestekschrijver van Lindedal nam het over." }));
    }

    private async Task MeasureAsync(CancellationToken cancel)
    {
        var furniture = await KenmerkAsync(Furniture, cancel);
        Must(await measures.ChooseAsync(furniture, new MeasureRequest { Maat = "Nieuw beton per bestek", Eenheid = "ton", Begin = "18", Bron = "bestekken van vorig jaar", Hoe = "Gewicht van de fundaties in het bestek, een jaar na de eerste." }));
        Must(await measures.ChooseAsync(furniture, new MeasureRequest { Maat = "Tijd om een bank te plaatsen", Eenheid = "uur", Hoe = "Urenlijst van de aannemer, bij de eerste twaalf banken." }));
        var first = (await measures.FindAsync(furniture, cancel))!.Choices[0].Value;
        Must(await measures.TakeAsync(furniture, new MeasureTakeRequest { Maat = first, Moment = MeasureTakeRequest.AtEnd, Waarde = "ca. 6", Bron = "bestekken van dit jaar" }));
        Must(await measures.ChooseAsync(await KenmerkAsync(Paving, cancel), new MeasureRequest { Maat = "Klinkers die terugkomen in de straat", Eenheid = "%", Begin = "0", Hoe = "Tellen per pallet, bij het terugleggen." }));
    }

    private async Task DivideAsync(CancellationToken cancel)
    {
        await PartAsync(Furniture, "Schrijven van de tekst", "eigen-middelen", "toegekend", "8.000", "7.500", cancel);
        await PartAsync(Furniture, "Toets door een jurist", "provincie", "toegekend", "4.000", "4.000", cancel);
        await PartAsync(Clippings, "Weegbrug huren", "eigen-middelen", "begroot", "10.000", "0", cancel);
        await PartAsync(Clippings, "Meetplan", "subsidie", "aangevraagd", "ntb", "0", cancel);
        await PartAsync(Clippings, "Drone", "rijk", "afgewezen", "15.000", "0", cancel);
    }

    private async Task PartAsync(string title, string words, string source, string state, string amount, string spent, CancellationToken cancel) =>
        await parts.AddAsync(await KenmerkAsync(title, cancel), new DemoPart(words, source, state, amount, spent), cancel);

    private async Task<DependencyRequest> AfterAsync(string title, CancellationToken cancel) => new() { Na = await KenmerkAsync(title, cancel) };

    private Task<string> KenmerkAsync(string title, CancellationToken cancel) => db.Activities.AsNoTracking().Where(a => a.Title == title).Select(a => a.Kenmerk).SingleAsync(cancel);
}
