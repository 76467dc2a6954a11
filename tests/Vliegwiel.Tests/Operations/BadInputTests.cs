// SPDX-License-Identifier: EUPL-1.2
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Tests.House;
using Vliegwiel.Tests.Sites;
using Vliegwiel.Web.Serving;
using Xunit;

namespace Vliegwiel.Tests.Operations;

/// <summary>Whatever somebody sends, the site never breaks and always says in Dutch what is the matter.</summary>
public sealed class BadInputTests
{
    private static readonly HttpMethod[] Methods = [.. new[] { "GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "ONZIN" }.Select(m => new HttpMethod(m))];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static int Rounds(int small) => Trial.IsAsked("vegen") ? small * 40 : small;

    [Theory, OnEachDatabase]
    [Trait("Proef", "vegen")]
    public async Task No_address_breaks_the_site(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var anonymous = site.Anonymous();
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);
        var input = new HostileInput(20261121);
        var known = await KnownPathsAsync(administrator);
        var routes = Routes(site);

        for (var round = 0; round < Rounds(900); round++)
        {
            var route = input.Pick(routes);
            var path = Regex.Replace(route.Pattern, @"\{[^}]*\}", _ => input.Once(3) ? input.Pick(known) : input.InAddress());
            var query = input.Once(3) ? "" : "?" + string.Join('&', Enumerable.Range(0, input.Pick([1, 1, 1, 2, 5])).Select(_ => $"{(input.Once(15) ? input.InAddress() : Uri.EscapeDataString(input.Pick(HostileInput.QueryKeys)))}={input.InAddress()}"));
            var visitor = input.Pick([anonymous, spinner, administrator]);
            using var request = new HttpRequestMessage(input.Once(6) ? input.Pick(Methods) : HttpMethod.Get, Raw(site, path + query));
            if (input.Once(10))
            {
                request.Headers.TryAddWithoutValidation("Accept", input.Pick(["application/json", "text/plain", "image/png", "*/*", ";;;"]));
            }

            await SendAsync(site, visitor, request);
        }
    }

    [Theory, OnEachDatabase]
    [Trait("Proef", "vegen")]
    public async Task No_form_breaks_the_site(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var anonymous = site.Anonymous();
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);
        var input = new HostileInput(11212026);
        var forms = new List<FoundForm>();
        foreach (var visitor in new[] { anonymous, spinner, administrator })
        {
            forms.AddRange(await FindFormsAsync(site, visitor));
        }

        Assert.Contains(forms, f => f.Action == "/bibliotheek/importeren");
        for (var round = 0; round < Rounds(350); round++)
        {
            var form = input.Pick(forms);
            var fields = form.Fields.Select(f => (Name: input.Once(15) ? f.Name + input.Pick(["[0]", "[]", ".x", "[999999999]", "[-1]", "]"]) : f.Name, Value: f.Name == "__RequestVerificationToken" || f.Name == "_handler" || input.Once(2) ? f.Value : input.FieldValue())).ToList();
            if (input.Once(6))
            {
                fields = [.. fields.Where(f => f.Name != "__RequestVerificationToken")];
            }

            if (input.Once(8))
            {
                fields = [.. fields.Select(f => f.Name is "_handler" or "__RequestVerificationToken" ? (f.Name, input.FieldValue()) : f)];
            }

            if (input.Once(6))
            {
                fields.AddRange(fields.ToList());
            }

            if (input.Once(10))
            {
                fields.AddRange(Enumerable.Range(0, 3000).Select(i => ($"veld{i}", "x")));
            }

            using var request = new HttpRequestMessage(HttpMethod.Post, Raw(site, form.Action)) { Content = Content(input, fields) };
            await SendAsync(site, form.Visitor, request);
        }
    }

