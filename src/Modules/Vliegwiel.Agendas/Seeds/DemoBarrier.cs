// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Collecting;
using Vliegwiel.Agendas.Confiding;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Disclosing;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Results;
using static Vliegwiel.Agendas.Seeds.DemoSteps;

namespace Vliegwiel.Agendas.Seeds;

/// <summary>What the clients of the made-up region keep from the market, what they shared with it, and what they asked of companies. All of it is fictitious.</summary>
internal sealed class DemoBarrier(VliegwielDb db, KeepConfidential confidential, ShowDisclosures disclosures, CollectFigures figures, DemoAgendaTools tools)
{
    private const string Secretary = "secretaris@kringloop.example";
    private const string MadeUp = "Verzonnen voorbeeld.";

    public async Task PlantAsync(CancellationToken cancel)
    {
        await tools.BecomeAsync(Secretary, cancel);
        var agenda = await db.Agendas.AsNoTracking().Where(a => a.AllianceId != null).OrderBy(a => a.Id).Select(a => a.Kenmerk).FirstAsync(cancel);
        var asphalt = await db.Activities.AsNoTracking().Where(a => a.Title.StartsWith("Milieukosten laten")).Select(a => a.Kenmerk).SingleAsync(cancel);
        Must(await confidential.WriteAsync(asphalt, new ConfidentialRequest { Soort = "criteria-in-concept", Titel = "Gunningscriteria asfalt, concept", Tekst = $"Milieukosten tellen voor een kwart mee. {MadeUp}" }));
        var planning = Must(await confidential.WriteAsync(asphalt, new ConfidentialRequest { Soort = "planning-voor-publicatie", Titel = "Wanneer het werk op de markt komt", Tekst = $"Publicatie in het voorjaar, uitvoering na de zomer. {MadeUp}" }));
        var line = Must(await confidential.ShareAsync(asphalt, planning.Id.ToString("N"), new ShareRequest { Agenda = agenda, Zeker = true }));
        Must(await disclosures.PublishAsync(agenda, new PublishRequest { Regel = line.Id.ToString("N") }));
        Must(await figures.AskAsync(agenda, new AskFigureRequest { Vraag = "Hoeveel gebruikte klinkers kunt u verwerken?", Eenheid = "m² per jaar", Uiterlijk = tools.Agenda.Clock.DutchToday.AddDays(30), Toelichting = $"Geef geen prijzen. {MadeUp}" }));
        var ended = Must(await figures.AskAsync(agenda, new AskFigureRequest { Vraag = "Hoeveel elektrische machines heeft u?", Eenheid = "machines", Uiterlijk = tools.Agenda.Clock.DutchToday }));
        Must(await figures.TotalAsync(agenda, ended.Kenmerk));
    }
}
