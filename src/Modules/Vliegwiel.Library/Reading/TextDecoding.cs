// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using System.Text.RegularExpressions;

namespace Vliegwiel.Library.Reading;

/// <summary>Bytes of a text file made into characters, without a file that says how.</summary>
internal static partial class TextDecoding
{
    private const int MetaSearched = 4096;

    private static readonly Encoding s_strictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding s_windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The mark at the start decides; else UTF-16 when every other byte is zero; else UTF-8 when it is valid; else Windows-1252.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) =>
        FromMark(bytes) ?? FromUtf16(bytes) ?? FromUtf8(bytes) ?? s_windows1252.GetString(bytes);

    /// <summary>As <see cref="Decode"/>, with what the page says of itself coming after the mark.</summary>
    public static string DecodeHtml(ReadOnlySpan<byte> bytes) =>
        FromMark(bytes) ?? FromUtf16(bytes) ?? FromMeta(bytes) ?? FromUtf8(bytes) ?? s_windows1252.GetString(bytes);

    /// <summary>More than one in ten bytes is a control character that text does not hold.</summary>
    public static bool LooksBinary(ReadOnlySpan<byte> sample)
    {
        if (sample.IsEmpty || HasMark(sample) || Utf16(sample) is not null)
        {
            return false;
        }

        var strange = 0;
        foreach (var b in sample)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B))
            {
                strange++;
            }
        }

        return strange * 10 > sample.Length;
    }

    private static bool HasMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);

    private static string? FromMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return Encoding.UTF8.GetString(bytes[3..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode.GetString(bytes[2..]) : null;
    }

    private static string? FromUtf16(ReadOnlySpan<byte> bytes) => Utf16(bytes[..Math.Min(bytes.Length, Sniffing.SampleSize)])?.GetString(bytes);

    // Western text in UTF-16 has a zero in nearly every second byte and hardly one in the others.
    private static Encoding? Utf16(ReadOnlySpan<byte> sample)
    {
        var pairs = sample.Length / 2;
        if (pairs < 2)
        {
            return null;
        }

        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        if (odd > pairs * 0.6 && even < pairs * 0.05)
        {
            return Encoding.Unicode;
        }

        return even > pairs * 0.6 && odd < pairs * 0.05 ? Encoding.BigEndianUnicode : null;
    }

    private static string? FromUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return s_strictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            // One broken byte in a text that is UTF-8 for the rest, or a sample cut halfway a character.
            var text = Encoding.UTF8.GetString(bytes);
            var broken = text.Count(c => c == '\uFFFD');
            return text.Count(c => c > 0x7F) - broken >= broken * 10 ? text : null;
        }
    }

    private static string? FromMeta(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, MetaSearched)]);
        var name = Meta().Match(head) is { Success: true } match ? match.Groups["name"].Value.ToLowerInvariant() : null;
        return name switch
        {
            // Only names of the Encoding Standard that are in use here; UTF-7 and the like are never honoured.
            "iso-8859-1" or "latin1" or "us-ascii" or "windows-1252" or "cp1252" => s_windows1252.GetString(bytes),
            "iso-8859-15" => CodePagesEncodingProvider.Instance.GetEncoding(28605)!.GetString(bytes),
            "windows-1250" => CodePagesEncodingProvider.Instance.GetEncoding(1250)!.GetString(bytes),
            "iso-8859-2" => CodePagesEncodingProvider.Instance.GetEncoding(28592)!.GetString(bytes),
            _ => null,
        };
    }

    [GeneratedRegex(@"<meta[^>]{0,200}?charset\s*=\s*[""']?\s*(?<name>[A-Za-z0-9_:.-]{2,30})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Meta();
}
