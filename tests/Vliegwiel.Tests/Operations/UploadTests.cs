// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Operations;

/// <summary>Files with odd names and sizes are shown as what they are, kept where they belong, or refused in words.</summary>
public sealed class UploadTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task An_odd_name_is_shown_without_what_misleads_and_leads_nowhere(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        (string Sent, string Shown)[] names =
        [
            ("../../../etc/cron.d/vlag.txt", "vlag.txt"),
            ("C:\\Users\\ik\\tas.txt", "tas.txt"),
            ("aan\u202etxt.haling.txt", "aantxt.haling.txt"),
            ("<img src=x onerror=alert(1)>.txt", "<img src=x onerror=alert(1)>.txt"),
            ("aan'haling.txt", "aan'haling.txt"),
            (new string('n', 119) + "😀😀.txt", new string('n', 115) + "….txt"),
            ("....txt", "txt"),
        ];
        var before = Outside(site);

        var answer = await spinner.UploadAsync("openbaar", [.. names.Select(n => (n.Sent, Encoding.UTF8.GetBytes($"Over {n.Sent.Length} dingen\n\nEn {n.Shown.GetHashCode(StringComparison.Ordinal)} meer.")))]);
        await site.SettleAsync();

        var page = await spinner.GetAsync(answer.Location!);
        foreach (var (_, shown) in names)
        {
            Assert.Contains(page.Html.QuerySelectorAll("tbody th").Select(c => c.TextContent.Trim()), c => c == shown);
        }

        Assert.Empty(page.Html.QuerySelectorAll("main img"));
        Assert.Equal(before, Outside(site));
    }

    [Theory, OnEachDatabase]
    public async Task A_web_page_with_a_script_is_only_ever_a_download(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        var answer = await spinner.UploadAsync("openbaar", ("pagina.html", Encoding.UTF8.GetBytes("<html><head><title>Kwaad</title><script>alert(1)</script></head><body><p onclick=\"alert(2)\">Tekst over vlasvezel</p></body></html>")));
        await site.SettleAsync();
        var address = (await spinner.GetAsync(answer.Location!)).LinkTo("pagina.html");

        var page = await spinner.GetAsync(address);
        using var file = await spinner.Http.GetAsync(new Uri(address + "/bestand", UriKind.Relative), Stop);

        Assert.Empty(page.Html.QuerySelectorAll("main script, main [onclick]"));
        Assert.Contains("Tekst over vlasvezel", page.Main, StringComparison.Ordinal);
        Assert.Equal("application/octet-stream", file.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task A_file_of_200_MB_is_refused_by_name_and_leaves_nothing_on_disk()
    {
        await using var site = await TestSite.OpenAsync(TestDatabase.Sqlite);
        using var spinner = await site.AsAsync(TestSite.Spinner);

        var answer = await SendAsync(spinner, "groot.txt", new Zeros(200L * 1024 * 1024));

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Contains("Een bestand mag hoogstens 50 MB zijn", (await spinner.GetAsync(answer.Location!)).Row("groot.txt"), StringComparison.Ordinal);
        Assert.DoesNotContain(new DirectoryInfo(site.Folder).GetFiles("*", SearchOption.AllDirectories), f => f.Length > 20 * 1024 * 1024 || f.Extension == ".deel");
    }

    [Fact]
    public async Task More_than_all_that_may_come_at_once_is_413_in_words()
    {
        await using var site = await TestSite.OpenAsync(TestDatabase.Sqlite);
        using var spinner = await site.AsAsync(TestSite.Spinner);

        var answer = await SendAsync(spinner, "reusachtig.txt", new Zeros(230L * 1024 * 1024));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Equal("Dit is te groot", answer.Heading);
    }

    [Fact]
    public async Task Too_many_fields_is_400_in_words()
    {
        await using var site = await TestSite.OpenAsync(TestDatabase.Sqlite);
        using var spinner = await site.AsAsync(TestSite.Spinner);

        var answer = await spinner.PostAsync("/bibliotheek/importeren", await spinner.GetAsync("/bibliotheek/importeren"), Enumerable.Range(0, 2500).ToDictionary(i => $"veld{i}", _ => "x"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Dit verzoek begrijpen wij niet", answer.Heading);
    }

    [Fact]
    public async Task Who_sends_too_slowly_or_holds_too_many_lines_is_cut_off()
    {
        await using var site = await TestSite.OpenAsync(TestDatabase.Sqlite);

        var limits = site.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

        Assert.Equal((240, TimeSpan.FromSeconds(10)), (limits.MinRequestBodyDataRate!.BytesPerSecond, limits.MinRequestBodyDataRate.GracePeriod));
        Assert.Equal((240, TimeSpan.FromSeconds(10)), (limits.MinResponseDataRate!.BytesPerSecond, limits.MinResponseDataRate.GracePeriod));
        Assert.Equal(TimeSpan.FromSeconds(15), limits.RequestHeadersTimeout);
        Assert.Equal(5000, limits.MaxConcurrentConnections);
        Assert.Equal(220L * 1024 * 1024, limits.MaxRequestBodySize);
    }

    private static async Task<Page> SendAsync(Visitor visitor, string name, Stream file)
    {
        var form = await visitor.GetAsync("/bibliotheek/importeren");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(form.Token), "__RequestVerificationToken" },
            { new StringContent("importeren"), "_handler" },
            { new StringContent("openbaar"), "Request.Voor" },
            { new StreamContent(file, 256 * 1024), "Request.Bestanden", name },
        };
        using var answer = await visitor.Http.PostAsync(new Uri("/bibliotheek/importeren", UriKind.Relative), content, Stop);
        return new Page(answer.StatusCode, answer.Headers.Location?.ToString(), await answer.Content.ReadAsStringAsync(Stop), answer);
    }

    /// <summary>What stands beside the folder of the site, where a path in a name could have led.</summary>
    private static string[] Outside(TestSite site) => [.. Directory.EnumerateFiles(Path.GetTempPath(), "*.txt").Concat(Directory.EnumerateFiles(Path.GetDirectoryName(site.Folder)!)).Order(StringComparer.Ordinal)];

    /// <summary>As many zeros as asked, made while they are read.</summary>
    private sealed class Zeros(long length) : Stream
    {
        private long _given;


        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Length => length;
        public override long Position { get => _given; set => _given = value; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = (int)Math.Min(count, length - _given);
            Array.Clear(buffer, offset, given);
            _given += given;
            return given;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
