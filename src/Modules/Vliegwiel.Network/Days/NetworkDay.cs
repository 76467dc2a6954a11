// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.Handovers;
using Vliegwiel.Network.Memberships;
using Vliegwiel.Network.SigningIn;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Days;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Network.Days;

/// <summary>Of the network, for one person's day: points to hand over, and what became of invitations.</summary>
internal sealed class NetworkDay(VliegwielDb db, Access access, TimeProvider clock) : IDayLines
{
    /// <summary>How long an invitation that was taken up, or ran out, is still news.</summary>
    private static readonly TimeSpan News = TimeSpan.FromDays(30);

    public IReadOnlyCollection<DayList> Lists => [DayList.Asked, DayList.Questions];

    public async Task<IReadOnlyList<DayLine>> FindAsync(Guid personId, CancellationToken cancel) =>
        [.. await HandoversAsync(personId, cancel), .. await InvitationsAsync(personId, cancel)];

    /// <summary>Of the own hand-overs each open point; of those without a successor, to who administers the place, one line.</summary>
    private async Task<IEnumerable<DayLine>> HandoversAsync(Guid personId, CancellationToken cancel)
    {
        // The title of each point in the same question: Mijn dag asks enough others.
        var visible = access.VisibleObjects();
        var open = await (from handover in access.Visible<Handover>().AsNoTracking()
                          join person in db.Set<Person>() on handover.PersonId equals person.Id
                          where handover.OpenCount > 0 && (handover.PersonId == personId || handover.SuccessorId == personId || handover.SuccessorId == null)
                          orderby handover.MadeAt descending, handover.Id
                          select new
                          {
                              handover.Kenmerk,
                              handover.PersonId,
                              handover.SuccessorId,
                              handover.MadeAt,
                              handover.OpenCount,
                              person.Name,
                              Items = handover.Items.Where(i => i.State == HandoverItemState.Open).OrderBy(i => i.Number)
                                  .Select(i => new { Item = i, Title = visible.Where(o => o.Id == i.ObjectId).Select(o => o.Title).FirstOrDefault() }).ToList(),
                          }).Take(IDayLines.Most).ToListAsync(cancel);
        return open.SelectMany(h =>
        {
            var isOwn = h.PersonId == personId;
            if (!isOwn && h.SuccessorId != personId)
            {
                return
                [
                    new DayLine
                    {
                        List = DayList.Asked,
                        Sentence = h.OpenCount == 1 ? $"Van de overdracht van {h.Name} is nog één punt open" : $"Van de overdracht van {h.Name} zijn nog {h.OpenCount} punten open",
                        Url = NetworkLinks.Handover(h.Kenmerk),
                        Act = "Bekijken",
                        At = h.MadeAt,
                        Reason = "er is geen opvolger, en u beheert dit",
                    },
                ];
            }

            return h.Items.Select(i => new DayLine
            {
                List = DayList.Asked,
                Sentence = Sentence(i.Item, i.Title),
                Url = NetworkLinks.HandoverPoint(h.Kenmerk, i.Item.Number),
                Act = "Afhandelen",
                At = h.MadeAt,
                Reason = isOwn ? "uw eigen overdracht" : $"u volgt {h.Name} op",
            });
        }).Take(IDayLines.Most);
    }

    private static string Sentence(HandoverItem item, string? title) =>
        (item.Role is { } role ? $"{HandoverWords.Of(item.Kind)} ({Words.Of(role)})" : HandoverWords.Of(item.Kind)) + (title is null ? "" : $" – {title}");

    private async Task<IEnumerable<DayLine>> InvitationsAsync(Guid personId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var since = now - News;
        var mine = await db.Invitations.AsNoTracking()
            .Where(i => i.InvitedById == personId && i.WithdrawnAt == null && (i.AcceptedAt == null ? i.ExpiresAt > since : i.AcceptedAt > since))
            .OrderByDescending(i => i.SentAt).ThenBy(i => i.Id).Take(2 * IDayLines.Most).ToListAsync(cancel);
        return mine.Select(i => Line(i, i.StateAt(now))).GroupBy(l => l.List).SelectMany(list => list.Take(IDayLines.Most));
    }

    private static DayLine Line(Invitation invitation, InvitationState state) => state switch
    {
        InvitationState.Expired => new DayLine
        {
            List = DayList.Asked,
            Sentence = $"De uitnodiging aan {invitation.Name} is verlopen zonder antwoord",
            Url = SignInLinks.Invitations,
            Act = "Opnieuw sturen",
            Posts = SignInLinks.SendAgain(invitation.Id),
            At = invitation.ExpiresAt,
            Reason = "u nodigde deze persoon uit",
        },
        InvitationState.Accepted => new DayLine
        {
            List = DayList.Questions,
            Sentence = $"{invitation.Name} nam uw uitnodiging aan en doet mee",
            Url = SignInLinks.Invitations,
            Act = "Bekijken",
            At = invitation.AcceptedAt!.Value,
        },
        _ => new DayLine
        {
            List = DayList.Questions,
            Sentence = $"{invitation.Name} heeft uw uitnodiging nog niet aangenomen",
            Url = SignInLinks.Invitations,
            Act = "Bekijken",
            At = invitation.SentAt,
        },
    };
}
