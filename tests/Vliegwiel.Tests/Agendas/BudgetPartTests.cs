// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas;
using Vliegwiel.Agendas.Budgets;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.Results;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>A budget in parts: the whole follows from them, what is missing is never zero, and no contractor finds any of it.</summary>
public sealed class BudgetPartTests
{
    private static readonly string[] Secrets = ["731911", "731.911", "264577", "264.577", "996488", "996.488", "kwikstaart"];

    [Theory]
    [InlineData("100", "50", "€ 150")]
    [InlineData("ca. 100", "50", "ongeveer € 150")]
    [InlineData("< 100", "50", "hoogstens € 150")]
    [InlineData("> 100", "50", "ten minste € 150")]
    [InlineData("> 100", "< 50", "ongeveer € 150")]
    [InlineData("100", "", "niet opgegeven: onvolledig, van “b” ontbreekt het bedrag")]
    [InlineData("ntb", "", "niet opgegeven: onvolledig, van “a”, “b” ontbreekt het bedrag")]
    public void The_whole_is_what_the_parts_are_together_or_says_what_is_missing(string one, string other, string expected)
    {
        BudgetPart[] parts = [Part("a", one), Part("b", other), Part("c", "999", BudgetPartState.Rejected)];

        Assert.Equal(expected, FigureText.Of(BudgetTotal.OfAmounts(parts).Value).Replace('\u00A0', ' '));
    }

    [Fact]
    public void Amounts_over_different_times_are_not_added_up_and_all_rejected_is_nothing()
    {
        Assert.Contains("verschillende tijd", BudgetTotal.OfAmounts([Part("a", "100"), Part("b", "50", period: "per jaar")]).Value.Missing, StringComparison.Ordinal);
        Assert.Contains("afgewezen", BudgetTotal.OfAmounts([Part("a", "100", BudgetPartState.Rejected)]).Value.Missing, StringComparison.Ordinal);
        Assert.IsType<UnlikelyFigure>(BudgetTotal.OfAmounts([Part("a", "100.000.000.000.000"), Part("b", "1")]).Refusal);
    }

