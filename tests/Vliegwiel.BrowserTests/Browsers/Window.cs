// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Concurrent;
using Microsoft.Playwright;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.BrowserTests.Browsers;

/// <summary>The browser window of one person, with a session of its own; it remembers what the browser complained about.</summary>
internal sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();

    private Window(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => NoteConsole(message);
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Response += (_, answer) => NoteMissing(answer);
    }

    public IPage Page { get; }

    /// <summary>Refusals by the content security policy, errors in scripts, stylesheets and fonts that did not come.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public ILocator Main => Page.Locator("main");

    public ILocator Heading => Page.Locator("h1");

    public static async Task<Window> OpenAsync(Chromium chromium, TestSite site, bool script = true, Dictionary<string, string>? headers = null, string? session = null)
    {
        var browser = await chromium.StartedAsync();
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = site.Address.ToString(),
            Locale = "nl-NL",
            TimezoneId = "Europe/Amsterdam",
            ViewportSize = new() { Width = 1280, Height = 900 },
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
            ExtraHTTPHeaders = headers,
            StorageState = session,
        });
        context.SetDefaultTimeout(30_000);
        return new Window(context, await context.NewPageAsync());
    }

    public async Task<IResponse> GoAsync(string address) =>
        await Page.GotoAsync(address) ?? throw new InvalidOperationException($"{address} gave no answer.");

    public Task NarrowAsync() => Page.SetViewportSizeAsync(320, 640);

    public Task WidenAsync() => Page.SetViewportSizeAsync(1280, 900);

    /// <summary>The cookies, with which another window may go on as the same person.</summary>
    public Task<string> SessionAsync() => _context.StorageStateAsync();

    /// <summary>The box at the top; with JavaScript it is a combobox, without it a search box.</summary>
    public ILocator SearchBox => Page.GetByRole(AriaRole.Search).Locator("input[type=search]");

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Follows a link in the page itself, not in the header or the footer.</summary>
    public Task FollowAsync(string link) => Main.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    public async Task<string> MainTextAsync() => await Main.InnerTextAsync();

    public async Task<string> HeadingTextAsync() => await Heading.InnerTextAsync();

    /// <summary>The text of what has the focus, for comparison with what one expects there.</summary>
    public Task<string> FocusedAsync() => Page.EvaluateAsync<string>("() => document.activeElement.id || document.activeElement.textContent.trim().replace(/\\s+/g, ' ')");

    /// <summary>Empty when the focus can be seen; otherwise what is wrong with it.</summary>
    public Task<string> WhyFocusIsInvisibleAsync() => Page.EvaluateAsync<string>("""
        async () => {
          await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
          const it = document.activeElement;
          if (!it || it === document.body) return '';
          const name = it.tagName + ' ' + (it.id || it.textContent.trim().slice(0, 40));
          const style = getComputedStyle(it);
          if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return name + ': no outline';
          const box = it.getBoundingClientRect();
          if (box.width < 1 || box.height < 1) return name + ': no size';
          if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) return name + ': outside the window';
          const seen = document.elementFromPoint(Math.min(innerWidth - 1, Math.max(0, box.left + box.width / 2)), Math.min(innerHeight - 1, Math.max(0, box.top + Math.min(box.height / 2, 12))));
          return seen && (it.contains(seen) || seen.contains(it)) ? '' : name + ': covered by ' + (seen ? seen.tagName + '.' + seen.className : 'nothing');
        }
        """);

    /// <summary>A page of a list has fifty rows, and its menus, filters and foot besides.</summary>
    private const int MostStops = 100;

    /// <summary>Presses Tab until the focus is there, and looks at each step whether the focus can be seen.</summary>
    public async Task TabToAsync(string what)
    {
        var passed = new List<string>();
        while (passed.Count < MostStops)
        {
            await Page.Keyboard.PressAsync("Tab");
            Assert.Equal("", await WhyFocusIsInvisibleAsync());
            passed.Add(await FocusedAsync());
            if (passed[^1] == what)
            {
                return;
            }
        }

        Assert.Fail($"Tab never came to {what}, but passed {string.Join(" | ", passed.Distinct())}");
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void NoteConsole(IConsoleMessage message)
    {
        if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase) || message.Text.StartsWith("Refused to", StringComparison.Ordinal))
        {
            _complaints.Enqueue(message.Text);
        }
    }

    private void NoteMissing(IResponse answer)
    {
        if (answer.Status >= 400 && answer.Request.ResourceType is "stylesheet" or "font" or "script" or "image")
        {
            _complaints.Enqueue($"{answer.Status} for {answer.Url}");
        }
    }
}
