// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Editing;

/// <summary>What stands on the form for the name and purpose of an agenda.</summary>
internal sealed class AgendaFacts
{
    [Required(ErrorMessage = "Geef de agenda een naam."), StringLength(Agenda.TitleMaxLength, ErrorMessage = "Maak de naam hoogstens 200 tekens lang.")]
    public string? Titel { get; set; }

    [StringLength(Agenda.PurposeMaxLength, ErrorMessage = "Maak het doel hoogstens 2.000 tekens lang.")]
    public string? Doel { get; set; }

    /// <summary>The revision with which the form was filled.</summary>
    public string? Basis { get; set; }

    public static AgendaFacts Of(Agenda agenda) => new() { Titel = agenda.Title, Doel = agenda.Purpose, Basis = agenda.Revision.ToString(CultureInfo.InvariantCulture) };
}

/// <summary>Changes the name and purpose of an agenda. Its address and its versions stay as they were.</summary>
internal sealed class EditAgenda(VliegwielDb db, Access access, CurrentActor actor, AgendaTools tools)
{
    /// <returns>Null when there is no such agenda that this actor keeps.</returns>
    public async Task<Agenda?> FindAsync(string kenmerk, CancellationToken cancel) =>
        await access.Visible<Agenda>().SingleOrDefaultAsync(a => a.Kenmerk == kenmerk, cancel) is { } agenda && AgendaRights.MayKeep(actor.Value, agenda) ? agenda : null;

    public async Task<Result<Agenda>> RunAsync(string kenmerk, AgendaFacts facts)
    {
        if (await FindAsync(kenmerk, CancellationToken.None) is not { } agenda)
        {
            return new NotYourAgenda();
        }

        if (facts.Basis != agenda.Revision.ToString(CultureInfo.InvariantCulture))
        {
            return new SomebodyWasFirst();
        }

        agenda.Describe(facts.Titel!.Trim(), ActivityRequest.Tidy(facts.Doel));
        tools.Journal.Record(new AgendaDescribed { ObjectId = agenda.Id, Fields = [nameof(Agenda.Title), nameof(Agenda.Purpose)] });
        return await db.TrySaveAsync() is { } clash ? clash : agenda;
    }
}
