// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Network.Memberships;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.Finding;
using Vliegwiel.Network.Keys;
using Vliegwiel.Network.Seeds;
using Vliegwiel.Network.Showing;
using Vliegwiel.Network.SigningIn;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Network;

/// <summary>Organisations, people, their work and roles in time, and the alliances in which they meet.</summary>
public sealed class NetworkModule : IModule
{
    public string Name => "network";

    public void Describe(ModuleBuilder builder)
    {
        builder.Services.AddScoped<IActorSource, ActorSource>();
        builder.Services.AddScoped<Vliegwiel.Platform.Mail.IMailboxSource, Discussing.MailboxSource>();
        SignInParts.AddTo(builder);
        builder
            .Describes<Organisation>("organisatie", "Organisatie", o => new ObjectDescription
            {
                Id = o.Id,
                Title = o.Name,
                Url = $"/organisaties/{o.Kenmerk}",
                OrganisationId = o.Id,
                State = "actief",
                Audiences = [Audience.Public],
            })
            .Describes<Person>("persoon", "Persoon", p => new ObjectDescription
            {
                Id = p.Id,
                Title = p.Name,
                Url = $"/mensen/{p.Kenmerk}",
                OrganisationId = null,
                State = "actief",
                Audiences = [Audience.SignedIn],
            })
            .Describes<PersonContact>("contact", "Contactgegevens", c => new ObjectDescription
            {
                Id = c.Id,
                Title = "Contactgegevens",
                Url = "/",
                OrganisationId = c.OrganisationId,
                State = "actief",
                Audiences = [Audience.Person(c.PersonId), Audience.Organisation(c.OrganisationId)],
            })
            .Describes<ApiKey>("sleutel", "Sleutel", k => new ObjectDescription
            {
                Id = k.Id,
                Title = k.Name,
                Url = "/beheer/sleutels",
                OrganisationId = k.OrganisationId,
                State = k.RevokedAt is null ? "geldig" : "ingetrokken",
                Audiences = [],
            })
            .UseCase<AdministerKeys>()
            .Answers<ApiKeyDoor>()
            .UseCase<ShowOrganisation>()
            .UseCase<ShowPerson>()
            .Answers<NetworkDirectory>()
            .Answers<PeopleDirectory>()
            .Answers<AllianceDirectory>()
            .Answers<AllianceSeats>()
            .UseCase<DemoRegion>()
            .UseCase<DemoPast>()
            .UseCase<ListOrganisations>()
            .UseCase<Registering.RegisterOrganisation>()
            .Searches<OrganisationText>()
            .Searches<PersonText>()
            .Searches<AreaText>()
            .Searches<ThemeText>()
            .Areas()
            .Handovers()
            .Inspections()
            .Navigation("Organisaties", "/organisaties", order: 40);
    }

    public async Task PrepareAsync(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<ShippedAreas>().LoadAsync(cancel);
        await services.GetRequiredService<ShippedThemes>().LoadAsync(cancel);
    }

    public Task PlantDemoAsync(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<DemoRegion>().PlantAsync(cancel);

    public void MapOther(IEndpointRouteBuilder site)
    {
        SignInRoutes.Map(site);
        InspectionRegistration.Map(site);
        OrganisationExport.Map(site);
    }
}
