// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.BrowserTests.Browsers;
using Vliegwiel.Library.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Tests.Sites;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Vliegwiel.BrowserTests.Journeys;

/// <summary>What a form does when somebody forgets something, presses twice or goes back.</summary>
public sealed class FormTests(Chromium chromium)
{
    private const string Own = "Netwerkbureau Kringloop";

    [Theory, OnEachDatabaseWithAndWithoutScript]
    public async Task A_mistake_takes_the_focus_and_its_link_leads_to_the_field(TestDatabase database, bool script)
    {
        await using var site = await LiveSite.WithoutDocumentsAsync(database);
        await using var window = await Window.OpenAsync(chromium, site, script);
        await window.ComeInAsAsync("Spinner gemeenten");
        await window.GoAsync("/bibliotheek/importeren");

        await window.Button("Toevoegen").ClickAsync();

        await Expect(window.Page.Locator(".error-summary")).ToBeFocusedAsync();
        await window.Page.Locator(".error-summary").GetByText("Kies één of meer bestanden.").ClickAsync();
        await Expect(window.Page.GetByLabel("Bestanden")).ToBeFocusedAsync();
        await Expect(window.Page.GetByLabel("Bestanden")).ToHaveAccessibleDescriptionAsync(new Regex("Kies één of meer bestanden"));
    }

    [Fact]
    public async Task Pressing_twice_makes_one_document()
    {
        await using var site = await LiveSite.WithoutDocumentsAsync(TestDatabase.Sqlite);
        await using var window = await Window.OpenAsync(chromium, site);
        await window.ComeInAsAsync("Spinner gemeenten");
        await window.FillInDocumentsAsync(Own, Brought.Shipped(Brought.Timber));

        await window.Button("Toevoegen").DblClickAsync();
        await Expect(window.Heading).ToContainTextAsync("Import van");
        await window.RefreshUntilReadAsync();

        await window.GoAsync("/bibliotheek");
        await Expect(window.Main).ToContainTextAsync("1 document");
        Assert.Equal(1, await CountAsync<Item>(site));
    }

    [Fact]
    public async Task Going_back_after_adding_adds_nothing()
    {
        await using var site = await LiveSite.WithoutDocumentsAsync(TestDatabase.Sqlite);
        await using var window = await Window.OpenAsync(chromium, site);
        await window.ComeInAsAsync("Spinner gemeenten");
        await window.AddDocumentsAsync(Own, Brought.Shipped(Brought.Timber));

        await window.Page.GoBackAsync();
        await Expect(window.Heading).ToHaveTextAsync("Documenten toevoegen");
        await window.Page.GoForwardAsync();
        await Expect(window.Heading).ToContainTextAsync("Import van");
        await window.Page.ReloadAsync();
        await window.RefreshUntilReadAsync();

        Assert.Equal((1, 1), (await CountAsync<Import>(site), await CountAsync<Item>(site)));
    }

    [Fact]
    public async Task Going_back_after_signing_out_shows_nothing_that_was_shared()
    {
        await using var site = await LiveSite.OpenAsync(TestDatabase.Sqlite);
        await using var window = await Window.OpenAsync(chromium, site);
        await window.ComeInAsAsync("Spinner gemeenten");
        await (await window.FindAsync("meelfabriek", "Verslag bijeenkomst materialenhub")).Locator("h2 a").ClickAsync();
        await Expect(window.Heading).ToHaveTextAsync("Verslag bijeenkomst materialenhub");

        await window.Page.Locator(".person-menu__name").ClickAsync();
        await window.Button("Afmelden").ClickAsync();
        await Expect(window.Page.Locator("header")).ToContainTextAsync("Inloggen");
        await window.Page.GoBackAsync();

        await Expect(window.Heading).ToHaveTextAsync("Deze pagina is er niet");
    }

    private static Task<int> CountAsync<T>(TestSite site) where T : class =>
        site.InScopeAsync(null, services => services.GetRequiredService<VliegwielDb>().Set<T>().CountAsync(TestContext.Current.CancellationToken));
}
