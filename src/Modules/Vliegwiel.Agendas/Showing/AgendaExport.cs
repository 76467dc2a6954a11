// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Listing;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Exporting;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Showing;

/// <summary>An agenda as a file, as it is filtered. For who may not see amounts there are no columns for them, empty or hidden.</summary>
internal static class AgendaExport
{
    private static readonly IReadOnlyList<ExportColumn<ActivityLine>> Columns =
    [
        new("Projectactiviteit", "projectactiviteit", l => l.Title),
        new("Initiator", "initiator", l => l.Initiator),
        new("Organisatie", "organisatie", l => l.Organisation),
        new("Deadline", "deadline", l => l.Deadline == Deadline.None ? null : l.Deadline.ToString()),
        new("Laatste dag", "laatsteDag", l => l.Deadline.LastDay),
        new("Te laat", "teLaat", l => l.IsLate),
        new("Stand", "stand", l => ActivityWords.Of(l.State)),
        new("Soort actie", "soortActie", l => l.Type is { } type ? ActivityWords.Of(type) : null),
        new("Voor", "voor", l => ActivityWords.Of(l.Sphere)),
    ];

    private static readonly IReadOnlyList<ExportColumn<ActivityLine>> WithBudgets =
    [
        .. Columns,
        new("Budget (euro)", "budgetEuro", l => l.Budget?.Value),
        new("Budget in woorden", "budgetInWoorden", l => l.Budget is { } budget ? FigureText.Of(budget) : null),
        new("Waar het budget op rust", "budgetVoetnoot", l => l.Budget is { } budget ? FigureText.NoteOf(budget) : null),
    ];

    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/agendas/{kenmerk}/exporteren", GetAsync).WithMetadata(new AllowAnonymousAttribute());

    private static async Task<IResult> GetAsync(
        string kenmerk, ShowAgenda agendas, PdfPrinter printer, SignInSettings settings, TimeProvider clock, HttpContext http, CancellationToken cancel)
    {
        var query = http.Request.Query;
        var question = new AgendaQuestion
        {
            Word = One(query, "woord")?.Trim(),
            State = One(query, "stand"),
            Owner = One(query, "eigenaar"),
            Organisation = One(query, "bij"),
            Type = One(query, "type"),
            Sphere = One(query, "sfeer"),
            Late = One(query, "laat"),
            Sort = One(query, "sorteer"),
        };
        var form = One(query, "als");
        var format = ExportWriting.Parse(form);
        if ((format is null && form is not ("docx" or "pdf")) || await agendas.FindAsync(kenmerk, question, cancel) is not { } shown)
        {
            return Results.NotFound();
        }

        var source = ExportAddress.Of(settings.SiteAddress.TrimEnd('/') + AgendaLinks.Show(kenmerk), query);
        if (format is not { } chosen)
        {
            var document = AgendaDocument.Of(shown, source, clock.GetUtcNow());
            return form == "docx" ? document.ToAnswer() : await printer.ToAnswerAsync(document, http, cancel);
        }

        return ExportSheet.Of("agenda", $"{shown.Agenda.Title} ({shown.Of}), {AgendaWords.OfVersions(shown.Agenda.Versions)}", source, clock.GetUtcNow(), [.. shown.Chips.Select(c => c.Text)], shown.ShowsBudgets ? WithBudgets : Columns, shown.Lines).ToAnswer(chosen);
    }

    private static string? One(IQueryCollection query, string name) => query.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : null;
}
