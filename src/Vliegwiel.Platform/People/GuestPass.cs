// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Platform.People;

/// <summary>
/// That somebody may see one thing for a period, without belonging to those whose thing it is. Who reads is asked anew on each request, with the day of
/// today: nothing has to be done for the period to begin or to end. The thing must have <see cref="Audience.GuestOf"/> among its audiences.
/// </summary>
public sealed class GuestPass
{
    public const int ReasonMaxLength = 300;

    private GuestPass() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ObjectId { get; private set; }
    public Guid PersonId { get; private set; }

    /// <summary>For which organisation the guest came: who leaves it, is no guest any more. Null for who had none.</summary>
    public Guid? OrganisationId { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>What for, in a few words.</summary>
    public string Reason { get; private set; } = "";

    public Guid GivenById { get; private set; }
    public DateTimeOffset GivenAt { get; private set; }

    public static GuestPass Give(Guid objectId, Guid personId, Guid? organisationId, (DateOnly From, DateOnly Until) period, string reason, (Guid By, DateTimeOffset At) given) => new()
    {
        ObjectId = objectId,
        PersonId = personId,
        OrganisationId = organisationId,
        From = period.From,
        Until = period.Until,
        Reason = reason,
        GivenById = given.By,
        GivenAt = given.At,
    };

    public bool IsOver(DateOnly today) => Until < today;

    public bool IsOpen(DateOnly today) => From <= today && !IsOver(today);

    /// <summary>Closes it from today on. What is over stays as it was.</summary>
    public void End(DateOnly today)
    {
        if (!IsOver(today))
        {
            Until = today.AddDays(-1);
        }
    }
}
