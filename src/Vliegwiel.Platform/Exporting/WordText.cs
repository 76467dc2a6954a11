// SPDX-License-Identifier: EUPL-1.2
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Vliegwiel.Platform.Exporting;

/// <summary>Writes a text as Word.</summary>
internal static class WordText
{
    public static byte[] Of(TextDocument text)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
            main.Document = new Document(new Body([Styled("Title", text.Title), .. text.Parts.SelectMany(PartOf), .. NotesOf(text.Notes)]));
            document.PackageProperties.Title = ExportText.Storable(text.Title);
            document.PackageProperties.Language = "nl-NL";
            document.PackageProperties.Created = text.MadeAt.UtcDateTime;
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> PartOf(TextPart part) => part switch
    {
        HeadingPart heading => [Styled("Heading1", heading.Text)],
        ParagraphPart paragraph => [Styled("Normal", paragraph.Text)],
        // Two tables without a paragraph between them would become one.
        TablePart table => [TableOf(table), Styled("Normal", "")],
        _ => throw new InvalidOperationException($"Word has no form for a {part.GetType().Name}."),
    };

    private static IEnumerable<OpenXmlElement> NotesOf(IReadOnlyList<string> notes) =>
        notes.Count == 0 ? [] : [Styled("Heading1", TextNotes.Heading), .. notes.Select((note, index) => Styled("Normal", TextNotes.Line(index, note)))];

    private static Table TableOf(TablePart part)
    {
        var table = new Table(new TableProperties(
            new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" },
            new TableBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>())));
        table.AppendChild(new TableGrid(part.Rows[0].Select(_ => new GridColumn())));
        foreach (var (row, index) in part.Rows.Select((r, i) => (r, i)))
        {
            var line = new TableRow();
            if (index == 0)
            {
                line.AppendChild(new TableRowProperties(new TableHeader()));
            }

            line.Append(row.Select((cell, column) => new TableCell(CellOf(cell, isHeading: index == 0, isNumber: part.Numeric.Contains(column)))));
            table.AppendChild(line);
        }

        return table;
    }

    private static Paragraph CellOf(string text, bool isHeading, bool isNumber)
    {
        var cell = Styled(isHeading ? "TableHeading" : "Normal", text);
        if (isNumber)
        {
            cell.ParagraphProperties!.AppendChild(new Justification { Val = JustificationValues.Right });
        }

        return cell;
    }

    private static Paragraph Styled(string style, string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), RunOf(text));

    private static Run RunOf(string text) => new(new Text(ExportText.Storable(text)) { Space = SpaceProcessingModeValues.Preserve });

    private static T Line<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4 };

    private static Styles Styles() => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = "Arial", HighAnsi = "Arial" }, new FontSize { Val = "22" }, new Languages { Val = "nl-NL" }))),
        new Style(new StyleName { Val = "Normal" }, new StyleParagraphProperties(new SpacingBetweenLines { After = "120" })) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Bold("Title", "Title", "36"),
        Bold("Heading1", "heading 1", "28"),
        Bold("TableHeading", "table heading", "22"));

    private static Style Bold(string id, string name, string size)
    {
        var paragraph = new StyleParagraphProperties(new SpacingBetweenLines { Before = "120", After = "120" });
        if (id == "Heading1")
        {
            paragraph.AppendChild(new OutlineLevel { Val = 0 });
        }

        return new Style(new StyleName { Val = name }, paragraph, new StyleRunProperties(new Bold(), new FontSize { Val = size })) { Type = StyleValues.Paragraph, StyleId = id };
    }
}

/// <summary>How the notes at the end of a text are written, in each of its forms.</summary>
internal static class TextNotes
{
    public const string Heading = "Waar de cijfers op rusten";

    public static string Line(int index, string note) => $"[{index + 1}] {note}";
}
