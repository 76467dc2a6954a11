// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Design.Text;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Agendas.Raising;

/// <summary>The way out, and who works where.</summary>
internal sealed record RaisePost(Outbox Outbox, SignInSettings Site, PeopleDirectory People, IActorSource Actors);

/// <summary>
/// Writes to whose goals and activities rest on an ambition that its bar goes up: to each person one mail, with what that person sees. The height itself
/// stands on the page, where its footnote is.
/// </summary>
internal sealed class TellRaised(VliegwielDb db, ThreadCoverage threads, RaisePost post) : IReaction<BarRaised>
{
    private const int MostLines = 20;

    public async Task ReactAsync(BarRaised happened, CancellationToken cancel)
    {
        if (await db.Set<Ambition>().SingleOrDefaultAsync(a => a.Id == happened.ObjectId, cancel) is not { } ambition)
        {
            return;
        }

        var told = false;
        foreach (var person in (await RestingAsync(ambition, cancel)).GroupBy(r => r.PersonId))
        {
            if (await post.Actors.FindAsync(person.Key, cancel) is not { } actor || !Sees(actor, ambition.AudienceList)
                || person.Where(r => Sees(actor, r.Audiences)).Select(r => r.Line).Distinct().ToList() is not { Count: > 0 } lines
                || await post.People.FindMailboxAsync(person.Key, cancel) is not { } box)
            {
                continue;
            }

            post.Outbox.Post(new Message(box.Email, Message.OneLine($"De lat gaat omhoog: {ambition.Title}"), Text(ambition, happened.EffectiveOn, box.Name, lines)));
            told = true;
        }

        if (told)
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
    }

    private sealed record Resting(Guid PersonId, string Line, IReadOnlyList<Audience> Audiences);

    private static bool Sees(Actor actor, IReadOnlyList<Audience> audiences) => actor.Audiences.Intersect(audiences).Any();

    /// <summary>The goals that work it out, and what is being done for those goals or for the ambition itself.</summary>
    private async Task<IReadOnlyList<Resting>> RestingAsync(Ambition ambition, CancellationToken cancel)
    {
        var goals = await db.Set<Goal>().Where(g => g.AmbitionId == ambition.Id).OrderBy(g => g.Title).ThenBy(g => g.Id).ToListAsync(cancel);
        var ids = new HashSet<Guid>();
        foreach (var above in goals.Select(g => g.Id).Prepend(ambition.Id))
        {
            ids.UnionWith(await threads.AllBelowAsync(above, AgendasModule.ActivityKind, cancel));
        }

        var activities = await db.Activities.Where(a => ids.Contains(a.Id) && a.GroupId == a.Id && a.OwnerId != null).OrderBy(a => a.FoldedTitle).ThenBy(a => a.Id).ToListAsync(cancel);
        return
        [
            .. goals.Select(g => new Resting(g.KeeperId, $"- het doel “{g.Title}”: {Address(GoalLinks.Goal(g.Kenmerk))}", g.AudienceList)),
            .. activities.Where(a => !a.IsOver).Select(a => new Resting(a.OwnerId!.Value, $"- de activiteit “{a.Title}”: {Address(AgendaLinks.Activity(a.Kenmerk))}", a.AudienceList)),
        ];
    }

    private string Text(Ambition ambition, DateOnly from, string name, List<string> lines) =>
        $"""
        Beste {name},

        Vanaf {Dates.Day(from)} ligt de lat hoger bij de ambitie “{ambition.Title}”. Lees hoe hoog, en waarom:
        {Address(GoalLinks.Ambition(ambition.Kenmerk))}

        Daarop rust wat van u is:
        {string.Join('\n', lines.Take(MostLines))}{(lines.Count > MostLines ? $"\nEn nog {lines.Count - MostLines} meer." : "")}

        Kijk of uw doel of activiteit dan nog klopt. Klopt het nog? Meld dat op de pagina: dan vervalt de markering “basis gewijzigd”.
        """;

    private string Address(string path) => post.Site.SiteAddress.TrimEnd('/') + path;
}
