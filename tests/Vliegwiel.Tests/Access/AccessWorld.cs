// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Network.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Access;

/// <summary>Somebody of the region, as a row of the access matrix.</summary>
/// <param name="Email">Null: not signed in.</param>
internal sealed record MatrixRole(string Name, string? Email);

/// <summary>A thing of which it is known who may see it, planted with a word that occurs nowhere else.</summary>
/// <param name="Secret">In its title and its text.</param>
/// <param name="Seers">The names of the roles that may see it; all others may not.</param>
internal sealed record MatrixObject(string Name, string Secret, IReadOnlyList<string> Seers, string PageAddress, IReadOnlyList<string> OtherAddresses);

/// <summary>The region with one document for each kind of audience. A later module adds its own objects here.</summary>
internal static class AccessWorld
{
    public static readonly IReadOnlyList<MatrixRole> Roles =
    [
        new("niet aangemeld", null),
        new("spinner", TestSite.Spinner),
        new("secretaris", TestSite.Secretary),
        new("lid (beleidsmedewerker, OG)", TestSite.PolicyOfficer),
        new("opdrachtgever (OG), eigenaar", TestSite.Client),
        new("opdrachtnemer (ON)", TestSite.Contractor),
        new("waterschap, geen kringlid", TestSite.Neutral),
        new("organisatiebeheerder", TestSite.OrganisationAdministrator),
        new("sitebeheerder", TestSite.SiteAdministrator),
    ];

    private static readonly string[] SignedIn = [.. Roles.Skip(1).Select(r => r.Name)];
    private static readonly string[] Office = ["spinner", "secretaris", "sitebeheerder"];
    private static readonly string[] Clients = ["lid (beleidsmedewerker, OG)", "opdrachtgever (OG), eigenaar"];

    public static async Task<IReadOnlyList<MatrixObject>> PlantAsync(TestSite site)
    {
        var (circle, learning) = await site.InScopeAsync(null, async services =>
        {
            var db = services.GetRequiredService<VliegwielDb>();
            var alliances = await db.Alliances.ToListAsync(TestContext.Current.CancellationToken);
            return (alliances.Single(a => a.Name.StartsWith("Kenniskring", StringComparison.Ordinal)).Id, alliances.Single(a => a.Name.StartsWith("Leernetwerk", StringComparison.Ordinal)).Id);
        });
        var client = await site.PersonIdAsync(TestSite.Client);

        var objects = new List<MatrixObject>
        {
            await PlantAsync(site, "openbaar document", "kwispelvaren", TestSite.Spinner, Audience.Public, [.. Roles.Select(r => r.Name)]),
            await PlantAsync(site, "document voor wie is aangemeld", "zilverdistels", TestSite.Spinner, Audience.SignedIn, SignedIn),
            await PlantAsync(site, "document van de gemeente", "moerasbeukjes", TestSite.Client, audience: null, ["opdrachtgever (OG), eigenaar"]),
            await PlantAsync(site, "document van de kring", "grutterszegge", TestSite.Client, Audience.Alliance(circle), [.. Clients, .. Office, "opdrachtnemer (ON)"]),
            await PlantAsync(site, "document van opdrachtgevers", "dolkruidwikke", TestSite.Client, Audience.AllianceSide(circle, "og"), Clients),
            await PlantAsync(site, "document van opdrachtnemers", "vlierbesmolen", TestSite.Contractor, Audience.AllianceSide(circle, "on"), ["opdrachtnemer (ON)"]),
            await PlantAsync(site, "document van neutrale deelnemers", "pimpernelhof", TestSite.Secretary, Audience.AllianceSide(circle, "neutraal"), Office),
            await PlantAsync(site, "document van het leernetwerk", "koekoekswaard", TestSite.Spinner, Audience.Alliance(learning), [.. Clients, .. Office, "waterschap, geen kringlid", "organisatiebeheerder"]),
            await PlantAsync(site, "document van de secretaris", "wolfspootgors", TestSite.Secretary, Audience.Role(circle, "secretaris"), ["secretaris"]),
            await PlantAsync(site, "eigen document", "ratelpopulier", TestSite.Client, Audience.Person(client), ["opdrachtgever (OG), eigenaar"]),
        };
        await site.CatchUpAsync();
        return objects;
    }

    /// <summary>A document that belongs to one group, read and in the database, not yet in the index.</summary>
    /// <param name="audience">Null: the organisation of who brings it.</param>
    public static async Task<MatrixObject> PlantAsync(TestSite site, string name, string secret, string by, Audience? audience, IReadOnlyList<string> seers)
    {
        // Long enough for several passages, with words of other documents: it could change what counts as a word, as rare or as a part.
        var section = $"Deze notitie gaat over {secret} en over {secret}beheer. Alleen wie erbij hoort, leest over {secret}. "
            + "Het gaat ook over houtbouw, over beheer en over wat een aanbesteding kost: beukjes, moeras, hout en bouw. ";
        var text = $"Notitie over {secret}\n\n" + string.Join("\n\n", Enumerable.Repeat(string.Concat(Enumerable.Repeat(section, 8)), 5));
        return await site.InScopeAsync(by, async services =>
        {
            var imported = await services.GetRequiredService<ImportDesk>().StartAsync([($"{secret}.txt", () => new MemoryStream(Encoding.UTF8.GetBytes(text)))], audience, TestContext.Current.CancellationToken);
            Assert.Null(imported.Refusal);
            await site.RunJobsAsync();
            var db = services.GetRequiredService<VliegwielDb>();
            var item = await db.Items.AsNoTracking().SingleAsync(i => i.FileName == $"{secret}.txt", TestContext.Current.CancellationToken);
            return new MatrixObject(name, secret, seers, $"/bibliotheek/{item.Kenmerk}",
                [$"/bibliotheek/{item.Kenmerk}/bestand", $"/bibliotheek/{item.Kenmerk}?blad=1", $"/bibliotheek/{item.Kenmerk}/delen", $"/draad/item/{item.Kenmerk}", $"/api/v1/documenten/{item.Id}", $"/bibliotheek/importen/{imported.Value}"]);
        });
    }

    public static async Task<Visitor> EnterAsync(TestSite site, MatrixRole role) => role.Email is null ? site.Anonymous() : await site.AsAsync(role.Email);
}
