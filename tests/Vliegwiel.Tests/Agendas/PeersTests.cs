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
}
