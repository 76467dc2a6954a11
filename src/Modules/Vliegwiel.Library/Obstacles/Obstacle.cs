// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Obstacles;

/// <summary>What stands in the way (inventory #28).</summary>
internal enum ObstacleKind { Rule, Space, Money, Market, Organisation }

/// <summary>What somebody reports.</summary>
internal sealed record ReportedObstacle
{
    public required string Title { get; init; }
    public required ObstacleKind Kind { get; init; }
    public required string Consequence { get; init; }
    public string? Workaround { get; init; }
    public Guid? RuleId { get; init; }
    public string? Citation { get; init; }
    public required IReadOnlyList<Audience> Audiences { get; init; }
}

/// <summary>Something that holds circular work back, with all cases of it, until somebody answers.</summary>
internal sealed class Obstacle
{
    public const int TitleMaxLength = 200;
    public const int TextMaxLength = 5000;
    public const int CitationMaxLength = 500;

    private readonly List<ObstacleMove> _moves = [];

    private Obstacle() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Kenmerk { get; private set; } = "";
    public string Title { get; private set; } = "";

    /// <summary>The title without capitals and accents: what lists filter on.</summary>
    public string FoldedTitle { get; private set; } = "";

    public ObstacleKind Kind { get; private set; }

    /// <summary>What goes wrong because of it.</summary>
    public string Consequence { get; private set; } = "";

    public string? Workaround { get; private set; }

    /// <summary>The norm or power that it comes from; null when it is another rule or none.</summary>
    public Guid? RuleId { get; private set; }

    /// <summary>The rule in words when it is not in our list.</summary>
    public string? Citation { get; private set; }

    /// <summary>Who sees to it that it gets an answer.</summary>
    public Guid? OwnerId { get; private set; }

    public Guid? OwnerOrganisationId { get; private set; }
    public ObstacleState State { get; private set; } = ObstacleState.Reported;
    public string? Answer { get; private set; }

    /// <summary>How often the state changed.</summary>
    public int Steps { get; private set; }

    /// <summary>Audience tokens, separated by a space.</summary>
    public string Audiences { get; private set; } = "";

    public DateTimeOffset ReportedAt { get; private set; }

    /// <summary>Itself, or the obstacle in which it goes on.</summary>
    public Guid GroupId { get; private set; }

    /// <summary>The obstacle into which this one went; null while it stands by itself.</summary>
    public Guid? MergedIntoId { get; private set; }

    public int Revision { get; private set; }

    public IReadOnlyList<ObstacleMove> Moves => _moves;

    /// <summary>To whom outside it was offered, oldest first when it is read so.</summary>
    public ICollection<ObstacleOffer> Offers { get; private set; } = [];

    public bool IsMerged => GroupId != Id;

    public bool IsClosed => State is ObstacleState.Solved or ObstacleState.Remains;

