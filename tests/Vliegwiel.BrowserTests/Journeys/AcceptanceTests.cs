// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Vliegwiel.BrowserTests.Browsers;
using Vliegwiel.Library.Seeds.Documents;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Tests.Sites;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Vliegwiel.BrowserTests.Journeys;

/// <summary>The story by which the product is judged: somebody new brings documents, somebody elsewhere finds the passage.</summary>
public sealed class AcceptanceTests(Chromium chromium)
{
    private const string Everybody = "Iedereen die is aangemeld";
    private const string TimberTitle = "Handreiking houtbouw in de woningbouwopgave";
    private const string TenderingTitle = "Circulair aanbesteden van wegen: leidraad";
    private const string AgreementsTitle = "Prestatieafspraken woningcorporaties circulair slopen";
    private const string SpinnersAddress = "noor@kringloop.example";
    private const string ColleaguesAddress = "bo@lindedal.example";
    private const string HubTitle = "Verslag bijeenkomst materialenhub";

    [Theory, OnEachDatabaseWithAndWithoutScript]
    public async Task What_a_newcomer_shares_a_colleague_elsewhere_finds_at_the_right_page(TestDatabase database, bool script)
    {
        await using var site = await LiveSite.WithoutDocumentsAsync(database);
        await using var administrator = await Window.OpenAsync(chromium, site, script);
        await using var spinner = await Window.OpenAsync(chromium, site, script);
        await using var colleague = await Window.OpenAsync(chromium, site, script);

        await administrator.ComeInAsAsync("Beheerder van de site");
        await administrator.InviteAsync("Noor Nieuweling", SpinnersAddress, "Netwerkbureau Kringloop", "spinner voor gemeenten", "spinner van Leernetwerk");
        await administrator.InviteAsync("Bo Beleid", ColleaguesAddress, "Gemeente Lindedal", "beleidsmedewerker", role: null);
        await spinner.AcceptAsync(site, SpinnersAddress, "Noor Nieuweling");
        await spinner.AddDocumentsAsync(Everybody, [.. SeedDocuments.FileNames.Where(name => name != Brought.Hub).Select(Brought.Shipped)]);
        Assert.Contains("4 nieuw, 0 bekend, 0 niet gelezen", await spinner.RefreshUntilReadAsync(), StringComparison.Ordinal);
        await spinner.AddDocumentsAsync("Netwerkbureau Kringloop", Brought.Shipped(Brought.Hub));
        Assert.Contains("1 nieuw, 0 bekend, 0 niet gelezen", await spinner.RefreshUntilReadAsync(), StringComparison.Ordinal);

        await colleague.AcceptAsync(site, ColleaguesAddress, "Bo Beleid");
        await FindsAsync(colleague, "aanbesteden circulair", TenderingTitle);
        await FindsAsync(colleague, "prestatieafsprakn", AgreementsTitle);
        await FindsAsync(colleague, "hout bouw", TimberTitle);
        await OpensThePageThatWasFoundAsync(colleague, await colleague.FindAsync("houtbouw", TimberTitle));

        await OnlyTheOwnOrganisationSeesAsync(site, spinner, colleague);
        Assert.DoesNotContain(await MailsAsync(site), mail => mail.To == ColleaguesAddress && (mail.Subject + mail.Text).Contains(HubTitle, StringComparison.Ordinal));
        Assert.Empty(administrator.Complaints.Concat(spinner.Complaints).Concat(colleague.Complaints));
        Assert.Equal("", site.Problems.ToString());
    }

    private static async Task FindsAsync(Window window, string words, string title)
    {
        await window.FindAsync(words, title);
        Assert.Equal(title, (await window.ResultTitlesAsync())[0]);
    }

    private static async Task OpensThePageThatWasFoundAsync(Window window, ILocator result)
    {
        var passage = result.Locator(".search-result__passage").First;
        var marked = await passage.Locator("mark").First.InnerTextAsync();
        var page = passage.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Pagina [0-9]+") });
        var number = Regex.Match(await page.InnerTextAsync(), "[0-9]+").Value;

        await page.ClickAsync();

        await Expect(window.Heading).ToHaveTextAsync(TimberTitle);
        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = $"Pagina {number} van 4" })).ToBeVisibleAsync();
        await Expect(window.Page.Locator(".document-text")).ToContainTextAsync(marked);
    }

    /// <summary>Not on any of the ways that lead to a document, while the one who brought it does see it.</summary>
    private static async Task OnlyTheOwnOrganisationSeesAsync(TestSite site, Window owner, Window other)
    {
        await (await owner.FindAsync("meelfabriek", HubTitle)).GetByRole(AriaRole.Link, new() { Name = HubTitle }).ClickAsync();
        await Expect(owner.Heading).ToHaveTextAsync(HubTitle);
        var address = new Uri(owner.Page.Url).AbsolutePath;
        var id = Regex.Match(await (await owner.Page.APIRequest.GetAsync("/api/v1/documenten")).TextAsync(), $$"""\{"id":"([^"]+)","kenmerk":"{{address.Split('/')[^1]}}""").Groups[1].Value;
        Assert.NotEmpty(id);

        await other.SearchAsync("meelfabriek");
        Assert.DoesNotContain(HubTitle, await other.MainTextAsync(), StringComparison.Ordinal);
        await other.GoAsync("/bibliotheek");
        Assert.Contains(TimberTitle, await other.MainTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(HubTitle, await other.MainTextAsync(), StringComparison.Ordinal);
        await other.GoAsync("/");
        Assert.DoesNotContain(HubTitle, await other.MainTextAsync(), StringComparison.Ordinal);

        foreach (var closed in new[] { address, address + "?blad=1", address + "/bestand", "/api/v1/documenten/" + id })
        {
            Assert.Equal((closed, 200), (closed, (await owner.Page.APIRequest.GetAsync(closed)).Status));
            Assert.Equal((closed, 404), (closed, (await other.Page.APIRequest.GetAsync(closed)).Status));
        }

        Assert.Equal((int)HttpStatusCode.NotFound, (await other.GoAsync(address)).Status);
        await Expect(other.Heading).ToHaveTextAsync("Deze pagina is er niet");
        foreach (var list in new[] { "/api/v1/documenten", "/api/v1/zoekresultaten?q=meelfabriek", "/api/v1/suggesties?begin=meelfab" })
        {
            Assert.Contains("eelfabriek", await TextAsync(owner, "/api/v1/zoekresultaten?q=meelfabriek"), StringComparison.OrdinalIgnoreCase);
            var answer = await TextAsync(other, list);
            Assert.DoesNotContain("meelfabriek", answer, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(HubTitle, answer, StringComparison.Ordinal);
        }
    }

    private static Task<IReadOnlyList<OutboxLine>> MailsAsync(TestSite site) =>
        site.InScopeAsync(null, services => services.GetRequiredService<Outbox>().ListAsync(50, TestContext.Current.CancellationToken));

    private static async Task<string> TextAsync(Window window, string address) => await (await window.Page.APIRequest.GetAsync(address)).TextAsync();
}
