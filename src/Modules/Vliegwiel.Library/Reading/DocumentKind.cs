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

    /// <summary>An image in a format that text recognition does not take.</summary>
    OtherImage,
    Program,
    Binary,
}

/// <summary>The words for what a file is, and what its extension promises.</summary>
internal static class DocumentKinds
{
    public const string Readable = "PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), OpenDocument (.odt, .ods, .odp), HTML, tekst (.txt), Markdown (.md), een scan (.png, .jpg, .tif) of een zip van zulke bestanden";

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
            DocumentKind.OpenDocument => "OpenDocument (.odt, .ods of .odp)",
            DocumentKind.OldOffice => "een oud Office-bestand (.doc, .xls of .ppt)",
            DocumentKind.LockedOffice => "een Office-bestand met een wachtwoord",
            DocumentKind.RichText => "RTF",
            DocumentKind.Image or DocumentKind.OtherImage => "een afbeelding",
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
        ".pptx" or ".ppsx" or ".pptm" => DocumentKind.Pptx,
        ".odt" or ".ods" or ".odp" => DocumentKind.OpenDocument,
        ".doc" or ".xls" or ".ppt" => DocumentKind.OldOffice,
        ".rtf" => DocumentKind.RichText,
        ".zip" => DocumentKind.Zip,
        ".htm" or ".html" or ".xhtml" => DocumentKind.Html,
        ".txt" or ".text" or ".md" or ".markdown" => DocumentKind.Text,
        ".png" or ".jpg" or ".jpeg" or ".tif" or ".tiff" => DocumentKind.Image,
        ".gif" or ".webp" or ".bmp" => DocumentKind.OtherImage,
        ".exe" or ".dll" => DocumentKind.Program,
        _ => null,
    };

    public static string Mismatch(DocumentKind kind, string extension) =>
        $"De naam van dit bestand zegt {Promised(extension)!.Value.InDutch}, maar de inhoud is {kind.InDutch}. Geef het bestand de goede extensie, of kies het goede bestand.";

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
            return Mismatch(kind, extension);
        }

        return kind switch
        {
            DocumentKind.Text or DocumentKind.Html or DocumentKind.Pdf or DocumentKind.Docx or DocumentKind.Xlsx or DocumentKind.Pptx or DocumentKind.OpenDocument or DocumentKind.Zip or DocumentKind.Image => null,
            DocumentKind.LockedOffice => "Dit bestand is beveiligd met een wachtwoord. Haal het wachtwoord eraf en voeg het bestand opnieuw toe.",
            DocumentKind.OldOffice => "Dit is een oud Office-bestand (.doc, .xls of .ppt). Sla het op als .docx of PDF en voeg het opnieuw toe.",
            DocumentKind.RichText => $"Dit is {kind.InDutch}. Sla het op als .docx of PDF en voeg het opnieuw toe.",
            DocumentKind.OtherImage => "Van dit soort afbeelding kan de tekst niet herkend worden. Sla de afbeelding op als PNG of JPG en voeg haar opnieuw toe.",
            _ => $"Dit is {kind.InDutch}; dat kan hier niet gelezen worden. Gebruik {Readable}.",
        };
    }
}
