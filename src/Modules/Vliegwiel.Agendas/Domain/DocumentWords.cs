// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Design.Text;
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Agendas.Domain;

/// <summary>How the choices of a document are called on screen and in addresses, and what happened to it.</summary>
internal static class DocumentWords
{
    public static string Of(DocumentReaders readers) => readers switch
    {
        DocumentReaders.Everybody => "iedereen die de activiteit ziet",
        DocumentReaders.Confidential => "alleen opdrachtgevers en secretaris",
        _ => throw new ArgumentOutOfRangeException(nameof(readers), readers, null),
    };

    /// <summary>Null when none is called so.</summary>
    public static DocumentReaders? ReadReaders(string? key) => ActivityWords.Find<DocumentReaders>(key, Of);

    /// <summary>"12 kB"; of a link where it leads.</summary>
    public static string SizeOf(DocumentVersion version) => version.Address is { } address ? new Uri(address).Host
        : version.Size < 1024 * 1024 ? Numbers.WithUnit(Math.Max(1, Math.Round(version.Size / 1024m)), "kB", 0) : Numbers.WithUnit(version.Size / 1024m / 1024m, "MB", 1);

    public static string Of(HistoryLine line) => line.Act switch
    {
        nameof(DocumentAdded) => "toegevoegd",
        nameof(DocumentRenewed) => $"versie {line.Read<DocumentRenewed>()!.Number} toegevoegd",
        nameof(DocumentDescribed) => "naam of doel gewijzigd",
        nameof(DocumentReadersChosen) => $"te lezen voor {Of(line.Read<DocumentReadersChosen>()!.Readers)}",
        nameof(DocumentReadersNarrowed) => "niet meer te lezen voor wie de activiteit niet meer ziet",
        nameof(DocumentWithdrawn) => "ingetrokken",
        nameof(DocumentBroughtBack) => "teruggezet",
        _ => throw new InvalidOperationException($"No words for {line.Act}."),
    };
}
