// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Xml.Linq;

namespace Vliegwiel.Web.Serving;

/// <summary>Files that other programs look for at fixed places.</summary>
internal static class WellKnown
{
    private static readonly XNamespace OpenSearchNames = "http://a9.com/-/spec/opensearch/1.1/";

    public static void Map(WebApplication app)
    {
        app.MapGet("/.well-known/security.txt", (HttpContext http, TimeProvider clock) => Results.Text(
            string.Join('\n',
                "Contact: mailto:beveiliging@vliegwiel.example",
                $"Expires: {clock.GetUtcNow().UtcDateTime.Date.AddDays(180).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}",
                "Preferred-Languages: nl, en",
                $"Canonical: {http.Request.Scheme}://{http.Request.Host}/.well-known/security.txt",
                ""),
            "text/plain; charset=utf-8")).AllowAnonymous();
        app.MapGet("/opensearch.xml", (HttpContext http, SiteSettings settings) => Results.Text(
            OpenSearch(settings.PublicAddress?.TrimEnd('/') ?? $"{http.Request.Scheme}://{http.Request.Host}"), "application/opensearchdescription+xml; charset=utf-8")).AllowAnonymous();
        app.MapGet("/robots.txt", () => Results.Text("User-agent: *\nDisallow: /zoeken\nDisallow: /api/\n", "text/plain; charset=utf-8")).AllowAnonymous();
    }

    // OpenSearch 1.1: with this a browser can search here from its address bar.
    private static string OpenSearch(string site) => new XDocument(
        new XDeclaration("1.0", "utf-8", null),
        new XElement(OpenSearchNames + "OpenSearchDescription",
            new XElement(OpenSearchNames + "ShortName", "Vliegwiel"),
            new XElement(OpenSearchNames + "Description", "Zoeken in wat u op Vliegwiel mag zien"),
            new XElement(OpenSearchNames + "Language", "nl"),
            new XElement(OpenSearchNames + "InputEncoding", "UTF-8"),
            new XElement(OpenSearchNames + "Url", new XAttribute("type", "text/html"), new XAttribute("template", site + "/zoeken?q={searchTerms}")))).ToString();
}
