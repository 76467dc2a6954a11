// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Network.SigningIn;

/// <summary>The address of a link as its receiver gets it, and how a link is found again.</summary>
internal sealed class Links(VliegwielDb db, SignInSettings settings, TimeProvider clock)
{
    /// <summary>Makes a link and ends those made before for the same; saved with the next SaveChangesAsync.</summary>
    /// <returns>The path, which holds the secret.</returns>
    public async Task<string> MakeAsync(LinkPurpose purpose, Guid? subjectId, TimeSpan lasts)
    {
        await EndAsync(purpose, subjectId);
        var (link, token) = SecretLink.Make(purpose, subjectId, clock.GetUtcNow(), lasts);
        db.Add(link);
        return Path(purpose) + token;
    }

    public string Absolute(string path) => settings.SiteAddress.TrimEnd('/') + path;

    /// <summary>Saved with the next SaveChangesAsync.</summary>
    public async Task EndAsync(LinkPurpose purpose, Guid? subjectId)
    {
        foreach (var old in await db.SecretLinks.Where(l => l.Purpose == purpose && l.SubjectId == subjectId && l.UsedAt == null && l.EndedAt == null).ToListAsync(CancellationToken.None))
        {
            old.End(clock.GetUtcNow());
        }
    }

    /// <returns>Null when it was used, has expired, was withdrawn, or never was.</returns>
    public async Task<SecretLink?> FindAsync(LinkPurpose purpose, string token, CancellationToken cancel)
    {
        var hash = SecretLink.HashOf(token);
        var link = await db.SecretLinks.SingleOrDefaultAsync(l => l.TokenHash == hash && l.Purpose == purpose, cancel);
        return link?.IsUsable(clock.GetUtcNow()) == true ? link : null;
    }

    /// <summary>Saves what a link led to. Of two who use it at the same time the second changes nothing.</summary>
    public async Task<Refusal?> SaveUseAsync(SecretLink link)
    {
        link.Use(clock.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
            return null;
        }
        catch (DbUpdateException)
        {
            // The link was used, or the address was taken, at the same moment.
            db.ChangeTracker.Clear();
            return new LinkNoLongerValid();
        }
    }

    private static string Path(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.FirstAdministrator => "/eerste-beheerder/",
        LinkPurpose.Invitation => "/uitnodiging/",
        LinkPurpose.NewPassword => "/wachtwoord-vergeten/",
        LinkPurpose.Guest => "/link/",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, null),
    };
}
