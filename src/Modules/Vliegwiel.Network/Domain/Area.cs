// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;

namespace Vliegwiel.Network.Domain;

/// <summary>What kind of place an area is.</summary>
internal enum AreaKind { Country, Province, Municipality, WaterBoard, Region, EnvironmentalServiceArea }

/// <summary>What a list says of one area; null is "unknown", never zero.</summary>
internal sealed record AreaFacts
{
    public required string Name { get; init; }
    public required string? TooiUri { get; init; }

    /// <summary>Degrees north of the centre.</summary>
    public required decimal? Latitude { get; init; }

    /// <summary>Degrees east of the centre.</summary>
    public required decimal? Longitude { get; init; }

    /// <summary>Null: since when is not known.</summary>
    public required DateOnly? From { get; init; }

    /// <summary>The last day; null while it exists.</summary>
    public required DateOnly? Until { get; init; }

    public required bool IsFictitious { get; init; }
}

/// <summary>A place with a name and a border, valid on a date; a reorganisation is data, not a new version of the program.</summary>
internal sealed class Area
{
    public const int CodeMaxLength = 20;
    public const int NameMaxLength = 200;
    public const int TooiMaxLength = 200;

    private Area() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Of the statistics office or of the register, in capitals: "GM0363", "PV27", "WS0155".</summary>
    public string Code { get; private set; } = "";

    public AreaKind Kind { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The name without capitals and accents: what lists filter and sort on, alike on every database.</summary>
    public string FoldedName { get; private set; } = "";

    public string? TooiUri { get; private set; }
    public decimal? Latitude { get; private set; }
    public decimal? Longitude { get; private set; }
    public DateOnly? From { get; private set; }

    /// <summary>The last day; null while it exists.</summary>
    public DateOnly? Until { get; private set; }

    public bool IsFictitious { get; private set; }
    public int Revision { get; private set; }

    public AreaFacts Facts => new()
    {
        Name = Name,
        TooiUri = TooiUri,
        Latitude = Latitude,
        Longitude = Longitude,
        From = From,
        Until = Until,
        IsFictitious = IsFictitious,
    };

    public static Area Register(string code, AreaKind kind, AreaFacts facts)
    {
        var area = new Area { Code = code, Kind = kind };
        area.Correct(facts);
        return area;
    }

    public void Correct(AreaFacts facts)
    {
        (Name, FoldedName) = (facts.Name, Folding.Fold(facts.Name));
        (TooiUri, Latitude, Longitude) = (facts.TooiUri, facts.Latitude, facts.Longitude);
        (From, Until, IsFictitious) = (facts.From, facts.Until, facts.IsFictitious);
    }

    public bool IsValidOn(DateOnly day) => (From is null || From <= day) && (Until is null || Until >= day);
}

/// <summary>How an area relates to a larger or a neighbouring one: wholly inside it, or with a part in common.</summary>
internal enum AreaRelationKind { LiesIn, Overlaps }

/// <summary>One area lies in another or overlaps it, for a time: a water board crosses provinces.</summary>
internal sealed class AreaRelation
{
    private AreaRelation() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The area that lies in the other; of an overlap, the area whose list said so.</summary>
    public Guid PartId { get; private set; }

    public Guid WholeId { get; private set; }
    public AreaRelationKind Kind { get; private set; }

    /// <summary>Null: as long as both exist.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>The last day; null while it goes on.</summary>
    public DateOnly? Until { get; private set; }

    public static AreaRelation Between(Guid partId, Guid wholeId, AreaRelationKind kind, DateOnly? from) =>
        new() { PartId = partId, WholeId = wholeId, Kind = kind, From = from };

    public void End(DateOnly lastDay) => Until = lastDay;

    public bool IsValidOn(DateOnly day) => (From is null || From <= day) && (Until is null || Until >= day);
}

/// <summary>From a day on, one area is (part of) what another was: a merger has several of these, a split too.</summary>
internal sealed class AreaSuccession
{
    private AreaSuccession() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid FromId { get; private set; }
    public Guid ToId { get; private set; }

    /// <summary>The first day of the new situation.</summary>
    public DateOnly On { get; private set; }

    public static AreaSuccession Of(Guid fromId, Guid toId, DateOnly on) => new() { FromId = fromId, ToId = toId, On = on };
}

/// <summary>An organisation works in an area (werkgebied), for a time.</summary>
internal sealed class Territory
{
    private Territory() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid OrganisationId { get; private set; }
    public Guid AreaId { get; private set; }

    /// <summary>Null: as long as both exist.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>The last day; null while it goes on.</summary>
    public DateOnly? Until { get; private set; }

    public static Territory Of(Guid organisationId, Guid areaId, DateOnly? from) => new() { OrganisationId = organisationId, AreaId = areaId, From = from };
}
