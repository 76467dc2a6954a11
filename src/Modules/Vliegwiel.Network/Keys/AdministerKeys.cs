// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Network.Keys;

internal sealed class KeyRequest
{
    [Required(ErrorMessage = "Geef de sleutel een naam, bijvoorbeeld die van het programma.")]
    [StringLength(ApiKey.NameMaxLength, ErrorMessage = "Gebruik hoogstens {1} tekens.")]
    public string? Naam { get; set; }

    [Required(ErrorMessage = "Kies wat de sleutel mag lezen.")]
    public string? Bereik { get; set; }

    [Required(ErrorMessage = "Kies ten minste één onderdeel."), MinLength(1, ErrorMessage = "Kies ten minste één onderdeel.")]
    public List<string>? Onderdelen { get; set; }

    [Required(ErrorMessage = "Vul in tot en met welke dag de sleutel werkt.")]
    public DateOnly? GeldigTot { get; set; }
}

/// <summary>A new key with its secret, which is shown once and kept nowhere.</summary>
internal sealed record MadeKey(ApiKey Key, string Secret);

/// <summary>Makes and withdraws the keys of an organisation; only for who administers it.</summary>
internal sealed class AdministerKeys(VliegwielDb db, CurrentActor actor, NetworkDirectory network, EventJournal journal, TimeProvider clock)
{
    /// <summary>The organisation whose keys this actor administers; null when there is none.</summary>
    public async Task<OrganisationName?> FindOrganisationAsync(CancellationToken cancel)
    {
        if (actor.Value is not { PersonId: { } person, OrganisationId: { } organisation })
        {
            return null;
        }

        return (await network.OrganisationsAdministeredByAsync(person, cancel)).Contains(organisation) ? await network.FindOrganisationAsync(organisation, cancel) : null;
    }

    public async Task<IReadOnlyList<ApiKey>> ListAsync(Guid organisationId, CancellationToken cancel) =>
        await db.ApiKeys.AsNoTracking().Where(k => k.OrganisationId == organisationId).OrderByDescending(k => k.Id).ToListAsync(cancel);

    public async Task<Result<MadeKey>> MakeAsync(Guid organisationId, KeyRequest request)
    {
        var today = clock.DutchToday;
        if (request.GeldigTot <= today || request.GeldigTot > today.AddYears(1))
        {
            return new KeyNeedsAFutureDay(today.AddYears(1));
        }

        var scopes = request.Onderdelen!;
        if (scopes.Except(ApiScope.All.Select(s => s.Name), StringComparer.Ordinal).Any())
        {
            return new KeyNeedsAKnownPart();
        }

        var secret = ApiKeyDoor.NewSecret();
        var reach = request.Bereik == "organisatie" ? ApiKeyReach.OwnOrganisation : ApiKeyReach.PublicOnly;
        var key = ApiKey.Make(organisationId, request.Naam!.Trim(), ApiKeyDoor.DigestOf(secret), reach, scopes, request.GeldigTot!.Value);
        db.Add(key);
        journal.Record(new ApiKeyMade { ObjectId = key.Id, ValidUntil = key.ValidUntil });
        await db.SaveChangesAsync(CancellationToken.None);
        return new MadeKey(key, secret);
    }

    /// <returns>Null when this organisation has no such key.</returns>
    public async Task<Result<ApiKey>?> RevokeAsync(Guid organisationId, Guid keyId)
    {
        if (await db.ApiKeys.SingleOrDefaultAsync(k => k.Id == keyId && k.OrganisationId == organisationId) is not { } key)
        {
            return null;
        }

        var revoked = key.Revoke(clock.GetUtcNow());
        if (revoked.Refusal is not null)
        {
            return revoked;
        }

        journal.Record(new ApiKeyRevoked { ObjectId = key.Id });
        return await db.TrySaveAsync() is { } refusal ? refusal : revoked;
    }
}
