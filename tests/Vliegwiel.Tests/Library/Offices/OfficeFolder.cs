// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text;
using Vliegwiel.Tests.Library.Reading;

namespace Vliegwiel.Tests.Library.Offices;

/// <summary>A file as an office makes it, with the text that is really in it.</summary>
/// <param name="Kind">What makes it hard, in Dutch.</param>
/// <param name="Truth">All words in the order of reading.</param>
internal sealed record OfficeFile(string Name, string Kind, byte[] Content, string Truth, bool IsScan);

/// <summary>The folder of fifty files that offices make; the same every time. It needs poppler for the scans.</summary>
internal static class OfficeFolder
{
    private static readonly (string Kind, int Count, Func<OfficeText, string, OfficeFile> Make)[] s_kinds =
    [
        ("twee kolommen", 6, TwoColumns),
        ("kopregels en paginanummers", 5, RunningHeads),
        ("voetnoten", 5, Footnotes),
        ("tabellen", 5, Tables),
        ("afbreekstreepjes", 5, Hyphens),
        ("120 bladzijden", 2, LongReport),
        ("scan van 150 dpi, 1 graad scheef", 4, ScannedPdf),
        ("scan als PNG", 2, ScannedPng),
        ("scan als TIFF met twee bladen", 1, ScannedTiff),
        ("Word met wijzigingen en opmerkingen", 5, TrackedChanges),
        ("Word met tabel en voetnoten", 3, WordReport),
        ("Excel", 2, Workbook),
        ("PowerPoint", 2, Slides),
        ("OpenDocument-tekst", 2, OpenText),
        ("OpenDocument-werkblad", 1, OpenSheet),
    ];

    /// <summary>The first of every kind.</summary>
    public static IEnumerable<OfficeFile> OneOfEach() => s_kinds.Select((kind, number) => Make(kind, number, 0));

    /// <summary>All fifty.</summary>
    public static IEnumerable<OfficeFile> All() => s_kinds.SelectMany((kind, number) => Enumerable.Range(0, kind.Count).Select(i => Make(kind, number, i)));

    /// <summary>Writes all fifty into a folder.</summary>
    public static IReadOnlyList<string> WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        var paths = new List<string>();
        foreach (var file in All())
        {
            var path = Path.Combine(folder, file.Name);
            File.WriteAllBytes(path, file.Content);
            paths.Add(path);
        }

