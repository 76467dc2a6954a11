// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Agendas.Owning;

/// <summary>The way out, and what links in mail start with.</summary>
internal sealed record OwnerPost(Outbox Outbox, SignInSettings Site, OwnerLinks Links, PeopleDirectory People);

/// <summary>Writes to who was asked to become owner, as long as that person sees the activity and has not answered. No amount goes into it.</summary>
internal sealed class TellAsked(VliegwielDb db, IActorSource actors, OwnerPost post) : IReaction<OwnerAsked>
{
    public async Task ReactAsync(OwnerAsked happened, CancellationToken cancel)
    {
        if (await db.Activities.SingleOrDefaultAsync(a => a.Id == happened.ObjectId && a.AskedId == happened.PersonId, cancel) is not { } activity
            || await actors.FindAsync(happened.PersonId, cancel) is not { } actor || !AskOwner.Sees(actor, activity)
            || await post.People.FindMailboxAsync(happened.PersonId, cancel) is not { } box)
        {
            return;
        }

        post.Outbox.Post(new Message(
            box.Email,
            $"Wordt u eigenaar van “{activity.Title}”?",
            $"""
            Beste {box.Name},

            U bent gevraagd om initiator en eigenaar te worden van deze activiteit: “{activity.Title}”.
            Deadline: {activity.Deadline}.

            Eén persoon is eigenaar: u zorgt dat het gebeurt en vertelt hoe het gaat. U wordt het alleen als u ja zegt.

            Antwoord hier. U hoeft zich niet aan te melden:
            {post.Site.SiteAddress.TrimEnd('/')}{post.Links.For(activity)}

            De koppeling werkt één keer. U kunt ook antwoorden op Mijn dag.
            """,
            HoldsSecret: true));
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
