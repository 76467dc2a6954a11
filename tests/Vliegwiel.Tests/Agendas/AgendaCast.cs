// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Budgets;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Agendas.Measuring;
using Vliegwiel.Agendas.Outcomes;
using Vliegwiel.Agendas.Owning;
using Vliegwiel.Agendas.Progress;
using Vliegwiel.Agendas.Reflecting;
using Vliegwiel.Agendas.Waiting;
using Vliegwiel.Network.Data;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>What tests of agendas prepare: an agenda of the circle, with activities and budgets.</summary>
internal static class AgendaCast
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <returns>The kenmerk.</returns>
    public static Task<string> MakeForCircleAsync(TestSite site, string title) => site.InScopeAsync(TestSite.Secretary, async services =>
    {
        var circle = await services.GetRequiredService<VliegwielDb>().Alliances.Where(a => a.Name.StartsWith("Kenniskring")).Select(a => a.Id).SingleAsync(Stop);
        var made = await services.GetRequiredService<MakeAgenda>().RunAsync(new AgendaRequest { Titel = title, Doel = $"Doel van {title}.", Van = $"verband:{circle:N}" });
        Assert.Null(made.Refusal);
        return made.Value.Kenmerk;
    });

    /// <returns>The kenmerk.</returns>
    public static Task<string> MakeForOrganisationAsync(TestSite site, string by, string title) => site.InScopeAsync(by, async services =>
    {
        var made = await services.GetRequiredService<MakeAgenda>().RunAsync(new AgendaRequest { Titel = title, Van = "organisatie" });
        Assert.Null(made.Refusal);
        return made.Value.Kenmerk;
    });

    /// <param name="budget">As it is typed; null to leave it.</param>
    /// <returns>The kenmerk.</returns>
    public static Task<string> ProposeAsync(TestSite site, string by, string agenda, string title, string? deadline = null, string? budget = null, string? purse = null) => site.InScopeAsync(by, async services =>
    {
        var proposed = await services.GetRequiredService<ProposeActivity>().RunAsync(agenda, new ActivityRequest { Titel = title, Omschrijving = $"Wij doen {title}.", Soort = "faciliteren", Sfeer = "voor-de-regio", Deadline = deadline });
        Assert.Null(proposed.Refusal);
        if (budget is not null)
        {
            var shown = await services.GetRequiredService<SetBudget>().FindAsync(proposed.Value.Kenmerk, Stop);
            var request = BudgetRequest.Of(shown!.Budget);
            (request.Bedrag, request.Besteed, request.Dekking) = (budget, budget, purse);
            Assert.Null((await services.GetRequiredService<SetBudget>().RunAsync(proposed.Value.Kenmerk, request)).Refusal);
        }

        return proposed.Value.Kenmerk;
    });

    public static async Task AskAsync(TestSite site, string by, string activity, string whom)
    {
        var person = await site.PersonIdAsync(whom);
        await site.InScopeAsync(by, async services =>
        {
            Assert.Null((await services.GetRequiredService<AskOwner>().AskAsync(activity, new OwnerRequest { Persoon = person.ToString("N") })).Refusal);
            return true;
        });
    }

    public static Task AcceptAsync(TestSite site, string who, string activity) => site.InScopeAsync(who, async services =>
    {
        Assert.Null((await services.GetRequiredService<AskOwner>().AnswerAsync(activity, new OwnerAnswer { Antwoord = "ja" })).Refusal);
        return true;
    });

    /// <summary>Reports that it goes as agreed.</summary>
    public static Task ReportAsync(TestSite site, string by, string activity, string standing, string? proposal = null, string? decision = null, string colour = "op-koers") => site.InScopeAsync(by, async services =>
    {
        Assert.Null((await services.GetRequiredService<ReportProgress>().ReportAsync(activity, new ReportRequest { Kleur = colour, Stand = standing, Voorstel = proposal, Besluit = decision })).Refusal);
        return true;
    });

    /// <summary>Writes a result with an effect, and a reflection, each with this word.</summary>
    public static Task LearnAsync(TestSite site, string by, string activity, string word) => site.InScopeAsync(by, async services =>
    {
        var outcomes = services.GetRequiredService<KeepOutcome>();
        Assert.Null(await outcomes.WriteAsync(activity, new OutcomeRequest { Opgeleverd = $"Opgeleverd: {word} en {word}beheer.", Uren = "12" }));
        Assert.Null(await outcomes.AddEffectAsync(activity, new EffectRequest { Maat = $"{word} bespaard", Waarde = "3", Eenheid = "ton", Periode = "per jaar", Methode = "gewogen", Zekerheid = "laag", Bijdrage = $"Door {word}." }));
        Assert.Null(await services.GetRequiredService<Reflect>().WriteAsync(activity, new ReflectionRequest { Verwacht = $"Meer {word}.", Gebeurd = $"Minder {word}.", Conclusie = $"Meer {word} vragen.", Niveau = "tactisch" }));
        return true;
    });

    /// <summary>Waits for somebody and chooses a measure, each with this word.</summary>
    public static Task WaitAsync(TestSite site, string by, string activity, string word) => site.InScopeAsync(by, async services =>
    {
        Assert.Null(await services.GetRequiredService<KeepWaits>().StartAsync(activity, new WaitRequest { Wie = word, Waarop = "besluit", Wat = $"Notitie over {word}", Sinds = site.Clock.DutchToday.AddDays(-40), Gevolg = $"Geen {word}.", Alvast = $"Over {word} lezen." }));
        Assert.Null(await services.GetRequiredService<KeepMeasures>().ChooseAsync(activity, new MeasureRequest { Maat = $"Notitie over {word}", Eenheid = "ton", Begin = "3", Hoe = $"Door {word} te wegen." }));
        return true;
    });

    public static string Page(string activity) => AgendaLinks.Activity(activity);
}
