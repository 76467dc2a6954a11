// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Vliegwiel.Library.Reading;

/// <summary>The reading of a Word document: the text as it would be after accepting all changes, without comments; relations are never followed outside.</summary>
internal static class DocxParsing
{
    public static ParsedDocument Parse(Stream content, ReadingLimits limits)
    {
        using var package = Open(content);
        var main = package.MainDocumentPart ?? throw new DocumentRefusedException(ReadingRefusals.Damaged);
        var styles = Styles(main, limits);
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        ReadNotes(main.FootnotesPart, "footnote", notes, limits);
        ReadNotes(main.EndnotesPart, "endnote", notes, limits);

        var body = new DocxBody(new SectionText(limits.Characters, limits.Pages), styles.Headings, notes);
        using (var reader = Open(main, limits))
        {
            body.Read(reader);
        }

        var core = CoreProperties(package, limits);
        return new ParsedDocument("docx", core.Title, body.FirstHeading, core.Language ?? styles.Language, body.Close(), body.HasPages)
        {
            Remarks = [.. Remarks(body, main.WordprocessingCommentsPart is not null)],
        };
    }

    private static WordprocessingDocument Open(Stream content)
    {
        content.Position = 0;
        try
        {
            return WordprocessingDocument.Open(content, isEditable: false);
        }
        catch (OpenXmlPackageException)
        {
            // A link that is no valid address is common in real documents and no reason to refuse one. The library can only mend it in a copy.
            var copy = new MemoryStream();
            content.Position = 0;
            content.CopyTo(copy);
            var mending = new OpenSettings
            {
                AutoSave = false,
                RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory((_, _, _) => "http://ongeldig.invalid/"),
            };
            return WordprocessingDocument.Open(copy, isEditable: true, mending);
        }
    }

    private static XmlReader Open(OpenXmlPart part, ReadingLimits limits) => PackedXml.Xml(part.GetStream(FileMode.Open, FileAccess.Read), limits);

    private static IEnumerable<string> Remarks(DocxBody body, bool hasComments)
    {
        if (body.HasChanges)
        {
            yield return "In dit document zijn wijzigingen bijgehouden: ingevoegde tekst is meegenomen, verwijderde tekst niet.";
        }

        if (hasComments)
        {
            yield return "Opmerkingen staan niet in de tekst.";
        }
    }

    private static (HashSet<string> Headings, string? Language) Styles(MainDocumentPart main, ReadingLimits limits)
    {
        // Names in the language of Word's user carry the English style name or an outline level; both count.
        var headings = new HashSet<string>(StringComparer.Ordinal);
        string? language = null;
        if (main.StyleDefinitionsPart is not { } part)
        {
            return (headings, null);
        }

        using var reader = Open(part, limits);
        string? style = null;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            var value = DocxBody.Attribute(reader, "val");
            switch (reader.LocalName)
            {
                case "style":
                    style = DocxBody.Attribute(reader, "styleId");
                    break;
                case "name" when style is not null && value is not null && (value.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) || value.Equals("title", StringComparison.OrdinalIgnoreCase)):
                case "outlineLvl" when style is not null && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level < 9:
                    headings.Add(style!);
                    break;
                case "lang" when style is null:
                    language ??= value;
                    break;
            }
        }

        return (headings, language);
    }

    private static void ReadNotes(OpenXmlPart? part, string element, Dictionary<string, string> notes, ReadingLimits limits)
    {
        if (part is null)
        {
            return;
        }

        using var reader = Open(part, limits);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != element || DocxBody.Attribute(reader, "id") is not { } id || DocxBody.Attribute(reader, "type") is not (null or "normal"))
            {
                continue;
            }

            var note = new DocxBody(new SectionText(limits.Characters, limits.Pages), [], []);
            using (var inner = reader.ReadSubtree())
            {
                note.Read(inner);
            }

            notes[element + id] = string.Join(' ', note.Close().SelectMany(text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
        }
    }

    private static (string? Title, string? Language) CoreProperties(WordprocessingDocument package, ReadingLimits limits)
    {
        if (package.CoreFilePropertiesPart is not { } part)
        {
            return (null, null);
        }

        string? title = null;
        string? language = null;
        using var reader = Open(part, limits);
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "title" or "language" && reader.NodeType == XmlNodeType.Element)
            {
                var isTitle = reader.LocalName == "title";
                var value = reader.ReadElementContentAsString();
                (title, language) = isTitle ? (value, language) : (title, value);
            }
            else
            {
                reader.Read();
            }
        }

        return (title, string.IsNullOrWhiteSpace(language) ? null : language);
    }
}
