// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Design.Lists;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Making;

/// <summary>What stands on the form for a new agenda.</summary>
internal class AgendaRequest
{
    [Required(ErrorMessage = "Geef de agenda een naam."), StringLength(Agenda.TitleMaxLength, ErrorMessage = "Maak de naam hoogstens 200 tekens lang.")]
    public string? Titel { get; set; }

    [StringLength(Agenda.PurposeMaxLength, ErrorMessage = "Maak het doel hoogstens 2.000 tekens lang.")]
    public string? Doel { get; set; }

    [Required(ErrorMessage = "Kies van wie de agenda is.")]
    public string? Van { get; set; }
}

/// <summary>What making and keeping agendas and activities needs beside the database.</summary>
internal sealed record AgendaTools(EventJournal Journal, TimeProvider Clock, NetworkDirectory Network, AllianceDirectory Alliances)
{
    /// <summary>The organisations of the people who see an activity, as choices.</summary>
    public async Task<IReadOnlyList<Choice>> ListOrganisationsAsync(Activity activity, CancellationToken cancel)
    {
        var groups = activity.AudienceList.Where(a => a.Id is not null).ToLookup(a => a.Token.Split(':')[0], a => a.Id!.Value);
        var people = await Alliances.ListPeopleAsync([.. groups["verband"]], [.. groups["org"]], cancel);
        return [.. people.Select(p => p.Organisation).DistinctBy(o => o.Id).OrderBy(o => o.Name, StringComparer.Ordinal).Select(o => new Choice(o.Id.ToString("N"), o.Name))];
    }
}

/// <summary>Makes an agenda, of an alliance of which the actor is secretary or spinner, or of the own organisation.</summary>
internal sealed class MakeAgenda(VliegwielDb db, CurrentActor actor, AgendaTools tools)
{
    private const string OfAlliance = "verband:";
    private const string OfOrganisation = "organisatie";

    /// <summary>Whose agenda this actor may make; empty for who may make none.</summary>
    public async Task<IReadOnlyList<Choice>> ChoicesAsync(CancellationToken cancel)
    {
        if (!AgendaRights.MayMake(actor.Value))
        {
            return [];
        }

        var alliances = await tools.Alliances.FindAsync(AgendaRights.AlliancesOf(actor.Value), cancel);
        var own = actor.Value.OrganisationId is { } id ? await tools.Network.FindOrganisationAsync(id, cancel) : null;
        return
        [
            .. alliances.Select(a => new Choice(OfAlliance + a.Id.ToString("N"), a.Name, "Alle leden zien de agenda. Budgetten zien alleen opdrachtgevers en de secretaris.")),
            .. own is null ? Array.Empty<Choice>() : [new Choice(OfOrganisation, own.Name, "Alleen wie hier werkt, ziet de agenda en de budgetten.")],
        ];
    }

    public async Task<Result<Agenda>> RunAsync(AgendaRequest request)
    {
        var staged = await StageAsync(request);
        if (staged.Refusal is null)
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }

        return staged;
    }

    /// <summary>Makes it in the change that is being made. Saved with the next SaveChangesAsync.</summary>
    public async Task<Result<Agenda>> StageAsync(AgendaRequest request)
    {
        if (AgendaRights.Acts(actor.Value) is not { } me)
        {
            return new NobodyToActFor();
        }

        var now = tools.Clock.GetUtcNow();
        Agenda agenda;
        if (request.Van == OfOrganisation && actor.Value.OrganisationId is { } organisation)
        {
            agenda = Agenda.OfOrganisation(request.Titel!.Trim(), organisation, me, now);
        }
        else if (request.Van?.StartsWith(OfAlliance, StringComparison.Ordinal) == true && Guid.TryParse(request.Van[OfAlliance.Length..], out var id) && AgendaRights.AlliancesOf(actor.Value).Contains(id)
            && await tools.Alliances.FindAsync([id], CancellationToken.None) is [var alliance, ..])
        {
            agenda = Agenda.OfAlliance(request.Titel!.Trim(), id, alliance.SecretariatId, me, now);
        }
        else
        {
            return new NotYourAlliance();
        }

        agenda.Describe(request.Titel!.Trim(), ActivityRequest.Tidy(request.Doel));
        db.Agendas.Add(agenda);
        tools.Journal.Record(new AgendaMade { ObjectId = agenda.Id });
        return agenda;
    }
}
