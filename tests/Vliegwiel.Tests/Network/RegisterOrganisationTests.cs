// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Network.Registering;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Network;

/// <summary>The administrator of the site adds an organisation that the register does not hold, and never the same one twice.</summary>
public sealed class RegisterOrganisationTests
{
    private const string New = "/beheer/organisaties/nieuw";

    [Theory, OnEachDatabase]
    public async Task What_looks_like_it_is_shown_first_and_the_same_name_is_refused(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);

        var look = await AskAsync(administrator, "Aannemersbedrijf De Keij", "mkb-bedrijf", "2019-03-01");
        var made = await ConfirmAsync(administrator, look, "Aannemersbedrijf De Keij", "mkb-bedrijf", "2019-03-01");
        var page = await administrator.GetAsync(made.Location!);
        var again = await AskAsync(administrator, "aannemersbedrijf de KEIJ", "mkb-bedrijf", "");
        var changed = await ConfirmAsync(administrator, await AskAsync(administrator, "Sloopwerken Zonnehoek", "mkb-bedrijf", ""), "Sloopwerken Maanhoek", "mkb-bedrijf", "");

        Assert.Contains("Dit lijkt op", look.Main, StringComparison.Ordinal);
        Assert.Contains(look.Links, l => l.Text == "Aannemersbedrijf De Kei");
        Assert.Equal("Aannemersbedrijf De Keij", page.Heading);
        Assert.Contains("1 maart 2019", page.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("Aannemersbedrijf De Keij bestaat al", again.Alert, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.Contains("Er is geen organisatie die op deze naam lijkt", changed.Main, StringComparison.Ordinal);
        Assert.Contains("Aannemersbedrijf De Keij", (await administrator.GetAsync("/organisaties?naam=keij")).Main, StringComparison.Ordinal);
        Assert.Empty(await site.InScopeAsync(null, services => services.GetRequiredService<SpineCheck>().FindDifferencesAsync(TestContext.Current.CancellationToken)));
    }

    [Theory, OnEachDatabase]
    public async Task Only_who_administers_the_site_may_and_what_cannot_be_is_refused(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);
        using var other = await site.AsAsync(TestSite.OrganisationAdministrator);

        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync(New)).Status);
        Assert.DoesNotContain(New, (await other.GetAsync("/organisaties")).Body, StringComparison.Ordinal);
        Assert.Equal(New, (await administrator.GetAsync("/organisaties")).LinkTo("Organisatie toevoegen"));
        Assert.Equal(HttpStatusCode.BadRequest, (await AskAsync(administrator, "", "", "")).Status);
        Assert.Contains("Kies opnieuw uit de lijst", (await AskAsync(administrator, "Iets", "onzin", "")).Alert, StringComparison.Ordinal);
        Assert.Contains("geen letters of cijfers", (await AskAsync(administrator, "— …", "ngo", "")).Alert, StringComparison.Ordinal);
        Assert.Contains("meer dan een jaar vooruit", (await AskAsync(administrator, "Iets", "ngo", "9999-01-01")).Alert, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task The_first_administrator_of_an_empty_site_can_begin(TestDatabase database)
    {
        var region = await Regions.EmptyAsync(database);
        await using var site = await TestSite.OpenAsync(region, region.Settings with { Demo = false }, _ => { });
        using var browser = site.Anonymous();
        var person = new Newcomer(site, "eerste@kantoor.example", Newcomer.GoodPassword);
        await browser.SendAsync(new Uri(site.FirstAdministratorLink!).PathAndQuery, "eerste-beheerder", new() { ["Request.Naam"] = "Robin Eerste", ["Request.Email"] = person.Email, ["Request.Wachtwoord"] = person.Password });
        await person.SetAppAsync(browser);

        await ConfirmAsync(browser, await AskAsync(browser, "Kenniscentrum Hergebruik", "kennisinstelling", ""), "Kenniscentrum Hergebruik", "kennisinstelling", "");

        Assert.NotEmpty(await site.InviteAsync(browser, "collega@kantoor.example", "Kenniscentrum Hergebruik"));
    }

    [Theory]
    [InlineData("gemeente bergen", "gemeente bergen (l)", true)]
    [InlineData("aannemersbedrijf de keij", "aannemersbedrijf de kei", true)]
    [InlineData("stichting kenniscentrum hergebruik", "kenniscentrum hergebruik", true)]
    [InlineData("gemeente almere", "gemeente almelo", false)]
    [InlineData("waterschap limburg", "provincie limburg", true)]
    [InlineData("gemeente heerlen", "gemeente heerde", false)]
    [InlineData("ab", "", false)]
    public void Names_are_compared_without_the_words_that_many_have(string one, string other, bool alike) =>
        Assert.Equal(alike, Likeness.Of(one, other) >= Likeness.Enough);

    private static Task<Page> AskAsync(Visitor visitor, string name, string type, string since) =>
        visitor.SendAsync(New, "organisatie", new() { ["Request.Naam"] = name, ["Request.Soort"] = type, ["Request.BestaatSinds"] = since });

    private static Task<Page> ConfirmAsync(Visitor visitor, Page look, string name, string type, string since) => visitor.PostAsync(New, look, new()
    {
        ["_handler"] = "organisatie",
        ["Request.Naam"] = name,
        ["Request.Soort"] = type,
        ["Request.BestaatSinds"] = since,
        ["Request.Gecontroleerd"] = look.Html.QuerySelector("input[name='Request.Gecontroleerd']")?.GetAttribute("value") ?? "",
    });
}
