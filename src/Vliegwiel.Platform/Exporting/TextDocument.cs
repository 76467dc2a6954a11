// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.AspNetCore.Http;

namespace Vliegwiel.Platform.Exporting;

/// <summary>A text in Word with real headings, a language and tables with a heading row, so that every office and every reader opens it right.</summary>
public sealed class TextDocument(string name, string title, DateTimeOffset madeAt)
{
    private readonly List<OpenXmlElement> _body = [Styled("Title", title)];

    public void AddHeading(string text) => _body.Add(Styled("Heading1", text));

    /// <summary>Each line of the text a paragraph.</summary>
    public void AddText(string text) =>
        _body.AddRange(text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => Styled("Normal", line)));

    /// <param name="rows">The first is the heading.</param>
    public void AddTable(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var table = new Table(new TableProperties(
            new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" },
            new TableBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>())));
        table.AppendChild(new TableGrid(rows[0].Select(_ => new GridColumn())));
        foreach (var (row, index) in rows.Select((r, i) => (r, i)))
        {
            var line = new TableRow();
            if (index == 0)
            {
                line.AppendChild(new TableRowProperties(new TableHeader()));
            }

            line.Append(row.Select(cell => new TableCell(Styled(index == 0 ? "TableHeading" : "Normal", cell))));
            table.AppendChild(line);
        }

        _body.Add(table);
        _body.Add(Styled("Normal", ""));
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
            main.Document = new Document(new Body([.. _body.Select(e => e.CloneNode(deep: true))]));
            document.PackageProperties.Title = title;
            document.PackageProperties.Language = "nl-NL";
            document.PackageProperties.Created = madeAt.UtcDateTime;
        }

        return stream.ToArray();
    }

    public IResult ToAnswer() => TypedResults.File(
        ToBytes(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", string.Create(CultureInfo.InvariantCulture, $"{name}-{ExportText.Local(madeAt):yyyy-MM-dd}.docx"));

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
