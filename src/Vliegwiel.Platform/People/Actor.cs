// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Platform.People;

/// <summary>What kind of actor does something; it stands in the journal.</summary>
public enum ActorKind { Anonymous, Person, Guest, ApiKey, CommandLine, System }

/// <summary>Who is doing something at this moment, and to which groups that actor belongs at this moment.</summary>
public sealed record Actor
{
    public static readonly Actor Anonymous = new() { Kind = ActorKind.Anonymous, PersonId = null, OrganisationId = null, Audiences = [Audience.Public] };

    /// <summary>The platform itself: jobs and schedules. It sees nothing through <see cref="Access"/>; it works on ids it was given.</summary>
    public static readonly Actor System = new() { Kind = ActorKind.System, PersonId = null, OrganisationId = null, Audiences = [] };

    public static readonly Actor CommandLine = new() { Kind = ActorKind.CommandLine, PersonId = null, OrganisationId = null, Audiences = [Audience.Public] };

    public required ActorKind Kind { get; init; }
    public required Guid? PersonId { get; init; }

    /// <summary>The organisation for which the person acts now; null when there is none.</summary>
    public required Guid? OrganisationId { get; init; }

    public required IReadOnlyList<Audience> Audiences { get; init; }

    /// <summary>The parts of the API that a program by key may read; null for everybody else.</summary>
    public IReadOnlyCollection<string>? Scopes { get; init; }

    /// <summary>One thing that a guest by link, or on its own page an administrator who inspects it, may see beside what the groups see.</summary>
    public OpenedObject? Opened { get; init; }

    /// <summary>The second glass of "bekijk als": what is shown must be visible through both.</summary>
    public IReadOnlyList<string>? ViewingAs { get; init; }

    public bool IsSignedIn => PersonId is not null;

    /// <summary>An administrator looks at one thing with a reason ("inzien"): it may be read, and nothing may be done with it.</summary>
    public bool IsInspecting => Opened is { Audiences: null };

    internal IReadOnlyList<string> Tokens => field ??= [.. Audiences.Select(a => a.Token)];
}

/// <summary>One thing opened to somebody.</summary>
/// <param name="Audiences">It is open as long as one of these groups may see it; null: whoever may see it.</param>
public sealed record OpenedObject(Guid ObjectId, IReadOnlyList<string>? Audiences);

/// <summary>The actor of this request, job or command.</summary>
public sealed class CurrentActor
{
    public Actor Value { get; private set; } = Actor.Anonymous;

    public void Become(Actor actor) => Value = actor;
}

/// <summary>Tells which actor a person is at this moment. The module that knows people answers.</summary>
public interface IActorSource
{
    /// <summary>Null when there is no such person, or that person may no longer sign in.</summary>
    Task<Actor?> FindAsync(Guid personId, CancellationToken cancel);
}
