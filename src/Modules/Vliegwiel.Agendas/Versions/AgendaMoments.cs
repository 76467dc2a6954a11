// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Versions;

/// <summary>An agenda as it stood in one of its versions, or as it stands now.</summary>
/// <param name="Number">0 for now.</param>
internal sealed record AgendaMoment(int Number, DateOnly? FixedOn, string? Body, IReadOnlyList<StandingActivity> Activities)
{
    /// <summary>Without what goes on in another.</summary>
    public IEnumerable<StandingActivity> Standing => Activities.Where(a => a.Onward is null);
}

/// <summary>Moments of one agenda beside each other, as far as one reader sees them.</summary>
/// <param name="Latest">How many versions there are.</param>
/// <param name="Kenmerken">Of the activities that the reader may open.</param>
internal sealed record MomentsOfAgenda(string Title, int Latest, IReadOnlyList<AgendaMoment> Moments, IReadOnlyDictionary<Guid, string> Kenmerken)
{
    public AgendaMoment? At(int number) => Moments.FirstOrDefault(m => m.Number == number);
}

/// <summary>
/// Reads versions of an agenda and how it stands now, in two questions however many activities there are: one for what everybody sees who sees the agenda,
/// and one for the amounts, which starts at who may see them.
/// </summary>
internal sealed class AgendaMoments(VliegwielDb db, Access access)
{
    public const int Now = 0;

    /// <param name="numbers">0 for now.</param>
    /// <returns>Null when there is no such agenda for this reader, or nothing stood on it at these moments.</returns>
    public async Task<MomentsOfAgenda?> FindAsync(string kenmerk, IReadOnlyList<int> numbers, CancellationToken cancel)
    {
        var rows = await RowsOf(kenmerk, numbers).OrderBy(r => r.Number).ThenBy(r => r.Order).ThenBy(r => r.Id).ToListAsync(cancel);
        if (rows.Count == 0)
        {
            return null;
        }

        var amounts = (await AmountsOf(kenmerk, numbers).ToListAsync(cancel)).ToDictionary(a => (a.Number, a.Id), a => a.ToFigure());
        return new MomentsOfAgenda(
            rows[0].Agenda,
            rows[0].Latest,
            [.. numbers.Distinct().Select(n => (Number: n, Rows: rows.FindAll(r => r.Number == n))).Where(m => m.Rows.Count > 0 || m.Number == Now)
                .Select(m => new AgendaMoment(m.Number, m.Rows.FirstOrDefault()?.FixedOn, m.Rows.FirstOrDefault()?.Body, [.. m.Rows.Select(r => r.ToActivity(amounts.GetValueOrDefault((r.Number, r.Id))))]))],
            rows.Where(r => r.Kenmerk is not null).DistinctBy(r => r.Id).ToDictionary(r => r.Id, r => r.Kenmerk!));
    }

    private IQueryable<Row> RowsOf(string kenmerk, IReadOnlyList<int> numbers)
    {
        var seen = access.Visible<Activity>().AsNoTracking();
        var agendas = access.Visible<Agenda>().AsNoTracking().Where(a => a.Kenmerk == kenmerk);
        var versions = from v in access.Visible<AgendaVersion>().AsNoTracking()
                       join a in agendas on v.AgendaId equals a.Id
                       join l in db.Set<AgendaVersionLine>().AsNoTracking() on v.Id equals l.VersionId
                       join x in seen on l.ActivityId equals x.Id into opened
                       from x in opened.DefaultIfEmpty()
                       where numbers.Contains(v.Number)
                       select new Row
                       {
                           Number = v.Number,
                           FixedOn = v.FixedOn,
                           Body = v.Body,
                           Agenda = a.Title,
                           Latest = a.Versions,
                           Id = l.ActivityId,
                           Kenmerk = x!.Kenmerk,
                           Order = l.Order,
                           Title = l.Title,
                           State = l.State,
                           Type = l.Type,
                           Sphere = l.Sphere,
                           OwnerId = l.OwnerId,
                           OwnerOrganisationId = l.OwnerOrganisationId,
                           InitiatorWords = l.InitiatorWords,
                           LastDay = l.Deadline,
                           Precision = l.Precision,
                           DeadlineWords = l.DeadlineWords,
                           IntoId = l.MergedIntoId,
                           Continuation = l.Continuation,
                       };
        if (!numbers.Contains(Now))
        {
            return versions;
        }

        var now = from a in agendas
                  join p in db.Set<AgendaPlacement>().AsNoTracking() on a.Id equals p.AgendaId
                  join x in seen on p.ActivityId equals x.Id
                  select new Row
                  {
                      Number = 0,
                      FixedOn = null,
                      Body = null,
                      Agenda = a.Title,
                      Latest = a.Versions,
                      Id = x.Id,
                      Kenmerk = x.Kenmerk,
                      Order = p.Order,
                      Title = x.Title,
                      State = x.State,
                      Type = x.Type,
                      Sphere = x.Sphere,
                      OwnerId = x.OwnerId,
                      OwnerOrganisationId = x.OwnerOrganisationId ?? x.ProposedForId,
                      InitiatorWords = x.InitiatorWords,
                      LastDay = x.Deadline.LastDay,
                      Precision = x.Deadline.Precision,
                      DeadlineWords = x.Deadline.Words,
                      IntoId = x.GroupId == x.Id ? null : x.GroupId,
                      Continuation = x.Continuation,
                  };
        return versions.Concat(now);
    }

