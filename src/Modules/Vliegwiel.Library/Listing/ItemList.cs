// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Lists;
using Vliegwiel.Design.Text;
using Vliegwiel.DutchText;
using Vliegwiel.Library.Applying;
using Vliegwiel.Library.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Listing;

/// <summary>One row of the list.</summary>
/// <param name="Applied">Applications that the reader may see.</param>
/// <param name="WithResult">Those of them that worked or worked in part.</param>
internal sealed record ItemLine(Guid Id, string Kenmerk, string Title, string Format, int PageCount, bool HasPages, DateTimeOffset ImportedAt, string? Kind, ItemStage Stage, DateOnly? DocumentDate, int Applied, int WithResult)
{
    public string AppliedInWords => Applied == 0 ? "–" : $"{Numbers.Whole(Applied)}, {Numbers.Whole(WithResult)} met resultaat";
}

/// <summary>What of the library somebody may see: the documents, and the applications that are counted with them.</summary>
internal sealed record VisibleItems(IQueryable<Item> Items, IQueryable<Application> Applications)
{
    public static VisibleItems Of(Access access) => new(access.Visible<Item>(), access.Visible<Application>().Where(a => a.WithdrawnAt == null));
}


/// <summary>What was asked of the list, as it stood in the address.</summary>
internal sealed record ItemListQuestion(string? TitleWord, Choice? Format, string? Sort, string? Page, ItemFilters Filters);

/// <summary>One page of the documents that somebody may see.</summary>
internal sealed record ItemList(IReadOnlyList<ItemLine> Lines, int Total, int Page, IReadOnlyList<FilterChip> Chips)
{
    private const int PageSize = 25;

    public static readonly ItemList Empty = new([], 0, 1, []);

    public int PageCount => (Total + PageSize - 1) / PageSize;

    /// <returns>Null when there is no such page.</returns>
    public static async Task<ItemList?> AskAsync(VisibleItems visible, ItemListQuestion question, CancellationToken cancel)
    {
        if (!PageNumber.TryParse(question.Page, out var page))
        {
            return null;
        }

        var (found, chips) = Narrow(visible.Items, question);
        var total = await found.CountAsync(cancel);
        if (page > 1 && (page - 1) * PageSize >= total)
        {
            return null;
        }

        var lines = await LinesOf(found, visible.Applications, question).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return new ItemList(lines, total, page, chips);
    }

    /// <summary>The first of all lines that were asked for, whatever the page.</summary>
    public static async Task<(IReadOnlyList<ItemLine> Lines, IReadOnlyList<FilterChip> Chips, IQueryable<Item> Found)> AllAsync(VisibleItems visible, ItemListQuestion question, int most, CancellationToken cancel)
    {
        var (found, chips) = Narrow(visible.Items, question);
        return (await LinesOf(found, visible.Applications, question).Take(most).ToListAsync(cancel), chips, found);
    }

    private static (IQueryable<Item> Found, List<FilterChip> Chips) Narrow(IQueryable<Item> visible, ItemListQuestion question)
    {
        var chips = new List<FilterChip>();
        if (question.TitleWord is { Length: > 0 } word)
        {
            var pattern = LikePattern.Containing(Folding.Fold(word));
            visible = visible.Where(i => EF.Functions.Like(i.FoldedTitle, pattern, LikePattern.Escape));
            chips.Add(new("titel", word, $"titel: {word}"));
        }

        if (question.Format is { } format)
        {
            visible = visible.Where(i => i.Format == format.Value);
            chips.Add(new("bestand", format.Value, format.Text));
        }

        return (question.Filters.Apply(visible, chips), chips);
    }

    private static IQueryable<ItemLine> LinesOf(IQueryable<Item> items, IQueryable<Application> applications, ItemListQuestion question) => Order(items.AsNoTracking(), applications, Sorting.Parse(question.Sort))
        .Select(i => new ItemLine(i.Id, i.Kenmerk, i.Title, i.Format, i.PageCount, i.HasPages, i.ImportedAt, i.Kind, i.Stage, i.DocumentDate,
            applications.Count(a => a.ItemId == i.Id), applications.Count(a => a.ItemId == i.Id && a.Verdict != ApplicationVerdict.DidNotWork)));

    private static IOrderedQueryable<Item> Order(IQueryable<Item> items, IQueryable<Application> applications, Sorting? sorting) => (sorting switch
    {
        // As the list of applied documents ranks them: first by how many organisations it worked for.
        { Key: "toegepast", Descending: false } => items.OrderBy(i => applications.Where(a => a.ItemId == i.Id && a.Verdict != ApplicationVerdict.DidNotWork).Select(a => a.OrganisationId).Distinct().Count()).ThenBy(i => applications.Count(a => a.ItemId == i.Id)),
        { Key: "toegepast" } => items.OrderByDescending(i => applications.Where(a => a.ItemId == i.Id && a.Verdict != ApplicationVerdict.DidNotWork).Select(a => a.OrganisationId).Distinct().Count()).ThenByDescending(i => applications.Count(a => a.ItemId == i.Id)),
        { Key: "titel", Descending: false } => items.OrderBy(i => i.FoldedTitle),
        { Key: "titel" } => items.OrderByDescending(i => i.FoldedTitle),
        { Key: "bestand", Descending: false } => items.OrderBy(i => i.Format),
        { Key: "bestand" } => items.OrderByDescending(i => i.Format),
        // What nobody sorted or dated yet comes last, on every database.
        { Key: "soort", Descending: false } => items.OrderBy(i => i.Kind == null).ThenBy(i => i.Kind),
        { Key: "soort" } => items.OrderBy(i => i.Kind == null).ThenByDescending(i => i.Kind),
        { Key: "datum", Descending: false } => items.OrderBy(i => i.DocumentDate == null).ThenBy(i => i.DocumentDate),
        { Key: "datum" } => items.OrderBy(i => i.DocumentDate == null).ThenByDescending(i => i.DocumentDate),
        { Key: "bladen", Descending: false } => items.OrderBy(i => i.HasPages ? i.PageCount : 0),
        { Key: "bladen" } => items.OrderByDescending(i => i.HasPages ? i.PageCount : 0),
        { Key: "opgenomen", Descending: false } => items.OrderBy(i => i.ImportedAt),
        _ => items.OrderByDescending(i => i.ImportedAt),
    }).ThenBy(i => i.Id);
}
