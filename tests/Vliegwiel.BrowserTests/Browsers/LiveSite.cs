// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Vliegwiel.Network;
using Vliegwiel.Platform;
using Vliegwiel.Tests.Sites;
using Vliegwiel.Web.Serving;
using Xunit;

namespace Vliegwiel.BrowserTests.Browsers;

/// <summary>A site as people meet it: files are read and the index follows by themselves, on the clock of the wall.</summary>
internal static class LiveSite
{
    /// <summary>The demonstration region with its five documents.</summary>
    public static Task<TestSite> OpenAsync(TestDatabase database) => TestSite.OpenAsync(database, Live);

    /// <summary>The same people, who have not brought a single document yet.</summary>
    public static async Task<TestSite> WithoutDocumentsAsync(TestDatabase database)
    {
        var region = await RegionWithoutDocumentsAsync(database);
        return await TestSite.OpenAsync(region, region.Settings, Live);
    }

    public static async Task<Region> RegionWithoutDocumentsAsync(TestDatabase database)
    {
        var region = await Regions.EmptyAsync(database);
        await using var site = await Site.OpenAsync(region.Settings with { Demo = false }, TestSite.Quiet, TestContext.Current.CancellationToken);
        await using var scope = site!.Services.CreateAsyncScope();
        await new NetworkModule().PlantDemoAsync(scope.ServiceProvider, TestContext.Current.CancellationToken);
        return region;
    }

    private static void Live(WebApplicationBuilder builder)
    {
        builder.Services.AddPlatformInBackground();
        builder.Services.Replace(ServiceDescriptor.Singleton(TimeProvider.System));
    }
}
