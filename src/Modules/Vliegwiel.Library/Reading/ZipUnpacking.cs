// SPDX-License-Identifier: EUPL-1.2
using System.IO.Compression;

namespace Vliegwiel.Library.Reading;

/// <summary>One file of a zip: unpacked, or refused with a sentence.</summary>
/// <param name="FoundIn">The zips and folders it lay in, for people.</param>
/// <param name="Path">Where it was unpacked; null when it was refused.</param>
internal sealed record UnpackedFile(string Name, string FoundIn, string? Path, string? Refusal);

/// <summary>The files of a zip and of the zips in it, unpacked into a folder of our own under names of our own; on a server it runs in a child process.</summary>
internal sealed class ZipUnpacking(string folder, ReadingLimits limits)
{
    private const int LongestPlace = 300;
    private const long RatioCountsFrom = 10 * 1024 * 1024;

    private readonly List<UnpackedFile> _files = [];
    private readonly byte[] _buffer = new byte[81920];
    private string? _written;
    private long _together;
    private bool _isFull;

    public IReadOnlyList<UnpackedFile> Unpack(Stream content, string zipName)
    {
        try
        {
            Open(content, FileNames.Display(zipName), "", depth: 1);
        }
        catch (InvalidDataException)
        {
            Refuse(FileNames.Display(zipName), "", ReadingRefusals.Damaged);
        }

        if (_files.Count == 0)
        {
            Refuse(FileNames.Display(zipName), "", ReadingRefusals.EmptyZip);
        }

        return _files;
    }

    private void Open(Stream content, string zipName, string foundIn, int depth)
    {
        content.Position = 0;
        using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        var place = foundIn.Length == 0 ? zipName : $"{foundIn}, {zipName}";
        foreach (var entry in zip.Entries)
        {
            if (_isFull)
            {
                return;
            }

            if (_files.Count >= limits.PackedFiles)
            {
                _isFull = true;
                Refuse(zipName, foundIn, ReadingRefusals.TooManyInZip(limits.PackedFiles));
                return;
            }

            var path = entry.FullName.Replace('\\', '/');
            if (!path.EndsWith('/') && !IsOfTheSystem(path))
            {
                Take(entry, path, place, content.Length, depth);
            }
        }
    }

    private void Take(ZipArchiveEntry entry, string path, string place, long zipLength, int depth)
    {
        var name = FileNames.Display(path);
        var slash = path.LastIndexOf('/');
        var foundIn = slash > 0 ? $"{place}, map {string.Join('/', path[..slash].Split('/').Select(FileNames.Display))}" : place;
        if ((Objection(entry, path) ?? Write(entry, zipLength)) is { } refusal)
        {
            Refuse(name, foundIn, refusal);
            return;
        }

        // A zip in it writes files of its own.
        var written = _written!;
        if (!Opened(written, name, foundIn, depth))
        {
            _files.Add(new UnpackedFile(name, Short(foundIn), written, null));
        }
    }

    private static string? Objection(ZipArchiveEntry entry, string path)
    {
        if (path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) || path.Split('/').Contains("..", StringComparer.Ordinal))
        {
            return ReadingRefusals.OutsideZip;
        }

        if (entry.IsEncrypted)
        {
            return ReadingRefusals.LockedInZip;
        }

        // The kind of file as Unix writes it: 1010 is a link.
        return ((entry.ExternalAttributes >> 28) & 0xF) == 0xA ? ReadingRefusals.LinkInZip : null;
    }

    // The sizes that a zip gives are the word of a stranger: what comes out is counted.
    private string? Write(ZipArchiveEntry entry, long zipLength)
    {
        var target = Path.Combine(folder, $"{Guid.CreateVersion7():N}.uit");
        _written = target;
        var most = limits.BytesFor(entry.Name);
        var packed = Math.Clamp(entry.CompressedLength, 1, zipLength);
        string? refusal = null;
        try
        {
            using var from = entry.Open();
            using var to = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            long length = 0;
            int read;
            while (refusal is null && (read = from.Read(_buffer)) > 0)
            {
                length += read;
                _together += read;
                to.Write(_buffer, 0, read);
                _isFull = _together > limits.UnpackedTogetherBytes;
                refusal = _isFull ? ReadingRefusals.ZipTooLarge(limits.UnpackedTogetherBytes)
                    : length > RatioCountsFrom && length > packed * limits.UnpackedRatio ? ReadingRefusals.Bomb
                    : length > most ? ReadingRefusals.TooLarge(most)
                    : null;
            }

            refusal ??= length == 0 ? ReadingRefusals.Empty : null;
        }
        catch (Exception failure) when (failure is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            refusal = ReadingRefusals.Damaged;
        }

        if (refusal is not null)
        {
            File.Delete(target);
        }

        return refusal;
    }

    /// <summary>A zip in the zip is unpacked in its turn; an office file is a zip too, but one that stays whole.</summary>
    private bool Opened(string target, string name, string foundIn, int depth)
    {
        using (var content = new FileStream(target, FileMode.Open, FileAccess.Read))
        {
            try
            {
                if (!IsZip(content))
                {
                    return false;
                }

                if (depth < limits.PackedDepth)
                {
                    Open(content, name, foundIn, depth + 1);
                }
                else
                {
                    Refuse(name, foundIn, ReadingRefusals.TooDeep(limits.PackedDepth));
                }
            }
            catch (InvalidDataException)
            {
                Refuse(name, foundIn, ReadingRefusals.Damaged);
            }
        }

        File.Delete(target);
        return true;
    }

    private static bool IsZip(FileStream content)
    {
        Span<byte> start = stackalloc byte[4];
        if (content.ReadAtLeast(start, 4, throwOnEndOfStream: false) < 4 || Sniffing.Kind(start, "") != DocumentKind.Zip)
        {
            return false;
        }

        content.Position = 0;
        using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        return ZipContents.KindByNames(zip) == DocumentKind.Zip;
    }

    // What macOS and Windows leave in a folder of their own accord is no document.
    private static bool IsOfTheSystem(string path)
    {
        var steps = path.Split('/');
        return steps.Contains("__MACOSX", StringComparer.Ordinal)
            || steps[^1] is "Thumbs.db" or "desktop.ini"
            || (steps[^1].StartsWith('.') && steps[^1] != "..");
    }

    private void Refuse(string name, string foundIn, string reason) => _files.Add(new UnpackedFile(name, Short(foundIn), null, reason));

    private static string Short(string place) => place.Length <= LongestPlace ? place : place[..(LongestPlace - 1)] + "…";
}
