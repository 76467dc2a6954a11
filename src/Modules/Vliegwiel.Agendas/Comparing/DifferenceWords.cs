// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Versions;
using Vliegwiel.Design.Text;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Comparing;

/// <summary>One activity that differs, in words.</summary>
/// <param name="Href">Null when the reader cannot open it.</param>
internal sealed record DifferenceLine(string Heading, string Title, string? Href, string Was, string Becomes, string Meaning);

/// <summary>The activities that differ in the same way.</summary>
internal sealed record DifferenceGroup(string Key, string Heading, IReadOnlyList<DifferenceLine> Lines);

/// <summary>Says what differs between two moments of an agenda, for somebody who did not sit at the table. A kind of change that the reader does not see has no words here, nor a zero.</summary>
internal static class DifferenceWords
{
    /// <param name="since">How the sentence begins: "Sinds versie 1", "Tussen versie 1 en versie 2".</param>
    public static string Summary(AgendaDifference difference, string since)
    {
        var later = difference.Of(ChangeKind.Deadline).Count(c => DeadlineMoves.IsLater(c.Before.Deadline, c.After.Deadline));
        var onward = difference.Of(ChangeKind.Onward).ToList();
        var finished = difference.Of(ChangeKind.State).Count(c => IsFinished(c.After.State) && !IsFinished(c.Before.State));
        var parts = new List<string>();
        Add(parts, difference.Added.Count, "kwam er 1 activiteit bij", "kwamen er {0} activiteiten bij");
        Add(parts, difference.Dropped.Count, "viel er 1 activiteit af", "vielen er {0} activiteiten af");
        Add(parts, onward.Count(c => c.After.Onward?.How == Continuation.Merged), "ging er 1 op in een andere", "gingen er {0} op in een andere");
        Add(parts, onward.Count(c => c.After.Onward?.How == Continuation.Replaced), "werd er 1 vervangen door een andere", "werden er {0} vervangen door een andere");
        Add(parts, onward.Count(c => c.After.Onward is null), "kwam er 1 weer op zichzelf te staan", "kwamen er {0} weer op zichzelf te staan");
        Add(parts, finished, "werd er 1 opgeleverd", "werden er {0} opgeleverd");
        Add(parts, difference.Of(ChangeKind.Deadline).Count(), $"veranderde 1 deadline{(later == 1 ? ", naar later" : "")}", $"veranderden {{0}} deadlines{(later > 0 ? $", waarvan {Numbers.Whole(later)} naar later" : "")}");
        Add(parts, difference.Of(ChangeKind.Budget).Count(), "veranderde 1 budget", "veranderden {0} budgetten");
        Add(parts, difference.Of(ChangeKind.Owner).Count(), "kreeg er 1 een andere eigenaar", "kregen er {0} een andere eigenaar");
        Add(parts, difference.Of(ChangeKind.State).Count() - finished, "kreeg er 1 een andere stand", "kregen er {0} een andere stand");
        Add(parts, difference.Changes.Where(c => c.Kind is ChangeKind.Title or ChangeKind.Type or ChangeKind.Sphere).Select(c => c.After.Id).Distinct().Count(), "veranderde er bij 1 de naam of de soort", "veranderde er bij {0} de naam of de soort");
        return parts.Count == 0 ? $"{since} is er niets veranderd." : $"{since} {(parts.Count == 1 ? parts[0] : $"{string.Join("; ", parts.SkipLast(1))}; en {parts[^1]}")}.";
    }

