// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Design.Text;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Questions;
using Vliegwiel.Platform.Exporting;

namespace Vliegwiel.Library.Norms;

/// <summary>The answer of "Wat mag ik?" as a file: the powers and norms of the chosen day, each with its source.</summary>
internal static class RuleExport
{
    private static readonly IReadOnlyList<ExportColumn<BookedRule>> Columns =
    [
        new("Soort", "soort", r => r.Facts.Kind == RuleKind.Norm ? "norm" : "bevoegdheid"),
        new("Waarover", "titel", r => r.Facts.Title),
        new("U mag", "mag", r => r.Facts.Kind == RuleKind.Power ? RuleWords.Of(r.Facts.May) : null),
        new("In welke rol", "rol", r => r.Facts.Role is { } role ? RuleWords.Of(role) : null),
        new("Instrument", "instrument", r => r.Facts.Instrument),
        new("Grens", "grens", r => RuleWords.LimitOf(r.Facts)),
        new("Rekenmethode", "methode", r => r.Facts.Method),
        new("Voor", "gebruik", r => r.Facts.Use),
        new("Grondslag", "grondslag", r => r.Facts.Basis),
        new("Geldig", "geldig", r => RuleWords.DaysOf(r.Facts)),
        new("Bron", "bron", r => r.Facts.Source),
        new("Adres van de bron", "bronAdres", r => r.Facts.SourceUrl),
        new("Bron bekeken op", "bronBekekenOp", r => r.Facts.LookedAtOn),
        new("Stand", "stand", r => RuleWords.InFull(r.Status)),
        new("Adres", "adres", r => RuleLinks.Show(r.Kenmerk)),
    ];

    public static void Map(IEndpointRouteBuilder site) => site.MapGet(RuleLinks.Export, GetAsync).WithMetadata(new AllowAnonymousAttribute());

    private static async Task<IResult> GetAsync(HttpRequest request, AskRules rules, MailTools mail, TimeProvider clock, CancellationToken cancel)
    {
        string? Asked(string name) => request.Query[name].FirstOrDefault();
        if (ExportWriting.Parse(Asked("als")) is not { } format)
        {
            return TypedResults.NotFound();
        }

        var shown = await rules.FindAsync(new AskedOfRules(Asked("wie"), Asked("instrument"), Asked("onderwerp"), Asked("datum")?.Trim(), Asked("functie"), Asked("waarde")?.Trim(), Asked("alleen")), cancel);
        if (shown.Problem is { } problem)
        {
            return TypedResults.Problem(problem, statusCode: StatusCodes.Status400BadRequest, title: "Dit adres klopt niet");
        }

        var filters = new[] { shown.Layer, shown.Instrument, shown.Subject, $"op {Dates.Day(shown.On)}" }.OfType<string>().ToList();
        return ExportSheet.Of("wat-mag-ik", "Wat mag ik?", ExportAddress.Of(mail.Absolute(RuleLinks.Ask), request.Query), clock.GetUtcNow(), filters, Columns, [.. shown.Answer.Powers, .. shown.Answer.Norms]).ToAnswer(format);
    }
}
