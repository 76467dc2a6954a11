// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Network.SigningIn;

/// <summary>How often it went wrong lately for one account or one address; in the database, so that every node counts along.</summary>
internal sealed class Attempts
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private Attempts() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>A kind and a hash: no address of anybody stands in this table.</summary>
    public string Key { get; private set; } = "";

    public int Failures { get; private set; }
    public DateTimeOffset LastAt { get; private set; }
    public DateTimeOffset? LockedUntil { get; private set; }
    public int Revision { get; private set; }

    public static Attempts For(string key) => new() { Key = key };

    public bool IsLocked(DateTimeOffset now) => LockedUntil > now;

    /// <summary>Counts a try before it is known whether it is right, so that many at once cannot get ahead of the count.</summary>
    public void Take(LimitRule rule, DateTimeOffset now)
    {
        if (now - LastAt > rule.Memory)
        {
            Failures = 0;
        }

        Failures++;
        LastAt = now;
        LockedUntil = Failures >= rule.Free ? now + LockFor(Failures - rule.Free) : null;
    }

    /// <summary>It was right after all.</summary>
    public void GiveBack(bool everything)
    {
        Failures = everything ? 0 : Math.Max(0, Failures - 1);
        LockedUntil = null;
    }

    /// <summary>1, 2, 4, 8 and then 15 minutes.</summary>
    private static TimeSpan LockFor(int beyond) => beyond >= 4 ? Longest : TimeSpan.FromMinutes(1 << beyond);
}

/// <summary>How many tries are free and how long they are remembered.</summary>
internal sealed record LimitRule(int Free, TimeSpan Memory);
