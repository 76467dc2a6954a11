// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Network.SigningIn;

/// <summary>
/// What a password must be: long, not among those that everybody tries, and not about oneself. No rules on kinds of characters
/// and no end date (NIST SP 800-63B-4, 3.1.1.2, of 2025).
/// </summary>
internal static class PasswordRules
{
    public const int Least = 12;

    /// <summary>More would only make the hash slow.</summary>
    public const int Most = 128;

    /// <summary>Words with which weak long passwords are made; what is left of a password without figures and signs may not be only these.</summary>
    private static readonly HashSet<string> CommonWords = new(StringComparer.Ordinal)
    {
        "wachtwoord", "welkom", "welkomwelkom", "wachtwoordwachtwoord", "geheim", "geheimgeheim", "password", "passwordpassword", "welcome", "letmein", "letmeinletmein",
        "qwerty", "qwertyuiop", "qwertyqwerty", "qwertyuiopasdf", "azerty", "azertyuiop", "asdfghjkl", "asdfghjklqwerty", "zxcvbnm", "administrator", "admin", "adminadmin",
        "beheerder", "beheerderbeheerder", "gemeente", "gemeentegemeente", "provincie", "waterschap", "vliegwiel", "vliegwielvliegwiel", "circulair", "circulaireeconomie",
        "duurzaam", "duurzaamheid", "duurzaamduurzaam", "voetbal", "feyenoord", "amsterdam", "rotterdam", "utrecht", "nederland", "nederlandnederland", "zomer", "winter",
        "lente", "herfst", "januari", "februari", "maandag", "vrijdag", "iloveyou", "ikhouvanjou", "ikhouvanjullie", "princess", "sunshine", "football", "monkey",
        "superman", "batman", "trustno", "changeme", "changemechangeme", "verandermij", "correcthorsebatterystaple", "computer", "internet", "abcdefghijkl", "abcdefghijklm", "abcdefghijklmnop",
        "testtesttest", "test", "testwachtwoord", "mijnwachtwoord", "ditismijnwachtwoord", "nieuwwachtwoord", "welkomthuis", "welkomterug", "wachtwoordvergeten", "hallohallo", "hallohallohallo",
    };

    /// <returns>Null when it will do.</returns>
    public static Refusal? Check(string password, string name, string email)
    {
        if (password.Length < Least)
        {
            return new PasswordTooShort(Least);
        }

        if (password.Length > Most)
        {
            return new PasswordTooLong(Most);
        }

        var folded = Folding.Fold(password);
        if (IsCommon(folded))
        {
            return new PasswordTooCommon();
        }

        return About(name, email).Any(part => folded.Contains(part, StringComparison.Ordinal)) ? new PasswordNamesYou() : null;
    }

    private static bool IsCommon(string folded)
    {
        var letters = string.Concat(folded.Where(char.IsLetter));
        return CommonWords.Contains(letters) || folded.Distinct().Count() <= 4 || IsRow(folded);
    }

    /// <summary>Each character next to the one before, up or down: 123456789012, abcdefghijkl.</summary>
    private static bool IsRow(string text) =>
        text.Zip(text.Skip(1)).All(p => p.Second - p.First is 1 or -9) || text.Zip(text.Skip(1)).All(p => p.Second - p.First is -1 or 9);

    private static IEnumerable<string> About(string name, string email)
    {
        var address = Folding.Fold(email);
        var parts = new[] { address, address.Split('@')[0], Folding.Fold(name), string.Concat(Folding.Fold(name).Where(char.IsLetterOrDigit)) };
        return parts.Concat(Folding.Fold(name).Split(' ')).Where(part => part.Length >= 5).Distinct(StringComparer.Ordinal);
    }
}
