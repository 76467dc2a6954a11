// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Domain;

/// <summary>One activity as it stood at a moment, as far as the reader may see it.</summary>
internal sealed record StandingActivity
{
    public required Guid Id { get; init; }
    public required string Title { get; init; }
    public required ActivityState State { get; init; }
    public required ActionType? Type { get; init; }
    public required Sphere Sphere { get; init; }
    public required Deadline Deadline { get; init; }
    public required Ownership Owner { get; init; }

    /// <summary>Where it had gone on; null when it stood by itself.</summary>
    public required Onward? Onward { get; init; }

    /// <summary>Null when the reader may not see it, and never because it was not filled in.</summary>
    public required Figure? Amount { get; init; }
}

/// <summary>The one owner, or the words of a list as long as there was none.</summary>
internal sealed record Ownership(Guid? PersonId, Guid? OrganisationId, string? Words);

/// <summary>In which other activity one went on, and how.</summary>
internal sealed record Onward(Guid ActivityId, Continuation How);

/// <summary>What of an activity may change between two moments, in the order in which a reader wants to know it.</summary>
internal enum ChangeKind { Onward, Deadline, Budget, Owner, State, Title, Type, Sphere }

/// <summary>One thing that changed of one activity.</summary>
internal sealed record ActivityChange(ChangeKind Kind, StandingActivity Before, StandingActivity After)
{
    public ActivityChange Reversed() => new(Kind, After, Before);
}

/// <summary>
/// What differs between two moments of an agenda, of what one reader sees of both. An amount counts only when the reader sees it at both:
/// otherwise nothing here depends on it, not even how many things changed.
/// </summary>
internal sealed record AgendaDifference(IReadOnlyList<StandingActivity> Added, IReadOnlyList<StandingActivity> Dropped, IReadOnlyList<ActivityChange> Changes)
{
    private sealed record Fact(ChangeKind Kind, Func<StandingActivity, object?> Of, Func<StandingActivity, StandingActivity, StandingActivity> Take);

    private static readonly IReadOnlyList<Fact> Facts =
    [
        new(ChangeKind.Onward, a => a.Onward, (to, from) => to with { Onward = from.Onward }),
        new(ChangeKind.Deadline, a => a.Deadline, (to, from) => to with { Deadline = from.Deadline }),
        new(ChangeKind.Budget, a => a.Amount, (to, from) => to with { Amount = from.Amount }),
        new(ChangeKind.Owner, a => a.Owner, (to, from) => to with { Owner = from.Owner }),
        new(ChangeKind.State, a => a.State, (to, from) => to with { State = from.State }),
        new(ChangeKind.Title, a => a.Title, (to, from) => to with { Title = from.Title }),
        new(ChangeKind.Type, a => a.Type, (to, from) => to with { Type = from.Type }),
        new(ChangeKind.Sphere, a => a.Sphere, (to, from) => to with { Sphere = from.Sphere }),
    ];

    public bool IsEmpty => Added.Count == 0 && Dropped.Count == 0 && Changes.Count == 0;

    public static AgendaDifference Between(IReadOnlyCollection<StandingActivity> before, IReadOnlyCollection<StandingActivity> after)
    {
        var then = before.ToDictionary(a => a.Id);
        var now = after.ToDictionary(a => a.Id);
        return new AgendaDifference(
            [.. after.Where(a => !then.ContainsKey(a.Id))],
            [.. before.Where(a => !now.ContainsKey(a.Id))],
            [
                .. from fact in Facts
                   from one in after
                   where then.TryGetValue(one.Id, out var was) && !(fact.Kind == ChangeKind.Budget && (was.Amount is null || one.Amount is null)) && !Equals(fact.Of(was), fact.Of(one))
                   select new ActivityChange(fact.Kind, then[one.Id], one),
            ]);
    }

    public IEnumerable<ActivityChange> Of(ChangeKind kind) => Changes.Where(c => c.Kind == kind);

    /// <summary>What differs the other way round.</summary>
    public AgendaDifference Reversed() => new(Dropped, Added, [.. Changes.Select(c => c.Reversed())]);

    /// <summary>The later moment, made of the earlier one.</summary>
    public IReadOnlyList<StandingActivity> ApplyTo(IReadOnlyCollection<StandingActivity> before)
    {
        var gone = Dropped.Select(a => a.Id).ToHashSet();
        var changes = Changes.ToLookup(c => c.Before.Id);
        return [.. before.Where(a => !gone.Contains(a.Id)).Select(a => changes[a.Id].Aggregate(a, (made, change) => Facts.First(f => f.Kind == change.Kind).Take(made, change.After))), .. Added];
    }
}
