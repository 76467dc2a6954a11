// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.Inspections;
using Vliegwiel.Network.SigningIn;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Network;

/// <summary>What the module tells the platform about administrators who read something with a reason.</summary>
internal static class InspectionRegistration
{
    extension(ModuleBuilder builder)
    {
        public ModuleBuilder Inspections() => builder
            .Describes<Inspection>("inzage", "Inzage", i => new ObjectDescription
            {
                Id = i.Id,
                Title = "Inzage",
                Url = NetworkLinks.Inspection(i.Id),
                OrganisationId = i.OrganisationId,
                State = i.EndedAt is null ? "geopend" : "beëindigd",
                Audiences = i.Audiences,
            })
            .Answers<InspectionDesk>()
            .UseCase<InspectionMail>()
            .UseCase<InspectionTools>()
            .UseCase<InspectionKinds>()
            .UseCase<OpenInspection>()
            .UseCase<ShowInspection>();
    }

    /// <summary>The button in the banner and in the list.</summary>
    public static void Map(IEndpointRouteBuilder site) => site.MapPost("/beheer/inzien/{id}/beeindigen", EndAsync)
        .AddEndpointFilter(SignInRoutes.RequireTokenAsync).WithMetadata(new AuthorizeAttribute());

    private static async Task<IResult> EndAsync(string id, OpenInspection inspections) =>
        Guid.TryParse(id, out var key) && await inspections.EndAsync(key) ? Results.LocalRedirect(NetworkLinks.Inspect + "?melding=klaar") : Results.NotFound();
}
