// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;

namespace Vliegwiel.Library.Reading;

/// <summary>The sentences with which a document is refused.</summary>
internal static class ReadingRefusals
{
    private static readonly CultureInfo s_dutch = CultureInfo.GetCultureInfo("nl-NL");

    public const string Empty = "Dit bestand is leeg. Controleer het bestand en voeg het opnieuw toe.";
    public const string NoText = "In dit bestand staat geen tekst. Controleer of u het goede bestand hebt gekozen.";
    public const string Scan = "In deze PDF staat geen tekst. Dit lijkt een scan; tekst herkennen kan hier nog niet.";
    public const string Damaged = "Dit bestand is beschadigd of niet compleet. Maak of download het opnieuw en voeg het dan weer toe.";
    public const string Locked = "Deze PDF is beveiligd met een wachtwoord. Haal het wachtwoord eraf en voeg het bestand opnieuw toe.";
    public const string Bomb = "Dit bestand wordt bij het uitpakken veel te groot en is daarom niet gelezen. Sla het document opnieuw op, of maak er een PDF van.";
    public const string Doctype = "Dit Word-bestand bevat een onderdeel dat niet mag (een DTD) en is daarom niet gelezen. Sla het document opnieuw op in Word.";
    public const string TooHeavy = "Dit bestand vraagt te veel geheugen om te lezen. Deel het document op, of maak er een PDF van.";
    public const string NoPdfReader = "Een PDF kan hier nog niet gelezen worden. Het bestand is bewaard; vraag de beheerder om poppler (pdftotext) te installeren.";
    public const string NoChild = "Dit bestand kan hier nog niet gelezen worden. Het bestand is bewaard; vraag de beheerder om de instellingen voor het lezen te controleren.";

    public static string TooLarge(long bytes) =>
        $"Dit bestand is groter dan {Math.Max(1, bytes / (1024 * 1024)).ToString("N0", s_dutch)} MB. Maak het kleiner of deel het op.";

    public static string TooManyPages(int pages) =>
        $"Dit document heeft meer dan {pages.ToString("N0", s_dutch)} bladzijden. Deel het op in kleinere documenten.";

    public static string TooMuchText(int characters) =>
        $"In dit document staan meer dan {characters.ToString("N0", s_dutch)} tekens. Deel het op in kleinere documenten.";

    public static string TooSlow(int seconds) =>
        $"Het lezen van dit bestand duurde langer dan {seconds.ToString("N0", s_dutch)} seconden en is gestopt. Sla het document opnieuw op of deel het op.";
}
