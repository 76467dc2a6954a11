// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics.CodeAnalysis;

namespace Vliegwiel.Platform.Spine;

/// <summary>
/// A group of people who may see a thing, as one token: <c>openbaar</c>, <c>ingelogd</c>, <c>org:ID</c>, <c>verband:ID</c>,
/// <c>verband:ID:og</c> (<c>:on</c>, <c>:neutraal</c>, <c>:besloten</c>), <c>rol:VERBAND:ROL</c>, <c>persoon:ID</c> or <c>gast:DING</c>. Ids are 32 hexadecimal digits.
/// </summary>
public readonly record struct Audience
{
    public static readonly Audience Public = new("openbaar");
    public static readonly Audience SignedIn = new("ingelogd");

    private Audience(string token) => Token = token;

    /// <summary>At most 120 characters, lower case, without spaces.</summary>
    public string Token { get; }

    public static Audience Organisation(Guid id) => new($"org:{id:N}");

    public static Audience Alliance(Guid id) => new($"verband:{id:N}");

    public static Audience AllianceSide(Guid id, string side) => new($"verband:{id:N}:{side}");

    /// <summary>Who may see what is sensitive to the market: the clients and who keeps the secretariat, and nobody who sits there as contractor as well.</summary>
    public static Audience AllianceConfidential(Guid id) => AllianceSide(id, "besloten");

    public static Audience Role(Guid alliance, string role) => new($"rol:{alliance:N}:{role}");

    public static Audience Person(Guid id) => new($"persoon:{id:N}");

    /// <summary>Who is guest at this one thing today: let in for a period, which ends by itself.</summary>
    public static Audience GuestOf(Guid objectId) => new($"{GuestPart}:{objectId:N}");

    private const string GuestPart = "gast";

    public bool IsOfGuests => Token?.StartsWith(GuestPart + ":", StringComparison.Ordinal) == true;

    /// <summary>Reads what a person or a command line typed; false when it is not one of the forms above.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Audience? audience)
    {
        var parts = text?.Trim().ToLowerInvariant().Split(':') ?? [];
        audience = parts switch
        {
            ["openbaar"] => Public,
            ["ingelogd"] => SignedIn,
            ["org", var id] when Guid.TryParse(id, out var g) => Organisation(g),
            ["verband", var id] when Guid.TryParse(id, out var g) => Alliance(g),
            ["verband", var id, ("og" or "on" or "neutraal" or "besloten") and var side] when Guid.TryParse(id, out var g) => AllianceSide(g, side),
            ["rol", var id, var role] when Guid.TryParse(id, out var g) && role.Length is > 0 and <= 40 && role.All(char.IsAsciiLetterLower) => Role(g, role),
            ["persoon", var id] when Guid.TryParse(id, out var g) => Person(g),
            [GuestPart, var id] when Guid.TryParse(id, out var g) => GuestOf(g),
            _ => null,
        };
        return audience is not null;
    }

    /// <summary>Reads tokens that were written down, separated by spaces.</summary>
    /// <exception cref="InvalidOperationException">One of them is none of the forms above: nobody writes such a token.</exception>
    public static IReadOnlyList<Audience> ReadAll(string tokens) =>
        [.. tokens.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => TryParse(t, out var a) ? a.Value : throw new InvalidOperationException($"Unknown audience {t}"))];

    /// <summary>The id in the token, and null for the two that have none.</summary>
    public Guid? Id => Token?.Split(':') is [_, var id, ..] ? Guid.ParseExact(id, "N") : null;

    public override string ToString() => Token;
}
