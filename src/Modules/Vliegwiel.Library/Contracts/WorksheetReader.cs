// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Reading;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Library.Contracts;

/// <summary>A table that cannot be read, with one sentence that says what to do.</summary>
public sealed record UnreadableTable(string Reason) : Refusal(Reason);

/// <summary>Reads tables that strangers made: a workbook in a process of its own with limits (decision 0009), text with tabs, semicolons or commas here.</summary>
public sealed class WorksheetReader
{
    public const int MostRows = 20_000;
    public const int MostColumns = 250;
    public const int MostBytes = 10 * 1024 * 1024;
    public const int MostCharacters = 4_000_000;

    /// <summary>Somebody waits for it, so it gets less time than a document that is read in the background.</summary>
    private const int Seconds = 20;

    private readonly ReadingLimits _limits;

    internal WorksheetReader(ReadingLimits limits) => _limits = limits with { Bytes = MostBytes, PackedBytes = MostBytes, Seconds = Seconds };

    /// <summary>What somebody pasted.</summary>
    public static Result<Worksheets> ReadText(string text) => DelimitedText.Read(text, "Geplakt");

    /// <param name="content">Read once.</param>
    /// <param name="fileName">What its bringer called it; never used to open anything.</param>
    public async Task<Result<Worksheets>> ReadAsync(Stream content, string fileName, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(content);
        var path = Path.Combine(Path.GetTempPath(), $"vliegwiel-{Guid.CreateVersion7():N}.deel");
        try
        {
            var bytes = await KeepAsync(content, path, cancel);
            if (bytes is null)
            {
                return new UnreadableTable(ReadingRefusals.TooLarge(MostBytes));
            }

            if (bytes.Length == 0)
            {
                return new UnreadableTable(ReadingRefusals.Empty);
            }

            return Sniffing.Kind(bytes.AsSpan(0, Math.Min(bytes.Length, Sniffing.SampleSize)), FileNames.Extension(FileNames.Display(fileName))) switch
            {
                DocumentKind.Zip => await new ChildReading(_limits).ReadSheetsAsync(path, fileName, cancel),
                DocumentKind.Text => DelimitedText.Read(TextDecoding.Decode(bytes), FileNames.Display(fileName)),
                DocumentKind.LockedOffice => new UnreadableTable("Dit bestand is beveiligd met een wachtwoord. Haal het wachtwoord eraf en kies het opnieuw."),
                DocumentKind.OldOffice => new UnreadableTable("Dit is een oud Excel-bestand (.xls). Sla het op als .xlsx, of kopieer de cellen en plak ze."),
                var other => new UnreadableTable($"Dit is {other.InDutch} en geen tabel. Kies een Excel-bestand (.xlsx) of csv, of kopieer de cellen en plak ze."),
            };
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <returns>Null when it is too large.</returns>
    private static async Task<byte[]?> KeepAsync(Stream content, string path, CancellationToken cancel)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await content.ReadAsync(buffer, cancel)) > 0)
        {
            if (kept.Length + read > MostBytes)
            {
                return null;
            }

            kept.Write(buffer, 0, read);
        }

        var bytes = kept.ToArray();
        await File.WriteAllBytesAsync(path, bytes, cancel);
        return bytes;
    }
}
