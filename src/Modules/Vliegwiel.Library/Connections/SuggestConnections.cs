// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Questions;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Connections;

internal sealed record SuggestedPerson(Guid Id, string Name, string Url, string? Organisation, string Reason);

internal sealed record SuggestedThing(string Title, string Url, string Reason);

/// <summary>What may be connected with a question or document, each with its reason in a sentence.</summary>
/// <param name="IsOff">The reader switched suggestions off.</param>
/// <param name="SeekerId">Who would be introduced: who asked the question, when the reader drives the network, and otherwise the reader.</param>
internal sealed record Suggestions(ObjectRow Occasion, bool IsOff, Guid? SeekerId, IReadOnlyList<SuggestedPerson> People, IReadOnlyList<SuggestedThing> Organisations, IReadOnlyList<SuggestedThing> Things);

/// <summary>Finds who and what may help with a question or document, only from what the reader sees.</summary>
internal sealed class SuggestConnections(VliegwielDb db, Access access, CurrentActor actor, SuggestTools tools)
{
    private const int Most = 10;

    /// <returns>Null when there is no such question or document for this actor.</returns>
    public async Task<Suggestions?> FindAsync(string url, CancellationToken cancel)
    {
        if (actor.Value is not { Kind: ActorKind.Person, PersonId: { } me }
            || await access.VisibleObjects().SingleOrDefaultAsync(o => o.Url == url && (o.Kind == FindSimilar.QuestionKind || o.Kind == FindSimilar.ItemKind), cancel) is not { } occasion)
        {
            return null;
        }

        var preferences = await db.ConnectionPreferences.AsNoTracking().Where(p => p.IsNotProposed || p.PersonId == me).ToListAsync(cancel);
        var question = QuestionRights.DrivesANetwork(actor.Value) ? await access.Visible<Question>().AsNoTracking().SingleOrDefaultAsync(q => q.Id == occasion.Id, cancel) : null;
        var seeker = question is not null && QuestionRights.MayTend(actor.Value, question) ? question.AskedById : me;
        if (preferences.Exists(p => p.PersonId == me && p.GetsNoSuggestions))
        {
            return new Suggestions(occasion, IsOff: true, seeker, [], [], []);
        }

        var similar = await tools.Similar.ToObjectAsync(occasion.Id, cancel);
        var reasons = await ReasonsAsync(occasion, similar, cancel);
        foreach (var nobody in preferences.Where(p => p.IsNotProposed).Select(p => p.PersonId).Concat([me, seeker]))
        {
            reasons.Remove(nobody);
        }

        var workers = await tools.People.ListWorkersAsync([.. reasons.Keys.Take(Most), seeker], cancel);
        var cards = await tools.People.FindOrganisationsAsync([.. workers.Select(w => w.OrganisationId).Distinct()], cancel);
        var own = workers.Where(w => w.PersonId == seeker).Select(w => w.OrganisationId).ToList();
        var others = workers.Where(w => w.PersonId != seeker).ToList();
        return new Suggestions(
            occasion, IsOff: false, seeker,
            [.. reasons.Keys.SelectMany(id => others.Where(w => w.PersonId == id).Take(1)).Select(w => new SuggestedPerson(w.PersonId, w.Name, $"/mensen/{w.Kenmerk}", cards.GetValueOrDefault(w.OrganisationId)?.Name, $"{w.Name} {reasons[w.PersonId]}."))],
            [.. reasons.Keys.SelectMany(id => others.Where(w => w.PersonId == id)).Where(w => !own.Contains(w.OrganisationId)).DistinctBy(w => w.OrganisationId)
                .Select(w => Organisation(cards[w.OrganisationId], w, reasons[w.PersonId], own.Select(o => cards.GetValueOrDefault(o)).FirstOrDefault()))],
            [.. similar.Take(Most).Select(s => new SuggestedThing(s.Object.Title, s.Object.Url, s.Reason))]);
    }

    private static SuggestedThing Organisation(OrganisationCard card, Worker worker, string reason, OrganisationCard? own) => new(
        card.Name, $"/organisaties/{card.Kenmerk}",
        $"{worker.Name} werkt hier en {reason}{(own?.Kind == card.Kind ? $"; het is net als {own.Name} een {card.Kind}" : "")}.");

    /// <summary>For each person the strongest reason, in the order of strength.</summary>
    private async Task<Dictionary<Guid, string>> ReasonsAsync(ObjectRow occasion, IReadOnlyList<SimilarThing> similar, CancellationToken cancel)
    {
        var alike = similar.ToDictionary(s => s.Object.Id);
        var ids = alike.Keys.ToList();
        var reasons = new Dictionary<Guid, string>();
        var group = access.Visible<Question>().Where(q => q.GroupId == occasion.Id || q.Id == occasion.Id);
        // One question for who answered something alike and who has this very question; the second is marked with the occasion.
        var told = await db.Answers.AsNoTracking().Where(a => ids.Contains(a.QuestionId)).Select(a => new { a.QuestionId, PersonId = a.AuthorId })
            .Concat(db.Recognitions.AsNoTracking().Where(r => group.Any(q => q.Id == r.QuestionId)).Select(r => new { QuestionId = occasion.Id, r.PersonId }))
            .Concat(group.Select(q => new { QuestionId = occasion.Id, PersonId = q.AskedById })).Distinct().ToListAsync(cancel);
        foreach (var answer in told.Where(t => t.QuestionId != occasion.Id).OrderBy(t => ids.IndexOf(t.QuestionId)).ThenBy(t => t.PersonId))
        {
            reasons.TryAdd(answer.PersonId, $"gaf antwoord op “{alike[answer.QuestionId].Object.Title}”. Dat gaat ook over {QuestionWords.List(alike[answer.QuestionId].Words)}");
        }

        foreach (var same in told.Where(t => t.QuestionId == occasion.Id).OrderBy(t => t.PersonId))
        {
            reasons.TryAdd(same.PersonId, "heeft hetzelfde vraagstuk");
        }

        var makers = await access.Visible<Item>().AsNoTracking().Where(i => ids.Contains(i.Id)).Select(i => new { i.Id, PersonId = i.OwnerId ?? i.ImportedById })
            .Concat(access.Visible<Question>().AsNoTracking().Where(q => ids.Contains(q.Id)).Select(q => new { q.Id, PersonId = (Guid?)q.AskedById })).ToListAsync(cancel);
        foreach (var maker in makers.Where(m => m.PersonId is not null).OrderBy(m => alike[m.Id].Object.Kind == FindSimilar.QuestionKind).ThenBy(m => ids.IndexOf(m.Id)))
        {
            reasons.TryAdd(maker.PersonId!.Value, alike[maker.Id].Object.Kind == FindSimilar.QuestionKind
                ? $"stelde een vraag die hierop lijkt: “{alike[maker.Id].Object.Title}”"
                : $"bracht “{alike[maker.Id].Object.Title}” in. Dat gaat ook over {QuestionWords.List(alike[maker.Id].Words)}");
        }

        return reasons;
    }
}

/// <summary>Whom suggestions are asked of.</summary>
internal sealed record SuggestTools(FindSimilar Similar, PeopleDirectory People);
