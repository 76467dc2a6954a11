// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Network.Domain;

/// <summary>A human being who takes part; work and roles are separate and have a time.</summary>
internal sealed class Person
{
    public const int NameMaxLength = 120;

    private Person() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Kenmerk { get; private set; } = "";
    public string Name { get; private set; } = "";
    public bool IsFictitious { get; private set; }

    /// <summary>May no longer sign in; what the person did stays.</summary>
    public bool IsBlocked { get; private set; }

    public int Revision { get; private set; }

    public static Person Introduce(string name, bool isFictitious) => new() { Kenmerk = Platform.Kenmerk.For(name), Name = name, IsFictitious = isFictitious };
}

/// <summary>How a person can be reached: a record of its own with its own audience, so that a list of people cannot leak it (decision D10).</summary>
internal sealed class PersonContact
{
    public const int EmailMaxLength = 254;

    private PersonContact() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PersonId { get; private set; }

    /// <summary>The organisation whose people may see it.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>Lower case; one address is one person.</summary>
    public string Email { get; private set; } = "";

    /// <summary>From now on the people of another organisation see it.</summary>
    public void MoveTo(Guid organisationId) => OrganisationId = organisationId;

    public static PersonContact Of(Guid personId, Guid organisationId, string email) =>
        new() { PersonId = personId, OrganisationId = organisationId, Email = email.Trim().ToLowerInvariant() };
}

/// <summary>A person works for an organisation in a function, for a time.</summary>
internal sealed class Employment
{
    private Employment() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PersonId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public string Function { get; private set; } = "";
    public DateOnly From { get; private set; }

    /// <summary>The last day; null while it goes on.</summary>
    public DateOnly? Until { get; private set; }

    public static Employment Start(Guid personId, Guid organisationId, string function, DateOnly from) =>
        new() { PersonId = personId, OrganisationId = organisationId, Function = function, From = from };

    public void End(DateOnly lastDay) => Until = lastDay;

    /// <summary>It goes on after all.</summary>
    public void GoOn() => Until = null;
}

/// <summary>What a person may be asked and trusted to do, in an alliance, for an organisation or for the whole site.</summary>
internal enum Role { Spinner, Secretary, OrganisationAdministrator, SiteAdministrator }

/// <summary>A person fulfils a role for a time.</summary>
internal sealed class RoleAssignment
{
    private RoleAssignment() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PersonId { get; private set; }
    public Role Role { get; private set; }
    public Guid? AllianceId { get; private set; }
    public Guid? OrganisationId { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>The last day; null while it goes on.</summary>
    public DateOnly? Until { get; private set; }

    public static RoleAssignment InAlliance(Guid personId, Role role, Guid allianceId, DateOnly from) =>
        new() { PersonId = personId, Role = role, AllianceId = allianceId, From = from };

    public static RoleAssignment ForOrganisation(Guid personId, Role role, Guid organisationId, DateOnly from) =>
        new() { PersonId = personId, Role = role, OrganisationId = organisationId, From = from };

    public static RoleAssignment ForTheSite(Guid personId, DateOnly from) =>
        new() { PersonId = personId, Role = Role.SiteAdministrator, From = from };

    public void End(DateOnly lastDay) => Until = lastDay;

    /// <summary>It goes on after all.</summary>
    public void GoOn() => Until = null;
}
