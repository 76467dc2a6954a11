// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Modules;

namespace Vliegwiel.Web;

/// <summary>The demonstration: a made-up region, planted by every module in turn in an empty database.</summary>
internal sealed class Demo(ModuleCatalogue modules, NetworkDirectory network, IServiceProvider services)
{
    /// <returns>False when there was something already; then nothing is changed.</returns>
    public async Task<bool> PlantAsync(CancellationToken cancel)
    {
        if (!await network.IsEmptyAsync(cancel))
        {
            return false;
        }

        // All of it or nothing: half a region would pass for a whole one at the next start.
        var db = services.GetRequiredService<VliegwielDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var module in modules.Modules)
        {
            await module.PlantDemoAsync(services, cancel);
        }

        await transaction.CommitAsync(CancellationToken.None);

        return true;
    }
}
