// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Memberships;
using Vliegwiel.Platform.Exporting;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Network.Showing;

/// <summary>The list of organisations as a file as it is filtered, and the people of one organisation for who administers it.</summary>
internal static class OrganisationExport
{
    private static readonly IReadOnlyList<ExportColumn<OrganisationLine>> Columns =
    [
        new("Naam", "naam", l => l.Name),
        new("Soort", "soort", l => Words.Of(l.Type)),
        new("Provincie", "provincie", l => l.Provinces),
        new("Bron", "bron", l => l.IsFictitious ? "fictief voorbeeld" : l.IsRegistered ? "register" : "opgegeven"),
        new("Adres", "adres", l => NetworkLinks.Organisation(l.Kenmerk)),
    ];

    private static readonly IReadOnlyList<ExportColumn<Colleague>> PeopleColumns =
    [
        new("Naam", "naam", p => p.Name),
        new("Functie", "functie", p => p.Function),
        new("Adres", "adres", p => NetworkLinks.Person(p.Kenmerk)),
    ];

    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet(NetworkLinks.OrganisationExport, OrganisationsAsync).WithMetadata(new AllowAnonymousAttribute());
        site.MapGet(NetworkLinks.PeopleExport("{kenmerk}"), PeopleAsync).WithMetadata(new AuthorizeAttribute());
    }

    private static async Task<IResult> OrganisationsAsync(
        HttpRequest request, ListOrganisations organisations, SignInSettings site, TimeProvider clock, CancellationToken cancel, string? als = null, string? naam = null, string? soort = null, string? gebied = null, string? sorteer = null)
    {
        if (ExportWriting.Parse(als) is not { } format || await organisations.AskAsync(new OrganisationListQuestion(naam, soort, gebied, sorteer, null), ExportSheet.MaxRows + 1, cancel) is not { } list)
        {
            return TypedResults.NotFound();
        }

        var source = ExportAddress.Of(site.SiteAddress.TrimEnd('/') + NetworkLinks.Organisations, request.Query);
        return ExportSheet.Of("organisaties", "Organisaties", source, clock.GetUtcNow(), [.. list.Chips.Select(c => c.Text)], Columns, list.Lines).ToAnswer(format);
    }

    /// <summary>A list of people goes out only to who answers for them; others read the page.</summary>
    private static async Task<IResult> PeopleAsync(string kenmerk, ShowOrganisation organisations, CurrentActor actor, SignInSettings site, TimeProvider clock, CancellationToken cancel, string? als = null)
    {
        if (ExportWriting.Parse(als) is not { } format || await organisations.FindAsync(kenmerk, cancel) is not { } shown || !MayTakePeople(actor.Value, shown.Organisation.Id))
        {
            return TypedResults.NotFound();
        }

        return ExportSheet.Of("mensen", $"Mensen van {shown.Organisation.Name}", site.SiteAddress.TrimEnd('/') + NetworkLinks.Organisation(kenmerk), clock.GetUtcNow(), [], PeopleColumns, shown.People).ToAnswer(format);
    }

    internal static bool MayTakePeople(Actor actor, Guid organisationId) => actor is { Kind: ActorKind.Person, ViewingAs: null, IsInspecting: false } && Mandate.Of(actor).CoversOrganisation(organisationId);
}
