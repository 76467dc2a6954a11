// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Data;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Network.SigningIn;

/// <summary>Whether who is signed in proved it a moment ago, and where to go when not.</summary>
internal sealed class FreshProof(VliegwielDb db, CurrentSession current, SignInSettings settings, TimeProvider clock)
{
    /// <returns>Null when the proof is fresh; otherwise where to go first.</returns>
    public async Task<string?> FindDetourAsync(string back) =>
        current.Value is not { PersonId: { } person } session || !await db.Accounts.AnyAsync(a => a.PersonId == person, CancellationToken.None) ? SignInLinks.Mine
        : session.IsFresh(clock.GetUtcNow(), settings.Fresh) ? null
        : SignInLinks.WithBack(SignInLinks.Again, back);

    public Task<Guid> GetAccountIdAsync()
    {
        var person = current.Value!.PersonId;
        return db.Accounts.Where(a => a.PersonId == person).Select(a => a.Id).SingleAsync(CancellationToken.None);
    }
}
