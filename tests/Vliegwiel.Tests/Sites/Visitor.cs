// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Vliegwiel.Tests.Sites;

/// <summary>A person with a browser without JavaScript: goes to pages, fills in forms, reads what comes.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient _http;
    private readonly Func<string> _problems;

    public Visitor(TestSite site) : this(site.Address, site.Problems.ToString) { }

    /// <param name="address">Of a site, in this process or another.</param>
    /// <param name="problems">What that site logged.</param>
    public Visitor(Uri address, Func<string> problems)
    {
        _problems = problems;
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies, AutomaticDecompression = DecompressionMethods.All };
        _http = new HttpClient(handler) { BaseAddress = address };
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public HttpClient Http => _http;

    /// <summary>What the site logged as an error, for who sends something with <see cref="Http"/>.</summary>
    public string Problems => _problems();

    public CookieContainer Cookies { get; } = new();

    public async Task SignInAsync(Guid personId)
    {
        var page = await GetAsync("/kies-een-rol");
        var answer = await PostAsync("/kies-een-rol/als", page, new() { ["persoon"] = personId.ToString() });
        Assert.Equal("/", answer.Location);
    }

    /// <summary>Goes to an address and on wherever that leads.</summary>
    public async Task<Page> GetAsync(string address)
    {
        for (var hops = 0; ; hops++)
        {
            var page = await ReadAsync(await _http.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute), Stop));
            if (page.Location is null || hops == 5)
            {
                return page;
            }

            address = page.Location;
        }
    }

    /// <summary>Goes to an address and not further.</summary>
    public async Task<Page> LookAsync(string address) => await ReadAsync(await _http.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute), Stop));

    public async Task<Page> PostAsync(string address, Page form, Dictionary<string, string> fields)
    {
        fields["__RequestVerificationToken"] = form.Token;
        using var content = new FormUrlEncodedContent(fields);
        return await ReadAsync(await _http.PostAsync(new Uri(address, UriKind.Relative), content, Stop));
    }

    /// <summary>Brings files with the import form; without an audience as the form proposes.</summary>
    public async Task<Page> UploadAsync(string? audience, params (string Name, byte[] Content)[] files)
    {
        var form = await GetAsync("/bibliotheek/importeren");
        using var content = new MultipartFormDataContent { { new StringContent(form.Token), "__RequestVerificationToken" }, { new StringContent("importeren"), "_handler" } };
        audience ??= form.Html.QuerySelector("input[name='Request.Voor'][checked]")?.GetAttribute("value") ?? "";
        content.Add(new StringContent(audience), "Request.Voor");

        foreach (var (name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Add(part, "Request.Bestanden", name);
        }

        return await ReadAsync(await _http.PostAsync(new Uri("/bibliotheek/importeren", UriKind.Relative), content, Stop));
    }

    public void Dispose() => _http.Dispose();

    private async Task<Page> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync(Stop);
            Assert.False((int)answer.StatusCode >= 500, $"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri} gave {answer.StatusCode}: {_problems()}");
            return new Page(answer.StatusCode, answer.Headers.Location?.ToString(), text, answer);
        }
    }
}

/// <summary>What came back, read as a person reads it.</summary>
internal sealed class Page(HttpStatusCode status, string? location, string body, HttpResponseMessage answer)
{
    public HttpStatusCode Status => status;

    /// <summary>Where to go next; null when this is it.</summary>
    public string? Location => location;

    public string Body => body;

    public HttpResponseMessage Answer => answer;

    public IHtmlDocument Html => field ??= new HtmlParser().ParseDocument(body);

    public string Heading => Text(Html.QuerySelector("h1"));

    public string Main => Text(Html.QuerySelector("main"));

    public string Token => Html.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";

    /// <summary>The texts of the links in the main part, with where they lead.</summary>
    public IReadOnlyList<(string Text, string Href)> Links => [.. Html.QuerySelectorAll("main a[href]").Select(a => (Text(a), a.GetAttribute("href")!))];

    public string LinkTo(string text) => Links.First(l => l.Text == text).Href;

    /// <summary>The row of a table that starts with this text.</summary>
    public string Row(string start) => Html.QuerySelectorAll("tbody tr").Select(Text).First(row => row.StartsWith(start, StringComparison.Ordinal));

    /// <summary>The titles of the results of a search, in order.</summary>
    public IReadOnlyList<string> Results => [.. Html.QuerySelectorAll("ol.search-results > li h2").Select(Text)];

    /// <summary>The message at a field, by the id of its input.</summary>
    public string? ErrorAt(string field) => Html.GetElementById($"{field}-fout") is { } error ? Text(error) : null;

    public string? Alert => Html.QuerySelector("[role=alert]") is { } alert ? Text(alert) : null;

    private static string Text(IElement? element) => element is null ? "" : string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
