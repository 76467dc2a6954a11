// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Xml;

namespace Vliegwiel.Library.Reading;

/// <summary>What came of looking for what goes along unseen in an office file.</summary>
/// <param name="Found">Each as one sentence without a full stop; null when it could not be read.</param>
/// <param name="Kind">What the file is by its content.</param>
internal sealed record HiddenOutcome(IReadOnlyList<string>? Found, DocumentKind Kind, string? Reason);

/// <summary>The looking for what goes along unseen in an office file: hidden sheets, rows and columns, comments, tracked changes, hidden text and slides.</summary>
internal static class HiddenContent
{
    /// <summary>More does not help who has to decide.</summary>
    public const int MostNamed = 20;

    private const int NameMaxLength = 60;

    /// <summary>Runs in the child: whatever a parser throws on a file of a stranger says something about the file.</summary>
    public static HiddenOutcome Find(Stream content, ReadingLimits limits)
    {
        try
        {
            var kind = ZipContents.Kind(content, limits);
            using var package = new PackedXml(content, limits);
            var found = kind switch
            {
                DocumentKind.Xlsx => HiddenInSheets.Find(package),
                DocumentKind.Docx => InText(package),
                DocumentKind.Pptx => InSlides(package),
                DocumentKind.OpenDocument => HiddenInOpenDocument.Find(package),
                _ => [],
            };
            return new HiddenOutcome(Shorten([.. found]), kind, null);
        }
        catch (DocumentRefusedException refused)
        {
            return new HiddenOutcome(null, DocumentKind.Binary, refused.Message);
        }
        catch (XmlException refused) when (refused.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return new HiddenOutcome(null, DocumentKind.Binary, ReadingRefusals.Doctype);
        }
        catch (OutOfMemoryException)
        {
            return new HiddenOutcome(null, DocumentKind.Binary, ReadingRefusals.TooHeavy);
        }
        catch (Exception problem) when (problem is not StackOverflowException)
        {
            return new HiddenOutcome(null, DocumentKind.Binary, ReadingRefusals.Damaged);
        }
    }

    public static string Name(string? name) => string.IsNullOrWhiteSpace(name) ? "‘zonder naam’" : $"‘{(name.Length > NameMaxLength ? name[..NameMaxLength] + "…" : name)}’";

    public static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number.ToString(CultureInfo.InvariantCulture)} {many}";

    public static bool IsOn(string? value) => value is "1" or "true" or "on";

    private static List<string> Shorten(List<string> found) =>
        found.Count <= MostNamed ? found : [.. found.Take(MostNamed), $"Er is nog meer: {Count(found.Count - MostNamed, "plek", "plekken")}"];

    private static List<string> InText(PackedXml package)
    {
        var main = package.Relations("").Values.FirstOrDefault(r => r.Kind == "officeDocument").Part ?? "word/document.xml";
        var relations = package.Relations(main);
        var (changes, hidden) = (0, 0);
        foreach (var part in relations.Values.Where(r => r.Kind is "header" or "footer" or "footnotes" or "endnotes").Select(r => r.Part).Prepend(main).Distinct())
        {
            using var reader = package.Open(part);
            while (reader?.Read() == true)
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    changes += reader.LocalName is "ins" or "del" or "moveFrom" or "moveTo" ? 1 : 0;
                    hidden += reader.LocalName == "vanish" && PackedXml.Attribute(reader, "val") is not ("0" or "false" or "off") ? 1 : 0;
                }
            }
        }

        var comments = Elements(package, XlsxParsing.Part(relations, "comments"), "comment");
        return
        [
            .. comments > 0 ? [$"Er {(comments == 1 ? "staat" : "staan")} {Count(comments, "opmerking", "opmerkingen")} in de kantlijn"] : Array.Empty<string>(),
            .. changes > 0 ? [$"Er zijn wijzigingen bijgehouden ({Count(changes, "keer", "keer")}): wat is weggehaald, is nog te lezen"] : Array.Empty<string>(),
            .. hidden > 0 ? [$"Er is verborgen tekst ({Count(hidden, "plek", "plekken")})"] : Array.Empty<string>(),
        ];
    }

    private static List<string> InSlides(PackedXml package)
    {
        var presentation = package.Relations("").Values.FirstOrDefault(r => r.Kind == "officeDocument").Part ?? "ppt/presentation.xml";
        var found = new List<string>();
        var (notes, comments) = (0, 0);
        foreach (var slide in package.Relations(presentation).Values.Where(r => r.Kind == "slide").Select(r => r.Part).OfType<string>())
        {
            using var reader = package.Open(slide);
            if (reader?.MoveToContent() == XmlNodeType.Element && reader.GetAttribute("show") is "0" or "false")
            {
                found.Add($"Een dia is verborgen ({Name(slide[(slide.LastIndexOf('/') + 1)..].Replace(".xml", "", StringComparison.Ordinal))})");
            }

            var relations = package.Relations(slide);
            notes += relations.Values.Any(r => r.Kind == "notesSlide") ? 1 : 0;
            comments += relations.Values.Count(r => r.Kind == "comments");
        }

        return
        [
            .. found,
            .. notes > 0 ? [$"Er staan notities bij {Count(notes, "dia", "dia's")}"] : Array.Empty<string>(),
            .. comments > 0 ? [$"Er staan opmerkingen bij {Count(comments, "dia", "dia's")}"] : Array.Empty<string>(),
        ];
    }

    public static int Elements(PackedXml package, string? part, string name)
    {
        var count = 0;
        using var reader = package.Open(part);
        while (reader?.Read() == true)
        {
            count += reader.NodeType == XmlNodeType.Element && reader.LocalName == name ? 1 : 0;
        }

        return count;
    }
}
