// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Library.Linking;

/// <summary>What is known of the link of an item: when it was tried and since when it does not work.</summary>
internal sealed class CheckedLink
{
    /// <summary>One failure may be a hiccup; two in a row are told.</summary>
    public const int FailuresUntilBroken = 2;

    public static readonly TimeSpan Again = TimeSpan.FromDays(7);
    public static readonly TimeSpan SoonAgain = TimeSpan.FromHours(6);

    private CheckedLink() { }

    public Guid ItemId { get; private set; }
    public string Address { get; private set; } = "";
    public DateTimeOffset CheckAfter { get; private set; }
    public DateTimeOffset? CheckedAt { get; private set; }
    public int Failures { get; private set; }
    public DateTimeOffset? FirstFailedAt { get; private set; }
    public DateTimeOffset? BrokenSince { get; private set; }

    public static CheckedLink Of(Guid itemId, string address, DateTimeOffset now) => new() { ItemId = itemId, Address = address, CheckAfter = now };

    /// <summary>The item got another link.</summary>
    public void Become(string address, DateTimeOffset now)
    {
        if (address != Address)
        {
            (Address, CheckAfter, CheckedAt, Failures, FirstFailedAt, BrokenSince) = (address, now, null, 0, null, null);
        }
    }

    public void Works(DateTimeOffset now) => (CheckedAt, CheckAfter, Failures, FirstFailedAt, BrokenSince) = (now, now + Again, 0, null, null);

    /// <returns>True when it counts as broken from this moment on.</returns>
    public bool Fails(DateTimeOffset now)
    {
        FirstFailedAt ??= now;
        Failures++;
        CheckedAt = now;
        CheckAfter = now + (Failures < FailuresUntilBroken ? SoonAgain : Again);
        if (Failures < FailuresUntilBroken || BrokenSince is not null)
        {
            return false;
        }

        BrokenSince = FirstFailedAt;
        return true;
    }
}
