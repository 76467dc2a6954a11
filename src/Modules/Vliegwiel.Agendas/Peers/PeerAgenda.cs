// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Design.Layout;
using Vliegwiel.Design.Lists;

namespace Vliegwiel.Agendas.Peers;

/// <summary>An activity that a peer has and one's own agenda lacks, as far as words can tell.</summary>
internal sealed record PeerExtra(string Kenmerk, string Title, bool HasResult, bool HasStory)
{
    /// <summary>What shows that it worked there; empty when nothing does.</summary>
    public IReadOnlyList<string> Worked => [.. HasStory ? new[] { "met verhaal" } : [], .. HasResult ? new[] { "met resultaat" } : []];
}

/// <summary>A theme, goal or measure of an agenda, with what makes it the same as that of another.</summary>
/// <param name="Key">Without capitals and accents.</param>
/// <param name="Heading">Under what it is compared.</param>
/// <param name="Count">Of how many activities; 0 when that is not counted.</param>
internal sealed record PeerPart(string Key, string Heading, string Text, string Href, int Count);

/// <summary>How much of an agenda is filled in.</summary>
internal sealed record PeerCounts(int Measure, int Result, int Lesson, int Owner, int Date);

/// <summary>One agenda in the comparison.</summary>
internal sealed record PeerAgenda
{
    public required string Kenmerk { get; init; }
    public required string Title { get; init; }
    public required string Of { get; init; }
    public required int Activities { get; init; }

    /// <summary>What the organisation says of itself; null when it said nothing, or it is the agenda of an alliance.</summary>
    public required StructureLevel? Structure { get; init; }

    public required bool OfAlliance { get; init; }
    public required IReadOnlyDictionary<ActionType, int> Mix { get; init; }
    public required IReadOnlyDictionary<ActivityState, int> States { get; init; }
    public required PeerCounts Counts { get; init; }
    public required IReadOnlyList<PeerPart> Themes { get; init; }

    /// <summary>Those that its activities serve; the key is the indicator.</summary>
    public required IReadOnlyList<PeerPart> Goals { get; init; }

    public required IReadOnlyList<PeerPart> Measures { get; init; }

    /// <summary>What worked there first.</summary>
    public required IReadOnlyList<PeerExtra> Extra { get; init; }

    /// <summary>How many of those are not named.</summary>
    public required int MoreExtra { get; init; }

    /// <summary>What it has of these and one's own agenda has not.</summary>
    public required IReadOnlyList<PeerPart> ExtraThemes { get; init; }

    public required IReadOnlyList<PeerPart> ExtraGoals { get; init; }
    public required IReadOnlyList<PeerPart> ExtraMeasures { get; init; }
}

/// <summary>One line of the comparison: what it is about, and per agenda what it says.</summary>
internal sealed record BesideRow(string Name, IReadOnlyList<BesideCell> Cells);

/// <param name="Text">Null when the links say it.</param>
internal sealed record BesideCell(string? Text, IReadOnlyList<NavItem> Links)
{
    public static BesideCell Of(string text) => new(text, []);
}

/// <summary>One's own agenda beside at most three others. It holds no amounts, dates or persons.</summary>
/// <param name="Agendas">One's own first.</param>
/// <param name="TooMany">Whether more were chosen than are shown.</param>
/// <param name="OfAlliance">Whether one's own is of an alliance.</param>
/// <param name="MayPropose">Whether the reader may take something over.</param>
internal sealed record AgendasBeside(IReadOnlyList<PeerAgenda> Agendas, IReadOnlyList<Choice> Others, bool TooMany, bool OfAlliance, bool MayPropose)
{
    public PeerAgenda Mine => Agendas[0];

    public IReadOnlyList<(string Title, IReadOnlyList<BesideRow> Rows)> Tables =>
    [
        ("Structuur", [Row("Zegt de organisatie zelf", StructureOf)]),
        ("Soorten actie", [.. Enum.GetValues<ActionType>().Select(t => Row(Activities.ActivityChoices.Of(ActivityWords.Of(t), null).Text, a => Whole(a.Mix.GetValueOrDefault(t)))), Row("Alle activiteiten", a => Whole(a.Activities))]),
        ("Standen", [.. Enum.GetValues<ActivityState>().Where(s => s != ActivityState.Stopped).Select(s => Row(Activities.ActivityChoices.Of(ActivityWords.Of(s), null).Text, a => Whole(a.States.GetValueOrDefault(s))))]),
        ("Hoe volledig", [Row("Met een maat", a => Part(a.Counts.Measure, a)), Row("Met een resultaat", a => Part(a.Counts.Result, a)), Row("Met een les of werkwijze", a => Part(a.Counts.Lesson, a)), Row("Met een eigenaar", a => Part(a.Counts.Owner, a)), Row("Met een deadline die een datum is", a => Part(a.Counts.Date, a))]),
        ("Thema's", [.. Keys(a => a.Themes).Select(t => Row(t.Heading, a => a.Themes.FirstOrDefault(o => o.Key == t.Key) is { } part ? new BesideCell(null, [new NavItem(Design.Text.Numbers.Count(part.Count, "activiteit", "activiteiten"), part.Href)]) : BesideCell.Of("niet")))]),
        ("Doelen per indicator", [.. Keys(a => a.Goals).Select(g => Row(g.Heading, a => Links(a.Goals.Where(o => o.Key == g.Key))))]),
        ("Maten", [.. Keys(a => a.Measures).Select(m => Row(m.Heading, a => a.Measures.FirstOrDefault(o => o.Key == m.Key) is { } part ? new BesideCell(null, [new NavItem(Design.Text.Numbers.Count(part.Count, "activiteit", "activiteiten"), part.Href)]) : BesideCell.Of("niet")))]),
    ];

    private BesideRow Row(string name, Func<PeerAgenda, BesideCell> cell) => new(name, [.. Agendas.Select(cell)]);

    private IEnumerable<PeerPart> Keys(Func<PeerAgenda, IReadOnlyList<PeerPart>> parts) => Agendas.SelectMany(parts).DistinctBy(p => p.Key).OrderBy(p => p.Key, StringComparer.Ordinal);

    private static BesideCell Whole(int number) => BesideCell.Of(Design.Text.Numbers.Whole(number));

    private static BesideCell StructureOf(PeerAgenda of) => of.OfAlliance ? BesideCell.Of("van een verband") : new BesideCell(null, [new NavItem(of.Structure is { } level ? StructureWords.Of(level) : "nog niets gezegd", VersionLinks.Structure(of.Kenmerk))]);

    private static BesideCell Part(int number, PeerAgenda of) => BesideCell.Of(of.Activities == 0 ? "niets te tellen" : $"{Design.Text.Numbers.Whole(number)} van {Design.Text.Numbers.Whole(of.Activities)}");

    private static BesideCell Links(IEnumerable<PeerPart> parts) => parts.Select(p => new NavItem(p.Text, p.Href)).ToList() is { Count: > 0 } links ? new BesideCell(null, links) : BesideCell.Of("niet");
}
