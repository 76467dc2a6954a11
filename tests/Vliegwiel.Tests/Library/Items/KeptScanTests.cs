// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Importing;
using Vliegwiel.Library.Reading;
using Vliegwiel.Library.Versions;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Tests.Library.Offices;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Library.Items;

/// <summary>A version keeps which of its pages were a scan, and the fingerprint is always of the text that is there.</summary>
public sealed class KeptScanTests
{
    private static readonly string First = new OfficeText(61).Paragraph(20);
    private static readonly string Second = new OfficeText(62).Paragraph(20);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_scan_that_takes_the_place_of_a_text_is_read_and_each_comes_back_as_it_was(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var id = await PlantAsync(site);

        await ChangeAsync(site, id, (keeper, item) => keeper.ReplaceFileAsync(item, KeptContent.Of(item.Id, "b".PadLeft(64, 'b'), "scan.pdf", "pdf", 9, hasPages: true, ItemState.BeingRead, [new(1, "", PageSource.Waiting), new(2, "Tekst uit het bestand.", PageSource.Text)]), byId: null, Stop));
        var (waiting, print, asked) = await StateAsync(site, id);
        await ChangeAsync(site, id, (keeper, item) =>
        {
            item.Recognise(item.Pages.Single(p => p.Number == 1), Second);
            item.IsRead();
            return keeper.KeepReadAsync(item, Stop);
        });
        var (read, readPrint, _) = await StateAsync(site, id);
        await RestoreAsync(site, id, 1);
        var (first, firstPrint, _) = await StateAsync(site, id);
        await RestoreAsync(site, id, 2);
        var (again, againPrint, _) = await StateAsync(site, id);

        Assert.Equal((ItemState.BeingRead, "Waiting,Text"), waiting);
        Assert.Null(print);
        Assert.True(asked);
        Assert.Equal((ItemState.Readable, "Recognised,Text"), read);
        Assert.Equal((ItemState.Readable, "Text"), first);
        Assert.Equal(1, firstPrint!.Likeness(TextFingerprint.Of([First])!));
        Assert.Equal((ItemState.Readable, "Recognised,Text"), again);
        Assert.Equal(1, againPrint!.Likeness(readPrint!));
        Assert.True(againPrint.Likeness(firstPrint) < 0.5);
    }

    private static Task<Guid> PlantAsync(TestSite site) => site.InScopeAsync(TestSite.Spinner, async services =>
    {
        var (db, actor, journal) = (services.GetRequiredService<VliegwielDb>(), services.GetRequiredService<CurrentActor>().Value, services.GetRequiredService<EventJournal>());
        var import = Import.Start(actor.PersonId, actor.OrganisationId, Audience.SignedIn, site.Clock.GetUtcNow());
        db.Add(import);
        var file = import.Add("stuk.txt", "a".PadLeft(64, 'a'));
        var item = Item.Import(file, new ItemContent("Stuk van tekst", "txt", First.Length, ItemState.Readable, HasPages: false, [(1, First)]), import, site.Clock.GetUtcNow());
        db.AddRange(item, ItemFingerprint.Of(item.Id, TextFingerprint.Of([First])!));
        file.Became(item.Id);
        journal.Record(new ItemImported { ObjectId = item.Id, ImportId = import.Id, Pages = 1 });
        journal.Record(new ImportStarted { ObjectId = import.Id, Files = 1 });
        await db.SaveChangesAsync(Stop);
        return item.Id;
    });

    private static Task<bool> ChangeAsync(TestSite site, Guid id, Func<VersionKeeper, Item, Task> change) => site.InScopeAsync(TestSite.Spinner, async services =>
    {
        var db = services.GetRequiredService<VliegwielDb>();
        var item = await db.Items.Include(i => i.Pages).SingleAsync(i => i.Id == id, Stop);
        await change(services.GetRequiredService<VersionKeeper>(), item);
        if (item.State == ItemState.Readable && !db.ChangeTracker.Entries<ItemVersion>().Any(e => e.State == EntityState.Added))
        {
            services.GetRequiredService<EventJournal>().Record(new ItemPagesRecognised { ObjectId = id, Pages = 1 });
        }

        await db.SaveChangesAsync(Stop);
        return true;
    });

    private static Task<bool> RestoreAsync(TestSite site, Guid id, int number) => site.InScopeAsync(TestSite.Spinner, async services =>
    {
        var db = services.GetRequiredService<VliegwielDb>();
        var kenmerk = await db.Items.Where(i => i.Id == id).Select(i => i.Kenmerk).SingleAsync(Stop);
        Assert.Null((await services.GetRequiredService<RestoreVersion>().RunAsync(kenmerk, number.ToString(CultureInfo.InvariantCulture), Stop)).Refusal);
        return true;
    });

    private static Task<((ItemState, string) Reading, TextFingerprint? Print, bool IsAsked)> StateAsync(TestSite site, Guid id) => site.InScopeAsync(null, async services =>
    {
        var db = services.GetRequiredService<VliegwielDb>();
        var item = await db.Items.AsNoTracking().Include(i => i.Pages).SingleAsync(i => i.Id == id, Stop);
        var print = await db.ItemFingerprints.AsNoTracking().SingleOrDefaultAsync(f => f.ItemId == id, Stop);
        var facts = await db.Set<Job>().Select(j => j.Facts).ToListAsync(Stop);
        return ((item.State, string.Join(',', item.Pages.OrderBy(p => p.Number).Select(p => p.Source))), print is null ? null : TextFingerprint.From(print.Hashes), facts.Exists(f => f == JsonSerializer.Serialize(new RecognisePages { ItemId = id }, EventJournal.Json)));
    });
}