    [Theory, OnEachDatabase]
    public async Task Parts_make_the_whole_everywhere_and_without_parts_the_one_amount_is_back(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda in delen");
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Oeverpad maken", budget: "12.000");
        using var secretary = await site.AsAsync(TestSite.Secretary);
        using var client = await site.AsAsync(TestSite.Client);
        var (page, form) = (AgendaLinks.Budget(activity), DependencyLinks.BudgetPart(activity));

        var first = await AddAsync(secretary, form, "Aanleg", "264.577");
        var second = await AddAsync(secretary, form, "Kwikstaartsubsidie", "731.911", "subsidie", "aangevraagd");
        var whole = await client.GetAsync(AgendaLinks.Show(agenda));
        await VersionCast.FixAsync(site, TestSite.Secretary, agenda, "Zo doen wij het.", "Kringoverleg");
        var third = await AddAsync(secretary, form, "Onderzoek", "ntb");
        var incomplete = await client.GetAsync(page);
        var version = await client.GetAsync(AgendaLinks.Version(agenda, 1));
        var parts = incomplete.Html.QuerySelectorAll("main table tbody a").Select(a => a.GetAttribute("href")!).ToList();
        var plain = await site.InScopeAsync(TestSite.Secretary, async services => (await services.GetRequiredService<SetBudget>().RunAsync(activity, new BudgetRequest { Bedrag = "5" })).Refusal);
        var edit = await client.GetAsync((await secretary.GetAsync(page)).Html.QuerySelectorAll("main table tbody a")[^1].GetAttribute("href")!);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            var part = (await secretary.GetAsync(page)).Html.QuerySelector("main table tbody a")!.GetAttribute("href")!;
            var basis = (await secretary.GetAsync(part)).Html.QuerySelector("input[name='Remove.Basis']")!.GetAttribute("value")!;
            Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(part, "weg", new() { ["Remove.Basis"] = basis })).Status);
        }

        Assert.All([first, second, third], answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Contains("996.488", whole.Main, StringComparison.Ordinal);
        Assert.Contains("€ 996.488", version.Main.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("onvolledig, van “Onderzoek” ontbreekt het bedrag", incomplete.Main, StringComparison.Ordinal);
        Assert.Contains("aangevraagd", incomplete.Row("Kwikstaartsubsidie"), StringComparison.Ordinal);
        Assert.Empty(parts);
        Assert.Equal(HttpStatusCode.NotFound, edit.Status);
        Assert.IsType<BudgetStandsInParts>(plain);
        Assert.Contains("€ 12.000", (await client.GetAsync(page)).Main.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_who_change_parts_one_is_told_and_a_part_of_another_budget_is_not_there(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda in delen, tegelijk");
        var one = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Eerste met delen");
        var other = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Tweede met delen");
        using var secretary = await site.AsAsync(TestSite.Secretary);
        await AddAsync(secretary, DependencyLinks.BudgetPart(one), "Aanleg", "100");
        var part = (await secretary.GetAsync(AgendaLinks.Budget(one))).Html.QuerySelector("main table tbody a")!.GetAttribute("href")!.Split('=')[1];

        var late = await PutAsync(site, one, part, new BudgetPartRequest { Onderdeel = "Aanleg", Herkomst = "subsidie", Stand = "begroot", Bedrag = "5", Basis = "0" });
        var foreign = await PutAsync(site, other, part, new BudgetPartRequest { Onderdeel = "Aanleg", Herkomst = "subsidie", Stand = "begroot", Bedrag = "5", Basis = "0" });

        Assert.IsType<SomebodyWasFirst>(late);
        Assert.IsType<NoSuchBudgetPart>(foreign);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.LookAsync($"{DependencyLinks.BudgetPart(other)}?deel={part}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.LookAsync($"{DependencyLinks.BudgetPart(one)}?deel=geen-id")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_contractor_finds_no_part_and_no_amount_on_any_page_export_search_or_history(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda met geheime delen");
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Oeverpad met delen");
        await AgendaCast.AskAsync(site, TestSite.Secretary, activity, TestSite.Contractor);
        await AgendaCast.AcceptAsync(site, TestSite.Contractor, activity);
        using var secretary = await site.AsAsync(TestSite.Secretary);
        await AddAsync(secretary, DependencyLinks.BudgetPart(activity), "Kwikstaartaanleg", "264.577");
        await AddAsync(secretary, DependencyLinks.BudgetPart(activity), "Kwikstaartsubsidie", "731.911", "subsidie", "aangevraagd");
        await VersionCast.FixAsync(site, TestSite.Secretary, agenda, "Zo doen wij het.", "Kringoverleg");
        var part = (await secretary.GetAsync(AgendaLinks.Budget(activity))).Html.QuerySelector("main table tbody a")!.GetAttribute("href")!;
        await site.SettleAsync();
        using var contractor = await site.AsAsync(TestSite.Contractor);
        string[] addresses =
        [
            .. new[] { "", "/bewerken", "/stand", "/eigenaar", "/agendas", "/budget", "/budget/onderdeel", "/vertrouwelijk", "/voortgang", "/samenhang", "/samenhang?zoek=kwikstaart", "/wacht-op", "/maten", "/resultaat", "/reflectie", "/podium", "/samenvoegen" }.Select(end => AgendaLinks.Activity(activity) + end),
            .. new[] { "", "?sorteer=-budget", "/exporteren?als=csv", "/exporteren?als=json", "/versies", "/versies/1", "/versies/1/exporteren?als=csv", "/verschil?van=1&tot=nu", "/verschil/exporteren?van=1&tot=nu&als=csv", "/gezondheid", "/gezondheid/exporteren?als=csv", "/bespreking", "/resultaten" }.Select(end => AgendaLinks.Show(agenda) + end),
            part, "/mijn-dag", "/wachten", "/wachten/exporteren?als=csv&stand=alles", $"/draad/activiteit/{activity}", $"/draad/budget/{activity}",
            "/zoeken?q=kwikstaartaanleg", "/api/v1/zoekresultaten?q=264577", "/api/v1/suggesties?begin=kwiks",
        ];
        var leaks = new List<string>();

        foreach (var address in addresses)
        {
            var body = (await contractor.LookAsync(address)).Body;
            leaks.AddRange(Secrets.Where(s => body.Contains(s, StringComparison.OrdinalIgnoreCase) && !address.Contains(s, StringComparison.OrdinalIgnoreCase)).Select(s => $"{address} shows {s}"));
        }

        Assert.Empty(leaks);
        Assert.Equal(HttpStatusCode.NotFound, (await contractor.LookAsync(part)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await contractor.LookAsync(DependencyLinks.BudgetPart(activity))).Status);
        // Who may see it finds it in the same places, so the test looks where it can be found.
        Assert.Contains("996.488", (await secretary.GetAsync(AgendaLinks.Show(agenda))).Main, StringComparison.Ordinal);
        Assert.Contains("Kwikstaartaanleg", (await secretary.GetAsync(AgendaLinks.Budget(activity))).Main, StringComparison.Ordinal);
    }

    private static async Task<Page> AddAsync(Visitor visitor, string form, string words, string amount, string source = "eigen-middelen", string state = "toegekend")
    {
        var basis = (await visitor.GetAsync(form)).Html.QuerySelector("input[name='Request.Basis']")!.GetAttribute("value")!;
        return await visitor.SendAsync(form, "onderdeel", new() { ["Request.Basis"] = basis, ["Request.Onderdeel"] = words, ["Request.Herkomst"] = source, ["Request.Stand"] = state, ["Request.Bedrag"] = amount, ["Request.Besteed"] = "0" });
    }

    private static Task<Refusal?> PutAsync(TestSite site, string activity, string part, BudgetPartRequest request) =>
        site.InScopeAsync(TestSite.Secretary, services => services.GetRequiredService<KeepBudgetParts>().PutAsync(activity, part, request));

    private static BudgetPart Part(string words, string amount, BudgetPartState state = BudgetPartState.Granted, string? period = null) => BudgetPart.Of(Guid.CreateVersion7(), words[0], new BudgetPartFacts(
        words, DutchFigures.Parse(amount, NumberStyle.Dutch).Value.In(FigureText.Euro, new FigureMeaning { Source = null, Period = period, Status = FigureStatus.Estimated }), Figure.Absent(FigureText.Euro, Figure.NotGiven), BudgetSource.Own, state));
}
