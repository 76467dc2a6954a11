// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Text;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Library.Showing;

/// <summary>How far the reading of a document has come.</summary>
/// <param name="CanBeRead">False when a program for it is missing here.</param>
/// <param name="PagesWaiting">Scanned pages that are still to be recognised.</param>
/// <param name="IsRecognised">The text shown was recognised in a picture and may hold mistakes.</param>
internal sealed record ItemReading(bool CanBeRead, int PagesWaiting, bool IsRecognised);

/// <summary>What the page of a document shows, for who may see it.</summary>
/// <param name="Text">The paragraphs and tables of one page; null when there is no text.</param>
internal sealed record ShownItem(
    Guid Id, string Kenmerk, string Title, string? Owner, DateOnly ImportedOn, string? ImportedBy, string FileName, string Format, string Size,
    ItemReading Reading, string? SourceUrl, bool HasPages, int Number, int PageCount, IReadOnlyList<TextBlock>? Text,
    IReadOnlyList<string> Audience, IReadOnlyList<string> History, bool CanViewAs, bool CanShare, ItemSheet Sheet);

/// <summary>Finds a document and one page of its text.</summary>
internal sealed class ShowItem(Access access, CurrentActor actor, ShowTools tools)
{
    /// <summary>A document without pages is shown in one piece, unless it is as long as a book.</summary>
    private const int PartsAtOnce = 60;

    /// <returns>Null when there is no such document or page for this actor.</returns>
    public async Task<ShownItem?> FindAsync(string kenmerk, string? pageNumber, CancellationToken cancel)
    {
        var number = 1;
        if (pageNumber is { Length: > 0 } && (!int.TryParse(pageNumber, NumberStyles.None, CultureInfo.InvariantCulture, out number) || number < 1))
        {
            return null;
        }

        // One question for all of it: the page asks enough others.
        var organisations = access.VisibleObjects();
        var visible = access.Visible<Item>().AsNoTracking().Where(i => i.Kenmerk == kenmerk);
        var found = await visible.Select(i => new
        {
            Item = i,
            Organisation = organisations.Where(o => o.Id == i.OrganisationId).Select(o => o.Title).FirstOrDefault(),
            Text = i.Pages.Where(p => p.Number == number).Select(p => p.Text).FirstOrDefault(),
            Source = i.Pages.Where(p => p.Number == number).Select(p => (PageSource?)p.Source).FirstOrDefault(),
            Waiting = i.Pages.Count(p => p.Source == PageSource.Waiting),
        }).SingleOrDefaultAsync(cancel);
        if (found is not { Item: { } item } || number > Math.Max(1, item.PageCount))
        {
            return null;
        }

        var isWhole = !item.HasPages && item.PageCount <= PartsAtOnce;
        // What is shown in one piece and has parts is asked for apart: a list of parts inside the first question would need APPLY, which SQLite has not.
        var texts = isWhole && item.PageCount > 1
            ? await visible.SelectMany(i => i.Pages).OrderBy(p => p.Number).Select(p => p.Text).ToListAsync(cancel)
            : [found.Text ?? ""];
        var reading = new ItemReading(item.State != ItemState.NotReadableHere, found.Waiting, found.Source == PageSource.Recognised);
        var history = await tools.History.OfAsync(item.Id, 10, cancel);
        var people = await tools.Network.NamesOfPeopleAsync([.. history.Select(h => h.PersonId).Append(item.ImportedById).OfType<Guid>().Concat(ItemSheets.PeopleOf(item)).Distinct()], cancel);
        var sheet = await tools.Sheets.OfAsync(item, string.Join("\n\n", texts), people, cancel);
        return new ShownItem(
            item.Id, item.Kenmerk, item.Title, found.Organisation, DutchDay.DayOf(item.ImportedAt),
            item.ImportedById is { } person ? people.GetValueOrDefault(person) : null,
            item.FileName, item.Format, SizeInWords(item.Length),
            reading, item.SourceUrl, item.HasPages, isWhole ? 1 : number, isWhole ? 1 : item.PageCount, TextBlocks.Of(string.Join("\n\n", texts)) is { Count: > 0 } blocks ? blocks : null,
            await tools.Network.DescribeAsync(item.AudienceList, cancel),
            [.. history.Select(h => $"{Dates.Day(h.At)}: {InWords(h.Act)}{By(h, people)}")],
            actor.Value is { IsSignedIn: true, ViewingAs: null, IsInspecting: false },
            sheet.MayEdit && !actor.Value.IsInspecting, sheet);
    }

    private static string By(HistoryLine line, IReadOnlyDictionary<Guid, string> people) => line switch
    {
        { PersonId: { } person } => $", door {people.GetValueOrDefault(person, "iemand die niet meer meedoet")}",
        { ActorKind: ActorKind.CommandLine } => ", via de opdrachtregel",
        _ => "",
    };

    private static string InWords(string act) => act switch
    {
        nameof(ItemImported) => "opgenomen in de bibliotheek",
        nameof(ItemPagesRecognised) => "bladzijden van de scan gelezen",
        nameof(ItemShared) => "gedeeld met andere groepen",
        nameof(ItemMade) => "gemaakt",
        nameof(ItemChanged) => "gewijzigd",
        nameof(ItemRestored) => "een eerdere versie teruggezet",
        nameof(ItemFileReplaced) => "een nieuw bestand toegevoegd",
        nameof(ItemStageChanged) => "een andere status gegeven",
        nameof(ItemConfirmed) => "bevestigd dat het nog klopt",
        nameof(ItemGiven) => "een andere eigenaar gegeven",
        nameof(ThreadTied) => "verbonden met iets anders",
        nameof(ThreadUntied) => "losgemaakt van iets anders",
        _ => throw new InvalidOperationException($"No words for {act}."),
    };

    private static string SizeInWords(long bytes) => bytes switch
    {
        < 1024 => Numbers.WithUnit(bytes, "bytes"),
        < 1024 * 1024 => Numbers.WithUnit(Math.Round(bytes / 1024m), "kB"),
        _ => Numbers.WithUnit(Math.Round(bytes / 1024m / 1024m, 1), "MB", 1),
    };
}

/// <summary>Whom the page of a document asks for names and history.</summary>
internal sealed record ShowTools(NetworkDirectory Network, History History, ItemSheets Sheets);
