// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Text;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Mail;

namespace Vliegwiel.Library.Linking;

internal sealed record CheckLinks : WorkOrder;

/// <summary>What checking links needs.</summary>
internal sealed record LinkTools(ILinkProbe Probe, PeopleDirectory Staff, Outbox Outbox, SignInSettings Site, CareSettings Settings, TimeProvider Clock);

/// <summary>Tries the links that are due, a few each minute, and tells the owner of an item when its link stopped working.</summary>
internal sealed class LinkChecking(VliegwielDb db, LinkTools tools) : IWork<CheckLinks>
{
    public async Task DoAsync(CheckLinks order, CancellationToken cancel)
    {
        var now = tools.Clock.GetUtcNow();
        // One round a minute asks for it, so this number is the number a minute.
        var due = await db.CheckedLinks.Where(l => l.CheckAfter <= now && db.Set<Item>().Any(i => i.Id == l.ItemId && i.Stage != ItemStage.Withdrawn))
            .OrderBy(l => l.CheckAfter).ThenBy(l => l.ItemId).Take(tools.Settings.LinksPerMinute).ToListAsync(cancel);
        foreach (var link in due)
        {
            if (Uri.TryCreate(link.Address, UriKind.Absolute, out var address) && await tools.Probe.AnswersAsync(address, cancel))
            {
                link.Works(tools.Clock.GetUtcNow());
            }
            else if (link.Fails(tools.Clock.GetUtcNow()))
            {
                await TellOwnerAsync(link, cancel);
            }

            await db.SaveChangesAsync(CancellationToken.None);
        }
    }

    private async Task TellOwnerAsync(CheckedLink link, CancellationToken cancel)
    {
        if (await db.Items.AsNoTracking().Where(i => i.Id == link.ItemId).Select(i => new { i.Title, i.Kenmerk, i.OwnerId }).SingleAsync(cancel) is { OwnerId: { } owner } item
            && await tools.Staff.FindMailboxAsync(owner, cancel) is { } addressee)
        {
            tools.Outbox.Post(new Message(addressee.Email, "Een link in de bibliotheek werkt niet meer", $"""
                Beste {addressee.Name},

                U houdt in de bibliotheek van Vliegwiel dit document bij:
                {item.Title}

                De link naar de bron werkt niet sinds {Dates.Day(link.BrokenSince!.Value)}:
                {link.Address}

                Zoek de nieuwe plek en verander de link:
                {tools.Site.SiteAddress.TrimEnd('/')}{LibraryLinks.Edit(item.Kenmerk)}
                """));
        }
    }
}
