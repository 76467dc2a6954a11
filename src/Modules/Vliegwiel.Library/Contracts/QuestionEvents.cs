// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Questions;
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Library.Contracts;

public sealed record QuestionAsked : DomainEvent;

/// <summary>What was asked, or who may see it, was changed.</summary>
public sealed record QuestionChanged : FieldsChanged
{
    public required int Version { get; init; }
    public required Guid ChangedById { get; init; }
}

public sealed record QuestionPickedUp : DomainEvent
{
    public required Guid LeadId { get; init; }
}

public sealed record QuestionParked : DomainEvent;

public sealed record QuestionReopened : DomainEvent;

public sealed record QuestionRecognised : DomainEvent
{
    public required Guid OrganisationId { get; init; }
}

public sealed record RecognitionWithdrawn : DomainEvent
{
    public required Guid OrganisationId { get; init; }
}

public sealed record AnswerGiven : DomainEvent
{
    public required Guid AnswerId { get; init; }
    public required Guid AuthorId { get; init; }
}

public sealed record BestAnswerChosen : DomainEvent
{
    public required Guid AnswerId { get; init; }
    public required Guid ChosenById { get; init; }
}

/// <summary>An item of the library was made from an answer.</summary>
public sealed record AnswerKept : DomainEvent
{
    public required Guid AnswerId { get; init; }
    public required Guid ItemId { get; init; }
}

/// <summary>A question went into another; the thing is the one that went.</summary>
public sealed record QuestionMerged : DomainEvent
{
    public required Guid IntoId { get; init; }
    public required Guid MergedById { get; init; }
    public required int Merges { get; init; }
}

public sealed record QuestionTookIn : DomainEvent
{
    public required Guid FromId { get; init; }
}

public sealed record QuestionMergeUndone : DomainEvent
{
    public required Guid OutOfId { get; init; }
}

public sealed record QuestionLetGo : DomainEvent
{
    public required Guid FromId { get; init; }
}

public sealed record AskersAskedWhetherItHelped : DomainEvent
{
    public required int Askers { get; init; }
}

/// <summary>An asker said whether the answer helped; the thing is the question.</summary>
internal sealed record AnswerJudged(HelpVerdict Verdict, decimal? HoursSaved) : DomainEvent
{
    public required Guid ReportId { get; init; }
}
