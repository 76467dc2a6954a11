// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Platform.Files;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Web.Serving;

/// <summary>What the site answers when it does not give what was asked: a page for people, problem JSON (RFC 9457) for programs.</summary>
internal static class Failures
{
    private const string PathOfMessage = "/melding";

    public static void Use(WebApplication app)
    {
        app.UseWhen(IsApi, api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandler = WriteProblemAsync,
                StatusCodeSelector = StatusOf,
                SuppressDiagnosticsCallback = IsTheirs,
            });
            api.UseStatusCodePages(context => WriteProblemAsync(context.HttpContext));
        });
        app.UseWhen(http => !IsApi(http), pages =>
        {
            pages.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = $"{PathOfMessage}/500",
                StatusCodeSelector = StatusOf,
                SuppressDiagnosticsCallback = IsTheirs,
                CreateScopeForErrors = true,
            });
            pages.UseStatusCodePagesWithReExecute(PathOfMessage + "/{0}", createScopeForStatusCodePages: true);
            pages.Use(AskForMessageAsync);
        });
    }

    public static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    /// <summary>True while the site makes the message itself; such an address is no page to visit.</summary>
    public static bool IsMessage(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null;

    /// <summary>What a person reads, by status.</summary>
    public static (string Title, string Advice) Words(HttpContext? http, int status) => status switch
    {
        400 => ("Dit verzoek begrijpen wij niet", "Het formulier was niet meer geldig, bijvoorbeeld omdat u of een ander het al verstuurde, of er klopte iets niet in het adres. Ga terug, ververs de pagina en kijk wat er staat."),
        401 => ("U bent niet aangemeld", "Meld u aan en probeer het opnieuw."),
        403 => ("Dit mag u niet", "U bent aangemeld, maar u heeft hier geen rechten voor. Vraag de beheerder van uw organisatie om hulp."),
        405 => ("Dit kan hier niet", "Ga terug naar de vorige pagina en gebruik de knop die daar staat."),
        408 => ("Het versturen duurde te lang", "Controleer uw verbinding en probeer het opnieuw."),
        409 when http?.Features.Get<IExceptionHandlerFeature>()?.Error is DamagedFileException =>
            ("Dit bestand is beschadigd", "Wat wij hebben is niet meer wat is opgenomen, daarom krijgt u het niet. De beheerder ziet dit in het logboek en kan een reservekopie terugzetten."),
        409 when http?.Features.Get<Refusal>() is { } refusal => ("Dit kan nu niet", refusal.Message),
        409 => ("Iemand anders was u voor", "Dit is intussen gewijzigd. Open de pagina opnieuw en doe uw wijziging nog een keer."),
        413 when http?.Features.Get<Refusal>() is { } refusal => ("Dit is niet verstuurd", refusal.Message),
        413 => ("Dit is te groot", "Verstuur minder of kleinere bestanden tegelijk. Alles samen mag hoogstens 220 MB zijn."),
        414 => ("Dit adres is te lang", "Maak de zoekvraag of de filters korter."),
        415 => ("Dit kan de site niet lezen", "Verstuur het formulier vanuit de site zelf."),
        429 => ("Te veel pogingen", "Wacht een minuut en probeer het dan opnieuw."),
        >= 500 => ("Er ging iets mis bij ons", "Het ligt niet aan u. Wat u al had opgeslagen, is bewaard. Probeer het straks opnieuw."),
        > 400 and not 404 and not 410 => ("Dit verzoek kunnen wij niet uitvoeren", "Ga terug naar de vorige pagina en probeer het opnieuw."),
        _ => ("Deze pagina is er niet", "Het adres klopt niet, of wat hier stond is niet met u gedeeld."),
    };

    private static int StatusOf(Exception problem) => problem switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        AntiforgeryValidationException => StatusCodes.Status400BadRequest,
        DamagedFileException or DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Whoever sent the request was wrong, not the site: nothing for the log.</summary>
    private static bool IsTheirs(ExceptionHandlerSuppressDiagnosticsContext context) => StatusOf(context.Exception) is >= 400 and < 500 && context.Exception is not DamagedFileException;

    /// <summary>The message is read, also when what failed was sent: no form is handled a second time.</summary>
    private static Task AskForMessageAsync(HttpContext http, RequestDelegate next)
    {
        if (IsMessage(http) && !HttpMethods.IsHead(http.Request.Method))
        {
            http.Request.Method = HttpMethods.Get;
        }

        return next(http);
    }

    private static Task WriteProblemAsync(HttpContext http)
    {
        var status = http.Response.StatusCode;
        var (title, advice) = Words(http, status);
        return Results.Problem(new ProblemDetails
        {
            Status = status,
            Title = status == StatusCodes.Status404NotFound ? "Niet gevonden" : title,
            Detail = status == StatusCodes.Status404NotFound ? "Dit adres bestaat niet, of wat hier stond is niet met u gedeeld." : advice,
            Extensions = { ["nummer"] = http.TraceIdentifier },
        }).ExecuteAsync(http);
    }
}
