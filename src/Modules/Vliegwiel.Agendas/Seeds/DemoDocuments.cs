// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Documents;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Data;
using static Vliegwiel.Agendas.Seeds.DemoSteps;

namespace Vliegwiel.Agendas.Seeds;

/// <summary>Documents at the activities of the made-up region: an open one with two versions, a closed one, a link, and one that was withdrawn. All of it is fictitious.</summary>
internal sealed class DemoDocuments(VliegwielDb db, KeepDocuments keep, DemoAgendaTools tools)
{
    private const string MadeUp = "Verzonnen voorbeeld, gemaakt voor de demonstratie.";
    private static readonly string s_open = ActivityWords.KeyOf(DocumentWords.Of(DocumentReaders.Everybody));
    private static readonly string s_closed = ActivityWords.KeyOf(DocumentWords.Of(DocumentReaders.Confidential));

    public async Task PlantAsync(CancellationToken cancel)
    {
        await tools.BecomeAsync("secretaris@kringloop.example", cancel);
        var clinkers = await db.Activities.AsNoTracking().Where(a => a.Title.StartsWith("Klinkers van de Dorpsstraat")).Select(a => a.Kenmerk).SingleAsync(cancel);

        var plan = await AddAsync(clinkers, "werkbeschrijving-klinkers.md", "# Klinkers sorteren\n\nRapen, stapelen, keuren op breuk.", new DocumentRequest { Naam = "Werkbeschrijving klinkers sorteren", Waarvoor = "voor wie de straat openbreekt", Lezers = s_open }, cancel);
        var newer = new RenewRequest { Basis = Basis(plan) };
        Must(await HoldAsync(clinkers, newer, "werkbeschrijving-klinkers-2.md", "# Klinkers sorteren\n\nRapen, keuren op breuk en maat, stapelen op pallets.", cancel));
        Must(await keep.RenewAsync(clinkers, Key(plan), newer));
        await AddAsync(clinkers, "raming-hergebruik.csv", "Onderdeel;Bedrag\nSorteren;62.000\nOpslag;18.500", new DocumentRequest { Naam = "Raming van het hergebruik", Waarvoor = "voor het besluit van de kring", Lezers = s_closed }, cancel);
        Must(await keep.AddAsync(clinkers, new DocumentRequest { Adres = "https://kennisbank.example/handreiking-straatstenen", Naam = "Handreiking straatstenen", Waarvoor = "eisen aan gebruikte stenen", Lezers = s_open }));
        var planning = await AddAsync(clinkers, "planning-concept.txt", "Eerst de oostkant, dan de westkant.", new DocumentRequest { Naam = "Planning, concept", Waarvoor = "volgorde van de straten", Lezers = s_open }, cancel);
        Must(await keep.WithdrawAsync(clinkers, Key(planning), new WithdrawRequest { Reden = "De volgorde wordt anders na overleg met de winkeliers.", Basis = Basis(planning) }));
    }

    private async Task<ActivityDocument> AddAsync(string activity, string name, string text, DocumentRequest request, CancellationToken cancel)
    {
        Must(await HoldAsync(activity, request, name, text, cancel));
        return Must(await keep.AddAsync(activity, request));
    }

    private async Task<Platform.Results.Refusal?> HoldAsync(string activity, DocumentSource source, string name, string text, CancellationToken cancel)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes($"{text}\n\n{MadeUp}\n"));
        source.Bestand = new FormFile(content, 0, content.Length, nameof(source.Bestand), name);
        return await keep.HoldAsync(activity, source, cancel);
    }

    private static string Key(ActivityDocument document) => document.Id.ToString("N");

    private static string Basis(ActivityDocument document) => document.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
