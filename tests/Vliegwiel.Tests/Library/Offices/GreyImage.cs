// SPDX-License-Identifier: EUPL-1.2
using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Vliegwiel.Tests.Library.Offices;

/// <summary>A grey picture of a page, as a cheap scanner sees it.</summary>
internal sealed class GreyImage(int width, int height, byte[] pixels)
{
    public int Width { get; } = width;
    public int Height { get; } = height;

    /// <summary>A page of a PDF drawn by poppler.</summary>
    public static GreyImage Rasterised(byte[] pdf, int page, int dotsPerInch)
    {
        var folder = Directory.CreateTempSubdirectory("vliegwiel-raster-");
        try
        {
            var path = Path.Combine(folder.FullName, "bron.pdf");
            File.WriteAllBytes(path, pdf);
            var number = page.ToString(CultureInfo.InvariantCulture);
            using var process = Process.Start(new ProcessStartInfo("pdftoppm", ["-gray", "-r", dotsPerInch.ToString(CultureInfo.InvariantCulture), "-f", number, "-l", number, path]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            return FromPgm(output.ToArray());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Turned about its middle by so many degrees, with grain of this strength; the same seed gives the same grain.</summary>
    public GreyImage Scanned(double degrees, int grain, int seed)
    {
        var text = new OfficeText(seed);
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var turned = new byte[pixels.Length];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var (dx, dy) = (x - (Width / 2.0), y - (Height / 2.0));
                var value = At((dx * cos) + (dy * sin) + (Width / 2.0), (dy * cos) - (dx * sin) + (Height / 2.0));
                // A dark speck here and there, as dust makes them.
                var speck = text.Next(4000) == 0 ? 160 : 0;
                turned[(y * Width) + x] = (byte)Math.Clamp(value * 0.92 + text.Next((2 * grain) + 1) - grain - speck, 0, 255);
            }
        }

        return new GreyImage(Width, Height, turned);
    }

    /// <summary>Turned by so many quarters to the right, as a sheet that was laid on the glass the wrong way.</summary>
    public GreyImage Turned(int quarters)
    {
        var page = this;
        for (var turn = 0; turn < quarters; turn++)
        {
            var turned = new byte[page.Width * page.Height];
            for (var i = 0; i < turned.Length; i++)
            {
                var (y, x) = Math.DivRem(i, page.Height);
                turned[i] = page.PixelAt(y, page.Height - 1 - x);
            }

            page = new GreyImage(page.Height, page.Width, turned);
        }

        return page;
    }

    private byte PixelAt(int x, int y) => pixels[(y * Width) + x];

    public byte[] Packed()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            zlib.Write(pixels);
        }

        return packed.ToArray();
    }

    public byte[] Png(int dotsPerInch)
    {
        var rows = new byte[(Width + 1) * Height];
        for (var y = 0; y < Height; y++)
        {
            Array.Copy(pixels, y * Width, rows, (y * (Width + 1)) + 1, Width);
        }

        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], Height);
        header[8] = 8;
        Chunk(file, "IHDR", header);
        Span<byte> density = stackalloc byte[9];
        var perMetre = (int)(dotsPerInch / 0.0254);
        BinaryPrimitives.WriteInt32BigEndian(density, perMetre);
        BinaryPrimitives.WriteInt32BigEndian(density[4..], perMetre);
        density[8] = 1;
        Chunk(file, "pHYs", density);
        Chunk(file, "IDAT", new GreyImage(rows.Length, 1, rows).Packed());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>A TIFF of several pages without packing.</summary>
    public static byte[] Tiff(params IReadOnlyList<GreyImage> pages)
    {
        using var file = new MemoryStream();
        var writer = new BinaryWriter(file);
        writer.Write("II*\0"u8);
        writer.Write(0);
        long pointer = 4;
        foreach (var page in pages)
        {
            var strip = (int)file.Position;
            writer.Write(page.Raw());
            var directory = (int)file.Position + ((int)file.Position % 2);
            file.SetLength(directory);
            file.Position = pointer;
            writer.Write(directory);
            file.Position = directory;
            (ushort Tag, ushort Type, int Value)[] entries = [(256, 4, page.Width), (257, 4, page.Height), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, strip), (277, 3, 1), (278, 4, page.Height), (279, 4, page.Width * page.Height)];
            writer.Write((ushort)entries.Length);
            foreach (var (tag, type, value) in entries)
            {
                writer.Write(tag);
                writer.Write(type);
                writer.Write(1);
                writer.Write(value);
            }

            pointer = file.Position;
            writer.Write(0);
        }

        writer.Flush();
        return file.ToArray();
    }

    private byte[] Raw() => pixels;

    private double At(double x, double y)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        if (left < 0 || top < 0 || left + 1 >= Width || top + 1 >= Height)
        {
            return 255;
        }

        var (fx, fy) = (x - left, y - top);
        var at = (top * Width) + left;
        return (pixels[at] * (1 - fx) * (1 - fy)) + (pixels[at + 1] * fx * (1 - fy)) + (pixels[at + Width] * (1 - fx) * fy) + (pixels[at + Width + 1] * fx * fy);
    }

    private static GreyImage FromPgm(byte[] bytes)
    {
        // P5, width, height, 255, one line end, pixels.
        var (numbers, at) = (new List<int>(), 2);
        while (numbers.Count < 3)
        {
            while (bytes[at] is < (byte)'0' or > (byte)'9')
            {
                at++;
            }

            var start = at;
            while (bytes[at] is >= (byte)'0' and <= (byte)'9')
            {
                at++;
            }

            numbers.Add(int.Parse(Encoding.ASCII.GetString(bytes, start, at - start), CultureInfo.InvariantCulture));
        }

        return new GreyImage(numbers[0], numbers[1], bytes[(at + 1)..(at + 1 + (numbers[0] * numbers[1]))]);
    }

    private static void Chunk(MemoryStream file, string name, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. content];
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    // The checksum of PNG (ISO 3309).
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var b in bytes)
        {
            sum ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xEDB88320 : sum >> 1;
            }
        }

        return ~sum;
    }
}
