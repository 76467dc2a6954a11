// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Collecting;

/// <summary>What stands on the form with which a figure is asked of companies.</summary>
internal sealed class AskFigureRequest
{
    [Required(ErrorMessage = "Schrijf op wat u vraagt."), StringLength(MarketRequest.TitleMaxLength, ErrorMessage = "Maak de vraag hoogstens 200 tekens lang.")]
    public string? Vraag { get; set; }

    [StringLength(MarketRequest.TextMaxLength, ErrorMessage = "Maak de toelichting hoogstens 2.000 tekens lang.")]
    public string? Toelichting { get; set; }

    [Required(ErrorMessage = "Schrijf op in welke eenheid het getal is, bijvoorbeeld ton per jaar."), StringLength(Figure.UnitMaxLength, ErrorMessage = "Maak de eenheid hoogstens 40 tekens lang.")]
    public string? Eenheid { get; set; }

    [Required(ErrorMessage = "Kies de laatste dag waarop bedrijven kunnen antwoorden.")]
    public DateOnly? Uiterlijk { get; set; }
}

/// <summary>What a company gives.</summary>
internal sealed class GiveFigureRequest
{
    [Required(ErrorMessage = "Geef een getal, of schrijf waarom er geen is: nvt of onbekend.")]
    public string? Getal { get; set; }

    [StringLength(Figure.TextMaxLength, ErrorMessage = "Maak dit hoogstens 300 tekens lang.")]
    public string? Periode { get; set; }
}

/// <summary>The figures that were asked on one agenda.</summary>
internal sealed record ShownRequests(Agenda Agenda, IReadOnlyList<MarketRequest> Requests, bool MayAsk, DateOnly Today);

/// <summary>One figure that is asked, with what the company of the reader gave.</summary>
/// <param name="Mine">Null when the reader's company gave none, and for who is no contractor.</param>
internal sealed record ShownRequest(MarketRequest Request, string AgendaTitle, MarketAnswer? Mine, bool MayAnswer, bool MayTotal, bool IsOpen);

/// <summary>Asks companies for a figure and shows nothing of it but a total of three or more.</summary>
internal sealed class CollectFigures(VliegwielDb db, Access access, CurrentActor actor, AgendaTools tools)
{
    private const int MostRequests = 200;

    /// <returns>Null when there is no such agenda of an alliance for this actor.</returns>
    public async Task<ShownRequests?> ListAsync(string agendaKenmerk, CancellationToken cancel)
    {
        if (await access.Visible<Agenda>().AsNoTracking().SingleOrDefaultAsync(a => a.Kenmerk == agendaKenmerk && a.AllianceId != null, cancel) is not { } agenda)
        {
            return null;
        }

        var requests = await access.Visible<MarketRequest>().AsNoTracking().Where(r => r.AgendaId == agenda.Id).OrderByDescending(r => r.AskedAt).ThenBy(r => r.Id).Take(MostRequests).ToListAsync(cancel);
        return new ShownRequests(agenda, requests, AgendaRights.MayKeep(actor.Value, agenda), tools.Clock.DutchToday);
    }

    /// <returns>Null when there is no such request for this actor.</returns>
    public async Task<ShownRequest?> FindAsync(string agendaKenmerk, string kenmerk, CancellationToken cancel)
    {
        if (await access.Visible<MarketRequest>().SingleOrDefaultAsync(r => r.Kenmerk == kenmerk && r.AgendaKenmerk == agendaKenmerk, cancel) is not { } request
            || await access.Visible<Agenda>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == request.AgendaId, cancel) is not { } agenda)
        {
            return null;
        }

