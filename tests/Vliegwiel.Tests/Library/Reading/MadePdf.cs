// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vliegwiel.Tests.Library.Reading;

/// <summary>PDF files written by hand, byte for byte.</summary>
internal static class MadePdf
{
    // Table 20 of ISO 32000-1: the padding of passwords.
    private static readonly byte[] s_padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");

    /// <summary>One page per text; lines of a text stand below each other. Latin-1 only.</summary>
    public static byte[] Of(string? title, params string[] pages) => Write(title, pages, password: null);

    /// <summary>Encrypted as in PDF 1.3: RC4, 40 bits (ISO 32000-1, 7.6.3, revision 2).</summary>
    public static byte[] Locked(string password, params string[] pages) => Write(null, pages, password);

    /// <summary>A page with one grey image of one pixel and no letter.</summary>
    public static byte[] Scan() =>
        Assemble([
            Latin("<< /Type /Catalog /Pages 2 0 R >>"),
            Latin("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
            Latin("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Im0 4 0 R >> >> /Contents 5 0 R >>"),
            StreamOf(" /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", [0x80]),
            StreamOf("", Latin("q 500 0 0 700 40 60 cm /Im0 Do Q")),
        ], "");

    private static byte[] Write(string? title, string[] pages, string? password)
    {
        var id = MD5Hash(Latin("een vast kenmerk"));
        var ownerEntry = password is null ? [] : Rc4(MD5Hash(Pad("eigenaar"))[..5], Pad(password));
        var key = password is null ? [] : MD5Hash([.. Pad(password), .. ownerEntry, 0xFC, 0xFF, 0xFF, 0xFF, .. id])[..5];
        var kids = string.Join(' ', pages.Select((_, index) => $"{4 + (index * 2)} 0 R"));
        var objects = new List<byte[]>
        {
            Latin("<< /Type /Catalog /Pages 2 0 R >>"),
            Latin($"<< /Type /Pages /Kids [{kids}] /Count {pages.Length} >>"),
            Latin("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"),
        };
        foreach (var page in pages)
        {
            var number = objects.Count + 2;
            var drawing = new StringBuilder("BT /F1 12 Tf 14 TL 60 780 Td\n");
            foreach (var line in page.Split('\n'))
            {
                drawing.Append(CultureInfo.InvariantCulture, $"({line.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj T*\n");
            }

            var content = Latin(drawing.Append("ET").ToString());
            if (password is not null)
            {
                content = Rc4(MD5Hash([.. key, (byte)number, (byte)(number >> 8), 0, 0, 0])[..10], content);
            }

            objects.Add(Latin($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {number} 0 R >>"));
            objects.Add(StreamOf("", content));
        }

        var trailer = "";
        if (title is not null)
        {
            objects.Add(Latin($"<< /Title ({title}) >>"));
            trailer = $" /Info {objects.Count} 0 R";
        }

        if (password is not null)
        {
            objects.Add(Latin($"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{Convert.ToHexString(ownerEntry)}> /U <{Convert.ToHexString(Rc4(key, s_padding))}> >>"));
            trailer += $" /Encrypt {objects.Count} 0 R /ID [<{Convert.ToHexString(id)}> <{Convert.ToHexString(id)}>]";
        }

        return Assemble(objects, trailer);
    }

    private static byte[] Assemble(List<byte[]> objects, string trailer)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.4\n"u8);
        var places = new List<long>();
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(file.Position);
            file.Write(Latin($"{i + 1} 0 obj\n"));
            file.Write(objects[i]);
            file.Write("\nendobj\n"u8);
        }

        var table = file.Position;
        file.Write(Latin($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n"));
        foreach (var place in places)
        {
            file.Write(Latin($"{place:D10} 00000 n \n"));
        }

        file.Write(Latin($"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R{trailer} >>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    private static byte[] StreamOf(string entries, byte[] content) =>
        [.. Latin($"<< /Length {content.Length}{entries} >>\nstream\n"), .. content, .. "\nendstream"u8];

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Pad(string password) => [.. Latin(password).Concat(s_padding).Take(32)];

#pragma warning disable CA5351 // the oldest encryption of PDF is made of MD5; nothing is kept secret with it here
    private static byte[] MD5Hash(byte[] bytes) => MD5.HashData(bytes);
#pragma warning restore CA5351

    private static byte[] Rc4(byte[] key, byte[] bytes)
    {
        var state = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 0xFF;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var result = new byte[bytes.Length];
        for (int n = 0, i = 0, j = 0; n < bytes.Length; n++)
        {
            i = (i + 1) & 0xFF;
            j = (j + state[i]) & 0xFF;
            (state[i], state[j]) = (state[j], state[i]);
            result[n] = (byte)(bytes[n] ^ state[(state[i] + state[j]) & 0xFF]);
        }

        return result;
    }
}
