// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Mail;

namespace Vliegwiel.Library.Connections;

internal sealed record FollowUpConnections : WorkOrder;

/// <summary>Asks both, four weeks after they were introduced, what came of it (inventory #40).</summary>
internal sealed class FollowingUp(VliegwielDb db, IntroductionTools tools) : IWork<FollowUpConnections>
{
    private const int AtOnce = 200;
    private static readonly TimeSpan After = TimeSpan.FromDays(28);

    public async Task DoAsync(FollowUpConnections order, CancellationToken cancel)
    {
        var before = tools.Clock.GetUtcNow() - After;
        var ripe = await db.Connections
            .Where(c => c.IntroducedAt != null && c.IntroducedAt <= before && c.FollowedUpAt == null && (c.State == ConnectionState.Introduced || c.State == ConnectionState.InContact))
            .OrderBy(c => c.IntroducedAt).ThenBy(c => c.Id).Take(AtOnce).ToListAsync(cancel);
        foreach (var connection in ripe)
        {
            connection.FollowUp(tools.Clock.GetUtcNow());
            tools.Journal.Record(new ConnectionFollowedUp { ObjectId = connection.Id });
            foreach (var box in (await tools.People.FindMailboxesAsync([connection.SeekerId, connection.HelperId], cancel)).Values.OrderBy(b => b.PersonId))
            {
                tools.Mail.Outbox.Post(new Message(
                    box.Email,
                    "Wat kwam er van uw kennismaking?",
                    $"""
                    Beste {box.Name},

                    Vier weken geleden stelden wij u aan iemand voor. Wat kwam ervan? Zeg het hier; één woord is genoeg:
                    {tools.Mail.Absolute(ConnectionLinks.Show(connection.Kenmerk))}
                    """));
            }

            // One connection, its letters and the mark that they went, in one save.
            await db.SaveChangesAsync(CancellationToken.None);
        }
    }
}
