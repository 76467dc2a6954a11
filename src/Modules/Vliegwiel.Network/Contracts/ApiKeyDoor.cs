// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Network.Contracts;

/// <summary>Lets a program in by its key: for reading, for one organisation, never as a person.</summary>
public sealed class ApiKeyDoor(VliegwielDb db, TimeProvider clock)
{
    internal const string Prefix = "vw_";

    /// <returns>Null when the key is unknown, withdrawn or over its day.</returns>
    public async Task<Actor?> FindAsync(string secret, CancellationToken cancel)
    {
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal) || secret.Length > 100)
        {
            return null;
        }

        var digest = DigestOf(secret);
        var key = await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Digest == digest, cancel);
        return key?.IsValidOn(clock.DutchToday) != true ? null : new Actor
        {
            Kind = ActorKind.ApiKey,
            PersonId = null,
            OrganisationId = key.OrganisationId,
            Scopes = key.ScopeList,
            Audiences = key.Reach == ApiKeyReach.OwnOrganisation ? [Audience.Public, Audience.Organisation(key.OrganisationId)] : [Audience.Public],
        };
    }

    internal static string NewSecret() => Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    internal static string DigestOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
