// SPDX-License-Identifier: EUPL-1.2
using FsCheck;
using FsCheck.Fluent;
using Vliegwiel.Network.Domain;
using Xunit;

namespace Vliegwiel.Tests.Network;

/// <summary>Counting things in a scheme: each once, whatever they are tagged with.</summary>
public sealed class ThemeTallyTests
{
    private static readonly Guid[] Ids = [.. Enumerable.Range(1, 12).Select(n => new Guid(n, 0, 0, new byte[8]))];
    private static readonly Guid BuildingA = Ids[0], FoodA = Ids[1], BuildingB = Ids[2], FoodB = Ids[3], CompaniesB = Ids[4], BuildingC = Ids[5];
    private static readonly Guid Project = Ids[10], Other = Ids[11];

    [Fact]
    public void A_thing_tagged_in_two_schemes_counts_once()
    {
        var tally = ThemeTally.Of([BuildingB], [new(BuildingA, BuildingB, ThemeLinkKind.Equal)], [new(Project, BuildingA), new(Project, BuildingB), new(Project, BuildingB)]);

        Assert.Equal(1, tally.Themes.Single().Certain);
        Assert.Equal((1, 0, 0), (tally.Certain, tally.Perhaps, tally.NotPlaced));
    }

    [Fact]
    public void Equal_holds_over_any_number_of_links()
    {
        var tally = ThemeTally.Of([BuildingC], [new(BuildingA, BuildingB, ThemeLinkKind.Equal), new(BuildingC, BuildingB, ThemeLinkKind.Equal)], [new(Project, BuildingA)]);

        Assert.Equal(1, tally.Certain);
    }

    [Fact]
    public void A_thing_in_a_narrower_theme_is_in_the_wider_one_and_not_the_other_way_round()
    {
        ThemeFit[] fits = [new(FoodA, CompaniesB, ThemeLinkKind.Narrower)];

        Assert.Equal((1, 0), Of(ThemeTally.Of([CompaniesB], fits, [new(Project, FoodA)])));
        Assert.Equal((0, 1), Of(ThemeTally.Of([FoodA], fits, [new(Project, CompaniesB)])));
    }

    [Fact]
    public void A_thing_in_a_partly_overlapping_theme_belongs_perhaps()
    {
        var tally = ThemeTally.Of([BuildingB, FoodB], [new(FoodA, FoodB, ThemeLinkKind.Partial)], [new(Project, FoodA), new(Other, BuildingA)]);

        Assert.Equal((0, 1, 1), (tally.Certain, tally.Perhaps, tally.NotPlaced));
    }

    [Fact]
    public void What_is_certain_somewhere_in_the_scheme_is_not_also_perhaps_in_its_total()
    {
        var tally = ThemeTally.Of([BuildingB, FoodB], [new(FoodA, FoodB, ThemeLinkKind.Partial)], [new(Project, FoodA), new(Project, BuildingB)]);

        Assert.Equal((1, 0, 0), (tally.Certain, tally.Perhaps, tally.NotPlaced));
        Assert.Equal(1, tally.Themes.Single(t => t.ThemeId == FoodB).Perhaps);
    }

    [Fact]
    public void The_order_of_tags_links_and_themes_changes_nothing() => Check.QuickThrowOnFailure(Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        var straight = ThemeTally.Of(c.Scheme, c.Fits, c.Tags);
        var reversed = ThemeTally.Of([.. c.Scheme.Reverse()], [.. c.Fits.Reverse()], [.. c.Tags.Reverse(), .. c.Tags]);
        return straight.Themes.OrderBy(t => t.ThemeId).SequenceEqual(reversed.Themes.OrderBy(t => t.ThemeId))
            && (straight.Certain, straight.Perhaps, straight.NotPlaced) == (reversed.Certain, reversed.Perhaps, reversed.NotPlaced);
    }));

    [Fact]
    public void All_things_are_counted_and_none_twice() => Check.QuickThrowOnFailure(Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        var things = c.Tags.Select(t => t.ThingId).Distinct().Count();
        var tally = ThemeTally.Of(c.Scheme, c.Fits, c.Tags);
        return tally.Total == things && tally.Certain >= 0 && tally.Perhaps >= 0 && tally.NotPlaced >= 0
            && tally.Themes.All(t => t.Certain + t.Perhaps <= things) && tally.Themes.All(t => t.Certain <= tally.Certain);
    }));

    [Fact]
    public void Equal_themes_have_equal_counts() => Check.QuickThrowOnFailure(Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        ThemeFit[] fits = [.. c.Fits, new(Ids[0], Ids[1], ThemeLinkKind.Equal), new(Ids[2], Ids[1], ThemeLinkKind.Equal)];
        var counts = ThemeTally.Of([Ids[0], Ids[1], Ids[2]], fits, c.Tags).Themes;
        return counts.Select(t => t.Certain).Distinct().Count() == 1;
    }));

    [Fact]
    public void The_same_fit_read_from_the_other_side_counts_the_same() => Check.QuickThrowOnFailure(Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        var turned = c.Fits.Select(f => new ThemeFit(f.B, f.A, f.Kind switch { ThemeLinkKind.Wider => ThemeLinkKind.Narrower, ThemeLinkKind.Narrower => ThemeLinkKind.Wider, _ => f.Kind })).ToArray();
        return ThemeTally.Of(c.Scheme, c.Fits, c.Tags).Themes.SequenceEqual(ThemeTally.Of(c.Scheme, turned, c.Tags).Themes);
    }));

    private static (int Certain, int Perhaps) Of(ThemeTally tally) => (tally.Certain, tally.Perhaps);

    private sealed record Case(Guid[] Scheme, ThemeFit[] Fits, ThemeTag[] Tags);

    private static Gen<Case> Cases =>
        from scheme in Gen.SubListOf(Ids.Take(8))
        from fits in (from a in Gen.Choose(0, 7) from b in Gen.Choose(0, 7) where a != b from kind in Gen.Elements(Enum.GetValues<ThemeLinkKind>()) select new ThemeFit(Ids[a], Ids[b], kind)).ListOf()
        from tags in (from thing in Gen.Choose(1, 6) from theme in Gen.Choose(0, 7) select new ThemeTag(new Guid(thing, 1, 0, new byte[8]), Ids[theme])).ListOf()
        select new Case([.. scheme], [.. fits], [.. tags]);
}
