// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Library.Seeds.Documents;

/// <summary>The five example documents that come with the product, one of each format that can be read; all marked as fictitious.</summary>
internal static class SeedDocuments
{
    public static IReadOnlyList<string> FileNames { get; } =
    [
        "handreiking-houtbouw.pdf",
        "leidraad-circulair-aanbesteden-wegen.docx",
        "grondstoffenanalyse-regio-nulmeting.html",
        "verslag-bijeenkomst-materialenhub.md",
        "prestatieafspraken-circulair-slopen.txt",
    ];

    public static Stream Open(string fileName) =>
        typeof(SeedDocuments).Assembly.GetManifestResourceStream($"Seeds/Documents/{fileName}")
        ?? throw new ArgumentException($"There is no example document {fileName}", nameof(fileName));
}