        var mine = await access.Visible<MarketAnswer>().SingleOrDefaultAsync(a => a.RequestId == request.Id && a.OrganisationId == actor.Value.OrganisationId, cancel);
        var isOpen = request.IsOpen(tools.Clock.DutchToday);
        return new ShownRequest(request, agenda.Title, mine, isOpen && IsContractor(request), AgendaRights.MayKeep(actor.Value, agenda) && request.TotalledAt is null, isOpen);
    }

    public async Task<Result<MarketRequest>> AskAsync(string agendaKenmerk, AskFigureRequest typed)
    {
        if (await access.Visible<Agenda>().AsNoTracking().SingleOrDefaultAsync(a => a.Kenmerk == agendaKenmerk, CancellationToken.None) is not { } agenda)
        {
            return new NoSuchAgenda();
        }

        if (AgendaRights.Acts(actor.Value) is not { } me || !AgendaRights.MayKeep(actor.Value, agenda))
        {
            return new NotYourAgenda();
        }

        if (agenda.AllianceId is not { } alliance)
        {
            return new OnlyAlliancesAsk();
        }

        if (typed.Uiterlijk < tools.Clock.DutchToday)
        {
            return new LastDayIsPast();
        }

        var request = MarketRequest.Ask(agenda, alliance, typed.Vraag!.Trim(), ActivityRequest.Tidy(typed.Toelichting), typed.Eenheid!.Trim(), typed.Uiterlijk!.Value, me, tools.Clock.GetUtcNow());
        db.Add(request);
        tools.Journal.Record(new FiguresAsked(agenda.Id, request.LastDay) { ObjectId = request.Id });
        return await db.TrySaveAsync() is { } clash ? clash : request;
    }

    /// <summary>Gives the figure of one's own company, or changes it; nobody else sees which.</summary>
    public async Task<Result<MarketAnswer>> GiveAsync(string agendaKenmerk, string kenmerk, GiveFigureRequest typed)
    {
        if (await FindAsync(agendaKenmerk, kenmerk, CancellationToken.None) is not { Request: var request } shown || AgendaRights.Acts(actor.Value) is not { } me)
        {
            return new NoSuchAgenda();
        }

        if (!IsContractor(request) || actor.Value.OrganisationId is not { } company)
        {
            return new OnlyContractorsAnswer();
        }

        if (!shown.IsOpen)
        {
            return new AskingHasEnded();
        }

        var read = DutchFigures.Parse(typed.Getal, NumberStyle.Dutch);
        if (read.Refusal is { } unread)
        {
            return unread;
        }

        if (read.Value.Unit is { } unit && unit != request.Unit)
        {
            return new FigureInOtherUnit(request.Unit);
        }

        var answer = shown.Mine;
        if (answer is null)
        {
            answer = MarketAnswer.Of(request, company);
            db.Add(answer);
        }

        answer.Give(read.Value.In(request.Unit, new FigureMeaning { Period = ActivityRequest.Tidy(typed.Periode), Source = "opgave van het bedrijf", Status = FigureStatus.Estimated }), me, tools.Clock.GetUtcNow());
        tools.Journal.Record(new FigureGiven(request.Id) { ObjectId = answer.Id });
        return await db.TrySaveAsync() is { } clash ? clash : answer;
    }

    /// <summary>Ends the asking. Here alone all answers come together; what leaves is their total, or that there were too few.</summary>
    public async Task<Result<MarketRequest>> TotalAsync(string agendaKenmerk, string kenmerk)
    {
        if (await FindAsync(agendaKenmerk, kenmerk, CancellationToken.None) is not { Request: var request } shown)
        {
            return new NoSuchAgenda();
        }

        if (!shown.MayTotal)
        {
            return request.TotalledAt is null ? new NotYourAgenda() : new TotalWasMade();
        }

        var answers = await db.Set<MarketAnswer>().AsNoTracking().Where(a => a.RequestId == request.Id).ToListAsync(CancellationToken.None);
        if (request.MakeTotal(answers, tools.Clock.GetUtcNow()) is { } refusal)
        {
            return refusal;
        }

        tools.Journal.Record(new FiguresTotalled(request.AgendaId) { ObjectId = request.Id });
        return await db.TrySaveAsync() is { } clash ? clash : request;
    }

    private bool IsContractor(MarketRequest request) => AgendaRights.Acts(actor.Value) is not null && actor.Value.Audiences.Contains(Audience.AllianceSide(request.AllianceId, "on"));
}