    /// <summary>In the order in which a reader wants to know it; groups without anything are not there.</summary>
    public static IReadOnlyList<DifferenceGroup> Groups(AgendaDifference difference, MomentsOfAgenda moments, NetworkNames names)
    {
        var titles = moments.Moments.SelectMany(m => m.Activities).GroupBy(a => a.Id).ToDictionary(g => g.Key, g => g.Last().Title);
        string Onwards(Onward? onward) => onward is null ? "stond op zichzelf" : $"{ActivityWords.Of(onward.How)}, verder als “{titles.GetValueOrDefault(onward.ActivityId, "een andere activiteit")}”";
        string Now(Onward? onward) => onward is null ? "staat weer op zichzelf" : Onwards(onward);
        string Facts(StandingActivity a) => $"{StandingList.InitiatorOf(a.Owner, names)}; {(a.Deadline == Deadline.None ? "geen deadline" : $"deadline {a.Deadline}")}; {(a.Onward is null ? ActivityWords.Of(a.State) : Onwards(a.Onward))}";
        DifferenceLine Line(string heading, StandingActivity a, string was, string becomes, string meaning) =>
            new(heading, a.Title, moments.Kenmerken.GetValueOrDefault(a.Id) is { } kenmerk ? AgendaLinks.Activity(kenmerk) : null, was, becomes, meaning);
        DifferenceGroup Of(ChangeKind kind, string key, string heading, Func<ActivityChange, (string Was, string Becomes, string Meaning)> say) =>
            new(key, heading, [.. difference.Of(kind).Select(c => (Change: c, Said: say(c))).Select(c => Line(heading, c.Change.After, c.Said.Was, c.Said.Becomes, c.Said.Meaning))]);

        DifferenceGroup[] all =
        [
            new("nieuw", "Nieuw op de agenda", [.. difference.Added.Select(a => Line("Nieuw op de agenda", a, "stond er niet op", Facts(a), "is erbij gekomen"))]),
            new("af", "Van de agenda af", [.. difference.Dropped.Select(a => Line("Van de agenda af", a, Facts(a), "staat er niet meer op", "is van deze agenda gehaald"))]),
            Of(ChangeKind.Onward, "verder", "Samengevoegd, vervangen of losgemaakt", c => (Onwards(c.Before.Onward), Now(c.After.Onward), c.After.Onward is null ? "telt weer apart mee" : "telt mee als één activiteit")),
            Of(ChangeKind.Deadline, "deadline", "Andere deadline", c => (c.Before.Deadline.ToString(), c.After.Deadline.ToString(), DeadlineMoves.Of(c.Before.Deadline, c.After.Deadline))),
            Of(ChangeKind.Budget, "budget", "Ander budget", c => (FigureText.Of(c.Before.Amount!), FigureText.Of(c.After.Amount!), BudgetMeaning(c.Before.Amount!, c.After.Amount!))),
            Of(ChangeKind.Owner, "eigenaar", "Andere eigenaar", c => (StandingList.InitiatorOf(c.Before.Owner, names), StandingList.InitiatorOf(c.After.Owner, names),
                (c.Before.Owner.PersonId, c.After.Owner.PersonId) switch { (null, { }) => "heeft nu een eigenaar", ({ }, null) => "heeft geen eigenaar meer", ({ } was, { } becomes) when was != becomes => "is overgedragen", _ => "bij een andere organisatie of anders genoemd" })),
            Of(ChangeKind.State, "stand", "Andere stand", c => (ActivityWords.Of(c.Before.State), ActivityWords.Of(c.After.State), StateMeaning(c.After.State))),
            Of(ChangeKind.Title, "naam", "Andere naam", c => (c.Before.Title, c.After.Title, "is dezelfde activiteit")),
            Of(ChangeKind.Type, "soort", "Ander soort actie", c => (TypeOf(c.Before), TypeOf(c.After), "")),
            Of(ChangeKind.Sphere, "sfeer", "Voor iemand anders", c => (ActivityWords.Of(c.Before.Sphere), ActivityWords.Of(c.After.Sphere), "")),
        ];
        return [.. all.Where(g => g.Lines.Count > 0)];
    }

    private static string BudgetMeaning(Figure before, Figure after) => (before.Value, after.Value) switch
    {
        ({ } was, { } becomes) when was != becomes && before.Operator == FigureOperator.Exactly && after.Operator == FigureOperator.Exactly && before.Period == after.Period =>
            $"{FigureText.Amount(Math.Abs(becomes - was), FigureText.Euro)} {(was < becomes ? "meer" : "minder")}",
        // Of what is about, less than, or over another time, nobody can say how much it differs.
        ({ } was, { } becomes) when was != becomes => was < becomes ? "een hoger bedrag" : "een lager bedrag",
        ({ }, { }) => "hetzelfde bedrag, anders onderbouwd",
        (null, { }) => "had nog geen bedrag",
        ({ }, null) => "heeft geen bedrag meer",
        _ => "een andere reden waarom er geen bedrag is",
    };

    private static string StateMeaning(ActivityState state) => state switch
    {
        ActivityState.Proposed => "begint opnieuw als voorstel",
        ActivityState.Adopted => "hoort nu bij de agenda",
        ActivityState.Underway => "er wordt aan gewerkt",
        ActivityState.Blocked => "kan nu niet verder",
        ActivityState.Delivered => "wat was afgesproken, is er",
        ActivityState.Anchored => "is gewoon geworden",
        ActivityState.Stopped => "gaat niet door",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    private static bool IsFinished(ActivityState state) => state is ActivityState.Delivered or ActivityState.Anchored;

    private static string TypeOf(StandingActivity activity) => activity.Type is { } type ? ActivityWords.Of(type) : "nog niet gekozen";

    private static void Add(List<string> parts, int count, string one, string many)
    {
        if (count > 0)
        {
            parts.Add(count == 1 ? one : many.Replace("{0}", Numbers.Whole(count), StringComparison.Ordinal));
        }
    }
}
