// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;
using Vliegwiel.BrowserTests.Browsers;
using Vliegwiel.Tests.Sites;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Vliegwiel.BrowserTests.Journeys;

/// <summary>Without a mouse: everything can be reached, and one always sees where one is.</summary>
public sealed class KeyboardTests(Chromium chromium)
{
    [Fact]
    public async Task The_first_stop_is_a_link_that_skips_to_the_content()
    {
        await using var site = await LiveSite.OpenAsync(TestDatabase.Sqlite);
        await using var window = await Window.OpenAsync(chromium, site);
        await window.GoAsync("/bibliotheek?soort=pdf");

        await window.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Direct naar de inhoud", await window.FocusedAsync());
        Assert.Equal("", await window.WhyFocusIsInvisibleAsync());
        await window.Page.Keyboard.PressAsync("Enter");

        await Expect(window.Page).ToHaveURLAsync(new Regex(@"/bibliotheek\?soort=pdf#inhoud$"));
        Assert.Equal("inhoud", await window.FocusedAsync());
        await window.Page.Keyboard.PressAsync("Tab");
        Assert.True(await window.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
    }

    [Fact]
    public async Task While_typing_words_are_offered_that_arrows_choose_and_escape_leaves_and_without_script_the_field_just_searches()
    {
        await using var site = await LiveSite.OpenAsync(TestDatabase.Sqlite);
        await using var window = await Window.OpenAsync(chromium, site);
        var (keys, field) = (window.Page.Keyboard, window.Page.Locator("#site-search"));
        await window.GoAsync("/bibliotheek");

        await field.ClickAsync();
        await keys.TypeAsync("hout");
        await Expect(window.Page.GetByRole(Microsoft.Playwright.AriaRole.Combobox, new() { Expanded = true })).ToBeVisibleAsync();
        await keys.PressAsync("ArrowDown");
        var chosen = window.Page.Locator("[role=option][aria-selected=true]");
        await Expect(chosen).ToHaveCountAsync(1);
        await Expect(field).ToHaveAttributeAsync("aria-activedescendant", (await chosen.GetAttributeAsync("id"))!);
        await keys.PressAsync("Escape");
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(field).ToHaveValueAsync("hout");

        await keys.TypeAsync("b");
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await keys.PressAsync("ArrowUp");
        var word = await chosen.TextContentAsync();
        await keys.PressAsync("Enter");
        await Expect(window.Heading).ToContainTextAsync($"Zoeken naar “{word}”");

        await using var plain = await Window.OpenAsync(chromium, site, script: false);
        await plain.GoAsync("/bibliotheek");
        await plain.Page.Locator("#site-search").FillAsync("houtbouw");
        await plain.Page.Locator("#site-search").PressAsync("Enter");
        await Expect(plain.Heading).ToContainTextAsync("Zoeken naar “houtbouw”");
    }

    [Fact]
    public async Task Somebody_signs_in_searches_and_opens_a_result_with_keys_alone()
    {
        await using var site = await LiveSite.OpenAsync(TestDatabase.Sqlite);
        await using var window = await Window.OpenAsync(chromium, site);
        var keys = window.Page.Keyboard;
        await window.GoAsync("/");

        await window.TabToAsync("Aanmelden");
        await keys.PressAsync("Enter");
        await Expect(window.Page).ToHaveURLAsync(new Regex("/kies-een-rol"));
        await window.TabToAsync("Kies deze rol van Spinner gemeenten");
        await keys.PressAsync("Enter");
        await Expect(window.Page.Locator(".person-menu__name")).ToContainTextAsync("Spinner gemeenten");

        await window.TabToAsync("site-search");
        await keys.TypeAsync("kruislaaghout");
        await keys.PressAsync("Enter");
        await Expect(window.Heading).ToContainTextAsync("kruislaaghout");
        await window.TabToAsync("Handreiking houtbouw in de woningbouwopgave");
        await keys.PressAsync("Enter");
        await Expect(window.Heading).ToHaveTextAsync("Handreiking houtbouw in de woningbouwopgave");
    }

    [Fact]
    public async Task Every_stop_on_a_long_page_can_be_seen_also_on_a_narrow_screen()
    {
        await using var site = await LiveSite.OpenAsync(TestDatabase.Sqlite);
        await using var window = await Window.OpenAsync(chromium, site);
        await window.ComeInAsAsync("Beheerder openbare ruimte");

        foreach (var address in new[] { "/bibliotheek", "/bibliotheek/importeren", "/organisaties" })
        {
            await window.NarrowAsync();
            await window.GoAsync(address);
            await window.TabToAsync("Privacy");
            await window.WidenAsync();
            await window.GoAsync(address);
            await window.TabToAsync("Privacy");
        }
    }
}
