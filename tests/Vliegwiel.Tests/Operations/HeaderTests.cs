// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Search;
using Vliegwiel.Tests.Sites;
using Vliegwiel.Web.Serving;
using Xunit;

namespace Vliegwiel.Tests.Operations;

/// <summary>The headers that the web test of internet.nl asks for stand on every kind of answer, also when something breaks.</summary>
public sealed class HeaderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_kind_of_answer_carries_them()
    {
        await using var site = await TestSite.OpenAsync(TestDatabase.Sqlite, Break);
        using var visitor = site.Anonymous();
        var document = Regex.Match((await visitor.GetAsync("/bibliotheek")).Body, "/bibliotheek/[a-z0-9-]+-[a-z0-9]{6}").Value;
        (HttpStatusCode Status, HttpMethod Method, string Path)[] kinds =
        [
            (HttpStatusCode.OK, HttpMethod.Get, "/"),
            (HttpStatusCode.OK, HttpMethod.Head, "/"),
            (HttpStatusCode.OK, HttpMethod.Get, "/_content/Vliegwiel.Design/dist/vliegwiel.css"),
            (HttpStatusCode.OK, HttpMethod.Get, "/api/v1/documenten"),
            (HttpStatusCode.OK, HttpMethod.Get, "/.well-known/security.txt"),
            (HttpStatusCode.OK, HttpMethod.Get, "/robots.txt"),
            (HttpStatusCode.OK, HttpMethod.Get, "/gezond"),
            (HttpStatusCode.OK, HttpMethod.Get, document + "/bestand"),
            (HttpStatusCode.Redirect, HttpMethod.Get, "/bibliotheek/importeren"),
            (HttpStatusCode.BadRequest, HttpMethod.Post, "/afmelden"),
            (HttpStatusCode.BadRequest, HttpMethod.Get, "/api/v1/documenten?pagina=0"),
            (HttpStatusCode.NotFound, HttpMethod.Get, "/bestaat-niet"),
            (HttpStatusCode.NotFound, HttpMethod.Get, "/bibliotheek/bestaat-niet"),
            (HttpStatusCode.NotFound, HttpMethod.Get, "/api/v1/bestaat-niet"),
            (HttpStatusCode.NotFound, HttpMethod.Get, "/melding/500"),
            (HttpStatusCode.MethodNotAllowed, HttpMethod.Put, "/"),
            (HttpStatusCode.MethodNotAllowed, HttpMethod.Delete, "/api/v1/documenten"),
            (HttpStatusCode.InternalServerError, HttpMethod.Get, "/dev/taken"),
            (HttpStatusCode.InternalServerError, HttpMethod.Get, "/api/v1/zoekresultaten?q=hout"),
        ];

        foreach (var (status, method, path) in kinds)
        {
            using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
            using var answer = await visitor.Http.SendAsync(request, Stop);

            Assert.True(status == answer.StatusCode, $"{method} {path} gave {answer.StatusCode}: {site.Problems}");
            AssertSafe(answer, $"{method} {path}");
            Assert.False(answer.Headers.Contains("Strict-Transport-Security"), path);
            Assert.DoesNotContain("kapot van binnen", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_breaks_says_so_in_Dutch_with_a_number_and_without_what_broke()
    {
        await using var site = await TestSite.OpenAsync(TestDatabase.Sqlite, Break);
        using var visitor = site.Anonymous();

        using var answer = await visitor.Http.GetAsync(new Uri("/dev/taken", UriKind.Relative), Stop);
        var page = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Contains("Er ging iets mis bij ons", page, StringComparison.Ordinal);
        Assert.Contains("Nummer van deze melding:", page, StringComparison.Ordinal);

        using var api = await visitor.Http.GetAsync(new Uri("/api/v1/zoekresultaten?q=hout", UriKind.Relative), Stop);
        Assert.Equal("application/problem+json", api.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await api.Content.ReadAsStringAsync(Stop));
        Assert.Equal("Er ging iets mis bij ons", problem.RootElement.GetProperty("title").GetString());
        Assert.Equal(500, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Contains("kapot van binnen", site.Problems.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_https_browsers_are_told_to_stay_there()
    {
        await using var site = await OpenSecureAsync();
        using var http = Trusting(site);

        using var answer = await http.GetAsync(new Uri("/", UriKind.Relative), Stop);
        using var missing = await http.GetAsync(new Uri("/bestaat-niet", UriKind.Relative), Stop);

        foreach (var one in new[] { answer, missing })
        {
            AssertSafe(one, one.RequestMessage!.RequestUri!.ToString());
            Assert.True(one.Headers.GetValues("Strict-Transport-Security").Single() is var value && int.Parse(Regex.Match(value, "max-age=([0-9]+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) >= 31536000);
        }
    }

    [Fact]
    public async Task The_criteria_of_the_web_test_are_met()
    {
        var script = Path.Combine(Environment.GetEnvironmentVariable("VLIEGWIEL_MATERIAAL") ?? "", "engineering", "clients", "internetnl.mjs");
        Assert.SkipUnless(File.Exists(script), "niet gedraaid: VLIEGWIEL_MATERIAAL wijst geen map met engineering/clients/internetnl.mjs aan");
        await using var site = await OpenSecureAsync();

        foreach (var path in new[] { "/", "/bestaat-niet", "/zoeken?q=hout", "/api/v1/documenten" })
        {
            var (exitCode, said) = await ShortProgram.RunAsync("node", script, site.Address.GetLeftPart(UriPartial.Authority), path);
            Assert.True(exitCode == 0, $"{path}\n{said}");
        }
    }

    [Fact]
    public async Task The_file_on_security_is_fresh_and_complete()
    {
        await using var site = await TestSite.OpenAsync(TestDatabase.Sqlite);
        using var visitor = site.Anonymous();
        site.Clock.Move(TimeSpan.FromDays(400));

        using var answer = await visitor.Http.GetAsync(new Uri("/.well-known/security.txt", UriKind.Relative), Stop);
        var lines = (await answer.Content.ReadAsStringAsync(Stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(": ", 2)).ToLookup(l => l[0], l => l[1]);

        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.StartsWith("mailto:", Assert.Single(lines["Contact"]), StringComparison.Ordinal);
        var expires = DateTimeOffset.Parse(Assert.Single(lines["Expires"]), System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(expires, site.Clock.GetUtcNow(), site.Clock.GetUtcNow().AddDays(364));
        Assert.Equal(new Uri(site.Address, "/.well-known/security.txt").ToString(), Assert.Single(lines["Canonical"]));
        Assert.Contains("Disallow: /api/", await visitor.Http.GetStringAsync(new Uri("/robots.txt", UriKind.Relative), Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.0/8", true)]
    [InlineData("203.0.113.9", false)]
    public async Task What_a_named_proxy_says_counts_and_what_another_says_does_not(string proxies, bool believed)
    {
        var region = await Regions.CopyAsync(TestDatabase.Sqlite);
        await using var site = await TestSite.OpenAsync(region, region.Settings with { BehindProxy = true, Proxies = SiteSettings.ReadProxies(proxies)! }, _ => { });
        using var visitor = site.Anonymous();
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var page = await visitor.LookAsync("/kies-een-rol");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = page.Token, ["persoon"] = (await site.PersonIdAsync(TestSite.Spinner)).ToString() });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/kies-een-rol/als", UriKind.Relative)) { Content = form };
        var antiforgery = page.Answer.Headers.GetValues("Set-Cookie").Single();
        request.Headers.Add("Cookie", antiforgery.Split(';')[0]);

        using var answer = await visitor.Http.SendAsync(request, Stop);

        var session = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.Equal(believed, answer.Headers.Contains("Strict-Transport-Security"));
        Assert.StartsWith(believed ? "__Host-vliegwiel=" : "vliegwiel=", session, StringComparison.Ordinal);
        Assert.Equal(believed, session.Contains("; secure", StringComparison.Ordinal));
        Assert.Equal(believed, antiforgery.Contains("; secure", StringComparison.Ordinal));
        Assert.Contains("; path=/;", session, StringComparison.Ordinal);
        Assert.DoesNotContain("domain=", session, StringComparison.Ordinal);
        using var next = new HttpRequestMessage(HttpMethod.Get, new Uri("/mijn/aanmelden", UriKind.Relative));
        next.Headers.Add("Cookie", session.Split(';')[0]);
        using var inside = await visitor.Http.SendAsync(next, Stop);
        Assert.Equal(HttpStatusCode.OK, inside.StatusCode);
    }

    [Theory]
    [InlineData("10.0.0.7, 10.1.0.0/24,::1", 3)]
    [InlineData("", 0)]
    [InlineData("10.0.0.7,onzin", null)]
    public void Proxies_are_addresses_and_networks(string text, int? count) => Assert.Equal(count, SiteSettings.ReadProxies(text)?.Count);

    private static void Break(WebApplicationBuilder builder)
    {
        builder.Services.Replace(ServiceDescriptor.Scoped<JobBoard>(_ => throw new InvalidOperationException("kapot van binnen")));
        builder.Services.Replace(ServiceDescriptor.Scoped<SearchDesk>(_ => throw new InvalidOperationException("kapot van binnen")));
    }

    private static void AssertSafe(HttpResponseMessage answer, string which)
    {
        string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : throw new Xunit.Sdk.XunitException($"{which} has no {name}");
        var policy = Header("Content-Security-Policy").Split(';').Select(p => p.Trim().Split(' ')).ToDictionary(p => p[0], p => p[1..]);
        Assert.Equal(["'self'"], policy["default-src"]);
        Assert.Equal(["'self'"], policy["base-uri"]);
        Assert.Equal(["'self'"], policy["form-action"]);
        Assert.Equal(["'none'"], policy["frame-ancestors"]);
        Assert.Equal(["'none'"], policy["frame-src"]);
        Assert.Equal(["'none'"], policy["object-src"]);
        Assert.DoesNotContain(policy.SelectMany(p => p.Value), v => v is "'unsafe-inline'" or "'unsafe-eval'" or "*" or "http:" or "https:");
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.NotEqual("", Header("Cache-Control"));
        Assert.False(answer.Headers.Contains("Server"), which);
        Assert.False(answer.Headers.Contains("X-Powered-By"), which);
    }

    private static async Task<TestSite> OpenSecureAsync()
    {
        var region = await Regions.CopyAsync(TestDatabase.Sqlite);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var name = new SubjectAlternativeNameBuilder();
        name.AddIpAddress(IPAddress.Loopback);
        var request = new CertificateRequest("CN=proef", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(name.Build());
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(2));
        var file = Path.Combine(region.Folder, "certificaat.pem");
        await File.WriteAllTextAsync(file, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem(), Stop);
        return await TestSite.OpenAsync(region, region.Settings with { Url = "https://127.0.0.1:0", Certificate = file }, _ => { });
    }

    private static HttpClient Trusting(TestSite site) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
#pragma warning disable CA5359 // the certificate of this test is signed by nobody
        SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => true },
#pragma warning restore CA5359 // end of the exception above
    })
    { BaseAddress = site.Address };
}
