// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Vliegwiel.DutchText;
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Domain;

/// <summary>Which figure changed under something that rests on it (GAP-1).</summary>
internal enum BasisPart { Baseline, Target, Measured, Minimum }

/// <summary>Whose goal or ambition it is, and who else may see it.</summary>
/// <param name="AllianceId">Of the alliance itself when there is no organisation; else with whom the organisation shares it.</param>
internal sealed record GoalOwner(Guid? OrganisationId, Guid? AllianceId, bool IsPublic)
{
    public IReadOnlyList<Audience> Audiences =>
    [
        .. IsPublic ? new[] { Audience.Public } : [],
        .. OrganisationId is { } organisation ? new[] { Audience.Organisation(organisation) } : [],
        .. AllianceId is { } alliance ? new[] { Audience.Alliance(alliance) } : [],
    ];
}

/// <summary>What somebody says a goal is.</summary>
internal sealed record GoalFacts
{
    public required string Title { get; init; }
    public string? Explanation { get; init; }
    public Guid? AmbitionId { get; init; }

    /// <summary>Of the schemes of the network.</summary>
    public required IReadOnlyList<Guid> Themes { get; init; }

    /// <summary>Own themes, in the words of whose goal it is.</summary>
    public string? OwnThemes { get; init; }

    /// <summary>Numbers of the sustainable development goals, 1 to 17.</summary>
    public required IReadOnlyList<int> Sdgs { get; init; }

    public required string Indicator { get; init; }
    public required string Unit { get; init; }
    public required GoalDirection Direction { get; init; }
    public required int BaseYear { get; init; }
    public required Figure Base { get; init; }
    public required int TargetYear { get; init; }
    public required Figure Target { get; init; }
}

/// <summary>What an organisation or alliance wants to have reached in some year, measured with one indicator (inventory #144, #60).</summary>
internal sealed class Goal
{
    public const int TitleMaxLength = 200;
    public const int TextMaxLength = 5000;
    public const int ShortMaxLength = 300;
    public const int FirstYear = 1900;
    public const int LastYear = 2150;

    private readonly List<GoalTheme> _themes = [];
    private readonly List<GoalValue> _values = [];

    private Goal() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Kenmerk { get; private set; } = "";
    public string Title { get; private set; } = "";

    /// <summary>The title without capitals and accents: what lists filter on.</summary>
    public string FoldedTitle { get; private set; } = "";

    public string? Explanation { get; private set; }
    public Guid? OrganisationId { get; private set; }
    public Guid? AllianceId { get; private set; }

    /// <summary>The ambition that it works out; null when there is none.</summary>
    public Guid? AmbitionId { get; private set; }

    public Guid KeeperId { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Numbers of 1 to 17, separated by a space.</summary>
    public string Sdgs { get; private set; } = "";

    public string? OwnThemes { get; private set; }
    public string Indicator { get; private set; } = "";
    public string Unit { get; private set; } = "";
    public GoalDirection Direction { get; private set; }
    public int BaseYear { get; private set; }
    public Figure Base { get; private set; } = Figure.Absent("", Figure.NotGiven);
    public int TargetYear { get; private set; }
    public Figure Target { get; private set; } = Figure.Absent("", Figure.NotGiven);

    /// <summary>Since when it rests on a figure that changed; null when nothing did, or its keeper saw it.</summary>
    public DateTimeOffset? BasisChangedAt { get; private set; }

    public BasisPart? BasisPart { get; private set; }

    /// <summary>Audience tokens, separated by a space.</summary>
    public string Audiences { get; private set; } = "";

    public int Revision { get; private set; }

    public IReadOnlyList<GoalTheme> Themes => _themes;

    /// <summary>The measured values, at most one a year.</summary>
    public IReadOnlyList<GoalValue> Values => _values;

    public IReadOnlyList<Audience> AudienceList => Audience.ReadAll(Audiences);

    public IReadOnlyList<int> SdgList => [.. Sdgs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => int.Parse(s, CultureInfo.InvariantCulture))];

    public GoalCourse Course => GoalCourse.Of(Direction, Base.Value is { } value ? new GoalPoint(BaseYear, value) : null, TargetYear, Target.Value, _values.Where(v => !v.Amount.IsMissing).Select(v => new GoalPoint(v.Year, v.Amount.Value!.Value)));

