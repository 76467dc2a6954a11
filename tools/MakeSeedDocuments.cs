// SPDX-License-Identifier: EUPL-1.2
// Makes the PDF and the DOCX among the example documents from their sources in tools/seed-documents.
// From the root of the repository: dotnet run tools/MakeSeedDocuments.cs
// Needs Chromium for the PDF; the variable CHROMIUM names it when it is not called "chromium".
#:package DocumentFormat.OpenXml
#:package System.IO.Packaging
#:property RestorePackagesWithLockFile=false
#:property PublishAot=false
#:property UseArtifactsOutput=false

using System.Diagnostics;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

const string Sources = "tools/seed-documents";
const string Target = "src/Modules/Vliegwiel.Library/Seeds/Documents";

if (!Directory.Exists(Sources))
{
    Console.Error.WriteLine("Start dit vanuit de hoofdmap van de repository.");
    return 1;
}

MakeDocx(Path.Combine(Sources, "leidraad-wegen.md"), Path.Combine(Target, "leidraad-circulair-aanbesteden-wegen.docx"));
return MakePdf(Path.Combine(Sources, "handreiking-houtbouw.html"), Path.Combine(Target, "handreiking-houtbouw.pdf"));

static int MakePdf(string source, string target)
{
    var profile = Directory.CreateTempSubdirectory("vliegwiel-pdf-");
    try
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("CHROMIUM") ?? "chromium") { UseShellExecute = false };
        foreach (var argument in new[] { "--headless", "--disable-gpu", "--no-pdf-header-footer", $"--user-data-dir={profile.FullName}", $"--print-to-pdf={Path.GetFullPath(target)}", new Uri(Path.GetFullPath(source)).AbsoluteUri })
        {
            start.ArgumentList.Add(argument);
        }

        if (Environment.UserName == "root")
        {
            // Chromium has no sandbox for root; the page is our own and loads nothing from outside.
            start.ArgumentList.Add("--no-sandbox");
        }

        using var chromium = Process.Start(start)!;
        chromium.WaitForExit();
        return chromium.ExitCode;
    }
    finally
    {
        profile.Delete(recursive: true);
    }
}

static void MakeDocx(string source, string target)
{
    using var package = WordprocessingDocument.Create(target, WordprocessingDocumentType.Document);
    var main = package.AddMainDocumentPart();
    var body = new Body();
    main.Document = new Document(body);
    main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
    main.AddNewPart<NumberingDefinitionsPart>().Numbering = Bullets();

    Table? table = null;
    var isNewPage = false;
    foreach (var line in File.ReadLines(source).Select(line => line.Trim()))
    {
        if (line.StartsWith('|'))
        {
            table = AddRow(body, table, line);
            continue;
        }

        table = null;
        if (line == "---")
        {
            isNewPage = true;
        }
        else if (line.Length > 0)
        {
            body.Append(ParagraphOf(line, isNewPage));
            isNewPage = false;
        }
    }

    body.Append(new SectionProperties(new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1400, Bottom = 1400, Left = 1300, Right = 1300, Header = 700, Footer = 700, Gutter = 0 }));
    package.PackageProperties.Title = File.ReadLines(source).First().TrimStart('#', ' ');
    package.PackageProperties.Language = "nl-NL";
}

static Paragraph ParagraphOf(string line, bool isNewPage)
{
    var level = line.TakeWhile(c => c == '#').Count();
    var isItem = line.StartsWith("- ", StringComparison.Ordinal);
    var properties = new ParagraphProperties();
    if (level > 0)
    {
        properties.Append(new ParagraphStyleId { Val = $"Kop{level}" });
    }

    if (isNewPage)
    {
        properties.Append(new PageBreakBefore());
    }

    if (isItem)
    {
        properties.Append(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 }));
    }

    var text = level > 0 ? line[level..].Trim() : isItem ? line[2..] : line;
    return new Paragraph(properties, new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
}

static Table? AddRow(Body body, Table? table, string line)
{
    var cells = line.Trim('|').Split('|').Select(cell => cell.Trim()).ToList();
    if (table is null)
    {
        table = new Table(
            new TableProperties(new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, Borders()),
            new TableGrid(cells.Select(_ => new GridColumn())));
        body.Append(table);
    }

    if (!cells.TrueForAll(cell => cell.All(c => c is '-' or ':')))
    {
        table.Append(new TableRow(cells.Select(cell => new TableCell(new Paragraph(new Run(new Text(cell)))))));
    }

    return table;
}

static TableBorders Borders() => new(
    new TopBorder { Val = BorderValues.Single, Size = 4 },
    new LeftBorder { Val = BorderValues.Single, Size = 4 },
    new BottomBorder { Val = BorderValues.Single, Size = 4 },
    new RightBorder { Val = BorderValues.Single, Size = 4 },
    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
    new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 });

static Styles Styles()
{
    var styles = new Styles(new DocDefaults(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri" }, new FontSize { Val = "22" }, new Languages { Val = "nl-NL" })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "140" }))));
    for (var level = 1; level <= 3; level++)
    {
        styles.Append(new Style(
            new StyleName { Val = $"heading {level}" },
            new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "240", After = "80" }, new OutlineLevel { Val = level - 1 }),
            new StyleRunProperties(new Bold(), new FontSize { Val = $"{38 - (level * 6)}" }))
        { Type = StyleValues.Paragraph, StyleId = $"Kop{level}" });
    }

    return styles;
}

static Numbering Bullets() => new(
    new AbstractNum(new Level(new NumberingFormat { Val = NumberFormatValues.Bullet }, new LevelText { Val = "•" }, new PreviousParagraphProperties(new Indentation { Left = "400", Hanging = "300" })) { LevelIndex = 0 }) { AbstractNumberId = 1 },
    new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });
