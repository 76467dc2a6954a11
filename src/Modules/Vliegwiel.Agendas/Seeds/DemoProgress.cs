// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Meetings;
using Vliegwiel.Agendas.Progress;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Results;
using static Vliegwiel.Agendas.Seeds.DemoSteps;

namespace Vliegwiel.Agendas.Seeds;

/// <summary>How it goes in the made-up region: a report of each colour, one that was confirmed, and a meeting that comes. All of it is fictitious.</summary>
internal sealed class DemoProgress(VliegwielDb db, ReportProgress reporting, ShowMeeting meetings, DemoAgendaTools tools)
{
    private const int DaysToMeeting = 5;

    public async Task PlantAsync(CancellationToken cancel)
    {
        await tools.BecomeAsync("secretaris@kringloop.example", cancel);
        var agenda = await db.Agendas.AsNoTracking().Where(a => a.Title == "Uitvoeringsagenda openbare ruimte").Select(a => a.Kenmerk).SingleAsync(cancel);
        Must((await meetings.SetAsync(agenda, new MeetingRequest { Op = tools.Agenda.Clock.DutchToday.AddDays(DaysToMeeting) })).Refusal);

        await ReportAsync("beheer@velderdam.example", "Klinkers van de Dorpsstraat opnieuw gebruiken", new ReportRequest
        {
            Kleur = "op-koers",
            Stand = "De helft van de klinkers is gesorteerd en ligt op het depot. (Verzonnen voorbeeld.)",
        }, cancel);
        await ReportAsync("projecten@dekei.example", "Proef met gebruikte kademuurstenen", new ReportRequest
        {
            Kleur = "let-op",
            Stand = "Wij hebben stenen voor twintig meter; er zijn er dertig nodig. (Verzonnen voorbeeld.)",
            Belemmering = "Er komt dit jaar geen andere kademuur vrij.",
            Voorstel = "Wij zoeken stenen bij het waterschap.",
        }, cancel);
        await ReportAsync("beleid@lindedal.example", "Depot voor vrijkomende materialen delen", new ReportRequest
        {
            Kleur = "loopt-vast",
            Stand = "Het terrein is klaar, maar er mag nog niets liggen. (Verzonnen voorbeeld.)",
            Belemmering = "De vergunning voor de opslag laat op zich wachten.",
            Voorstel = "Begin met alleen stenen en hout: daarvoor is een melding genoeg.",
            Besluit = "Gaat de kring akkoord met een kleinere start?",
        }, cancel);
        await tools.BecomeAsync("secretaris@kringloop.example", cancel);
        Must((await reporting.ConfirmAsync(await KenmerkAsync("Milieukosten laten meetellen bij de gunning van asfalt", cancel))).Refusal);
    }

    private async Task ReportAsync(string email, string title, ReportRequest request, CancellationToken cancel)
    {
        await tools.BecomeAsync(email, cancel);
        Must((await reporting.ReportAsync(await KenmerkAsync(title, cancel), request)).Refusal);
    }

    private Task<string> KenmerkAsync(string title, CancellationToken cancel) => db.Activities.AsNoTracking().Where(a => a.Title.StartsWith(title)).Select(a => a.Kenmerk).SingleAsync(cancel);
}
