// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Versions;

/// <summary>One activity in a table of a moment.</summary>
/// <param name="Href">Null when the reader cannot open it any more.</param>
internal sealed record StandingLine(StandingActivity Activity, string? Href, string Initiator);

/// <summary>The activities of one sphere at a moment, with what they cost together for who may see amounts.</summary>
internal sealed record StandingSphere(Sphere Sphere, IReadOnlyList<StandingLine> Lines, Figure? Total, int WithoutAmount);

/// <summary>A moment of an agenda with the names that belong to it, as a page shows it.</summary>
internal sealed record StandingList(string Kenmerk, AgendaMoment Moment, NetworkNames Names, IReadOnlyDictionary<Guid, string> Kenmerken)
{
    public bool ShowsAmounts { get; } = Moment.Activities.Any(a => a.Amount is not null);

    public IReadOnlyList<StandingSphere> Spheres =>
        [.. Moment.Standing.GroupBy(a => a.Sphere).OrderBy(g => g.Key).Select(g => new StandingSphere(g.Key, [.. g.Select(LineOf)], TotalOf([.. g]), g.Count(a => a.Amount?.Value is null)))];

    /// <summary>What had gone on in another.</summary>
    public IReadOnlyList<(StandingLine Line, string Into)> WentOn =>
        [.. Moment.Activities.Where(a => a.Onward is not null).Select(a => (LineOf(a), $"{ActivityWords.Of(a.Onward!.How)}: verder als “{TitleOf(a.Onward.ActivityId)}”"))];

    public IEnumerable<StandingLine> Lines => Moment.Activities.Select(LineOf);

    public static string InitiatorOf(Ownership owner, NetworkNames names) => owner switch
    {
        { PersonId: { } person } => names.Person(person) + (owner.OrganisationId is { } of && names.Organisation(of)?.Name is { } name ? $", {name}" : ""),
        { Words: { } words } => $"{words} (nog niet aangenomen)",
        _ => "nog niemand",
    };

    private StandingLine LineOf(StandingActivity activity) =>
        new(activity, Kenmerken.GetValueOrDefault(activity.Id) is { } kenmerk ? AgendaLinks.Activity(kenmerk) : null, InitiatorOf(activity.Owner, Names));

    private string TitleOf(Guid id) => Moment.Activities.FirstOrDefault(a => a.Id == id)?.Title ?? "een andere activiteit";

    private Figure? TotalOf(IReadOnlyList<StandingActivity> activities)
    {
        var amounts = activities.Select(a => a.Amount).OfType<Figure>().Where(a => !a.IsMissing).ToList();
        return !ShowsAmounts ? null
            : amounts.Count == 0 ? Figure.Absent(FigureText.Euro, Figure.NotGiven)
            : Figure.Of(amounts.Sum(a => a.Value!.Value), FigureText.Euro, new FigureMeaning
            {
                Operator = amounts.TrueForAll(a => a.Operator == FigureOperator.Exactly) ? FigureOperator.Exactly : FigureOperator.About,
                Source = "de bedragen in deze lijst",
                Status = FigureStatus.Calculated,
            });
    }
}
