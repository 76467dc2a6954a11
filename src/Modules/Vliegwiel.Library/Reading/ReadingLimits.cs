// SPDX-License-Identifier: EUPL-1.2
using System.Reflection;
using Vliegwiel.Library.Contracts;

namespace Vliegwiel.Library.Reading;

/// <summary>How much of the machine one document of a stranger may take, and with which programs it is read.</summary>
internal sealed record ReadingLimits
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>A larger file is refused before a byte of it is read.</summary>
    public long Bytes { get; init; } = 50 * Megabyte;

    public int Pages { get; init; } = 2000;

    public int Characters { get; init; } = 20_000_000;

    /// <summary>For one document in all, start of the processes included.</summary>
    public int Seconds { get; init; } = 60;

    /// <summary>Heap of the child process that reads office files, HTML, Markdown and text.</summary>
    public long ChildHeapBytes { get; init; } = 512 * Megabyte;

    /// <summary>Address space of pdftotext and pdfinfo.</summary>
    public long PdfMemoryBytes { get; init; } = 1024 * Megabyte;

    /// <summary>What an office file may become when unpacked, all its files together.</summary>
    public long UnpackedBytes { get; init; } = 300 * Megabyte;

    /// <summary>How many times larger an office file, or one file of a zip, may become; counts from 10 MB unpacked, for small files of much the same pack very well.</summary>
    public int UnpackedRatio { get; init; } = 200;

    /// <summary>How many files an office file or a zip may hold.</summary>
    public int PackedFiles { get; init; } = 10_000;

    /// <summary>Name in the search path, or full path.</summary>
    public string PdfToText { get; init; } = "pdftotext";

    /// <summary>Name in the search path, or full path.</summary>
    public string PdfInfo { get; init; } = "pdfinfo";

    /// <summary>A larger zip is refused; the files in it each have <see cref="Bytes"/>.</summary>
    public long PackedBytes { get; init; } = 200 * Megabyte;

    /// <summary>What all files of a zip may become together.</summary>
    public long UnpackedTogetherBytes { get; init; } = 2048 * Megabyte;

    /// <summary>How many zips may lie in each other, the first one counted.</summary>
    public int PackedDepth { get; init; } = 3;

    /// <summary>For one zip in all.</summary>
    public int UnpackSeconds { get; init; } = 300;

    /// <summary>For recognising the text of one page, its drawing included.</summary>
    public int RecognitionSeconds { get; init; } = 90;

    /// <summary>Address space of tesseract and pdftoppm.</summary>
    public long RecognitionMemoryBytes { get; init; } = 1024 * Megabyte;

    /// <summary>How many pages of one import are recognised while it is read; the rest follows in the background.</summary>
    public int PagesRecognisedAtOnce { get; init; } = 20;

    /// <summary>How many pages one job in the background does before others get their turn.</summary>
    public int PagesRecognisedInOneJob { get; init; } = 5;

    /// <summary>As tesseract calls it.</summary>
    public string RecognitionLanguage { get; init; } = "nld";

    /// <summary>Name in the search path, or full path.</summary>
    public string Tesseract { get; init; } = "tesseract";

    /// <summary>Name in the search path, or full path.</summary>
    public string PdfToPpm { get; init; } = "pdftoppm";

    /// <summary>Name in the search path, or full path.</summary>
    public string PdfImages { get; init; } = "pdfimages";

    /// <summary>Program and arguments of the child process; by default this same executable with its verb.</summary>
    public IReadOnlyList<string> ChildCommand { get; init; } = OwnExecutable();

    /// <summary>How large a file of this name may be.</summary>
    public long BytesFor(string fileName) => DocumentKinds.Promised(FileNames.Extension(FileNames.Display(fileName))) == DocumentKind.Zip ? PackedBytes : Bytes;

    private static string[] OwnExecutable()
    {
        var process = Environment.ProcessPath ?? "dotnet";
        var isHost = Path.GetFileNameWithoutExtension(process).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        return isHost && Assembly.GetEntryAssembly() is { Location.Length: > 0 } entry
            ? [process, entry.Location, DocumentReadingChild.Verb]
            : [process, DocumentReadingChild.Verb];
    }
}
