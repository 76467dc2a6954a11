// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Vliegwiel.Library.Fetching;
using Vliegwiel.Library.Importing;
using Vliegwiel.Library.Reading;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Library.Contracts;

/// <summary>A file that is not taken, with one sentence that says what to do.</summary>
public sealed record RefusedFile(string Reason) : Refusal(Reason);

public sealed record NotOverHttps() : Refusal("Geef een adres dat met https:// begint: dan leest niemand onderweg mee.");

public sealed record AddressIsInside() : Refusal("Dit adres is alleen binnen een eigen netwerk te bereiken. Geef een adres dat ook anderen kunnen openen.");

/// <summary>What a file is and what goes along in it unseen.</summary>
/// <param name="Hidden">Each as one sentence without a full stop: "Kolom E van blad ‘Raming’ is verborgen".</param>
public sealed record InspectedFile(IReadOnlyList<string> Hidden);

/// <summary>Looks at a file that a stranger made before others may have it: the same kinds and limits as the library takes, office files in a process of its own (decision 0009).</summary>
public sealed class FileInspector
{
    public const long MaxBytes = StartImport.MaxFileBytes;

    /// <summary>Somebody waits for it.</summary>
    private const int Seconds = 20;

    private readonly ReadingLimits _limits;

    internal FileInspector(ReadingLimits limits) => _limits = limits with { Seconds = Seconds };

    /// <summary>The name as it may be shown and offered: without folders, control characters and direction marks, at most 120 characters.</summary>
    public static string NameOf(string? fileName) => FileNames.Display(fileName);

    /// <summary>The name of the file as a person would say it.</summary>
    public static string TitleOf(string fileName) => FileNames.AsTitle(fileName);

    /// <summary>An address of somewhere else that may stand as a link.</summary>
    public static Result<string> ReadAddress(string typed)
    {
        var read = WebAddress.Parse(typed);
        if (read.Refusal is { } refusal)
        {
            return refusal;
        }

        var address = read.Value;
        return address.Scheme != Uri.UriSchemeHttps ? new NotOverHttps()
            : address.IsLoopback || (IPAddress.TryParse(address.DnsSafeHost, out var ip) && !FetchLimits.IsOutside(ip)) ? new AddressIsInside()
            : address.AbsoluteUri;
    }

    /// <param name="path">Where the file is kept.</param>
    /// <param name="fileName">What its bringer called it; never used to open anything.</param>
    public async Task<Result<InspectedFile>> InspectAsync(string path, string fileName, CancellationToken cancel)
    {
        var extension = FileNames.Extension(FileNames.Display(fileName));
        var kind = Sniffing.Kind(await SampleAsync(path, cancel), extension);
        if (DocumentKinds.Objection(kind, extension) is { } objection)
        {
            return new RefusedFile(objection);
        }

        if (kind != DocumentKind.Zip)
        {
            return new InspectedFile([]);
        }

        var read = await new ChildReading(_limits).FindHiddenAsync(path, fileName, cancel);
        return read switch
        {
            { Reason: { } reason } => new RefusedFile(reason),
            { Kind: DocumentKind.Zip } => new RefusedFile("Dit is een zipbestand. Voeg de bestanden die erin zitten los toe: dan ziet iedereen wat er is."),
            { Kind: var inside } when DocumentKinds.Promised(extension) is { } promised && promised != inside => new RefusedFile(DocumentKinds.Mismatch(inside, extension)),
            _ => new InspectedFile(read.Found ?? []),
        };
    }

    private static async Task<byte[]> SampleAsync(string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        var sample = new byte[Math.Min(file.Length, Sniffing.SampleSize)];
        await file.ReadExactlyAsync(sample, cancel);
        return sample;
    }
}
