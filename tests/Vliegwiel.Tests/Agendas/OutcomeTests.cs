// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Moving;
using Vliegwiel.Agendas.Outcomes;
using Vliegwiel.Agendas.Placing;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>From result to lesson: effort, result and effect apart, counted once; looking back; improving; a lesson in the library.</summary>
public sealed class OutcomeTests
{
    private static readonly DateTimeOffset Now = new(2031, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Me = Guid.CreateVersion7();

    [Fact]
    public void Shares_are_never_more_than_the_whole_together()
    {
        var outcome = Outcome(out _);
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        Assert.Null(outcome.Share(first, 60, Me, Now));
        Assert.Contains("nog 40% te verdelen", Assert.IsType<SharesAboveWhole>(outcome.Share(second, 40.01m, Me, Now)).Message, StringComparison.Ordinal);
        Assert.Null(outcome.Share(second, 40, Me, Now));
        Assert.IsType<SharesAboveWhole>(outcome.Share(first, -1, Me, Now));
        Assert.Null(outcome.Share(first, 55.5m, Me, Now));
        Assert.Null(outcome.Share(second, 0, Me, Now));

        Assert.Equal([55.5m], outcome.Shares.Select(s => s.Percent));
    }

    [Theory]
    [InlineData("euro")]
    [InlineData("Euro's")]
    [InlineData("€")]
    [InlineData("k€ per jaar")]
    public void Money_is_no_result_and_no_effect(string unit)
    {
        var outcome = Outcome(out var activity);

        Assert.IsType<MoneyBelongsToBudget>(outcome.Write(activity, null, "Bespaard.", Value(12, unit), Me, Now));
        Assert.IsType<MoneyBelongsToBudget>(outcome.Add(Effect(outcome, "Bespaard", 12, unit), Me, Now));
    }

    [Fact]
    public void Only_the_same_measure_unit_and_period_is_added_up_and_shares_split_it()
    {
        var (one, two) = (Outcome(out _), Outcome(out _));
        var velderdam = Guid.CreateVersion7();
        Assert.Null(one.Add(Effect(one, "Beton bespaard", 12, "ton"), Me, Now));
        Assert.Null(two.Add(Effect(two, "beton bespaard", 3, "Ton", Confidence.Low), Me, Now));
        Assert.Null(two.Add(Effect(two, "Beton bespaard", 500, "kg"), Me, Now));
        Assert.Null(one.Share(velderdam, 50, Me, Now));

        var sums = SumOutcomes.Sum([one, two], _ => "Velderdam");

        Assert.Equal([(500m, 1), (15m, 2)], sums.Select(s => (s.Total.Value!.Value, s.Activities)));
        Assert.Equal(Confidence.Low, sums[1].Least);
        Assert.Equal(6m, Assert.Single(sums[1].Shares).Amount.Value);
        Assert.Empty(sums[0].Shares);
    }

    [Fact]
    public void The_cycle_goes_from_doing_to_anchored()
    {
        Outcome(out var activity);
        var without = Reflection(activity, null);
        var with = Reflection(activity, "Vraag het eerder.");

        Assert.Equal(LearningStep.Doing, ActivityReflection.StepOf(ActivityState.Underway, []));
        Assert.Equal(LearningStep.Reflecting, ActivityReflection.StepOf(ActivityState.Underway, [without]));
        Assert.IsType<NothingConcluded>(without.MayImprove());
        Assert.Equal(LearningStep.Concluding, ActivityReflection.StepOf(ActivityState.Underway, [without, with]));
        with.ImprovedBy(Guid.CreateVersion7());
        Assert.Equal(LearningStep.Improving, ActivityReflection.StepOf(ActivityState.Delivered, [without, with]));
        Assert.IsType<IsImprovedAlready>(with.MayImprove());
        Assert.Equal(LearningStep.Anchored, ActivityReflection.StepOf(ActivityState.Anchored, [with]));
    }

    [Theory, OnEachDatabase]
    public async Task A_delivered_activity_goes_from_result_by_reflection_to_an_improvement_and_a_lesson_on_one_draad(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda leren");
        var activity = await OwnedAsync(site, agenda, "Banken zonder beton", TestSite.Contractor);
        using var owner = await site.AsAsync(TestSite.Contractor);
        using var reader = await site.AsAsync(TestSite.PolicyOfficer);
        var (outcome, reflection, lesson) = (OutcomeLinks.Outcome(activity), OutcomeLinks.Reflection(activity), OutcomeLinks.Lesson(activity));

        var early = await owner.SendAsync(lesson, "les", new() { ["Request.Soort"] = "les", ["Request.Titel"] = "Te vroeg", ["Request.Tekst"] = "Niets", ["Request.Voor"] = "ingelogd" });
        var unsaid = await owner.SendAsync(AgendaLinks.State(activity), "stand", new() { ["Request.Stand"] = "opgeleverd" });
        var money = await owner.SendAsync(outcome, "resultaat", new() { ["Request.Opgeleverd"] = "Twaalf banken.", ["Request.Hoeveel"] = "€ 12.000" });
        var written = await owner.SendAsync(outcome, "resultaat", new() { ["Request.Opgeleverd"] = "Twaalf banken zonder voet.", ["Request.Hoeveel"] = "12", ["Request.Eenheid"] = "banken", ["Request.Uren"] = "40" });
        var delivered = await owner.SendAsync(AgendaLinks.State(activity), "stand", new() { ["Request.Stand"] = "opgeleverd" });
        var effect = await owner.SendAsync(outcome, "effect", Effect("ca. 3,5", "ton"));
        var euros = await owner.SendAsync(outcome, "effect", Effect("3", "euro"));
        var reflected = await owner.SendAsync(reflection, "reflectie", new() { ["Request.Verwacht"] = "Meer werk.", ["Request.Gebeurd"] = "Minder werk.", ["Request.Conclusie"] = "Doe het ook bij borden.", ["Request.Niveau"] = "tactisch" });
        var page = await owner.GetAsync(reflection);
        var of = page.Html.QuerySelector("button[name='Improve.Van']")!.GetAttribute("value")!;
        var improved = await owner.SendAsync(reflection, "verbeteren", new() { ["Improve.Van"] = of });
        var again = await owner.SendAsync(reflection, "verbeteren", new() { ["Improve.Van"] = of });
        var form = await owner.GetAsync(lesson);
        var audience = form.Html.QuerySelector("input[name='Request.Voor'][checked]")!.GetAttribute("value")!;
        var made = await owner.SendAsync(lesson, "les", new() { ["Request.Soort"] = "werkwijze", ["Request.Titel"] = "Banken plaatsen zonder beton", ["Request.Tekst"] = form.Html.QuerySelector("textarea[name='Request.Tekst']")!.TextContent, ["Request.Voor"] = audience });

        Assert.Contains("Er is nog geen resultaat of reflectie", early.Alert, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, unsaid.Status);
        Assert.Contains("Schrijf eerst bij Resultaat wat de activiteit opleverde", unsaid.Alert, StringComparison.Ordinal);
        Assert.EndsWith("/resultaat", delivered.Location, StringComparison.Ordinal);
        Assert.Contains("Bedragen horen niet bij het resultaat", money.ErrorAt("Request-Hoeveel"), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.Redirect), (written.Status, effect.Status, reflected.Status));
        Assert.Contains("Bedragen horen niet bij het resultaat", euros.Alert, StringComparison.Ordinal);
        Assert.Contains("concluderen (nu)", page.Main, StringComparison.Ordinal);
        Assert.Contains("al een verbeteractie gemaakt", again.Alert, StringComparison.Ordinal);
        var shown = (await reader.GetAsync(outcome)).Main.Replace('\u00A0', ' ');
        Assert.Contains("ongeveer 3,5 ton per jaar", shown, StringComparison.Ordinal);
        Assert.Contains("Zekerheid middel", shown, StringComparison.Ordinal);
        Assert.Contains("methode: gewogen", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Effect toevoegen", shown, StringComparison.Ordinal);
        var improvement = await reader.GetAsync(Newcomer.PathOf(improved));
        Assert.Equal("Verbeteren: Banken zonder beton", improvement.Heading);
        Assert.Contains("Agenda leren", improvement.Main, StringComparison.Ordinal);
        Assert.Contains("Reflectie op Banken zonder beton", improvement.Main, StringComparison.Ordinal);
        var item = await reader.GetAsync(Newcomer.PathOf(made));
        Assert.Equal("Banken plaatsen zonder beton", item.Heading);
        Assert.Contains("werkwijze", item.Main, StringComparison.Ordinal);
        Assert.Contains("Doe het ook bij borden.", form.Main, StringComparison.Ordinal);
        var draad = (await reader.GetAsync($"/draad/activiteit/{activity}")).Main;
        Assert.Contains("Resultaat van Banken zonder beton", draad, StringComparison.Ordinal);
        Assert.Contains("Banken plaatsen zonder beton", draad, StringComparison.Ordinal);
        Assert.Contains("Verbeteren: Banken zonder beton", draad, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task An_activity_on_two_agendas_counts_once_on_each_and_shares_above_the_whole_are_refused(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var circle = await AgendaCast.MakeForCircleAsync(site, "Agenda tellen");
        var own = await AgendaCast.MakeForOrganisationAsync(site, TestSite.Client, "Eigen agenda tellen");
        var activity = await OwnedAsync(site, circle, "Banken zonder beton", TestSite.Client);
        using var owner = await site.AsAsync(TestSite.Client);
        using var stranger = await site.AsAsync(TestSite.Neutral);
        var outcome = OutcomeLinks.Outcome(activity);
        await owner.SendAsync(outcome, "resultaat", new() { ["Request.Opgeleverd"] = "Twaalf banken.", ["Request.Uren"] = "40" });
        await owner.SendAsync(outcome, "effect", Effect("8", "ton"));
        await site.InScopeAsync(TestSite.Client, async services =>
        {
            Assert.Null((await services.GetRequiredService<PlaceActivity>().PlaceAsync(activity, new PlaceRequest { Agenda = own })).Refusal);
            return true;
        });
        await site.RunJobsAsync();
        var organisations = (await owner.GetAsync(outcome)).Html.QuerySelectorAll("select[name='Share.Organisatie'] option").Select(o => o.GetAttribute("value")!).Where(v => v.Length > 0).Take(2).ToList();

        var first = await owner.SendAsync(outcome, "aandeel", new() { ["Share.Organisatie"] = organisations[0], ["Share.Aandeel"] = "75" });
        var above = await owner.SendAsync(outcome, "aandeel", new() { ["Share.Organisatie"] = organisations[1], ["Share.Aandeel"] = "25,5" });
        var second = await owner.SendAsync(outcome, "aandeel", new() { ["Share.Organisatie"] = organisations[1], ["Share.Aandeel"] = "25" });
        var changed = await owner.SendAsync(outcome, "aandeel", new() { ["Share.Organisatie"] = organisations[0], ["Share.Aandeel"] = "50" });
        var foreign = await owner.SendAsync(outcome, "aandeel", new() { ["Share.Organisatie"] = Guid.CreateVersion7().ToString("N"), ["Share.Aandeel"] = "5" });

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.Redirect), (first.Status, second.Status, changed.Status));
        Assert.Contains("nog 25% te verdelen", above.Alert, StringComparison.Ordinal);
        Assert.Contains("Kies een organisatie", foreign.Alert, StringComparison.Ordinal);
        foreach (var agenda in new[] { circle, own })
        {
            var sums = await owner.GetAsync(OutcomeLinks.Sum(agenda));
            var row = sums.Row("Beton bespaard").Replace('\u00A0', ' ');
            Assert.Contains("8 ton per jaar", row, StringComparison.Ordinal);
            Assert.Contains("4 ton", row, StringComparison.Ordinal);
            Assert.Contains("2 ton", row, StringComparison.Ordinal);
            Assert.Contains("Samen 40 uur", sums.Main.Replace('\u00A0', ' '), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.LookAsync(outcome)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.LookAsync(OutcomeLinks.Reflection(activity))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.LookAsync(OutcomeLinks.Sum(circle))).Status);
        await site.InScopeAsync(null, async services =>
        {
            var kept = await services.GetRequiredService<VliegwielDb>().Set<ActivityOutcome>().AsNoTracking().Where(o => o.Kenmerk == activity).Select(o => o.Audiences).SingleAsync(TestContext.Current.CancellationToken);
            Assert.Contains("org:", kept, StringComparison.Ordinal);
            return true;
        });
    }

    private static Dictionary<string, string> Effect(string value, string unit) => new()
    {
        ["Effect.Maat"] = "Beton bespaard",
        ["Effect.Waarde"] = value,
        ["Effect.Eenheid"] = unit,
        ["Effect.Periode"] = "per jaar",
        ["Effect.Methode"] = "gewogen",
        ["Effect.Zekerheid"] = "middel",
        ["Effect.Bijdrage"] = "Er ging geen beton meer de grond in.",
    };

    private static ActivityOutcome Outcome(out Activity activity)
    {
        activity = Activity.Propose(new ActivityFacts { Title = "Banken zonder beton", Deadline = Deadline.None }, [Audience.SignedIn], Me, null, Now);
        return ActivityOutcome.Of(activity);
    }

    private static ActivityReflection Reflection(Activity activity, string? conclusion) =>
        ActivityReflection.Of(activity, new ReflectionFacts { Expected = "Meer werk.", Happened = "Minder werk.", Conclusion = conclusion, Level = ReflectionLevel.Tactical }, Me, Now);

    private static ActivityEffect Effect(ActivityOutcome outcome, string measure, decimal value, string unit, Confidence confidence = Confidence.High) =>
        ActivityEffect.Of(outcome.Id, measure, Value(value, unit), confidence, "Aannemelijk.");

    private static Figure Value(decimal value, string unit) => Figure.Of(value, unit, new FigureMeaning { Period = "2031", Source = null, Status = FigureStatus.Measured });

    private static async Task<string> OwnedAsync(TestSite site, string agenda, string title, string owner)
    {
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, title);
        await AgendaCast.AskAsync(site, TestSite.Secretary, activity, owner);
        await AgendaCast.AcceptAsync(site, owner, activity);
        foreach (var state in new[] { "vastgesteld", "in-uitvoering" })
        {
            await site.InScopeAsync(TestSite.Secretary, async services =>
            {
                Assert.Null((await services.GetRequiredService<MoveActivity>().RunAsync(activity, new StateRequest { Stand = state })).Refusal);
                return true;
            });
        }

        return activity;
    }
}
