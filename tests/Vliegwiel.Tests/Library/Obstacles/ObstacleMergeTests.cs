// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Obstacles;
using Vliegwiel.Platform.Data;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Library.Obstacles;

/// <summary>A merge of obstacles that was a mistake.</summary>
public sealed class ObstacleMergeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_merge_is_undone_with_everything_that_came_along_and_a_second_time_says_why_not(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var client = await site.AsAsync(TestSite.Client);
        var first = await ReportAsync(site, TestSite.PolicyOfficer, "Geen ruimte voor oude kademuren");
        var second = await ReportAsync(site, TestSite.Client, "Kademuren passen niet op de werf");
        var third = await ReportAsync(site, TestSite.Neutral, "Geen opslag voor natuursteen");
        await MergeAsync(spinner, first, second);
        await MergeAsync(spinner, second, third);
        Assert.Contains("3 organisaties", (await spinner.GetAsync(third)).Main, StringComparison.Ordinal);

        Assert.Equal(second, Newcomer.PathOf(await spinner.SendAsync($"{second}/samenvoegen", "losmaken", [])));

        Assert.Contains("2 organisaties", (await spinner.GetAsync(second)).Main, StringComparison.Ordinal);
        Assert.Contains("Hier is bij gekomen: Geen ruimte voor oude kademuren", (await spinner.GetAsync(second)).Main, StringComparison.Ordinal);
        Assert.Contains("samenvoegen ongedaan gemaakt, door", (await spinner.GetAsync(second)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Hier is bij gekomen", (await spinner.GetAsync(third)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Samenvoegen ongedaan maken", (await client.GetAsync(first)).Main, StringComparison.Ordinal);
        var again = await site.InScopeAsync(TestSite.Spinner, s => s.GetRequiredService<TendObstacle>().UndoMergeAsync(ObstacleLinks.KenmerkIn(second)));
        Assert.IsType<ObstacleIsNotMerged>(again.Refusal);
        var strange = await site.InScopeAsync(TestSite.Client, s => s.GetRequiredService<TendObstacle>().UndoMergeAsync(ObstacleLinks.KenmerkIn(first)));
        Assert.IsType<NotYoursToTendObstacle>(strange.Refusal);
        Assert.Equal(2, await site.InScopeAsync(null, s => s.GetRequiredService<VliegwielDb>().Obstacles.CountAsync(o => o.Title.Contains("ademuren") && o.GroupId == s.GetRequiredService<VliegwielDb>().Set<Obstacle>().First(x => x.Title == "Kademuren passen niet op de werf").Id, Stop)));
    }

    private static async Task MergeAsync(Visitor spinner, string from, string into) =>
        Assert.Equal(into, Newcomer.PathOf(await spinner.SendAsync($"{from}/samenvoegen", "samenvoegen", new() { ["Request.Belemmering"] = into })));

    private static Task<string> ReportAsync(TestSite site, string by, string title) => site.InScopeAsync(by, async services =>
        ObstacleLinks.Show((await services.GetRequiredService<ReportObstacle>().ReportAsync(new ObstacleRequest { Titel = title, Soort = "ruimte", Gevolg = "Het werk ligt stil.", Geval = "Bij ons.", Groepen = ["ingelogd"] })).Value.Kenmerk));
}
