// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Mail;

namespace Vliegwiel.Library.Questions;

internal sealed record AskWhetherItHelped : WorkOrder;

/// <summary>Asks every asker once, three months after the answer, whether it helped (inventory #22).</summary>
internal sealed class HelpAsking(VliegwielDb db, QuestionPost post, PeopleDirectory people, HelpTools tools) : IWork<AskWhetherItHelped>
{
    private const int MonthsAfterAnswer = 3;
    private const int AtOnce = 200;

    /// <summary>After this the link no longer acts; what was never said stays unsaid.</summary>
    private static readonly TimeSpan LinkLasts = TimeSpan.FromDays(90);

    public async Task DoAsync(AskWhetherItHelped order, CancellationToken cancel)
    {
        var before = tools.Clock.GetUtcNow().AddMonths(-MonthsAfterAnswer);
        var ripe = await db.Questions
            .Where(q => q.AnsweredAt != null && q.AnsweredAt <= before && q.BestAnswerId != null && q.MergedIntoId == null)
            .Where(q => !db.Set<HelpReport>().Any(h => h.QuestionId == q.Id))
            .OrderBy(q => q.AnsweredAt).ThenBy(q => q.Id).Take(AtOnce).ToListAsync(cancel);
        foreach (var question in ripe)
        {
            await AskAsync(question, cancel);
        }
    }

    /// <summary>All askers of one question in one save: a stop in between asks nobody twice.</summary>
    private async Task AskAsync(Question question, CancellationToken cancel)
    {
        var group = db.Set<Question>().Where(q => q.GroupId == question.Id);
        var askers = await group.Select(q => new { PersonId = q.AskedById, q.OrganisationId })
            .Concat(db.Set<Recognition>().Where(r => group.Any(q => q.Id == r.QuestionId)).Select(r => new { r.PersonId, OrganisationId = (Guid?)r.OrganisationId }))
            .ToListAsync(cancel);
        var first = askers.GroupBy(a => a.PersonId).ToDictionary(g => g.Key, g => g.First().OrganisationId);
        var boxes = await people.FindMailboxesAsync(first.Keys, cancel);
        var now = tools.Clock.GetUtcNow();
        var asked = 0;
        foreach (var box in boxes.Values.OrderBy(b => b.PersonId))
        {
            if (!await post.SeesAsync(box.PersonId, question, cancel))
            {
                continue;
            }

            var (report, token) = HelpReport.Ask(question.Id, question.BestAnswerId!.Value, box.PersonId, first[box.PersonId], now, LinkLasts);
            db.HelpReports.Add(report);
            tools.Outbox.Post(Letter(question, box, post.Address(QuestionLinks.Helped(token))));
            asked++;
        }

        if (asked > 0)
        {
            tools.Journal.Record(new AskersAskedWhetherItHelped { ObjectId = question.Id, Askers = asked });
            await db.SaveChangesAsync(CancellationToken.None);
        }
    }

    private static Message Letter(Question question, Mailbox box, string address) => new(
        box.Email,
        $"Hielp het antwoord op “{question.Title}”?",
        $"""
        Beste {box.Name},

        Drie maanden geleden is dit vraagstuk beantwoord: “{question.Title}”.

        Hielp het? Zeg het met één klik. U hoeft zich niet aan te melden:
        {address}

        Uw antwoord helpt anderen kiezen wat werkt. De koppeling werkt één keer.
        """,
        HoldsSecret: true);
}

/// <summary>What asking whether an answer helped needs.</summary>
internal sealed record HelpTools(Outbox Outbox, EventJournal Journal, TimeProvider Clock);
