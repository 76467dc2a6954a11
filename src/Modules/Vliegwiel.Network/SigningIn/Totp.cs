// SPDX-License-Identifier: EUPL-1.2
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Vliegwiel.Network.SigningIn;

/// <summary>
/// The six digits of an authenticator app (RFC 6238: SHA-1, 30 seconds, 6 digits, as every app does). Not the framework's own:
/// that one accepts two steps of drift, reads the clock itself and does not tell which step it accepted, so a code could be used twice.
/// </summary>
internal static class Totp
{
    private const int StepSeconds = 30;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(20);

    public static long StepAt(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / StepSeconds;

    /// <returns>The step to which the code belongs, at most one step off; null when it is wrong.</returns>
    public static long? FindStep(byte[] key, string code, DateTimeOffset now)
    {
        var current = StepAt(now);
        long? found = null;
        for (var step = current - 1; step <= current + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(CodeAt(key, step)), System.Text.Encoding.ASCII.GetBytes(code)))
            {
                found = step;
            }
        }

        return found;
    }

    public static string CodeAt(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // RFC 6238 and the apps use HMAC-SHA1, which is not broken by collisions of SHA-1
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350 // end of the exception above
        var offset = hash[^1] & 0xf;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The key as people type it over, in groups of four.</summary>
    public static string InGroups(byte[] key) => string.Join(' ', Encode(key).Chunk(4).Select(c => new string(c)));

    /// <summary>What the QR code holds.</summary>
    public static string Address(byte[] key, string email) =>
        $"otpauth://totp/Vliegwiel:{Uri.EscapeDataString(email)}?secret={Encode(key)}&issuer=Vliegwiel&algorithm=SHA1&digits=6&period={StepSeconds}";

    private static string Encode(byte[] key)
    {
        var text = new System.Text.StringBuilder();
        int buffer = 0, bits = 0;
        foreach (var b in key)
        {
            buffer = (buffer << 8) | b;
            for (bits += 8; bits >= 5; bits -= 5)
            {
                text.Append(Base32[(buffer >> (bits - 5)) & 31]);
            }

            buffer &= 0xff;
        }

        return text.ToString();
    }
}
