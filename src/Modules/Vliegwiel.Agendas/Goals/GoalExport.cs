// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Exporting;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Goals;

/// <summary>The goals as a file, as they are filtered, each figure with what it rests on.</summary>
internal static class GoalExport
{
    private static readonly IReadOnlyList<ExportColumn<GoalLine>> Columns =
    [
        new("Doel", "doel", l => l.Goal.Title),
        new("Van", "van", l => l.Of),
        new("Indicator", "indicator", l => l.Goal.Indicator),
        new("Eenheid", "eenheid", l => l.Goal.Unit),
        new("Richting", "richting", l => GoalWords.Of(l.Goal.Direction)),
        new("Nuljaar", "nuljaar", l => l.Goal.BaseYear),
        new("Nulwaarde", "nulwaarde", l => l.Goal.Base.Value),
        new("Waar de nulwaarde op rust", "nulwaardeVoetnoot", l => FigureText.NoteOf(l.Goal.Base)),
        new("Laatste jaar", "laatsteJaar", l => l.Course.Last?.Year),
        new("Laatste waarde", "laatsteWaarde", l => l.Course.Last?.Value),
        new("Streefjaar", "streefjaar", l => l.Goal.TargetYear),
        new("Streefwaarde", "streefwaarde", l => l.Goal.Target.Value),
        new("Waar de streefwaarde op rust", "streefwaardeVoetnoot", l => FigureText.NoteOf(l.Goal.Target)),
        new("Nodig per jaar", "nodigPerJaar", l => l.Course.NeededPerYear is { } needed ? Math.Round(needed, 4) : null),
        new("Tempo per jaar", "tempoPerJaar", l => l.Course.Trend is { } trend ? Math.Round(trend.PerYear, 4) : null),
        new("Jaar bij deze trend", "jaarBijDezeTrend", l => l.Course.YearAtTrend),
        new("Staat", "staat", l => GoalWords.Of(l.Course.Standing)),
        new("Activiteiten", "activiteiten", l => l.Activities),
    ];

    public static void Map(IEndpointRouteBuilder site) => site.MapGet(GoalLinks.ExportGoals, GetAsync).WithMetadata(new AllowAnonymousAttribute());

    private static async Task<IResult> GetAsync(ListGoals goals, SignInSettings settings, TimeProvider clock, HttpContext http, CancellationToken cancel)
    {
        var query = http.Request.Query;
        var question = new GoalQuestion
        {
            Word = One(query, "woord")?.Trim(),
            Of = One(query, "van"),
            Theme = One(query, "thema"),
            Sdg = One(query, "sdg"),
            Standing = One(query, "staat"),
            Activity = One(query, "activiteit"),
            Basis = One(query, "basis"),
            Sort = One(query, "sorteer"),
        };
        if (ExportWriting.Parse(One(query, "als")) is not { } format || await goals.AskAsync(question, cancel) is not { } list)
        {
            return Results.NotFound();
        }

        return ExportSheet.Of("doelen", "Doelen", ExportAddress.Of(settings.SiteAddress.TrimEnd('/') + GoalLinks.Goals, query), clock.GetUtcNow(), [.. list.Chips.Select(c => c.Text)], Columns, list.Lines).ToAnswer(format);
    }

    private static string? One(IQueryCollection query, string name) => query.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : null;
}
