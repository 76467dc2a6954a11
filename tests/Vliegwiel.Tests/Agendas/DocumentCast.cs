// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas;
using Vliegwiel.Agendas.Documents;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Tests.Library.Offices;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>What somebody does with the documents of an activity.</summary>
internal static class DocumentCast
{
    public const string Everybody = "iedereen-die-de-activiteit-ziet";
    public const string Closed = "alleen-opdrachtgevers-en-secretaris";

    /// <summary>Sends a form of the page with documents, with a file when there is a name.</summary>
    public static async Task<Page> SendAsync(Visitor visitor, string address, string form, Dictionary<string, string> fields, string? name = null, byte[]? content = null)
    {
        var page = await visitor.LookAsync(address);
        var prefix = form == "versie" ? "Newer" : "Request";
        using var sent = new MultipartFormDataContent { { new StringContent(page.Token), "__RequestVerificationToken" }, { new StringContent(form), "_handler" } };
        foreach (var (key, value) in fields)
        {
            sent.Add(new StringContent(value), key);
        }

        using var part = new ByteArrayContent(content ?? []);
        if (name is not null)
        {
            sent.Add(part, $"{prefix}.Bestand", name);
        }

        using var answer = await visitor.Http.PostAsync(new Uri(address, UriKind.Relative), sent, TestContext.Current.CancellationToken);
        Assert.True((int)answer.StatusCode < 500, $"{address}: {answer.StatusCode} {visitor.Problems}");
        return new Page(answer.StatusCode, answer.Headers.Location?.ToString(), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), answer);
    }

    public static Task<Page> AddAsync(Visitor visitor, string activity, string file, byte[] content, string? title, string readers, string purpose = "om te lezen") =>
        SendAsync(visitor, DocumentLinks.Documents(activity), "stuk", new() { ["Request.Naam"] = title ?? "", ["Request.Waarvoor"] = purpose, ["Request.Lezers"] = readers }, file, content);

    public static Dictionary<string, string> Fields(string title, string readers) => new() { ["Request.Naam"] = title, ["Request.Waarvoor"] = "om te lezen", ["Request.Lezers"] = readers };

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A workbook with a hidden fifth column on the sheet "Raming".</summary>
    public static byte[] WithHiddenColumn() => MadeOffice.Xlsx(("Raming", null, "<cols><col min=\"5\" max=\"5\" hidden=\"1\"/></cols>" + MadeOffice.Rows([["Wat", "a", "b", "c", "731911"]])));

    /// <summary>The page with what can be done with the one document of that name.</summary>
    public static async Task<string> AddressOfAsync(Visitor visitor, string activity, string title)
    {
        var page = await visitor.GetAsync(DocumentLinks.Documents(activity));
        return page.Links.First(l => l.Href.Contains("?stuk=", StringComparison.Ordinal) && l.Text.EndsWith(": " + title, StringComparison.Ordinal)).Href;
    }

    /// <summary>Every link to a file that the page offers.</summary>
    public static async Task<IReadOnlyList<string>> FilesAsync(Visitor visitor, string address) =>
        [.. (await visitor.GetAsync(address)).Html.QuerySelectorAll("main a[download]").Select(a => a.GetAttribute("href")!)];

    public static string BasisOf(Page page, string form) => page.Html.QuerySelector($"input[name='{form}.Basis']")!.GetAttribute("value")!;

    public static async Task<(HttpStatusCode Status, string Body, HttpResponseMessage Answer)> DownloadAsync(Visitor visitor, string address)
    {
        var answer = await visitor.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), answer);
    }

    /// <summary>Adds a text file without the site.</summary>
    public static Task<ActivityDocument> PlantAsync(TestSite site, string by, string activity, string title, string text, string readers, string purpose = "om te lezen") => site.InScopeAsync(by, async services =>
    {
        var keep = services.GetRequiredService<KeepDocuments>();
        using var content = new MemoryStream(Text(text));
        var request = new DocumentRequest { Naam = title, Waarvoor = purpose, Lezers = readers, Bestand = new FormFile(content, 0, content.Length, "Bestand", "notitie.txt") };
        Assert.Null(await keep.HoldAsync(activity, request, TestContext.Current.CancellationToken));
        var added = await keep.AddAsync(activity, request);
        Assert.Null(added.Refusal);
        return added.Value;
    });
}
