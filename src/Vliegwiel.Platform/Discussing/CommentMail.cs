// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.DataProtection;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Platform.Discussing;

/// <summary>The letters about comments. What was said stays on the site: a mail can be passed on, and a comment may be withdrawn.</summary>
internal sealed class CommentMail(Outbox outbox, IMailboxSource boxes, FollowLinks links)
{
    public IMailboxSource Boxes => boxes;

    /// <param name="followerId">Null for who does not follow the thing, and so has nothing to end.</param>
    public void Post(MailReceiver receiver, ObjectRow thing, bool isNamed, Guid? followerId)
    {
        var end = followerId is { } id ? $"\n\nU volgt dit. Niet meer volgen:\n{boxes.SiteAddress}{links.For(id)}" : "";
        outbox.Post(new Message(receiver.Email, isNamed ? $"U bent genoemd bij “{thing.Title}”" : $"Nieuwe reactie bij “{thing.Title}”", $"""
            Beste {receiver.Name},

            {(isNamed ? $"Iemand noemde u in een reactie bij “{thing.Title}”." : $"Er is een nieuwe reactie bij “{thing.Title}”.")}

            Lezen en antwoorden:
            {boxes.SiteAddress}/reacties/{thing.Id:N}{end}

            Hoe vaak u mail krijgt, kiest u op {boxes.SiteAddress}/mijn/volgen
            """));
    }

    public void PostDigest(MailReceiver receiver, IReadOnlyList<ObjectRow> things)
    {
        if (things.Count == 0)
        {
            return;
        }

        var lines = things.GroupBy(t => t.Id).Select(g => $"- {g.First().Title}: {(g.Count() == 1 ? "1 reactie" : $"{g.Count()} reacties")}\n  {boxes.SiteAddress}/reacties/{g.Key:N}");
        outbox.Post(new Message(receiver.Email, things.Count == 1 ? "1 nieuwe reactie op wat u volgt" : $"{things.Count} nieuwe reacties op wat u volgt", $"""
            Beste {receiver.Name},

            Hierop is gereageerd:

            {string.Join("\n", lines)}

            Wat u volgt en hoe vaak u mail krijgt, kiest u op {boxes.SiteAddress}/mijn/volgen
            """));
    }
}

/// <summary>The links in mail with which somebody stops following one thing. They hold the number of that following, sealed.</summary>
internal sealed class FollowLinks(IDataProtectionProvider protection)
{
    private readonly IDataProtector _seal = protection.CreateProtector("Vliegwiel.Volgen");

    public string For(Guid followerId) => $"/volgen/stoppen/{_seal.Protect(followerId.ToString("N"))}";

    /// <returns>Null when nobody made this link.</returns>
    public Guid? Read(string token)
    {
        try
        {
            return Guid.TryParse(_seal.Unprotect(token), out var id) ? id : null;
        }
        catch (Exception problem) when (problem is System.Security.Cryptography.CryptographicException or FormatException)
        {
            return null;
        }
    }
}
