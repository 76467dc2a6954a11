// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Lists;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.Memberships;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Network.SigningIn;

/// <summary>A role that somebody may give along: what stands in the form, and for which organisation it may be given (null: any).</summary>
internal sealed record GivableRole(string Value, string Label, GivenRole Role, Guid? OnlyAt);

/// <summary>For whom somebody may invite, and with which roles: never more than that person has.</summary>
internal sealed record InvitationScope(bool IsSiteAdministrator, IReadOnlySet<Guid> Administers, IReadOnlyList<(Guid Id, string Name)> Organisations, IReadOnlyList<GivableRole> Roles)
{
    public bool MayInvite => Organisations.Count > 0 || IsSiteAdministrator;

    /// <summary>Administrators see every invitation of their organisations, others their own.</summary>
    public bool MaySee(Invitation invitation, Guid personId) =>
        IsSiteAdministrator || invitation.InvitedById == personId || Administers.Contains(invitation.OrganisationId);

    public IReadOnlyList<Choice> OrganisationChoices => [.. Organisations.Select(o => new Choice(o.Id.ToString("N"), o.Name))];

    public IReadOnlyList<Choice> RoleChoices => [.. Roles.Select(r => new Choice(r.Value, r.Label)).DistinctBy(c => c.Value)];

    public GivableRole? FindRole(string value, Guid organisationId) => Roles.FirstOrDefault(r => r.Value == value && (r.OnlyAt is null || r.OnlyAt == organisationId));
}

/// <summary>Works out from the roles of today for whom somebody may invite.</summary>
internal sealed class InvitationRights(VliegwielDb db, IActorSource actors, TimeProvider clock)
{
    private const string OrganisationAdministrator = "organisatiebeheerder";

    public async Task<InvitationScope> FindAsync(Guid personId, CancellationToken cancel)
    {
        var today = clock.DutchToday;
        var mandate = await MandateAsync(personId, cancel);
        var (isSite, administers, leads) = (mandate.IsForWholeSite, mandate.Organisations.ToHashSet(), mandate.Alliances);
        var seated = await db.Seats.Where(s => leads.Contains(s.AllianceId) && s.From <= today && (s.Until == null || s.Until >= today))
            .Select(s => s.OrganisationId).Distinct().ToListAsync(cancel);
        var reach = administers.Concat(seated).Distinct().ToList();
        var organisations = await db.Organisations.Where(o => isSite || reach.Contains(o.Id)).OrderBy(o => o.FoldedName).Select(o => new { o.Id, o.Name }).ToListAsync(cancel);
        var alliances = await db.Alliances.Where(a => isSite || leads.Contains(a.Id)).OrderBy(a => a.Name).Select(a => new { a.Id, a.Name }).ToListAsync(cancel);

        var givable = new List<GivableRole>();
        if (isSite)
        {
            givable.Add(new("sitebeheerder", "beheerder van de site", new(Role.SiteAdministrator, null), null));
            givable.Add(new(OrganisationAdministrator, "beheerder van de organisatie", new(Role.OrganisationAdministrator, null), null));
        }

        givable.AddRange(administers.Select(o => new GivableRole(OrganisationAdministrator, "beheerder van de organisatie", new(Role.OrganisationAdministrator, null), o)));
        foreach (var alliance in alliances)
        {
            foreach (var role in new[] { Role.Spinner, Role.Secretary }.Where(role => isSite || mandate.Holds(role, alliance.Id)))
            {
                givable.Add(new($"{Words.Of(role)}:{alliance.Id:N}", $"{Words.Of(role)} van {alliance.Name}", new(role, alliance.Id), null));
            }
        }

        return new InvitationScope(isSite, administers, [.. organisations.Select(o => (o.Id, o.Name))], givable);
    }

    /// <summary>Whether somebody has any role today: the condition for giving links to guests.</summary>
    public async Task<bool> HasRoleAsync(Guid personId, CancellationToken cancel) => !(await MandateAsync(personId, cancel)).IsEmpty;

    /// <summary>What somebody may arrange stands in one place; here it is asked of whoever invites, who need not be the actor.</summary>
    private async Task<Mandate> MandateAsync(Guid personId, CancellationToken cancel) => await actors.FindAsync(personId, cancel) is { } actor ? Mandate.Of(actor) : Mandate.None;
}
