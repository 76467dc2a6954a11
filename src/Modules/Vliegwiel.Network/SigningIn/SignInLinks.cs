// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Network.SigningIn;

/// <summary>The addresses of the pages of signing in.</summary>
internal static class SignInLinks
{
    public const string SignIn = "/aanmelden";
    public const string Code = "/aanmelden/code";
    public const string SetApp = "/aanmelden/instellen";
    public const string Again = "/aanmelden/opnieuw";
    public const string Forgotten = "/wachtwoord-vergeten";
    public const string Mine = "/mijn/aanmelden";
    public const string MyPassword = "/mijn/aanmelden/wachtwoord";
    public const string MyCodes = "/mijn/aanmelden/herstelcodes";
    public const string MyLinks = "/mijn/links";
    public const string Invitations = "/beheer/uitnodigingen";
    public const string RoleMailboxes = "/beheer/rolpostbussen";

    public static string SendAgain(Guid invitation) => $"{Invitations}/{invitation}/opnieuw";

    public static string WithBack(string address, string? back) => IsLocal(back) ? $"{address}?terug={Uri.EscapeDataString(back!)}" : address;

    /// <summary>Where somebody wanted to go, when that is a page of this site; otherwise the front page.</summary>
    public static string BackTo(string? back) => IsLocal(back) ? back! : "/";

    /// <summary>Only a path on this site: an address elsewhere would make us a signpost for deceit.</summary>
    public static bool IsLocal(string? path) =>
        path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/\\", StringComparison.Ordinal) && !path.Any(char.IsControl);
}
