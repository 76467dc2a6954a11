// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Agendas.Contracts;

/// <summary>There is a new report on an activity; the thing is the activity.</summary>
internal sealed record ActivityReported(Guid ReportId, ReportColour Colour) : DomainEvent;

/// <summary>A report was written down; the thing is the report.</summary>
public sealed record ReportWritten(Guid ActivityId) : DomainEvent;

/// <summary>Others may read a report too, because its activity came to stand on one more agenda.</summary>
public sealed record ReportShown : DomainEvent;

/// <summary>Somebody said that an activity still holds as it stands.</summary>
public sealed record ActivityConfirmed : DomainEvent;

/// <summary>Somebody says something else of the course than what is computed.</summary>
internal sealed record CourseSaid(Course Course) : DomainEvent;

/// <summary>What somebody said of the course fell away: the computed one says the same.</summary>
public sealed record CourseDropped : DomainEvent;

/// <summary>Somebody was asked by mail how it goes.</summary>
public sealed record ProgressAsked(Guid PersonId, DateOnly? Moment) : DomainEvent;

/// <summary>When the agenda is talked about was set; null: not known.</summary>
public sealed record AgendaMeetingSet(DateOnly? On) : DomainEvent;
