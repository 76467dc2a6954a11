// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Listing;
using Vliegwiel.Design.Lists;
using Vliegwiel.Design.Text;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Scaling;

/// <summary>
/// Shows how far activities come from idea to norm (inventory #30), of what the reader sees and of nothing else. An activity that serves goals of two themes counts
/// in both, and once in the whole.
/// </summary>
internal sealed class ShowScaling(ReadScaling reading, NetworkDirectory network, ThemeDirectory themes, CurrentActor actor, TimeProvider clock)
{
    private const string NoTheme = "zonder";

    public async Task<ShownScaling> AskAsync(ScalingQuestion question, CancellationToken cancel)
    {
        var all = await reading.AllAsync(cancel);
        var themeNames = await themes.FindNamesAsync([.. all.SelectMany(a => a.Themes).Distinct()], cancel);
        var agendas = all.SelectMany(a => a.Agendas).DistinctBy(a => a.Id).OrderBy(a => a.Title, StringComparer.Ordinal).ThenBy(a => a.Id).ToList();
        List<Guid> organisations = [.. all.Select(a => a.OrganisationId).OfType<Guid>().Distinct()];
        List<Guid> alliances = [.. agendas.Select(a => a.AllianceId).OfType<Guid>().Distinct()];
        var names = await network.FindNamesAsync([], [.. organisations.Concat(all.SelectMany(a => a.Repeated.Organisations.Keys)).Distinct()], [.. alliances.Select(Audience.Alliance)], cancel);
        List<Choice> owners = [.. organisations.Select(id => Of(id, AgendaWords.Of(null, id, names))).Concat(alliances.Select(id => Of(id, AgendaWords.Of(id, null, names)))).OrderBy(c => c.Text, StringComparer.Ordinal)];
        List<Choice> themeChoices = [.. themeNames.Select(t => Of(t.Id, t.Name)), .. all.Any(a => a.Themes.Count == 0) ? new[] { new Choice(NoTheme, "Zonder thema") } : []];
        List<Choice> agendaChoices = [.. agendas.Select(a => new Choice(a.Kenmerk, a.Title))];
        List<Choice> years = [.. all.Select(a => YearOf(a.Activity)).Distinct().OrderDescending().Select(y => y.ToString(CultureInfo.InvariantCulture)).Select(y => new Choice(y, y))];
        var chips = new List<FilterChip>();
        var chosen = By(all, "thema", "thema", question.Theme, themeChoices, chips, (a, v) => v == NoTheme ? a.Themes.Count == 0 : a.Themes.Contains(Guid.ParseExact(v, "N")));
        chosen = By(chosen, "agenda", "agenda", question.Agenda, agendaChoices, chips, (a, v) => a.Agendas.Any(g => g.Kenmerk == v));
        chosen = By(chosen, "van", "van", question.Of, owners, chips, (a, v) => Guid.ParseExact(v, "N") is var id && (a.OrganisationId == id || a.Agendas.Any(g => g.AllianceId == id)));
        chosen = By(chosen, "vanaf", "vanaf", question.FromYear, years, chips, (a, v) => YearOf(a.Activity) >= int.Parse(v, CultureInfo.InvariantCulture));
        chosen = By(chosen, "tot", "tot en met", question.UntilYear, years, chips, (a, v) => YearOf(a.Activity) <= int.Parse(v, CultureInfo.InvariantCulture));
        var days = ScalingWords.ReadDays(question.Days);
        if (days != ScalingWords.StuckAfterDays)
        {
            chips.Add(new FilterChip("dagen", question.Days!, $"pilot langer dan {days} dagen"));
        }

        List<ScaledActivity> shown = [.. chosen];
        var pilots = shown.Where(a => a.Track is { Now: ScalingPhase.Pilot, IsStopped: false }).Select(a => LineOf(a, names)).ToList();
        return new ShownScaling
        {
            Funnels = [.. FunnelsOf(shown, themeChoices, themeChoices.Find(c => c.Value == question.Theme))],
            Stuck = [.. pilots.Where(p => p.Days > days).OrderByDescending(p => p.Days)],
            SinceUnknown = [.. pilots.Where(p => p.Days is null)],
            Repeated = [.. shown.Where(a => a.Repeated.Organisations.Count > 0).OrderByDescending(a => a.Repeated.Organisations.Count).Select(a => new RepeatedLine(a.Activity.Kenmerk, a.Activity.Title, a.Track.Now, NamesOf(a, names)))],
            Total = all.Count,
            Days = days,
            Chips = chips,
            Themes = themeChoices,
            Agendas = agendaChoices,
            Owners = owners,
            Years = years,
        };
    }

