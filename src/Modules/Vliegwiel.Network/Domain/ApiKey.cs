// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Network.Domain;

/// <summary>What a key may read beside what is public.</summary>
internal enum ApiKeyReach { PublicOnly, OwnOrganisation }

/// <summary>A key with which a program of an organisation reads through the API. Only its digest is kept.</summary>
internal sealed class ApiKey
{
    public const int NameMaxLength = 100;

    private ApiKey() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid OrganisationId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>SHA-256 of the secret, in hexadecimal digits: the secret has 256 random bits, so a slow hash adds nothing.</summary>
    public string Digest { get; private set; } = "";

    public ApiKeyReach Reach { get; private set; }

    /// <summary>Names of parts of the API, separated by a space.</summary>
    public string Scopes { get; private set; } = "";

    public DateOnly ValidUntil { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }
    public int Revision { get; private set; }

    public static ApiKey Make(Guid organisationId, string name, string digest, ApiKeyReach reach, IEnumerable<string> scopes, DateOnly validUntil) =>
        new() { OrganisationId = organisationId, Name = name, Digest = digest, Reach = reach, Scopes = string.Join(' ', scopes.Distinct().Order(StringComparer.Ordinal)), ValidUntil = validUntil };

    public IReadOnlyList<string> ScopeList => Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public bool IsValidOn(DateOnly day) => RevokedAt is null && day <= ValidUntil;

    public Result<ApiKey> Revoke(DateTimeOffset now)
    {
        if (RevokedAt is not null)
        {
            return new KeyAlreadyRevoked();
        }

        RevokedAt = now;
        return this;
    }
}

internal sealed record KeyAlreadyRevoked() : Refusal("Deze sleutel was al ingetrokken. Maak een nieuwe als er weer een nodig is.");

internal sealed record KeyNeedsAKnownPart()
    : Refusal("Een van de onderdelen die u koos, bestaat niet. Open de pagina opnieuw en kies uit de lijst.");

internal sealed record KeyNeedsAFutureDay(DateOnly Latest)
    : Refusal($"Kies een einddatum vanaf morgen en hoogstens een jaar vooruit (tot en met {Latest:dd-MM-yyyy}).");
