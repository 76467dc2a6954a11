// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Goals;
using Vliegwiel.Design.Lists;
using Vliegwiel.Design.Text;
using Vliegwiel.DutchText;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Ambitions;

/// <summary>One ambition in the list.</summary>
internal sealed record AmbitionLine(Ambition Ambition, string Of, string Theme, AmbitionVersion Now, AmbitionVersion? Coming, int Goals);

/// <summary>What was asked of the list of ambitions, as it stood in the address.</summary>
internal sealed record AmbitionQuestion(string? Word, string? Theme, string? Goal);

/// <summary>The ambitions that somebody may see, as filtered.</summary>
internal sealed record AmbitionList(IReadOnlyList<AmbitionLine> Lines, int Total, IReadOnlyList<FilterChip> Chips, IReadOnlyList<Choice> Themes)
{
    public static readonly AmbitionList Empty = new([], 0, [], []);
}

/// <summary>What the page of an ambition shows, for who may see it.</summary>
internal sealed record ShownAmbition
{
    public required Ambition Ambition { get; init; }
    public required string Of { get; init; }
    public required string Theme { get; init; }

    /// <summary>The version that holds today; the first when that is still to come.</summary>
    public required AmbitionVersion Now { get; init; }

    public required IReadOnlyList<AmbitionVersion> Coming { get; init; }

    /// <summary>Newest first, with who wrote it down.</summary>
    public required IReadOnlyList<(AmbitionVersion Version, string By)> Versions { get; init; }

    public required IReadOnlyList<ObjectRow> Goals { get; init; }
    public required IReadOnlyList<RaiseProposal> Proposals { get; init; }
    public required IReadOnlyList<string> Audience { get; init; }
    public required IReadOnlyList<string> History { get; init; }
    public required bool MayKeep { get; init; }
}

/// <summary>Finds ambitions with their versions, as far as the reader may see them.</summary>
internal sealed class ShowAmbitions(Access access, CurrentActor actor, ShowGoalTools tools, Platform.Threads.ThreadCoverage coverage, TimeProvider clock)
{
    private const int Most = 2_000;
    private const int HistoryLines = 30;

    public static readonly IReadOnlyList<Choice> WithoutGoal = [new("zonder", "Zonder doel")];

    public async Task<AmbitionList> ListAsync(AmbitionQuestion question, CancellationToken cancel)
    {
        var found = await access.Visible<Ambition>().AsNoTracking().Include(a => a.Versions).OrderBy(a => a.Title).ThenBy(a => a.Id).Take(Most).ToListAsync(cancel);
        var names = await tools.Network.FindNamesAsync([], [.. found.Select(a => a.OrganisationId).Distinct()], [], cancel);
        var themes = await tools.Themes.FindNamesAsync([.. found.Select(a => a.ThemeId).Distinct()], cancel);
        var goals = await coverage.BelowAsync([.. found.Select(a => a.Id)], AgendasModule.GoalKind, cancel);
        var today = clock.DutchToday;
        var lines = found.Select(a => new AmbitionLine(a, OrganisationOf(a, names), themes.FirstOrDefault(t => t.Id == a.ThemeId)?.Name ?? "", a.On(today) ?? a.Versions.MinBy(v => v.Number)!, a.Coming(today).FirstOrDefault(), goals.GetValueOrDefault(a.Id)));
        var choices = themes.Select(t => new Choice(t.Id.ToString("N"), t.Name)).ToList();
        var chips = new List<FilterChip>();
        if (question.Word is { Length: > 0 } word)
        {
            var folded = Folding.Fold(word);
            lines = lines.Where(l => Folding.Fold(l.Ambition.Title).Contains(folded, StringComparison.Ordinal) || Folding.Fold(l.Of).Contains(folded, StringComparison.Ordinal));
            chips.Add(new("woord", word, $"woord: {word}"));
        }

        if (choices.Find(c => c.Value == question.Theme) is { } theme)
        {
            lines = lines.Where(l => l.Ambition.ThemeId.ToString("N") == theme.Value);
            chips.Add(new("thema", theme.Value, $"thema: {theme.Text.ToLowerInvariant()}"));
        }

        if (question.Goal == "zonder")
        {
            lines = lines.Where(l => l.Goals == 0);
            chips.Add(new("doel", "zonder", "doel: zonder doel"));
        }

        return new AmbitionList([.. lines], found.Count, chips, choices);
    }

    /// <returns>Null when there is no such ambition for this actor.</returns>
    public async Task<ShownAmbition?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        if (await access.Visible<Ambition>().AsNoTracking().Include(a => a.Versions).SingleOrDefaultAsync(a => a.Kenmerk == kenmerk, cancel) is not { } ambition)
        {
            return null;
        }

        var today = clock.DutchToday;
        var around = await tools.Threads.AroundAsync(ambition.Id, cancel);
        var proposals = await access.Visible<RaiseProposal>().AsNoTracking().Where(p => p.AmbitionId == ambition.Id).OrderByDescending(p => p.ProposedAt).ThenBy(p => p.Id).ToListAsync(cancel);
        var history = await tools.History.OfAsync(ambition.Id, HistoryLines, cancel);
        var theme = await tools.Themes.FindNamesAsync([ambition.ThemeId], cancel);
        var names = await tools.Network.FindNamesAsync([.. ambition.Versions.Select(v => v.RecordedById).Concat(history.Select(h => h.PersonId).OfType<Guid>()).Distinct()], [ambition.OrganisationId], ambition.AudienceList, cancel);
        return new ShownAmbition
        {
            Ambition = ambition,
            Of = OrganisationOf(ambition, names),
            Theme = theme is [var one, ..] ? one.Name : "",
            Now = ambition.On(today) ?? ambition.Versions.MinBy(v => v.Number)!,
            Coming = [.. ambition.Coming(today)],
            Versions = [.. ambition.Versions.OrderByDescending(v => v.Number).Select(v => (v, names.Person(v.RecordedById)))],
            Goals = [.. around.Where(s => s.Object.Kind == AgendasModule.GoalKind).Select(s => s.Object)],
            Proposals = proposals,
            Audience = names.Describe(ambition.AudienceList),
            History = [.. history.Select(h => $"{Dates.Day(h.At)}: {GoalWords.OfAct(h.Act)}{(h.PersonId is { } by ? ", door " + names.Person(by) : "")}")],
            MayKeep = KeepAmbition.MayKeep(actor.Value, ambition),
        };
    }

    private static string OrganisationOf(Ambition ambition, NetworkNames names) => names.Organisation(ambition.OrganisationId)?.Name ?? "een organisatie die er niet meer is";
}
