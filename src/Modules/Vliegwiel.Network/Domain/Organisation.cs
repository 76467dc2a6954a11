// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;

namespace Vliegwiel.Network.Domain;

/// <summary>The kinds of organisation in a regional network (inventory #3, source 001 §5.1).</summary>
internal enum OrganisationType
{
    Municipality, Province, WaterBoard, EnvironmentalService, Ministry, UmbrellaOrganisation, RegionalDevelopmentAgency, KnowledgeInstitute,
    CitizenInitiative, HousingCorporation, Ngo, Platform, Sme, Consultancy, Network,
}

/// <summary>A body that people work for and that takes part in the work.</summary>
internal sealed class Organisation
{
    public const int NameMaxLength = 200;

    private Organisation() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Kenmerk { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>The name without capitals and accents: what lists filter and sort on, alike on every database.</summary>
    public string FoldedName { get; private set; } = "";

    public OrganisationType Type { get; private set; }

    /// <summary>The TOOI address of the register, null for bodies that are not in it.</summary>
    public string? TooiUri { get; private set; }

    public DateOnly? ActiveFrom { get; private set; }
    public DateOnly? ActiveUntil { get; private set; }

    /// <summary>The look of the site for its people; null is the default.</summary>
    public string? Theme { get; private set; }

    /// <summary>Made up for the demonstration; marked wherever it is shown.</summary>
    public bool IsFictitious { get; private set; }

    public int Revision { get; private set; }

    public static Organisation Register(string name, OrganisationType type, string? tooiUri, bool isFictitious) => new()
    {
        Kenmerk = tooiUri is null ? Platform.Kenmerk.For(name) : Platform.Kenmerk.Words(name),
        Name = name,
        FoldedName = Folding.Fold(name),
        Type = type,
        TooiUri = tooiUri,
        IsFictitious = isFictitious,
    };

    /// <summary>An organisation of a list of areas: it exists as long as the area that it governs.</summary>
    public static Organisation Govern(string kenmerk, string name, OrganisationType type, AreaFacts area)
    {
        var organisation = new Organisation { Kenmerk = kenmerk, Type = type, TooiUri = area.TooiUri, IsFictitious = area.IsFictitious };
        organisation.Correct(name, area.From, area.Until);
        return organisation;
    }

    public void ChooseTheme(string? theme) => Theme = theme;

    /// <summary>The address on this site stays what it was.</summary>
    public void Correct(string name, DateOnly? activeFrom, DateOnly? activeUntil) =>
        (Name, FoldedName, ActiveFrom, ActiveUntil) = (name, Folding.Fold(name), activeFrom, activeUntil);
}

/// <summary>A form of cooperation between organisations: a learning network, a circle, a steering group.</summary>
internal enum AllianceKind { LearningNetwork, Circle, SteeringGroup, Partnership }

/// <summary>The sides at one table: client (opdrachtgever), contractor (opdrachtnemer) or neither.</summary>
internal enum Side { Client, Contractor, Neutral }

/// <summary>Organisations that work together under one name; who takes part stands in its seats.</summary>
internal sealed class Alliance
{
    private Alliance() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Kenmerk { get; private set; } = "";
    public string Name { get; private set; } = "";
    public AllianceKind Kind { get; private set; }
    public bool IsFictitious { get; private set; }
    public int Revision { get; private set; }

    public static Alliance Found(string name, AllianceKind kind, bool isFictitious) =>
        new() { Kenmerk = Platform.Kenmerk.For(name), Name = name, Kind = kind, IsFictitious = isFictitious };
}

/// <summary>The place of an organisation, or of one person of it, in an alliance, on one side, for a time.</summary>
internal sealed class Seat
{
    private Seat() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AllianceId { get; private set; }
    public Guid OrganisationId { get; private set; }

    /// <summary>Null: everybody who works for the organisation.</summary>
    public Guid? PersonId { get; private set; }

    public Side Side { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>The last day; null while it goes on.</summary>
    public DateOnly? Until { get; private set; }

    public static Seat Take(Guid allianceId, Guid organisationId, Guid? personId, Side side, DateOnly from) =>
        new() { AllianceId = allianceId, OrganisationId = organisationId, PersonId = personId, Side = side, From = from };
}
