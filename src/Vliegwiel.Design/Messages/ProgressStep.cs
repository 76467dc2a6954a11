// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Design.Messages;

/// <summary>A part of long work, with what may be said about it at this moment.</summary>
public sealed record ProgressStep(string Title, StepState State, string? Detail = null);

/// <summary>How far a step is.</summary>
public enum StepState
{
    /// <summary>Its turn has not come.</summary>
    Waiting,

    /// <summary>Being worked on.</summary>
    Busy,

    /// <summary>Finished.</summary>
    Done,

    /// <summary>Stopped without a result.</summary>
    Failed,
}
