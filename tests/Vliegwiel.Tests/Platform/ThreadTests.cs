// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;
using Vliegwiel.Tests.Access;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Platform;

/// <summary>The Draad ties things of any kind, and shows a tie only to who may see both of its ends.</summary>
public sealed class ThreadTests
{
    private const string Tie = "leidde-tot-proef";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_draad_is_followed_up_and_down_as_far_as_the_reader_may_see(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        Register(site);
        var objects = await AccessWorld.PlantAsync(site);
        var open = objects.Single(o => o.Name == "openbaar document");
        var signedIn = objects.Single(o => o.Name == "document voor wie is aangemeld");
        var closed = objects.Single(o => o.Name == "document van opdrachtgevers");
        var ids = await IdsAsync(site, open, signedIn, closed);
        await site.InScopeAsync(null, async services =>
        {
            var threads = services.GetRequiredService<ThreadDesk>();
            await threads.TieAsync(ids[0], ids[1], Tie, Stop);
            await threads.TieAsync(ids[1], ids[2], Tie, Stop);
            await threads.TieAsync(ids[1], ids[2], Tie, Stop);
            await threads.TieAsync(ids[2], ids[0], Tie, Stop); // a circle ends by itself
            return await services.GetRequiredService<VliegwielDb>().SaveChangesAsync(Stop);
        });
        var page = $"/draad/item/{open.PageAddress.Split('/')[^1]}";

        var client = await (await site.AsAsync(TestSite.Client)).GetAsync(page);
        Assert.Contains("Leidde tot", client.Main, StringComparison.Ordinal);
        Assert.Contains(signedIn.Secret, client.Main, StringComparison.Ordinal);
        Assert.Contains(closed.Secret, client.Main, StringComparison.Ordinal);

        var contractor = await (await site.AsAsync(TestSite.Contractor)).GetAsync(page);
        Assert.Contains(signedIn.Secret, contractor.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(closed.Secret, contractor.Main, StringComparison.Ordinal);

        var visitor = await site.Anonymous().GetAsync(page);
        Assert.Contains("Er hangt nog niets aan deze draad", visitor.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Anonymous().LookAsync($"/draad/item/{closed.PageAddress.Split('/')[^1]}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Anonymous().LookAsync($"/draad/onbekend/{open.PageAddress.Split('/')[^1]}")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_gap_is_named_until_the_tie_is_there(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        Register(site);
        site.Services.GetRequiredService<ModuleCatalogue>().ExpectedTies.Add(new ExpectedTie("item", Tie, Down: true, "Nog niemand heeft hier iets mee gedaan."));
        var objects = await AccessWorld.PlantAsync(site);
        var (from, to) = (objects.Single(o => o.Name == "openbaar document"), objects.Single(o => o.Name == "document voor wie is aangemeld"));
        var ids = await IdsAsync(site, from, to);
        var reader = await site.AsAsync(TestSite.Spinner);
        var page = $"/draad/item/{from.PageAddress.Split('/')[^1]}";
        Assert.Equal(1, Count((await reader.GetAsync(page)).Main, "Nog niemand heeft hier iets mee gedaan."));

        await ChangeAsync(site, threads => threads.TieAsync(ids[0], ids[1], Tie, Stop));
        var tied = (await reader.GetAsync(page)).Main;
        Assert.Equal(1, Count(tied, "Nog niemand heeft hier iets mee gedaan.")); // now of the other end

        await ChangeAsync(site, threads => threads.UntieAsync(ids[0], ids[1], Tie, Stop));
        Assert.DoesNotContain(to.Secret, (await reader.GetAsync(page)).Main, StringComparison.Ordinal);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static void Register(TestSite site) => site.Services.GetRequiredService<ModuleCatalogue>().Add(new LinkKind(Tie, "leidde tot", "kwam voort uit"));

    private static Task<int> ChangeAsync(TestSite site, Func<ThreadDesk, Task> change) => site.InScopeAsync(null, async services =>
    {
        await change(services.GetRequiredService<ThreadDesk>());
        return await services.GetRequiredService<VliegwielDb>().SaveChangesAsync(Stop);
    });

    private static Task<List<Guid>> IdsAsync(TestSite site, params MatrixObject[] objects) => site.InScopeAsync(null, async services =>
    {
        var all = await services.GetRequiredService<VliegwielDb>().Set<ObjectRow>().ToListAsync(Stop);
        return objects.Select(o => all.Single(row => row.Url == o.PageAddress).Id).ToList();
    });
}
