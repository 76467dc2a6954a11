// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Network.SigningIn;

/// <summary>What is counted: an account that need not exist, or an address on the network.</summary>
/// <param name="StartsAgain">After a right answer all failures are forgotten, not only this try.</param>
internal sealed record LimitKey(string Key, LimitRule Rule, bool StartsAgain)
{
    private static readonly LimitRule OfAccount = new(Free: 5, Memory: TimeSpan.FromHours(24));
    private static readonly LimitRule OfAddress = new(Free: 20, Memory: TimeSpan.FromHours(1));
    private static readonly LimitRule OfMail = new(Free: 4, Memory: TimeSpan.FromHours(1));

    public static LimitKey SigningIn(string email) => new($"account:{SecretLink.HashOf(email)}", OfAccount, StartsAgain: true);

    public static LimitKey Code(Guid accountId) => new($"code:{accountId:N}", OfAccount, StartsAgain: true);

    public static LimitKey NewPassword(string email) => new($"mail:{SecretLink.HashOf(email)}", OfMail, StartsAgain: false);

    /// <summary>Hashed: an address on the network is a personal detail, and the table only has to recognise it.</summary>
    public static LimitKey From(HttpContext http, string what) =>
        new($"{what}:{SecretLink.HashOf(http.Connection.RemoteIpAddress?.ToString() ?? "")}", OfAddress, StartsAgain: false);
}

/// <summary>A try that was counted, or the moment from which one may try again.</summary>
internal sealed record Taken(IReadOnlyList<LimitKey> Keys, DateTimeOffset? LockedUntil);

/// <summary>Counts tries for all nodes together and says when it has been enough.</summary>
internal sealed class SignInLimits(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int FirstPeak = 25;
    private const int MostClashes = 20;

    public async Task<Taken> TakeAsync(params LimitKey[] keys)
    {
        var now = clock.GetUtcNow();
        var locked = await ChangeAsync(keys, (rows, _) =>
        {
            if (rows.Where(r => r.IsLocked(now)).Max(r => r.LockedUntil) is { } until)
            {
                return until;
            }

            foreach (var (row, key) in rows.Zip(keys))
            {
                row.Take(key.Rule, now);
            }

            return (DateTimeOffset?)null;
        });
        return new Taken(keys, locked);
    }

    /// <summary>The answer was right: this try does not count.</summary>
    public Task RightAsync(Taken taken) => ChangeAsync(taken.Keys, (rows, _) =>
    {
        foreach (var (row, key) in rows.Zip(taken.Keys))
        {
            row.GiveBack(key.StartsAgain);
        }

        return null;
    });

    /// <summary>The answer was wrong. When that happens often within an hour on the whole site, the journal says so, without names.</summary>
    public Task WrongAsync()
    {
        var hour = clock.GetUtcNow().UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);
        var key = new LimitKey($"site:{hour}", new LimitRule(int.MaxValue, TimeSpan.FromHours(2)), StartsAgain: false);
        return ChangeAsync([key], (rows, journal) =>
        {
            rows[0].Take(key.Rule, clock.GetUtcNow());
            if (IsPeak(rows[0].Failures))
            {
                journal.Record(new SignInFailuresPeaked { ObjectId = rows[0].Id, Failures = rows[0].Failures });
            }

            return null;
        });
    }

    /// <summary>25, 50, 100, 200 and so on: a long attack is told more than once, but not at each try.</summary>
    private static bool IsPeak(int failures) => failures >= FirstPeak && failures % FirstPeak == 0 && int.IsPow2(failures / FirstPeak);

    /// <summary>In a scope of its own: the count stands whatever becomes of the request.</summary>
    private async Task<DateTimeOffset?> ChangeAsync(IReadOnlyList<LimitKey> keys, Func<List<Attempts>, EventJournal, DateTimeOffset?> change)
    {
        for (var clashes = 0; ; clashes++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<VliegwielDb>();
            var names = keys.Select(k => k.Key).ToList();
            var known = await db.Attempts.Where(a => names.Contains(a.Key)).ToDictionaryAsync(a => a.Key, CancellationToken.None);
            var rows = new List<Attempts>();
            foreach (var name in names)
            {
                if (!known.TryGetValue(name, out var row))
                {
                    row = Attempts.For(name);
                    db.Add(row);
                }

                rows.Add(row);
            }

            var answer = change(rows, scope.ServiceProvider.GetRequiredService<EventJournal>());
            if (answer is not null)
            {
                return answer;
            }

            try
            {
                await db.SaveChangesAsync(CancellationToken.None);
                return null;
            }
            catch (DbUpdateException) when (clashes < MostClashes)
            {
                // Somebody else counted at the same moment: count again on what stands now.
            }
        }
    }
}
