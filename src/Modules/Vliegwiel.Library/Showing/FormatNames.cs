// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Library.Showing;

/// <summary>What people call the formats of files.</summary>
internal static class FormatNames
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["pdf"] = "PDF",
        ["docx"] = "Word",
        ["xlsx"] = "Excel",
        ["pptx"] = "PowerPoint",
        ["odt"] = "OpenDocument-tekst",
        ["ods"] = "OpenDocument-werkblad",
        ["odp"] = "OpenDocument-presentatie",
        ["html"] = "Webpagina",
        ["txt"] = "Tekst",
        ["md"] = "Markdown",
        ["png"] = "Afbeelding (PNG)",
        ["jpg"] = "Afbeelding (JPG)",
        ["tiff"] = "Afbeelding (TIFF)",
        [Domain.Item.OwnTextFormat] = "Eigen tekst",
        [Domain.Item.LinkFormat] = "Alleen een link",
    };

    public static string Of(string format) => All.TryGetValue(format, out var name) ? name : format.ToUpperInvariant();
}
