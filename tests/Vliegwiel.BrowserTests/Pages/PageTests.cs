// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.BrowserTests.Browsers;
using Vliegwiel.Web;
using Xunit;

namespace Vliegwiel.BrowserTests.Pages;

/// <summary>Every kind of page, in every state: without a breach of WCAG 2.2 AA, and without sideways scrolling on a phone.</summary>
public sealed class PageTests(Chromium chromium, Stage stage) : IClassFixture<Stage>
{
    public static TheoryData<string> Names => [.. Visits.All.Where((_, place) => place % 2 == 0).Select(visit => visit.Name)];

    [Fact]
    public void No_page_of_the_site_is_forgotten()
    {
        var routes = stage.Full.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct(StringComparer.Ordinal).ToList();

        Assert.True(routes.Count > 10, $"Only these pages: {string.Join(", ", routes)}");
        Assert.Empty(routes.Except(Visits.All.Select(visit => visit.Route), StringComparer.Ordinal));
        Assert.Empty(Visits.All.Select(visit => visit.Route).Except(routes, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_fault_that_is_planted_is_found()
    {
        await using var window = await stage.ShowAsync(chromium, Visits.All.Single(visit => visit.Name == "zoeken"));
        await window.Main.EvaluateAsync("main => main.append(document.createElement('select'))");

        var found = await Assert.ThrowsAsync<Xunit.Sdk.TrueException>(() => Accessibility.NothingIsWrongAsync(window, "planted"));
        Assert.Contains("select-name", found.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public Task Everybody_can_use_it_wide_and_narrow_in_both_themes(string name) => PageLook.TakeAsync(chromium, stage, name);
}

/// <summary>The other half of the pages, in a class of its own: two browsers at once take half the time.</summary>
public sealed class MorePageTests(Chromium chromium, Stage stage) : IClassFixture<Stage>
{
    public static TheoryData<string> Names => [.. Visits.All.Where((_, place) => place % 2 == 1).Select(visit => visit.Name)];

    [Theory, MemberData(nameof(Names))]
    public Task Everybody_can_use_it_wide_and_narrow_in_both_themes(string name) => PageLook.TakeAsync(chromium, stage, name);
}

/// <summary>A look at one page: its title, axe at both widths and in both themes, and no sideways scrolling at 320 px.</summary>
internal static class PageLook
{
    /// <summary>Of each title, the page that has it: of both halves together.</summary>
    private static readonly ConcurrentDictionary<string, string> s_titles = new(StringComparer.Ordinal);

    public static async Task TakeAsync(Chromium chromium, Stage stage, string name)
    {
        var visit = Visits.All.Single(v => v.Name == name);
        await using var window = await stage.ShowAsync(chromium, visit);

        var title = await window.Page.TitleAsync();
        Assert.True(visit.SharesItsTitle || s_titles.GetOrAdd(title, visit.Route) == visit.Route, $"{visit.Name} heeft de titel van {s_titles.GetValueOrDefault(title)}: {title}");
        Assert.EndsWith(visit.Route == "/" ? "uitvoering" : " · Vliegwiel", title, StringComparison.Ordinal);

        await Accessibility.NothingIsWrongAsync(window, "wide");
        await TakeOtherThemeAsync(window);
        await window.NarrowAsync();
        Assert.Equal(320, await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        await Accessibility.NothingIsWrongAsync(window, "narrow, in the other theme");
        Assert.Empty(window.Complaints);
    }

    private static async Task TakeOtherThemeAsync(Window window)
    {
        var changed = await window.Page.EvaluateAsync<int>("""
            ([first, second]) => {
              const themed = document.querySelectorAll('.' + first + ', .' + second);
              themed.forEach(it => { it.classList.toggle(first); it.classList.toggle(second); });
              return themed.length;
            }
            """, Themes.All);
        Assert.Equal(2, changed);
    }
}
