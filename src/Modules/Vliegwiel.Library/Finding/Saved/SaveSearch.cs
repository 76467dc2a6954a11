// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Search;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Finding.Saved;

/// <summary>Looks for what a saved search finds at this moment, as far as its owner may see it.</summary>
internal sealed class SavedSearchLook(SearchDesk desk)
{
    /// <summary>Further down stands what hardly fits.</summary>
    private const int Most = 100;

    /// <summary>What is at hand when saving is taken wider than what is looked at later, so that a small shift in the order makes no news.</summary>
    private const int MostAtSaving = 300;

    public Task<IReadOnlyList<Guid>> AtSavingAsync(SearchTerms terms, CancellationToken cancel) => FindAsync(terms, MostAtSaving, cancel);

    public Task<IReadOnlyList<Guid>> NowAsync(SearchTerms terms, CancellationToken cancel) => FindAsync(terms, Most, cancel);

    private async Task<IReadOnlyList<Guid>> FindAsync(SearchTerms terms, int most, CancellationToken cancel)
    {
        var found = new List<Guid>();
        for (var skip = 0; skip < most; skip += SearchQuestion.LargestTake)
        {
            var hits = await desk.SearchForAllWordsAsync(terms.Words, terms.Kinds, terms.Facets, skip, SearchQuestion.LargestTake, cancel);
            found.AddRange(hits);
            if (hits.Count == 0)
            {
                break;
            }
        }

        return [.. found.Distinct()];
    }
}

/// <summary>What saving a search writes, and how it looks.</summary>
internal sealed record SaveTools(SavedSearchLook Look, EventJournal Journal, TimeProvider Clock);

/// <summary>Keeps a search for the actor, changes it, throws it away and brings it back.</summary>
internal sealed class SaveSearch(VliegwielDb db, Access access, CurrentActor actor, SaveTools tools)
{
    public const int MostPerPerson = 50;

    public bool MaySave => actor.Value is { Kind: ActorKind.Person, IsSignedIn: true, ViewingAs: null };

    public async Task<Result<SavedSearch>> SaveAsync(SearchTerms terms, SavedSearchRequest request)
    {
        if (!MaySave || actor.Value.PersonId is not { } person)
        {
            return new OnlyPeopleSave();
        }

        if (string.IsNullOrWhiteSpace(terms.Words))
        {
            return new NothingToSave();
        }

        if (terms.Query.Length > SavedSearch.QueryMaxLength)
        {
            return new SearchTooLong();
        }

        if (SavedSearchWords.Parse(request.Bericht) is not { } alert)
        {
            return new UnknownAlert();
        }

        var mine = await db.SavedSearches.AsNoTracking().Where(s => s.PersonId == person && s.RemovedAt == null).Select(s => new { s.Name, s.Query }).ToListAsync(CancellationToken.None);
        if (mine.Find(s => s.Query == terms.Query) is { } same)
        {
            return new SavedAlready(same.Name);
        }

        if (mine.Count >= MostPerPerson)
        {
            return new EnoughSaved();
        }

        var now = tools.Clock.GetUtcNow();
        var search = new SavedSearch(person, request.Naam!.Trim(), terms.Query, alert, now);
        var watch = new SearchWatch(search.Id, now);
        watch.Plan(alert, now);
        db.Add(search);
        db.Add(watch);
        db.AddRange((await tools.Look.AtSavingAsync(terms, CancellationToken.None)).Select(id => new SavedSearchHit { SearchId = search.Id, ObjectId = id, FoundAt = now, ToldAt = now }));
        tools.Journal.Record(new SearchSaved(alert) { ObjectId = search.Id });
        return await db.TrySaveAsync() is { } refusal ? refusal : search;
    }

    /// <returns>Null when the actor keeps no such search.</returns>
    public Task<SavedSearch?> FindAsync(Guid id, CancellationToken cancel) => access.Visible<SavedSearch>().SingleOrDefaultAsync(s => s.Id == id && s.PersonId == actor.Value.PersonId, cancel);

    public async Task<Refusal?> ChangeAsync(SavedSearch search, SavedSearchRequest request)
    {
        if (!MaySave)
        {
            return new OnlyPeopleSave();
        }

        if (SavedSearchWords.Parse(request.Bericht) is not { } alert)
        {
            return new UnknownAlert();
        }

        var watch = await db.Set<SearchWatch>().SingleAsync(w => w.SearchId == search.Id, CancellationToken.None);
        search.Rename(request.Naam!.Trim());
        search.Warn(alert);
        watch.Plan(alert, tools.Clock.GetUtcNow());
        tools.Journal.Record(new SavedSearchChanged(alert) { ObjectId = search.Id });
        return await db.TrySaveAsync();
    }

    public async Task<Refusal?> RemoveAsync(SavedSearch search)
    {
        if (!MaySave)
        {
            return new OnlyPeopleSave();
        }

        search.Remove(tools.Clock.GetUtcNow());
        tools.Journal.Record(new SavedSearchRemoved { ObjectId = search.Id });
        return await db.TrySaveAsync();
    }

    public async Task<Refusal?> RestoreAsync(SavedSearch search)
    {
        if (!MaySave)
        {
            return new OnlyPeopleSave();
        }

        search.Restore();
        tools.Journal.Record(new SavedSearchRestored { ObjectId = search.Id });
        return await db.TrySaveAsync();
    }

    /// <summary>What it found until now is no longer new.</summary>
    public async Task<Refusal?> SeeAsync(SavedSearch search)
    {
        if (!MaySave)
        {
            return new OnlyPeopleSave();
        }

        var watch = await db.Set<SearchWatch>().SingleAsync(w => w.SearchId == search.Id, CancellationToken.None);
        watch.See(tools.Clock.GetUtcNow());
        return await db.TrySaveAsync();
    }
}
