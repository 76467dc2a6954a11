// SPDX-License-Identifier: EUPL-1.2
using System.IO.Compression;
using System.Xml;

namespace Vliegwiel.Library.Reading;

/// <summary>A zip of XML parts (Open XML, OpenDocument), opened without a DTD and without ever following a relation to the outside.</summary>
internal sealed class PackedXml : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly ReadingLimits _limits;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    public PackedXml(Stream content, ReadingLimits limits)
    {
        content.Position = 0;
        _limits = limits;
        _zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in _zip.Entries)
        {
            _entries.TryAdd(entry.FullName.TrimStart('/'), entry);
        }
    }

    public bool Has(string part) => _entries.ContainsKey(part);

    /// <summary>Null when there is no such part.</summary>
    public XmlReader? Open(string? part) => part is not null && _entries.TryGetValue(part, out var entry) ? Xml(entry.Open(), _limits) : null;

    /// <summary>The relations of a part: by id, the kind (last word of its type) and the part it leads to; null for one that leads outside.</summary>
    public Dictionary<string, (string Kind, string? Part)> Relations(string part)
    {
        var found = new Dictionary<string, (string, string?)>(StringComparer.Ordinal);
        var slash = part.LastIndexOf('/');
        var folder = part[..(slash + 1)];
        using var reader = Open($"{folder}_rels/{part[(slash + 1)..]}.rels");
        while (reader?.Read() == true)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship" && reader.GetAttribute("Id") is { } id)
            {
                var kind = reader.GetAttribute("Type") ?? "";
                var isOutside = reader.GetAttribute("TargetMode") == "External";
                found[id] = (kind[(kind.LastIndexOf('/') + 1)..], isOutside ? null : Resolve(folder, reader.GetAttribute("Target") ?? ""));
            }
        }

        return found;
    }

    /// <summary>The value of an attribute by its local name; prefixes differ per writer.</summary>
    public static string? Attribute(XmlReader reader, string name)
    {
        string? value = null;
        for (var i = 0; i < reader.AttributeCount && value is null; i++)
        {
            reader.MoveToAttribute(i);
            value = reader.LocalName == name ? reader.Value : null;
        }

        reader.MoveToElement();
        return value;
    }

    public static XmlReader Xml(Stream stream, ReadingLimits limits) => XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = limits.UnpackedBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });

    public void Dispose() => _zip.Dispose();

    private static string Resolve(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("." or ".."))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }
}
