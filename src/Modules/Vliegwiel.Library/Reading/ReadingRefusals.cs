// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;

namespace Vliegwiel.Library.Reading;

/// <summary>The sentences with which a document is refused.</summary>
internal static class ReadingRefusals
{
    private static readonly CultureInfo s_dutch = CultureInfo.GetCultureInfo("nl-NL");

    public const string Empty = "Dit bestand is leeg. Controleer het bestand en voeg het opnieuw toe.";
    public const string NoText = "In dit bestand staat geen tekst. Controleer of u het goede bestand hebt gekozen.";
    public const string Scan = "In deze PDF staat geen tekst. Dit lijkt een scan; tekst herkennen kan hier nog niet. Het bestand is bewaard; vraag de beheerder om tesseract met Nederlands te installeren.";
    public const string ImageUnread = "Dit is een afbeelding. De tekst kan hier nog niet gelezen worden. Het bestand is bewaard; vraag de beheerder om tesseract met Nederlands te installeren.";
    public const string NothingRecognised = "In deze scan of afbeelding is geen tekst herkend. Controleer of u het goede bestand hebt gekozen, of scan het opnieuw met 300 dpi.";
    public const string CannotTurn = "Bladzijden die op hun kant of op hun kop zijn gescand, kunnen hier niet rechtop worden gezet. Ontbreekt er tekst? Vraag de beheerder om de gegevens van tesseract voor de stand van de bladzijde (osd) te installeren.";
    public const string Damaged = "Dit bestand is beschadigd of niet compleet. Maak of download het opnieuw en voeg het dan weer toe.";
    public const string Locked = "Deze PDF is beveiligd met een wachtwoord. Haal het wachtwoord eraf en voeg het bestand opnieuw toe.";
    public const string Bomb = "Dit bestand wordt bij het uitpakken veel te groot en is daarom niet gelezen. Sla het document opnieuw op, of maak er een PDF van.";
    public const string Doctype = "Dit bestand bevat een onderdeel dat niet mag (een DTD) en is daarom niet gelezen. Sla het document opnieuw op.";
    public const string TooHeavy = "Dit bestand vraagt te veel geheugen om te lezen. Deel het document op, of maak er een PDF van.";
    public const string NoPdfReader = "Een PDF kan hier nog niet gelezen worden. Het bestand is bewaard; vraag de beheerder om poppler (pdftotext) te installeren.";
    public const string NoChild = "Dit bestand kan hier nog niet gelezen worden. Het bestand is bewaard; vraag de beheerder om de instellingen voor het lezen te controleren.";

    public const string OutsideZip = "De naam van dit bestand wijst naar een plek buiten de zip. Dat mag niet; maak de zip opnieuw zonder zulke namen.";
    public const string LockedInZip = "Dit bestand in de zip heeft een wachtwoord. Pak de zip zelf uit en voeg het bestand los toe.";
    public const string LinkInZip = "Dit is een koppeling naar een ander bestand en geen document. Voeg het bestand zelf toe.";
    public const string EmptyZip = "In deze zip zitten geen bestanden. Controleer de zip en voeg haar opnieuw toe.";

    public static string TooDeep(int depth) =>
        $"Deze zip zit te diep: zips mogen hoogstens {depth} diep in elkaar zitten. Pak de zip zelf uit en voeg de bestanden los toe.";

    public static string TooManyInZip(int files) =>
        $"In deze zip zitten meer dan {files.ToString("N0", s_dutch)} bestanden. De rest is niet gelezen. Deel de zip op.";

    public static string ZipTooLarge(long bytes) =>
        $"Uitgepakt wordt deze zip groter dan {(bytes / (1024 * 1024)).ToString("N0", s_dutch)} MB. De rest is niet gelezen. Deel de zip op.";

    public static string ScannedPagesUnread(int pages) =>
        (pages == 1 ? "1 bladzijde is" : $"{pages.ToString("N0", s_dutch)} bladzijden zijn") + " een scan; tekst herkennen kan hier nog niet.";

    public static string TooLarge(long bytes) =>
        $"Dit bestand is groter dan {Math.Max(1, bytes / (1024 * 1024)).ToString("N0", s_dutch)} MB. Maak het kleiner of deel het op.";

    public static string TooManyPages(int pages) =>
        $"Dit document heeft meer dan {pages.ToString("N0", s_dutch)} bladzijden. Deel het op in kleinere documenten.";

    public static string TooMuchText(int characters) =>
        $"In dit document staan meer dan {characters.ToString("N0", s_dutch)} tekens. Deel het op in kleinere documenten.";

    public static string TooSlow(int seconds) =>
        $"Het lezen van dit bestand duurde langer dan {seconds.ToString("N0", s_dutch)} seconden en is gestopt. Sla het document opnieuw op of deel het op.";
}
