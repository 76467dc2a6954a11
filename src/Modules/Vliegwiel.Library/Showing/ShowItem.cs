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

namespace Vliegwiel.Library.Showing;

/// <summary>What the page of a document shows, for who may see it.</summary>
/// <param name="Text">The paragraphs of one page; null when there is no text.</param>
internal sealed record ShownItem(
    string Kenmerk, string Title, string? Owner, DateOnly ImportedOn, string? ImportedBy, string FileName, string Format, string Size,
    bool IsReadable, bool HasPages, int Number, int PageCount, IReadOnlyList<string>? Text,
    IReadOnlyList<string> Audience, IReadOnlyList<string> History, bool CanViewAs, bool CanShare);

/// <summary>Finds a document and one page of its text.</summary>
internal sealed class ShowItem(Access access, CurrentActor actor, ShowTools tools)
{
    /// <returns>Null when there is no such document or page for this actor.</returns>
    public async Task<ShownItem?> FindAsync(string kenmerk, string? pageNumber, CancellationToken cancel)
    {
        var number = 1;
        if (pageNumber is { Length: > 0 } && (!int.TryParse(pageNumber, NumberStyles.None, CultureInfo.InvariantCulture, out number) || number < 1))
        {
            return null;
        }

        var found = await access.Visible<Item>().AsNoTracking().Where(i => i.Kenmerk == kenmerk)
            .Select(i => new { Item = i, Text = i.Pages.Where(p => p.Number == number).Select(p => p.Text).FirstOrDefault() })
            .SingleOrDefaultAsync(cancel);
        if (found is null || number > Math.Max(1, found.Item.PageCount))
        {
            return null;
        }

        var item = found.Item;
        var organisation = item.OrganisationId is { } id ? await tools.Network.FindOrganisationAsync(id, cancel) : null;
        var history = await tools.History.OfAsync(item.Id, 10, cancel);
        var people = await tools.Network.NamesOfPeopleAsync([.. history.Select(h => h.PersonId).Append(item.ImportedById).OfType<Guid>().Distinct()], cancel);
        return new ShownItem(
            item.Kenmerk, item.Title, organisation?.Name, DutchDay.DayOf(item.ImportedAt),
            item.ImportedById is { } person ? people.GetValueOrDefault(person) : null,
            item.FileName, item.Format, SizeInWords(item.Length),
            item.State == ItemState.Readable, item.HasPages, number, item.PageCount, Paragraphs(found.Text),
            await tools.Network.DescribeAsync(item.AudienceList, cancel),
            [.. history.Select(h => $"{Dates.Day(h.At)}: {InWords(h.Act)}{By(h, people)}")],
            actor.Value.IsSignedIn && actor.Value.ViewingAs is null,
            actor.Value is { PersonId: { } me, ViewingAs: null } && item.IsSharedBy(me, await tools.Network.OrganisationsAdministeredByAsync(me, cancel)));
    }

    private static List<string>? Paragraphs(string? text)
    {
        var paragraphs = text?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        return paragraphs is { Count: > 0 } ? paragraphs : null;
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
        nameof(ItemShared) => "gedeeld met andere groepen",
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
internal sealed record ShowTools(NetworkDirectory Network, History History);
