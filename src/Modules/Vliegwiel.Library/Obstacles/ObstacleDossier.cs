// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Design.Text;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Exporting;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Obstacles;

/// <summary>The facts of an obstacle as programs read them.</summary>
/// <param name="Gevallen">Only of an obstacle that is open to everybody; otherwise empty.</param>
internal sealed record BelemmeringStuk(
    string Titel, string Soort, string Stand, string Gevolg, string? Tussenoplossing, string? Regel, string? Verwijzing, string? Antwoord, int AantalOrganisaties, int AantalGevallen,
    IReadOnlyList<WeightLine> NaarSoort, IReadOnlyList<WeightLine> NaarProvincie, IReadOnlyList<string> Gevallen, DateOnly GemeldOp, string Bron, DateTimeOffset GemaaktOp);

/// <summary>
/// An obstacle, or a list of them, as a document for a ministry: what goes wrong, by which rule and how often. Never who reported it;
/// and what happened in a case only when everybody may read that on the site as well.
/// </summary>
internal static class ObstacleDossier
{
    /// <summary>A document is for reading: of a longer list the heaviest.</summary>
    private const int MostInOneDocument = 50;

    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet(ObstacleLinks.Dossier("{kenmerk}"), OneAsync).WithMetadata(new AllowAnonymousAttribute());
        site.MapGet(ObstacleLinks.DossierOfList, ListAsync).WithMetadata(new AllowAnonymousAttribute());
    }

    private static async Task<IResult> OneAsync(string kenmerk, ShowObstacle obstacles, SignInSettings site, TimeProvider clock, CancellationToken cancel, string? als = null)
    {
        if (als is not ("docx" or "json") || await obstacles.FindAsync(kenmerk, cancel) is not { } shown)
        {
            return TypedResults.NotFound();
        }

        var facts = FactsOf(shown, site.SiteAddress.TrimEnd('/') + ObstacleLinks.Show(kenmerk), clock.GetUtcNow());
        return als == "json" ? TypedResults.Json(facts) : DocumentOf(facts).ToAnswer();
    }

    private static async Task<IResult> ListAsync(
        HttpRequest request, ListObstacles obstacles, SignInSettings site, TimeProvider clock, CancellationToken cancel, string? woord = null, string? soort = null, string? stand = null, string? regel = null)
    {
        if (await obstacles.AskAsync(new ObstacleListQuestion(woord?.Trim(), soort, stand, regel, null, null), MostInOneDocument, cancel) is not { } list)
        {
            return TypedResults.NotFound();
        }

        var document = new TextDocument("belemmeringen", "Belemmeringen uit de praktijk", clock.GetUtcNow());
        document.AddText(list.Chips.Count == 0 ? "Alle belemmeringen, de zwaarste eerst." : $"Gekozen: {string.Join("; ", list.Chips.Select(c => c.Text))}. De zwaarste eerst.");
        document.AddTable([["Belemmering", "Soort", "Stand", "Organisaties"], .. list.Lines.Select(l => (IReadOnlyList<string>)[l.Title, ObstacleWords.Of(l.Kind), ObstacleWords.Of(l.State), Numbers.Whole(l.Organisations)])]);
        foreach (var line in list.Lines)
        {
            document.AddHeading(line.Title);
            document.AddText(line.Consequence);
            AddPart(document, "Regel of bron", line.Citation);
            AddPart(document, "Antwoord", line.Answer);
        }

        if (list.Total > list.Lines.Count)
        {
            document.AddText($"Er zijn {Numbers.Whole(list.Total)} belemmeringen; in dit stuk staan de eerste {Numbers.Whole(list.Lines.Count)}.");
        }

        AddOrigin(document, ExportAddress.Of(site.SiteAddress.TrimEnd('/') + ObstacleLinks.All, request.Query), clock.GetUtcNow());
        return document.ToAnswer();
    }

    internal static BelemmeringStuk FactsOf(ShownObstacle shown, string source, DateTimeOffset now) => new(
        shown.Obstacle.Title, ObstacleWords.Of(shown.Obstacle.Kind), ObstacleWords.Of(shown.Obstacle.State), shown.Obstacle.Consequence, shown.Obstacle.Workaround, shown.Rule?.Text, shown.Obstacle.Citation,
        shown.Obstacle.Answer, shown.OutsideWeight.Organisations, shown.Cases.Count, shown.OutsideWeight.Layers, shown.OutsideWeight.Provinces,
        shown.Obstacle.AudienceList.Contains(Audience.Public) && shown.MergedHere.Count == 0 ? [.. shown.Cases.Select(c => c.Text)] : [],
        DutchDay.DayOf(shown.Obstacle.ReportedAt), source, now);

    private static TextDocument DocumentOf(BelemmeringStuk facts)
    {
        var document = new TextDocument("belemmering", facts.Titel, facts.GemaaktOp);
        document.AddTable(
        [
            ["Gegeven", "Waarde"],
            ["Soort belemmering", facts.Soort],
            ["Stand", facts.Stand],
            ["Gemeld op", Dates.Day(facts.GemeldOp)],
            ["Organisaties die dit hebben", Numbers.Whole(facts.AantalOrganisaties)],
            ["Gevallen", Numbers.Whole(facts.AantalGevallen)],
            ["Naar soort organisatie", InWords(facts.NaarSoort)],
            ["Naar provincie", InWords(facts.NaarProvincie)],
            ["Regel", facts.Regel ?? facts.Verwijzing ?? "niet genoemd"],
        ]);
        document.AddHeading("Wat er door misgaat");
        document.AddText(facts.Gevolg);
        AddPart(document, "Verwijzing", facts.Regel is null ? null : facts.Verwijzing);
        AddPart(document, "Wat men zolang doet", facts.Tussenoplossing);
        AddPart(document, "Antwoord tot nu toe", facts.Antwoord);
        foreach (var (text, index) in facts.Gevallen.Select((t, i) => (t, i + 1)))
        {
            AddPart(document, $"Geval {Numbers.Whole(index)}", text);
        }

        AddOrigin(document, facts.Bron, facts.GemaaktOp);
        return document;
    }

    private static void AddPart(TextDocument document, string heading, string? text)
    {
        if (text is not null)
        {
            document.AddHeading(heading);
            document.AddText(text);
        }
    }

    private static void AddOrigin(TextDocument document, string source, DateTimeOffset now)
    {
        document.AddHeading("Herkomst");
        document.AddText($"Bron: {source}\nGemaakt op {Dates.WithTime(now)}.\nWie dit meldde, staat er niet in. Aantallen onder de {Numbers.Whole(ObstacleWeight.Least)} worden niet uitgesplitst.");
    }

    private static string InWords(IReadOnlyList<WeightLine> lines) => lines.Count == 0 ? "te weinig om te tonen" : string.Join(", ", lines.Select(l => $"{l.Name} {Numbers.Whole(l.Organisations)}"));
}
