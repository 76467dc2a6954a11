// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Net.Sockets;
using System.Text;
using Vliegwiel.Library.Reading;
using Xunit;
using static Vliegwiel.Tests.Library.Reading.ReadingBench;

namespace Vliegwiel.Tests.Library.Reading;

public sealed class HtmlTests
{
    [Fact]
    public async Task Only_the_main_part_of_a_page_is_read_one_part_per_heading()
    {
        using var bench = new ReadingBench();
        const string Page = """
            <!doctype html><html lang="nl"><head><title>Nulmeting regio</title><style>p{}</style><script>var stiekem</script></head>
            <body><nav>Home</nav><header>Site</header><main><h1>Nulmeting</h1><p>Inleiding met
            twee   regels.<script>alert(1)</script></p><h2>Cijfers</h2><ul><li>beton</li><li>hout</li></ul>
            <table><tr><th>Stof</th><th>Ton</th></tr><tr><td><p>Staal</p></td><td>12</td></tr></table><h3>Onder</h3><p>Staart<br>regel</p></main><footer>Voet</footer></body></html>
            """;

        var read = Document(await bench.ReadAsync(Encoding.UTF8.GetBytes(Page), "x.html"));

        Assert.Equal(("html", "Nulmeting regio", "nl", false), (read.Format, read.Title, read.Language, read.HasPages));
        Assert.Equal(
            [new ReadPage(1, "Nulmeting\n\nInleiding met twee regels."), new ReadPage(2, "Cijfers\n\n- beton\n- hout\n\nStof\tTon\nStaal\t12\n\nOnder\n\nStaart\nregel")],
            read.Pages);
    }

    [Fact]
    public void Without_a_main_part_the_body_is_read_without_its_navigation()
    {
        Assert.Equal("Tekst", Text(Parse("<html><body><nav>Menu</nav><div hidden>weg</div><p>Tekst</p><footer>Voet</footer></body></html>", "x.htm")));
    }

    [Fact]
    public void A_fragment_called_html_is_read_as_HTML()
    {
        Assert.Equal("Een & ander", Text(Parse("<p>Een &amp; <b>ander</b></p>", "x.html")));
    }

    [Fact]
    public void The_mark_at_the_start_wins_from_what_the_page_says_of_its_letters()
    {
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("<html><head><meta charset=\"iso-8859-1\"></head><body>coöperatie</body></html>")];

        Assert.Equal("coöperatie", Text(Parse(marked, "x.html")));
    }

    [Theory]
    [InlineData("<meta charset=\"iso-8859-1\">")]
    [InlineData("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1252\">")]
    [InlineData("")]
    public void Letters_of_Windows_are_read_with_and_without_the_page_saying_so(string meta)
    {
        var bytes = Encoding.Latin1.GetBytes($"<html><head>{meta}</head><body>één coöperatie \u0080</body></html>");

        Assert.Equal("één coöperatie €", Text(Parse(bytes, "x.html")));
    }

    [Fact]
    public void UTF_7_is_never_honoured()
    {
        Assert.Equal("+ADw-script+AD4-", Text(Parse("<html><head><meta charset=\"utf-7\"></head><body>+ADw-script+AD4-</body></html>", "x.html")));
    }

    [Fact]
    public async Task Nothing_is_fetched_from_the_network()
    {
        using var bench = new ReadingBench();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        var page = $"<html><head><link rel=stylesheet href={address}/a.css><script src={address}/a.js></script></head><body><img src={address}/a.png><iframe src={address}></iframe>tekst</body></html>";

        Assert.Equal("tekst", Text(await bench.ReadAsync(Encoding.UTF8.GetBytes(page), "x.html")));
        Assert.False(listener.Pending());
    }

    [Fact]
    public void Ten_thousand_nested_elements_do_no_harm()
    {
        Assert.Equal("diep", Text(Parse("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 10_000)) + "diep", "x.html")));
    }
}
