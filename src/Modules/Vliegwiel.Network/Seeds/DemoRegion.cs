// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Network.Seeds;

/// <summary>
/// The made-up region of the demonstration: one person for each role, named after the function. Organisations that exist
/// are named in inventory section 4; everything else is marked fictitious.
/// </summary>
internal sealed class DemoRegion(VliegwielDb db, EventJournal journal, DemoPast past, TimeProvider clock)
{
    public async Task PlantAsync(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var since = clock.DutchToday.AddYears(-2);
        var bergen = Add("Gemeente Velderdam", OrganisationType.Municipality);
        var linde = Add("Gemeente Lindedal", OrganisationType.Municipality);
        var heuvel = Add("Gemeente Heuvelrade", OrganisationType.Municipality);
        var province = Add("Provincie Middenland", OrganisationType.Province);
        var waterBoard = Add("Waterschap Drie Beken", OrganisationType.WaterBoard);
        var service = Add("Omgevingsdienst Middenland", OrganisationType.EnvironmentalService);
        var contractor = Add("Aannemersbedrijf De Kei", OrganisationType.Sme);
        var office = Add("Netwerkbureau Kringloop", OrganisationType.Network);
        linde.ChooseTheme("vliegwiel-blauw");

        var learning = Alliance.Found("Leernetwerk circulair Lindewaard", AllianceKind.LearningNetwork, isFictitious: true);
        var circle = Alliance.Found("Kenniskring duurzaam werken in de openbare ruimte", AllianceKind.Circle, isFictitious: true);
        db.AddRange(learning, circle);
        foreach (var member in new[] { bergen, linde, heuvel, province, waterBoard, office })
        {
            db.Add(Seat.Take(learning.Id, member.Id, personId: null, Side.Neutral, since));
        }

        db.Add(Seat.Take(circle.Id, bergen.Id, personId: null, Side.Client, since));
        db.Add(Seat.Take(circle.Id, linde.Id, personId: null, Side.Client, since));
        db.Add(Seat.Take(circle.Id, contractor.Id, personId: null, Side.Contractor, since));
        db.Add(Seat.Take(circle.Id, office.Id, personId: null, Side.Neutral, since));

        var spinner = Add("Spinner gemeenten", "spinner@kringloop.example", office, "spinner voor gemeenten", since);
        var spinnerProvinces = Add("Spinner provincies", "spinner.provincies@kringloop.example", office, "spinner voor provincies", since);
        var secretary = Add("Secretaris kenniskring", "secretaris@kringloop.example", office, "secretaris", since);
        Add("Beleidsmedewerker circulaire economie", "beleid@lindedal.example", linde, "beleidsmedewerker circulaire economie, 12 uur per week", since);
        Add("Programmaleider circulaire economie", "programma@middenland.example", province, "programmaleider", since);
        Add("Beheerder openbare ruimte", "beheer@velderdam.example", bergen, "ambtelijk opdrachtgever (OG)", since);
        Add("Inkoper", "inkoop@velderdam.example", bergen, "inkoper", since);
        Add("Projectleider aannemer", "projecten@dekei.example", contractor, "projectleider (ON)", since);
        Add("Adviseur grondstoffen", "grondstoffen@driebeken.example", waterBoard, "adviseur", since);
        Add("Toezichthouder", "toezicht@od-middenland.example", service, "toezichthouder", since);
        var organisationAdministrator = Add("Beheerder van de organisatie", "organisatiebeheer@heuvelrade.example", heuvel, "functioneel beheerder", since);
        var siteAdministrator = Add("Beheerder van de site", "beheer@kringloop.example", office, "functioneel beheerder", since);

        db.Add(RoleAssignment.InAlliance(spinner.Id, Role.Spinner, learning.Id, since));
        db.Add(RoleAssignment.InAlliance(spinnerProvinces.Id, Role.Spinner, learning.Id, since));
        db.Add(RoleAssignment.InAlliance(secretary.Id, Role.Secretary, circle.Id, since));
        db.Add(RoleAssignment.ForOrganisation(organisationAdministrator.Id, Role.OrganisationAdministrator, heuvel.Id, since));
        db.Add(RoleAssignment.ForTheSite(siteAdministrator.Id, since));
        past.Plant(new DemoCast(linde, province, heuvel, learning, spinnerProvinces, organisationAdministrator));
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private Organisation Add(string name, OrganisationType type)
    {
        var organisation = Organisation.Register(name, type, tooiUri: null, isFictitious: true);
        db.Add(organisation);
        journal.Record(new OrganisationRegistered { ObjectId = organisation.Id });
        return organisation;
    }

    private Person Add(string name, string email, Organisation organisation, string function, DateOnly since)
    {
        var person = Person.Introduce(name, isFictitious: true);
        var contact = PersonContact.Of(person.Id, organisation.Id, email);
        db.AddRange(person, contact, Employment.Start(person.Id, organisation.Id, function, since));
        journal.Record(new PersonIntroduced { ObjectId = person.Id });
        journal.Record(new ContactGiven { ObjectId = contact.Id });
        return person;
    }
}
