// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Platform.Jobs;

/// <summary>Waiting, or given up after ten tries until a person tries again.</summary>
internal enum JobState { Waiting, Failed }

/// <summary>One piece of work on one item, written in the transaction that made it necessary. Done jobs are gone.</summary>
internal sealed class Job
{
    public const int MaxAttempts = 10;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Name { get; init; }
    public required string Facts { get; init; }
    public required DateTimeOffset QueuedAt { get; init; }
    public required DateTimeOffset NotBefore { get; set; }
    public JobState State { get; set; } = JobState.Waiting;
    public int Attempts { get; set; }

    /// <summary>Until this moment somebody is working on it; renewed while the work goes on.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    /// <summary>Who is working on it: a new id for each try, so that a worker that lost its lease cannot finish another's try.</summary>
    public Guid? Lease { get; set; }

    public string? LastError { get; set; }
}

/// <summary>Work that comes back at fixed distances; the next moment is a row, so a stop skips nothing and repeats nothing.</summary>
internal sealed class Schedule
{
    public required string Name { get; init; }
    public required DateTimeOffset DueAt { get; set; }
}
