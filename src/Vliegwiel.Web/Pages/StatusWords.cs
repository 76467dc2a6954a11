// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Web.Pages;

/// <summary>What the site says when it does not give what was asked: why, and what to do. The same words for people and programs.</summary>
internal static class StatusWords
{
    public static (string Title, string Advice) Of(int status) => status switch
    {
        400 => ("Dit verzoek begrijpen wij niet", "Het formulier was niet meer geldig of er klopte iets niet in het adres. Ga terug, ververs de pagina en probeer het opnieuw."),
        401 => ("U bent niet aangemeld", "Meld u aan en probeer het opnieuw."),
        403 => ("Dit mag u niet", "U bent aangemeld, maar u heeft hier geen rechten voor. Vraag de beheerder van uw organisatie om hulp."),
        405 => ("Dit kan hier niet", "Ga terug naar de vorige pagina en gebruik de knop die daar staat."),
        413 => ("Dit is te groot", "Verstuur minder of kleinere bestanden tegelijk. Alles samen mag hoogstens 220 MB zijn."),
        415 => ("Dit kan de site niet lezen", "Verstuur het formulier vanuit de site zelf."),
        429 => ("Te veel pogingen", "Wacht een minuut en probeer het dan opnieuw."),
        >= 500 => ("Er ging iets mis bij ons", "Het ligt niet aan u. Wat u al had opgeslagen, is bewaard. Probeer het straks opnieuw."),
        _ => ("Deze pagina is er niet", "Het adres klopt niet, of wat hier stond is niet met u gedeeld."),
    };
}
