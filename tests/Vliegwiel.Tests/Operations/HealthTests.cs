// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Platform.Search;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Operations;

/// <summary>What a load balancer and an administrator can see of the health of a node.</summary>
public sealed class HealthTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_node_that_can_do_its_work_says_so_to_anybody(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);

        Assert.Equal((HttpStatusCode.OK, "in orde\n"), await AskAsync(site, "/gezond"));
        Assert.Equal((HttpStatusCode.OK, "in orde\n"), await AskAsync(site, "/gereed"));
    }

    [Fact]
    public async Task A_node_with_a_damaged_index_is_alive_but_not_ready()
    {
        await using var site = await TestSite.OpenAsync(TestDatabase.Sqlite);
        var index = site.Services.GetRequiredService<SearchReplica>().Index;
        await using (var file = new FileStream(Path.Combine(site.Folder, "zoekindex.db"), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            var junk = Enumerable.Repeat((byte)0x5A, 4096).ToArray();
            for (var page = 2 * 4096; page < file.Length; page += 4096)
            {
                file.Position = page;
                await file.WriteAsync(junk, Stop);
            }
        }

        Assert.False(index.CheckIntegrity());

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "niet in orde: de zoekindex moet opnieuw worden gemaakt\n"), await AskAsync(site, "/gereed"));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(site, "/gezond")).Status);
        await site.Services.GetRequiredService<SearchReplica>().RebuildAsync(Stop);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(site, "/gereed")).Status);
    }

    [Fact]
    public async Task A_node_that_cannot_write_is_not_ready()
    {
        await using var site = await TestSite.OpenAsync(TestDatabase.Sqlite);
        Directory.Move(site.Folder, site.Folder + "-weg");

        var (status, text) = await AskAsync(site, "/gereed");
        Directory.Move(site.Folder + "-weg", site.Folder);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("in de gegevensmap kan niet worden geschreven", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(site, "/gereed")).Status);
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(TestSite site, string path)
    {
        using var visitor = site.Anonymous();
        using var answer = await visitor.Http.GetAsync(new Uri(path, UriKind.Relative), Stop);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }
}
