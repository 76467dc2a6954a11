// SPDX-License-Identifier: EUPL-1.2
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
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
    private static readonly AxeRunOptions Axe = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    public static TheoryData<string> Names => [.. Visits.All.Select(visit => visit.Name).Where(n => n.StartsWith("doel") || n.StartsWith("ambitie") || n.StartsWith("latv") || n.StartsWith("dekking") || n.StartsWith("bestuurs") || n == "activiteit-doelen" || n == "activiteit" || n == "agendas")];

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

    [Theory, MemberData(nameof(Names))]
    public async Task Everybody_can_use_it_wide_and_narrow_in_both_themes(string name)
    {
        var visit = Visits.All.Single(v => v.Name == name);
        await using var window = await stage.ShowAsync(chromium, visit);

        var title = await window.Page.TitleAsync();
        Assert.True(visit.SharesItsTitle || stage.Titles.GetOrAdd(title, visit.Route) == visit.Route, $"{visit.Name} heeft de titel van {stage.Titles.GetValueOrDefault(title)}: {title}");
        Assert.EndsWith(visit.Route == "/" ? "uitvoering" : " · Vliegwiel", title, StringComparison.Ordinal);

        await NothingIsWrongAsync(window, "wide");
        await TakeOtherThemeAsync(window);
        await window.NarrowAsync();
        Assert.Equal(320, await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        await NothingIsWrongAsync(window, "narrow, in the other theme");
        Assert.Empty(window.Complaints);
    }

    private static async Task NothingIsWrongAsync(Window window, string how)
    {
        var result = await window.Page.RunAxe(Axe);
        Assert.True(result.Passes.Length > 10, "axe looked at nothing.");
        Assert.True(result.Violations.Length == 0, $"{how}:\n" + string.Join('\n', result.Violations.Select(v => $"{v.Id}: {v.Help}\n  {string.Join("\n  ", v.Nodes.Select(n => n.Html))}")));
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
