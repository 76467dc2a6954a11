// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Learning;
using Vliegwiel.Agendas.Outcomes;
using Vliegwiel.Agendas.Reflecting;
using Vliegwiel.Agendas.Staging;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Results;
using static Vliegwiel.Agendas.Seeds.DemoSteps;

namespace Vliegwiel.Agendas.Seeds;

/// <summary>What came of activities in the made-up region: a result with effects and shares, a reflection that led to an improvement, and a way of working. All of it is fictitious.</summary>
internal sealed class DemoOutcomes(VliegwielDb db, KeepOutcome outcomes, Reflect reflecting, MakeLesson lessons, KeepStory stories, DemoAgendaTools tools)
{
    public async Task PlantAsync(CancellationToken cancel)
    {
        await tools.BecomeAsync("beheer@velderdam.example", cancel);
        var text = await KenmerkAsync("Bestekstekst losmaakbaar straatmeubilair", cancel);
        Must(await outcomes.WriteAsync(text, new OutcomeRequest { Opgeleverd = "Een bestekstekst die banken en paaltjes zonder beton voorschrijft. Velderdam gebruikt hem in elk bestek. (Verzonnen voorbeeld.)", Hoeveel = "1", Eenheid = "bestekstekst", Uren = "64", Bron = "eigen urenlijst" }));
        Must(await outcomes.AddEffectAsync(text, new EffectRequest
        {
            Maat = "Nieuw beton bespaard",
            Waarde = "ca. 12",
            Eenheid = "ton",
            Betreft = "banken en paaltjes",
            Periode = "per jaar",
            Methode = "aantal fundaties maal gewicht",
            Bron = "bestekken van dit jaar",
            Zekerheid = "middel",
            Bijdrage = "Zonder de tekst schreven de bestekken een betonnen voet voor. Andere oorzaken zijn niet uitgesloten.",
        }));
        var found = await outcomes.FindAsync(text, cancel) ?? throw new InvalidOperationException("Who plants the demonstration sees the result.");
        foreach (var (organisation, percent) in found.Organisations.Where(o => o.Text is "Gemeente Velderdam" or "Aannemersbedrijf De Kei").Zip(["40", "60"]))
        {
            Must(await outcomes.ShareAsync(text, new ShareRequest { Organisatie = organisation.Value, Aandeel = percent }));
        }

        Must(await reflecting.WriteAsync(text, new ReflectionRequest
        {
            Verwacht = "Dat aannemers meer tijd nodig hadden.",
            Gebeurd = "Zij waren sneller klaar, omdat er niets hoefde uit te harden.",
            Waarom = "Een schroeffundatie is meteen belastbaar.",
            Conclusie = "Vraag dit ook bij verkeersborden.",
            Niveau = "tactisch",
        }));
        var reflections = await reflecting.FindAsync(text, cancel) ?? throw new InvalidOperationException("Who plants the demonstration sees the reflection.");
        Must((await reflecting.ImproveAsync(text, new ImproveRequest { Van = reflections.Lines[0].Reflection.Id.ToString("N") })).Refusal);
        var filled = (await lessons.FindAsync(text, cancel) ?? throw new InvalidOperationException("Who plants the demonstration may make a lesson.")).Filled;
        (filled.Soort, filled.Titel) = ("werkwijze", "Straatmeubilair zonder beton plaatsen");
        Must((await lessons.RunAsync(text, filled)).Refusal);
        var (_, _, people) = await stories.FindToWriteAsync(text, cancel) ?? throw new InvalidOperationException("Who plants the demonstration may write the story.");
        Must(await stories.WriteAsync(text, new StoryRequest
        {
            Verhaal = "In één ochtend stonden er twaalf banken, en er kwam geen betonmolen aan te pas. Bij de volgende herinrichting draaien wij ze er zo weer uit. (Verzonnen voorbeeld.)",
            Voorwaarden = "Een bestekstekst die de schroef voorschrijft, en een aannemer die meedenkt.",
            Noemen = [.. people.Where(p => p.Text.StartsWith("Beheerder openbare ruimte", StringComparison.Ordinal)).Select(p => p.Value)],
        }));
        Must(await stories.AnswerAsync(text, new NamingRequest { Antwoord = "ja" }));
    }

    private Task<string> KenmerkAsync(string title, CancellationToken cancel) => db.Activities.AsNoTracking().Where(a => a.Title == title).Select(a => a.Kenmerk).SingleAsync(cancel);
}
