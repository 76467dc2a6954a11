// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Questions;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Library.Applying;

/// <summary>Who keeps an item hears that it was applied: that is what one shares for.</summary>
internal sealed class TellOwner(VliegwielDb db, PeopleDirectory people, IActorSource actors, TellOwnerTools tools) : IReaction<ItemApplied>
{
    public async Task ReactAsync(ItemApplied happened, CancellationToken cancel)
    {
        var application = await db.Applications.SingleOrDefaultAsync(a => a.Id == happened.ObjectId, cancel);
        var item = await db.Items.AsNoTracking().SingleOrDefaultAsync(i => i.Id == happened.ItemId, cancel);
        // A job may run twice; the letter is posted in the same save as the mark that it was.
        if (application is not { Counts: true, OwnerToldAt: null } || (item?.OwnerId ?? item?.ImportedById) is not { } owner || owner == application.PersonId)
        {
            return;
        }

        if ((await people.FindMailboxesAsync([owner], cancel)).GetValueOrDefault(owner) is not { } box
            || await actors.FindAsync(owner, cancel) is not { } actor || !actor.Audiences.Intersect(application.AudienceList).Any() || !actor.Audiences.Intersect(item!.AudienceList).Any())
        {
            return;
        }

        tools.Mail.Outbox.Post(new Message(box.Email, $"Toegepast: “{item.Title}”",
            $"""
            Beste {box.Name},

            {application.OrganisationName} heeft “{item.Title}” toegepast. U houdt dit document bij.

            Wat het opbracht, leest u hier:
            {tools.Mail.Absolute(ApplicationLinks.Show(application.Kenmerk))}
            """));
        application.OwnerWasTold(tools.Clock.GetUtcNow());
        tools.Journal.Record(new OwnerHeardOfApplication { ObjectId = application.Id });
        await db.SaveChangesAsync(CancellationToken.None);
    }
}

/// <summary>What a letter about an application is written with.</summary>
internal sealed record TellOwnerTools(MailTools Mail, EventJournal Journal, TimeProvider Clock);

/// <summary>An asker who says that an answer was applied has told an application: nobody types it again.</summary>
internal sealed class TakeOverReport(VliegwielDb db, NetworkDirectory network, ThreadDesk threads, EventJournal journal, TimeProvider clock) : IReaction<AnswerJudged>
{
    public async Task ReactAsync(AnswerJudged happened, CancellationToken cancel)
    {
        if (happened.Verdict is not (HelpVerdict.Applied or HelpVerdict.Partly)
            || await db.HelpReports.AsNoTracking().SingleOrDefaultAsync(r => r.Id == happened.ReportId, cancel) is not { OrganisationId: { } organisation, SaidAt: { } at } report
            || await db.Answers.AsNoTracking().Where(a => a.Id == report.AnswerId).Select(a => a.ItemId).SingleOrDefaultAsync(cancel) is not { } itemId
            || await db.Applications.AnyAsync(a => a.FromReportId == report.Id, cancel)
            || await network.FindOrganisationAsync(organisation, cancel) is not { } name)
        {
            return;
        }

        // Who may see the item may know that it was applied; the question may have been asked in a smaller group, and is not named.
        var item = await db.Items.AsNoTracking().SingleAsync(i => i.Id == itemId, cancel);
        var facts = new ApplicationFacts(DutchDay.DayOf(at), null, report.Remark, report.HoursSaved, null, report.Verdict == HelpVerdict.Partly ? ApplicationVerdict.WorkedAfterChange : ApplicationVerdict.Worked);
        var application = Application.Tell(itemId, organisation, name.Name, report.PersonId, facts, item.AudienceList, clock.GetUtcNow(), report.Id);
        db.Add(application);
        journal.Record(new ItemApplied { ObjectId = application.Id, ItemId = itemId });
        await threads.TieAsync(itemId, application.Id, ApplyItem.Tie, cancel);
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
