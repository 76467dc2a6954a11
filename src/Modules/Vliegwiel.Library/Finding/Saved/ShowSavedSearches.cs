// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Days;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Finding.Saved;

/// <summary>One line of the page of saved searches.</summary>
/// <param name="News">How many things it found that its owner has not seen and may see at this moment.</param>
internal sealed record SavedSearchLine(Guid Id, string Name, SearchTerms Terms, string Narrowed, SearchAlert Alert, DateTimeOffset SavedAt, int News);

/// <summary>One new thing that a saved search found.</summary>
internal sealed record NewHit(string Title, string Url, string Kind, DateTimeOffset FoundAt);

/// <summary>One saved search with what is new in it.</summary>
internal sealed record SavedSearchSheet(SavedSearch Search, SearchTerms Terms, string Narrowed, IReadOnlyList<NewHit> News);

/// <summary>Shows somebody the searches that this person keeps.</summary>
internal sealed class ShowSavedSearches(VliegwielDb db, Access access, CurrentActor actor, FacetWords words)
{
    private const int MostShown = 100;

    public async Task<IReadOnlyList<SavedSearchLine>> ListAsync(CancellationToken cancel)
    {
        var mine = await access.Visible<SavedSearch>().AsNoTracking().Where(s => s.PersonId == actor.Value.PersonId && s.RemovedAt == null)
            .OrderBy(s => s.Name).ThenBy(s => s.Id).ToListAsync(cancel);
        var news = (await NewsAsync(cancel)).ToDictionary(n => n.SearchId, n => n.Things);
        var terms = mine.ToDictionary(s => s.Id, s => SearchTerms.Parse(s.Query));
        var texts = await words.ReadAsync(terms.Values.SelectMany(t => t.Chosen).Select(c => (c.Key, c.Value)), cancel);
        return [.. mine.Select(s => new SavedSearchLine(s.Id, s.Name, terms[s.Id], Narrowed(terms[s.Id], texts), s.Alert, s.SavedAt, news.GetValueOrDefault(s.Id)))];
    }

    /// <returns>Null when the actor keeps no such search.</returns>
    public async Task<SavedSearchSheet?> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await access.Visible<SavedSearch>().SingleOrDefaultAsync(s => s.Id == id && s.PersonId == actor.Value.PersonId, cancel) is not { } search)
        {
            return null;
        }

        var terms = SearchTerms.Parse(search.Query);
        var texts = await words.ReadAsync(terms.Chosen.Select(c => (c.Key, c.Value)), cancel);
        var news = await (from hit in db.Set<SavedSearchHit>()
                          join watch in db.Set<SearchWatch>() on hit.SearchId equals watch.SearchId
                          join known in access.VisibleObjects() on hit.ObjectId equals known.Id
                          where hit.SearchId == id && hit.FoundAt > watch.SeenAt
                          orderby hit.FoundAt descending, known.Title
                          select new NewHit(known.Title, known.Url, known.Kind, hit.FoundAt)).Take(MostShown).ToListAsync(cancel);
        return new SavedSearchSheet(search, terms, Narrowed(terms, texts), news);
    }

    /// <summary>Per saved search of the actor that has any: how many new things there are, and since when.</summary>
    public async Task<IReadOnlyList<SearchNews>> NewsAsync(CancellationToken cancel) =>
        await (from hit in db.Set<SavedSearchHit>()
               join search in access.Visible<SavedSearch>() on hit.SearchId equals search.Id
               join watch in db.Set<SearchWatch>() on search.Id equals watch.SearchId
               join known in access.VisibleObjects() on hit.ObjectId equals known.Id
               where search.PersonId == actor.Value.PersonId && search.RemovedAt == null && hit.FoundAt > watch.SeenAt
               group hit.FoundAt by new { search.Id, search.Name } into found
               orderby found.Max() descending
               select new SearchNews(found.Key.Id, found.Key.Name, found.Count(), found.Max())).Take(SaveSearch.MostPerPerson).ToListAsync(cancel);

    private static string Narrowed(SearchTerms terms, IReadOnlyDictionary<(string, string), string> texts) =>
        string.Join(", ", terms.Chosen.Select(c => $"{c.Key}: {texts.GetValueOrDefault((c.Key, c.Value)) ?? "onbekend"}"));
}

/// <summary>What is new in a saved search.</summary>
internal sealed record SearchNews(Guid SearchId, string Name, int Things, DateTimeOffset At);

/// <summary>New results of saved searches, for one person's day.</summary>
internal sealed class SavedSearchDay(ShowSavedSearches searches) : IDayLines
{
    public IReadOnlyCollection<DayList> Lists => [DayList.New];

    public async Task<IReadOnlyList<DayLine>> FindAsync(Guid personId, CancellationToken cancel) =>
    [
        .. (await searches.NewsAsync(cancel)).Take(IDayLines.Most).Select(n => new DayLine
        {
            List = DayList.New,
            Sentence = $"{(n.Things == 1 ? "1 nieuw resultaat" : $"{n.Things} nieuwe resultaten")} bij “{n.Name}”",
            Url = SavedSearchLinks.Show(n.SearchId),
            Act = "Bekijken",
            At = n.At,
            Reason = "u bewaart deze zoekopdracht",
        }),
    ];
}
