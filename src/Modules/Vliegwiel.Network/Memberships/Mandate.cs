// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Network.Memberships;

/// <summary>For what an actor may arrange work and roles today: the site, own organisations, own alliances.</summary>
internal sealed record Mandate
{
    /// <summary>Stands where an organisation or alliance would: the site as a whole.</summary>
    public static readonly Guid WholeSite = Guid.Empty;

    public static readonly Mandate None = new([]);

    private readonly HashSet<(Guid Place, string Role)> _roles;
    private readonly HashSet<Guid> _organisations;
    private readonly HashSet<Guid> _alliances;

    private Mandate(HashSet<(Guid Place, string Role)> roles)
    {
        _roles = roles;
        IsForWholeSite = roles.Contains((WholeSite, Words.Of(Role.SiteAdministrator)));
        _organisations = [.. roles.Where(r => r.Role == Words.Of(Role.OrganisationAdministrator)).Select(r => r.Place)];
        _alliances = [.. roles.Where(r => r.Role == Words.Of(Role.Spinner) || r.Role == Words.Of(Role.Secretary)).Select(r => r.Place)];
    }

    public bool IsForWholeSite { get; }

    public IReadOnlyCollection<Guid> Organisations => _organisations;

    public IReadOnlyCollection<Guid> Alliances => _alliances;

    public bool IsEmpty => !IsForWholeSite && _organisations.Count == 0 && _alliances.Count == 0;

    /// <summary>Read from the groups of the actor, so it lasts as long as the role does.</summary>
    public static Mandate Of(Actor actor) =>
        new([.. actor.Audiences.Select(a => a.Token.Split(':')).Where(parts => parts is ["rol", _, _]).Select(parts => (Place: Guid.ParseExact(parts[1], "N"), Role: parts[2]))]);

    /// <summary>Whether the actor has this role there.</summary>
    public bool Holds(Role role, Guid place) => _roles.Contains((place, Words.Of(role)));

    public bool CoversOrganisation(Guid id) => IsForWholeSite || _organisations.Contains(id);

    public bool Covers(RoleAssignment role) => Covers(role.AllianceId, role.OrganisationId);

    public bool Covers(Guid? allianceId, Guid? organisationId) =>
        IsForWholeSite || (allianceId is { } alliance && _alliances.Contains(alliance)) || (organisationId is { } organisation && _organisations.Contains(organisation));
}
