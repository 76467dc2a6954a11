// SPDX-License-Identifier: EUPL-1.2
using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Vliegwiel.Agendas;
using Vliegwiel.Tests.Sites;
using Xunit;
using static Vliegwiel.Tests.Network.SigningIn.Newcomer;

namespace Vliegwiel.Tests.Agendas;

/// <summary>What a secretary does to bring a table to an agenda, page by page.</summary>
internal static class ImportCast
{
    /// <returns>The page with the columns and its address.</returns>
    public static async Task<(Page Page, string Address)> PasteAsync(Visitor visitor, string agenda, string text)
    {
        var form = await visitor.GetAsync(ImportLinks.Bring(agenda));
        var answer = await PostAsync(visitor, ImportLinks.Bring(agenda), form, text, null, null);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return (await visitor.GetAsync(PathOf(answer)), PathOf(answer));
    }

    public static async Task<Page> UploadAsync(Visitor visitor, string agenda, string name, byte[] content) =>
        await PostAsync(visitor, ImportLinks.Bring(agenda), await visitor.GetAsync(ImportLinks.Bring(agenda)), "", name, content);

    /// <summary>Goes on with the columns as they are proposed.</summary>
    public static Task<Page> ChooseAsync(Visitor visitor, Page form, string address, string? numbers, string? days)
    {
        var fields = new Dictionary<string, string> { ["_handler"] = "kolommen", ["Request.Eenheid"] = "Euros", ["Request.Sfeer"] = "Region" };
        foreach (var select in form.Html.QuerySelectorAll("select[name^='Request.Kolommen']").OfType<IHtmlSelectElement>())
        {
            fields[select.Name!] = select.Value!;
        }

        if (numbers is not null)
        {
            fields["Request.Getallen"] = numbers;
        }

        if (days is not null)
        {
            fields["Request.Datums"] = days;
        }

        return visitor.PostAsync(address, form, fields);
    }

    /// <returns>The address of the dry run.</returns>
    public static async Task<string> CheckedAsync(Visitor visitor, string agenda, string text, string? numbers = "Dutch")
    {
        var (page, address) = await PasteAsync(visitor, agenda, text);
        var chosen = await ChooseAsync(visitor, page, address, numbers, "DayFirst");
        Assert.Equal(HttpStatusCode.Redirect, chosen.Status);
        return PathOf(chosen);
    }

    /// <returns>The address of the finished import.</returns>
    public static async Task<string> ImportAsync(TestSite site, Visitor visitor, string agenda, string text, string? numbers = "Dutch")
    {
        var check = await CheckedAsync(visitor, agenda, text, numbers);
        var answer = await visitor.PostAsync(check, await visitor.GetAsync(check), new() { ["_handler"] = "invoeren" });
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        await site.RunJobsAsync();
        return PathOf(answer);
    }

    /// <summary>The id in the address of a page about an import.</summary>
    public static string IdOf(string address) => address.Split('/')[4];

    /// <summary>What came, with what is packed unpacked and spaces made ordinary.</summary>
    public static async Task<string> TextAsync(Visitor visitor, string address) =>
        await Unpacked.TextAsync(await visitor.Http.GetByteArrayAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken));

    private static async Task<Page> PostAsync(Visitor visitor, string address, Page form, string text, string? name, byte[]? file)
    {
        using var content = new MultipartFormDataContent { { new StringContent(form.Token), "__RequestVerificationToken" }, { new StringContent("brengen"), "_handler" }, { new StringContent(text), "Request.Plakken" } };
        using var part = new ByteArrayContent(file ?? []);
        if (name is not null)
        {
            content.Add(part, "Request.Bestand", name);
        }

        using var answer = await visitor.Http.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.True((int)answer.StatusCode < 500, $"{address}: {answer.StatusCode}");
        return new Page(answer.StatusCode, answer.Headers.Location?.ToString(), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), answer);
    }
}
