// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Vliegwiel.Agendas;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>The same for several activities of an agenda at once, and back again.</summary>
public sealed class BulkTests
{
    [Theory, OnEachDatabase]
    public async Task What_is_done_together_is_shown_first_done_in_one_go_and_undone_for_a_day(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda tegelijk");
        var owned = await AgendaCast.ProposeAsync(site, TestSite.Client, agenda, "Aken graven", budget: "731.911");
        var free = await AgendaCast.ProposeAsync(site, TestSite.Client, agenda, "Beken verleggen");
        var third = await AgendaCast.ProposeAsync(site, TestSite.Client, agenda, "Cunetten vullen");
        await AgendaCast.AskAsync(site, TestSite.Client, owned, TestSite.Client);
        using var secretary = await site.AsAsync(TestSite.Secretary);
        using var client = await site.AsAsync(TestSite.Client);
        var address = VersionLinks.Bulk(agenda);

        var none = await secretary.SendAsync(address, "tegelijk", Fields("stand", [], ("Stand", "vastgesteld")));
        var nothing = await secretary.SendAsync(address, "tegelijk", Fields("stand", [owned]));
        var plan = await secretary.SendAsync(address, "tegelijk", Fields("stand", [owned, free], ("Stand", "vastgesteld")));
        var before = await secretary.GetAsync(AgendaLinks.Activity(owned));
        var done = await secretary.SendAsync(address, "tegelijk", Fields("stand", [owned, free], ("Stand", "vastgesteld"), ("Stap", "uitvoeren")));
        var result = await secretary.GetAsync(Newcomer.PathOf(done));
        var moved = (await secretary.GetAsync(AgendaLinks.Show(agenda))).Row("Aken graven");
        var undone = await secretary.SendAsync(Newcomer.PathOf(done), "ongedaan", []);
        var again = await secretary.PostAsync(Newcomer.PathOf(done), result, new() { ["_handler"] = "ongedaan" });

        Assert.Contains("Kruis ten minste één activiteit aan", none.Alert, StringComparison.Ordinal);
        Assert.Contains("Kies wat u met de activiteiten wilt doen", nothing.Alert, StringComparison.Ordinal);
        Assert.Equal("Klopt dit?", plan.Heading);
        Assert.Contains("Doen bij 1 activiteit", plan.Main, StringComparison.Ordinal);
        Assert.Contains("Zonder eigenaar kan deze activiteit niet verder", plan.Main, StringComparison.Ordinal);
        Assert.Contains("voorgesteld", before.Main, StringComparison.Ordinal);
        Assert.Contains("Beken verleggen: Zonder eigenaar", result.Main, StringComparison.Ordinal);
        Assert.Contains("vastgesteld", moved, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, undone.Status);
        Assert.Contains("Dat is ongedaan gemaakt", (await secretary.GetAsync(Newcomer.PathOf(done))).Heading, StringComparison.Ordinal);
        Assert.Contains("voorgesteld", (await secretary.GetAsync(AgendaLinks.Show(agenda))).Row("Aken graven"), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.Redirect, again.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.LookAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.LookAsync(Newcomer.PathOf(done))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.LookAsync(VersionLinks.BulkDone(agenda, Guid.CreateVersion7()))).Status);

