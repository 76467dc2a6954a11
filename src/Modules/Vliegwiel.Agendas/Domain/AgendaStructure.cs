// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Domain;

/// <summary>How much order there is in what an organisation does (inventory #24).</summary>
internal enum StructureLevel { None, Loose, Programme, Anchored }

/// <summary>What an organisation says of itself at its agenda: how much order there is, with the reason. It does not change; the newest counts.</summary>
internal sealed class AgendaStructure
{
    public const int ReasonMaxLength = 1000;

    private AgendaStructure() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AgendaId { get; private set; }
    public StructureLevel Level { get; private set; }
    public string Reason { get; private set; } = "";
    public Guid SaidById { get; private set; }
    public DateTimeOffset SaidAt { get; private set; }

    /// <summary>Only of the agenda of one organisation: an alliance has none of its own.</summary>
    public static Result<AgendaStructure> Say(Agenda agenda, StructureLevel level, string reason, Guid personId, DateTimeOffset now) => agenda.AllianceId is not null
        ? new OnlyOrganisationsHaveStructure()
        : new AgendaStructure { AgendaId = agenda.Id, Level = level, Reason = reason, SaidById = personId, SaidAt = now };
}

/// <summary>How the choices of structure are called on screen.</summary>
internal static class StructureWords
{
    public static string Of(StructureLevel level) => level switch
    {
        StructureLevel.None => "geen structuur",
        StructureLevel.Loose => "losse acties",
        StructureLevel.Programme => "programma",
        StructureLevel.Anchored => "geborgd in de organisatie",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };

    public static StructureLevel? Read(string? key) => ActivityWords.Find<StructureLevel>(key, Of);
}
