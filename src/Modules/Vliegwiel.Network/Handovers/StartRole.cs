// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.Memberships;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Network.Handovers;

/// <summary>A role in its place: spinner and secretary of an alliance, administrator of an organisation or of the site.</summary>
/// <param name="PlaceId">The alliance or organisation; null for the site.</param>
internal sealed record RolePlace(Role Role, Guid? PlaceId)
{
    public Guid? AllianceId => Role is Role.Spinner or Role.Secretary ? PlaceId : null;

    public Guid? OrganisationId => Role is Role.OrganisationAdministrator ? PlaceId : null;

    /// <summary>As it stands in a form: "spinner:ID".</summary>
    public override string ToString() => $"{Words.Of(Role)}:{PlaceId ?? Mandate.WholeSite:N}";

    public static RolePlace? Parse(string? text)
    {
        if (text?.Split(':') is not [var word, var id] || !Guid.TryParseExact(id, "N", out var place))
        {
            return null;
        }

        foreach (var role in Enum.GetValues<Role>())
        {
            if (Words.Of(role) == word && (role == Role.SiteAdministrator) == (place == Mandate.WholeSite))
            {
                return new RolePlace(role, role == Role.SiteAdministrator ? null : place);
            }
        }

        return null;
    }

    public RoleAssignment AssignTo(Guid personId, DateOnly from) => Role switch
    {
        Role.Spinner or Role.Secretary => RoleAssignment.InAlliance(personId, Role, PlaceId!.Value, from),
        Role.OrganisationAdministrator => RoleAssignment.ForOrganisation(personId, Role, PlaceId!.Value, from),
        _ => RoleAssignment.ForTheSite(personId, from),
    };
}

/// <summary>Gives a person a role from a day on.</summary>
internal sealed class StartRole(VliegwielDb db, CurrentActor actor, WorkTools tools)
{
    public async Task<Result<RoleAssignment>> RunAsync(Guid personId, RolePlace place, DateOnly from, CancellationToken cancel)
    {
        var role = await StageAsync(personId, place, from, cancel);
        if (role.Refusal is null)
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }

        return role;
    }

    /// <summary>Without saving, for an act that ends another's role in the same transaction.</summary>
    internal async Task<Result<RoleAssignment>> StageAsync(Guid personId, RolePlace place, DateOnly from, CancellationToken cancel)
    {
        var latest = tools.Clock.DutchToday.AddYears(1);
        if (!Mandate.Of(actor.Value).Covers(place.AllianceId, place.OrganisationId))
        {
            return new NotYoursToArrange();
        }

        if (from > latest)
        {
            return new StartsTooFarAhead(latest);
        }

        var known = await db.Roles.Where(r => r.PersonId == personId && r.Role == place.Role && r.AllianceId == place.AllianceId && r.OrganisationId == place.OrganisationId
            && (r.Until == null || r.Until >= from)).OrderBy(r => r.From).FirstOrDefaultAsync(cancel);
        if (known is not null)
        {
            return new HasRoleAlready(known.From);
        }

        if (place.OrganisationId is { } organisation
            && !await db.Employments.AnyAsync(e => e.PersonId == personId && e.OrganisationId == organisation && e.From <= from && (e.Until == null || e.Until >= from), cancel))
        {
            return new DoesNotWorkThere();
        }

        if (place.AllianceId is { } alliance && !await db.Alliances.AnyAsync(a => a.Id == alliance, cancel))
        {
            return new UnreadableChoice();
        }

        var role = place.AssignTo(personId, from);
        db.Add(role);
        tools.Journal.Record(new RoleStarted(place.Role, place.PlaceId, from) { ObjectId = personId });
        return role;
    }
}
