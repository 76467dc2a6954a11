// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Library.Questions;

/// <summary>A letter to everybody who has a question: who asked it, who said "ik ook" and who follows it.</summary>
internal sealed class QuestionPost(VliegwielDb db, IActorSource actors, PeopleDirectory people, MailTools tools)
{
    /// <summary>Who belongs to a question, with all that went into it.</summary>
    public async Task<IReadOnlyList<Guid>> AskersAsync(Guid groupId, CancellationToken cancel)
    {
        var group = db.Set<Question>().Where(q => q.GroupId == groupId);
        var askers = group.Select(q => q.AskedById);
        var recognisers = db.Set<Recognition>().Where(r => group.Any(q => q.Id == r.QuestionId)).Select(r => r.PersonId);
        var followers = db.Set<QuestionFollower>().Where(f => group.Any(q => q.Id == f.QuestionId)).Select(f => f.PersonId);
        return await askers.Union(recognisers).Union(followers).OrderBy(p => p).ToListAsync(cancel);
    }

    /// <summary>Whether this person sees the question today: work may have ended since.</summary>
    public async Task<bool> SeesAsync(Guid personId, Question question, CancellationToken cancel) =>
        await actors.FindAsync(personId, cancel) is { } actor && actor.Audiences.Intersect(question.AudienceList).Any();

    /// <summary>Posts once to each, however often the job runs, and only to who may see the question.</summary>
    /// <param name="about">What is told, as a key.</param>
    public async Task TellAsync(Question question, string about, Guid? except, string subject, Func<string, string> text, CancellationToken cancel)
    {
        var askers = (await AskersAsync(question.GroupId, cancel)).Where(p => p != except).ToList();
        var told = await db.QuestionTellings.Where(t => t.About == about).Select(t => t.PersonId).ToListAsync(cancel);
        var boxes = await people.FindMailboxesAsync([.. askers.Except(told)], cancel);
        foreach (var box in boxes.Values.OrderBy(b => b.PersonId))
        {
            if (await SeesAsync(box.PersonId, question, cancel))
            {
                tools.Outbox.Post(new Message(box.Email, subject, text(box.Name)));
                db.QuestionTellings.Add(new QuestionTelling { About = about, PersonId = box.PersonId });
            }
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }

    public string Address(string path) => tools.Absolute(path);
}

/// <summary>The way out, and what links in mail start with.</summary>
internal sealed record MailTools(Outbox Outbox, SignInSettings Site)
{
    public string Absolute(string path) => Site.SiteAddress.TrimEnd('/') + path;
}

/// <summary>Tells everybody who has a question, and still sees it, that what was asked has changed.</summary>
internal sealed class TellOfChange(VliegwielDb db, QuestionPost post) : IReaction<QuestionChanged>
{
    public async Task ReactAsync(QuestionChanged happened, CancellationToken cancel)
    {
        // Of several changes in a row only the last is told: the letters of the ones before are not written any more.
        if (await db.Questions.SingleOrDefaultAsync(q => q.Id == happened.ObjectId && q.VersionNumber == happened.Version, cancel) is { } question)
        {
            var fields = QuestionFieldSheet.All.Where(f => happened.Fields.Contains(f.Name, StringComparer.Ordinal)).Select(f => f.Label.ToLowerInvariant()).ToList();
            await post.TellAsync(question, $"gewijzigd {question.Id:N} {happened.Version}", happened.ChangedById, $"Gewijzigd: “{question.Title}”", name =>
                $"""
                Beste {name},

                Een vraagstuk dat ook van u is, of dat u volgt, is gewijzigd: “{question.Title}”. Veranderd is: {string.Join(", ", fields)}.

                Lees het vraagstuk:
                {post.Address(QuestionLinks.Show(question.Kenmerk))}

                Herkent u het niet meer? Dan kunt u daar uw “ik ook” intrekken of stoppen met volgen.
                """, cancel);
        }
    }
}

/// <summary>Tells everybody who has a question that there is an answer.</summary>
internal sealed class TellOfAnswer(VliegwielDb db, QuestionPost post) : IReaction<AnswerGiven>
{
    public async Task ReactAsync(AnswerGiven happened, CancellationToken cancel)
    {
        if (await db.Questions.SingleOrDefaultAsync(q => q.Id == happened.ObjectId, cancel) is { } question)
        {
            await post.TellAsync(question, $"antwoord {happened.AnswerId:N}", happened.AuthorId, $"Antwoord op “{question.Title}”", name =>
                $"""
                Beste {name},

                Er is een antwoord gegeven op een vraagstuk dat ook van u is: “{question.Title}”.

                Lees het antwoord:
                {post.Address(QuestionLinks.Show(question.Kenmerk))}

                Stelde u de vraag? Dan kunt u daar ook kiezen welk antwoord het beste is.
                """, cancel);
        }
    }
}

/// <summary>Tells everybody who has a question that it is answered.</summary>
internal sealed class TellOfBestAnswer(VliegwielDb db, QuestionPost post) : IReaction<BestAnswerChosen>
{
    public async Task ReactAsync(BestAnswerChosen happened, CancellationToken cancel)
    {
        if (await db.Questions.SingleOrDefaultAsync(q => q.Id == happened.ObjectId, cancel) is { } question)
        {
            await post.TellAsync(question, $"beste {happened.AnswerId:N}", happened.ChosenById, $"Beantwoord: “{question.Title}”", name =>
                $"""
                Beste {name},

                Het vraagstuk “{question.Title}” is beantwoord: er is een beste antwoord gekozen.

                Lees het antwoord:
                {post.Address(QuestionLinks.Show(question.Kenmerk))}

                Over drie maanden vragen wij u of het u hielp.
                """, cancel);
        }
    }
}

/// <summary>Tells everybody who had the question that went where it went.</summary>
internal sealed class TellOfMerge(VliegwielDb db, QuestionPost post) : IReaction<QuestionMerged>
{
    public async Task ReactAsync(QuestionMerged happened, CancellationToken cancel)
    {
        // Undone before this ran: nothing to tell.
        if (await db.Questions.SingleOrDefaultAsync(q => q.Id == happened.ObjectId && q.MergedIntoId == happened.IntoId, cancel) is { } source
            && await db.Questions.SingleOrDefaultAsync(q => q.Id == happened.IntoId, cancel) is { } target)
        {
            await post.TellAsync(source, $"samen {source.Id:N} {happened.Merges}", happened.MergedById, $"Samengevoegd: “{source.Title}”", name =>
                $"""
                Beste {name},

                Het vraagstuk “{source.Title}” gaat over hetzelfde als “{target.Title}”. Ze zijn samengevoegd. Wie het ene vraagstuk volgde, hoort voortaan van het andere.

                Verder gaat het hier:
                {post.Address(QuestionLinks.Show(target.Kenmerk))}

                Klopt dit niet? Op de pagina van uw eigen vraagstuk kan de steller het ongedaan maken:
                {post.Address(QuestionLinks.Show(source.Kenmerk))}
                """, cancel);
        }
    }
}
