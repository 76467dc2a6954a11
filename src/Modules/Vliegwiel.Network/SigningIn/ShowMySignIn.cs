// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Data;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Network.SigningIn;

internal sealed record SessionLine(Guid Id, string Device, DateTimeOffset StartedAt, DateTimeOffset SeenAt, bool IsThisOne);

/// <param name="Email">Null when this person has no account, as in the demonstration.</param>
internal sealed record MySignIn(string? Email, DateTimeOffset? PasswordSetAt, DateTimeOffset? AppSetAt, int CodesLeft, IReadOnlyList<SessionLine> Sessions, bool MayInvite, bool MayGiveLinks, bool IsSiteAdministrator);

/// <summary>Finds how somebody signs in, where that person is signed in, and what follows from the roles.</summary>
internal sealed class ShowMySignIn(VliegwielDb db, CurrentSession current, InvitationRights rights, SignInSettings settings, TimeProvider clock)
{
    public async Task<MySignIn> FindAsync(Guid personId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var email = await db.Accounts.Where(a => a.PersonId == personId).Select(a => a.Email).SingleOrDefaultAsync(cancel);
        var methods = await (from method in db.SignInMethods
                             join account in db.Set<Account>() on method.AccountId equals account.Id
                             where account.PersonId == personId && method.ConfirmedAt != null
                             select new { method.Kind, method.SetAt, method.UsedAt }).ToListAsync(cancel);
        var sessions = await db.Sessions.AsNoTracking().Where(s => s.PersonId == personId && s.Stage == SessionStage.Full && s.EndedAt == null && s.EndsAt > now)
            .OrderByDescending(s => s.SeenAt).ToListAsync(cancel);
        var scope = await rights.FindAsync(personId, cancel);
        return new MySignIn(
            email,
            methods.Where(m => m.Kind == SignInMethodKind.Password).Select(m => (DateTimeOffset?)m.SetAt).FirstOrDefault(),
            methods.Where(m => m.Kind == SignInMethodKind.Totp).Select(m => (DateTimeOffset?)m.SetAt).FirstOrDefault(),
            methods.Count(m => m.Kind == SignInMethodKind.RecoveryCode && m.UsedAt is null),
            [.. sessions.Where(s => s.IsOpen(now, settings.Idle)).Select(s => new SessionLine(s.Id, s.Device ?? "onbekende browser", s.StartedAt, s.SeenAt, s.Id == current.Value?.Id))],
            scope.MayInvite,
            await rights.HasRoleAsync(personId, cancel),
            scope.IsSiteAdministrator);
    }
}
