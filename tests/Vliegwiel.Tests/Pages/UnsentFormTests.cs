// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Dossiers;
using Vliegwiel.Library.Questions;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Unsent;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Pages;

/// <summary>A form that was sent without a session is not done, is kept for its owner in this browser, and comes back filled in.</summary>
public sealed class UnsentFormTests
{
    private const string NewDossier = "/bibliotheek/dossiers/nieuw";
    private const string NewQuestion = "/vraagstukken/nieuw";
    private static readonly string Long = string.Concat(Enumerable.Repeat("Een lange zin over de brug & het \"beton\" <klasse> é.\r\n", 20));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_form_of_an_ended_session_comes_back_filled_and_is_sent_once(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var visitor = await site.AsAsync(TestSite.Spinner);
        var fields = Sent(await visitor.GetAsync(NewDossier), "dossier");
        (fields["Request.Titel"], fields["Request.Doel"]) = ("Bruggen na de pauze", Long);
        site.Clock.Move(TimeSpan.FromMinutes(61));

        var answer = await PostAsync(visitor, NewDossier, fields);
        var twice = await PostAsync(visitor, NewDossier, fields);

        var signIn = await visitor.GetAsync(answer.Location!);
        Assert.Contains("Wat u invulde, is nog niet verstuurd", signIn.Main, StringComparison.Ordinal);
        Assert.Equal(answer.Location, twice.Location);
        Assert.Equal(1, await KeptAsync(site));
        Assert.DoesNotContain("Bruggen na de pauze", Encoding.UTF8.GetString(await ContentAsync(site)), StringComparison.Ordinal);

        var back = await SignInAsync(site, visitor, signIn, TestSite.Spinner);
        Assert.StartsWith(NewDossier, Newcomer.PathOf(back), StringComparison.Ordinal);
        var filled = await visitor.GetAsync(back.Location!);
        Assert.Contains("Nog niet verstuurd: wat u op", filled.Main, StringComparison.Ordinal);
        var again = Sent(filled, "dossier");
        Assert.Equal("Bruggen na de pauze", again["Request.Titel"]);
        Assert.Equal(Long.ReplaceLineEndings("\n"), again["Request.Doel"].ReplaceLineEndings("\n"));
        Assert.Equal(fields["Request.Groepen"], again["Request.Groepen"]);
        Assert.Equal(0, await DossiersAsync(site, "Bruggen na de pauze"));
        Assert.Contains("Open het formulier", (await visitor.GetAsync("/niet-verstuurd")).Main, StringComparison.Ordinal);
        Assert.Contains("nog niet is verstuurd", (await visitor.GetAsync("/")).Main, StringComparison.Ordinal);

        // A mistake leaves it waiting, still marked; sent well it is gone.
        var wrong = await PostAsync(visitor, back.Location!, new(again) { ["Request.Titel"] = "" });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("Nog niet verstuurd", wrong.Main, StringComparison.Ordinal);
        var done = await PostAsync(visitor, back.Location!, new(Sent(wrong, "dossier")) { ["Request.Titel"] = "Bruggen na de pauze" });
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        var once = await PostAsync(visitor, back.Location!, again);

        Assert.Equal(HttpStatusCode.Conflict, once.Status);
        Assert.Contains("al verstuurd of weggegooid", once.Main, StringComparison.Ordinal);
        Assert.Equal(1, await DossiersAsync(site, "Bruggen na de pauze"));
        Assert.Equal(0, await KeptAsync(site));
        Assert.Contains("Er wacht geen formulier van u", (await visitor.GetAsync("/niet-verstuurd")).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_form_of_two_steps_comes_back_at_the_first_and_exists_once_after_the_second(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var visitor = await site.AsAsync(TestSite.PolicyOfficer);
        var fields = Sent(await visitor.GetAsync(NewQuestion), "vraag");
        (fields["Request.Titel"], fields["Request.Vraag"], fields["Request.Fase"], fields["Request.Stap"]) = ("Hoe meten wij losmaakbaarheid?", "Wij zoeken een methode.", "uitvoeren", "plaatsen");
        await visitor.PostAsync("/afmelden", await visitor.GetAsync("/"), []);

        var answer = await PostAsync(visitor, NewQuestion, fields);
        var back = await SignInAsync(site, visitor, await visitor.GetAsync(answer.Location!), TestSite.PolicyOfficer);
        var again = Sent(await visitor.GetAsync(back.Location!), "vraag");

        Assert.Equal("uitvoeren", again["Request.Fase"]);
        Assert.Equal("Wij zoeken een methode.", again["Request.Vraag"]);
        Assert.Equal(0, await QuestionsAsync(site));
        var check = await PostAsync(visitor, back.Location!, again);
        Assert.Equal("Controleer uw vraag", check.Heading);
        var done = await PostAsync(visitor, back.Location!, new(Sent(check, "vraag")) { ["Request.Stap"] = "plaatsen" });
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Equal(1, await QuestionsAsync(site));
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_else_gets_it_not_on_this_browser_and_not_on_another(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var visitor = await site.AsAsync(TestSite.Spinner);
        var fields = new Dictionary<string, string>(Sent(await visitor.GetAsync(NewDossier), "dossier")) { ["Request.Titel"] = "Alleen voor mijn ogen" };
        site.Clock.Move(TimeSpan.FromMinutes(61));
        var answer = await PostAsync(visitor, NewDossier, fields);

        // Another person on this browser; the same person on another browser.
        var back = await SignInAsync(site, visitor, await visitor.GetAsync(answer.Location!), TestSite.Contractor);
        using var elsewhere = await site.AsAsync(TestSite.Spinner);
        foreach (var who in new[] { visitor, elsewhere })
        {
            foreach (var address in new[] { back.Location!, "/niet-verstuurd", "/" })
            {
                var page = await who.GetAsync(address);
                Assert.DoesNotContain("Alleen voor mijn ogen", page.Body, StringComparison.Ordinal);
                Assert.DoesNotContain("Nog niet verstuurd: wat u", page.Main, StringComparison.Ordinal);
            }
        }

        // The old tab, sent while somebody else is signed in: not done, and not shown.
        var other = await PostAsync(visitor, NewDossier, fields);
        Assert.Equal(HttpStatusCode.Conflict, other.Status);
        Assert.Contains("iemand anders op deze browser", other.Main, StringComparison.Ordinal);
        Assert.Equal(0, await DossiersAsync(site, "Alleen voor mijn ogen"));

        // The owner comes back, and throws it away.
        var mine = await SignInAsync(site, visitor, await visitor.GetAsync("/kies-een-rol"), TestSite.Spinner);
        Assert.Equal("/", mine.Location);
        var list = await visitor.GetAsync("/niet-verstuurd");
        Assert.Contains("Alleen voor mijn ogen", list.Main, StringComparison.Ordinal);
        var drop = list.Html.QuerySelector("main form[action$='weggooien']")!.GetAttribute("action")!;
        Assert.Contains("weggegooid", (await visitor.GetAsync((await visitor.PostAsync(drop, list, [])).Location!)).Main, StringComparison.Ordinal);
        Assert.Equal(0, await KeptAsync(site));
    }

    [Theory, OnEachDatabase]
    public async Task A_token_of_an_earlier_session_of_the_same_person_gives_the_form_back_at_once(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var visitor = await site.AsAsync(TestSite.Spinner);
        var fields = new Dictionary<string, string>(Sent(await visitor.GetAsync(NewDossier), "dossier")) { ["Request.Titel"] = "Twee tabbladen" };
        await SignInAsync(site, visitor, await visitor.GetAsync("/kies-een-rol"), TestSite.Spinner);

        var answer = await PostAsync(visitor, NewDossier, fields);

        Assert.StartsWith(NewDossier, Newcomer.PathOf(answer), StringComparison.Ordinal);
        Assert.Equal("Twee tabbladen", Sent(await visitor.GetAsync(answer.Location!), "dossier")["Request.Titel"]);
        Assert.Equal(0, await DossiersAsync(site, "Twee tabbladen"));

        // A token of another browser is of nobody here: refused as before, and nothing is kept.
        using var stranger = await site.AsAsync(TestSite.Contractor);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(stranger, NewDossier, fields)).Status);
        Assert.Equal(1, await KeptAsync(site));
    }

    [Theory, OnEachDatabase]
    public async Task Somebody_who_was_never_signed_in_gets_it_at_the_first_sign_in_and_it_is_gone_after_an_hour(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var visitor = site.Anonymous();
        var door = await visitor.GetAsync("/kies-een-rol");
        Dictionary<string, string> fields = new() { ["_handler"] = "dossier", ["__RequestVerificationToken"] = door.Token, ["Request.Titel"] = "Van buiten", ["Request.Wachtwoord"] = "geheim-geheim", ["Wachtwoord"] = "ook-geheim" };

        var answer = await PostAsync(visitor, NewDossier, fields);
        var back = await SignInAsync(site, visitor, await visitor.GetAsync(answer.Location!), TestSite.Client);
        var page = await visitor.GetAsync(back.Location!);

        Assert.Equal("Van buiten", Sent(page, "dossier")["Request.Titel"]);
        Assert.DoesNotContain("geheim", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", (await visitor.GetAsync("/niet-verstuurd")).Main, StringComparison.Ordinal);
        await SignInAsync(site, visitor, await visitor.GetAsync("/kies-een-rol"), TestSite.Spinner);
        Assert.DoesNotContain("Van buiten", (await visitor.GetAsync("/niet-verstuurd")).Main, StringComparison.Ordinal);

        await SignInAsync(site, visitor, await visitor.GetAsync("/kies-een-rol"), TestSite.Client);
        site.Clock.Move(TimeSpan.FromMinutes(58));
        Assert.Contains("Van buiten", (await visitor.GetAsync("/niet-verstuurd")).Main, StringComparison.Ordinal);
        site.Clock.Move(TimeSpan.FromMinutes(3));
        Assert.DoesNotContain("Van buiten", (await visitor.GetAsync("/niet-verstuurd")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Nog niet verstuurd: wat u", (await visitor.GetAsync(back.Location!)).Main, StringComparison.Ordinal);
        await site.InScopeAsync(null, async services =>
        {
            services.GetRequiredService<JobQueue>().Ask(new TidyUnsentForms());
            return await services.GetRequiredService<VliegwielDb>().SaveChangesAsync(Stop);
        });
        await site.RunJobsAsync();
        Assert.Equal(0, await KeptAsync(site));
    }

    [Theory, OnEachDatabase]
    public async Task What_no_form_is_gets_an_answer_in_words_and_is_not_kept(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var visitor = await site.AsAsync(TestSite.Spinner);
        var token = (await visitor.GetAsync(NewDossier)).Token;
        site.Clock.Move(TimeSpan.FromMinutes(61));

        var fields = Enumerable.Range(0, 3000).ToDictionary(i => $"veld{i}", _ => "x");
        (fields["_handler"], fields["__RequestVerificationToken"]) = ("dossier", token);
        Dictionary<string, string> large = new() { ["_handler"] = "dossier", ["__RequestVerificationToken"] = token, ["Request.Doel"] = new string('x', 3_000_000) };
        foreach (var hostile in new[] { fields, large })
        {
            var refused = await PostAsync(visitor, NewDossier, hostile);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
            Assert.Contains("te groot om te bewaren", refused.Main, StringComparison.Ordinal);
        }

        foreach (var (type, body) in new[] { ("application/json", "{}"), ("multipart/form-data", "--"), ("multipart/form-data; boundary=x", "geen delen"), ("text/plain", new string('x', 100_000)), ("application/x-www-form-urlencoded", "%00=%00&&&=") })
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
            using var answer = await visitor.Http.PostAsync(new Uri(NewDossier, UriKind.Relative), content, Stop);
            Assert.InRange((int)answer.StatusCode, 300, 499);
        }

        Assert.Equal(0, await KeptAsync(site));

        // Of files nothing is kept; the texts beside them are.
        using var parts = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("importeren"), "_handler" }, { new StringContent("Een toelichting"), "Request.Toelichting" }, { new ByteArrayContent(Encoding.UTF8.GetBytes("de inhoud van het bestand")), "Request.Bestanden", "plan.pdf" } };
        using var kept = await visitor.Http.PostAsync(new Uri("/bibliotheek/importeren", UriKind.Relative), parts, Stop);
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        await SignInAsync(site, visitor, await visitor.GetAsync(kept.Headers.Location!.ToString()), TestSite.Spinner);
        var list = await visitor.GetAsync("/niet-verstuurd");
        Assert.Contains("Een toelichting", list.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("inhoud van het bestand", list.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("plan.pdf", list.Main, StringComparison.Ordinal);
    }

    /// <summary>What a browser sends of one form of a page.</summary>
    private static Dictionary<string, string> Sent(Page page, string handler)
    {
        var form = (IHtmlFormElement)page.Html.QuerySelector($"input[name=_handler][value='{handler}']")!.Closest("form")!;
        Dictionary<string, string> sent = [];
        foreach (var field in form.QuerySelectorAll("[name]"))
        {
            var value = field switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" } => null,
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement area => area.TextContent,
                IHtmlSelectElement select => select.Value ?? "",
                _ => null,
            };
            if (value is not null)
            {
                sent[field.GetAttribute("name")!] = value;
            }
        }

        Assert.True(sent.ContainsKey("Request.Titel"), page.Body);
        return sent;
    }

    /// <summary>Sends exactly these fields, with the token that stands in them.</summary>
    private static async Task<Page> PostAsync(Visitor visitor, string address, Dictionary<string, string> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await visitor.Http.PostAsync(new Uri(address, UriKind.RelativeOrAbsolute), content, Stop);
        Assert.True((int)answer.StatusCode < 500, visitor.Problems);
        return new Page(answer.StatusCode, answer.Headers.Location?.ToString(), await answer.Content.ReadAsStringAsync(Stop), answer);
    }

    private static async Task<Page> SignInAsync(TestSite site, Visitor visitor, Page door, string email) => await visitor.PostAsync("/kies-een-rol/als", door, new()
    {
        ["persoon"] = (await site.PersonIdAsync(email)).ToString(),
        ["terug"] = door.Html.QuerySelector("main input[name=terug]")?.GetAttribute("value") ?? "",
    });

    private static Task<int> DossiersAsync(TestSite site, string title) =>
        site.InScopeAsync(null, services => services.GetRequiredService<VliegwielDb>().Set<Dossier>().CountAsync(d => d.Title == title, Stop));

    private static Task<int> QuestionsAsync(TestSite site) =>
        site.InScopeAsync(null, services => services.GetRequiredService<VliegwielDb>().Set<Question>().CountAsync(q => q.Title == "Hoe meten wij losmaakbaarheid?", Stop));

    private static Task<int> KeptAsync(TestSite site) =>
        site.InScopeAsync(null, services => services.GetRequiredService<VliegwielDb>().Set<UnsentForm>().CountAsync(Stop));

    private static Task<byte[]> ContentAsync(TestSite site) =>
        site.InScopeAsync(null, services => services.GetRequiredService<VliegwielDb>().Set<UnsentForm>().Select(f => f.Content).SingleAsync(Stop));
}