    public static Result<Goal> Set(GoalOwner owner, GoalFacts facts, Guid keeperId, DateTimeOffset now)
    {
        var goal = new Goal { Kenmerk = Platform.Kenmerk.For(facts.Title), OrganisationId = owner.OrganisationId, AllianceId = owner.OrganisationId is null ? owner.AllianceId : null, KeeperId = keeperId, MadeAt = now, Audiences = AudienceTokens.Write(owner.Audiences) };
        return goal.Describe(facts, now) is { } refusal ? refusal : goal;
    }

    /// <returns>Null when it is changed; what rests on it is marked by whoever changes it.</returns>
    public Refusal? Describe(GoalFacts facts, DateTimeOffset now)
    {
        if (Check(facts) is { } refusal)
        {
            return refusal;
        }

        (Title, FoldedTitle, Explanation, AmbitionId) = (facts.Title, Folding.Fold(facts.Title), facts.Explanation, facts.AmbitionId);
        (Indicator, Unit, Direction) = (facts.Indicator, facts.Unit, facts.Direction);
        (BaseYear, Base, TargetYear, Target) = (facts.BaseYear, facts.Base, facts.TargetYear, facts.Target);
        (Sdgs, OwnThemes) = (string.Join(' ', facts.Sdgs.Where(s => s is >= 1 and <= 17).Distinct().Order()), facts.OwnThemes);
        _themes.RemoveAll(t => !facts.Themes.Contains(t.ThemeId));
        _themes.AddRange(facts.Themes.Except(_themes.Select(t => t.ThemeId)).Select(t => new GoalTheme { GoalId = Id, ThemeId = t }));
        (ChangedAt, BasisChangedAt, BasisPart) = (now, null, null);
        return null;
    }

    /// <summary>Who may see it beside whose it is.</summary>
    /// <param name="alliance">With whom the organisation shares it; a goal of an alliance is seen by its members anyhow.</param>
    public void ShareWith(Guid? alliance, bool isPublic) =>
        Audiences = AudienceTokens.Write(new GoalOwner(OrganisationId, OrganisationId is null ? AllianceId : alliance, isPublic).Audiences);

    /// <summary>The value of a year: a new one, or what was found to be right after all.</summary>
    public Refusal? Measure(int year, Figure amount, DateTimeOffset now)
    {
        if (year < FirstYear || year > now.Year)
        {
            return new NotAYearToMeasure(now.Year);
        }

        if (_values.Find(v => v.Year == year) is { } known)
        {
            (known.Amount, known.RecordedAt) = (amount, now);
        }
        else
        {
            _values.Add(new GoalValue { GoalId = Id, Year = year, Amount = amount, RecordedAt = now });
        }

        ChangedAt = now;
        return null;
    }

    public Refusal? Forget(int year, DateTimeOffset now)
    {
        if (_values.RemoveAll(v => v.Year == year) == 0)
        {
            return new NoValueOfThatYear();
        }

        ChangedAt = now;
        return null;
    }

    /// <summary>Something that it rests on changed.</summary>
    public void MarkBasis(BasisPart part, DateTimeOffset now) => (BasisPart, BasisChangedAt) = (part, now);

    /// <summary>Its keeper looked, and it still holds.</summary>
    public void SeeBasis() => (BasisPart, BasisChangedAt) = (null, null);

    private static Refusal? Check(GoalFacts facts)
    {
        if (facts.TargetYear <= facts.BaseYear)
        {
            return new TargetYearTooEarly();
        }

        return facts is { Base.Value: { } from, Target.Value: { } to } && !GoalCourse.IsBetter(facts.Direction, from, to) ? new TargetIsNotBetter(facts.Direction == GoalDirection.HigherIsBetter) : null;
    }
}

/// <summary>That a goal belongs to a theme of one of the schemes.</summary>
internal sealed class GoalTheme
{
    public required Guid GoalId { get; init; }
    public required Guid ThemeId { get; init; }
}

/// <summary>What the indicator of a goal was in one year.</summary>
internal sealed class GoalValue
{
    public required Guid GoalId { get; init; }
    public required int Year { get; init; }
    public required Figure Amount { get; set; }
    public required DateTimeOffset RecordedAt { get; set; }
}
