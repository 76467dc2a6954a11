// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Finding;
using Vliegwiel.Library.Finding.Saved;
using Vliegwiel.Library.Questions;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Seeds;

/// <summary>Searches that people of the made-up region keep: one with news, one without, one that was thrown away.</summary>
internal sealed class DemoSearches(VliegwielDb db, Access access, ActorTools actors, NetworkDirectory network, EventJournal journal, TimeProvider clock)
{
    private const string Officer = "beleid@lindedal.example";
    private const string Spinner = "spinner@kringloop.example";

    public async Task PlantAsync(CancellationToken cancel)
    {
        // Found since she saved it: what she may see about timber today.
        await SaveAsync(Officer, "Alles over houtbouw", "houtbouw", [], SearchAlert.Weekly, 21, cancel, news: "houtbouw");
        await SaveAsync(Officer, "Losmaakbaarheid in prestatieafspraken", "losmaakbaarheid prestatieafspraken", [new("soort", "vraagstuk")], SearchAlert.Never, 9, cancel);
        await SaveAsync(Spinner, "Milieukosten bij gunnen", "milieukosten gunningscriterium", [new("soort", "item")], SearchAlert.Daily, 14, cancel);
        var old = await SaveAsync(Spinner, "Materialenpaspoort", "materialenpaspoort", [], SearchAlert.Weekly, 30, cancel);
        await db.SaveChangesAsync(CancellationToken.None);
        old.Remove(clock.GetUtcNow().AddDays(-3));
        journal.Record(new SavedSearchRemoved { ObjectId = old.Id });
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private async Task<SavedSearch> SaveAsync(string email, string name, string words, IReadOnlyList<KeyValuePair<string, string>> chosen, SearchAlert alert, int daysAgo, CancellationToken cancel, string? news = null)
    {
        var person = await network.FindPersonIdByEmailAsync(email, cancel) ?? throw new InvalidOperationException($"The region has no {email}.");
        actors.Current.Become(await actors.Source.FindAsync(person, cancel) ?? throw new InvalidOperationException($"{email} cannot act."));
        var now = clock.GetUtcNow().AddDays(-daysAgo);
        var search = new SavedSearch(person, name, new SearchTerms(words, chosen).Query, alert, now);
        var watch = new SearchWatch(search.Id, now);
        // Planned from today: a fresh demonstration has nothing to catch up with.
        watch.Plan(alert, clock.GetUtcNow());
        db.Add(search);
        db.Add(watch);
        // There is no index yet: all that is visible counts as known, but for what is to be news.
        foreach (var thing in await access.VisibleObjects().Where(o => o.Kind != SavedSearch.Kind && o.Kind != "persoon" && o.Kind != "organisatie").Select(o => new { o.Id, o.Title }).ToListAsync(cancel))
        {
            var isNews = news is not null && thing.Title.Contains(news, StringComparison.OrdinalIgnoreCase);
            db.Add(new SavedSearchHit { SearchId = search.Id, ObjectId = thing.Id, FoundAt = isNews ? clock.GetUtcNow().AddDays(-2) : now, ToldAt = isNews ? null : now });
        }

        journal.Record(new SearchSaved(alert) { ObjectId = search.Id });
        await db.SaveChangesAsync(CancellationToken.None);
        return search;
    }
}
