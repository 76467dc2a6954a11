// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Owning;
using Vliegwiel.Design.Text;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Agendas.Teams;

/// <summary>Writes to who is asked for a team, is let in as guest, or was in a team that ended. No amount goes into it. Saved with the next SaveChangesAsync.</summary>
internal sealed class TeamLetters(Outbox outbox, SignInSettings site, PeopleDirectory people, IActorSource actors)
{
    public async Task PostAskedAsync(Activity activity, ActivityTeam team, Guid person)
    {
        if (await people.FindMailboxAsync(person, CancellationToken.None) is not { } box)
        {
            return;
        }

        Post(box, $"Doet u mee in het team van “{Message.OneLine(activity.Title)}”?", $"""
            U bent gevraagd voor het tijdelijke team van deze activiteit: “{Message.OneLine(activity.Title)}”.
            Het team werkt van {Dates.Day(team.From)} tot en met {Dates.Day(team.Until)}. De eigenaar van de activiteit leidt het. U doet alleen mee als u ja zegt.

            Antwoord hier, of op Mijn dag:
            {Address(activity)}
            """);
    }

    public async Task PostGuestAsync(Activity activity, GuestPass pass)
    {
        if (await people.FindMailboxAsync(pass.PersonId, CancellationToken.None) is not { } box)
        {
            return;
        }

        Post(box, $"U kunt meekijken bij “{Message.OneLine(activity.Title)}”", $"""
            U bent gast bij deze activiteit: “{Message.OneLine(activity.Title)}”. Waarvoor: {Message.OneLine(pass.Reason)}
            U ziet de activiteit en haar team van {Dates.Day(pass.From)} tot en met {Dates.Day(pass.Until)}. Daarna houdt het vanzelf op.

            {Address(activity)}
            """);
    }

    /// <summary>To who led it and who said yes, as long as they still see the activity.</summary>
    public async Task PostFarewellAsync(Activity activity, ActivityTeam team, CancellationToken cancel)
    {
        var members = team.Members.Where(m => m.State == MemberState.Member).Select(m => m.PersonId).Append(activity.OwnerId ?? team.ComposedById).Distinct().ToList();
        var boxes = await people.FindMailboxesAsync(members, cancel);
        foreach (var box in members.Select(m => boxes.GetValueOrDefault(m)).OfType<Mailbox>())
        {
            if (await actors.FindAsync(box.PersonId, cancel) is not { } actor || !AskOwner.Sees(actor, activity))
            {
                continue;
            }

            Post(box, $"Het team van “{Message.OneLine(activity.Title)}” is opgeheven", $"""
                Het tijdelijke team van “{Message.OneLine(activity.Title)}” is opgeheven. Dank voor uw bijdrage.

                Drie dingen om het af te maken:
                1. Schrijf op wat er is opgeleverd: {Root}{OutcomeLinks.Outcome(activity.Kenmerk)}
                2. Kijk samen terug, vijf minuten: {Root}{OutcomeLinks.Reflection(activity.Kenmerk)}
                3. Bedank elkaar, en zet op het podium wat lukte: {Root}{OutcomeLinks.Stage(activity.Kenmerk)}

                Is er nog werk? Wie de agenda bijhoudt, kan een nieuw team samenstellen.
                """);
        }
    }

    private string Root => site.SiteAddress.TrimEnd('/');

    private string Address(Activity activity) => Root + TeamLinks.Team(activity.Kenmerk);

    private void Post(Mailbox box, string subject, string text) => outbox.Post(new Message(box.Email, subject, $"Beste {box.Name},\n\n{text}"));
}
