// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using System.Xml;

namespace Vliegwiel.Library.Reading;

/// <summary>The reading of slides: a page for each, its title first and its notes last; the page of a hidden slide stays empty.</summary>
internal static class PptxParsing
{
    private const string Presentation = "ppt/presentation.xml";

    public static ParsedDocument Parse(Stream content, ReadingLimits limits)
    {
        using var package = new PackedXml(content, limits);
        var main = package.Relations("").Values.FirstOrDefault(r => r.Kind == "officeDocument").Part ?? Presentation;
        var slides = Slides(package, main);
        var text = new SectionText(limits.Characters, limits.Pages);
        string? heading = null;
        var hidden = 0;
        for (var i = 0; i < slides.Count; i++)
        {
            if (i > 0)
            {
                text.EndPage();
            }

            using var reader = package.Open(slides[i]);
            var slide = reader is null ? new SlideText() : SlideText.Read(reader, limits);
            if (slide.IsHidden)
            {
                hidden++;
                continue;
            }

            heading ??= slide.Title;
            Write(text, slide.Shapes);
            WriteNotes(package, slides[i], text, limits);
        }

        return new ParsedDocument("pptx", OfficeTitle.Of(package), heading, null, text.Close(), HasPages: true)
        {
            Remarks = hidden switch { 0 => [], 1 => ["1 verborgen dia is niet gelezen."], _ => [$"{hidden} verborgen dia’s zijn niet gelezen."] },
        };
    }

    private static List<string> Slides(PackedXml package, string main)
    {
        using var reader = package.Open(main) ?? throw new DocumentRefusedException(ReadingRefusals.Damaged);
        var relations = package.Relations(main);
        var slides = new List<string>();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "sldId")
            {
                // Two attributes are called id here; only the one with a namespace names the relation.
                var id = reader.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships") ?? reader.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");
                if (relations.GetValueOrDefault(id ?? "").Part is { } part)
                {
                    slides.Add(part);
                }
            }
        }

        return slides;
    }

    private static void WriteNotes(PackedXml package, string slide, SectionText text, ReadingLimits limits)
    {
        if (package.Relations(slide).Values.FirstOrDefault(r => r.Kind == "notesSlide").Part is not { } part || package.Open(part) is not { } reader)
        {
            return;
        }

        using (reader)
        {
            var notes = SlideText.Read(reader, limits).Shapes.Where(s => s.Place == "body").ToList();
            if (notes.Count > 0)
            {
                text.EndParagraph();
                text.Append("Notities:");
                text.EndLine();
                Write(text, notes);
            }
        }
    }

    private static void Write(SectionText text, IEnumerable<SlideShape> shapes)
    {
        foreach (var shape in shapes)
        {
            text.Append(shape.Text);
            text.EndParagraph();
        }
    }
}

/// <summary>One text box or table of a slide.</summary>
/// <param name="Place">The kind of placeholder it fills; null for a box of its own.</param>
internal sealed record SlideShape(string? Place, string Text);

/// <summary>The text of one slide or page of notes, box by box.</summary>
internal sealed class SlideText
{
    private readonly List<SlideShape> _shapes = [];

    public bool IsHidden { get; private set; }

    public string? Title => Shapes.FirstOrDefault(s => IsTitle(s.Place))?.Text.ReplaceLineEndings(" ");

    /// <summary>The title first, whatever was drawn first; date, foot and number of the slide left out.</summary>
    public IEnumerable<SlideShape> Shapes => _shapes.Where(s => s.Place is not ("dt" or "ftr" or "sldNum" or "hdr")).OrderBy(s => IsTitle(s.Place) ? 0 : 1);

    public static SlideText Read(XmlReader reader, ReadingLimits limits)
    {
        var slide = new SlideText();
        string? place = null;
        var text = new StringBuilder();
        var cells = 0;
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                switch (reader.LocalName)
                {
                    case "Fallback" or "fld" when reader.LocalName == "Fallback" || reader.GetAttribute("type") == "slidenum":
                        reader.Skip();
                        continue;
                    case "sld":
                        slide.IsHidden = reader.GetAttribute("show") is "0" or "false";
                        break;
                    case "sp" or "graphicFrame":
                        place = null;
                        text.Clear();
                        break;
                    case "ph":
                        place = reader.GetAttribute("type") ?? "body";
                        break;
                    case "t":
                        text.Append(reader.ReadElementContentAsString());
                        if (text.Length > limits.Characters)
                        {
                            throw new DocumentRefusedException(ReadingRefusals.TooMuchText(limits.Characters));
                        }

                        continue;
                    case "br":
                        text.Append(cells > 0 ? ' ' : '\n');
                        break;
                    case "tc":
                        text.Append(cells++ == 0 && text.Length > 0 && text[^1] != '\n' ? "\t" : "");
                        break;
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                switch (reader.LocalName)
                {
                    case "p":
                        text.Append(cells > 0 ? ' ' : '\n');
                        break;
                    case "tc":
                        cells--;
                        text.Length -= text.Length > 0 && text[^1] == ' ' ? 1 : 0;
                        break;
                    case "tr":
                        text.Append('\n');
                        break;
                    case "sp" or "graphicFrame" when !string.IsNullOrWhiteSpace(text.ToString()):
                        slide._shapes.Add(new SlideShape(place, text.ToString().Trim('\n')));
                        text.Clear();
                        break;
                }
            }

            reader.Read();
        }

        return slide;
    }

    private static bool IsTitle(string? place) => place is "title" or "ctrTitle";
}
