// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Ambitions;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Goals;
using Vliegwiel.Design.Text;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Search;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Raising;

/// <summary>What an organisation of the alliance said, or that it has said nothing yet.</summary>
internal sealed record ShownSupport(string Organisation, SupportSide Side, bool? Supports, string? Reason);

/// <summary>What the page of a proposal to raise the bar shows, for who may see it.</summary>
internal sealed record ShownRaise
{
    public required RaiseProposal Proposal { get; init; }
    public required Ambition Ambition { get; init; }

    /// <summary>The version that held when it was proposed.</summary>
    public required AmbitionVersion From { get; init; }

    public required IReadOnlyList<ObjectRow> Evidence { get; init; }

    /// <summary>How many pieces the reader may not see.</summary>
    public required int HiddenEvidence { get; init; }

    public required IReadOnlyList<ShownSupport> Support { get; init; }
    public required string ProposedBy { get; init; }
    public required IReadOnlyList<string> Audience { get; init; }
    public required IReadOnlyList<string> History { get; init; }

    /// <summary>Why it cannot be adopted yet; null when it can.</summary>
    public required string? Lacks { get; init; }

    public required bool MaySpeak { get; init; }
    public required bool MayDecide { get; init; }
}

/// <summary>What raising the bar needs beside the database.</summary>
internal sealed record RaiseTools(GoalTools Goals, AllianceSeats Seats, SearchDesk Search, ShowGoalTools Shown);

/// <summary>Proposes a higher bar with evidence, says for an organisation what it thinks, and decides (rule R7: only up, and jointly).</summary>
internal sealed class RaiseBar(VliegwielDb db, Access access, RaiseTools tools)
{
    /// <summary>From an ambition to a proposal to raise it.</summary>
    public const string ProposalTie = "hoger-voorgesteld";

    /// <summary>From what shows that it can be done to the proposal.</summary>
    public const string EvidenceTie = "bewijst";

    private const int HistoryLines = 30;
    private static readonly string[] EvidenceKinds = ["item", "toepassing", "resultaat", "activiteit", "les"];

    /// <returns>Null when there is no such ambition for this actor.</returns>
    public async Task<Ambition?> FindAmbitionAsync(string kenmerk, CancellationToken cancel) => AgendaRights.Acts(tools.Goals.Actor.Value) is null ? null
        : await access.Visible<Ambition>().Include(a => a.Versions).SingleOrDefaultAsync(a => a.Kenmerk == kenmerk, cancel);

    /// <summary>What may show that it can be done: what looks like the ambition, within what the actor may see.</summary>
    public async Task<IReadOnlyList<ObjectRow>> SuggestAsync(Ambition ambition, CancellationToken cancel) =>
        [.. (await tools.Search.SimilarToTextAsync($"{ambition.Title}\n{ambition.Indicator}\n{ambition.Latest.Text}", 8, EvidenceKinds, cancel)).Select(s => s.Object)];

    public async Task<Result<RaiseProposal>> ProposeAsync(string kenmerk, RaiseRequest request)
    {
        if (AgendaRights.Acts(tools.Goals.Actor.Value) is not { } me)
        {
            return new NobodyToActFor();
        }

        if (await FindAmbitionAsync(kenmerk, CancellationToken.None) is not { } ambition)
        {
            return new NotYourAmbition();
        }

        if (request.Ingang!.Value <= tools.Goals.Clock.DutchToday)
        {
            return new EntryIsPast();
        }

        var minimum = new TypedAmount(request.Minimum, request.MinimumBetreft, request.MinimumPeriode, request.MinimumBron, request.MinimumStatus).In(ambition.Unit);
        if (minimum.Refusal is { } wrong)
        {
            return wrong;
        }

        var facts = new RaiseFacts
        {
            Title = request.Titel!.Trim(),
            Text = ActivityRequest.Tidy(request.Tekst)!,
            Minimum = minimum.Value,
            HigherBecause = ActivityRequest.Tidy(request.HogerOmdat),
            Circumstances = ActivityRequest.Tidy(request.Omstandigheden)!,
            EffectiveOn = request.Ingang.Value,
        };
        var evidence = await EvidenceAsync(request);
        var proposed = RaiseProposal.For(ambition, facts, evidence, me, tools.Goals.Actor.Value.OrganisationId, tools.Goals.Clock.GetUtcNow());
        if (proposed.Refusal is null)
        {
            db.RaiseProposals.Add(proposed.Value);
            tools.Goals.Journal.Record(new RaiseProposed(ambition.Id) { ObjectId = proposed.Value.Id });
            await tools.Goals.Threads.TieAsync(ambition.Id, proposed.Value.Id, ProposalTie, CancellationToken.None);
            foreach (var piece in proposed.Value.Evidence)
            {
                await tools.Goals.Threads.TieAsync(piece.ObjectId, proposed.Value.Id, EvidenceTie, CancellationToken.None);
            }

            await db.SaveChangesAsync(CancellationToken.None);
        }

        return proposed;
    }

