// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Library.Reading;

/// <summary>What a file is, told by its content.</summary>
internal enum DocumentKind
{
    Text,
    Html,
    Pdf,

    /// <summary>A zip: perhaps a DOCX, which only its table of contents tells.</summary>
    Zip,
    Docx,
    Xlsx,
    Pptx,
    OpenDocument,
    OldOffice,
    LockedOffice,
    RichText,
    Image,
    Program,
    Binary,
}

/// <summary>The words for what a file is, and what its extension promises.</summary>
internal static class DocumentKinds
{
    public const string Readable = "PDF, Word (.docx), HTML, tekst (.txt) of Markdown (.md)";

    extension(DocumentKind kind)
    {
        public string InDutch => kind switch
        {
            DocumentKind.Text => "gewone tekst",
            DocumentKind.Html => "HTML",
            DocumentKind.Pdf => "PDF",
            DocumentKind.Zip => "een zipbestand",
            DocumentKind.Docx => "Word (.docx)",
            DocumentKind.Xlsx => "Excel (.xlsx)",
            DocumentKind.Pptx => "PowerPoint (.pptx)",
            DocumentKind.OpenDocument => "OpenDocument (.odt)",
            DocumentKind.OldOffice => "een oud Office-bestand (.doc, .xls of .ppt)",
            DocumentKind.LockedOffice => "een Office-bestand met een wachtwoord",
            DocumentKind.RichText => "RTF",
            DocumentKind.Image => "een afbeelding",
            DocumentKind.Program => "een programma",
            _ => "een onbekend soort bestand",
        };
    }

    /// <summary>What the extension promises; null when it promises nothing we know.</summary>
    public static DocumentKind? Promised(string extension) => extension switch
    {
        ".pdf" => DocumentKind.Pdf,
        ".docx" or ".docm" => DocumentKind.Docx,
        ".xlsx" or ".xlsm" => DocumentKind.Xlsx,
        ".pptx" => DocumentKind.Pptx,
        ".odt" or ".ods" or ".odp" => DocumentKind.OpenDocument,
        ".doc" or ".xls" or ".ppt" => DocumentKind.OldOffice,
        ".rtf" => DocumentKind.RichText,
        ".zip" => DocumentKind.Zip,
        ".htm" or ".html" or ".xhtml" => DocumentKind.Html,
        ".txt" or ".text" or ".md" or ".markdown" => DocumentKind.Text,
        ".png" or ".jpg" or ".jpeg" or ".gif" or ".tif" or ".tiff" or ".webp" or ".bmp" => DocumentKind.Image,
        ".exe" or ".dll" => DocumentKind.Program,
        _ => null,
    };

    /// <summary>The sentence that refuses this kind; null when it may be read under this extension.</summary>
    public static string? Objection(DocumentKind kind, string extension)
    {
        var promised = Promised(extension);
        var isPromised = promised is null
            || promised == kind
            || (promised == DocumentKind.Html && kind == DocumentKind.Text) // a fragment without <html> is HTML all the same
            || (kind == DocumentKind.LockedOffice && promised is DocumentKind.Docx or DocumentKind.Xlsx or DocumentKind.Pptx or DocumentKind.OldOffice)
            || kind == DocumentKind.Zip; // undecided: asked again when the zip has been opened
        if (!isPromised)
        {
            return $"De naam van dit bestand zegt {promised!.Value.InDutch}, maar de inhoud is {kind.InDutch}. Geef het bestand de goede extensie, of kies het goede bestand.";
        }

        return kind switch
        {
            DocumentKind.Text or DocumentKind.Html or DocumentKind.Pdf or DocumentKind.Docx or DocumentKind.Zip => null,
            DocumentKind.LockedOffice => "Dit bestand is beveiligd met een wachtwoord. Haal het wachtwoord eraf en voeg het bestand opnieuw toe.",
            DocumentKind.OldOffice => "Dit is een oud Office-bestand (.doc, .xls of .ppt). Sla het op als .docx of PDF en voeg het opnieuw toe.",
            DocumentKind.OpenDocument or DocumentKind.RichText => $"Dit is {kind.InDutch}. Sla het op als .docx of PDF en voeg het opnieuw toe.",
            DocumentKind.Image => "Dit is een afbeelding; tekst herkennen kan hier nog niet. Voeg het document toe als PDF met tekst of als Word-bestand.",
            _ => $"Dit is {kind.InDutch}; dat kan hier niet gelezen worden. Gebruik {Readable}.",
        };
    }
}
