// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Vliegwiel.Platform.Unsent;
using Vliegwiel.Tests.House;
using Vliegwiel.Web.Unsent;
using Xunit;

namespace Vliegwiel.Tests.Pages;

/// <summary>What was typed goes into the fields of the one form it came from, and nowhere else.</summary>
public sealed partial class FilledFormTests
{
    private const string Page = """
        <!DOCTYPE html><html><head><title>a <form> in a title</title><script>if (1 < 2) { "<form><input name='_handler' value='mijn'>"; }</script></head><body>
        <!-- <form><input name="_handler" value="mijn" /></form> -->
        <form method="post"><input type="hidden" name="_handler" value="ander" /><input name="R.Naam" value="blijft" /></form>
        <form method="post" class='form' novalidate><input type="hidden" name="_handler" value="mijn" /><input type="hidden" name="__RequestVerificationToken" value="nieuw" />
        <input id="naam" name="R.Naam" type="text" value="oud &amp; wijs" /><input id="nummer" name="R.Nummer" type=hidden value=1><input id="dag" name="R.Dag" type="date" value="2026-01-01" />
        <input id="wachtwoord" name="R.Wachtwoord" type="password" /><input id="bestand" name="R.Bestand" type="file" />
        <textarea id="tekst" name="R.Tekst">oude <b>tekst</b></textarea>
        <input id="een" type="checkbox" name="R.Kies" value="1" checked /><input id="twee" type="checkbox" name="R.Kies" value="2" /><input id="drie" type="radio" name="R.Soort" value="a" checked /><input id="vier" type="radio" name="R.Soort" value="b" />
        <select id="lijst" name="R.Lijst"><option value>geen</option><option value="x" selected>X</option><option>Het tweede</option></select>
        <button type="submit" name="R.Stap" value="verder">Verder</button><button type="submit" name="R.Stap" value="terug">Terug</button></form>
        <p>na</p></body></html>
        """;

    [Fact]
    public void Every_kind_of_field_takes_what_was_typed_and_the_rest_of_the_page_stays()
    {
        var form = FilledForm.Find(Page, "mijn")!;
        form.Fill(
        [
            new("R.Naam", "\"><script>alert(1)</script> & é"), new("R.Nummer", "7"), new("R.Dag", "na de zomer"), new("R.Tekst", "\nregel <b>\r\n</textarea>"), new("R.Kies", "2"), new("R.Soort", "b"),
            new("R.Lijst", "Het tweede"), new("R.Stap", "terug"), new("R.Rij[3]", "voor deze is geen plek"), new("R.Wachtwoord", "mag niet"),
        ]);
        var page = new HtmlParser().ParseDocument(form.PageWith("<p id=\"melding\">Nog niet verstuurd</p>"));

        Assert.Equal("\"><script>alert(1)</script> & é", Value("naam"));
        Assert.Equal("7", Value("nummer"));
        Assert.Equal(("na de zomer", "text"), (Value("dag"), page.GetElementById("dag")!.GetAttribute("type")));
        Assert.Equal("\nregel <b>\n</textarea>", page.GetElementById("tekst")!.TextContent.ReplaceLineEndings("\n"));
        Assert.Equal([false, true, false, true], new[] { "een", "twee", "drie", "vier" }.Select(id => ((IHtmlInputElement)page.GetElementById(id)!).IsChecked));
        Assert.Equal("Het tweede", ((IHtmlSelectElement)page.GetElementById("lijst")!).Value);
        Assert.Null(Value("wachtwoord"));
        Assert.Equal(new FormValue("R.Stap", "terug"), form.Pressed);
        Assert.Contains(new FormValue("R.Rij[3]", "voor deze is geen plek"), form.Left);
        Assert.Equal("nieuw", page.QuerySelector("form.form input[name=__RequestVerificationToken]")!.GetAttribute("value"));
        Assert.Equal("blijft", page.QuerySelector("form:not(.form) input[name='R.Naam']")!.GetAttribute("value"));
        Assert.Equal("form", page.GetElementById("melding")!.ParentElement!.LocalName);
        Assert.Equal(2, page.QuerySelectorAll("form").Length);
        Assert.Single(page.QuerySelectorAll("script"));

        string? Value(string id) => page.GetElementById(id)!.GetAttribute("value");
    }

    [Theory]
    [InlineData("")]
    [InlineData("<form>")]
    [InlineData("<form><input name=_handler value=mijn")]
    [InlineData("<form><input name=\"_handler\" value=\"mijn></form>")]
    [InlineData("< <<>< / <form/><!--")]
    public void A_page_that_is_broken_off_has_no_form(string page) => Assert.Null(FilledForm.Find(page, "mijn"));

    [Fact]
    public void A_page_that_was_not_filled_is_as_it_was_but_for_the_notice() =>
        Assert.Equal(Page, FilledForm.Find(Page, "mijn")!.PageWith(""));

    [Fact]
    public void Each_field_for_a_password_or_code_has_a_name_that_is_never_kept()
    {
        var secret = Repository.WithExtension(".razor").Where(f => f.IsUnder("src")).SelectMany(f => SecretField().Matches(f.Text)).Select(m => m.Groups["name"].Value).ToList();

        Assert.True(secret.Count >= 8, $"Found only {secret.Count} fields for passwords and codes.");
        Assert.All(secret, name => Assert.True(SentForm.IsSecret(name), name));
        Assert.All(["Request.Titel", "Request.Postcode", "Request.Omschrijving", "Request.Codering"], name => Assert.False(SentForm.IsSecret(name), name));
    }

    [GeneratedRegex("""For="\(\) => (?<name>[\w.]+)"[^>]*(Type="password"|one-time-code)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex SecretField();
}
