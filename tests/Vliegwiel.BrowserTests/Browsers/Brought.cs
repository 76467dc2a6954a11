// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Microsoft.Playwright;
using Vliegwiel.Library.Seeds.Documents;

namespace Vliegwiel.BrowserTests.Browsers;

/// <summary>Files as people bring them from their own computer.</summary>
internal static class Brought
{
    public const string Timber = "handreiking-houtbouw.pdf";
    public const string Tendering = "leidraad-circulair-aanbesteden-wegen.docx";
    public const string Hub = "verslag-bijeenkomst-materialenhub.md";

    /// <summary>One of the documents that the product ships.</summary>
    public static FilePayload Shipped(string name)
    {
        using var copy = new MemoryStream();
        using (var stream = SeedDocuments.Open(name))
        {
            stream.CopyTo(copy);
        }

        return new() { Name = name, MimeType = "application/octet-stream", Buffer = copy.ToArray() };
    }

    public static FilePayload Text(string name, string text) => new() { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(text) };
}
