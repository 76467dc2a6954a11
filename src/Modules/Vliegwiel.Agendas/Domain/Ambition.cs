// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Domain;

/// <summary>What a body adopted as the level below which nobody works.</summary>
internal sealed record AmbitionFacts
{
    public required string Text { get; init; }

    /// <summary>Absent when the bar is words only.</summary>
    public required Figure Minimum { get; init; }

    public required DateOnly ValidFrom { get; init; }
    public required string AdoptedBy { get; init; }
}

/// <summary>The level from which an organisation works on a theme: adopted by the municipality, never by a circle (inventory #130, rule R6). A new version follows the one before; none is overwritten.</summary>
internal sealed class Ambition
{
    public const int TitleMaxLength = 200;
    public const int TextMaxLength = 5000;
    public const int BodyMaxLength = 200;

    private readonly List<AmbitionVersion> _versions = [];

    private Ambition() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Kenmerk { get; private set; } = "";
    public string Title { get; private set; } = "";
    public Guid OrganisationId { get; private set; }

    /// <summary>Of one of the schemes of the network.</summary>
    public Guid ThemeId { get; private set; }

    /// <summary>With whom it is the common starting level, and whose sides raise it together; null when it is of the organisation alone.</summary>
    public Guid? AllianceId { get; private set; }

    /// <summary>What the minimum is of; empty when the bar is words only.</summary>
    public string Indicator { get; private set; } = "";

    public string Unit { get; private set; } = "";
    public GoalDirection Direction { get; private set; }

    /// <summary>How many versions there are.</summary>
    public int Count { get; private set; }

    public Guid KeeperId { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>Audience tokens, separated by a space.</summary>
    public string Audiences { get; private set; } = "";

    public int Revision { get; private set; }

    public IReadOnlyList<AmbitionVersion> Versions => _versions;

    public IReadOnlyList<Audience> AudienceList => Audience.ReadAll(Audiences);

    public AmbitionVersion Latest => _versions.MaxBy(v => v.Number)!;

    public static Ambition Adopt(string title, GoalOwner owner, Guid themeId, AmbitionMeasure? measure, AmbitionFacts facts, Guid keeperId, DateTimeOffset now)
    {
        var ambition = new Ambition
        {
            Kenmerk = Platform.Kenmerk.For(title),
            Title = title,
            OrganisationId = owner.OrganisationId ?? throw new InvalidOperationException("An ambition is of an organisation."),
            AllianceId = owner.AllianceId,
            ThemeId = themeId,
            Indicator = measure?.Indicator ?? "",
            Unit = measure?.Unit ?? "",
            Direction = measure?.Direction ?? GoalDirection.HigherIsBetter,
            KeeperId = keeperId,
            MadeAt = now,
            Audiences = AudienceTokens.Write(owner.Audiences),
        };
        ambition.Add(facts, keeperId, now, higherBecause: null, proposalId: null);
        return ambition;
    }

    /// <summary>The version that holds on a day; null before the first.</summary>
    public AmbitionVersion? On(DateOnly day) => _versions.Where(v => v.ValidFrom <= day).MaxBy(v => v.Number);

    /// <summary>What was adopted and does not hold yet.</summary>
    public IEnumerable<AmbitionVersion> Coming(DateOnly day) => _versions.Where(v => v.ValidFrom > day).OrderBy(v => v.Number);

    /// <summary>Other words or another day, never a lower bar. A higher one that an alliance starts from is raised together.</summary>
    public Refusal? Renew(AmbitionFacts facts, Guid personId, DateTimeOffset now)
    {
        if (facts.ValidFrom < Latest.ValidFrom)
        {
            return new AmbitionGoesBack();
        }

        if (facts.Minimum.IsMissing && !Latest.Minimum.IsMissing)
        {
            return new BarGoesDown(FigureText.Of(Latest.Minimum));
        }

        if (facts.Minimum.Value is { } to && Latest.Minimum.Value is { } from && to != from)
        {
            if (!GoalCourse.IsBetter(Direction, from, to))
            {
                return new BarGoesDown(FigureText.Of(Latest.Minimum));
            }

            if (AllianceId is not null)
            {
                return new RaiseTogether();
            }
        }

        Add(facts, personId, now, higherBecause: null, proposalId: null);
        return null;
    }

    /// <summary>The bar is raised by a proposal that was adopted.</summary>
    public Refusal? Raise(AmbitionFacts facts, string? higherBecause, Guid proposalId, Guid personId, DateTimeOffset now)
    {
        if (facts.ValidFrom < Latest.ValidFrom)
        {
            return new AmbitionGoesBack();
        }

        if (CheckRaise(facts.Minimum, higherBecause) is { } refusal)
        {
            return refusal;
        }

        Add(facts, personId, now, higherBecause, proposalId);
        return null;
    }

    /// <returns>Null when this is higher than what holds now, by number or in words.</returns>
    public Refusal? CheckRaise(Figure minimum, string? higherBecause)
    {
        if (Latest.Minimum.Value is { } from)
        {
            return minimum.Value is { } to && GoalCourse.IsBetter(Direction, from, to) ? null : new BarGoesDown(FigureText.Of(Latest.Minimum));
        }

        return string.IsNullOrWhiteSpace(higherBecause) ? new SayWhyThisIsHigher() : null;
    }

    private void Add(AmbitionFacts facts, Guid personId, DateTimeOffset now, string? higherBecause, Guid? proposalId) => _versions.Add(new AmbitionVersion
    {
        AmbitionId = Id,
        Number = ++Count,
        Text = facts.Text,
        Minimum = facts.Minimum,
        ValidFrom = facts.ValidFrom,
        AdoptedBy = facts.AdoptedBy,
        RecordedAt = now,
        RecordedById = personId,
        HigherBecause = higherBecause,
        ProposalId = proposalId,
    });
}

/// <summary>What the minimum of an ambition is a number of.</summary>
internal sealed record AmbitionMeasure(string Indicator, string Unit, GoalDirection Direction);

/// <summary>An ambition as a body adopted it; it never changes.</summary>
internal sealed class AmbitionVersion
{
    public required Guid AmbitionId { get; init; }
    public required int Number { get; init; }
    public required string Text { get; init; }
    public required Figure Minimum { get; init; }
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The body, in words.</summary>
    public required string AdoptedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }
    public required Guid RecordedById { get; init; }

    /// <summary>Why this is higher, when no number says it.</summary>
    public required string? HigherBecause { get; init; }

    /// <summary>The proposal with which the bar was raised; null when the organisation adopted it by itself.</summary>
    public required Guid? ProposalId { get; init; }
}
