// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Design.Lists;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Showing;

/// <summary>One activity on the page of an agenda.</summary>
internal sealed record ActivityLine
{
    public required Guid Id { get; init; }
    public required string Kenmerk { get; init; }
    public required string Title { get; init; }
    public required string FoldedTitle { get; init; }
    public required int Order { get; init; }
    public required ActivityState State { get; init; }
    public required ActionType? Type { get; init; }
    public required Sphere Sphere { get; init; }
    public required Deadline Deadline { get; init; }
    public required bool IsLate { get; init; }
    public required Guid? OwnerId { get; init; }

    /// <summary>The owner; null when nobody owns it.</summary>
    public required string? Owner { get; init; }

    public required Guid? OrganisationId { get; init; }
    public required string? Organisation { get; init; }

    /// <summary>The initiator as a list from elsewhere named it.</summary>
    public required string? InitiatorWords { get; init; }

    /// <summary>Null when the reader may not see it, and never because it was not filled in.</summary>
    public required Figure? Budget { get; init; }

    /// <summary>The owner, or what is known instead.</summary>
    public string Initiator => Owner is { } owner
        ? Organisation is { } of ? $"{owner}, {of}" : owner
        : InitiatorWords is { } words ? $"{words} (nog niet aangenomen)" : "nog niemand";
}

/// <summary>What was asked of an agenda, as it stood in the address.</summary>
internal sealed record AgendaQuestion
{
    public string? Word { get; init; }
    public string? State { get; init; }
    public string? Owner { get; init; }
    public string? Organisation { get; init; }
    public string? Type { get; init; }
    public string? Sphere { get; init; }
    public string? Late { get; init; }
    public string? Sort { get; init; }
    public string? Page { get; init; }
}

/// <summary>The activities of one sphere on a page, with what they cost together for who may see amounts.</summary>
/// <param name="Count">Of the whole list as it is filtered, not only of this page.</param>
/// <param name="Total">Null when the reader sees no amounts.</param>
/// <param name="WithoutAmount">For how many nothing was filled in.</param>
internal sealed record SphereList(Sphere Sphere, IReadOnlyList<ActivityLine> Lines, int Count, Figure? Total, int WithoutAmount);

/// <summary>What the page of an agenda shows, for who may see it.</summary>
internal sealed record ShownAgenda
{
    public const int PageSize = 200;

    public required Agenda Agenda { get; init; }

    /// <summary>Whose agenda it is.</summary>
    public required string Of { get; init; }

    public required string Keeper { get; init; }
    public required IReadOnlyList<string> Audience { get; init; }

    /// <summary>As filtered and ordered, all of them.</summary>
    public required IReadOnlyList<ActivityLine> Lines { get; init; }

    /// <summary>Own operations and the region apart: they are never added up.</summary>
    public required IReadOnlyList<SphereList> Spheres { get; init; }

    public required int Page { get; init; }
    public required int Total { get; init; }
    public required int Late { get; init; }
    public required IReadOnlyList<string> Mix { get; init; }
    public required string? MixHint { get; init; }
    public required IReadOnlyList<FilterChip> Chips { get; init; }
    public required IReadOnlyList<Choice> Owners { get; init; }
    public required IReadOnlyList<Choice> Organisations { get; init; }

    /// <summary>Whether there is an amount that this reader may see: only then there is a column for it, and a way to sort on it.</summary>
    public required bool ShowsBudgets { get; init; }

    public required bool MayKeep { get; init; }

    public int PageCount => PageNumber.Count(Lines.Count, PageSize);
}
