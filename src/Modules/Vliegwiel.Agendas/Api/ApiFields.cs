// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Api;

/// <summary>A page of a list, with how many there are in all.</summary>
internal sealed record Lijst<T>(IReadOnlyList<T> Resultaten, int? Aantal, int Pagina, int PaginaGrootte)
{
    public const int Grootte = 50;

    public static Lijst<T> Of(IReadOnlyList<T> all, int page) => new([.. all.Skip((page - 1) * Grootte).Take(Grootte)], all.Count, page, Grootte);
}

/// <summary>A number with what it means; without a value it says why.</summary>
/// <param name="Operator">precies, ongeveer, minder-dan, meer-dan, hoogstens of ten-minste.</param>
internal sealed record CijferVeld(decimal? Waarde, string Operator, string Eenheid, string? Betreft, string? Periode, string? Bron, string? Status, string? Methode, string? Ontbreekt)
{
    public static CijferVeld Of(Figure figure) => new(
        figure.Value, WordOf(figure.Operator), figure.Unit, figure.Scope, figure.Period, figure.Source, figure.IsMissing ? null : FigureText.Of(figure.Status), figure.Method, figure.Missing);

    private static string WordOf(FigureOperator sure) => sure switch
    {
        FigureOperator.Exactly => "precies",
        FigureOperator.About => "ongeveer",
        FigureOperator.LessThan => "minder-dan",
        FigureOperator.MoreThan => "meer-dan",
        FigureOperator.AtMost => "hoogstens",
        FigureOperator.AtLeast => "ten-minste",
        _ => throw new ArgumentOutOfRangeException(nameof(sure), sure, null),
    };
}

/// <summary>When it must be done, as it was said.</summary>
/// <param name="LaatsteDag">Null when what was said is no date.</param>
internal sealed record DeadlineVeld(string Tekst, DateOnly? LaatsteDag)
{
    public static DeadlineVeld? Of(Deadline deadline) => deadline == Deadline.None ? null : new(deadline.ToString(), deadline.LastDay);
}

/// <summary>What the API says when something is not there or an address is wrong.</summary>
internal static class ApiProblems
{
    /// <summary>The same when there is no such thing as when the reader may not see it.</summary>
    public static ProblemHttpResult NotFound(string what) => TypedResults.Problem($"{what} is er niet, of u mag het niet zien.", statusCode: StatusCodes.Status404NotFound, title: "Niet gevonden");

    public static ProblemHttpResult WrongPage() => Wrong("pagina", "een geheel getal van 1 tot en met 100000");

    /// <returns>Null when nothing was asked, or one of these.</returns>
    public static ProblemHttpResult? UnlessOneOf(string parameter, string? asked, IEnumerable<string> known)
    {
        var all = known.ToList();
        return string.IsNullOrEmpty(asked) || all.Contains(asked, StringComparer.Ordinal) ? null : Wrong(parameter, "een van: " + string.Join(", ", all));
    }

    public static IEnumerable<string> Keys<T>(Func<T, string> words) where T : struct, Enum => Enum.GetValues<T>().Select(v => ActivityWords.KeyOf(words(v)));

    /// <summary>A sort key, and the same downwards.</summary>
    public static IEnumerable<string> BothWays(params string[] keys) => keys.SelectMany(k => new[] { k, "-" + k });

    private static ProblemHttpResult Wrong(string parameter, string must) =>
        TypedResults.Problem($"De parameter {parameter} is {must}.", statusCode: StatusCodes.Status400BadRequest, title: $"Verkeerde {parameter}");
}
