// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;

namespace Vliegwiel.Network.SigningIn;

/// <summary>The codes on paper with which somebody gets in without the app; each opens once.</summary>
internal static class RecoveryCodes
{
    public const int Count = 10;
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Fifteen characters out of 31 (74 bits): a fast hash is enough, nobody tries them all.</summary>
    public static IReadOnlyList<string> Make() =>
        [.. Enumerable.Range(0, Count).Select(_ => string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Alphabet, 5))))];

    /// <summary>The same for a code however it was typed: capitals, spaces and hyphens do not matter.</summary>
    public static string HashOf(string code, Guid accountId) =>
        SecretLink.HashOf($"{accountId:N}:{string.Concat(code.Where(char.IsLetterOrDigit)).ToLowerInvariant()}");
}
