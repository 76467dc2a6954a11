// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Library.Editing;

/// <summary>That somebody has the form of a thing open: a warning for others, never a lock.</summary>
internal sealed class EditingMark
{
    /// <summary>Who leaves the form open and does nothing for so long, is no longer counted.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    private EditingMark() { }

    public Guid ObjectId { get; private set; }
    public Guid PersonId { get; private set; }
    public DateTimeOffset Since { get; private set; }
    public DateTimeOffset Until { get; private set; }

    public static EditingMark Begin(Guid objectId, Guid personId, DateTimeOffset now) => new() { ObjectId = objectId, PersonId = personId, Since = now, Until = now + Lasts };

    public void GoOn(DateTimeOffset now)
    {
        if (Until < now)
        {
            Since = now;
        }

        Until = now + Lasts;
    }
}
