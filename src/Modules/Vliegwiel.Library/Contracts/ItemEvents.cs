// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Domain;
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Library.Contracts;

/// <summary>An item was made without a file.</summary>
public sealed record ItemMade : DomainEvent;

/// <summary>The fields of an item were changed; a version was kept.</summary>
public sealed record ItemChanged : FieldsChanged
{
    public required int Version { get; init; }
}

/// <summary>An earlier version came back as a new one.</summary>
public sealed record ItemRestored : DomainEvent
{
    public required int From { get; init; }
    public required int Version { get; init; }
}

/// <summary>Another file took the place of the file of an item.</summary>
public sealed record ItemFileReplaced : DomainEvent
{
    public required int Version { get; init; }
}

/// <summary>The stage of an item was changed; why stands in a remark of its own.</summary>
internal sealed record ItemStageChanged(ItemAct Act, ItemStage From, ItemStage To, int Version, Guid RemarkId) : DomainEvent;

/// <summary>Why a stage was changed was written down.</summary>
public sealed record ItemRemarkWritten : DomainEvent;

/// <summary>Who may read why a stage was changed follows the item.</summary>
public sealed record ItemRemarkShared : DomainEvent;

/// <summary>Somebody said that an item still holds.</summary>
public sealed record ItemConfirmed : DomainEvent;

/// <summary>An item got another owner, or none.</summary>
public sealed record ItemGiven : DomainEvent
{
    /// <summary>Null: nobody keeps it now.</summary>
    public required Guid? OwnerId { get; init; }
}