        return paths;
    }

    private static OfficeFile Make((string Kind, int Count, Func<OfficeText, string, OfficeFile> Make) kind, int number, int index) =>
        kind.Make(new OfficeText(((number + 1) * 100) + index), $"{number + 1:00}-{index + 1} {kind.Kind}");

    private static OfficeFile TwoColumns(OfficeText text, string name)
    {
        var truth = new List<string>();
        var pages = new List<DrawnPage>();
        for (var n = 0; n < 2; n++)
        {
            var page = new DrawnPage();
            var heading = text.Heading();
            page.Line(60, 780, 16, heading);
            truth.Add(heading);
            foreach (var left in new[] { 60.0, 315.0 })
            {
                var foot = 745.0;
                for (var p = 0; p < 4; p++)
                {
                    var paragraph = text.Paragraph(3);
                    foot = page.Paragraph(left, foot, 220, 10, paragraph, breaks: true) - 8;
                    truth.Add(paragraph);
                }
            }

            pages.Add(page);
        }

        return Pdf(name, "twee kolommen", pages, truth);
    }

    private static OfficeFile RunningHeads(OfficeText text, string name) => Pdf(name, "kopregels en paginanummers", Report(text, 8, out var truth), truth);

    private static OfficeFile LongReport(OfficeText text, string name) => Pdf(name, "120 bladzijden", Report(text, 120, out var truth), truth);

    private static List<DrawnPage> Report(OfficeText text, int count, out List<string> truth)
    {
        // The running head is part of the text once, where it stands first; page numbers never are.
        var head = $"Uitvoeringsprogramma {text.Heading()}";
        truth = [head];
        var pages = new List<DrawnPage>();
        for (var n = 1; n <= count; n++)
        {
            var page = new DrawnPage();
            page.Line(60, 805, 9, head);
            var foot = 770.0;
            if (n % 4 == 1)
            {
                var heading = $"{(n / 4) + 1} {text.Heading()}";
                page.Line(60, foot, 14, heading);
                truth.Add(heading);
                foot -= 26;
            }

            for (var p = 0; p < 4; p++)
            {
                var paragraph = text.Paragraph(4);
                foot = page.Paragraph(60, foot, 470, 11, paragraph, breaks: true) - 9;
                truth.Add(paragraph);
            }

            page.Line(290, 40, 9, n % 2 == 0 ? $"{n}" : $"Pagina {n} van {count}");
            pages.Add(page);
        }

        return pages;
    }

    private static OfficeFile Footnotes(OfficeText text, string name)
    {
        var truth = new List<string>();
        var pages = new List<DrawnPage>();
        for (var n = 1; n <= 3; n++)
        {
            var page = new DrawnPage();
            var foot = 780.0;
            for (var p = 0; p < 3; p++)
            {
                var paragraph = text.Paragraph(4);
                foot = page.Paragraph(60, foot, 470, 11, paragraph);
                truth.Add(paragraph);
                if (p < 2)
                {
                    var last = DrawnPage.Wrap(paragraph, 470, 11, breaks: false).Last();
                    page.Line(60 + DrawnPage.WidthOf(last, 11) + 0.3, foot + (11 * 1.25) + 4, 6.5, $"{(n * 2) - 1 + p}");
                    truth.Add($"{(n * 2) - 1 + p}");
                }

                foot -= 9;
            }

            var low = 110.0;
            for (var p = 0; p < 2; p++)
            {
                var note = text.Paragraph(1);
                page.Line(60, low + 2.5, 5.5, $"{(n * 2) - 1 + p}");
                low = page.Paragraph(66, low, 460, 8, note);
                truth.Add($"{(n * 2) - 1 + p} {note}");
            }

            pages.Add(page);
        }

        return Pdf(name, "voetnoten", pages, truth);
    }

    private static OfficeFile Tables(OfficeText text, string name)
    {
        var truth = new List<string>();
        var page = new DrawnPage();
        var foot = 780.0;
        for (var n = 0; n < 2; n++)
        {
            var before = text.Paragraph(3);
            foot = page.Paragraph(60, foot, 470, 11, before) - 14;
            truth.Add(before);
            foreach (var row in text.Table(6))
            {
                for (var c = 0; c < row.Count; c++)
                {
                    // Figures stand to the right of their column, as sheets put them.
                    var left = 60 + (c * 120.0);
                    page.Line(c is 1 or 3 ? left + 60 - DrawnPage.WidthOf(row[c], 10) : left, foot, 10, row[c]);
                }

                truth.Add(string.Join(' ', row));
                foot -= 15;
            }

            foot -= 14;
        }

        var after = text.Paragraph(2);
        page.Paragraph(60, foot, 470, 11, after);
        truth.Add(after);
        return Pdf(name, "tabellen", [page], truth);
    }

    private static OfficeFile Hyphens(OfficeText text, string name)
    {
        var page = new DrawnPage();
        var truth = new List<string>();
        var foot = 780.0;
        for (var p = 0; p < 5; p++)
        {
            var paragraph = text.Paragraph(3);
            foot = page.Paragraph(60, foot, 200 + (p * 20), 11, paragraph, breaks: true) - 10;
            truth.Add(paragraph);
        }

        // Hyphens that belong to the word, at the end of a line and within one.
        foreach (var line in new[] { "De afspraak is niet-bindend voor hout- en", "steenbouw, zegt het college. De MKI-", "berekening en de CO2-", "uitstoot zijn bekend, en niet-", "bindend blijft de afspraak ook in de klei-", "nijverheid." })
        {
            page.Line(60, foot, 11, line);
            foot -= 14;
        }

        truth.Add("De afspraak is niet-bindend voor hout- en steenbouw, zegt het college. De MKI-berekening en de CO2-uitstoot zijn bekend, en niet-bindend blijft de afspraak ook in de kleinijverheid.");
        return Pdf(name, "afbreekstreepjes", [page], truth);
    }

    private static OfficeFile ScannedPdf(OfficeText text, string name)
    {
        var image = Scan(text, out var truth);
        return new OfficeFile(name + ".pdf", "scan van 150 dpi, 1 graad scheef", DrawnPdf.Scanned(image), truth, IsScan: true);
    }

    private static OfficeFile ScannedPng(OfficeText text, string name) => new(name + ".png", "scan als PNG", Scan(text, out var truth).Png(150), truth, IsScan: true);

    private static OfficeFile ScannedTiff(OfficeText text, string name)
    {
        var first = Scan(text, out var one);
        var second = Scan(text, out var two);
        return new OfficeFile(name + ".tif", "scan als TIFF met twee bladen", GreyImage.Tiff(first, second), $"{one} {two}", IsScan: true);
    }

    /// <summary>A letter of one page, printed, put askew on the glass and scanned at 150 dots an inch.</summary>
    public static GreyImage Scan(OfficeText text, out string truth)
    {
        var page = new DrawnPage();
        var words = new List<string> { text.Heading() };
        page.Line(70, 770, 15, words[0]);
        var foot = 735.0;
        for (var p = 0; p < 5; p++)
        {
            var paragraph = text.Paragraph(3);
            foot = page.Paragraph(70, foot, 450, 11, paragraph) - 10;
            words.Add(paragraph);
        }

        truth = string.Join(' ', words);
        return GreyImage.Rasterised(DrawnPdf.Of(page), 1, 150).Scanned(1, 18, text.Next(1000));
    }

    private static OfficeFile TrackedChanges(OfficeText text, string name)
    {
        var body = new StringBuilder();
        var truth = new List<string>();
        for (var p = 0; p < 6; p++)
        {
            var (kept, added, gone) = (text.Sentence(), text.Sentence(), text.Sentence());
            body.Append(CultureInfo.InvariantCulture, $"<w:p><w:r><w:t xml:space=\"preserve\">{kept} </w:t></w:r><w:commentRangeStart w:id=\"1\"/><w:ins w:id=\"{p}\" w:author=\"A\"><w:r><w:t>{added}</w:t></w:r></w:ins><w:del w:id=\"{p + 50}\" w:author=\"A\"><w:r><w:delText>{gone}</w:delText></w:r></w:del><w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>");
            truth.Add($"{kept} {added}");
        }

        var made = new MadeDocx { Body = body.ToString() }.WithComment("Dit moet nog worden nagevraagd bij juridische zaken.");
        return new OfficeFile(name + ".docx", "Word met wijzigingen en opmerkingen", made.Bytes(), string.Join(' ', truth), IsScan: false);
    }

    private static OfficeFile WordReport(OfficeText text, string name)
    {
        var (heading, before, note) = (text.Heading(), text.Paragraph(3), text.Sentence());
        var rows = text.Table(5);
        var table = string.Concat(rows.Select(r => $"<w:tr>{string.Concat(r.Select(c => $"<w:tc>{MadeDocx.P(c)}</w:tc>"))}</w:tr>"));
        var body = $"{MadeDocx.Heading(heading)}<w:p><w:r><w:t>{before}</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p><w:tbl>{table}</w:tbl>";
        var made = new MadeDocx { Body = body }.WithStyles().WithFootnote(2, note);
        return new OfficeFile(name + ".docx", "Word met tabel en voetnoten", made.Bytes(), $"{heading} {before} 1 {string.Join(' ', rows.SelectMany(r => r))} 1 {note}", IsScan: false);
    }

    private static OfficeFile Workbook(OfficeText text, string name)
    {
        var (first, second) = (text.Table(20), text.Table(8));
        var made = MadeOffice.Xlsx(("Voorraad", null, MadeOffice.Rows(first)), ("Intern", "hidden", MadeOffice.Rows(text.Table(3))), ("Planning", null, MadeOffice.Rows(second)));
        return new OfficeFile(name + ".xlsx", "Excel", made, $"Voorraad {Cells(first)} Planning {Cells(second)}", IsScan: false);
    }

    private static OfficeFile Slides(OfficeText text, string name)
    {
        var slides = Enumerable.Range(0, 6).Select(i => (Title: text.Heading(), Body: $"{text.Sentence()}\n{text.Sentence()}", Notes: i % 2 == 0 ? text.Sentence() : "", IsHidden: i == 4)).ToList();
        var truth = slides.Where(s => !s.IsHidden).Select(s => $"{s.Title} {s.Body} {(s.Notes.Length > 0 ? $"Notities: {s.Notes}" : "")}");
        return new OfficeFile(name + ".pptx", "PowerPoint", MadeOffice.Pptx(slides), string.Join(' ', truth), IsScan: false);
    }

    private static OfficeFile OpenText(OfficeText text, string name)
    {
        var (heading, before, after, note, item) = (text.Heading(), text.Paragraph(3), text.Paragraph(2), text.Sentence(), text.Sentence());
        var rows = text.Table(4);
        var body = $"<text:tracked-changes><text:changed-region><text:deletion><text:p>{text.Sentence()}</text:p></text:deletion></text:changed-region></text:tracked-changes><text:h text:outline-level=\"1\">{heading}</text:h><text:p>{before}<office:annotation><text:p>opmerking</text:p></office:annotation><text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>{note}</text:p></text:note-body></text:note></text:p><text:list><text:list-item><text:p>{item}</text:p></text:list-item></text:list>{MadeOffice.OdfTable("t", rows)}<text:p>{after}</text:p>";
        return new OfficeFile(name + ".odt", "OpenDocument-tekst", MadeOffice.Odt(body), $"{heading} {before} 1 {item} {Cells(rows)} {after} 1 {note}", IsScan: false);
    }

    private static OfficeFile OpenSheet(OfficeText text, string name)
    {
        var rows = text.Table(12);
        var made = MadeOffice.Ods(MadeOffice.OdfTable("Materialen", rows) + MadeOffice.OdfTable("Verborgen", text.Table(2), "ta2"), "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>");
        return new OfficeFile(name + ".ods", "OpenDocument-werkblad", made, $"Materialen {Cells(rows)}", IsScan: false);
    }

    private static string Cells(IReadOnlyList<IReadOnlyList<string>> rows) => string.Join(' ', rows.SelectMany(r => r));

    private static OfficeFile Pdf(string name, string kind, IReadOnlyList<DrawnPage> pages, IEnumerable<string> truth) =>
        new(name + ".pdf", kind, DrawnPdf.Of(pages), string.Join(' ', truth), IsScan: false);
}
