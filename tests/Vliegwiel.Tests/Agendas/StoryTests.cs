// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Learning;
using Vliegwiel.Agendas.Moving;
using Vliegwiel.Agendas.Outcomes;
using Vliegwiel.Library.Applying;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>What worked gets a stage: names with consent only, and repetition is counted and not claimed.</summary>
public sealed class StoryTests
{
    [Fact]
    public void Repeated_is_counted_and_more_than_that_needs_two_others()
    {
        var now = new DateTimeOffset(2031, 3, 1, 9, 0, 0, TimeSpan.Zero);
        var activity = Activity.Propose(new ActivityFacts { Title = "Banken", Deadline = Deadline.None }, [Audience.SignedIn], Guid.CreateVersion7(), null, now);
        var story = ActivityStory.Of(activity);

        Assert.IsType<NotRepeatedYet>(story.Claim(ScalingPhase.Norm, 1));
        Assert.IsType<PhaseIsCounted>(story.Claim(ScalingPhase.Repeated, 5));
        Assert.Null(story.Claim(ScalingPhase.StandardPractice, 2));
        Assert.Equal(ScalingPhase.Idea, ActivityStory.PhaseOf(ActivityState.Adopted, null, 0));
        Assert.Equal(ScalingPhase.Pilot, ActivityStory.PhaseOf(ActivityState.Delivered, null, 1));
        Assert.Equal(ScalingPhase.Icon, ActivityStory.PhaseOf(ActivityState.Delivered, story.Days, 1));
        Assert.Equal(ScalingPhase.StandardPractice, ActivityStory.PhaseOf(ActivityState.Delivered, story.Days, 2));
        Assert.Null(story.Claim(null, 0));
        Assert.Equal(ScalingPhase.Repeated, ActivityStory.PhaseOf(ActivityState.Delivered, story.Days, 2));
    }

    [Theory, OnEachDatabase]
    public async Task A_name_stands_with_a_story_only_with_consent_and_goes_when_it_is_taken_back(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var activity = await DeliveredAsync(site, "Banken op het podium", TestSite.Contractor);
        using var owner = await site.AsAsync(TestSite.Contractor);
        using var named = await site.AsAsync(TestSite.Client);
        using var reader = await site.AsAsync(TestSite.PolicyOfficer);
        var (stage, write) = (OutcomeLinks.Stage(activity), OutcomeLinks.WriteStory(activity));
        var asked = (await site.PersonIdAsync(TestSite.Client)).ToString("N");

        var wrote = await owner.SendAsync(write, "verhaal", new() { ["Request.Verhaal"] = "Het lukte in één ochtend.", ["Request.Noemen"] = asked, ["Request.Fase"] = "" });
        var claimed = await owner.SendAsync(write, "verhaal", new() { ["Request.Verhaal"] = "Het lukte in één ochtend.", ["Request.Fase"] = "norm" });
        var before = await reader.GetAsync(stage);
        var yes = await named.SendAsync(stage, "noemen", new() { ["Naming.Antwoord"] = "ja" });
        var during = await reader.GetAsync(stage);
        var no = await named.SendAsync(stage, "noemen", new() { ["Naming.Antwoord"] = "nee" });
        var after = await reader.GetAsync(stage);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.Redirect), (wrote.Status, yes.Status, no.Status));
        Assert.Contains("door ten minste twee andere organisaties", claimed.Alert, StringComparison.Ordinal);
        Assert.Contains("icoon (nu)", before.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Beheerder openbare ruimte", before.Main, StringComparison.Ordinal);
        Assert.Contains("Wie deden mee Beheerder openbare ruimte", during.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Beheerder openbare ruimte", after.Main, StringComparison.Ordinal);
        Assert.Null(after.Html.QuerySelector("button[name='Naming.Antwoord']"));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.LookAsync(write)).Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_way_of_working_that_two_other_organisations_apply_is_repeated(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var activity = await DeliveredAsync(site, "Banken herhalen", TestSite.Contractor);
        var item = await site.InScopeAsync(TestSite.Contractor, async services =>
        {
            Assert.Null(await services.GetRequiredService<KeepOutcome>().WriteAsync(activity, new OutcomeRequest { Opgeleverd = "Twaalf banken." }));
            var lessons = services.GetRequiredService<MakeLesson>();
            var filled = (await lessons.FindAsync(activity, TestContext.Current.CancellationToken))!.Filled;
            filled.Soort = "werkwijze";
            var made = await lessons.RunAsync(activity, filled);
            Assert.Null(made.Refusal);
            return made.Value.Url.Split('/')[^1];
        });
        using var reader = await site.AsAsync(TestSite.Secretary);
        await ApplyAsync(site, TestSite.Contractor, item, "standaard");
        await ApplyAsync(site, TestSite.Client, item, "past-toe");
        var once = await reader.GetAsync(OutcomeLinks.Stage(activity));
        await ApplyAsync(site, TestSite.PolicyOfficer, item, "kent");
        var known = await reader.GetAsync(OutcomeLinks.Stage(activity));
        site.Clock.Move(TimeSpan.FromMinutes(1));
        await ApplyAsync(site, TestSite.PolicyOfficer, item, "standaard");

        var twice = await reader.GetAsync(OutcomeLinks.Stage(activity));

        Assert.Contains("pilot (nu)", once.Main, StringComparison.Ordinal);
        Assert.Contains("pilot (nu)", known.Main, StringComparison.Ordinal);
        Assert.Contains("1 organisatie kent het", known.Main, StringComparison.Ordinal);
        Assert.Contains("herhaald (nu)", twice.Main, StringComparison.Ordinal);
        Assert.Contains("bij 2 is het standaard", twice.Main, StringComparison.Ordinal);
    }

    private static Task<bool> ApplyAsync(TestSite site, string by, string kenmerk, string now) => site.InScopeAsync(by, async services =>
    {
        var apply = services.GetRequiredService<ApplyItem>();
        var item = await apply.FindAsync(kenmerk, TestContext.Current.CancellationToken);
        Assert.Null((await apply.RunAsync(item!, new ApplyRequest { Wanneer = new DateOnly(2026, 1, 5), Oordeel = "werkte", Nu = now, Zichtbaar = ApplyItem.AsItem })).Refusal);
        return true;
    });

    private static async Task<string> DeliveredAsync(TestSite site, string title, string owner)
    {
        var agenda = await AgendaCast.MakeForCircleAsync(site, $"Agenda {title}");
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, title);
        await AgendaCast.AskAsync(site, TestSite.Secretary, activity, owner);
        await AgendaCast.AcceptAsync(site, owner, activity);
        foreach (var state in new[] { "vastgesteld", "in-uitvoering", "opgeleverd" })
        {
            await site.InScopeAsync(TestSite.Secretary, async services =>
            {
                Assert.Null((await services.GetRequiredService<MoveActivity>().RunAsync(activity, new StateRequest { Stand = state, Reden = state == "opgeleverd" ? "Het resultaat volgt." : null })).Refusal);
                return true;
            });
        }

        return activity;
    }
}
