// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Domain;

/// <summary>What became of a proposal to raise the bar.</summary>
internal enum RaiseState { Open, Adopted, Rejected }

/// <summary>The side on which an organisation sits in an alliance.</summary>
internal enum SupportSide { Client, Contractor, Neutral }

/// <summary>What is proposed instead of the bar that holds now.</summary>
internal sealed record RaiseFacts
{
    public required string Title { get; init; }
    public required string Text { get; init; }
    public required Figure Minimum { get; init; }

    /// <summary>Why this is higher; needed when no number says it.</summary>
    public string? HigherBecause { get; init; }

    /// <summary>What makes it possible now: what the market offers, what it costs, what pilots showed.</summary>
    public required string Circumstances { get; init; }

    public required DateOnly EffectiveOn { get; init; }
}

/// <summary>A proposal to lay the bar higher, with evidence, carried by both sides and decided by whose ambition it is (inventory #131, rule R7).</summary>
internal sealed class RaiseProposal
{
    public const int TextMaxLength = 5000;
    public const int MostEvidence = 20;

    private readonly List<RaiseEvidence> _evidence = [];
    private readonly List<RaiseSupport> _support = [];

    private RaiseProposal() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Kenmerk { get; private set; } = "";
    public string Title { get; private set; } = "";
    public Guid AmbitionId { get; private set; }

    /// <summary>The version of the ambition that it would follow.</summary>
    public int FromNumber { get; private set; }

    public string Text { get; private set; } = "";
    public Figure Minimum { get; private set; } = Figure.Absent("", Figure.NotGiven);
    public string? HigherBecause { get; private set; }
    public string Circumstances { get; private set; } = "";
    public DateOnly EffectiveOn { get; private set; }
    public Guid ProposedById { get; private set; }
    public Guid? ProposedForId { get; private set; }
    public DateTimeOffset ProposedAt { get; private set; }
    public RaiseState State { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public Guid? DecidedById { get; private set; }
    public string? DecidedBy { get; private set; }
    public string? Reason { get; private set; }

    /// <summary>How often an organisation said what it thinks.</summary>
    public int Answers { get; private set; }

    /// <summary>Audience tokens, separated by a space.</summary>
    public string Audiences { get; private set; } = "";

    public int Revision { get; private set; }

    public IReadOnlyList<RaiseEvidence> Evidence => _evidence;
    public IReadOnlyList<RaiseSupport> Support => _support;
    public IReadOnlyList<Audience> AudienceList => Audience.ReadAll(Audiences);

    /// <summary>For an ambition that holds; who sees the ambition sees the proposal.</summary>
    public static Result<RaiseProposal> For(Ambition ambition, RaiseFacts facts, IReadOnlyCollection<Guid> evidence, Guid personId, Guid? organisationId, DateTimeOffset now)
    {
        if (ambition.CheckRaise(facts.Minimum, facts.HigherBecause) is { } refusal)
        {
            return refusal;
        }

        if (evidence.Count == 0)
        {
            return new NoEvidence();
        }

        var proposal = new RaiseProposal
        {
            Kenmerk = Platform.Kenmerk.For(facts.Title),
            Title = facts.Title,
            AmbitionId = ambition.Id,
            FromNumber = ambition.Count,
            Text = facts.Text,
            Minimum = facts.Minimum,
            HigherBecause = facts.HigherBecause,
            Circumstances = facts.Circumstances,
            EffectiveOn = facts.EffectiveOn,
            ProposedById = personId,
            ProposedForId = organisationId,
            ProposedAt = now,
            Audiences = ambition.Audiences,
        };
        proposal._evidence.AddRange(evidence.Distinct().Take(MostEvidence).Select(id => new RaiseEvidence { ProposalId = proposal.Id, ObjectId = id }));
        return proposal;
    }

    /// <summary>What an organisation of the alliance says of it; the last word counts.</summary>
    public Refusal? Say(Guid organisationId, SupportSide side, bool supports, string? reason, Guid personId, DateTimeOffset now)
    {
        if (State != RaiseState.Open)
        {
            return new RaiseIsDecided();
        }

        if (!supports && string.IsNullOrWhiteSpace(reason))
        {
            return new NoReasonGiven();
        }

        if (_support.Find(s => s.OrganisationId == organisationId) is { } said)
        {
            (said.Side, said.Supports, said.Reason, said.PersonId, said.At) = (side, supports, reason, personId, now);
        }
        else
        {
            _support.Add(new RaiseSupport { ProposalId = Id, OrganisationId = organisationId, Side = side, Supports = supports, Reason = reason, PersonId = personId, At = now });
        }

        Answers++;
        return null;
    }

    /// <param name="needed">The sides that sit in the alliance and so must both carry it.</param>
    public Refusal? CheckSupport(IEnumerable<SupportSide> needed)
    {
        var missing = needed.Where(side => side != SupportSide.Neutral && !_support.Exists(s => s.Side == side && s.Supports)).Distinct().Order().ToList();
        return missing.Count == 0 ? null : new NotCarriedTogether(string.Join(" en ", missing.Select(GoalWords.Of)));
    }

    public Refusal? Adopt(Ambition ambition, IEnumerable<SupportSide> needed, string decidedBy, Guid personId, DateTimeOffset now)
    {
        if (State != RaiseState.Open)
        {
            return new RaiseIsDecided();
        }

        if (CheckSupport(needed) is { } refusal)
        {
            return refusal;
        }

        if (ambition.Raise(new AmbitionFacts { Text = Text, Minimum = Minimum, ValidFrom = EffectiveOn, AdoptedBy = decidedBy }, HigherBecause, Id, personId, now) is { } notHigher)
        {
            return notHigher;
        }

        (State, DecidedAt, DecidedById, DecidedBy) = (RaiseState.Adopted, now, personId, decidedBy);
        return null;
    }

    public Refusal? Reject(string decidedBy, string? reason, Guid personId, DateTimeOffset now)
    {
        if (State != RaiseState.Open)
        {
            return new RaiseIsDecided();
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return new NoReasonGiven();
        }

        (State, DecidedAt, DecidedById, DecidedBy, Reason) = (RaiseState.Rejected, now, personId, decidedBy, reason.Trim());
        return null;
    }
}

/// <summary>Something on which a proposal to raise the bar rests.</summary>
internal sealed class RaiseEvidence
{
    public required Guid ProposalId { get; init; }
    public required Guid ObjectId { get; init; }
}

/// <summary>What one organisation of the alliance said of a proposal to raise the bar.</summary>
internal sealed class RaiseSupport
{
    public required Guid ProposalId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required SupportSide Side { get; set; }
    public required bool Supports { get; set; }
    public required string? Reason { get; set; }
    public required Guid PersonId { get; set; }
    public required DateTimeOffset At { get; set; }
}
