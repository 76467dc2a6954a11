// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Connections;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Questions;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Library.Questions;

/// <summary>Who is suggested, and how two people are brought together.</summary>
public sealed class ConnectionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Two_people_are_introduced_when_both_say_yes_and_a_second_yes_changes_nothing(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        await site.SettleAsync();
        using var client = await site.AsAsync(TestSite.Client);
        var question = await site.InScopeAsync(null, s => s.GetRequiredService<VliegwielDb>().Questions.Where(q => q.Title.StartsWith("Mogen wij in een eigen tender")).Select(q => q.Kenmerk).SingleAsync(Stop));
        var address = $"/vraagstukken/{question}/verbindingen";
        var page = await client.GetAsync(address);
        Assert.Contains("heeft hetzelfde vraagstuk", page.Main, StringComparison.Ordinal);

        var heuvelrade = await site.PersonIdAsync(TestSite.OrganisationAdministrator);
        var made = await client.SendAsync(address, $"voorstellen-{heuvelrade:N}", []);
        var shown = Newcomer.PathOf(made);
        Assert.StartsWith("/verbindingen/kennismaking", shown, StringComparison.Ordinal);
        Assert.Equal(shown, Newcomer.PathOf(await client.SendAsync(address, $"voorstellen-{heuvelrade:N}", [])));
        Assert.DoesNotContain(TestSite.OrganisationAdministrator, (await client.GetAsync(shown)).Body, StringComparison.Ordinal);
        using var stranger = await site.AsAsync(TestSite.Contractor);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(shown)).Status);

        var link = await site.LinkInMailAsync(TestSite.OrganisationAdministrator);
        using var helper = site.Anonymous();
        Assert.StartsWith("Kennismaken met", (await helper.GetAsync(link)).Heading, StringComparison.Ordinal);
        var first = await helper.GetAsync(link);
        await helper.PostAsync(link, first, new() { ["_handler"] = "ja" });
        await helper.PostAsync(link, first, new() { ["_handler"] = "ja" });
        Assert.Equal("Deze koppeling werkt niet meer", (await helper.GetAsync(link)).Heading);
        Assert.Equal(2, await MailsAsync(site, "U kunt kennismaken"));
        Assert.Contains(TestSite.OrganisationAdministrator, (await client.GetAsync(shown)).Main, StringComparison.Ordinal);

        await site.InScopeAsync(TestSite.OrganisationAdministrator, async s =>
        {
            Assert.Null((await s.GetRequiredService<AnswerIntroduction>().OnSiteAsync(AnswerQuestion.KenmerkIn(shown), accepts: true)).Refusal);
            Assert.IsType<AlreadyIntroduced>((await s.GetRequiredService<AnswerIntroduction>().OnSiteAsync(AnswerQuestion.KenmerkIn(shown), accepts: false)).Refusal);
            return true;
        });
        Assert.Equal(2, await MailsAsync(site, "U kunt kennismaken"));

        await RunFollowUpAsync(site);
        var before = await MailsAsync(site, "Wat kwam er");
        site.Clock.Move(TimeSpan.FromDays(29));
        await RunFollowUpAsync(site);
        var after = await MailsAsync(site, "Wat kwam er");
        Assert.True(after >= before + 2, $"{before} letters, then {after}");
        await RunFollowUpAsync(site);
        Assert.Equal(after, await MailsAsync(site, "Wat kwam er"));
        using var later = await site.AsAsync(TestSite.Client);
        await later.SendAsync(shown, "opbrengst", new() { ["Request.Stand"] = "opgeleverd", ["Request.Opbrengst"] = "Een bestektekst." });
        Assert.Contains("Een bestektekst.", (await later.GetAsync(shown)).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Who_does_not_want_to_be_proposed_is_not_and_who_wants_no_suggestions_gets_none(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        await site.SettleAsync();
        using var client = await site.AsAsync(TestSite.Client);
        using var colleague = await site.AsAsync(TestSite.OrganisationAdministrator);
        var question = await site.InScopeAsync(null, s => s.GetRequiredService<VliegwielDb>().Questions.Where(q => q.Title.StartsWith("Mogen wij in een eigen tender")).Select(q => q.Kenmerk).SingleAsync(Stop));
        var address = $"/vraagstukken/{question}/verbindingen";
        var handler = $"voorstellen-{await site.PersonIdAsync(TestSite.OrganisationAdministrator):N}";
        Assert.Contains(handler, (await client.GetAsync(address)).Body, StringComparison.Ordinal);

        await colleague.SendAsync("/verbindingen/instellingen", "instellingen", new() { ["Request.NietVoorstellen"] = "true" });
        Assert.DoesNotContain(handler, (await client.GetAsync(address)).Body, StringComparison.Ordinal);
        await client.SendAsync("/verbindingen/instellingen", "instellingen", new() { ["Request.GeenSuggesties"] = "true" });
        Assert.Contains("U hebt suggesties uitgezet", (await client.GetAsync(address)).Main, StringComparison.Ordinal);
    }

    private static Task<int> MailsAsync(TestSite site, string subject) => site.InScopeAsync(null, async services =>
        (await services.GetRequiredService<Outbox>().ListAsync(500, Stop)).Count(m => m.Subject.StartsWith(subject, StringComparison.Ordinal)));

    private static async Task RunFollowUpAsync(TestSite site)
    {
        await site.InScopeAsync(null, async services =>
        {
            services.GetRequiredService<JobQueue>().Ask(new FollowUpConnections());
            return await services.GetRequiredService<VliegwielDb>().SaveChangesAsync(Stop);
        });
        await site.RunJobsAsync();
    }
}