        // Asked together; one of them changes before it is undone, and stays.
        var person = (await site.PersonIdAsync(TestSite.Contractor)).ToString("N");
        var asked = await secretary.SendAsync(address, "tegelijk", Fields("eigenaar", [free, third], ("Persoon", person), ("Stap", "uitvoeren")));
        await VersionCast.EditAsync(site, TestSite.Secretary, third, r => r.Titel = "Cunetten weer vullen");
        site.Clock.Move(TimeSpan.FromHours(23));
        using var nextDay = await site.AsAsync(TestSite.Secretary);
        await nextDay.SendAsync(Newcomer.PathOf(asked), "ongedaan", []);
        Assert.Equal("Beken verleggen", (await nextDay.GetAsync(AgendaLinks.Activity(free))).Heading);
        Assert.DoesNotContain("Gevraagd als eigenaar", (await nextDay.GetAsync(AgendaLinks.Activity(free))).Main, StringComparison.Ordinal);
        Assert.Contains("Gevraagd als eigenaar", (await nextDay.GetAsync(AgendaLinks.Activity(third))).Main, StringComparison.Ordinal);
        Assert.Contains("Is daarna gewijzigd", (await nextDay.GetAsync(Newcomer.PathOf(asked))).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Closing_together_asks_the_result_or_the_reason_why_there_is_none(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda sluiten");
        var one = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Gevels groen maken");
        await AgendaCast.AskAsync(site, TestSite.Secretary, one, TestSite.Secretary);
        using var secretary = await site.AsAsync(TestSite.Secretary);
        var address = VersionLinks.Bulk(agenda);
        foreach (var state in new[] { "vastgesteld", "in-uitvoering" })
        {
            await secretary.SendAsync(address, "tegelijk", Fields("stand", [one], ("Stand", state), ("Stap", "uitvoeren")));
        }

        var bare = await secretary.SendAsync(address, "tegelijk", Fields("stand", [one], ("Stand", "opgeleverd")));
        var board = await secretary.SendAsync(AgendaLinks.Show(agenda), "zetten", new() { ["Move.Activiteit"] = one, [$"naar-{one}"] = "opgeleverd" });
        await secretary.SendAsync(address, "tegelijk", Fields("stand", [one], ("Stand", "opgeleverd"), ("Reden", "De nulmeting ontbrak."), ("Stap", "uitvoeren")));
        var page = await secretary.GetAsync(AgendaLinks.Activity(one));

        Assert.Contains("Schrijf eerst bij Resultaat wat de activiteit opleverde", bare.Main, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.Redirect, board.Status);
        Assert.Contains("De nulmeting ontbrak.", page.Main, StringComparison.Ordinal);
        Assert.Contains("opgeleverd", page.Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Activities_go_to_another_agenda_and_off_this_one_together_without_their_budgets(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var from = await AgendaCast.MakeForCircleAsync(site, "Agenda waar zij staan");
        var to = await AgendaCast.MakeForOrganisationAsync(site, TestSite.Secretary, "Agenda waar zij heen gaan");
        var one = await AgendaCast.ProposeAsync(site, TestSite.Secretary, from, "Duinen vastleggen", budget: "731.911");
        var two = await AgendaCast.ProposeAsync(site, TestSite.Secretary, from, "Elzen planten", budget: "264.577");
        using var secretary = await site.AsAsync(TestSite.Secretary);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        var address = VersionLinks.Bulk(from);

        var last = await secretary.SendAsync(address, "tegelijk", Fields("afhalen", [one]));
        var placed = await secretary.SendAsync(address, "tegelijk", Fields("plaatsen", [one, two], ("Agenda", to), ("Stap", "uitvoeren")));
        var there = (await spinner.GetAsync(AgendaLinks.Show(to))).Main;
        var off = await secretary.SendAsync(address, "tegelijk", Fields("afhalen", [two], ("Stap", "uitvoeren")));
        var less = (await secretary.GetAsync(AgendaLinks.Show(from))).Main;
        await secretary.SendAsync(Newcomer.PathOf(off), "ongedaan", []);
        await secretary.SendAsync(Newcomer.PathOf(placed), "ongedaan", []);

        Assert.Contains("De activiteit staat alleen op deze agenda", last.Main, StringComparison.Ordinal);
        Assert.Contains("Duinen vastleggen", there, StringComparison.Ordinal);
        Assert.DoesNotContain("731", there, StringComparison.Ordinal);
        Assert.DoesNotContain("Elzen planten", less, StringComparison.Ordinal);
        var back = (await secretary.GetAsync(AgendaLinks.Show(from))).Main;
        Assert.True(back.IndexOf("Duinen vastleggen", StringComparison.Ordinal) < back.IndexOf("Elzen planten", StringComparison.Ordinal));
        Assert.DoesNotContain("Duinen vastleggen", (await spinner.GetAsync(AgendaLinks.Show(to))).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task The_name_of_an_agenda_changes_and_its_address_and_versions_do_not(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Oude naam");
        await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Fascines vlechten");
        await VersionCast.FixAsync(site, TestSite.Secretary, agenda);
        using var secretary = await site.AsAsync(TestSite.Secretary);
        using var client = await site.AsAsync(TestSite.Client);
        var form = await secretary.GetAsync(VersionLinks.Edit(agenda));
        var basis = form.Html.QuerySelector("input[name='Request.Basis']")!.GetAttribute("value")!;

        var saved = await secretary.PostAsync(VersionLinks.Edit(agenda), form, new() { ["_handler"] = "agenda", ["Request.Titel"] = "Nieuwe naam", ["Request.Doel"] = "Nieuw doel.", ["Request.Basis"] = basis });
        var late = await secretary.PostAsync(VersionLinks.Edit(agenda), form, new() { ["_handler"] = "agenda", ["Request.Titel"] = "Nog een naam", ["Request.Basis"] = basis });

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Contains("Iemand anders heeft dit net gewijzigd", late.Alert, StringComparison.Ordinal);
        Assert.Equal("Nieuwe naam", (await client.GetAsync(AgendaLinks.Show(agenda))).Heading);
        Assert.Contains("Oude naam", (await client.GetAsync(AgendaLinks.Version(agenda, 1))).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.LookAsync(VersionLinks.Edit(agenda))).Status);
    }

    private static Dictionary<string, string> Fields(string what, string[] chosen, params (string Field, string Value)[] more)
    {
        var fields = more.ToDictionary(m => $"Request.{m.Field}", m => m.Value, StringComparer.Ordinal);
        fields["Request.Wat"] = what;
        for (var i = 0; i < chosen.Length; i++)
        {
            fields[$"Request.Kies[{i}]"] = chosen[i];
        }

        return fields;
    }
}