    private static IEnumerable<ThemeFunnel> FunnelsOf(List<ScaledActivity> shown, List<Choice> themes, Choice? asked)
    {
        yield return FunnelOf(asked?.Text ?? "Alle thema's samen", shown);
        foreach (var theme in asked is null && themes.Exists(t => t.Value != NoTheme) ? themes : [])
        {
            var here = theme.Value == NoTheme ? shown.FindAll(a => a.Themes.Count == 0) : shown.FindAll(a => a.Themes.Contains(Guid.ParseExact(theme.Value, "N")));
            if (here.Count > 0)
            {
                yield return FunnelOf(theme.Text, here);
            }
        }
    }

    private static ThemeFunnel FunnelOf(string name, List<ScaledActivity> activities) => new(name, activities.Count, ScalingFunnel.Of(activities.ConvertAll(a => a.Track)));

    private PilotLine LineOf(ScaledActivity scaled, NetworkNames names)
    {
        var activity = scaled.Activity;
        return new PilotLine(
            activity.Kenmerk, activity.Title, scaled.OrganisationId is { } of ? names.Organisation(of)?.Name : null, scaled.Track.Since,
            scaled.Track.Since is { } since ? clock.DutchToday.DayNumber - since.DayNumber : null, [.. StepsOf(scaled, AgendaRights.MayEdit(actor.Value, activity, scaled.Agendas))]);
    }

    /// <summary>A pilot becomes an icon by its story, and is repeated once others find it.</summary>
    private static IEnumerable<PilotStep> StepsOf(ScaledActivity scaled, bool mayEdit)
    {
        var kenmerk = scaled.Activity.Kenmerk;
        yield return scaled.Activity.State switch
        {
            ActivityState.Blocked => new PilotStep("Los op waarop het wacht", DependencyLinks.WaitsOf(kenmerk)),
            ActivityState.Underway => new PilotStep("Lever op", mayEdit ? AgendaLinks.State(kenmerk) : null),
            _ => new PilotStep("Schrijf het verhaal", mayEdit ? OutcomeLinks.WriteStory(kenmerk) : null),
        };
        if (scaled.Repeated.Organisations.Count >= ActivityStory.FewestRepetitions)
        {
            yield break;
        }

        if (scaled.Repeated.Lessons.Count == 0)
        {
            yield return new PilotStep("Bied aan als werkwijze", mayEdit ? OutcomeLinks.Lesson(kenmerk) : null);
        }

        foreach (var lesson in scaled.Repeated.Lessons)
        {
            yield return new PilotStep($"Laat anderen zien: {lesson.Title}", lesson.Url);
        }
    }

    private static List<string> NamesOf(ScaledActivity scaled, NetworkNames names) =>
        [.. scaled.Repeated.Organisations.Keys.Select(o => names.Organisation(o)?.Name ?? "een organisatie die er niet meer is").Order(StringComparer.Ordinal)];

    private static IEnumerable<ScaledActivity> By(IEnumerable<ScaledActivity> from, string parameter, string label, string? asked, List<Choice> choices, List<FilterChip> chips, Func<ScaledActivity, string, bool> fits)
    {
        if (choices.Find(c => c.Value == asked) is not { } choice)
        {
            return from;
        }

        chips.Add(new FilterChip(parameter, choice.Value, $"{label}: {choice.Text}"));
        return from.Where(a => fits(a, choice.Value));
    }

    private static Choice Of(Guid id, string name) => new(id.ToString("N"), name);

    private static int YearOf(Activity activity) => DutchDay.DayOf(activity.ProposedAt).Year;
}
