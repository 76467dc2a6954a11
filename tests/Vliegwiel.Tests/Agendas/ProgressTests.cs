// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas;
using Vliegwiel.Agendas.Moving;
using Vliegwiel.Agendas.Progress;
using Vliegwiel.Design.Text;
using Vliegwiel.Network.Data;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>Telling how it goes, being asked, and what the meeting and the keeper get of it.</summary>
public sealed partial class ProgressTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_report_has_three_fields_and_a_colour_and_red_without_a_proposal_is_refused_with_all_that_was_typed(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda melden");
        var activity = await RunAsync(site, agenda, "Oevers van wilgenhout", TestSite.Contractor, budget: "731.911");
        using var owner = await site.AsAsync(TestSite.Contractor);
        using var reader = await site.AsAsync(TestSite.PolicyOfficer);
        using var stranger = await site.AsAsync(TestSite.Neutral);
        var address = ProgressLinks.Progress(activity);

        var empty = await owner.SendAsync(address, "melding", Report("", ""));
        var refused = await owner.SendAsync(address, "melding", Report("loopt-vast", "De vergunning blijft liggen."));
        var reported = await owner.SendAsync(address, "melding", Report("loopt-vast", "De vergunning blijft liggen.", "Laat de kring bellen.", "Wie belt er?"));
        var foreign = await reader.PostAsync(address, await reader.GetAsync("/mijn-dag"), new(Report("op-koers", "Namens een ander")) { ["_handler"] = "melding" });
        var page = await reader.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains("Kies hoe het gaat", empty.ErrorAt("Request-Kleur"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Schrijf dan bij “Voorstel”", refused.Alert, StringComparison.Ordinal);
        Assert.Contains("De vergunning blijft liggen.", refused.Html.QuerySelector("textarea[name='Request.Stand']")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("bedankt=ja", reported.Location, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.Redirect, foreign.Status);
        Assert.Contains("loopt vast Gemeld op", page.Main, StringComparison.Ordinal);
        Assert.Contains("Laat de kring bellen.", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Namens een ander", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Voortgang melden", page.Main, StringComparison.Ordinal);
        // Three axes: what the owner says, what is computed, and the state.
        Assert.Contains("Gemeld door de eigenaar loopt vast", page.Main, StringComparison.Ordinal);
        Assert.Contains("Op koers? op koers", page.Main, StringComparison.Ordinal);
        Assert.Contains("Stand in uitvoering", page.Main, StringComparison.Ordinal);
        Assert.Contains("voortgang gemeld, door Projectleider aannemer", (await owner.GetAsync(AgendaLinks.Activity(activity))).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("een budget", (await owner.GetAsync(address)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.LookAsync(address)).Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_contractor_is_asked_a_week_before_and_answers_from_the_mail_once_without_signing_in_and_sees_no_amount(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda vragen");
        var first = await RunAsync(site, agenda, "Kademuur van oude stenen", TestSite.Contractor, budget: "731.911");
        var second = await RunAsync(site, agenda, "Bruggen nalopen", TestSite.Contractor, budget: "264.577");
        using var secretary = await site.AsAsync(TestSite.Secretary);
        var on = site.Clock.DutchToday.AddDays(8);
        var past = await secretary.SendAsync(ProgressLinks.Meeting(agenda), "bespreking", new() { ["Request.Op"] = Dates.Machine(site.Clock.DutchToday.AddDays(-1)) });
        var set = await secretary.SendAsync(ProgressLinks.Meeting(agenda), "bespreking", new() { ["Request.Op"] = Dates.Machine(on) });
        await AskDailyAsync(site);
        var early = await LettersAsync(site, "Hoe staat het met uw 2 activiteiten?");
        site.Clock.Move(TimeSpan.FromDays(1));
        await AskDailyAsync(site);
        await AskDailyAsync(site);
        site.Clock.Move(TimeSpan.FromDays(1));
        await AskDailyAsync(site);
        var letters = await LettersAsync(site, "Hoe staat het met uw 2 activiteiten?");
        var links = Link().Matches(letters[0].Text).Select(m => m.Value).ToList();
        using var phone = site.Anonymous();
        using var owner = await site.AsAsync(TestSite.Contractor);

        var looked = await phone.GetAsync(links[0]);
        var waiting = await owner.GetAsync("/mijn-dag");
        var red = await phone.SendAsync(links[0], "melding", Report("loopt-vast", "De stenen zijn op."));
        var answered = await phone.SendAsync(links[0], "melding", Report("let-op", "De stenen zijn bijna op.", "Zoek een tweede werk."));
        var again = await phone.PostAsync(links[0], looked, new(Report("op-koers", "Toch goed")) { ["_handler"] = "melding" });
        var afterwards = await phone.GetAsync(links[0]);
        var confirmed = await phone.SendAsync(links[1], "klopt-nog", []);

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Redirect), (past.Status, set.Status));
        Assert.Empty(early);
        Assert.Single(letters);
        Assert.Equal(2, links.Count);
        Assert.DoesNotContain("731", letters[0].Text + looked.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("264.577", letters[0].Text, StringComparison.Ordinal);
        Assert.Contains("Hoe staat het met “Kademuur van oude stenen”?", waiting.Main, StringComparison.Ordinal);
        Assert.Contains("Schrijf dan bij “Voorstel”", red.Alert, StringComparison.Ordinal);
        Assert.EndsWith("bedankt=ja", answered.Location, StringComparison.Ordinal);
        Assert.Contains("werkt niet meer", again.Heading, StringComparison.Ordinal);
        Assert.Contains("U hebt al geantwoord", afterwards.Main, StringComparison.Ordinal);
        Assert.EndsWith("bedankt=ja", confirmed.Location, StringComparison.Ordinal);
        var page = (await owner.GetAsync(ProgressLinks.Progress(first))).Main;
        Assert.Contains("let op Gemeld op", page, StringComparison.Ordinal);
        Assert.Contains("door Projectleider aannemer", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Toch goed", page, StringComparison.Ordinal);
        Assert.Contains("bevestigd op", (await owner.GetAsync(ProgressLinks.Progress(second))).Main, StringComparison.Ordinal);
        var day = (await owner.GetAsync("/mijn-dag")).Main;
        Assert.DoesNotContain("Hoe staat het met “Kademuur", day, StringComparison.Ordinal);
        Assert.DoesNotContain("Hoe staat het met “Bruggen", day, StringComparison.Ordinal);
        Assert.Contains("De koppeling is verlopen", (await phone.GetAsync(ProgressLinks.Answer("bestaat-niet"))).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_link_ends_after_the_meeting_and_when_an_owner_left_the_keeper_is_asked(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda verlopen");
        await RunAsync(site, agenda, "Duikers vervangen", TestSite.Contractor);
        var left = await RunAsync(site, agenda, "Paden van schelpen", TestSite.Client);
        await LeaveAsync(site, TestSite.Client);
        using (var secretary = await site.AsAsync(TestSite.Secretary))
        {
            await secretary.SendAsync(ProgressLinks.Meeting(agenda), "bespreking", new() { ["Request.Op"] = Dates.Machine(site.Clock.DutchToday.AddDays(3)) });
        }

        await AskDailyAsync(site);
        var toOwner = Assert.Single(await LettersAsync(site, "Hoe staat het met “Duikers vervangen”?"));
        var toKeeper = Assert.Single(await LettersAsync(site, "Hoe staat het met “Paden van schelpen”?"));
        using var phone = site.Anonymous();
        var form = await phone.GetAsync(Link().Match(toOwner.Text).Value);
        var byKeeper = await phone.SendAsync(Link().Match(toKeeper.Text).Value, "melding", Report("op-koers", "Overgenomen door de secretaris."));
        site.Clock.Move(TimeSpan.FromDays(5));
        var late = await phone.PostAsync(Link().Match(toOwner.Text).Value, form, new(Report("op-koers", "Te laat gemeld")) { ["_handler"] = "melding" });

        Assert.Equal(TestSite.Contractor, toOwner.To);
        Assert.Equal(TestSite.Secretary, toKeeper.To);
        Assert.Contains("De eigenaar doet niet meer mee", toKeeper.Text, StringComparison.Ordinal);
        Assert.EndsWith("bedankt=ja", byKeeper.Location, StringComparison.Ordinal);
        Assert.Contains("De koppeling is verlopen", late.Main, StringComparison.Ordinal);
        using var keeper = await site.AsAsync(TestSite.Secretary);
        Assert.Contains("Overgenomen door de secretaris.", (await keeper.GetAsync(ProgressLinks.Progress(left))).Main, StringComparison.Ordinal);
        Assert.Contains("eigenaar weg", (await keeper.GetAsync(ProgressLinks.Health(agenda))).Row("Paden van schelpen"), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task The_health_list_names_what_is_wrong_and_each_row_can_be_finished(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda gezond");
        var late = await RunAsync(site, agenda, "Aardbaan verleggen", TestSite.Contractor, "2020", "731.911");
        var blocked = await RunAsync(site, agenda, "Bruggen vervangen", TestSite.PolicyOfficer, "Q1 2091");
        await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Cementvrij straten", "Q1 2091");
        await MoveAsync(site, TestSite.Secretary, blocked, "geblokkeerd", "Er is geen vergunning.");
        site.Clock.Move(TimeSpan.FromDays(31));
        using var keeper = await site.AsAsync(TestSite.Secretary);
        using var owner = await site.AsAsync(TestSite.Contractor);
        var address = ProgressLinks.Health(agenda);

        var all = await keeper.GetAsync(address);
        var filtered = await keeper.GetAsync($"{address}?signaal=te-laat");
        var asked = await keeper.SendAsync(address, "rij", new() { ["Press.Vraag"] = late });
        var again = await keeper.SendAsync(address, "rij", new() { ["Press.Vraag"] = late });
        var notMine = await owner.SendAsync(address, "rij", new() { ["Press.Vraag"] = late });
        var confirmed = await owner.SendAsync(address, "rij", new() { ["Press.Klopt"] = late });
        var foreign = await owner.SendAsync(address, "rij", new() { ["Press.Klopt"] = blocked });
        var csv = await (await owner.Http.GetAsync(new Uri($"{ProgressLinks.HealthExport(agenda)}?als=csv&signaal=te-laat", UriKind.Relative), Stop)).Content.ReadAsStringAsync(Stop);

        Assert.Contains("te laat", all.Row("Aardbaan"), StringComparison.Ordinal);
        Assert.Contains("lang geblokkeerd", all.Row("Bruggen"), StringComparison.Ordinal);
        Assert.Contains("geen eigenaar", all.Row("Cementvrij"), StringComparison.Ordinal);
        Assert.Single(filtered.Html.QuerySelectorAll("tbody tr"));
        Assert.Contains("gedaan=gevraagd", asked.Location, StringComparison.Ordinal);
        Assert.Contains("Wacht een week", again.Alert, StringComparison.Ordinal);
        Assert.Contains("Alleen wie de agenda bijhoudt", notMine.Alert, StringComparison.Ordinal);
        Assert.Contains("gedaan=bevestigd", confirmed.Location, StringComparison.Ordinal);
        Assert.Contains("Alleen de eigenaar", foreign.Alert, StringComparison.Ordinal);
        Assert.Contains("Aardbaan verleggen", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Bruggen vervangen", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("731", csv, StringComparison.Ordinal);
        Assert.Single(await LettersAsync(site, "Hoe staat het met “Aardbaan verleggen”?"));
    }

    [Theory, OnEachDatabase]
    public async Task The_meeting_gets_what_needs_a_decision_first_and_says_what_is_silent(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda bespreken");
        var calm = await RunAsync(site, agenda, "Aardbaan verleggen", TestSite.Contractor, budget: "731.911");
        await RunAsync(site, agenda, "Bermen maaien", TestSite.Contractor);
        var blocked = await RunAsync(site, agenda, "Cementvrij straten", TestSite.Contractor);
        var decision = await RunAsync(site, agenda, "Depot delen", TestSite.Contractor);
        var stuck = await RunAsync(site, agenda, "Elzen planten", TestSite.Contractor);
        await MoveAsync(site, TestSite.Contractor, blocked, "geblokkeerd", "Er is geen vergunning.");
        await AgendaCast.ReportAsync(site, TestSite.Contractor, calm, "Zo staat het.");
        await AgendaCast.ReportAsync(site, TestSite.Contractor, decision, "Zo staat het.", decision: "Mag het hek weg?", colour: "let-op");
        await AgendaCast.ReportAsync(site, TestSite.Contractor, stuck, "Zo staat het.", "Kies andere bomen.", colour: "loopt-vast");
        using var reader = await site.AsAsync(TestSite.Contractor);

        var page = await reader.GetAsync(ProgressLinks.Meeting(agenda));

        Assert.Equal(["Loopt vast", "Besluit gevraagd", "Geblokkeerd", "Gemeld", "Nog niets gemeld"], page.Html.QuerySelectorAll("main h2").Select(h => h.TextContent.Trim()));
        Assert.Equal(["Elzen planten", "Depot delen", "Cementvrij straten", "Aardbaan verleggen"], page.Html.QuerySelectorAll("main h3").Select(h => h.TextContent.Trim()));
        Assert.Contains("Mag het hek weg?", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("731", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Volgende bespreking op Een week", page.Main, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Report(string colour, string standing, string? proposal = null, string? decision = null) => new()
    {
        ["Request.Kleur"] = colour,
        ["Request.Stand"] = standing,
        ["Request.Voorstel"] = proposal ?? "",
        ["Request.Besluit"] = decision ?? "",
    };

    /// <returns>The kenmerk of an activity that somebody owns and works on.</returns>
    private static async Task<string> RunAsync(TestSite site, string agenda, string title, string owner, string? deadline = null, string? budget = null)
    {
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, title, deadline, budget);
        await AgendaCast.AskAsync(site, TestSite.Secretary, activity, owner);
        await AgendaCast.AcceptAsync(site, owner, activity);
        await MoveAsync(site, TestSite.Secretary, activity, "vastgesteld", null);
        await MoveAsync(site, TestSite.Secretary, activity, "in-uitvoering", null);
        return activity;
    }

    private static Task<bool> MoveAsync(TestSite site, string by, string activity, string to, string? reason) => site.InScopeAsync(by, async services =>
    {
        Assert.Null((await services.GetRequiredService<MoveActivity>().RunAsync(activity, new StateRequest { Stand = to, Reden = reason })).Refusal);
        return true;
    });

    /// <summary>What the scheduler asks for once a day.</summary>
    private static Task<bool> AskDailyAsync(TestSite site) => site.InScopeAsync(null, async services =>
    {
        await services.GetRequiredService<ProgressAsking>().DoAsync(new AskProgress(), Stop);
        return true;
    });

    private static Task<List<OutboxLine>> LettersAsync(TestSite site, string subject) => site.InScopeAsync(null, async services =>
        (await services.GetRequiredService<Outbox>().ListAsync(200, Stop)).Where(m => m.Subject == subject).ToList());

    private static async Task LeaveAsync(TestSite site, string who)
    {
        var person = await site.PersonIdAsync(who);
        await site.InScopeAsync(null, async services =>
        {
            var db = services.GetRequiredService<VliegwielDb>();
            foreach (var work in await db.Employments.Where(e => e.PersonId == person).ToListAsync(Stop))
            {
                work.End(site.Clock.DutchToday.AddDays(-1));
            }

            await db.SaveChangesAsync(Stop);
            return true;
        });
    }

    [GeneratedRegex(@"/voortgang-melden/\S+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
