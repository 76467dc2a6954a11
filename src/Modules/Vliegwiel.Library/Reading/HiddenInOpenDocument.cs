// SPDX-License-Identifier: EUPL-1.2
using System.Xml;

namespace Vliegwiel.Library.Reading;

/// <summary>The looking for hidden tables, rows and columns, comments and tracked changes in an OpenDocument file (OpenDocument 1.3, part 3).</summary>
internal static class HiddenInOpenDocument
{
    public static List<string> Find(PackedXml package)
    {
        var (found, hiddenStyles) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        var (comments, changes) = (0, 0);
        string? style = null;
        var (table, lines) = ("", 0);
        using var reader = package.Open("content.xml");
        while (reader?.Read() == true)
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "table")
            {
                AddLines();
            }

            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "style":
                    style = PackedXml.Attribute(reader, "name");
                    break;
                case "table-properties" when style is not null && PackedXml.Attribute(reader, "display") == "false":
                    hiddenStyles.Add(style);
                    break;
                case "table":
                    AddLines();
                    table = HiddenContent.Name(PackedXml.Attribute(reader, "name"));
                    if (PackedXml.Attribute(reader, "style-name") is { } used && hiddenStyles.Contains(used))
                    {
                        found.Add($"Blad {table} is verborgen");
                    }

                    break;
                case "table-row" or "table-column" when PackedXml.Attribute(reader, "visibility") is "collapse" or "filter":
                    lines++;
                    break;
                case "annotation":
                    comments++;
                    break;
                case "changed-region":
                    changes++;
                    break;
                default:
                    break;
            }
        }

        return
        [
            .. found,
            .. comments > 0 ? [$"Er {(comments == 1 ? "staat" : "staan")} {HiddenContent.Count(comments, "opmerking", "opmerkingen")} bij"] : Array.Empty<string>(),
            .. changes > 0 ? [$"Er zijn wijzigingen bijgehouden ({HiddenContent.Count(changes, "keer", "keer")}): wat is weggehaald, is nog te lezen"] : Array.Empty<string>(),
        ];

        void AddLines()
        {
            if (lines > 0)
            {
                found.Add($"Op blad {table} zijn rijen of kolommen verborgen");
                lines = 0;
            }
        }
    }
}
