// SPDX-License-Identifier: EUPL-1.2
using AngleSharp.Dom;
using Xunit;

namespace Vliegwiel.Tests.Design;

public sealed class FormTests : IAsyncLifetime
{
    private FormSite _site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await FormSite.StartAsync(Cancel);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task An_empty_form_is_shown_without_a_word_about_errors()
    {
        var (status, page) = await _site.OpenAsync(Cancel);

        Assert.Equal(200, status);
        Assert.Null(page.QuerySelector("[role=alert]"));
        Assert.Empty(page.QuerySelectorAll("[aria-invalid]"));
        Assert.Equal("Naam", Label(page, "Request.Name"));
        Assert.Equal("Toelichting (niet verplicht)", Label(page, "Request.Note"));
    }

    [Fact]
    public async Task What_is_sent_under_the_names_of_the_fields_arrives()
    {
        var (status, page) = await _site.SendAsync(
            Cancel,
            ("Request.Name", "Bestek"),
            ("Request.From", "2027-04-03"),
            ("Request.Count", "5"),
            ("Request.Tags", "a"),
            ("Request.Tags", "c"));

        Assert.Equal(200, status);
        Assert.Equal("2027-04-03 5 a+c", page.QuerySelector("output")!.TextContent);
        Assert.Equal(["a", "c"], page.QuerySelectorAll("input[type=checkbox][checked]").Select(i => i.GetAttribute("value")));
    }

    [Fact]
    public async Task Errors_answer_400_and_stand_at_the_field_and_in_the_summary()
    {
        var (status, page) = await _site.SendAsync(Cancel, ("Request.Name", ""), ("Request.From", ""), ("Request.Note", "<b>blijft"));

        Assert.Equal(400, status);
        var summary = page.QuerySelector("[role=alert]")!;
        Assert.True(summary.HasAttribute("autofocus"));
        Assert.Equal("-1", summary.GetAttribute("tabindex"));
        Assert.Equal(
            [("/proef#Request-Name", "Vul een naam in."), ("/proef#Request-From", "Vul een datum in.")],
            summary.QuerySelectorAll("a").Select(a => (a.GetAttribute("href"), a.TextContent)));
        var name = Input(page, "Request.Name");
        Assert.Equal("Request-Name", name.Id);
        Assert.Equal("true", name.GetAttribute("aria-invalid"));
        Assert.Equal(["Kort en herkenbaar", "Fout: Vul een naam in."], DescriptionsOf(page, name));
        Assert.Equal("<b>blijft", page.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task The_error_is_read_before_the_input()
    {
        var (_, page) = await _site.SendAsync(Cancel, ("Request.Name", ""));

        var error = page.GetElementById("Request-Name-fout")!;
        Assert.True(error.CompareDocumentPosition(Input(page, "Request.Name")).HasFlag(DocumentPositions.Following));
    }

    [Theory]
    [InlineData("31-12-2027")]
    [InlineData("2027-02-30")]
    [InlineData("3-4-2027")]
    public async Task A_date_that_would_have_to_be_guessed_at_is_refused_and_kept_as_typed(string typed)
    {
        var (status, page) = await _site.SendAsync(Cancel, ("Request.Name", "Bestek"), ("Request.From", typed));

        Assert.Equal(400, status);
        var from = Input(page, "Request.From");
        Assert.Equal(typed, from.GetAttribute("value"));
        Assert.Equal("text", from.GetAttribute("type"));
        Assert.Equal(["Geldig vanaf: vul een bestaande datum in als jaar-maand-dag, zoals 2027-04-03."], Summary(page));
    }

    [Fact]
    public async Task A_number_that_cannot_be_read_is_kept_as_typed_and_explained_in_Dutch()
    {
        var (status, page) = await _site.SendAsync(Cancel, ("Request.Name", "Bestek"), ("Request.From", "2027-04-03"), ("Request.Count", "veel"));

        Assert.Equal(400, status);
        Assert.Equal("veel", Input(page, "Request.Count").GetAttribute("value"));
        Assert.Equal(["Aantal: dit kunnen we niet lezen. Controleer wat u hebt ingevuld."], Summary(page));
    }

    [Fact]
    public async Task A_number_that_is_not_Dutch_is_refused_and_its_unit_belongs_to_its_description()
    {
        var (status, page) = await _site.SendAsync(Cancel, ("Request.Name", "Bestek"), ("Request.From", "2027-04-03"), ("Request.Mass", "1.25"));

        Assert.Equal(400, status);
        Assert.Equal(["Fout: Vul een getal in, zoals 1250 of 1.250,50.", "ton"], DescriptionsOf(page, Input(page, "Request.Mass")));
    }

    [Fact]
    public async Task A_refusal_answers_409_and_keeps_what_was_typed()
    {
        var (status, page) = await _site.SendAsync(Cancel, ("Request.Name", "weiger"), ("Request.From", "2027-04-03"));

        Assert.Equal(409, status);
        Assert.Contains("Deze naam is bezet. Kies een andere.", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("weiger", Input(page, "Request.Name").GetAttribute("value"));
        Assert.Equal("2027-04-03", Input(page, "Request.From").GetAttribute("value"));
    }

    private static IElement Input(IDocument page, string name) => page.QuerySelector($"[name='{name}']")!;

    private static string Label(IDocument page, string name) => page.QuerySelector($"label[for='{Input(page, name).Id}']")!.TextContent;

    private static string[] DescriptionsOf(IDocument page, IElement input) =>
        [.. input.GetAttribute("aria-describedby")!.Split(' ').Select(id => page.GetElementById(id)!.TextContent.Trim())];

    private static string[] Summary(IDocument page) => [.. page.QuerySelectorAll("[role=alert] li").Select(li => li.TextContent.Trim())];
}
