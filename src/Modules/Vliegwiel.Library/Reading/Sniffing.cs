// SPDX-License-Identifier: EUPL-1.2
using System.Text;

namespace Vliegwiel.Library.Reading;

/// <summary>Telling what a file is from its first bytes; nothing is parsed.</summary>
internal static class Sniffing
{
    /// <summary>As many bytes as the sniffing looks at.</summary>
    public const int SampleSize = 64 * 1024;

    public static DocumentKind Kind(ReadOnlySpan<byte> start, string extension)
    {
        if (start.StartsWith("%PDF-"u8) || (extension == ".pdf" && start[..Math.Min(start.Length, 1024)].IndexOf("%PDF-"u8) >= 0))
        {
            return DocumentKind.Pdf; // readers accept the mark anywhere in the first 1024 bytes (ISO 32000-1, annex H.3, note 13)
        }

        if (start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8))
        {
            return DocumentKind.Zip;
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            // The name of the stream that holds an encrypted package stands in the directory, in UTF-16 (MS-OFFCRYPTO 1.3).
            return start.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 ? DocumentKind.LockedOffice : DocumentKind.OldOffice;
        }

        if (start.StartsWith("{\\rtf"u8))
        {
            return DocumentKind.RichText;
        }

        if (ImageFormat(start) is { } image)
        {
            return image is "gif" or "webp" ? DocumentKind.OtherImage : DocumentKind.Image;
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0x7F, (byte)'E', (byte)'L', (byte)'F']) || (start.StartsWith("MZ"u8) && start.IndexOf((byte)0) >= 0))
        {
            return DocumentKind.Program;
        }

        if (TextDecoding.LooksBinary(start))
        {
            return DocumentKind.Binary;
        }

        return IsHtml(start) ? DocumentKind.Html : DocumentKind.Text;
    }

    /// <summary>png, jpg, tiff, gif or webp; null when it is no image.</summary>
    public static string? ImageFormat(ReadOnlySpan<byte> start) =>
        start.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) ? "png"
        : start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "jpg"
        : start.StartsWith("GIF8"u8) ? "gif"
        : start.StartsWith((ReadOnlySpan<byte>)[(byte)'I', (byte)'I', 0x2A, 0]) || start.StartsWith((ReadOnlySpan<byte>)[(byte)'M', (byte)'M', 0, 0x2A]) ? "tiff"
        : start.StartsWith("RIFF"u8) && start.Length > 12 && start[8..].StartsWith("WEBP"u8) ? "webp"
        : null;

    private static bool IsHtml(ReadOnlySpan<byte> start)
    {
        var text = TextDecoding.Decode(start[..Math.Min(start.Length, 4096)]).AsSpan().TrimStart();
        while (true)
        {
            // An XML declaration and comments may stand before the first tag.
            var end = text.StartsWith("<!--") ? "-->" : text.StartsWith("<?xml") ? "?>" : null;
            if (end is null || text.IndexOf(end) is var at && at < 0)
            {
                break;
            }

            text = text[(at + end.Length)..].TrimStart();
        }

        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<head", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<body", StringComparison.OrdinalIgnoreCase);
    }
}