    [Theory, OnEachDatabase]
    [Trait("Proef", "vegen")]
    public async Task No_body_at_an_address_that_takes_none_or_another_breaks_the_site(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var anonymous = site.Anonymous();
        using var spinner = await site.AsAsync(TestSite.Spinner);
        var input = new HostileInput(1);
        var routes = Routes(site);
        foreach (var route in routes)
        {
            foreach (var method in Methods)
            {
                using var request = new HttpRequestMessage(method, Raw(site, Regex.Replace(route.Pattern, @"\{[^}]*\}", "x")));
                if (method != HttpMethod.Get && method != HttpMethod.Head)
                {
                    request.Content = Content(input, [("naam", input.FieldValue()), ("_handler", "importeren")]);
                }

                await SendAsync(site, input.Pick([anonymous, spinner]), request);
            }
        }
    }

    [Fact]
    public async Task Headers_that_make_no_sense_do_not_break_the_site()
    {
        await using var site = await TestSite.OpenAsync(TestDatabase.Sqlite);
        using var visitor = site.Anonymous();
        foreach (var (name, value) in new[]
        {
            ("Cookie", "vliegwiel=onzin"), ("Cookie", "vliegwiel=CfDJ8AAAA; .AspNetCore.Antiforgery.x=y"), ("Accept-Language", "zz-ZZ;q=onzin"), ("Range", "bytes=9-1"), ("If-None-Match", "\"x"),
            ("X-Forwarded-For", "onzin"), ("Accept-Encoding", "onzin;q=9"), ("Authorization", "Bearer x"), ("Referer", "onzin://"), ("Cookie", new string('a', 9000)),
        })
        {
            foreach (var path in new[] { "/", "/api/v1/documenten", "/bestaat-niet" })
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, Raw(site, path));
                request.Headers.TryAddWithoutValidation(name, value);
                await SendAsync(site, visitor, request);
            }
        }
    }

    private static async Task SendAsync(TestSite site, Visitor visitor, HttpRequestMessage request)
    {
        using var answer = await visitor.Http.SendAsync(request, Stop);
        var body = await answer.Content.ReadAsStringAsync(Stop);
        var what = $"{request.Method} {request.RequestUri} ({request.Content?.Headers.ContentType}) gave {(int)answer.StatusCode}";
        Assert.True((int)answer.StatusCode < 500, $"{what}: {site.Problems}");
        if ((int)answer.StatusCode is < 400 || request.Method == HttpMethod.Head || !answer.Headers.Contains("Content-Security-Policy"))
        {
            // What never reached the site (no HTTP at all) the web server itself refuses, without a word.
            Assert.True((int)answer.StatusCode < 400 || body.Length == 0 || request.Method == HttpMethod.Head, $"{what}: {body[..Math.Min(300, body.Length)]}");
            return;
        }

        switch (answer.Content.Headers.ContentType?.MediaType)
        {
            case "text/html":
                var page = new HtmlParser().ParseDocument(body);
                Assert.True(page.DocumentElement.GetAttribute("lang") == "nl" && page.QuerySelectorAll("h1").Length == 1, $"{what} without one heading: {body[..Math.Min(500, body.Length)]}");
                break;
            case "application/problem+json":
                using (var problem = JsonDocument.Parse(body))
                {
                    var title = problem.RootElement.GetProperty("title").GetString()!;
                    Assert.True(title.Length > 0 && !Regex.IsMatch(title, "Not Found|Bad Request|Method|Error"), $"{what}: {title}");
                    Assert.True(problem.RootElement.GetProperty("detail").GetString()!.Length > 0, what);
                    Assert.Equal((int)answer.StatusCode, problem.RootElement.GetProperty("status").GetInt32());
                }

                break;
            default:
                Assert.Fail($"{what} with {answer.Content.Headers.ContentType}: {body[..Math.Min(500, body.Length)]}");
                break;
        }
    }

    private static List<SiteRoute> Routes(TestSite site)
    {
        var routes = SiteRoute.List(site.Services.GetRequiredService<EndpointDataSource>()).DistinctBy(r => r.Pattern).ToList();
        Assert.True(routes.Count > 15);
        return routes;
    }

    /// <summary>Last parts of addresses that exist: good input beside the bad.</summary>
    private static async Task<List<string>> KnownPathsAsync(Visitor visitor)
    {
        var known = new List<string>();
        foreach (var list in new[] { "/bibliotheek", "/organisaties" })
        {
            known.AddRange((await visitor.GetAsync(list)).Links.Select(l => l.Href.Split('?')[0].Split('/')[^1]).Where(p => p.Length > 8).Take(10));
        }

        Assert.NotEmpty(known);
        return known;
    }

    private static async Task<List<FoundForm>> FindFormsAsync(TestSite site, Visitor visitor)
    {
        var forms = new List<FoundForm>();
        var known = await KnownPathsAsync(visitor);
        foreach (var path in Routes(site).SelectMany(r => r.Pattern.Contains('{', StringComparison.Ordinal) ? known.Select(k => Regex.Replace(r.Pattern, @"\{[^}]*\}", k)) : [r.Pattern]))
        {
            var page = await visitor.LookAsync(path);
            forms.AddRange(page.Html.QuerySelectorAll("form").Where(f => string.Equals(f.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase)).Select(f => new FoundForm(
                visitor,
                f.GetAttribute("action") is { Length: > 0 } action ? action : path,
                [.. f.QuerySelectorAll("[name]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? "")).Append(("Verzonnen", "x"))])));
        }

        // The same form stands on every page: once is enough.
        return [.. forms.DistinctBy(f => f.Action + string.Join(',', f.Fields.Select(x => x.Name)))];
    }

    private static HttpContent Content(HostileInput input, List<(string Name, string Value)> fields)
    {
        switch (input.Pick(["form", "form", "form", "multipart", "multipart", "json", "xml", "none", "broken", "latin", "empty"]))
        {
            case "form":
                return Encoded(fields);
            case "multipart":
                var parts = new MultipartFormDataContent();
                foreach (var (name, value) in fields.Take(2500))
                {
                    parts.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(value)), $"\"{Regex.Replace(name, "[^ -~]|\"", "_")}\"");
                }

                return parts;
            case "json":
                return new StringContent(JsonSerializer.Serialize(fields.ToLookup(f => f.Name, f => f.Value).ToDictionary(f => f.Key, f => f.First())), Encoding.UTF8, "application/json");
            case "xml":
                return new StringContent("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", Encoding.UTF8, "application/xml");
            case "broken":
                var broken = new StringContent("--x\r\nContent-Disposition: form-data; name=\"a", Encoding.UTF8);
                broken.Headers.Remove("Content-Type");
                broken.Headers.TryAddWithoutValidation("Content-Type", input.Pick(["multipart/form-data; boundary=x", "multipart/form-data", "multipart/form-data; boundary=" + new string('b', 300), "onzin", "application/x-www-form-urlencoded; charset=onzin"]));
                return broken;
            case "latin":
                var latin = new ByteArrayContent([.. Encoding.ASCII.GetBytes("a=%FF%FE&"), 0xFF, 0xFE, 0x80, (byte)'=', 0xC0, 0xAF]);
                latin.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
                return latin;
            case "empty":
                return new FormUrlEncodedContent([]);
            default:
                return new ByteArrayContent([]);
        }
    }

    private static StringContent Encoded(List<(string Name, string Value)> fields) =>
        new(string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value)}")), Encoding.ASCII, "application/x-www-form-urlencoded");

    /// <summary>An address that goes out exactly as it is written.</summary>
    private static Uri Raw(TestSite site, string pathAndQuery) =>
        new(site.Address.GetLeftPart(UriPartial.Authority) + Regex.Replace(pathAndQuery, "[^!-~]|#", "_"), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    private sealed record FoundForm(Visitor Visitor, string Action, IReadOnlyList<(string Name, string Value)> Fields);
}
