// SPDX-License-Identifier: EUPL-1.2
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Goals;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Design.Text;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Sheets;

/// <summary>What a sheet is made of, beside the database.</summary>
internal sealed record SheetTools(AgendaTools Agenda, ListGoals Goals, CurrentActor Actor);

/// <summary>Makes a sheet of what the maker sees on that day, and freezes it. Amounts come on it only when the maker says so.</summary>
internal sealed class MakeSheet(VliegwielDb db, Access access, SheetTools tools)
{
    private const int MostActivities = 500;

    /// <summary>What other parts of the platform call a result: they are asked for by kind, whoever describes them.</summary>
    private static readonly string[] ResultKinds = ["resultaat", "toepassing"];

    /// <summary>The organisation for which this actor may make one; null when there is none.</summary>
    public async Task<string?> OrganisationAsync(CancellationToken cancel) =>
        AgendaRights.Acts(tools.Actor.Value) is not null && tools.Actor.Value.OrganisationId is { } id ? (await tools.Agenda.Network.FindOrganisationAsync(id, cancel))?.Name : null;

    public async Task<Result<Sheet>> RunAsync(SheetRequest request)
    {
        if (AgendaRights.Acts(tools.Actor.Value) is not { } me || tools.Actor.Value.OrganisationId is not { } organisation)
        {
            return new SheetOfOthers();
        }

        var (from, until) = (request.Van!.Value, request.Tot!.Value);
        if (until < from)
        {
            return new PeriodIsBackwards();
        }

        var content = SheetSpace.Fit(new SheetContent
        {
            Goals = await GoalsAsync(organisation, CancellationToken.None),
            Activities = await ActivitiesAsync(organisation, until, request.Bedragen, CancellationToken.None),
            Results = await ResultsAsync(organisation, from, until, CancellationToken.None),
            Decisions = request.Decisions,
            Peers = request.Peers,
        });
        var sheet = Sheet.Freeze(request.Functie!.Trim(), organisation, (from, until), request.Bedragen, JsonSerializer.Serialize(content), me, tools.Agenda.Clock.GetUtcNow());
        db.Sheets.Add(sheet);
        tools.Agenda.Journal.Record(new SheetMade(request.Bedragen) { ObjectId = sheet.Id });
        await db.SaveChangesAsync(CancellationToken.None);
        return sheet;
    }

    /// <summary>Behind first, then what is nearest.</summary>
    private async Task<List<SheetLine>> GoalsAsync(Guid organisation, CancellationToken cancel) =>
    [
        .. (await tools.Goals.ReadAsync(access.Visible<Goal>().Where(g => g.OrganisationId == organisation), cancel))
            .OrderByDescending(l => l.Course.Standing == GoalStanding.Behind).ThenBy(l => l.Course.Standing == GoalStanding.Reached).ThenBy(l => l.Goal.TargetYear).ThenBy(l => l.Goal.FoldedTitle, StringComparer.Ordinal)
            .Select(l => new SheetLine(
                [
                    l.Goal.Title,
                    l.Course.Last is { } last ? $"{FigureText.Amount(last.Value, l.Goal.Unit)} ({last.Year})" : "nog geen",
                    $"{FigureText.Of(l.Goal.Target)} ({l.Goal.TargetYear})",
                    CourseText.Sentence(l.Goal, l.Course),
                ],
                NoteOf(l), l.Course.Standing == GoalStanding.Behind)),
    ];

    /// <summary>What the value of now and the target rest on.</summary>
    private static string NoteOf(GoalLine line)
    {
        var now = line.Course.Last is { } last ? line.Goal.Values.FirstOrDefault(v => v.Year == last.Year)?.Amount ?? line.Goal.Base : null;
        return string.Join(". ", new[] { now is null ? "" : $"Nu: {FigureText.NoteOf(now)}", line.Goal.Target.IsMissing ? "" : $"Streefwaarde: {FigureText.NoteOf(line.Goal.Target)}" }.Where(n => n.Length > 0));
    }

    /// <summary>Those that somebody of the organisation owns and that are not over; blocked and late first.</summary>
    private async Task<List<SheetLine>> ActivitiesAsync(Guid organisation, DateOnly until, bool withAmounts, CancellationToken cancel)
    {
        var today = tools.Agenda.Clock.DutchToday;
        var rows = await access.Visible<Activity>().AsNoTracking()
            .Where(a => a.GroupId == a.Id && (a.OwnerOrganisationId ?? a.ProposedForId) == organisation && a.State != ActivityState.Delivered && a.State != ActivityState.Anchored && a.State != ActivityState.Stopped)
            .OrderBy(a => a.Deadline.LastDay == null).ThenBy(a => a.Deadline.LastDay).ThenBy(a => a.Id).Take(MostActivities)
            .Select(a => new { a.Id, a.Title, a.State, a.Deadline }).ToListAsync(cancel);
        var ids = rows.ConvertAll(r => r.Id);
        var amounts = withAmounts ? await access.Visible<ActivityBudget>().AsNoTracking().Where(b => ids.Contains(b.ActivityId)).ToDictionaryAsync(b => b.ActivityId, b => b.Amount, cancel) : [];
        return
        [
            .. rows.Select(r => (Row: r, IsRed: r.State == ActivityState.Blocked || ActivityWords.IsLate(r.State, r.Deadline, today)))
                .OrderByDescending(r => r.IsRed).ThenBy(r => r.Row.Deadline.LastDay is not { } day || day > until)
                .Select(r => new SheetLine(
                    [
                        r.Row.Title,
                        $"{ActivityWords.Of(r.Row.State)}{(ActivityWords.IsLate(r.Row.State, r.Row.Deadline, today) ? ", te laat" : "")}",
                        r.Row.Deadline.ToString(),
                        .. withAmounts ? new[] { amounts.TryGetValue(r.Row.Id, out var amount) ? FigureText.Of(amount) : "niet te zien" } : [],
                    ],
                    amounts.TryGetValue(r.Row.Id, out var figure) && !figure.IsMissing ? $"Budget: {FigureText.NoteOf(figure)}" : null, r.IsRed)),
        ];
    }

    private async Task<List<SheetLine>> ResultsAsync(Guid organisation, DateOnly from, DateOnly until, CancellationToken cancel)
    {
        var (first, last) = (Midnight(from), Midnight(until.AddDays(1)));
        var rows = await access.VisibleObjects().Where(o => o.OrganisationId == organisation && ResultKinds.Contains(o.Kind) && o.ChangedAt >= first && o.ChangedAt < last)
            .OrderByDescending(o => o.ChangedAt).ThenBy(o => o.Id).Take(20).ToListAsync(cancel);
        return [.. rows.Select(o => new SheetLine([o.Title, o.State, Dates.Day(o.ChangedAt)], null, false))];
    }

    private static DateTimeOffset Midnight(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, Dates.Amsterdam.GetUtcOffset(local)).ToUniversalTime();
    }
}
