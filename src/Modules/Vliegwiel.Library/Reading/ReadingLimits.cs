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

    /// <summary>Heap of the child process that reads DOCX, HTML, Markdown and text.</summary>
    public long ChildHeapBytes { get; init; } = 512 * Megabyte;

    /// <summary>Address space of pdftotext and pdfinfo.</summary>
    public long PdfMemoryBytes { get; init; } = 1024 * Megabyte;

    /// <summary>What a DOCX may become when unpacked, all its files together.</summary>
    public long UnpackedBytes { get; init; } = 300 * Megabyte;

    /// <summary>How many times larger a DOCX may become; counts from 10 MB unpacked, for small files of much the same pack very well.</summary>
    public int UnpackedRatio { get; init; } = 200;

    /// <summary>How many files a DOCX may hold.</summary>
    public int PackedFiles { get; init; } = 10_000;

    /// <summary>Name in the search path, or full path.</summary>
    public string PdfToText { get; init; } = "pdftotext";

    /// <summary>Name in the search path, or full path.</summary>
    public string PdfInfo { get; init; } = "pdfinfo";

    /// <summary>Program and arguments of the child process; by default this same executable with its verb.</summary>
    public IReadOnlyList<string> ChildCommand { get; init; } = OwnExecutable();

    private static string[] OwnExecutable()
    {
        var process = Environment.ProcessPath ?? "dotnet";
        var isHost = Path.GetFileNameWithoutExtension(process).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        return isHost && Assembly.GetEntryAssembly() is { Location.Length: > 0 } entry
            ? [process, entry.Location, DocumentReadingChild.Verb]
            : [process, DocumentReadingChild.Verb];
    }
}
