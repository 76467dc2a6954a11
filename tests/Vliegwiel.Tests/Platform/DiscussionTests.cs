// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Tests.Access;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Platform;

/// <summary>Comments on things through the site: who reads them, who can be named, who hears of them and how that ends.</summary>
public sealed class DiscussionTests
{
    private const string ClientName = "Beheerder openbare ruimte";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_comment_is_written_changed_and_withdrawn_by_its_author_alone(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var member = await site.AsAsync(TestSite.PolicyOfficer);
        using var water = await site.AsAsync(TestSite.Neutral);
        using var stranger = site.Anonymous();
        var obstacle = (await member.GetAsync("/belemmeringen?woord=lening")).LinkTo("Kleine bedrijven krijgen geen lening voor een circulair verdienmodel");
        var address = (await member.GetAsync(obstacle)).LinkTo("Reageren");

        var form = await member.GetAsync(address);
        Assert.Contains("Schrijf uw reactie", (await member.PostAsync(address, form, new() { ["_handler"] = "reactie" })).Main, StringComparison.Ordinal);
        Assert.NotNull((await member.PostAsync(address, form, Say("Eerst dit. Mail mij op info@voorbeeld.example.\n\nEn dan <b>dat</b>."))).Location);
        var shown = await water.GetAsync(obstacle);
        Assert.Contains("En dan <b>dat</b>.", shown.Main, StringComparison.Ordinal);
        Assert.Contains("Gemeente Lindedal", shown.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).Status);

        var mine = await member.GetAsync(address);
        var edit = mine.Html.QuerySelector("a[href*='bewerk=']")!.GetAttribute("href")!;
        var withdraw = mine.Html.QuerySelector("button[value^='intrek']")!.GetAttribute("value")!;
        Assert.Empty((await water.GetAsync(address)).Html.QuerySelectorAll("a[href*='bewerk='], button[value^='intrek']"));
        Assert.Equal(HttpStatusCode.NotFound, (await water.GetAsync(edit)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await water.PostAsync(address, await water.GetAsync(address), new() { ["_handler"] = "daad", ["Act.Daad"] = withdraw })).Status);
        Assert.NotNull((await member.PostAsync(edit, await member.GetAsync(edit), Say("Anders gezegd."))).Location);
        Assert.Contains("(gewijzigd", (await water.GetAsync(obstacle)).Main, StringComparison.Ordinal);
        Assert.NotNull((await member.PostAsync(address, mine, new() { ["_handler"] = "daad", ["Act.Daad"] = withdraw })).Location);
        shown = await water.GetAsync(obstacle);
        Assert.Contains("Deze reactie is ingetrokken", shown.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Anders gezegd", shown.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(edit)).Status);
    }

