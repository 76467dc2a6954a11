// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Depending;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Listing;
using Vliegwiel.Design.Lists;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Waiting;

/// <summary>What was asked of the overview, as it stood in the address.</summary>
internal sealed record WaitQuestion(string? Who, string? Kind, string? Long, string? State, string? Page);

/// <summary>One line of the overview: who waits for whom.</summary>
/// <param name="Waiting">The organisation of who owns the activity.</param>
/// <param name="Lasts">Neither the waiting nor the activity is over.</param>
internal sealed record WaitingLine(string Kenmerk, string Title, string? Waiting, string Who, ActivityWait Wait, int Days, bool Lasts)
{
    public bool IsLong => Lasts && Days > ActivityWait.LongDays;
}

/// <summary>Who waits for whom, as filtered.</summary>
/// <param name="Lines">All of them, those who wait for the same together.</param>
internal sealed record WaitList(IReadOnlyList<WaitingLine> Lines, int Page, IReadOnlyList<FilterChip> Chips, IReadOnlyList<Choice> Who, bool HasMore)
{
    public int PageCount => PageNumber.Count(Lines.Count, ShowWaits.PageSize);

    public IEnumerable<IGrouping<string, WaitingLine>> Groups => Lines.Skip((Page - 1) * ShowWaits.PageSize).Take(ShowWaits.PageSize).GroupBy(l => l.Who);

    public int CountOf(string who) => Lines.Count(l => l.Who == who);
}

/// <summary>Lists who waits for whom, of the activities that the reader sees and of no others.</summary>
internal sealed class ShowWaits(VliegwielDb db, Access access, ActivityDesk desk, DependencyTools tools)
{
    public const int PageSize = 50;
    public const int Most = 2_000;

    public static readonly IReadOnlyList<Choice> Lengths = [new("lang", $"Langer dan {ActivityWait.LongDays} dagen")];
    public static readonly IReadOnlyList<Choice> States = [new("voorbij", "Voorbij"), new("alles", "Lopend en voorbij")];

    public static string WhoOf(ActivityWait wait, NetworkNames names) => wait.OrganisationId is { } id ? names.Organisation(id)?.Name ?? "een organisatie die er niet meer is" : wait.Who ?? "";

    /// <returns>Null when there is no such page.</returns>
    public async Task<WaitList?> AskAsync(WaitQuestion question, CancellationToken cancel)
    {
        if (!PageNumber.TryParse(question.Page, out var page))
        {
            return null;
        }

        var guestAt = await desk.SeenOnlyAsGuestAsync(cancel);
        var rows = await (from wait in db.Set<ActivityWait>().AsNoTracking()
                          join activity in access.Visible<Activity>().AsNoTracking() on wait.ActivityId equals activity.Id
                          where activity.GroupId == activity.Id && !guestAt.Contains(activity.Id)
                          orderby wait.Since, wait.Id
                          select new { Wait = wait, activity.Kenmerk, activity.Title, activity.State, Of = activity.OwnerOrganisationId ?? activity.ProposedForId }).Take(Most + 1).ToListAsync(cancel);
        var names = await tools.Agenda.Network.FindNamesAsync([], [.. rows.SelectMany(r => new[] { r.Wait.OrganisationId, r.Of }).OfType<Guid>().Distinct()], [], cancel);
        var today = tools.Agenda.Clock.DutchToday;
        // Who typed the same name in other capitals waits for the same: the first way of writing stands for all.
        var written = rows.GroupBy(r => r.Wait.WhoKey).ToDictionary(g => g.Key, g => WhoOf(g.First().Wait, names));
        var all = rows.Take(Most).Select(r => new WaitingLine(r.Kenmerk, r.Title, r.Of is { } of ? names.Organisation(of)?.Name : null, written[r.Wait.WhoKey], r.Wait, r.Wait.DaysOn(today), !r.Wait.IsOver && !ActivityWords.IsOver(r.State))).ToList();
        var who = all.DistinctBy(l => l.Wait.WhoKey).Select(l => new Choice(l.Wait.WhoKey, l.Who)).OrderBy(c => c.Text, StringComparer.Ordinal).ToList();
        var chips = new List<FilterChip>();
        var lines = Filter(all, question, who, chips);
        List<WaitingLine> ordered = [.. lines.GroupBy(l => l.Who).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).SelectMany(g => g)];
        return page > 1 && (page - 1) * PageSize >= ordered.Count ? null : new WaitList(ordered, page, chips, who, rows.Count > Most);
    }

    private static IEnumerable<WaitingLine> Filter(IEnumerable<WaitingLine> lines, WaitQuestion question, List<Choice> who, List<FilterChip> chips)
    {
        var state = Chosen(States, question.State, "stand", "stand", chips);
        lines = state switch { "voorbij" => lines.Where(l => !l.Lasts), "alles" => lines, _ => lines.Where(l => l.Lasts) };
        if (Chosen(who, question.Who, "wie", "wacht op", chips) is { } one)
        {
            lines = lines.Where(l => l.Wait.WhoKey == one);
        }

        if (Chosen(WaitWords.Kinds, question.Kind, "waarop", "waarop", chips) is { } kind)
        {
            lines = lines.Where(l => l.Wait.Kind == WaitWords.Read(kind));
        }

        return Chosen(Lengths, question.Long, "duur", "duur", chips) is null ? lines : lines.Where(l => l.IsLong);
    }

    private static string? Chosen(IReadOnlyList<Choice> choices, string? value, string parameter, string label, List<FilterChip> chips)
    {
        if (string.IsNullOrEmpty(value) || choices.FirstOrDefault(c => c.Value == value) is not { } choice)
        {
            return null;
        }

        chips.Add(new(parameter, choice.Value, $"{label}: {choice.Text}"));
        return choice.Value;
    }
}
