// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Agendas.Domain;

/// <summary>What can be done to several activities of an agenda at once.</summary>
internal enum BulkKind { Move, Ask, TakeOff, Place }

/// <summary>What was done to one activity among several, or why not.</summary>
/// <param name="Refusal">Null when it was done.</param>
/// <param name="Revision">Of the activity after it, so that undoing leaves alone what was changed since.</param>
/// <param name="Before">What undoing gives back; null when nothing was done.</param>
/// <param name="Order">Its place on the agenda that it was taken off.</param>
internal sealed record BulkLine(Guid ActivityId, string? Refusal, int Revision, ActivitySnapshot? Before, int? Order);

/// <summary>The facts of an activity that doing something to several at once may change.</summary>
internal sealed record ActivitySnapshot(ActivityState State, string? StateReason, DateOnly? BlockedSince, Guid? AskedId, Guid? AskedOrganisationId, DateTimeOffset? AskedAt, string Audiences)
{
    public DateOnly? PilotOn { get; init; }
}

/// <summary>What one person did to several activities of an agenda at once, kept so that it can be undone for a day.</summary>
internal sealed class BulkAct
{
    public static readonly TimeSpan CanBeUndoneFor = TimeSpan.FromDays(1);

    private BulkAct() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AgendaId { get; private set; }

    /// <summary>The agenda on which they were put; null when it was something else.</summary>
    public Guid? OtherAgendaId { get; private set; }

    public Guid PersonId { get; private set; }
    public DateTimeOffset At { get; private set; }
    public BulkKind Kind { get; private set; }
    public IReadOnlyList<BulkLine> Lines { get; private set; } = [];
    public DateTimeOffset? UndoneAt { get; private set; }
    public int Revision { get; private set; }

    public static BulkAct Of(Guid agendaId, Guid? otherAgendaId, BulkKind kind, IReadOnlyList<BulkLine> lines, Guid personId, DateTimeOffset now) =>
        new() { AgendaId = agendaId, OtherAgendaId = otherAgendaId, Kind = kind, Lines = lines, PersonId = personId, At = now };

    public bool CanBeUndone(DateTimeOffset now) => UndoneAt is null && now < At + CanBeUndoneFor && Lines.Any(l => l.Refusal is null);

    /// <param name="lines">As they are now: with a refusal for what could not be undone.</param>
    public void Undo(IReadOnlyList<BulkLine> lines, DateTimeOffset now) => (Lines, UndoneAt) = (lines, now);
}