    private IQueryable<AmountRow> AmountsOf(string kenmerk, IReadOnlyList<int> numbers)
    {
        var versions = from b in access.Visible<AgendaVersionBudget>().AsNoTracking()
                       join m in db.Set<AgendaVersionAmount>().AsNoTracking() on b.Id equals m.BudgetId
                       where b.Kenmerk == kenmerk && numbers.Contains(b.Number)
                       select new AmountRow
                       {
                           Number = b.Number,
                           Id = m.ActivityId,
                           Value = m.Amount.Value,
                           Operator = m.Amount.Operator,
                           Unit = m.Amount.Unit,
                           Scope = m.Amount.Scope,
                           Period = m.Amount.Period,
                           Source = m.Amount.Source,
                           Status = m.Amount.Status,
                           Method = m.Amount.Method,
                           Missing = m.Amount.Missing,
                       };
        if (!numbers.Contains(Now))
        {
            return versions;
        }

        var now = from b in access.Visible<ActivityBudget>().AsNoTracking()
                  join p in db.Set<AgendaPlacement>().AsNoTracking() on b.ActivityId equals p.ActivityId
                  join a in db.Set<Agenda>().AsNoTracking() on p.AgendaId equals a.Id
                  where a.Kenmerk == kenmerk
                  select new AmountRow
                  {
                      Number = 0,
                      Id = b.ActivityId,
                      Value = b.Amount.Value,
                      Operator = b.Amount.Operator,
                      Unit = b.Amount.Unit,
                      Scope = b.Amount.Scope,
                      Period = b.Amount.Period,
                      Source = b.Amount.Source,
                      Status = b.Amount.Status,
                      Method = b.Amount.Method,
                      Missing = b.Amount.Missing,
                  };
        return versions.Concat(now);
    }

    private sealed record Row
    {
        public int Number { get; init; }
        public DateOnly? FixedOn { get; init; }
        public string? Body { get; init; }
        public string Agenda { get; init; } = "";
        public int Latest { get; init; }
        public Guid Id { get; init; }
        public string? Kenmerk { get; init; }
        public int Order { get; init; }
        public string Title { get; init; } = "";
        public ActivityState State { get; init; }
        public ActionType? Type { get; init; }
        public Sphere Sphere { get; init; }
        public Guid? OwnerId { get; init; }
        public Guid? OwnerOrganisationId { get; init; }
        public string? InitiatorWords { get; init; }
        public DateOnly? LastDay { get; init; }
        public DeadlinePrecision? Precision { get; init; }
        public string? DeadlineWords { get; init; }
        public Guid? IntoId { get; init; }
        public Continuation? Continuation { get; init; }

        public StandingActivity ToActivity(Figure? amount) => new()
        {
            Id = Id,
            Title = Title,
            State = State,
            Type = Type,
            Sphere = Sphere,
            Deadline = Deadline.Of(LastDay, Precision, DeadlineWords),
            Owner = new Ownership(OwnerId, OwnerOrganisationId, OwnerId is null ? InitiatorWords : null),
            Onward = IntoId is { } into ? new Onward(into, Continuation ?? Domain.Continuation.Merged) : null,
            Amount = amount,
        };
    }

    private sealed record AmountRow
    {
        public int Number { get; init; }
        public Guid Id { get; init; }
        public decimal? Value { get; init; }
        public FigureOperator Operator { get; init; }
        public string Unit { get; init; } = "";
        public string? Scope { get; init; }
        public string? Period { get; init; }
        public string? Source { get; init; }
        public FigureStatus Status { get; init; }
        public string? Method { get; init; }
        public string? Missing { get; init; }

        public Figure ToFigure() => Value is { } value
            ? Figure.Of(value, Unit, new FigureMeaning { Operator = Operator, Scope = Scope, Period = Period, Source = Source, Status = Status, Method = Method })
            : Figure.Absent(Unit, Missing ?? Figure.NotGiven);
    }
}
