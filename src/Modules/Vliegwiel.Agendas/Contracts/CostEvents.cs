// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Agendas.Contracts;

public sealed record CostComparisonMade : DomainEvent;

public sealed record CostComparisonDescribed : DomainEvent;

/// <summary>That a variant was added, changed or left out, never with which amounts.</summary>
public sealed record CostVariantsChanged(int Variants) : DomainEvent;
