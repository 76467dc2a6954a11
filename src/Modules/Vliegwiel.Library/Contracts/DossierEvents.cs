// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Library.Contracts;

public enum DossierState { BeingMade, InUse, Closed }

public sealed record DossierMade : DomainEvent;

public sealed record DossierChanged : DomainEvent;

public sealed record DossierMoved : DomainEvent
{
    public required DossierState To { get; init; }
}

/// <summary>Somebody else keeps the dossier from now on.</summary>
public sealed record DossierGiven : DomainEvent
{
    public required Guid OwnerId { get; init; }
}

/// <summary>What stands on a dossier changed. Its history on screen is read from the entries, because not everybody may see each.</summary>
public sealed record DossierFilled : DomainEvent
{
    public required Guid EntryId { get; init; }
    public required DossierFilling What { get; init; }
}

public enum DossierFilling { Added, Removed, PutBack, Moved, Explained }
