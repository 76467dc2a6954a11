// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Norms;
using Xunit;

namespace Vliegwiel.Tests.Library.Norms;

/// <summary>
/// The shipped rules give the answers of the specification: section 2.2 (limits and dates), F2.3 (compliance) and section 2.3
/// (ask, not require). "C2_2" in a name is that section.
/// </summary>
public sealed class RuleBookTests
{
    private const string Mpg = "milieuprestatie-van-gebouwen-mpg";
    private const string Housing = "woonfunctie";
    private const string Office = "kantoorfunctie-meer-dan-100-m";

    private static readonly RuleBook Book = new(
        [.. ShippedList.Open().Facts(new Dictionary<string, Guid>()).Select(r => new BookedRule(Guid.CreateVersion7(), r.Key, 1, r.Facts, StatusOf(r.Facts), null, null))]);

    [Theory]
    [InlineData("2012-12-31", Housing, "")]
    [InlineData("2013-01-01", Housing, "geen getal")]
    [InlineData("2017-12-31", Housing, "geen getal")]
    [InlineData("2017-12-31", Office, "geen getal")]
    [InlineData("2018-01-01", Housing, "1")]
    [InlineData("2018-01-01", Office, "1")]
    [InlineData("2021-06-30", Housing, "1")]
    [InlineData("2021-06-30", Office, "1")]
    [InlineData("2021-07-01", Housing, "0.8")]
    [InlineData("2021-07-01", Office, "1")]
    [InlineData("2023-12-31", Housing, "0.8")]
    [InlineData("2023-12-31", Office, "1")]
    [InlineData("2024-01-01", Housing, "0.8")]
    [InlineData("2024-01-01", Office, "1")]
    [InlineData("2026-11-21", Housing, "0.8")]
    [InlineData("2026-11-21", Office, "1")]
    public void C2_2_the_limit_of_a_day_is_the_one_of_the_table(string day, string use, string expected)
    {
        var limits = Book.LimitsOn(Mpg, use, Day(day));

        Assert.Equal(expected, string.Join(';', limits.Select(l => l.Facts.Limit is { } limit ? (limit / 1.0000m).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) : "geen getal")));
        Assert.All(limits, l => Assert.Equal("set 1 (11 categorieën)", l.Facts.Method));
    }

    [Fact]
    public void C2_2_what_was_announced_is_never_law_on_any_day()
    {
        var announced = Book.Rules.Where(r => r.Facts is { Kind: RuleKind.Norm, Standing: not Standing.InForce }).ToList();

        Assert.True(announced.Count >= 6);
        Assert.All(announced, r => Assert.False(r.Facts.HoldsOn(new DateOnly(2026, 11, 21))));
        Assert.DoesNotContain(Book.Ask(new RuleQuestion(null, null, Mpg, new DateOnly(2026, 11, 21))).Norms, r => r.Status is RuleStatus.Announced or RuleStatus.Lapsed);
        Assert.Contains(Book.Ask(new RuleQuestion(null, null, Mpg, new DateOnly(2026, 11, 21))).Announced, r => r.Facts.Limit == 1.55m);
    }

    [Fact]
    public void C2_2_two_versions_of_the_method_in_one_answer_are_pointed_out()
    {
        Assert.True(Book.Ask(new RuleQuestion(null, null, Mpg, new DateOnly(2026, 11, 21))).MixesMethods);
        Assert.False(Book.Ask(new RuleQuestion(null, null, "toepassen-van-bouwstoffen", new DateOnly(2026, 11, 21))).MixesMethods);
    }

    [Fact]
    public void C2_2_a_day_before_a_change_tells_what_will_change()
    {
        var later = Book.Ask(new RuleQuestion(null, null, Mpg, new DateOnly(2021, 6, 30))).Later;

        Assert.Contains(later, r => r.Facts.From == new DateOnly(2021, 7, 1) && r.Facts.Limit == 0.8m && r.Facts.Use == Housing);
    }

    [Theory]
    [InlineData("omgevingsplan", "0.5", LimitVerdict.Blocked)]
    [InlineData("omgevingsplan", "0.7999", LimitVerdict.Blocked)]
    [InlineData("omgevingsplan", "0.8", LimitVerdict.NotStricter)]
    [InlineData("omgevingsplan", "1.0", LimitVerdict.NotStricter)]
    [InlineData("omgevingsvergunning", "0.5", LimitVerdict.Blocked)]
    [InlineData("maatwerkregel", "0.5", LimitVerdict.Blocked)]
    [InlineData("eigen-aanbesteding", "0.5", LimitVerdict.Allowed)]
    [InlineData("gronduitgifte", "0.5", LimitVerdict.Allowed)]
    [InlineData("convenant", "0.5", LimitVerdict.OnlyVoluntary)]
    [InlineData("subsidie", "0.5", LimitVerdict.OnlyVoluntary)]
    public void C2_3_a_municipality_may_ask_and_reward_but_not_require_more_than_the_law(string instrument, string value, LimitVerdict expected)
    {
        var check = Book.Check(new LimitQuestion(GovernmentLayer.Municipality, instrument, Mpg, Housing, Number(value), new DateOnly(2026, 11, 21)));

        Assert.Equal(expected, check.Verdict);
        Assert.NotEmpty(check.Powers);
    }

    [Fact]
    public void C2_3_a_plan_that_is_stricter_is_blocked_with_the_rule_that_blocks_it()
    {
        var check = Book.Check(new LimitQuestion(GovernmentLayer.Municipality, "omgevingsplan", Mpg, Housing, 0.6m, new DateOnly(2026, 11, 21)));

        Assert.Equal(LimitVerdict.Blocked, check.Verdict);
        Assert.Contains("uitputtend", check.Sentence, StringComparison.Ordinal);
        Assert.Contains("hoogstens 0,8", check.Sentence, StringComparison.Ordinal);
        Assert.Contains("ECLI:NL:RVS:2017:600", check.Powers.Single().Source, StringComparison.Ordinal);
    }

    [Fact]
    public void C2_3_an_own_tender_may_and_is_called_voluntary()
    {
        var check = Book.Check(new LimitQuestion(GovernmentLayer.Municipality, "eigen-aanbesteding", Mpg, Housing, 0.6m, new DateOnly(2026, 11, 21)));

        Assert.Equal(LimitVerdict.Allowed, check.Verdict);
        Assert.Contains("vrijwillig / privaatrechtelijk", check.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void C2_3_in_the_years_without_a_limit_any_limit_was_one_too_many()
    {
        Assert.Equal(LimitVerdict.Blocked, Book.Check(new LimitQuestion(GovernmentLayer.Municipality, "omgevingsplan", Mpg, Housing, 5m, new DateOnly(2015, 1, 1))).Verdict);
    }

    [Fact]
    public void F2_3_a_score_of_another_set_is_not_compared()
    {
        var check = Book.Check(new LimitQuestion(GovernmentLayer.Municipality, "eigen-aanbesteding", Mpg, Housing, 0.6m, new DateOnly(2026, 11, 21), "set 2 (19 categorieën)"));

        Assert.Equal(LimitVerdict.NotComparable, check.Verdict);
    }

    [Fact]
    public void Before_any_rule_nothing_is_known_and_that_is_not_no()
    {
        var then = Book.Ask(new RuleQuestion(GovernmentLayer.Municipality, "omgevingsplan", Mpg, new DateOnly(2012, 12, 31)));

        Assert.Empty(then.Powers);
        Assert.DoesNotContain(then.Norms, n => n.Facts.IsBinding);
        Assert.Equal(LimitVerdict.Unknown, Book.Check(new LimitQuestion(GovernmentLayer.Municipality, "omgevingsplan", Mpg, Housing, 0.5m, new DateOnly(2012, 12, 31))).Verdict);
    }

    [Fact]
    public void A_body_that_is_no_government_has_no_power_at_all()
    {
        Assert.Empty(Book.Ask(new RuleQuestion(GovernmentLayer.None, null, null, new DateOnly(2026, 11, 21))).Powers);
        Assert.Empty(Book.Ask(new RuleQuestion(GovernmentLayer.EnvironmentalService, null, Mpg, new DateOnly(2026, 11, 21))).Powers);
    }

    [Fact]
    public void The_answer_is_a_sentence_that_says_what_one_may_not()
    {
        var convenant = Book.Ask(new RuleQuestion(GovernmentLayer.Municipality, "convenant", Mpg, new DateOnly(2026, 11, 21)));
        var plan = Book.Ask(new RuleQuestion(GovernmentLayer.Municipality, "omgevingsplan", Mpg, new DateOnly(2026, 11, 21)));

        Assert.Equal("Als partner mag u het vragen, niet eisen.", RuleSentences.Of(convenant.Powers));
        Assert.Equal("Als bevoegd gezag mag u niets extra’s eisen met het instrument omgevingsplan.", RuleSentences.Of(plan.Powers));
    }

    [Fact]
    public void Nothing_is_shown_as_verified_that_was_not_read_in_its_source()
    {
        Assert.All(Book.Rules.Where(r => r.Status == RuleStatus.Verified), r => Assert.Equal(Evidence.Read, r.Facts.Evidence));
        Assert.Contains(Book.Rules, r => r is { Status: RuleStatus.Unverified, Facts.Evidence: Evidence.ReadSecondHand });
        Assert.Contains(Book.Rules, r => r is { Status: RuleStatus.Unverified, Facts.Evidence: Evidence.NotLookedUp });
        Assert.All(Book.Rules, r => Assert.False(r.Facts.Evidence == Evidence.Read && r.Facts.SourceUrl is null));
    }

    [Fact]
    public void No_limit_holds_twice_for_one_use_on_one_day()
    {
        foreach (var day in new[] { "2013-01-01", "2018-01-01", "2021-07-01", "2024-01-01", "2025-12-31", "2026-01-01", "2026-11-21" }.Select(Day))
        {
            var twice = Book.Rules.Where(r => r.Facts is { Kind: RuleKind.Norm, IsBinding: true, Use: not null } && r.Facts.HoldsOn(day)).GroupBy(r => (r.Facts.Subject, r.Facts.Use)).Where(g => g.Count() > 1);
            Assert.Empty(twice.Select(g => $"{day}: {g.Key}"));
        }
    }

    private static RuleStatus StatusOf(RuleFacts facts) => Rule.Write(facts, "sleutel", "proef", null, DateTimeOffset.UnixEpoch).Versions[0].Status;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
