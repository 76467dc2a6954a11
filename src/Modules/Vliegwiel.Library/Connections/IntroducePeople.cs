// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Questions;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Connections;

/// <summary>Proposes to two people to talk, in one click: both get a mail and each says yes or no.</summary>
internal sealed class IntroducePeople(VliegwielDb db, CurrentActor actor, SuggestConnections suggest, IntroductionTools tools)
{
    /// <summary>Only somebody who is suggested, so that nobody is proposed who does not want it.</summary>
    public async Task<Result<Connection>> RunAsync(string url, Guid helperId)
    {
        if (actor.Value is not { Kind: ActorKind.Person, PersonId: { } me }
            || await suggest.FindAsync(url, CancellationToken.None) is not { SeekerId: { } seeker } suggestions || suggestions.People.FirstOrDefault(p => p.Id == helperId) is not { } person)
        {
            return new NotSuggested();
        }

        var occasion = suggestions.Occasion;
        if (await db.Connections.FirstOrDefaultAsync(c => c.OccasionId == occasion.Id && c.SeekerId == seeker && c.HelperId == helperId && c.State != ConnectionState.Nothing, CancellationToken.None) is { } known
            && known.AudienceList.Contains(Audience.Person(me)))
        {
            return known;
        }

        var boxes = await tools.People.FindMailboxesAsync([seeker, helperId], CancellationToken.None);
        if (!await SeesAsync(seeker, occasion.Id) || !await SeesAsync(helperId, occasion.Id) || !boxes.ContainsKey(seeker) || !boxes.ContainsKey(helperId))
        {
            return new CannotSeeOccasion();
        }

        var reason = person.Reason.Length <= Connection.ReasonMaxLength ? person.Reason : $"{person.Name} kan hierbij helpen.";
        var (connection, seekerToken, helperToken) = Connection.Propose(occasion.Id, seeker, helperId, me, reason, tools.Clock.GetUtcNow());
        db.Connections.Add(connection);
        tools.Journal.Record(new ConnectionProposed { ObjectId = connection.Id, OccasionId = occasion.Id });
        Post(connection, occasion, boxes[seeker], boxes[helperId], seekerToken);
        Post(connection, occasion, boxes[helperId], boxes[seeker], helperToken);
        await db.SaveChangesAsync(CancellationToken.None);
        return connection;
    }

    private async Task<bool> SeesAsync(Guid personId, Guid objectId)
    {
        if (await tools.Actors.FindAsync(personId, CancellationToken.None) is not { } person)
        {
            return false;
        }

        var tokens = person.Audiences.Select(a => a.Token).ToList();
        return await db.Set<AudienceRow>().AnyAsync(a => a.ObjectId == objectId && tokens.Contains(a.Audience), CancellationToken.None);
    }

    private void Post(Connection connection, ObjectRow occasion, Mailbox to, Mailbox other, string token)
    {
        if (connection.AnswerOf(to.PersonId) is null)
        {
            tools.Mail.Outbox.Post(new Message(
                to.Email,
                $"Kennismaken met {other.Name}?",
                $"""
                Beste {to.Name},

                Wij denken dat {other.Name} en u elkaar kunnen helpen bij “{occasion.Title}”.

                De reden: {connection.Reason}

                Zeg ja of nee. U hoeft zich niet aan te melden:
                {tools.Mail.Absolute(ConnectionLinks.Introduction(token))}

                Pas als u beiden ja zegt, ziet u elkaars e-mailadres. Liever nooit zo'n voorstel? Dat kiest u hier:
                {tools.Mail.Absolute(ConnectionLinks.Settings)}
                """,
                HoldsSecret: true));
        }
    }
}

/// <summary>What introducing people needs.</summary>
internal sealed record IntroductionTools(PeopleDirectory People, IActorSource Actors, MailTools Mail, EventJournal Journal, TimeProvider Clock);

/// <summary>A proposal behind a link in mail, and for whom the link is.</summary>
internal sealed record OpenIntroduction(Connection Connection, Guid PersonId);

/// <summary>Takes down what the two say: with the link in the mail or on the site, as often as they like with the same outcome.</summary>
internal sealed class AnswerIntroduction(VliegwielDb db, Access access, CurrentActor actor, IntroductionTools tools)
{
    /// <summary>A link in mail says something once; after this long it says nothing at all.</summary>
    private static readonly TimeSpan LinkLasts = TimeSpan.FromDays(60);

