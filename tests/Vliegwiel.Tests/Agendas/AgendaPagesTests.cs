// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>Agendas and activities as people keep them on the site.</summary>
public sealed partial class AgendaPagesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_secretary_makes_an_agenda_and_sees_what_is_alike_before_an_activity_is_placed(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        await site.SettleAsync();
        using var secretary = await site.AsAsync(TestSite.Secretary);
        using var contractor = await site.AsAsync(TestSite.Contractor);
        var form = await secretary.GetAsync(AgendaLinks.NewAgenda);
        var circle = form.Html.QuerySelector("input[name='Request.Van'][value^='verband:']")!.GetAttribute("value")!;

        var made = await secretary.PostAsync(AgendaLinks.NewAgenda, form, new() { ["_handler"] = "agenda", ["Request.Titel"] = "Agenda kademuren", ["Request.Van"] = circle });
        var agenda = Newcomer.PathOf(made);
        var refused = await contractor.SendAsync(AgendaLinks.NewAgenda, "agenda", new() { ["Request.Titel"] = "Agenda van De Kei", ["Request.Van"] = circle });
        var propose = $"{AgendaLinks.NewActivity}?agenda={agenda.Split('/')[^1]}";
        var wrong = await contractor.SendAsync(propose, "activiteit", Activity("", "31-2-2027"));
        var checkedPage = await contractor.SendAsync(propose, "activiteit", Activity("Klinkers van de Dorpsstraat opnieuw gebruiken", "Q3 2031"));
        var fields = Activity("Klinkers van de Dorpsstraat opnieuw gebruiken", "Q3 2031");
        fields["Request.Stap"] = "plaatsen";
        var placed = await contractor.SendAsync(propose, "activiteit", fields);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("Geef de activiteit een naam", wrong.ErrorAt("Request-Titel"), StringComparison.Ordinal);
        Assert.Contains("bestaat niet als datum", wrong.ErrorAt("Request-Deadline"), StringComparison.Ordinal);
        Assert.Contains("Dit lijkt op uw activiteit", checkedPage.Main, StringComparison.Ordinal);
        Assert.Contains(checkedPage.Links, l => l.Text == "Klinkers van de Dorpsstraat opnieuw gebruiken");
        var page = await secretary.GetAsync(agenda);
        Assert.Contains("3e kwartaal 2031", page.Row("Klinkers van de Dorpsstraat"), StringComparison.Ordinal);
        Assert.Contains("voorgesteld", page.Row("Klinkers van de Dorpsstraat"), StringComparison.Ordinal);
        Assert.Contains("voorgesteld, door Projectleider aannemer", (await secretary.GetAsync(Newcomer.PathOf(placed))).Main, StringComparison.Ordinal);
        Assert.Contains("Agenda kademuren", (await secretary.GetAsync("/agendas?woord=kademuren")).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Somebody_becomes_owner_by_the_link_in_the_mail_once_and_never_by_looking(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda eigenaren");
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Oevers van wilgenhout", "april 2031", "731.911");
        await AgendaCast.AskAsync(site, TestSite.Secretary, activity, TestSite.Contractor);
        await site.RunJobsAsync();
        using var anybody = site.Anonymous();
        using var contractor = await site.AsAsync(TestSite.Contractor);
        var mail = await site.InScopeAsync(null, async services => (await services.GetRequiredService<Outbox>().ListAsync(100, Stop)).Single(m => m.Subject.Contains("Oevers van wilgenhout", StringComparison.Ordinal)));
        var link = OwnerLink().Match(mail.Text).Value;

        var looked = await anybody.GetAsync(link);
        var before = await contractor.GetAsync(AgendaLinks.Activity(activity));
        var accepted = await anybody.SendAsync(link, "antwoord", new() { ["Answer.Antwoord"] = "ja" });
        var again = await anybody.PostAsync(link, looked, new() { ["_handler"] = "antwoord", ["Answer.Antwoord"] = "nee" });

        Assert.DoesNotContain("731", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Oevers van wilgenhout", looked.Main, StringComparison.Ordinal);
        Assert.Contains("U bent gevraagd om eigenaar te worden", before.Main, StringComparison.Ordinal);
        Assert.EndsWith("bedankt=ja", accepted.Location, StringComparison.Ordinal);
        Assert.Contains("werkt niet meer", again.Heading, StringComparison.Ordinal);
        var after = await contractor.GetAsync(AgendaLinks.Activity(activity));
        Assert.Contains("nieuwe eigenaar, door Projectleider aannemer", after.Main, StringComparison.Ordinal);
        Assert.Contains("Oevers van wilgenhout", (await contractor.GetAsync("/mijn-dag")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await anybody.LookAsync(AgendaLinks.Asked("bestaat-niet"))).Status);
    }

    [Theory, OnEachDatabase]
    public async Task Without_an_owner_an_activity_does_not_go_on_and_a_block_needs_a_reason(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda standen");
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Client, agenda, "Paden van schelpen");
        using var secretary = await site.AsAsync(TestSite.Secretary);
        using var client = await site.AsAsync(TestSite.Client);
        var state = AgendaLinks.State(activity);

        var unowned = await secretary.SendAsync(state, "stand", new() { ["Request.Stand"] = "vastgesteld" });
        await AgendaCast.AskAsync(site, TestSite.Client, activity, TestSite.Client);
        var notMine = await client.SendAsync(state, "stand", new() { ["Request.Stand"] = "vastgesteld" });
        var adopted = await secretary.SendAsync(state, "stand", new() { ["Request.Stand"] = "vastgesteld" });
        var begun = await client.SendAsync(state, "stand", new() { ["Request.Stand"] = "in-uitvoering" });
        var silent = await client.SendAsync(state, "stand", new() { ["Request.Stand"] = "geblokkeerd" });
        var skipped = await client.SendAsync(state, "stand", new() { ["Request.Stand"] = "geborgd" });
        var blocked = await client.SendAsync(state, "stand", new() { ["Request.Stand"] = "geblokkeerd", ["Request.Reden"] = "De schelpen zijn op." });

        Assert.Contains("Zonder eigenaar", unowned.Alert, StringComparison.Ordinal);
        Assert.Contains("Vaststellen doet wie de agenda bijhoudt", notMine.Alert, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.Redirect), (adopted.Status, begun.Status, blocked.Status));
        Assert.Contains("Schrijf erbij waarom", silent.Alert, StringComparison.Ordinal);
        Assert.Contains("Van daar kan zij naar", skipped.Alert, StringComparison.Ordinal);
        Assert.Contains("De schelpen zijn op.", (await secretary.GetAsync(AgendaLinks.Activity(activity))).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Two_people_who_edit_at_the_same_time_are_warned_and_lose_nothing(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda bewerken");
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Client, agenda, "Bermen maaien", "2031");
        using var client = await site.AsAsync(TestSite.Client);
        using var secretary = await site.AsAsync(TestSite.Secretary);
        using var other = await site.AsAsync(TestSite.PolicyOfficer);
        var edit = AgendaLinks.Edit(activity);
        var first = await client.GetAsync(edit);
        var second = await secretary.GetAsync(edit);

        var saved = await client.PostAsync(edit, first, Filled(first, ("Titel", "Bermen laat maaien"), ("Expertise", "ecologie")));
        var clash = await secretary.PostAsync(edit, second, Filled(second, ("Titel", "Bermen vroeg maaien"), ("Deadline", "Q1 2031")));
        var fields = Filled(clash, ("Titel", "Bermen vroeg maaien"), ("Deadline", "Q1 2031"));
        fields["keuze-Title"] = "ander";
        var chosen = await secretary.PostAsync(edit, clash, fields);

        Assert.Contains("is dit ook aan het bewerken", second.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Equal(HttpStatusCode.Conflict, clash.Status);
        Assert.Contains("Van de ander: Bermen laat maaien", clash.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, chosen.Status);
        var page = await client.GetAsync(AgendaLinks.Activity(activity));
        Assert.Equal("Bermen laat maaien", page.Heading);
        Assert.Contains("1e kwartaal 2031", page.Main, StringComparison.Ordinal);
        Assert.Contains("ecologie", page.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.LookAsync(edit)).Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_budget_is_kept_as_it_was_typed_and_shown_with_what_it_rests_on(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda budgetten");
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Client, agenda, "Fundering van puin");
        using var client = await site.AsAsync(TestSite.Client);
        using var other = await site.AsAsync(TestSite.PolicyOfficer);
        var address = AgendaLinks.Budget(activity);

        var form = await client.GetAsync(address);
        var english = await client.PostAsync(address, form, Filled(form, ("Bedrag", "1,250.50"), ("BedragBron", "raming")));
        var saved = await client.PostAsync(address, form, Filled(form, ("Bedrag", "ca. 20k"), ("BedragBron", "raming beheer"), ("BedragPeriode", "per jaar"), ("Besteed", "ntb")));
        var late = await client.PostAsync(address, form, Filled(form, ("Bedrag", "1")));

        Assert.Contains("Schrijf een komma voor de decimalen", english.ErrorAt("Request-Bedrag"), StringComparison.Ordinal);
        Assert.Equal("raming", english.Html.QuerySelector("#Request-BedragBron")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Contains("Iemand anders heeft dit net gewijzigd", late.Alert, StringComparison.Ordinal);
        var shown = (await other.GetAsync(address)).Main;
        Assert.Contains("ongeveer € 20.000 per jaar", shown.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("Geschat; periode: per jaar; bron: raming beheer", shown, StringComparison.Ordinal);
        Assert.Contains("niet opgegeven: nader te bepalen", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Opslaan", shown, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Activity(string title, string deadline) => new()
    {
        ["Request.Titel"] = title,
        ["Request.Soort"] = "faciliteren",
        ["Request.Sfeer"] = "voor-de-regio",
        ["Request.Deadline"] = deadline,
    };

    /// <summary>What stands in the form of a page, with these answers changed.</summary>
    private static Dictionary<string, string> Filled(Page page, params (string Field, string Value)[] answers)
    {
        var form = page.Html.QuerySelector("main form.form")!;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in form.QuerySelectorAll("input[name]").Where(i => i.GetAttribute("type") is not ("radio" or "checkbox") || i.HasAttribute("checked")))
        {
            fields[input.GetAttribute("name")!] = input.GetAttribute("value") ?? "";
        }

        foreach (var area in form.QuerySelectorAll("textarea[name]"))
        {
            fields[area.GetAttribute("name")!] = area.TextContent;
        }

        foreach (var option in form.QuerySelectorAll("select[name] option[selected]"))
        {
            fields[option.Closest("select")!.GetAttribute("name")!] = option.GetAttribute("value") ?? "";
        }

        foreach (var (field, value) in answers)
        {
            fields[$"Request.{field}"] = value;
        }

        return fields;
    }

    [GeneratedRegex(@"/eigenaar-worden/\S+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OwnerLink();
}
