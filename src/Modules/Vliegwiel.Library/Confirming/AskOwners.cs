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

namespace Vliegwiel.Library.Confirming;

internal sealed record AskOwners : WorkOrder;

/// <summary>What asking owners needs.</summary>
internal sealed record AskTools(PeopleDirectory Staff, Outbox Outbox, SignInSettings Site, CareSettings Settings, TimeProvider Clock);

/// <summary>Asks owners by mail whether their items still hold, once a year and again when they did not answer.</summary>
internal sealed class OwnerAsking(VliegwielDb db, AskTools tools) : IWork<AskOwners>
{
    public async Task DoAsync(AskOwners order, CancellationToken cancel)
    {
        var now = tools.Clock.GetUtcNow();
        var (before, asked) = (now - tools.Settings.ConfirmEvery, now - tools.Settings.AskAgainAfter);
        var due = await db.Items.AsNoTracking()
            .Where(i => i.OwnerId != null && (i.Stage == ItemStage.Published || i.Stage == ItemStage.Reviewed || i.Stage == ItemStage.Submitted))
            .Where(i => i.ConfirmedAt == null ? i.ImportedAt < before : i.ConfirmedAt < before)
            .Where(i => !db.Set<ConfirmationRequest>().Any(r => r.ItemId == i.Id && r.PersonId == i.OwnerId && r.AskedAt > asked))
            .OrderBy(i => i.ConfirmedAt ?? i.ImportedAt).ThenBy(i => i.Id).Take(tools.Settings.AskAtOnce)
            .Select(i => new { i.Id, i.Title, Owner = i.OwnerId!.Value }).ToListAsync(cancel);
        foreach (var item in due)
        {
            if (await tools.Staff.FindMailboxAsync(item.Owner, cancel) is not { } owner)
            {
                continue;
            }

            var (request, token) = ConfirmationRequest.Ask(item.Id, item.Owner, now, tools.Settings.LinkLasts);
            db.Add(request);
            tools.Outbox.Post(new Message(
                owner.Email,
                $"Klopt dit nog: {OneLine(item.Title)}",
                $"""
                Beste {owner.Name},

                U houdt in de bibliotheek van Vliegwiel dit document bij:
                {item.Title}

                Klopt het nog? Geef antwoord via deze koppeling. Aanmelden hoeft niet.
                {tools.Site.SiteAddress.TrimEnd('/')}/klopt-nog/{token}

                De koppeling werkt één keer, tot en met {Dates.Day(request.ExpiresAt)}. Stuur deze mail niet door: wie de koppeling heeft, antwoordt in uw naam.
                """,
                HoldsSecret: true));
            await db.SaveChangesAsync(CancellationToken.None);
        }
    }

    /// <summary>A title is text of a person: in a subject no line may begin.</summary>
    private static string OneLine(string title) => string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
