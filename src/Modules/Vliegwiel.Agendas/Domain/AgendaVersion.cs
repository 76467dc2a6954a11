// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Domain;

/// <summary>An agenda as a body fixed it on a day: it never changes again (inventory #136, GAP-2).</summary>
internal sealed class AgendaVersion
{
    public const int BodyMaxLength = 200;
    public const int DecisionMaxLength = 2000;

    private readonly List<AgendaVersionLine> _lines = [];

    private AgendaVersion() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AgendaId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>Of the agenda, as it was named then.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Of the agenda, for the address.</summary>
    public string Kenmerk { get; private set; } = "";

    /// <summary>Which body or meeting fixed it.</summary>
    public string Body { get; private set; } = "";

    public string? Decision { get; private set; }
    public DateOnly FixedOn { get; private set; }
    public DateTimeOffset FixedAt { get; private set; }
    public Guid FixedById { get; private set; }

    /// <summary>Audience tokens, separated by a space.</summary>
    public string Audiences { get; private set; } = "";

    public int Revision { get; private set; }

    public IReadOnlyList<AgendaVersionLine> Lines => _lines;

    public IReadOnlyList<Audience> AudienceList => Audience.ReadAll(Audiences);

    public static AgendaVersion Of(Agenda agenda, int number, FixedBy by, IEnumerable<(int Order, Activity Activity)> placed)
    {
        var version = new AgendaVersion
        {
            AgendaId = agenda.Id,
            Number = number,
            Title = agenda.Title,
            Kenmerk = agenda.Kenmerk,
            Body = by.Body,
            Decision = by.Decision,
            FixedOn = by.On,
            FixedAt = by.At,
            FixedById = by.PersonId,
            Audiences = agenda.Audiences,
        };
        version._lines.AddRange(placed.Select(p => AgendaVersionLine.Of(version.Id, p.Order, p.Activity)));
        return version;
    }
}

/// <summary>Who fixed a version, in which body, and what was decided.</summary>
internal sealed record FixedBy(string Body, string? Decision, DateOnly On, DateTimeOffset At, Guid PersonId);

/// <summary>One activity as it stood in a version. It holds nothing that is sensitive to the market.</summary>
internal sealed class AgendaVersionLine
{
    public required Guid VersionId { get; init; }
    public required Guid ActivityId { get; init; }
    public required int Order { get; init; }
    public required string Title { get; init; }
    public required ActivityState State { get; init; }
    public required ActionType? Type { get; init; }
    public required Guid? OwnerId { get; init; }
    public required Guid? OwnerOrganisationId { get; init; }

    public required Sphere Sphere { get; init; }

    /// <summary>The initiator as a list from elsewhere named it, for as long as nobody owned it.</summary>
    public required string? InitiatorWords { get; init; }

    /// <summary>The last day of the deadline; null when it was no date.</summary>
    public required DateOnly? Deadline { get; init; }

    /// <summary>How exactly the deadline was said; null when it was no date.</summary>
    public required DeadlinePrecision? Precision { get; init; }

    /// <summary>As it was shown: "3e kwartaal 2027", "na de zomer".</summary>
    public required string DeadlineWords { get; init; }

    /// <summary>The activity in which it had gone on; null when it had not.</summary>
    public required Guid? MergedIntoId { get; init; }

    /// <summary>How it had gone on there; null when it had not.</summary>
    public required Continuation? Continuation { get; init; }

    public static AgendaVersionLine Of(Guid versionId, int order, Activity activity) => new()
    {
        VersionId = versionId,
        ActivityId = activity.Id,
        Order = order,
        Title = activity.Title,
        State = activity.State,
        Type = activity.Type,
        OwnerId = activity.OwnerId,
        OwnerOrganisationId = activity.OwnerOrganisationId ?? activity.ProposedForId,
        Sphere = activity.Sphere,
        InitiatorWords = activity.InitiatorWords,
        Deadline = activity.Deadline.LastDay,
        Precision = activity.Deadline.Precision,
        DeadlineWords = activity.Deadline.ToString(),
        MergedIntoId = activity.IsMerged ? activity.GroupId : null,
        Continuation = activity.Continuation,
    };
}

/// <summary>The budgets in a version: a thing of its own with its own readers, as the budgets themselves are (decision D10).</summary>
internal sealed class AgendaVersionBudget
{
    private readonly List<AgendaVersionAmount> _amounts = [];

    private AgendaVersionBudget() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid VersionId { get; private set; }

    /// <summary>Of the agenda, for the address.</summary>
    public string Kenmerk { get; private set; } = "";

    public int Number { get; private set; }
    public Guid? OrganisationId { get; private set; }

    /// <summary>Audience tokens, separated by a space.</summary>
    public string Audiences { get; private set; } = "";

    public int Revision { get; private set; }

    public IReadOnlyList<AgendaVersionAmount> Amounts => _amounts;

    public IReadOnlyList<Audience> AudienceList => Audience.ReadAll(Audiences);

    public static AgendaVersionBudget Of(AgendaVersion version, Agenda agenda, IEnumerable<(Guid ActivityId, Figure Amount)> amounts)
    {
        var budget = new AgendaVersionBudget { VersionId = version.Id, Kenmerk = version.Kenmerk, Number = version.Number, OrganisationId = agenda.OrganisationId, Audiences = AudienceTokens.Write(agenda.SensitiveAudiences) };
        budget._amounts.AddRange(amounts.Select(a => AgendaVersionAmount.Of(budget.Id, a.ActivityId, a.Amount)));
        return budget;
    }
}

/// <summary>What one activity might cost when a version was fixed.</summary>
internal sealed class AgendaVersionAmount
{
    private AgendaVersionAmount() { }

    public Guid BudgetId { get; private set; }
    public Guid ActivityId { get; private set; }
    public Figure Amount { get; private set; } = Figure.Absent(FigureText.Euro, Figure.NotGiven);

    public static AgendaVersionAmount Of(Guid budgetId, Guid activityId, Figure amount) => new() { BudgetId = budgetId, ActivityId = activityId, Amount = amount };
}
