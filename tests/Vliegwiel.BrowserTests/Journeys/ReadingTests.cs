// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.BrowserTests.Browsers;
using Vliegwiel.Tests.Sites;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Vliegwiel.BrowserTests.Journeys;

/// <summary>What one does with a document that was found: take it along, print it, look at it as somebody else.</summary>
public sealed class ReadingTests(Chromium chromium)
{
    private const string Title = "Handreiking houtbouw in de woningbouwopgave";

    [Fact]
    public async Task A_download_has_the_name_of_the_file_that_was_brought()
    {
        await using var site = await LiveSite.OpenAsync(TestDatabase.Sqlite);
        await using var window = await Window.OpenAsync(chromium, site);
        await window.GoAsync("/");
        await (await window.FindAsync("kruislaaghout", Title)).Locator("h2 a").ClickAsync();

        var download = await window.Page.RunAndWaitForDownloadAsync(() => window.FollowAsync("Bestand downloaden"));

        Assert.Equal(Brought.Timber, download.SuggestedFilename);
        Assert.Equal(Brought.Shipped(Brought.Timber).Buffer, await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task On_paper_stand_the_text_and_where_it_came_from_and_no_menus()
    {
        await using var site = await LiveSite.OpenAsync(TestDatabase.Sqlite);
        await using var window = await Window.OpenAsync(chromium, site);
        await window.GoAsync("/");
        await (await window.FindAsync("kruislaaghout", Title)).Locator("h2 a").ClickAsync();
        await window.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });

        await Expect(window.Page.Locator(".document-text")).ToBeVisibleAsync();
        await Expect(window.Page.Locator(".print-note")).ToContainTextAsync(new Uri(window.Page.Url).AbsolutePath);
        await Expect(window.Page.GetByRole(Microsoft.Playwright.AriaRole.Navigation)).ToHaveCountAsync(0);
        await Expect(window.Page.GetByRole(Microsoft.Playwright.AriaRole.Search)).ToHaveCountAsync(0);
        await Expect(window.Link("Bestand downloaden")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_looks_as_somebody_else_is_told_so_and_finds_the_way_back()
    {
        await using var site = await LiveSite.OpenAsync(TestDatabase.Sqlite);
        await using var window = await Window.OpenAsync(chromium, site);
        await window.ComeInAsAsync("Spinner gemeenten");
        await (await window.FindAsync("kruislaaghout", Title)).Locator("h2 a").ClickAsync();
        var own = window.Page.Url;

        await window.FollowAsync("iemand die niet is aangemeld");
        await Expect(window.Main).ToContainTextAsync("U bekijkt deze pagina met de ogen van een ander");
        await Expect(window.Heading).ToHaveTextAsync(Title);
        await window.FollowAsync("Terug naar uw eigen weergave");

        await Expect(window.Page).ToHaveURLAsync(own);
    }
}
