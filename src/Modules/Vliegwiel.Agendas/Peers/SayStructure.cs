// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Design.Lists;
using Vliegwiel.Design.Text;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Peers;

/// <summary>What an organisation says of how much order there is in what it does.</summary>
internal sealed class StructureRequest
{
    [Required(ErrorMessage = "Kies hoe het er nu voor staat."), KnownChoice(ChoiceList.Structure)]
    public string? Structuur { get; set; }

    [Required(ErrorMessage = "Schrijf waaruit dat blijkt."), StringLength(AgendaStructure.ReasonMaxLength, ErrorMessage = "Maak de reden hoogstens 1.000 tekens lang.")]
    public string? Reden { get; set; }
}

/// <summary>One statement, with who said it and when.</summary>
internal sealed record StructureLine(StructureLevel Level, string Reason, string By, string On);

/// <summary>What an organisation said of itself, newest first.</summary>
internal sealed record ShownStructure(Agenda Agenda, IReadOnlyList<StructureLine> Lines, bool MaySay);

/// <summary>Lets an organisation say at its agenda how much order there is in what it does; what it said before stays (inventory #24).</summary>
internal sealed class SayStructure(VliegwielDb db, Access access, CurrentActor actor, AgendaTools tools)
{
    private const int MostLines = 50;

    public static readonly IReadOnlyList<Choice> Levels =
    [
        ActivityChoices.Of(StructureWords.Of(StructureLevel.None), "niemand houdt bij wat wij doen"),
        ActivityChoices.Of(StructureWords.Of(StructureLevel.Loose), "er gebeurt van alles, los van elkaar"),
        ActivityChoices.Of(StructureWords.Of(StructureLevel.Programme), "er zijn doelen, een agenda en iemand die haar bijhoudt"),
        ActivityChoices.Of(StructureWords.Of(StructureLevel.Anchored), "het staat in beleid, begroting en gewone werkwijzen"),
    ];

    /// <returns>Null when there is no such agenda of an organisation for this actor.</returns>
    public async Task<ShownStructure?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        if (await access.Visible<Agenda>().AsNoTracking().SingleOrDefaultAsync(a => a.Kenmerk == kenmerk && a.AllianceId == null, cancel) is not { } agenda)
        {
            return null;
        }

        var said = await db.Set<AgendaStructure>().AsNoTracking().Where(s => s.AgendaId == agenda.Id).OrderByDescending(s => s.SaidAt).ThenByDescending(s => s.Id).Take(MostLines).ToListAsync(cancel);
        var names = await tools.Network.FindNamesAsync([.. said.Select(s => s.SaidById).Distinct()], [], [], cancel);
        return new ShownStructure(agenda, [.. said.Select(s => new StructureLine(s.Level, s.Reason, names.Person(s.SaidById), Dates.Day(s.SaidAt)))], AgendaRights.MayKeep(actor.Value, agenda));
    }

    public async Task<Refusal?> RunAsync(string kenmerk, StructureRequest request)
    {
        if (await access.Visible<Agenda>().SingleOrDefaultAsync(a => a.Kenmerk == kenmerk, CancellationToken.None) is not { } agenda)
        {
            return new NoSuchAgenda();
        }

        if (AgendaRights.Acts(actor.Value) is not { } me || !AgendaRights.MayKeep(actor.Value, agenda) || StructureWords.Read(request.Structuur) is not { } level)
        {
            return new NotYourAgenda();
        }

        var said = AgendaStructure.Say(agenda, level, ActivityRequest.Tidy(request.Reden)!, me, tools.Clock.GetUtcNow());
        if (said.Refusal is { } refusal)
        {
            return refusal;
        }

        db.Add(said.Value);
        tools.Journal.Record(new StructureSaid(level) { ObjectId = agenda.Id });
        return await db.TrySaveAsync();
    }
}
