// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Domain;

/// <summary>The project activities that a circle, network or organisation carries out, as one list that lives (inventory #136, #57). Its versions are what bodies fixed of it.</summary>
internal sealed partial class Agenda
{
    public const int TitleMaxLength = 200;
    public const int PurposeMaxLength = 2000;

    private readonly List<AgendaPlacement> _placements = [];

    private Agenda() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Kenmerk { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string? Purpose { get; private set; }

    /// <summary>The alliance whose agenda it is; null when it is of one organisation.</summary>
    public Guid? AllianceId { get; private set; }

    /// <summary>The organisation whose agenda it is, or that keeps the secretariat of the alliance.</summary>
    public Guid? OrganisationId { get; private set; }

    /// <summary>Who keeps it.</summary>
    public Guid KeeperId { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>How many versions were fixed.</summary>
    public int Versions { get; private set; }

    /// <summary>Audience tokens, separated by a space.</summary>
    public string Audiences { get; private set; } = "";

    public int Revision { get; private set; }

    public IReadOnlyList<AgendaPlacement> Placements => _placements;

    public IReadOnlyList<Audience> AudienceList => Audience.ReadAll(Audiences);

    /// <summary>Who may see what is sensitive to the market: the side of the clients and who keeps the agenda; of an organisation its own people.</summary>
    public IReadOnlyList<Audience> SensitiveAudiences => AllianceId is { } alliance
        ? [Audience.AllianceConfidential(alliance)]
        : OrganisationId is { } organisation ? [Audience.Organisation(organisation)] : [Audience.Person(KeeperId)];

    public static Agenda OfAlliance(string title, Guid allianceId, Guid? organisationId, Guid keeperId, DateTimeOffset now) => new()
    {
        Kenmerk = Platform.Kenmerk.For(title),
        Title = title,
        AllianceId = allianceId,
        OrganisationId = organisationId,
        KeeperId = keeperId,
        MadeAt = now,
        Audiences = Audience.Alliance(allianceId).Token,
    };

    public static Agenda OfOrganisation(string title, Guid organisationId, Guid keeperId, DateTimeOffset now) => new()
    {
        Kenmerk = Platform.Kenmerk.For(title),
        Title = title,
        OrganisationId = organisationId,
        KeeperId = keeperId,
        MadeAt = now,
        Audiences = Audience.Organisation(organisationId).Token,
    };

    public void Describe(string title, string? purpose) => (Title, Purpose) = (title, purpose);

    /// <summary>Puts an activity on the agenda, after the others. The same activity may stand on several agendas and is one.</summary>
    public Refusal? Place(Guid activityId, DateTimeOffset now)
    {
        if (_placements.Exists(p => p.ActivityId == activityId))
        {
            return new StandsOnThisAgenda();
        }

        _placements.Add(new AgendaPlacement { AgendaId = Id, ActivityId = activityId, Order = _placements.Count == 0 ? 1 : _placements.Max(p => p.Order) + 1, PlacedAt = now });
        return null;
    }

    /// <summary>Puts back where it stood what was taken off.</summary>
    public void PlaceAgain(Guid activityId, int order, DateTimeOffset now) => _placements.Add(new AgendaPlacement { AgendaId = Id, ActivityId = activityId, Order = order, PlacedAt = now });

    public void Remove(Guid activityId) => _placements.RemoveAll(p => p.ActivityId == activityId);

    /// <returns>The number of the version that is fixed now.</returns>
    public int Fix() => ++Versions;
}

/// <summary>That an activity stands on an agenda.</summary>
internal sealed class AgendaPlacement
{
    public required Guid AgendaId { get; init; }
    public required Guid ActivityId { get; init; }

    /// <summary>Place in the list, from 1; holes are allowed.</summary>
    public required int Order { get; set; }

    public required DateTimeOffset PlacedAt { get; init; }
}

/// <summary>Audiences as they lie in a column.</summary>
internal static class AudienceTokens
{
    public static string Write(IEnumerable<Audience> audiences) => string.Join(' ', audiences.Select(a => a.Token).Distinct().Order(StringComparer.Ordinal));
}
