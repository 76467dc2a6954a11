// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Network.Domain;
using Xunit;

namespace Vliegwiel.Tests.Network;

/// <summary>Areas on a day: what lies where, what became of what. All names are made up.</summary>
public sealed class AreaAtlasTests
{
    private static readonly DateOnly MergerDay = new(2030, 1, 1);

    private readonly Area _west = Make("PV91", AreaKind.Province, "Westland (fictief)");
    private readonly Area _east = Make("PV92", AreaKind.Province, "Oosterland (fictief)");
    private readonly Area _a = Make("GM9001", AreaKind.Municipality, "Aadorp (fictief)", until: MergerDay.AddDays(-1));
    private readonly Area _b = Make("GM9002", AreaKind.Municipality, "Beedorp (fictief)", until: MergerDay.AddDays(-1));
    private readonly Area _c = Make("GM9003", AreaKind.Municipality, "Aabee (fictief)", from: MergerDay);
    private readonly Area _other = Make("GM9004", AreaKind.Municipality, "Overkant (fictief)");
    private readonly Area _water = Make("WS9001", AreaKind.WaterBoard, "De Grensbeek (fictief)");

    [Fact]
    public void Before_a_merger_the_old_areas_exist_and_after_it_the_new_one()
    {
        var atlas = Atlas();

        Assert.Equal(["GM9001", "GM9002", "GM9004"], Municipalities(atlas, MergerDay.AddDays(-1)));
        Assert.Equal(["GM9003", "GM9004"], Municipalities(atlas, MergerDay));
    }

    [Fact]
    public void What_an_area_became_and_what_it_was_mirror_each_other()
    {
        var atlas = Atlas();

        Assert.Equal([_a], atlas.Became(_a, MergerDay.AddDays(-1)));
        Assert.Equal([_c], atlas.Became(_a, MergerDay));
        Assert.Equal([_a, _b], atlas.Was(_c, MergerDay.AddDays(-1)));
        Assert.Equal([_c], atlas.Was(_c, MergerDay));
    }

    [Fact]
    public void An_area_that_takes_another_in_was_itself_and_that_other()
    {
        var small = Make("GM9005", AreaKind.Municipality, "Klein (fictief)", until: MergerDay.AddDays(-1));
        var atlas = new AreaAtlas([_other, small], [], [AreaSuccession.Of(small.Id, _other.Id, MergerDay)]);

        Assert.Equal([small, _other], atlas.Was(_other, MergerDay.AddDays(-1)));
        Assert.Equal([_other], atlas.Became(small, MergerDay));
    }

    [Fact]
    public void A_water_board_touches_each_province_it_overlaps()
    {
        var atlas = Atlas(AreaRelation.Between(_water.Id, _west.Id, AreaRelationKind.Overlaps, from: null), AreaRelation.Between(_water.Id, _east.Id, AreaRelationKind.Overlaps, from: null));

        Assert.Equal([_east, _west], atlas.Touched(_water, AreaKind.Province, MergerDay));
    }

    [Fact]
    public void A_water_board_touches_the_provinces_of_the_municipalities_it_overlaps_on_that_day()
    {
        var ends = AreaRelation.Between(_water.Id, _other.Id, AreaRelationKind.Overlaps, from: null);
        ends.End(MergerDay);
        var atlas = Atlas(ends, AreaRelation.Between(_a.Id, _water.Id, AreaRelationKind.LiesIn, from: null), AreaRelation.Between(_other.Id, _east.Id, AreaRelationKind.LiesIn, from: null));

        Assert.Equal([_east, _west], atlas.Touched(_water, AreaKind.Province, MergerDay.AddDays(-1)));
        Assert.Equal([_east], atlas.Touched(_water, AreaKind.Province, MergerDay));
        Assert.Empty(atlas.Touched(_water, AreaKind.Province, MergerDay.AddDays(1)));
    }

    [Fact]
    public void What_holds_an_area_and_overlaps_another_proves_nothing_about_that_area()
    {
        var atlas = Atlas(AreaRelation.Between(_west.Id, _water.Id, AreaRelationKind.Overlaps, from: null));

        Assert.Empty(atlas.Touched(_a, AreaKind.WaterBoard, MergerDay.AddDays(-1)));
        Assert.Equal([_water], atlas.Touched(_west, AreaKind.WaterBoard, MergerDay.AddDays(-1)));
    }

    [Fact]
    public void A_circle_of_successions_or_of_places_comes_to_an_end()
    {
        var atlas = new AreaAtlas([_a, _b],
            [AreaRelation.Between(_a.Id, _b.Id, AreaRelationKind.LiesIn, from: null), AreaRelation.Between(_b.Id, _a.Id, AreaRelationKind.LiesIn, from: null)],
            [AreaSuccession.Of(_a.Id, _b.Id, MergerDay), AreaSuccession.Of(_b.Id, _a.Id, MergerDay)]);

        Assert.Empty(atlas.Became(_a, MergerDay));
        Assert.Equal([_b], atlas.Around(_a, MergerDay.AddDays(-1)));
    }

    private AreaAtlas Atlas(params AreaRelation[] more) => new(
        [_west, _east, _a, _b, _c, _other, _water],
        [AreaRelation.Between(_a.Id, _west.Id, AreaRelationKind.LiesIn, from: null), AreaRelation.Between(_b.Id, _west.Id, AreaRelationKind.LiesIn, from: null), .. more],
        [AreaSuccession.Of(_a.Id, _c.Id, MergerDay), AreaSuccession.Of(_b.Id, _c.Id, MergerDay)]);

    private static IEnumerable<string> Municipalities(AreaAtlas atlas, DateOnly day) => atlas.On(day).Where(a => a.Kind == AreaKind.Municipality).Select(a => a.Code).Order(StringComparer.Ordinal);

    private static Area Make(string code, AreaKind kind, string name, DateOnly? from = null, DateOnly? until = null) => Area.Register(code, kind, new AreaFacts
    {
        Name = name,
        TooiUri = null,
        Latitude = null,
        Longitude = null,
        From = from,
        Until = until,
        IsFictitious = true,
    });
}
