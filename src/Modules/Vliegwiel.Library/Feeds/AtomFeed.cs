// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Vliegwiel.Library.Feeds;

/// <summary>One thing in a feed.</summary>
internal sealed record FeedEntry(Guid Id, string Title, string Url, DateTimeOffset UpdatedAt, string? Category, string? Summary);

/// <summary>A list of what is new as readers of feeds take it (Atom, RFC 4287), with what this reader may see and nothing else.</summary>
/// <param name="Address">Of the feed itself.</param>
/// <param name="Page">Where people read the same.</param>
internal sealed record AtomFeed(string Title, string Address, string Page, DateTimeOffset UpdatedAt, IReadOnlyList<FeedEntry> Entries)
{
    public const string MediaType = "application/atom+xml";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The feed, or 304 when the asker has it: the tag is of the content, so it differs for who sees something else.</summary>
    public IResult ToAnswer(HttpContext http)
    {
        var content = Write();
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"");
        http.Response.Headers.CacheControl = "private, no-cache";
        return Results.File(content, $"{MediaType}; charset=utf-8", lastModified: UpdatedAt, entityTag: tag);
    }

    private byte[] Write()
    {
        var feed = new XElement(Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", "nl"),
            new XElement(Atom + "id", Address),
            new XElement(Atom + "title", Clean(Title)),
            new XElement(Atom + "updated", Moment(UpdatedAt)),
            new XElement(Atom + "author", new XElement(Atom + "name", "Vliegwiel")),
            Link("self", Address, MediaType),
            Link("alternate", Page, "text/html"),
            Entries.Select(e => new XElement(Atom + "entry",
                new XElement(Atom + "id", $"urn:uuid:{e.Id:D}"),
                new XElement(Atom + "title", Clean(e.Title)),
                new XElement(Atom + "updated", Moment(e.UpdatedAt)),
                Link("alternate", e.Url, null),
                e.Category is { } category ? new XElement(Atom + "category", new XAttribute("term", Clean(category))) : null,
                e.Summary is { } summary ? new XElement(Atom + "summary", Clean(summary)) : null)));
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            new XDocument(feed).Save(writer);
        }

        return stream.ToArray();
    }

    private static XElement Link(string relation, string address, string? type) =>
        new(Atom + "link", new XAttribute("rel", relation), new XAttribute("href", address), type is null ? null : new XAttribute("type", type));

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Without the characters that XML cannot hold; a document may have brought them.</summary>
    private static string Clean(string text) => string.Concat(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).EnumerateRunes().Where(r => r.Value is 9 or 10 or 13 or (>= 32 and not 0xFFFE and not 0xFFFF)).Select(r => r.ToString()));
}
