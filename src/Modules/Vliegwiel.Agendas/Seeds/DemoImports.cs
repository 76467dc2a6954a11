// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Importing;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using static Vliegwiel.Agendas.Seeds.DemoSteps;

namespace Vliegwiel.Agendas.Seeds;

/// <summary>Two tables that the secretary of the made-up region brought: one that is done, and one in which something is wrong. All of it is fictitious.</summary>
internal sealed class DemoImports(MakeAgenda make, BringTable bring, ChooseColumns columns, CheckImport checks, ImportShelf shelf, ImportWriting writing, DemoAgendaTools tools)
{
    private const string Secretary = "secretaris@kringloop.example";

    public async Task PlantAsync(CancellationToken cancel)
    {
        var person = await tools.Agenda.Network.FindPersonIdByEmailAsync(Secretary, cancel) ?? throw new InvalidOperationException($"The region has no {Secretary}.");
        tools.Current.Become(await tools.Actors.FindAsync(person, cancel) ?? throw new InvalidOperationException($"{Secretary} may not act."));
        var choices = await make.ChoicesAsync(cancel);
        var agenda = Must(await make.RunAsync(new AgendaRequest
        {
            Titel = "Uitvoeringsagenda gebouwen",
            Doel = "Overgenomen uit een oude lijst in Excel. Verzonnen voorbeeld, gemaakt voor de demonstratie.",
            Van = choices.First(c => c.Value.StartsWith("verband:", StringComparison.Ordinal)).Value,
        }));
        var year = tools.Agenda.Clock.DutchToday.Year;

        var done = await CheckedAsync(agenda, $"""
            Uitvoeringsagenda gebouwen, versie 14 def2
            Nr	Projectactiviteit	Initiator	Planning	Budget
            1	Sporthal demontabel bouwen	nog te kiezen	Q3 {year + 2}	€ 1,5 mln
            2	Raamkozijnen van het oude zwembad oogsten	gemeente Lindedal	week 14 {year + 1}	ca. 20k
            3	Plafondplaten uitwisselen tussen scholen	nog te kiezen	na de zomer	12.500,50
            4	Materialenpaspoort voor drie gemeentehuizen		{year + 1}	n.t.b.
            	Totaal			1.532.500,50
            """, cancel);
        var page = await checks.FindAsync(agenda.Kenmerk, done.ToString(), null, null, cancel) ?? throw new InvalidOperationException("Who brought a table can check it.");
        Must(await checks.GoAsync(page, new GoRequest()));
        await writing.DoAsync(new WriteImport { ImportId = done }, cancel);

        await CheckedAsync(agenda, $"""
            Nr	Projectactiviteit	Initiator	Planning	Budget
            2	Raamkozijnen van het oude zwembad oogsten	gemeente Lindedal	week 20 {year + 1}	25.000
            5	Houten vloer van de gymzaal hergebruiken	nog te kiezen	31-2-{year + 1}	8.000
            6	Sloopmelding koppelen aan de materialenbank	nog te kiezen	week 14	10.000 - 15.000
            7	Isolatie van gerecycled textiel in de brandweerkazerne	nog te kiezen	mei {year + 1}	18.000
            """, cancel);
    }

    /// <returns>The id of an import whose columns were chosen.</returns>
    private async Task<Guid> CheckedAsync(Agenda agenda, string pasted, CancellationToken cancel)
    {
        var import = Must(await bring.RunAsync(agenda.Kenmerk, new BringRequest { Plakken = pasted }, cancel));
        var open = await shelf.OpenAsync(agenda.Kenmerk, import.Id.ToString(), cancel) ?? throw new InvalidOperationException("Who brought a table can open it.");
        var request = ColumnsRequest.Of(open.Choices);
        request.Getallen = nameof(NumberStyle.Dutch);
        Must(await columns.SaveAsync(open, ChooseColumns.Judge(open, request).Choices));
        return import.Id;
    }
}