    /// <returns>Null when the link said something already, has expired or never was.</returns>
    public async Task<OpenIntroduction?> FindAsync(string token, CancellationToken cancel)
    {
        var hash = MailToken.HashOf(token);
        return await db.Connections.SingleOrDefaultAsync(c => c.SeekerTokenHash == hash || c.HelperTokenHash == hash, cancel) is { } connection
            && (connection.SeekerTokenHash == hash ? connection.SeekerId : connection.HelperId) is var person
            && connection.AnswerOf(person) is null && !connection.IsClosed && tools.Clock.GetUtcNow() < connection.MadeAt + LinkLasts
            && await tools.Actors.FindAsync(person, cancel) is not null
            ? new OpenIntroduction(connection, person)
            : null;
    }

    public async Task<Result<Connection>> WithLinkAsync(string token, bool accepts)
    {
        if (await FindAsync(token, CancellationToken.None) is not { } open)
        {
            return new LinkWasUsed();
        }

        // The link is the person's: the journal says who it was.
        actor.Become(await tools.Actors.FindAsync(open.PersonId, CancellationToken.None) ?? throw new InvalidOperationException("Whose link works can act."));
        return await SayAsync(open.Connection, open.PersonId, accepts);
    }

    public async Task<Result<Connection>> OnSiteAsync(string kenmerk, bool accepts) =>
        actor.Value is { Kind: ActorKind.Person, PersonId: { } me }
            && await access.Visible<Connection>().SingleOrDefaultAsync(c => c.Kenmerk == kenmerk, CancellationToken.None) is { } connection && connection.IsParty(me)
            ? await SayAsync(connection, me, accepts)
            : new NotSuggested();

    /// <summary>What came of it.</summary>
    public async Task<Result<Connection>> ReportAsync(string kenmerk, string? state, string? yield)
    {
        if (actor.Value is not { Kind: ActorKind.Person, PersonId: { } me } || await access.Visible<Connection>().SingleOrDefaultAsync(c => c.Kenmerk == kenmerk, CancellationToken.None) is not { } connection || !connection.IsParty(me))
        {
            return new NotSuggested();
        }

        var chosen = Array.FindIndex(ReportRequest.Reportable, s => ConnectionWords.Of(s) == state);
        if (chosen < 0)
        {
            return new UnknownReport();
        }

        if (connection.Report(ReportRequest.Reportable[chosen], string.IsNullOrWhiteSpace(yield) ? null : yield.Trim(), tools.Clock.GetUtcNow()) is { } refusal)
        {
            return refusal;
        }

        tools.Journal.Record(new ConnectionReported(connection.State) { ObjectId = connection.Id });
        return await db.TrySaveAsync() is { } clash ? clash : connection;
    }

    private async Task<Result<Connection>> SayAsync(Connection connection, Guid personId, bool accepts)
    {
        if (connection.AnswerOf(personId) == accepts)
        {
            return connection;
        }

        var now = tools.Clock.GetUtcNow();
        if ((accepts ? connection.Accept(personId, now) : connection.Decline(personId, now)) is { } refusal)
        {
            return refusal;
        }

        tools.Journal.Record(accepts
            ? new IntroductionAccepted { ObjectId = connection.Id, PersonId = personId }
            : new IntroductionDeclined { ObjectId = connection.Id, PersonId = personId });
        if (connection.State == ConnectionState.Introduced)
        {
            await TellBothAsync(connection);
        }

        return await db.TrySaveAsync() is { } clash ? clash : connection;
    }

    private async Task TellBothAsync(Connection connection)
    {
        var boxes = await tools.People.FindMailboxesAsync([connection.SeekerId, connection.HelperId], CancellationToken.None);
        if (boxes.TryGetValue(connection.SeekerId, out var seeker) && boxes.TryGetValue(connection.HelperId, out var helper))
        {
            foreach (var (to, other) in new[] { (seeker, helper), (helper, seeker) })
            {
                tools.Mail.Outbox.Post(new Message(
                    to.Email,
                    $"U kunt kennismaken met {other.Name}",
                    $"""
                    Beste {to.Name},

                    U zei beiden ja. U bereikt {other.Name} via {other.Email}.

                    Op deze pagina staat waar het over gaat, en zegt u later wat het opleverde:
                    {tools.Mail.Absolute(ConnectionLinks.Show(connection.Kenmerk))}
                    """));
            }
        }
    }
}
