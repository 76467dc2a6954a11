// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Platform.Threads;

/// <summary>A tie of the Draad: one thing came from another, in the order from ambition to lesson.</summary>
/// <remarks>It holds no title: who may not see an end does not learn that the tie exists.</remarks>
internal sealed class ThreadLink
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The end nearer to the ambition.</summary>
    public required Guid FromId { get; init; }

    /// <summary>The end nearer to the lesson.</summary>
    public required Guid ToId { get; init; }

    /// <summary>The name of a <see cref="LinkKind"/>.</summary>
    public required string Kind { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Null when the platform made it.</summary>
    public required Guid? MadeById { get; init; }
}

/// <summary>What a tie says, read in both directions.</summary>
/// <param name="Name">Lower case, stable: "antwoord".</param>
/// <param name="Down">From the earlier thing to the later: "is beantwoord met".</param>
/// <param name="Up">From the later thing to the earlier: "geeft antwoord op".</param>
public sealed record LinkKind(string Name, string Down, string Up);

/// <summary>A tie that a kind of thing has when its Draad is whole; where it is not seen, the page names the gap.</summary>
/// <param name="Kind">The kind of thing, as on the spine.</param>
/// <param name="Down">Whether the tie is looked for towards the lesson.</param>
/// <param name="Missing">What is missing, in one Dutch sentence.</param>
public sealed record ExpectedTie(string Kind, string Tie, bool Down, string Missing);

public sealed record ThreadTied : DomainEvent
{
    public required Guid ToId { get; init; }
}

public sealed record ThreadUntied : DomainEvent
{
    public required Guid ToId { get; init; }
}
