// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Design.Lists;
using Vliegwiel.DutchText;

namespace Vliegwiel.Agendas.Showing;

/// <summary>The filters of an agenda as they stand in the address. What is no choice filters nothing.</summary>
internal sealed class AgendaFilters
{
    public const string Mine = "ik";
    public const string Nobody = "niemand";

    private readonly List<Func<ActivityLine, bool>> _tests = [];
    private readonly List<FilterChip> _chips = [];

    private AgendaFilters() { }

    public IReadOnlyList<FilterChip> Chips => _chips;

    public static AgendaFilters Of(AgendaQuestion question, IReadOnlyList<ActivityLine> all, Guid? me)
    {
        var filters = new AgendaFilters();
        if (question.Word is { Length: > 0 } word)
        {
            var folded = Folding.Fold(word);
            filters.Add("woord", word, $"woord: {word}", l => l.FoldedTitle.Contains(folded, StringComparison.Ordinal));
        }

        if (ActivityWords.ReadState(question.State) is { } state)
        {
            filters.Add("stand", question.State!, $"stand: {ActivityWords.Of(state)}", l => l.State == state);
        }

        if (ActivityWords.ReadType(question.Type) is { } type)
        {
            filters.Add("type", question.Type!, $"soort actie: {ActivityWords.Of(type)}", l => l.Type == type);
        }

        if (ActivityWords.ReadSphere(question.Sphere) is { } sphere)
        {
            filters.Add("sfeer", question.Sphere!, ActivityWords.Of(sphere), l => l.Sphere == sphere);
        }

        filters.AddOwner(question.Owner, all, me);
        if (Guid.TryParse(question.Organisation, out var organisation))
        {
            filters.Add("bij", question.Organisation, $"van: {all.FirstOrDefault(l => l.OrganisationId == organisation)?.Organisation ?? "een andere organisatie"}", l => l.OrganisationId == organisation);
        }

        if (question.Late == "ja")
        {
            filters.Add("laat", "ja", "te laat", l => l.IsLate);
        }

        return filters;
    }

    public static IReadOnlyList<Choice> OwnersOf(IReadOnlyList<ActivityLine> all) =>
    [
        new(Mine, "Ikzelf"),
        new(Nobody, "Nog niemand"),
        .. all.Where(l => l.Owner is not null).DistinctBy(l => l.OwnerId).OrderBy(l => l.Owner, StringComparer.Ordinal).Select(l => new Choice(l.OwnerId!.Value.ToString("N"), l.Owner!)),
    ];

    public static IReadOnlyList<Choice> OrganisationsOf(IReadOnlyList<ActivityLine> all) =>
        [.. all.Where(l => l.Organisation is not null).DistinctBy(l => l.OrganisationId).OrderBy(l => l.Organisation, StringComparer.Ordinal).Select(l => new Choice(l.OrganisationId!.Value.ToString("N"), l.Organisation!))];

    public List<ActivityLine> Apply(IReadOnlyList<ActivityLine> all) => [.. all.Where(l => _tests.TrueForAll(test => test(l)))];

    private void AddOwner(string? asked, IReadOnlyList<ActivityLine> all, Guid? me)
    {
        if (asked == Nobody)
        {
            Add("eigenaar", asked, "zonder eigenaar", l => l.OwnerId is null);
        }
        else if (asked == Mine && me is not null)
        {
            Add("eigenaar", asked, "eigenaar: ikzelf", l => l.OwnerId == me);
        }
        else if (Guid.TryParse(asked, out var owner))
        {
            Add("eigenaar", asked, $"eigenaar: {all.FirstOrDefault(l => l.OwnerId == owner)?.Owner ?? "iemand anders"}", l => l.OwnerId == owner);
        }
    }

    private void Add(string parameter, string value, string text, Func<ActivityLine, bool> test)
    {
        _chips.Add(new FilterChip(parameter, value, text));
        _tests.Add(test);
    }
}

/// <summary>The order of activities on an agenda: the region first and own operations after it, each in the order that was asked.</summary>
internal static class AgendaOrder
{
    /// <param name="showsBudgets">False: asking for the order of budgets asks for nothing, so that the order tells none.</param>
    public static List<ActivityLine> Of(List<ActivityLine> lines, string? asked, bool showsBudgets)
    {
        var spheres = lines.OrderBy(l => l.Sphere);
        var ordered = Sorting.Parse(asked) switch
        {
            { Key: "activiteit", Descending: false } => spheres.ThenBy(l => l.FoldedTitle, StringComparer.Ordinal),
            { Key: "activiteit" } => spheres.ThenByDescending(l => l.FoldedTitle, StringComparer.Ordinal),
            { Key: "initiator", Descending: false } => spheres.ThenBy(l => l.Owner is null).ThenBy(l => l.Initiator, StringComparer.Ordinal),
            { Key: "initiator" } => spheres.ThenBy(l => l.Owner is null).ThenByDescending(l => l.Initiator, StringComparer.Ordinal),
            { Key: "deadline", Descending: false } => spheres.ThenBy(l => l.Deadline.LastDay ?? DateOnly.MaxValue),
            { Key: "deadline" } => spheres.ThenBy(l => l.Deadline.LastDay is null).ThenByDescending(l => l.Deadline.LastDay),
            { Key: "stand", Descending: false } => spheres.ThenBy(l => l.State),
            { Key: "stand" } => spheres.ThenByDescending(l => l.State),
            { Key: "budget", Descending: false } when showsBudgets => spheres.ThenBy(l => l.Budget?.Value is null).ThenBy(l => l.Budget?.Value),
            { Key: "budget" } when showsBudgets => spheres.ThenBy(l => l.Budget?.Value is null).ThenByDescending(l => l.Budget?.Value),
            _ => spheres,
        };
        return [.. ordered.ThenBy(l => l.Order).ThenBy(l => l.Id)];
    }
}

/// <summary>Which kinds of action an agenda holds, and what is missing (inventory #56).</summary>
internal static class ActionMix
{
    /// <summary>Fewer say nothing about a mix.</summary>
    private const int Enough = 5;

    public static IReadOnlyList<string> Of(IReadOnlyList<ActivityLine> all) =>
        [.. Enum.GetValues<ActionType>().Select(t => (Type: t, Count: all.Count(l => l.Type == t))).Where(t => t.Count > 0).Select(t => $"{ActivityWords.Of(t.Type)} {t.Count}")];

    public static string? HintOf(IReadOnlyList<ActivityLine> all)
    {
        var typed = all.Where(l => l.Type is not null && l.State != ActivityState.Stopped).ToList();
        if (typed.Count < Enough)
        {
            return null;
        }

        return !typed.Exists(l => l.Type == ActionType.Anchor) ? "Niets op deze agenda borgt wat werkt. Welke activiteit moet gewoon worden?"
            : !typed.Exists(l => l.Type == ActionType.GiveStage) && typed.Exists(l => l.State is ActivityState.Delivered or ActivityState.Anchored) ? "Er is iets opgeleverd, maar niets krijgt een podium. Wat mogen anderen zien?"
            : typed.GroupBy(l => l.Type).FirstOrDefault(g => g.Count() * 3 > typed.Count * 2) is { Key: { } most } ? $"Meer dan twee derde is {ActivityWords.Of(most)}. Is dat genoeg om het doel te halen?"
            : null;
    }
}
