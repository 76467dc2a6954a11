// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Platform.Discussing;

/// <summary>What a person says about a thing. Who may see the thing reads it, and nobody else.</summary>
internal sealed class Comment
{
    public const int TextMaxLength = 5000;

    private Comment() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The thing on the spine.</summary>
    public Guid ObjectId { get; private set; }

    public Guid AuthorId { get; private set; }
    public Guid? OrganisationId { get; private set; }

    /// <summary>Plain text with its own paragraphs; empty when it was withdrawn.</summary>
    public string Text { get; private set; } = "";

    public DateTimeOffset WrittenAt { get; private set; }
    public DateTimeOffset? EditedAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Makes the second of two who change it at once fail.</summary>
    public int Revision { get; private set; }

    public static Comment Write(Guid objectId, string text, Guid authorId, Guid? organisationId, DateTimeOffset now) =>
        new() { ObjectId = objectId, Text = text, AuthorId = authorId, OrganisationId = organisationId, WrittenAt = now };

    public void Edit(string text, DateTimeOffset now) => (Text, EditedAt) = (text, now);

    /// <summary>That something was said stays; what was said goes.</summary>
    public void Withdraw(DateTimeOffset now) => (Text, WithdrawnAt) = ("", now);
}

/// <summary>That a comment names a person.</summary>
internal sealed class Mention
{
    public required Guid CommentId { get; init; }
    public required Guid PersonId { get; init; }
}

/// <summary>That a person wants to hear what is said about a thing.</summary>
internal sealed class Follower
{
    /// <summary>In the link that ends it: who follows again has another.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid ObjectId { get; init; }
    public required Guid PersonId { get; init; }
    public required DateTimeOffset Since { get; init; }
}

/// <summary>How somebody hears of comments on what that person follows.</summary>
public enum FollowMail { EachComment, OnceADay, Never }

/// <summary>The choice of one person; who made none gets a mail for each comment.</summary>
internal sealed class FollowSetting
{
    public required Guid PersonId { get; init; }
    public required FollowMail Mail { get; set; }
}

/// <summary>That a person was told of a comment, or will be in the mail of the day.</summary>
internal sealed class CommentTelling
{
    public required Guid CommentId { get; init; }
    public required Guid PersonId { get; init; }
    public required bool Waits { get; set; }
}

/// <summary>A comment was written. Its own id is the object: what was said is no part of the history of the thing.</summary>
public sealed record CommentWritten : DomainEvent
{
    public required Guid AboutId { get; init; }
}

public sealed record CommentEdited : DomainEvent
{
    public required Guid AboutId { get; init; }
}

public sealed record CommentWithdrawn : DomainEvent
{
    public required Guid AboutId { get; init; }
}
