// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Network.Contracts;

/// <summary>How long things last when people sign in, and where the site stands for the world.</summary>
public sealed record SignInSettings
{
    /// <summary>What links in mail start with. Never taken from a request: who sends one could choose it.</summary>
    public required string SiteAddress { get; init; }

    /// <summary>A session ends after this, however busy.</summary>
    public TimeSpan Session { get; init; } = TimeSpan.FromHours(12);

    /// <summary>A session ends after this without a request.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>What is sensitive asks for a proof not older than this.</summary>
    public TimeSpan Fresh { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Between the password and the code.</summary>
    public TimeSpan HalfWay { get; init; } = TimeSpan.FromMinutes(10);

    public TimeSpan GuestSession { get; init; } = TimeSpan.FromHours(2);
    public TimeSpan FirstAdministratorLink { get; init; } = TimeSpan.FromHours(24);
    public TimeSpan InvitationLink { get; init; } = TimeSpan.FromDays(14);
    public TimeSpan NewPasswordLink { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The longest that a link for a guest may be valid.</summary>
    public int GuestLinkMostDays { get; init; } = 30;

    /// <summary>Rounds of PBKDF2 with SHA-512 (OWASP password storage cheat sheet: at least 210,000; read in 2026).</summary>
    public int PasswordRounds { get; init; } = 210_000;
}

/// <summary>Names that the site and the pages of signing in share.</summary>
public static class SignInPolicies
{
    /// <summary>The limit per address in memory, before the ones in the database.</summary>
    public const string RateLimit = "aanmelden";

    /// <summary>For pages that guests by link may open too; every other page that asks to sign in is closed to them.</summary>
    public const string GuestsToo = "ook-gasten";

    /// <summary>The claims of the cookie: which session, and that it is a guest's.</summary>
    public const string SessionClaim = "sessie";

    public const string GuestClaim = "gast";
}
