// SPDX-License-Identifier: EUPL-1.2
using FsCheck;
using FsCheck.Fluent;
using Vliegwiel.Agendas.Comparing;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Figures;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>What differs between two moments of an agenda, for any two moments.</summary>
public sealed class AgendaDifferenceTests
{
    private static readonly Guid[] Ids = [.. Enumerable.Range(1, 9).Select(n => new Guid(n, 0, 0, new byte[8]))];

    private static readonly Deadline[] Deadlines =
        [Deadline.None, Deadline.Said("na de zomer"), Deadline.InQuarter(2027, 3), Deadline.InMonth(2027, 9), Deadline.InMonth(2028, 3), Deadline.On(new(2027, 9, 30)), Deadline.InWeek(2027, 14), Deadline.InYear(2028)];

    private static readonly Figure[] Amounts =
        [Figure.Absent(FigureText.Euro, Figure.NotGiven), Euro(10_000, "raming"), Euro(10_000, "offerte"), Euro(731_911, "raming")];

    private sealed record Two(IReadOnlyList<StandingActivity> Before, IReadOnlyList<StandingActivity> After);

    [Fact]
    public void A_moment_does_not_differ_from_itself() => Hold(two => AgendaDifference.Between(two.Before, two.Before).IsEmpty);

    [Fact]
    public void The_difference_makes_the_later_moment_of_the_earlier() =>
        Hold(two => Same(AgendaDifference.Between(two.Before, two.After).ApplyTo(two.Before), two.After));

    [Fact]
    public void The_other_way_round_it_is_its_counterpart() => Hold(two =>
    {
        var (there, back) = (AgendaDifference.Between(two.Before, two.After), AgendaDifference.Between(two.After, two.Before));
        return Same(there.Added, back.Dropped) && Same(there.Dropped, back.Added)
            && there.Changes.Select(c => c.Reversed()).ToHashSet().SetEquals(back.Changes) && Same(there.Reversed().ApplyTo(two.After), two.Before);
    });

    [Fact]
    public void Each_change_tells_of_something_that_is_different_and_each_once() => Hold(two =>
    {
        var changes = AgendaDifference.Between(two.Before, two.After).Changes;
        return changes.Select(c => (c.Kind, c.After.Id)).Distinct().Count() == changes.Count && changes.All(c => c.Before.Id == c.After.Id && c.Before != c.After);
    });

    [Fact]
    public void Who_does_not_see_both_amounts_gets_the_difference_of_a_world_without_amounts() => Hold(two =>
    {
        var (blind, sees) = (Blind(two.After), two.Before);
        var world = AgendaDifference.Between(Blind(two.Before), blind);
        // Seeing one side only, whichever it is and whatever the amounts are, tells no more than seeing neither.
        return Kinds(AgendaDifference.Between(sees, blind)).SequenceEqual(Kinds(world)) && Kinds(AgendaDifference.Between(Blind(two.Before), two.After)).SequenceEqual(Kinds(world))
            && DifferenceWords.Summary(AgendaDifference.Between(sees, blind), "Sinds") == DifferenceWords.Summary(world, "Sinds");
    });

    [Theory]
    [InlineData("Q3 2027", "maart 2028", "ongeveer 6 maanden later")]
    [InlineData("maart 2028", "Q3 2027", "ongeveer 6 maanden eerder")]
    [InlineData("Q3 2027", "Q4 2027", "1 kwartaal later")]
    [InlineData("Q3 2027", "Q3 2028", "1 jaar later")]
    [InlineData("Q3 2027", "september 2027", "even laat, nauwkeuriger gezegd")]
    [InlineData("30-9-2027", "Q3 2027", "even laat, minder nauwkeurig gezegd")]
    [InlineData("3-4-2027", "10-4-2027", "1 week later")]
    [InlineData("3-4-2027", "5-4-2027", "2 dagen later")]
    [InlineData("3-4-2027", "3-10-2027", "6 maanden later")]
    [InlineData("week 14 2027", "week 16 2027", "2 weken later")]
    [InlineData("maart 2027", "april 2027", "1 maand later")]
    [InlineData("2027", "2029", "2 jaar later")]
    [InlineData("2027", "maart 2028", "ongeveer 3 maanden later")]
    [InlineData("na de zomer", "Q3 2027", "had nog geen datum")]
    [InlineData("", "Q3 2027", "had nog geen deadline")]
    [InlineData("Q3 2027", "na de zomer", "heeft geen datum meer")]
    [InlineData("Q3 2027", "", "heeft geen deadline meer")]
    public void A_deadline_moves_no_more_exactly_than_it_was_said(string from, string to, string said) =>
        Assert.Equal(said, DeadlineMoves.Of(DutchDeadlines.Parse(from, year: null).Value, DutchDeadlines.Parse(to, year: null).Value));

    [Fact]
    public void Every_deadline_comes_back_from_how_it_is_kept()
    {
        foreach (var deadline in Deadlines)
        {
            Assert.Equal(deadline, Deadline.Of(deadline.LastDay, deadline.Precision, deadline.ToString()));
            Assert.Equal(deadline, Deadline.Of(deadline.LastDay, deadline.Precision, deadline.Words));
        }
    }

    private static void Hold(Func<Two, bool> property) => Check.QuickThrowOnFailure(Prop.ForAll(Cases.ToArbitrary(), property));

    private static Gen<Two> Cases =>
        from before in Moment
        from after in Moment
        select new Two(before, after);

    private static Gen<IReadOnlyList<StandingActivity>> Moment =>
        from ids in Gen.SubListOf(Ids)
        from activities in Gen.CollectToSequence(ids, One)
        select (IReadOnlyList<StandingActivity>)[.. activities];

    private static Gen<StandingActivity> One(Guid id) =>
        from title in Gen.Elements("Klinkers", "Bankjes", "Klinkers en bankjes")
        from state in Gen.Elements(Enum.GetValues<ActivityState>())
        from type in Gen.Elements<ActionType?>(null, ActionType.Challenge, ActionType.Anchor)
        from sphere in Gen.Elements(Enum.GetValues<Sphere>())
        from deadline in Gen.Elements(Deadlines)
        from owner in Gen.Elements(new Ownership(null, null, null), new Ownership(null, Ids[0], "gemeente"), new Ownership(Ids[1], Ids[0], null), new Ownership(Ids[2], Ids[0], null))
        from onward in Gen.Elements<Onward?>(null, null, new Onward(Ids[8], Continuation.Merged), new Onward(Ids[8], Continuation.Replaced))
        from amount in Gen.Elements(Amounts)
        select new StandingActivity { Id = id, Title = title, State = state, Type = type, Sphere = sphere, Deadline = deadline, Owner = owner, Onward = onward, Amount = amount };

    private static Figure Euro(decimal value, string source) => Figure.Of(value, FigureText.Euro, new FigureMeaning { Source = source, Status = FigureStatus.Estimated });

    private static bool Same(IEnumerable<StandingActivity> one, IEnumerable<StandingActivity> other) => one.OrderBy(a => a.Id).SequenceEqual(other.OrderBy(a => a.Id));

    private static IReadOnlyList<StandingActivity> Blind(IEnumerable<StandingActivity> activities) => [.. activities.Select(a => a with { Amount = null })];

    private static IEnumerable<(ChangeKind, Guid)> Kinds(AgendaDifference difference) => difference.Changes.Select(c => (c.Kind, c.After.Id));
}
