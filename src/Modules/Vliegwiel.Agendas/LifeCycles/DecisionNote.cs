// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Calculation.LifeCycleCosts;
using Vliegwiel.Design.Text;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Exporting;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.LifeCycles;

/// <summary>A comparison as a note for who decides, in Word or PDF.</summary>
internal static class DecisionNote
{
    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/levenscycluskosten/{kenmerk}/nota", GetAsync).WithMetadata(new AuthorizeAttribute());

    private static async Task<IResult> GetAsync(string kenmerk, string? als, CompareCosts comparisons, PdfPrinter printer, SignInSettings settings, TimeProvider clock, HttpContext http, CancellationToken cancel)
    {
        if (als is not ("docx" or "pdf") || await comparisons.FindAsync(kenmerk, cancel) is not { } shown)
        {
            return Results.NotFound();
        }

        var text = TextOf(shown, settings.SiteAddress.TrimEnd('/') + CostLinks.Show(kenmerk), clock.GetUtcNow());
        return als == "docx" ? text.ToAnswer() : await printer.ToAnswerAsync(text, http, cancel);
    }

    internal static TextDocument TextOf(ShownComparison shown, string address, DateTimeOffset now)
    {
        var (comparison, outcome) = (shown.Comparison, shown.Outcome);
        var text = new TextDocument("levenscycluskosten", $"Levenscycluskosten: {comparison.Title}", now);
        if (comparison.Question is { } question)
        {
            text.AddText(question);
        }

        text.AddText($"Van {shown.Organisation}. Gemaakt door {shown.MadeBy}. Bron: {address}");
        text.AddHeading("Uitkomst");
        text.AddText(outcome.Conclusion ?? "Er zijn nog geen twee varianten om te vergelijken.");
        AddTable(text, shown);
        if (outcome.WithoutCarbon.Count > 0)
        {
            text.AddText($"CO₂ telt niet mee: van {string.Join(" en ", outcome.WithoutCarbon)} is niet bekend hoeveel het is.");
        }

        if (comparison.Choice is { } choice)
        {
            text.AddHeading("Wat wij kiezen en waarom");
            text.AddText(choice);
        }

        foreach (var reason in outcome.Reasons)
        {
            text.AddHeading($"Wanneer “{reason.Name}” zich terugverdient");
            text.AddText($"“{reason.Name}” vraagt {Numbers.Euro(reason.MoreInvestment)} meer investering dan “{reason.Against}” en is over de levensduur {(reason.Pays ? "niet duurder" : "duurder")}. Elk van deze redenen is alleen al genoeg:");
            text.AddText(string.Join('\n', reason.Sentences));
        }

        if (outcome.Cheapest is not null)
        {
            text.AddHeading("Als een aanname anders is");
            text.AddTable([["Aanname", .. outcome.Columns.Select(c => c.Variant.Name), "Goedkoopst"], .. outcome.Sensitivity.Select(l => (IReadOnlyList<string>)[CostOutcome.Of(l.Twist), .. l.PerYear.Select(Euros), outcome.Columns[l.Cheapest].Variant.Name])], [.. Enumerable.Range(1, outcome.Columns.Count)]);
            text.AddHeading("Wie betaalt en wie wint");
            text.AddTable([["Kosten", "Voor wie", .. outcome.Columns.Select(c => c.Variant.Name)], .. outcome.Purses.Select(p => (IReadOnlyList<string>)[p.Purse, p.Who, .. p.More.Select(More)])], [.. Enumerable.Range(2, outcome.Columns.Count)]);
        }

        text.AddHeading("Hoe is gerekend");
        text.AddText(CostOutcome.Formula(comparison));
        text.AddText($"Rente: {LifeCycleDefaults.RateSource}.{(comparison.CarbonPrice is { } price ? $" Prijs van CO₂: € {Numbers.Amount(price, 4)} per kg. {LifeCycleDefaults.CarbonSource}." : "")}");
        return text;
    }

    private static void AddTable(TextDocument text, ShownComparison shown)
    {
        var (comparison, columns) = (shown.Comparison, shown.Outcome.Columns);
        if (columns.Count == 0)
        {
            return;
        }

        IReadOnlyList<string> Row(string title, Func<CostColumn, decimal?> amount, string? period = null) =>
            [title, .. columns.Select(c => amount(c) is { } value ? Noted(value, period) : "–")];
        string Noted(decimal value, string? period)
        {
            var figure = CostOutcome.FigureOf(value, comparison, period);
            return text.Noted(FigureText.Of(figure), FigureText.NoteOf(figure));
        }

        text.AddTable(
        [
            ["In euro van nu", .. columns.Select(c => c.Variant.Name)],
            ["Levensduur", .. columns.Select(c => $"{c.Variant.Life} jaar")],
            Row("Investering", c => c.Cost.Investment),
            Row("Beheer en onderhoud", c => c.Cost.Upkeep),
            Row("Af: restwaarde", c => -c.Cost.Residual),
            .. comparison.CarbonPrice is null ? Array.Empty<IReadOnlyList<string>>() : [Row("CO₂", c => c.Cost.Carbon)],
            Row("Samen (LCC)", c => c.Cost.Total),
            Row("Per jaar (EAC)", c => c.Cost.PerYear, "per jaar"),
        ], [.. Enumerable.Range(1, columns.Count)]);
    }

    private static string Euros(decimal amount) => Numbers.Euro(Math.Round(amount));

    internal static string More(decimal amount) => Math.Round(amount) switch
    {
        0 => "gelijk",
        > 0 and var more => $"{Numbers.Euro(more)} meer",
        var less => $"{Numbers.Euro(-less)} minder",
    };
}
