// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using AngleSharp.Dom;
using Vliegwiel.Agendas;
using Vliegwiel.Agendas.Goals;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>Goals as people set, measure and tie them on the site.</summary>
public sealed class GoalPagesTests
{
    [Theory, OnEachDatabase]
    public async Task A_goal_is_set_measured_and_shows_how_far_it_is_with_the_formula(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var client = await site.AsAsync(TestSite.Client);
        using var anybody = site.Anonymous();
        var form = await client.GetAsync(GoalLinks.NewGoal);
        var theme = form.Html.QuerySelector("input[name='Request.Themas']")!.GetAttribute("value")!;

        var empty = await client.PostAsync(GoalLinks.NewGoal, form, new() { ["_handler"] = "doel", ["Request.Van"] = "organisatie", ["Request.Delen"] = "openbaar", ["Request.Streef"] = "1,250.50" });
        var fields = Fields("Bruggen van hergebruikt hout", theme);
        fields["Request.Streef"] = "5";
        var worse = await client.PostAsync(GoalLinks.NewGoal, form, fields);
        fields["Request.Streef"] = "€ 60";
        var otherUnit = await client.PostAsync(GoalLinks.NewGoal, form, fields);
        fields["Request.Streef"] = "60";
        var set = await client.PostAsync(GoalLinks.NewGoal, form, fields);
        var goal = Newcomer.PathOf(set);
        var kenmerk = goal.Split('/')[^1];
        var before = await anybody.GetAsync(goal);
        await SubmitAsync(client, GoalLinks.Values(kenmerk), "waarde", Value("2022", "20"));
        await SubmitAsync(client, GoalLinks.Values(kenmerk), "waarde", Value("2024", "30"));
        var future = await SubmitAsync(client, GoalLinks.Values(kenmerk), "waarde", Value("2090", "30"));

        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains("zonder nuljaar zegt een doel niets", empty.ErrorAt("Request-Nuljaar"), StringComparison.Ordinal);
        Assert.Contains("Schrijf een komma voor de decimalen", empty.ErrorAt("Request-Streef"), StringComparison.Ordinal);
        Assert.Contains("De streefwaarde is niet beter dan de nulwaarde", worse.Alert, StringComparison.Ordinal);
        Assert.Contains("De indicator gaat in %", otherUnit.Alert, StringComparison.Ordinal);
        Assert.Contains("Doel zonder activiteit", before.Main, StringComparison.Ordinal);
        Assert.Contains("minder dan twee waarden", before.Main, StringComparison.Ordinal);
        Assert.Contains("wat nog moet komen, is niet gemeten", future.Alert, StringComparison.Ordinal);
        var page = await anybody.GetAsync(goal);
        Assert.Contains("5 procentpunt meer per jaar", page.Row("Tempo tot nu toe"), StringComparison.Ordinal);
        Assert.Contains("kleinste kwadraten", page.Row("Tempo tot nu toe"), StringComparison.Ordinal);
        Assert.Contains("(60% − 30%) ÷ (2030 − 2024)", page.Row("Nodig per jaar"), StringComparison.Ordinal);
        Assert.Contains("2030", page.Row("Bij deze trend gehaald in"), StringComparison.Ordinal);
        Assert.Contains("op koers", page.Row("Hoe staat het ervoor"), StringComparison.Ordinal);
        Assert.Contains("bron: nulmeting", page.Row("2020"), StringComparison.Ordinal);
        Assert.Equal(3, page.Html.QuerySelectorAll("svg.series__svg circle").Length);
        Assert.Contains("SDG 12", page.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.LookAsync("/doelen/bestaat-niet")).Status);
        var list = await anybody.GetAsync($"{GoalLinks.Goals}?activiteit=zonder&sdg=12&woord=hout&sorteer=-streefjaar");
        Assert.Contains("geen activiteit", list.Row("Bruggen van hergebruikt hout"), StringComparison.Ordinal);
        Assert.Contains("nodigPerJaar", (await anybody.LookAsync($"{GoalLinks.ExportGoals}?als=json&staat=op-koers")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.LookAsync($"{GoalLinks.Goals}?pagina=99")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_figure_that_changes_marks_what_rests_on_it_until_the_owner_says_it_holds(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda basis");
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Client, agenda, "Balken opslaan", budget: "731.911");
        await AgendaCast.AskAsync(site, TestSite.Client, activity, TestSite.Contractor);
        await AgendaCast.AcceptAsync(site, TestSite.Contractor, activity);
        // The owner does not see the goal: it is of the municipality alone.
        var goal = await GoalCast.SetAsync(site, TestSite.Client, GoalCast.Request("Geheim doel grutto"));
        await GoalCast.TieAsync(site, TestSite.Client, goal, activity);
        using var client = await site.AsAsync(TestSite.Client);
        using var owner = await site.AsAsync(TestSite.Contractor);
        using var keeper = await site.AsAsync(TestSite.Secretary);
        var page = AgendaLinks.Activity(activity);

        await GoalCast.MeasureAsync(site, TestSite.Client, goal, 2024, "30");
        var budget = await keeper.GetAsync(AgendaLinks.Budget(activity));
        var dearer = await keeper.PostAsync(AgendaLinks.Budget(activity), budget, new() { ["_handler"] = "budget", ["Request.Basis"] = budget.Html.QuerySelector("input[name='Request.Basis']")!.GetAttribute("value")!, ["Request.Bedrag"] = "999.999" });
        var quiet = await owner.GetAsync(page);
        await GoalCast.MeasureAsync(site, TestSite.Client, goal, 2024, "28");
        var marked = await owner.GetAsync(page);
        var notMine = await client.SendAsync(GoalLinks.GoalsOfActivity(activity), "gezien", []);
        var thread = await owner.GetAsync($"/draad/activiteit/{activity}");
        var confirmed = await owner.SendAsync(GoalLinks.GoalsOfActivity(activity), "gezien", []);

        Assert.Equal(HttpStatusCode.Redirect, dearer.Status);
        Assert.DoesNotContain("Basis gewijzigd", quiet.Main, StringComparison.Ordinal);
        Assert.Contains("Basis gewijzigd", marked.Main, StringComparison.Ordinal);
        Assert.Contains("een gemeten waarde", marked.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("grutto", marked.Body + thread.Body, StringComparison.Ordinal);
        Assert.Contains("basis gewijzigd", thread.Main, StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(HttpStatusCode.Redirect, notMine.Status);
        Assert.Equal(HttpStatusCode.Redirect, confirmed.Status);
        var after = await owner.GetAsync(page);
        Assert.DoesNotContain("Basis gewijzigd op", after.Main, StringComparison.Ordinal);
        Assert.Contains("gezien: het klopt nog, door Projectleider aannemer", after.Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Goals_are_tied_from_both_ends_and_seen_by_whom_they_are_for(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var circle = await GoalCast.CircleAsync(site);
        var own = await GoalCast.SetAsync(site, TestSite.Client, GoalCast.Request("Eigen doel wulp"));
        var shared = await GoalCast.SetAsync(site, TestSite.Client, GoalCast.Request("Gedeeld doel kievit", circle));
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda verbinden");
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Client, agenda, "Sloten verbreden");
        using var client = await site.AsAsync(TestSite.Client);
        using var contractor = await site.AsAsync(TestSite.Contractor);
        using var outside = await site.AsAsync(TestSite.Neutral);
        var form = await client.GetAsync(GoalLinks.GoalsOfActivity(activity));
        var ids = form.Html.QuerySelectorAll("input[name='Request.Gekozen']").Select(i => (Id: i.GetAttribute("value")!, Text: i.ParentElement!.TextContent)).ToList();

        var tied = await client.PostAsync(GoalLinks.GoalsOfActivity(activity), form, new() { ["_handler"] = "verbinden", ["Request.Gekozen"] = ids.Single(i => i.Text.Contains("wulp", StringComparison.Ordinal)).Id });
        var propose = await contractor.GetAsync(AgendaLinks.Propose(agenda));
        var sharedId = propose.Html.QuerySelectorAll("input[name='Request.Doelen']").Single(i => i.ParentElement!.TextContent.Contains("kievit", StringComparison.Ordinal)).GetAttribute("value")!;
        var placed = await contractor.PostAsync(AgendaLinks.Propose(agenda), propose, new() { ["_handler"] = "activiteit", ["Request.Titel"] = "Plassen dempen", ["Request.Soort"] = "faciliteren", ["Request.Sfeer"] = "voor-de-regio", ["Request.Stap"] = "plaatsen", ["Request.Doelen"] = sharedId });

        Assert.Equal(HttpStatusCode.Redirect, tied.Status);
        Assert.DoesNotContain("wulp", propose.Body, StringComparison.Ordinal);
        Assert.Contains("Eigen doel wulp", (await client.GetAsync(AgendaLinks.Activity(activity))).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("wulp", (await contractor.GetAsync(AgendaLinks.Activity(activity))).Body, StringComparison.Ordinal);
        Assert.Contains("Gedeeld doel kievit", (await contractor.GetAsync(Newcomer.PathOf(placed))).Main, StringComparison.Ordinal);
        Assert.Contains("Plassen dempen", (await client.GetAsync(GoalLinks.Goal(shared))).Main, StringComparison.Ordinal);
        Assert.Contains("dient het doel", (await client.GetAsync($"/draad/activiteit/{activity}")).Main, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NotFound, (await contractor.LookAsync(GoalLinks.Goal(own))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await outside.LookAsync(GoalLinks.Goal(shared))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await contractor.LookAsync(GoalLinks.EditGoal(shared))).Status);
        Assert.DoesNotContain("wulp", (await contractor.LookAsync($"{GoalLinks.ExportGoals}?als=json")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await contractor.SendAsync(GoalLinks.NewGoal, "doel", With(Fields("Doel van de kring", null), "Request.Van", circle))).Status);
    }

    [Theory, OnEachDatabase]
    public async Task Only_a_municipality_adopts_an_ambition_and_a_new_version_never_lowers_it(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var client = await site.AsAsync(TestSite.Client);
        using var secretary = await site.AsAsync(TestSite.Secretary);
        using var anybody = site.Anonymous();
        var form = await client.GetAsync(GoalLinks.NewAmbition);
        var theme = form.Html.QuerySelectorAll("select[name='Request.Thema'] option")[^1].GetAttribute("value")!;
        var fields = new Dictionary<string, string>
        {
            ["_handler"] = "ambitie",
            ["Request.Titel"] = "Windmolens zonder afval",
            ["Request.Thema"] = theme,
            ["Request.Indicator"] = "aandeel dat blijft",
            ["Request.Eenheid"] = "%",
            ["Request.Richting"] = "hoger",
            ["Request.Tekst"] = "Een kwart blijft.",
            ["Request.Minimum"] = "25",
            ["Request.VastgesteldDoor"] = "de gemeenteraad",
            ["Request.Vanaf"] = "2026-01-01",
            ["Request.Delen"] = "openbaar",
        };

        var refused = await secretary.SendAsync(GoalLinks.NewAmbition, "ambitie", new(fields));
        var adopted = await client.PostAsync(GoalLinks.NewAmbition, form, fields);
        var twice = await client.PostAsync(GoalLinks.NewAmbition, form, fields);
        var kenmerk = Newcomer.PathOf(adopted).Split('/')[^1];
        var lower = await SubmitAsync(client, GoalLinks.NewVersion(kenmerk), "versie", Version("20", "2027-01-01"));
        var back = await SubmitAsync(client, GoalLinks.NewVersion(kenmerk), "versie", Version("30", "2025-01-01"));
        var renewed = await SubmitAsync(client, GoalLinks.NewVersion(kenmerk), "versie", Version("30", "2031-01-01"));

        Assert.Contains("niet een kring", refused.Alert, StringComparison.Ordinal);
        Assert.Contains("is er al een ambitie", twice.Alert, StringComparison.Ordinal);
        Assert.Contains("De lat gaat alleen omhoog. Nu is zij 25%", lower.Alert, StringComparison.Ordinal);
        Assert.Contains("De versie ervoor gaat later in", back.Alert, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, renewed.Status);
        var page = await anybody.GetAsync(GoalLinks.Ambition(kenmerk));
        Assert.Contains("Vanaf 1 januari 2031 ligt de lat anders", page.Main, StringComparison.Ordinal);
        Assert.Contains("25%", page.Row("1"), StringComparison.Ordinal);
        Assert.Contains("30%", page.Row("2"), StringComparison.Ordinal);
        Assert.Contains("hoger vanaf", (await anybody.GetAsync($"{GoalLinks.Ambitions}?woord=windmolens")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.LookAsync(GoalLinks.NewVersion(kenmerk))).Status);
    }

    /// <summary>With the revision that stands in the form.</summary>
    private static async Task<Page> SubmitAsync(Visitor visitor, string address, string form, Dictionary<string, string> fields)
    {
        var page = await visitor.GetAsync(address);
        fields["_handler"] = form;
        fields["Request.Basis"] = page.Html.QuerySelector("input[name='Request.Basis']")!.GetAttribute("value")!;
        return await visitor.PostAsync(address, page, fields);
    }

    private static Dictionary<string, string> Version(string minimum, string from) => new() { ["Request.Tekst"] = "Meer blijft.", ["Request.Minimum"] = minimum, ["Request.VastgesteldDoor"] = "de gemeenteraad", ["Request.Vanaf"] = from };

    private static Dictionary<string, string> Value(string year, string value) => new() { ["Request.Jaar"] = year, ["Request.Waarde"] = value, ["Request.WaardeBron"] = "meting" };

    private static Dictionary<string, string> With(Dictionary<string, string> fields, string name, string value)
    {
        fields[name] = value;
        fields.Remove("_handler");
        return fields;
    }

    private static Dictionary<string, string> Fields(string title, string? theme)
    {
        var fields = new Dictionary<string, string>
        {
            ["_handler"] = "doel",
            ["Request.Titel"] = title,
            ["Request.Van"] = "organisatie",
            ["Request.Delen"] = "openbaar",
            ["Request.Indicator"] = "aandeel hergebruikt",
            ["Request.Eenheid"] = "%",
            ["Request.Richting"] = "hoger",
            ["Request.Nuljaar"] = "2020",
            ["Request.Nul"] = "10",
            ["Request.NulBron"] = "nulmeting",
            ["Request.Streefjaar"] = "2030",
            ["Request.Streef"] = "60",
            ["Request.Sdgs"] = "12",
        };
        if (theme is not null)
        {
            fields["Request.Themas"] = theme;
        }

        return fields;
    }
}