    /// <returns>Null when there is no such proposal for this actor.</returns>
    public async Task<ShownRaise?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        if (await ReadAsync(kenmerk, cancel) is not ({ } proposal, { } ambition))
        {
            return null;
        }

        List<Guid> ids = [.. proposal.Evidence.Select(e => e.ObjectId)];
        var evidence = await access.VisibleObjects().Where(o => ids.Contains(o.Id)).OrderBy(o => o.Title).ThenBy(o => o.Id).ToListAsync(cancel);
        var seats = await SeatsAsync(ambition, cancel);
        var history = await tools.Shown.History.OfAsync(proposal.Id, HistoryLines, cancel);
        var names = await tools.Shown.Network.FindNamesAsync([.. history.Select(h => h.PersonId).OfType<Guid>().Append(proposal.ProposedById).Distinct()], [.. proposal.Support.Select(s => s.OrganisationId)], proposal.AudienceList, cancel);
        var said = proposal.Support.Select(s => new ShownSupport(names.Organisation(s.OrganisationId)?.Name ?? "een organisatie die er niet meer is", s.Side, s.Supports, s.Reason));
        var silent = seats.Where(s => proposal.Support.All(x => x.OrganisationId != s.OrganisationId)).Select(s => new ShownSupport(s.Name, SideOf(s), null, null));
        return new ShownRaise
        {
            Proposal = proposal,
            Ambition = ambition,
            From = ambition.Versions.First(v => v.Number == proposal.FromNumber),
            Evidence = evidence,
            HiddenEvidence = ids.Count - evidence.Count,
            Support = [.. said.Concat(silent).OrderBy(s => s.Side).ThenBy(s => s.Organisation, StringComparer.Ordinal)],
            ProposedBy = names.Person(proposal.ProposedById),
            Audience = names.Describe(proposal.AudienceList),
            History = [.. history.Select(h => $"{Dates.Day(h.At)}: {GoalWords.OfAct(h.Act)}{(h.PersonId is { } by ? ", door " + names.Person(by) : "")}")],
            Lacks = proposal.State == RaiseState.Open ? proposal.CheckSupport(seats.Select(SideOf))?.Message : null,
            MaySpeak = proposal.State == RaiseState.Open && OwnSeat(seats) is not null,
            MayDecide = proposal.State == RaiseState.Open && KeepAmbition.MayKeep(tools.Goals.Actor.Value, ambition),
        };
    }

    /// <summary>For the own organisation; what it said before is replaced.</summary>
    public async Task<Result<RaiseProposal>> SayAsync(string kenmerk, RaiseAnswer answer)
    {
        if (await ReadAsync(kenmerk, CancellationToken.None) is not ({ } proposal, { } ambition))
        {
            return new NoSuchProposal();
        }

        if (AgendaRights.Acts(tools.Goals.Actor.Value) is not { } me || OwnSeat(await SeatsAsync(ambition, CancellationToken.None)) is not { } seat)
        {
            return new NotAMemberToSpeak();
        }

        if (answer.Antwoord is not ("ja" or "nee"))
        {
            return new ChooseSupportOrNot();
        }

        if (proposal.Say(seat.OrganisationId, SideOf(seat), answer.Antwoord == "ja", ActivityRequest.Tidy(answer.Reden), me, tools.Goals.Clock.GetUtcNow()) is { } refusal)
        {
            return refusal;
        }

        tools.Goals.Journal.Record(new RaiseAnswered(seat.OrganisationId, answer.Antwoord == "ja") { ObjectId = proposal.Id });
        return await db.TrySaveAsync() is { } clash ? clash : proposal;
    }

    /// <summary>The municipality whose ambition it is adopts it or rejects it with a reason.</summary>
    public async Task<Result<RaiseProposal>> DecideAsync(string kenmerk, RaiseAnswer answer)
    {
        if (await ReadAsync(kenmerk, CancellationToken.None) is not ({ } proposal, { } ambition))
        {
            return new NoSuchProposal();
        }

        if (!KeepAmbition.MayKeep(tools.Goals.Actor.Value, ambition))
        {
            return new NotYourAmbition();
        }

        if (answer.Antwoord is not ("ja" or "nee"))
        {
            return new ChooseSupportOrNot();
        }

        if (string.IsNullOrWhiteSpace(answer.Orgaan))
        {
            return new SayWhoDecides();
        }

        var (me, now) = (AgendaRights.Acts(tools.Goals.Actor.Value)!.Value, tools.Goals.Clock.GetUtcNow());
        var refusal = answer.Antwoord == "ja"
            ? proposal.Adopt(ambition, (await SeatsAsync(ambition, CancellationToken.None)).Select(SideOf), answer.Orgaan.Trim(), me, now)
            : proposal.Reject(answer.Orgaan.Trim(), answer.Reden, me, now);
        if (refusal is not null)
        {
            return refusal;
        }

        tools.Goals.Journal.Record(new RaiseDecided(answer.Antwoord == "ja") { ObjectId = proposal.Id });
        if (answer.Antwoord == "ja")
        {
            tools.Goals.Journal.Record(new BarRaised(ambition.Count, proposal.Id, proposal.EffectiveOn) { ObjectId = ambition.Id });
            await tools.Goals.Marks.OfAmbitionAsync(ambition, CancellationToken.None);
        }

        return await db.TrySaveAsync() is { } clash ? clash : proposal;
    }

    private async Task<(RaiseProposal? Proposal, Ambition? Ambition)> ReadAsync(string kenmerk, CancellationToken cancel)
    {
        if (await access.Visible<RaiseProposal>().Include(r => r.Evidence).Include(r => r.Support).AsSplitQuery().SingleOrDefaultAsync(r => r.Kenmerk == kenmerk, cancel) is not { } proposal)
        {
            return (null, null);
        }

        return (proposal, await access.Visible<Ambition>().Include(a => a.Versions).SingleOrDefaultAsync(a => a.Id == proposal.AmbitionId, cancel));
    }

    private async Task<IReadOnlyList<SeatedOrganisation>> SeatsAsync(Ambition ambition, CancellationToken cancel) =>
        ambition.AllianceId is { } alliance ? [.. (await tools.Seats.ListAsync(alliance, cancel)).DistinctBy(s => s.OrganisationId)] : [];

    private SeatedOrganisation? OwnSeat(IReadOnlyList<SeatedOrganisation> seats) =>
        AgendaRights.Acts(tools.Goals.Actor.Value) is null ? null : seats.FirstOrDefault(s => s.OrganisationId == tools.Goals.Actor.Value.OrganisationId);

    private static SupportSide SideOf(SeatedOrganisation seat) => seat.Side switch { "og" => SupportSide.Client, "on" => SupportSide.Contractor, _ => SupportSide.Neutral };

    private async Task<IReadOnlyList<Guid>> EvidenceAsync(RaiseRequest request)
    {
        List<Guid> ticked = [.. (request.Bewijs ?? []).Select(t => Guid.TryParseExact(t, "N", out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Take(RaiseProposal.MostEvidence)];
        List<string> paths = [.. (request.Adressen ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(RaiseProposal.MostEvidence).Select(PathOf)];
        return await access.VisibleObjects().Where(o => EvidenceKinds.Contains(o.Kind) && (ticked.Contains(o.Id) || paths.Contains(o.Url))).OrderBy(o => o.Id).Select(o => o.Id).ToListAsync(CancellationToken.None);
    }

    /// <summary>Pasted whole or from the stroke on.</summary>
    private static string PathOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var whole) && (whole.Scheme == Uri.UriSchemeHttps || whole.Scheme == Uri.UriSchemeHttp) ? whole.AbsolutePath : address;
}
