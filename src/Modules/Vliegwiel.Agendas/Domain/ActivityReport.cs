// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Domain;

/// <summary>How an owner says that it goes.</summary>
internal enum ReportColour { OnCourse, Attention, Stuck }

/// <summary>What somebody tells of an activity: three fields, how it goes, and which decision is asked (inventory #138).</summary>
internal sealed record ReportFacts
{
    public required ReportColour Colour { get; init; }

    /// <summary>Stand van zaken.</summary>
    public required string Standing { get; init; }

    /// <summary>Belemmering.</summary>
    public string? Obstacle { get; init; }

    /// <summary>Voorstel voor verbetering.</summary>
    public string? Proposal { get; init; }

    /// <summary>Gevraagd besluit.</summary>
    public string? Decision { get; init; }
}

/// <summary>One report on an activity, as it was told on a day. It does not change; what is different later is told in the next.</summary>
internal sealed class ActivityReport
{
    public const int TextMaxLength = 2000;

    private ActivityReport() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ActivityId { get; private set; }

    /// <summary>Of the activity, for the address.</summary>
    public string Kenmerk { get; private set; } = "";

    /// <summary>Of the activity, as it was named then.</summary>
    public string ActivityTitle { get; private set; } = "";

    public ReportColour Colour { get; private set; }
    public string Standing { get; private set; } = "";
    public string? Obstacle { get; private set; }
    public string? Proposal { get; private set; }
    public string? Decision { get; private set; }
    public DateTimeOffset ReportedAt { get; private set; }
    public Guid ReportedById { get; private set; }

    /// <summary>Audience tokens, separated by a space: those of the activity.</summary>
    public string Audiences { get; private set; } = "";

    public int Revision { get; private set; }

    public IReadOnlyList<Audience> AudienceList => Audience.ReadAll(Audiences);

    public static ActivityReport Of(Activity activity, ReportFacts facts, Guid personId, DateTimeOffset now) => new()
    {
        ActivityId = activity.Id,
        Kenmerk = activity.Kenmerk,
        ActivityTitle = activity.Title,
        Colour = facts.Colour,
        Standing = facts.Standing,
        Obstacle = facts.Obstacle,
        Proposal = facts.Proposal,
        Decision = facts.Decision,
        ReportedAt = now,
        ReportedById = personId,
        Audiences = activity.Audiences,
    };

    /// <summary>Follows the activity when more people come to see that.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Follow(Activity activity)
    {
        var before = Audiences;
        Audiences = AudienceTokens.Write(AudienceList.Concat(activity.AudienceList));
        return Audiences != before;
    }
}
