// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Obstacles;
using Vliegwiel.Network.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Tests.Access;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Library.Obstacles;

/// <summary>The register of obstacles through the site: report, "wij ook", answer, merge, and who learns what.</summary>
public sealed class ObstaclePagesTests
{
    private const string Mpg = "Wij kunnen geen strengere milieuprestatie";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Who_reports_sees_what_is_alike_and_who_has_it_too_adds_a_case(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        await site.CatchUpAsync();
        using var water = await site.AsAsync(TestSite.Neutral);
        using var client = await site.AsAsync(TestSite.Client);
        using var stranger = site.Anonymous();

        var form = await water.GetAsync("/belemmeringen/nieuw?regel=mpg-plan");
        Assert.Equal("mpg-plan", form.Html.QuerySelector("select[name='Request.Regel'] option[selected]")?.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.BadRequest, (await water.PostAsync("/belemmeringen/nieuw", form, new() { ["_handler"] = "belemmering", ["Request.Groepen"] = "ingelogd" })).Status);
        var fields = new Dictionary<string, string>
        {
            ["_handler"] = "belemmering",
            ["Request.Titel"] = "Geen strengere milieuprestatie voor woningen in het omgevingsplan bij zwaluwstaartwijken",
            ["Request.Soort"] = "regel",
            ["Request.Regel"] = "mpg-plan",
            ["Request.Gevolg"] = "Woningen worden gebouwd op de landelijke grens.",
            ["Request.Geval"] = "Bij ons speelde het bij een gemaal.",
            ["Request.Groepen"] = "ingelogd",
        };
        var checkedForm = await water.PostAsync("/belemmeringen/nieuw", form, new(fields));
        Assert.Contains("Dit lijkt op uw melding", checkedForm.Main, StringComparison.Ordinal);
        Assert.Contains(Mpg, checkedForm.Main, StringComparison.Ordinal);
        var posted = await water.PostAsync("/belemmeringen/nieuw", checkedForm, new(fields) { ["Request.Stap"] = "plaatsen" });
        Assert.StartsWith("/belemmeringen/geen-strengere", new Uri(site.Address, posted.Location!).AbsolutePath, StringComparison.Ordinal);
        await site.SettleAsync();

        // The reporter did not want to be named: the own colleagues see it, others see a case of nobody.
        var mine = await water.GetAsync(posted.Location!);
        var theirs = await client.GetAsync(posted.Location!);
        Assert.Contains("Waterschap Drie Beken (dat bent u)", mine.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Drie Beken", theirs.Body, StringComparison.Ordinal);
        Assert.Contains("Een organisatie die niet genoemd wil worden", theirs.Main, StringComparison.Ordinal);
        Assert.Contains("MPG in het omgevingsplan", theirs.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(posted.Location!)).Status);
        Assert.DoesNotContain("waterschap 1", theirs.Main, StringComparison.Ordinal);

        var too = await client.PostAsync(new Uri(site.Address, posted.Location!).AbsolutePath, theirs, new() { ["_handler"] = "wij-ook", ["Same.Geval"] = "Ook bij ons.", ["Same.Noem"] = "true" });
        Assert.NotNull(too.Location);
        var after = await client.GetAsync(posted.Location!);
        Assert.Contains("2 organisaties", after.Main, StringComparison.Ordinal);
        Assert.Contains("2 gevallen", after.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Wij ook", after.Main, StringComparison.Ordinal);
        Assert.Contains("zwaluwstaartwijken", string.Join('|', (await client.GetAsync("/zoeken?q=zwaluwstaartwijken")).Results), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Each_reporter_hears_of_the_answer_once_named_or_not(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        await site.RunJobsAsync();
        var before = await MailAsync(site);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var hill = await site.AsAsync(TestSite.OrganisationAdministrator);
        var address = (await spinner.GetAsync("/belemmeringen?woord=strengere")).LinkTo("Wij kunnen geen strengere milieuprestatie voor woningen vragen in het omgevingsplan");

        Assert.Equal(HttpStatusCode.NotFound, (await hill.GetAsync(address + "/stand")).Status);
        var form = await spinner.GetAsync(address + "/stand");
        var empty = await spinner.PostAsync(address + "/stand", form, new() { ["_handler"] = "stand", ["Request.Stand"] = "opgelost", ["Request.Toelichting"] = "Klaar." });
        Assert.Contains("Schrijf eerst het antwoord", empty.Alert, StringComparison.Ordinal);
        var moved = await spinner.PostAsync(address + "/stand", form, new() { ["_handler"] = "stand", ["Request.Stand"] = "blijft", ["Request.Toelichting"] = "Het Rijk houdt vast.", ["Request.Antwoord"] = "Vraag het in eigen aanbestedingen." });
        Assert.NotNull(moved.Location);
        await site.RunJobsAsync();
        await site.RunJobsAsync();

        var mail = (await MailAsync(site)).Skip(before.Count).ToList();
        Assert.Equal(3, mail.Count);
        Assert.Single(mail, m => m.To == TestSite.OrganisationAdministrator);
        Assert.All(mail, m => Assert.Contains("Vraag het in eigen aanbestedingen.", m.Text, StringComparison.Ordinal));
        Assert.All(mail, m => Assert.DoesNotContain("Heuvelrade", m.Text, StringComparison.Ordinal));
        Assert.Contains("geen strengere milieuprestatie", (await hill.GetAsync("/mijn-dag")).Main, StringComparison.Ordinal);
        Assert.Contains("Vraag het in eigen aanbestedingen.", (await hill.GetAsync(address)).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_merged_obstacle_points_the_way_and_counts_at_the_other(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var water = await site.AsAsync(TestSite.Neutral);

        var merged = await site.InScopeAsync<string>(null, async services => (await services.GetRequiredService<VliegwielDb>().Obstacles.SingleAsync(o => o.Title.StartsWith("Gebruikt staal"), Stop)).Kenmerk);
        var old = await water.GetAsync($"/belemmeringen/{merged}");
        Assert.Contains("Deze belemmering is samengevoegd", old.Main, StringComparison.Ordinal);
        var target = old.LinkTo("Er is te weinig aanbod van gebruikt staal van bekende kwaliteit");
        Assert.Contains("2 organisaties", (await water.GetAsync(target)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Gebruikt staal is niet te krijgen", (await water.GetAsync("/belemmeringen")).Main, StringComparison.Ordinal);

        // Who would lose their own report cannot be merged away.
        var open = (await spinner.GetAsync("/belemmeringen?woord=lening")).LinkTo("Kleine bedrijven krijgen geen lening voor een circulair verdienmodel");
        var closed = await ReportAsync(site, TestSite.Spinner, "Gesloten belemmering van het netwerkbureau", audience: null);
        var form = await spinner.GetAsync(open + "/samenvoegen");
        var refused = await spinner.PostAsync(open + "/samenvoegen", form, new() { ["_handler"] = "samenvoegen", ["Request.Belemmering"] = closed });
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        var self = await spinner.PostAsync(open + "/samenvoegen", form, new() { ["_handler"] = "samenvoegen", ["Request.Belemmering"] = open });
        Assert.Contains("Dit is dezelfde belemmering", self.Alert, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await water.GetAsync(open + "/samenvoegen")).Status);
    }

    /// <summary>The rows of the access matrix: a closed obstacle, and a reporter who wants not to be named.</summary>
    [Theory, OnEachDatabase]
    public async Task Nobody_sees_a_closed_obstacle_or_a_closed_reporter_in_any_channel(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var circle = await site.InScopeAsync<Guid>(null, async services => (await services.GetRequiredService<VliegwielDb>().Alliances.SingleAsync(a => a.Name.StartsWith("Kenniskring"), Stop)).Id);
        var kenmerk = await ReportAsync(site, TestSite.Client, "Notitie over dolkruidvaren bij opdrachtgevers", Audience.AllianceSide(circle, "og"));
        var open = await ReportAsync(site, TestSite.Client, "Notitie over grutterspoort voor iedereen", Audience.SignedIn);
        await site.SettleAsync();
        var (id, openId) = await site.InScopeAsync<(Guid, Guid)>(null, async services =>
        {
            var db = services.GetRequiredService<VliegwielDb>();
            return ((await db.Obstacles.SingleAsync(o => o.Kenmerk == kenmerk, Stop)).Id, (await db.Obstacles.SingleAsync(o => o.Kenmerk == open, Stop)).Id);
        });
        string[] seers = ["lid (beleidsmedewerker, OG)", "opdrachtgever (OG), eigenaar"];
        var wrong = new List<string>();
        foreach (var role in AccessWorld.Roles.Where(r => r.Door != Door.LinkToThing))
        {
            using var visitor = await AccessWorld.EnterAsync(site, role);
            var maySee = seers.Contains(role.Name);
            foreach (var address in new[] { $"/belemmeringen/{kenmerk}", $"/draad/belemmering/{kenmerk}", $"/api/v1/belemmeringen/{id}" })
            {
                if (((await visitor.LookAsync(address)).Status == HttpStatusCode.OK) != maySee)
                {
                    wrong.Add($"{role.Name}: {address}");
                }
            }

            foreach (var channel in new[] { "/belemmeringen", "/belemmeringen?woord=dolkruidvaren", "/api/v1/belemmeringen", "/belemmeringen/exporteren?als=json", "/zoeken?q=dolkruidvaren", "/api/v1/zoekresultaten?q=dolkruidvaren" })
            {
                if ((await visitor.GetAsync(channel)).Body.Contains("Notitie over dolkruidvaren", StringComparison.Ordinal) != maySee)
                {
                    wrong.Add($"{role.Name}: {channel}");
                }
            }

            if (role.Name != "opdrachtgever (OG), eigenaar")
            {
                foreach (var address in new[] { $"/belemmeringen/{open}", $"/draad/belemmering/{open}", $"/api/v1/belemmeringen/{openId}", "/belemmeringen/exporteren?als=json" })
                {
                    var body = (await visitor.LookAsync(address)).Body;
                    if (body.Contains("Velderdam", StringComparison.Ordinal) || body.Contains("gemeente 1", StringComparison.Ordinal))
                    {
                        wrong.Add($"{role.Name}: {address} names the reporter");
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(20)));
        using var owner = await site.AsAsync(TestSite.Client);
        Assert.Contains("Gemeente Velderdam (dat bent u)", (await owner.GetAsync($"/belemmeringen/{open}")).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Programs_and_lists_read_the_register_and_wrong_questions_are_answered(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var member = await site.AsAsync(TestSite.PolicyOfficer);

        var page = await member.GetAsync("/belemmeringen");
        foreach (var state in new[] { "gemeld", "onderzocht", "oplosbaar lokaal", "geagendeerd hoger", "opgelost", "blijft" })
        {
            Assert.Contains(state, page.Html.QuerySelector("table tbody")!.TextContent, StringComparison.Ordinal);
        }

        Assert.StartsWith("Vrijgekomen materiaal blijft afval", page.Html.QuerySelector("tbody tr th")!.TextContent.Trim(), StringComparison.Ordinal);
        using var list = JsonDocument.Parse((await member.GetAsync("/api/v1/belemmeringen?stand=blijft")).Body);
        Assert.Equal("blijft", Assert.Single(list.RootElement.GetProperty("resultaten").EnumerateArray()).GetProperty("stand").GetString());
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync("/belemmeringen/exporteren?als=xlsx&soort=regel")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync("/belemmeringen/exporteren?als=pdf")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync("/belemmeringen?pagina=99")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await member.GetAsync("/api/v1/belemmeringen?stand=misschien")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync("/api/v1/belemmeringen/geen-id")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync("/belemmeringen/bestaat-niet/stand")).Status);
    }

    /// <returns>The kenmerk.</returns>
    private static Task<string> ReportAsync(TestSite site, string by, string title, Audience? audience) => site.InScopeAsync(by, async services =>
    {
        var actor = services.GetRequiredService<Vliegwiel.Platform.People.CurrentActor>().Value;
        var reported = await services.GetRequiredService<ReportObstacle>().ReportAsync(new ObstacleRequest
        {
            Titel = title,
            Soort = "regel",
            Gevolg = "Het gaat niet door.",
            Geval = "Zo ging het bij ons.",
            Groepen = [(audience ?? Audience.Organisation(actor.OrganisationId!.Value)).Token],
        });
        return reported.Value.Kenmerk;
    });

    private static Task<IReadOnlyList<OutboxLine>> MailAsync(TestSite site) =>
        site.InScopeAsync<IReadOnlyList<OutboxLine>>(null, async services => [.. (await services.GetRequiredService<Outbox>().ListAsync(500, Stop)).Reverse()]);
}
