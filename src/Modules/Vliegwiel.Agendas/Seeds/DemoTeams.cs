// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Teams;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using static Vliegwiel.Agendas.Seeds.DemoSteps;

namespace Vliegwiel.Agendas.Seeds;

/// <summary>The teams of the made-up region: one at work with a guest, one that still has to begin and one that ended. All of it is fictitious.</summary>
internal sealed class DemoTeams(VliegwielDb db, KeepTeam keep, FillTeam fill, GuestBook guests, DemoAgendaTools tools)
{
    private const string Secretary = "secretaris@kringloop.example";
    private const string Contractor = "projecten@dekei.example";
    private const string Outsider = "grondstoffen@driebeken.example";
    private const string MadeUp = "(Verzonnen voorbeeld.)";

    public async Task PlantAsync(CancellationToken cancel)
    {
        var today = tools.Agenda.Clock.DutchToday;
        var working = await ComposeAsync("Klinkers van de Dorpsstraat", today.AddDays(-30), today.AddDays(60), cancel);
        await AskAsync(working, Contractor, "sorteren en opslaan van klinkers", "ja", cancel);
        await AskAsync(working, "inkoop@velderdam.example", "contracten en inkoop", answer: null, cancel);
        Must(await guests.LetInAsync(working, new GuestRequest { Adres = Outsider, Van = today, Tot = today.AddDays(20), Waarvoor = $"meedenken over hergebruik langs het water {MadeUp}" }));
        Must(await keep.ExtendAsync(working, new ExtendRequest { Tot = today.AddDays(90), Orgaan = "de kenniskring", Op = today, Waarom = $"De levering van het laatste deel duurt langer. {MadeUp}" }));

        var coming = await ComposeAsync("Depot voor vrijkomende", today.AddDays(14), today.AddDays(120), cancel);
        Must(await guests.LetInAsync(coming, new GuestRequest { Adres = Outsider, Van = today.AddDays(14), Tot = today.AddDays(30), Waarvoor = $"kennis van opslag bij water {MadeUp}" }));

        var ended = await ComposeAsync("Milieukosten laten meetellen", today.AddDays(-90), today.AddDays(5), cancel);
        await AskAsync(ended, "beheer@velderdam.example", "asfalt en bestekken", "ja", cancel);
        Must(await keep.DissolveAsync(ended));
    }

    /// <returns>The kenmerk of the activity.</returns>
    private async Task<string> ComposeAsync(string title, DateOnly from, DateOnly until, CancellationToken cancel)
    {
        await tools.BecomeAsync(Secretary, cancel);
        var activity = await db.Activities.AsNoTracking().SingleAsync(a => a.Title.StartsWith(title), cancel);
        Must(await keep.ComposeAsync(activity.Kenmerk, new TeamRequest { Van = from, Tot = until }));
        return activity.Kenmerk;
    }

    private async Task AskAsync(string activity, string email, string expertise, string? answer, CancellationToken cancel)
    {
        Must(await fill.AskAsync(activity, new MemberRequest { Persoon = (await tools.PersonAsync(email, cancel)).ToString("N"), Kennis = expertise }));
        if (answer is not null)
        {
            await tools.BecomeAsync(email, cancel);
            Must(await fill.AnswerAsync(activity, new TeamAnswer { Antwoord = answer }));
            await tools.BecomeAsync(Secretary, cancel);
        }
    }
}
