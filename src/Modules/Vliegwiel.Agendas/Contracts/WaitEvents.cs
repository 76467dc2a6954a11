// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Agendas.Contracts;

/// <summary>An activity began to wait for somebody; the thing is the activity.</summary>
internal sealed record WaitStarted(Guid WaitId, WaitKind Kind) : DomainEvent;

public sealed record WaitDescribed(Guid WaitId) : DomainEvent;

/// <summary>The waiting was over on a day.</summary>
public sealed record WaitEnded(Guid WaitId, DateOnly On) : DomainEvent;

/// <summary>It was chosen how the effect of an activity will be measured; the thing is the activity.</summary>
public sealed record MeasureChosen(Guid MeasureId) : DomainEvent;

public sealed record MeasureDropped(Guid MeasureId) : DomainEvent;

/// <summary>The value at the end was filled in, never which.</summary>
public sealed record MeasureTaken(Guid MeasureId) : DomainEvent;
