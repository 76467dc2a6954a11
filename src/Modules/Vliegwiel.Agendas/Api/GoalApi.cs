// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Goals;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Api;

/// <summary>A goal as the API lists it.</summary>
/// <param name="Staat">gehaald, op-koers, loopt-achter of onbekend, zoals op de site.</param>
internal sealed record DoelRegel(Guid Id, string Kenmerk, string Titel, string Van, string Indicator, int Basisjaar, CijferVeld Basiswaarde, int Streefjaar, CijferVeld Streefwaarde, string Staat, int AantalActiviteiten);

/// <summary>What was measured or estimated for one year.</summary>
internal sealed record JaarWaarde(int Jaar, CijferVeld Waarde);

/// <summary>One goal as the API gives it, with its values and where it goes.</summary>
internal sealed record DoelVeld(
    Guid Id, string Kenmerk, string Titel, string? Toelichting, string Van, string Indicator, bool HogerIsBeter, int Basisjaar, CijferVeld Basiswaarde, int Streefjaar, CijferVeld Streefwaarde, IReadOnlyList<JaarWaarde> Waarden,
    IReadOnlyList<int> Sdgs, string Staat, decimal? NodigPerJaar, decimal? TempoPerJaar, int? JaarBijDezeTrend, int AantalActiviteiten);

/// <summary>Goals for other programs.</summary>
internal static class GoalApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var goals = AgendaApi.GroupOf(api, "Doelen");
        goals.MapGet("/doelen", ListAsync).WithName("doelen").WithSummary("De doelen die u mag zien, op naam.");
        goals.MapGet("/doelen/{kenmerk}", GetAsync).WithName("doel").WithSummary("Eén doel met zijn waarden en hoe ver het is.");
    }

    private static async Task<Results<Ok<Lijst<DoelRegel>>, ProblemHttpResult>> ListAsync(
        ListGoals goals, CancellationToken cancel, string? woord = null, string? van = null, string? thema = null, string? sdg = null, string? staat = null, string? activiteit = null, string? basis = null, string? sorteer = null, string? pagina = null)
    {
        if (!PageNumber.TryParse(pagina, out var page))
        {
            return ApiProblems.WrongPage();
        }

        if ((ApiProblems.UnlessOneOf("staat", staat, ListGoals.Standings.Select(s => s.Value)) ?? ApiProblems.UnlessOneOf("activiteit", activiteit, ListGoals.Serving.Select(s => s.Value))
            ?? ApiProblems.UnlessOneOf("basis", basis, ListGoals.Bases.Select(s => s.Value)) ?? ApiProblems.UnlessOneOf("sdg", sdg, GoalChoices.Sdgs.Select(s => s.Value))
            ?? ApiProblems.UnlessOneOf("sorteer", sorteer, ApiProblems.BothWays("doel", "van", "streefjaar", "staat", "activiteiten"))) is { } wrong)
        {
            return wrong;
        }

        var list = await goals.AskAsync(new GoalQuestion { Word = woord?.Trim(), Of = van, Theme = thema, Sdg = sdg, Standing = staat, Activity = activiteit, Basis = basis, Sort = sorteer }, cancel) ?? GoalList.Empty;
        return TypedResults.Ok(Lijst<DoelRegel>.Of([.. list.Lines.Select(l => new DoelRegel(
            l.Goal.Id, l.Goal.Kenmerk, l.Goal.Title, l.Of, l.Goal.Indicator, l.Goal.BaseYear, CijferVeld.Of(l.Goal.Base), l.Goal.TargetYear, CijferVeld.Of(l.Goal.Target), StandingOf(l), l.Activities))], page));
    }

    private static async Task<Results<Ok<DoelVeld>, ProblemHttpResult>> GetAsync(string kenmerk, ListGoals goals, Access access, CancellationToken cancel) =>
        await goals.ReadAsync(access.Visible<Goal>().Where(g => g.Kenmerk == kenmerk), cancel) is [{ Goal: var g, Course: var course } line]
            ? TypedResults.Ok(new DoelVeld(
                g.Id, g.Kenmerk, g.Title, g.Explanation, line.Of, g.Indicator, g.Direction == GoalDirection.HigherIsBetter, g.BaseYear, CijferVeld.Of(g.Base), g.TargetYear, CijferVeld.Of(g.Target),
                [.. g.Values.OrderBy(v => v.Year).Select(v => new JaarWaarde(v.Year, CijferVeld.Of(v.Amount)))], g.SdgList, StandingOf(line),
                Rounded(course.NeededPerYear), Rounded(course.Trend?.PerYear), course.YearAtTrend, line.Activities))
            : ApiProblems.NotFound("Dit doel");

    private static string StandingOf(GoalLine line) => ActivityWords.KeyOf(GoalWords.Of(line.Course.Standing));

    private static decimal? Rounded(decimal? value) => value is { } known ? Math.Round(known, 4) : null;
}
