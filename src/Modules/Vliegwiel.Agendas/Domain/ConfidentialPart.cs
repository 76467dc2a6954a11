// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Domain;

/// <summary>What clients keep from the market until they share it with all of it (inventory #152).</summary>
internal enum ConfidentialKind { Estimate, Planning, DraftCriteria, Other }

/// <summary>
/// Something about an activity that contractors may not know yet: an estimate, a planning, criteria in draft. A thing of its own with its own
/// readers (decision D10). It is shared with everybody at once or with nobody; what was shared is a <see cref="Disclosure"/>.
/// </summary>
internal sealed class ConfidentialPart
{
    public const int TitleMaxLength = 200;
    public const int TextMaxLength = 5000;

    private ConfidentialPart() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ActivityId { get; private set; }

    /// <summary>Of the activity, for the address.</summary>
    public string Kenmerk { get; private set; } = "";

    public ConfidentialKind Kind { get; private set; }
    public string Title { get; private set; } = "";
    public string Text { get; private set; } = "";
    public Guid WrittenById { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>Null as long as contractors do not know it.</summary>
    public DateTimeOffset? SharedAt { get; private set; }

    /// <summary>Audience tokens, separated by a space.</summary>
    public string Audiences { get; private set; } = "";

    public int Revision { get; private set; }

    public IReadOnlyList<Audience> AudienceList => Audience.ReadAll(Audiences);

    public static ConfidentialPart Of(Activity activity, ConfidentialKind kind, string title, string text, IEnumerable<Audience> readers, Guid personId, DateTimeOffset now) => new()
    {
        ActivityId = activity.Id,
        Kenmerk = activity.Kenmerk,
        Kind = kind,
        Title = title,
        Text = text,
        Audiences = AudienceTokens.Write(readers),
        WrittenById = personId,
        WrittenAt = now,
    };

    public Refusal? Share(DateTimeOffset now)
    {
        if (SharedAt is not null)
        {
            return new WasSharedAlready();
        }

        SharedAt = now;
        return null;
    }
}

/// <summary>What was shared with the market, word for word and on which day: for everybody on the agenda the same, and never taken back (inventory #152).</summary>
internal sealed class Disclosure
{
    private Disclosure() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AgendaId { get; private set; }

    /// <summary>Of the agenda, for the address.</summary>
    public string Kenmerk { get; private set; } = "";

    public Guid ActivityId { get; private set; }
    public Guid PartId { get; private set; }
    public Guid? OrganisationId { get; private set; }
    public ConfidentialKind Kind { get; private set; }

    /// <summary>Of the activity, as it was called then.</summary>
    public string ActivityTitle { get; private set; } = "";

    public string Title { get; private set; } = "";
    public string Text { get; private set; } = "";
    public DateTimeOffset SharedAt { get; private set; }
    public Guid SharedById { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Audience tokens, separated by a space.</summary>
    public string Audiences { get; private set; } = "";

    public int Revision { get; private set; }

    public IReadOnlyList<Audience> AudienceList => Audience.ReadAll(Audiences);

    public static Disclosure Of(ConfidentialPart part, Activity activity, Agenda agenda, Guid personId, DateTimeOffset now) => new()
    {
        AgendaId = agenda.Id,
        Kenmerk = agenda.Kenmerk,
        ActivityId = activity.Id,
        PartId = part.Id,
        OrganisationId = agenda.OrganisationId,
        Kind = part.Kind,
        ActivityTitle = activity.Title,
        Title = part.Title,
        Text = part.Text,
        SharedAt = now,
        SharedById = personId,
        Audiences = agenda.Audiences,
    };

    public Refusal? Publish(DateTimeOffset now)
    {
        if (PublishedAt is not null)
        {
            return new IsPublicAlready();
        }

        (PublishedAt, Audiences) = (now, AudienceTokens.Write([.. AudienceList, Audience.Public]));
        return null;
    }
}

/// <summary>How what is kept from the market is called on screen.</summary>
internal static class ConfidentialWords
{
    public static string Of(ConfidentialKind kind) => kind switch
    {
        ConfidentialKind.Estimate => "raming",
        ConfidentialKind.Planning => "planning voor publicatie",
        ConfidentialKind.DraftCriteria => "criteria in concept",
        ConfidentialKind.Other => "overig",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Null when no kind is called so.</summary>
    public static ConfidentialKind? Read(string? key) => ActivityWords.Find<ConfidentialKind>(key, Of);
}
