// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.LifeCycles;
using Vliegwiel.Platform.Results;
using static Vliegwiel.Agendas.Seeds.DemoSteps;

namespace Vliegwiel.Agendas.Seeds;

/// <summary>A comparison of life-cycle costs by a client of the made-up region. All of it is fictitious.</summary>
internal sealed class DemoCosts(CompareCosts costs, DemoAgendaTools tools)
{
    private const string Velderdam = "beheer@velderdam.example";

    public async Task PlantAsync(CancellationToken cancel)
    {
        await tools.BecomeAsync(Velderdam, cancel);
        var comparison = Must(await costs.MakeAsync(new ComparisonRequest
        {
            Titel = "Verharding van de Dorpsstraat",
            Vraag = "Nieuwe betonstenen of klinkers die vrijkwamen? Verzonnen voorbeeld, gemaakt voor de demonstratie.",
            Rente = "2,25",
            PrijsCo2 = "0,13",
            Bron = "raming voor de demonstratie",
            Investeerder = "krediet van de wijkvernieuwing",
            Beheerder = "onderhoudsbudget wegen",
            Opbrengst = "grondstoffenbank",
            Keuze = "Wij kiezen de gebruikte klinkers: zij kosten nu meer werk, maar zijn over de levensduur goedkoper en zijn aan het eind nog iets waard.",
        }));
        Must(await costs.PutAsync(comparison.Kenmerk, null, new VariantRequest { Naam = "Nieuwe betonstenen", Investering = "100.000", PerJaar = "3.200", Eenmalig = "jaar 15: 22.000", Restwaarde = "0", Levensduur = "30", Co2 = "1.400" }));
        Must(await costs.PutAsync(comparison.Kenmerk, null, new VariantRequest { Naam = "Gebruikte klinkers", Investering = "118.000", PerJaar = "2.600", Restwaarde = "25.000", Levensduur = "40", Co2 = "300" }));
    }
}