    [Theory, OnEachDatabase]
    public async Task Who_is_named_hears_it_and_who_may_not_see_the_thing_cannot_be_named_nor_found(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var circle = await CircleAsync(site);
        var thing = await AccessWorld.PlantAsync(site, "document van opdrachtgevers", "gesprekszwaluw", TestSite.Client, Audience.AllianceSide(circle, "og"), []);
        await site.RunJobsAsync();
        using var member = await site.AsAsync(TestSite.PolicyOfficer);
        using var client = await site.AsAsync(TestSite.Client);
        var contractor = await NameAsync(site, TestSite.Contractor);
        var address = (await member.GetAsync(thing.PageAddress)).LinkTo("Reageren");
        var form = await member.GetAsync(address);

        // One who exists but may not see it answers as one who does not exist.
        var hidden = await member.PostAsync(address, form, Say($"Vraag het aan @{contractor}."));
        var nobody = await member.PostAsync(address, form, Say("Vraag het aan @Xylofoon."));
        Assert.Equal(HttpStatusCode.Conflict, hidden.Status);
        Assert.Equal(nobody.Alert!.Replace("Xylofoon", "…", StringComparison.Ordinal), hidden.Alert!.Replace(contractor.Split(' ')[0], "…", StringComparison.Ordinal));
        Assert.Contains("Vraag het aan @Xylofoon.", nobody.Html.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        var forced = await member.PostAsync(address, form, new(Say("Toch hij.")) { ["Request.Genoemd"] = (await site.PersonIdAsync(TestSite.Contractor)).ToString("N"), ["Request.Stap"] = "plaatsen" });
        Assert.Contains("Kies alleen mensen uit de lijst", forced.Alert, StringComparison.Ordinal);

        var before = (await MailAsync(site)).Count;
        var half = await member.PostAsync(address, form, Say("Weet @beheerder dit?"));
        var choice = half.Html.QuerySelectorAll("input[name='Request.Genoemd']").ToDictionary(i => half.Html.QuerySelector($"label[for='{i.Id}']")!.TextContent, i => i.GetAttribute("value")!);
        Assert.Contains(ClientName, choice.Keys);
        Assert.NotNull((await member.PostAsync(address, half, new(Say("Weet @beheerder dit?")) { ["Request.Genoemd"] = choice[ClientName], ["Request.Stap"] = "plaatsen" })).Location);
        await site.RunJobsAsync();
        await site.RunJobsAsync();

        var mail = Assert.Single((await MailAsync(site)).Take((await MailAsync(site)).Count - before));
        Assert.Equal(TestSite.Client, mail.To);
        Assert.StartsWith("U bent genoemd", mail.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("Weet @beheerder", mail.Text, StringComparison.Ordinal);
        Assert.Contains("U bent genoemd bij", (await client.GetAsync("/mijn-dag")).Main, StringComparison.Ordinal);
        Assert.Contains($"Genoemd: {ClientName}", (await client.GetAsync(thing.PageAddress)).Main, StringComparison.Ordinal);
        site.Clock.Move(TimeSpan.FromMinutes(1));
        Assert.NotNull((await client.PostAsync(address, await client.GetAsync(address), Say($"Ja. En jij, @{await NameAsync(site, TestSite.PolicyOfficer)}?"))).Location);
        Assert.DoesNotContain("U bent genoemd bij", (await client.GetAsync("/mijn-dag")).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_follower_hears_of_each_comment_or_once_a_day_until_the_link_in_the_mail_ends_it_once(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        await site.RunJobsAsync();
        using var member = await site.AsAsync(TestSite.PolicyOfficer);
        using var water = await site.AsAsync(TestSite.Neutral);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var stranger = site.Anonymous();
        var obstacle = (await member.GetAsync("/belemmeringen?woord=lening")).LinkTo("Kleine bedrijven krijgen geen lening voor een circulair verdienmodel");
        var page = await member.GetAsync(obstacle);
        var address = page.LinkTo("Reageren");
        foreach (var follower in new[] { member, water })
        {
            Assert.NotNull((await follower.PostAsync(address, await follower.GetAsync(obstacle), new() { ["_handler"] = "daad", ["Act.Daad"] = "volg" })).Location);
        }

        var setting = await water.GetAsync("/mijn/volgen");
        Assert.NotNull((await water.PostAsync("/mijn/volgen", setting, new() { ["_handler"] = "mail", ["Request.Mail"] = "een-keer-per-dag" })).Location);
        var before = (await MailAsync(site)).Select(m => m.Id).ToHashSet();
        Assert.NotNull((await spinner.PostAsync(address, await spinner.GetAsync(address), Say("Er is nieuws."))).Location);
        await DigestAsync(site);
        var first = (await MailAsync(site)).Where(m => !before.Contains(m.Id)).ToList();
        var mail = Assert.Single(first, m => m.To == TestSite.PolicyOfficer);
        Assert.DoesNotContain(first, m => m.To == TestSite.Neutral || m.To == TestSite.Spinner);
        site.Clock.Move(TimeSpan.FromDays(1));
        await DigestAsync(site);
        await DigestAsync(site);
        Assert.Contains("1 reactie", Assert.Single((await MailAsync(site)).Where(m => !before.Contains(m.Id)), m => m.To == TestSite.Neutral).Text, StringComparison.Ordinal);

        var link = Regex.Match(mail.Text, @"/volgen/stoppen/\S+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        var ask = await stranger.GetAsync(link);
        Assert.Equal("Niet meer volgen?", ask.Heading);
        Assert.DoesNotContain("lening", ask.Main, StringComparison.Ordinal);
        Assert.Equal("Niet meer volgen?", (await stranger.GetAsync(link)).Heading);
        Assert.Equal("U volgt dit niet meer", (await stranger.PostAsync(link, ask, new() { ["_handler"] = "stoppen" })).Heading);
        Assert.Equal("Deze koppeling werkt niet meer", (await stranger.PostAsync(link, ask, new() { ["_handler"] = "stoppen" })).Heading);
        Assert.Equal("Deze koppeling werkt niet meer", (await stranger.GetAsync("/volgen/stoppen/verzonnen")).Heading);
        using var back = await site.AsAsync(TestSite.PolicyOfficer);
        Assert.DoesNotContain("geen lening", (await back.GetAsync("/mijn/volgen")).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Who_may_no_longer_see_the_thing_hears_nothing(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var thing = await AccessWorld.PlantAsync(site, "document voor wie is aangemeld", "stilzwijgmees", TestSite.Client, Audience.SignedIn, []);
        await site.RunJobsAsync();
        using var water = await site.AsAsync(TestSite.Neutral);
        using var client = await site.AsAsync(TestSite.Client);
        var address = (await water.GetAsync(thing.PageAddress)).LinkTo("Reageren");
        Assert.NotNull((await water.PostAsync(address, await water.GetAsync(thing.PageAddress), new() { ["_handler"] = "daad", ["Act.Daad"] = "volg" })).Location);
        await site.InScopeAsync(TestSite.Client, async services =>
        {
            var db = services.GetRequiredService<VliegwielDb>();
            var item = await db.Items.SingleAsync(i => i.FileName == "stilzwijgmees.txt", Stop);
            item.ShareWith([Audience.Person(item.ImportedById!.Value)]);
            services.GetRequiredService<Vliegwiel.Platform.Journal.EventJournal>().Record(new Vliegwiel.Library.Contracts.ItemShared { ObjectId = item.Id });
            return await db.SaveChangesAsync(Stop);
        });
        var before = (await MailAsync(site)).Count;

        Assert.NotNull((await client.PostAsync(address, await client.GetAsync(address), Say("Alleen voor mij."))).Location);
        await DigestAsync(site);

        Assert.Equal(before, (await MailAsync(site)).Count);
        Assert.Equal(HttpStatusCode.NotFound, (await water.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await water.PostAsync(address, await water.GetAsync("/mijn/volgen"), Say("Hallo?"))).Status);
        Assert.DoesNotContain("Hallo?", (await client.GetAsync(address)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("stilzwijgmees", (await water.GetAsync("/mijn/volgen")).Main, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Say(string text) => new() { ["_handler"] = "reactie", ["Request.Tekst"] = text };

    private static async Task DigestAsync(TestSite site)
    {
        await site.RunJobsAsync();
        await site.InScopeAsync(null, async services =>
        {
            services.GetRequiredService<JobQueue>().Ask(new Vliegwiel.Platform.Discussing.SendDigests());
            return await services.GetRequiredService<VliegwielDb>().SaveChangesAsync(Stop);
        });
        await site.RunJobsAsync();
    }

    private static Task<IReadOnlyList<OutboxLine>> MailAsync(TestSite site) =>
        site.InScopeAsync<IReadOnlyList<OutboxLine>>(null, services => services.GetRequiredService<Outbox>().ListAsync(500, Stop));

    private static Task<Guid> CircleAsync(TestSite site) =>
        site.InScopeAsync<Guid>(null, services => services.GetRequiredService<VliegwielDb>().Set<Vliegwiel.Network.Domain.Alliance>().Where(a => a.Name.StartsWith("Kenniskring")).Select(a => a.Id).SingleAsync(Stop));

    private static async Task<string> NameAsync(TestSite site, string email)
    {
        var id = await site.PersonIdAsync(email);
        return await site.InScopeAsync<string>(null, services => services.GetRequiredService<VliegwielDb>().Set<ObjectRow>().Where(o => o.Id == id).Select(o => o.Title).SingleAsync(Stop));
    }
}