    public IReadOnlyList<Audience> AudienceList =>
        [.. Audiences.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => Audience.TryParse(t, out var a) ? a.Value : throw new InvalidOperationException($"Unknown audience {t}"))];

    public static Obstacle Report(ReportedObstacle reported, DateTimeOffset now)
    {
        var obstacle = new Obstacle
        {
            Kenmerk = Platform.Kenmerk.For(reported.Title),
            Title = reported.Title,
            FoldedTitle = Folding.Fold(reported.Title),
            Kind = reported.Kind,
            Consequence = reported.Consequence,
            Workaround = reported.Workaround,
            RuleId = reported.RuleId,
            Citation = reported.Citation,
            Audiences = string.Join(' ', reported.Audiences.Select(a => a.Token).Distinct().Order(StringComparer.Ordinal)),
            ReportedAt = now,
        };
        obstacle.GroupId = obstacle.Id;
        return obstacle;
    }

    public void TakeUp(Guid personId, Guid? organisationId) => (OwnerId, OwnerOrganisationId) = (personId, organisationId);

    /// <summary>Where it may go from here: an answer comes after somebody looked into it.</summary>
    public IReadOnlyList<ObstacleState> Next => State switch
    {
        ObstacleState.Reported => [ObstacleState.Investigated],
        ObstacleState.Investigated => [ObstacleState.SolvableLocally, ObstacleState.RaisedHigher],
        ObstacleState.SolvableLocally => [ObstacleState.RaisedHigher, ObstacleState.Solved, ObstacleState.Remains],
        ObstacleState.RaisedHigher => [ObstacleState.SolvableLocally, ObstacleState.Solved, ObstacleState.Remains],
        _ => [ObstacleState.Investigated],
    };

    /// <returns>Null when it moved.</returns>
    public Refusal? MoveTo(ObstacleState to, string note, string? answer, string? workaround, Guid personId, DateTimeOffset now)
    {
        if (IsMerged)
        {
            return new ObstacleWentIntoAnother();
        }

        if (!Next.Contains(to))
        {
            return new NotTheNextState(ObstacleWords.Of(State), ObstacleWords.List(Next.Select(ObstacleWords.Of)));
        }

        if (to is ObstacleState.Solved or ObstacleState.Remains && answer is null)
        {
            return new ClosedWithoutAnswer();
        }

        Steps++;
        _moves.Add(new ObstacleMove { ObstacleId = Id, Number = Steps, From = State, To = to, Note = note, PersonId = personId, At = now });
        (State, Answer, Workaround) = (to, answer ?? Answer, workaround);
        return null;
    }

    /// <summary>Goes on in another, with everything that went into this one before.</summary>
    /// <param name="group">This one, and those that went into it.</param>
    public void MergeInto(Obstacle target, IEnumerable<Obstacle> group)
    {
        MergedIntoId = target.Id;
        foreach (var obstacle in group)
        {
            obstacle.GroupId = target.Id;
        }
    }

    /// <summary>Stands by itself again, with everything that came with it.</summary>
    /// <param name="group">All that go on where this one went.</param>
    /// <returns>What came along.</returns>
    public IReadOnlyList<Obstacle> UndoMerge(IReadOnlyCollection<Obstacle> group)
    {
        MergedIntoId = null;
        var mine = new HashSet<Guid> { Id };
        while (group.FirstOrDefault(o => o.MergedIntoId is { } into && mine.Contains(into) && !mine.Contains(o.Id)) is { } next)
        {
            mine.Add(next.Id);
        }

        var along = group.Where(o => o.Id != Id && mine.Contains(o.Id)).ToList();
        foreach (var obstacle in along)
        {
            obstacle.GroupId = Id;
        }

        GroupId = Id;
        return along;
    }

    /// <summary>Whether everybody of one list of groups is surely in the other.</summary>
    public static bool Covers(IReadOnlyList<Audience> seers, IReadOnlyList<Audience> others) =>
        seers.Contains(Audience.Public) || (seers.Contains(Audience.SignedIn) && !others.Contains(Audience.Public)) || others.All(seers.Contains);
}

/// <summary>One case of an obstacle in the words of who met it. It says nothing of who that is.</summary>
internal sealed class ObstacleCase
{
    public const int TextMaxLength = 3000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid ObstacleId { get; init; }
    public required string Text { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>Who reported a case: a thing of its own with its own readers, so that no page about the obstacle can tell it (decision D10).</summary>
internal sealed class ObstacleReporter
{
    private ObstacleReporter() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ObstacleId { get; private set; }
    public Guid CaseId { get; private set; }

    /// <summary>Of the obstacle, for the address.</summary>
    public string Kenmerk { get; private set; } = "";

    public Guid PersonId { get; private set; }
    public Guid OrganisationId { get; private set; }

    /// <summary>Audience tokens, separated by a space.</summary>
    public string Audiences { get; private set; } = "";

    public int Revision { get; private set; }

    public IReadOnlyList<Audience> AudienceList =>
        [.. Audiences.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => Audience.TryParse(t, out var a) ? a.Value : throw new InvalidOperationException($"Unknown audience {t}"))];

    /// <param name="isNamed">Whether who sees the obstacle may see who reported it; otherwise only the own organisation does.</param>
    public static ObstacleReporter Of(Obstacle obstacle, Guid caseId, Guid personId, Guid organisationId, bool isNamed) => new()
    {
        ObstacleId = obstacle.Id,
        CaseId = caseId,
        Kenmerk = obstacle.Kenmerk,
        PersonId = personId,
        OrganisationId = organisationId,
        Audiences = isNamed ? obstacle.Audiences : $"{Audience.Organisation(organisationId).Token} {Audience.Person(personId).Token}",
    };
}

/// <summary>One change of state, with what was said to who reported it.</summary>
internal sealed class ObstacleMove
{
    public required Guid ObstacleId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required ObstacleState From { get; init; }
    public required ObstacleState To { get; init; }
    public required string Note { get; init; }
    public required Guid PersonId { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>That a person was told something, so that nobody is told twice.</summary>
internal sealed class ObstacleTelling
{
    public required string About { get; init; }
    public required Guid PersonId { get; init; }
}
