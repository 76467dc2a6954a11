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
            || await (from o in access.VisibleObjects()
                      from q in db.Set<Question>().AsNoTracking().Where(q => q.Id == o.Id).DefaultIfEmpty()
                      where o.Url == url && (o.Kind == FindSimilar.QuestionKind || o.Kind == FindSimilar.ItemKind)
                      select new { Occasion = o, Question = q }).SingleOrDefaultAsync(cancel) is not { Occasion: { } occasion } found)
        {
            return null;
        }

        var preferences = await db.ConnectionPreferences.AsNoTracking().Where(p => p.IsNotProposed || p.PersonId == me).ToListAsync(cancel);
        var seeker = found.Question is { } question && QuestionRights.DrivesANetwork(actor.Value) && QuestionRights.MayTend(actor.Value, question) ? question.AskedById : me;
        if (preferences.Exists(p => p.PersonId == me && p.GetsNoSuggestions))
        {
            return new Suggestions(occasion, IsOff: true, seeker, [], [], []);
        }

        var similar = await tools.Similar.ToObjectAsync(occasion, cancel);
        var reasons = await ReasonsAsync(occasion, similar, cancel);
        foreach (var nobody in preferences.Where(p => p.IsNotProposed).Select(p => p.PersonId).Concat([me, seeker]))
        {
            reasons.Remove(nobody);
        }

        var workers = await tools.People.ListWorkersAsync([.. reasons.Keys.Take(Most), seeker], cancel);
        var own = workers.Where(w => w.PersonId == seeker).Select(w => w.Organisation).ToList();
        var others = workers.Where(w => w.PersonId != seeker).ToList();
        return new Suggestions(
            occasion, IsOff: false, seeker,
            [.. reasons.Keys.SelectMany(id => others.Where(w => w.PersonId == id).Take(1)).Select(w => new SuggestedPerson(w.PersonId, w.Name, $"/mensen/{w.Kenmerk}", w.Organisation.Name, $"{w.Name} {reasons[w.PersonId]}."))],
            [.. reasons.Keys.SelectMany(id => others.Where(w => w.PersonId == id)).Where(w => !own.Contains(w.Organisation)).DistinctBy(w => w.Organisation)
                .Select(w => Organisation(w, reasons[w.PersonId], own.FirstOrDefault()))],
            [.. similar.Take(Most).Select(s => new SuggestedThing(s.Object.Title, s.Object.Url, s.Reason))]);
    }

    private static SuggestedThing Organisation(Worker worker, string reason, OrganisationCard? own) => new(
        worker.Organisation.Name, $"/organisaties/{worker.Organisation.Kenmerk}",
        $"{worker.Name} werkt hier en {reason}{(own?.Kind == worker.Organisation.Kind ? $"; het is net als {own.Name} een {own.Kind}" : "")}.");

    /// <summary>For each person the strongest reason, in the order of strength.</summary>
    private async Task<Dictionary<Guid, string>> ReasonsAsync(ObjectRow occasion, IReadOnlyList<SimilarThing> similar, CancellationToken cancel)
    {
        var alike = similar.ToDictionary(s => s.Object.Id);
        var ids = alike.Keys.ToList();
        var reasons = new Dictionary<Guid, string>();
        var group = access.Visible<Question>().Where(q => q.GroupId == occasion.Id || q.Id == occasion.Id);
        // One question for all ways in which people can be near; which way it was says the first column.
        var near = await db.Answers.AsNoTracking().Where(a => ids.Contains(a.QuestionId)).Select(a => new { Way = Nearness.Answered, Id = a.QuestionId, PersonId = (Guid?)a.AuthorId })
            .Concat(db.Recognitions.AsNoTracking().Where(r => group.Any(q => q.Id == r.QuestionId)).Select(r => new { Way = Nearness.HasItToo, Id = r.QuestionId, PersonId = (Guid?)r.PersonId }))
            .Concat(group.Select(q => new { Way = Nearness.HasItToo, q.Id, PersonId = (Guid?)q.AskedById }))
            .Concat(access.Visible<Item>().AsNoTracking().Where(i => ids.Contains(i.Id)).Select(i => new { Way = Nearness.Brought, i.Id, PersonId = i.OwnerId ?? i.ImportedById }))
            .Concat(access.Visible<Question>().AsNoTracking().Where(q => ids.Contains(q.Id)).Select(q => new { Way = Nearness.Asked, q.Id, PersonId = (Guid?)q.AskedById }))
            .ToListAsync(cancel);
        var ordered = near.Where(n => n.PersonId is not null).Distinct().OrderBy(n => n.Way).ThenBy(n => ids.IndexOf(n.Id)).ThenBy(n => n.PersonId);
        foreach (var line in ordered)
        {
            reasons.TryAdd(line.PersonId!.Value, line.Way switch
            {
                Nearness.Answered => $"gaf antwoord op “{alike[line.Id].Object.Title}”. Dat gaat ook over {QuestionWords.List(alike[line.Id].Words)}",
                Nearness.HasItToo => "heeft hetzelfde vraagstuk",
                Nearness.Brought => $"bracht “{alike[line.Id].Object.Title}” in. Dat gaat ook over {QuestionWords.List(alike[line.Id].Words)}",
                _ => $"stelde een vraag die hierop lijkt: “{alike[line.Id].Object.Title}”",
            });
        }

        return reasons;
    }

    /// <summary>In which way somebody is near to a question or document, the strongest first.</summary>
    private static class Nearness
    {
        public const int Answered = 1;
        public const int HasItToo = 2;
        public const int Brought = 3;
        public const int Asked = 4;
    }
}

/// <summary>Whom suggestions are asked of.</summary>
internal sealed record SuggestTools(FindSimilar Similar, PeopleDirectory People);
