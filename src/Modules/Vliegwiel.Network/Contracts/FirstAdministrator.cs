// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.SigningIn;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Network.Contracts;

/// <summary>The one-time link with which a new site gets its first administrator.</summary>
public sealed class FirstAdministrator(VliegwielDb db, IServiceProvider services, SignInSettings settings, TimeProvider clock)
{
    /// <summary>Makes a new link and ends the old one.</summary>
    /// <returns>The whole address, readable only now; null when the site has an administrator.</returns>
    public async Task<string?> PrepareAsync(CancellationToken cancel)
    {
        var links = services.GetRequiredService<Links>();
        if (await ExistsAsync(cancel))
        {
            await links.EndAsync(LinkPurpose.FirstAdministrator, subjectId: null);
            await db.SaveChangesAsync(CancellationToken.None);
            return null;
        }

        var path = await links.MakeAsync(LinkPurpose.FirstAdministrator, subjectId: null, settings.FirstAdministratorLink);
        await db.SaveChangesAsync(CancellationToken.None);
        return links.Absolute(path);
    }

    internal Task<bool> ExistsAsync(CancellationToken cancel)
    {
        var today = clock.DutchToday;
        return db.Roles.AnyAsync(r => r.Role == Role.SiteAdministrator && r.From <= today && (r.Until == null || r.Until >= today), cancel);
    }
}
