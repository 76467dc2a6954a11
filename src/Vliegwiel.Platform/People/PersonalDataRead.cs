// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Platform.People;

/// <summary>Somebody read personal data of somebody else.</summary>
internal sealed class PersonalDataRead
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required DateTimeOffset At { get; init; }
    public required Guid? ReaderId { get; init; }
    public required ActorKind ReaderKind { get; init; }
    public required Guid SubjectId { get; init; }
    public required string What { get; init; }
}

/// <summary>The log of who read whose personal data.</summary>
public sealed class PersonalDataLog(VliegwielDb db, CurrentActor actor, TimeProvider clock)
{
    /// <summary>Writes down that the actor of this request read this. Reading one's own data is not logged.</summary>
    /// <param name="what">What was read, in fixed words ("contactgegevens"), never the data itself.</param>
    public async Task WriteAsync(Guid subjectId, string what)
    {
        if (actor.Value.PersonId == subjectId)
        {
            return;
        }

        db.Add(new PersonalDataRead { At = clock.GetUtcNow(), ReaderId = actor.Value.PersonId, ReaderKind = actor.Value.Kind, SubjectId = subjectId, What = what });
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
