// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Vliegwiel.Agendas;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>An agenda beside those of others, and one that is made after an example.</summary>
public sealed class PeersTests
{
    [Theory, OnEachDatabase]
    public async Task A_municipality_sees_what_it_lacks_and_takes_it_over_without_names_dates_and_amounts(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var circle = await AgendaCast.MakeForCircleAsync(site, "Agenda voor voorbeelden");
        var owned = await AgendaCast.ProposeAsync(site, TestSite.Secretary, circle, "Bermmaaisel vergisten tot biogas", "Q3 2031", "731.911");
        await AgendaCast.ProposeAsync(site, TestSite.Secretary, circle, "Rioolbuizen opnieuw gebruiken", "2032", "264.577");
        await AgendaCast.AskAsync(site, TestSite.Secretary, owned, TestSite.Contractor);
        await AgendaCast.AcceptAsync(site, TestSite.Contractor, owned);
        var mine = await AgendaCast.MakeForOrganisationAsync(site, TestSite.Client, "Agenda van Velderdam");
        await AgendaCast.ProposeAsync(site, TestSite.Client, mine, "Rioolbuizen opnieuw gebruiken in de wijk", budget: "918.443");
        await site.SettleAsync();
        using var client = await site.AsAsync(TestSite.Client);
        using var contractor = await site.AsAsync(TestSite.Contractor);

        var beside = await client.GetAsync($"{VersionLinks.Beside(mine)}?met={circle}&met=bestaat-niet");
        var others = await contractor.GetAsync($"{VersionLinks.Beside(circle)}?met={mine}");
        var copy = VersionLinks.Copy(circle);
        var form = await client.GetAsync(copy);
        var boxes = form.Html.QuerySelectorAll("input[name='Request.Kies']").Select(b => b.GetAttribute("value")!).ToList();
        var none = await client.PostAsync(copy, form, new() { ["_handler"] = "overnemen", ["Request.Titel"] = "Nieuwe agenda", ["Request.Van"] = "organisatie" });
        var made = await client.PostAsync(copy, form, new() { ["_handler"] = "overnemen", ["Request.Titel"] = "Nieuwe agenda", ["Request.Van"] = "organisatie", ["Request.Kies[0]"] = boxes[0], ["Request.Kies[1]"] = boxes[1] });

        Assert.Contains("Bermmaaisel vergisten tot biogas", beside.Links.Select(l => l.Text));
        Assert.DoesNotContain("Rioolbuizen opnieuw gebruiken", beside.Links.Select(l => l.Text));
        Assert.DoesNotContain("€", beside.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Agenda van Velderdam", others.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await contractor.LookAsync(VersionLinks.Beside(mine))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await contractor.LookAsync(VersionLinks.Copy(mine))).Status);
        Assert.Contains("Kies ten minste één activiteit", none.Alert, StringComparison.Ordinal);
        Assert.Equal("Nieuwe agenda", none.Html.QuerySelector("#Request-Titel")!.GetAttribute("value"));
        var page = await client.GetAsync(Newcomer.PathOf(made));
        Assert.Contains("2 activiteiten", page.Main, StringComparison.Ordinal);
        var row = page.Row("Bermmaaisel vergisten");
        Assert.Contains("nog niemand", row, StringComparison.Ordinal);
        Assert.Contains("geen datum", row, StringComparison.Ordinal);
        Assert.Contains("voorgesteld", row, StringComparison.Ordinal);
        Assert.DoesNotContain("731", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Projectleider", page.Main, StringComparison.Ordinal);
        Assert.Contains("Agenda voor voorbeelden", (await client.GetAsync($"/draad/agenda/{Newcomer.PathOf(made).Split('/')[^1]}")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await contractor.LookAsync(Newcomer.PathOf(made))).Status);
    }

    [Theory, OnEachDatabase]
    public async Task Beside_a_peer_stands_what_it_has_besides_titles_and_one_press_takes_an_activity_over(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var circle = await AgendaCast.MakeForCircleAsync(site, "Agenda met doelen en maten");
        await AgendaCast.ProposeAsync(site, TestSite.Secretary, circle, "Zonnestroom van de geluidswal", "Q3 2031", "731.911");
        var worked = await AgendaCast.ProposeAsync(site, TestSite.Secretary, circle, "Bermmaaisel vergisten tot biogas", "Q4 2031", "264.577");
        await AgendaCast.AskAsync(site, TestSite.Secretary, worked, TestSite.Contractor);
        await AgendaCast.AcceptAsync(site, TestSite.Contractor, worked);
        await AgendaCast.WaitAsync(site, TestSite.Secretary, worked, "bermmaaisel");
        await AgendaCast.LearnAsync(site, TestSite.Secretary, worked, "bermmaaisel");
        var goal = await GoalCast.SetAsync(site, TestSite.Client, await GoalCast.ThemedAsync(site, "Doel van de bermen"));
        await GoalCast.TieAsync(site, TestSite.Client, goal, worked);
        await AgendaCast.ProposeAsync(site, TestSite.Secretary, await AgendaCast.MakeForCircleAsync(site, "Nog een agenda"), "Bermmaaisel vergisten op de werf");
        var mine = await AgendaCast.MakeForOrganisationAsync(site, TestSite.Client, "Agenda zonder bermen");
        await AgendaCast.ProposeAsync(site, TestSite.Client, mine, "Kasten uitlenen aan scholen");
        await site.SettleAsync();
        using var client = await site.AsAsync(TestSite.Client);
        using var contractor = await site.AsAsync(TestSite.Contractor);
        var address = $"{VersionLinks.Beside(mine)}?met={circle}";

        var beside = await client.GetAsync(address);
        var alike = await client.PostAsync(address, beside, new() { ["_handler"] = "overnemen-0", ["Press.Neem"] = worked });
        var taken = await client.PostAsync(address, alike, new() { ["_handler"] = "toch", ["Press.Toch"] = worked });
        var again = await client.PostAsync(address, alike, new() { ["_handler"] = "toch", ["Press.Toch"] = worked });
        var strange = await client.PostAsync(address, beside, new() { ["_handler"] = "toch", ["Press.Toch"] = "bestaat-niet" });
        var made = await client.GetAsync(Newcomer.PathOf(taken));

        var rows = beside.Html.QuerySelectorAll("table").First(t => t.TextContent.Contains("die u niet hebt", StringComparison.Ordinal)).QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.Contains("Bermmaaisel vergisten tot biogas", rows[0], StringComparison.Ordinal);
        Assert.Contains("met resultaat", rows[0], StringComparison.Ordinal);
        Assert.Contains("nog niet bekend", rows[1], StringComparison.Ordinal);
        Assert.Contains(GoalLinks.Goal(goal), beside.Links.Select(l => l.Href));
        Assert.Contains(DependencyLinks.Measures(worked), beside.Links.Select(l => l.Href));
        Assert.Contains(beside.Links, l => l.Href.StartsWith($"{GoalLinks.Goals}?thema=", StringComparison.Ordinal));
        Assert.Equal("Met een maat0 van 11 van 2", beside.Row("Met een maat"));
        Assert.Equal("Met een deadline die een datum is0 van 12 van 2", beside.Row("Met een deadline die"));
        Assert.DoesNotMatch("€|2031|Projectleider|731|264", beside.Main);

        Assert.Contains("Bermmaaisel vergisten op de werf", alike.Main, StringComparison.Ordinal);
        Assert.Contains("Neem toch over", alike.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, taken.Status);
        Assert.Contains("Bermmaaisel vergisten tot biogas", made.Main, StringComparison.Ordinal);
        Assert.DoesNotMatch("2031|264|Projectleider", made.Main);
        Assert.Contains("is afgeleid van", (await client.GetAsync($"/draad/activiteit/{Newcomer.PathOf(taken).Split('/')[^1]}")).Main, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("staat al een activiteit met deze naam", again.Alert, StringComparison.Ordinal);
        Assert.NotNull(strange.Alert);
        var csv = (await client.LookAsync($"{VersionLinks.ExportBeside(mine)}?als=csv&met={circle}")).Body;
        Assert.Contains("Doel van de bermen", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Bermmaaisel vergisten tot biogas", csv, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await contractor.LookAsync($"{VersionLinks.ExportBeside(mine)}?als=csv&met={circle}")).Status);

        // Who does not see my agenda sees nothing of it beside its own.
        Assert.DoesNotContain("Kasten uitlenen", (await contractor.GetAsync($"{VersionLinks.Beside(circle)}?met={mine}")).Body, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task An_organisation_says_how_much_structure_there_is_and_what_it_said_before_stays(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var circle = await AgendaCast.MakeForCircleAsync(site, "Agenda van een verband");
        var mine = await AgendaCast.MakeForOrganisationAsync(site, TestSite.Client, "Agenda met structuur");
        using var client = await site.AsAsync(TestSite.Client);
        using var contractor = await site.AsAsync(TestSite.Contractor);
        var address = VersionLinks.Structure(mine);

        var bare = await client.SendAsync(address, "structuur", new() { ["Request.Structuur"] = "losse-acties" });
        var odd = await client.SendAsync(address, "structuur", new() { ["Request.Structuur"] = "iets", ["Request.Reden"] = "Zomaar." });
        var first = await client.SendAsync(address, "structuur", new() { ["Request.Structuur"] = "losse-acties", ["Request.Reden"] = "Elke afdeling doet iets." });
        site.Clock.Move(TimeSpan.FromMinutes(5));
        await client.SendAsync(address, "structuur", new() { ["Request.Structuur"] = "programma", ["Request.Reden"] = "Er is nu een agenda." });
        var page = await client.GetAsync(address);
        var beside = await client.GetAsync($"{VersionLinks.Beside(mine)}?met={circle}");

        Assert.Contains("Schrijf waaruit dat blijkt", bare.Main, StringComparison.Ordinal);
        Assert.Contains("Kies een van de mogelijkheden", odd.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, first.Status);
        Assert.Equal(["programma", "losse acties"], page.Html.QuerySelectorAll("tbody th").Select(c => c.TextContent.Trim()));
        Assert.Contains("Beheerder openbare ruimte", page.Row("losse acties"), StringComparison.Ordinal);
        Assert.Contains("programma", beside.Row("Zegt de organisatie zelf"), StringComparison.Ordinal);
        Assert.DoesNotContain("Er is nu een agenda", beside.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.LookAsync(VersionLinks.Structure(circle))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await contractor.LookAsync(address)).Status);
    }
}
