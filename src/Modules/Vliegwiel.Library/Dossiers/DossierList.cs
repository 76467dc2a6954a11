// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Lists;
using Vliegwiel.DutchText;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Dossiers;

/// <summary>One row of the list.</summary>
/// <param name="Entries">How many the reader may see.</param>
internal sealed record DossierLine(Guid Id, string Kenmerk, string Title, string Purpose, string? Theme, DossierState State, string? Organisation, int Entries, DateTimeOffset ChangedAt);

/// <summary>What was asked of the list, as it stood in the address.</summary>
internal sealed record DossierListQuestion(string? Word, string? Theme, string? State, string? Whose, string? Sort, string? Page);

/// <summary>One page of the dossiers that somebody may see.</summary>
internal sealed record DossierList(IReadOnlyList<DossierLine> Lines, int Total, int Page, IReadOnlyList<FilterChip> Chips, IReadOnlyList<Choice> Themes)
{
    public static readonly DossierList Empty = new([], 0, 1, [], []);

    public static readonly IReadOnlyList<Choice> Whoses = [new("van-mij", "Die ik bijhoud"), new("organisatie", "Van mijn organisatie")];

    public int PageCount => PageNumber.Count(Total, ListDossiers.PageSize);
}

/// <summary>Lists dossiers, what changed last first.</summary>
internal sealed class ListDossiers(VliegwielDb db, Access access, CurrentActor actor, ThemeDirectory themeDirectory)
{
    public const int PageSize = 25;

    /// <param name="take">How many rows at once; a file takes more than a page.</param>
    /// <returns>Null when there is no such page.</returns>
    public async Task<DossierList?> AskAsync(DossierListQuestion question, int take, CancellationToken cancel)
    {
        if (!PageNumber.TryParse(question.Page, out var page))
        {
            return null;
        }

        var themes = (await themeDirectory.ListSchemesAsync(cancel)).SelectMany(s => s.Themes).ToList();
        var chips = new List<FilterChip>();
        var visible = Narrow(access.Visible<Dossier>().AsNoTracking(), question, themes, chips);
        var total = await visible.CountAsync(cancel);
        if (page > 1 && (page - 1) * take >= total)
        {
            return null;
        }

        var things = access.VisibleObjects();
        var lines = visible.Select(d => new
        {
            d.Id,
            d.Kenmerk,
            d.Title,
            d.FoldedTitle,
            d.Purpose,
            d.ThemeId,
            d.State,
            d.ChangedAt,
            Organisation = things.Where(o => o.Id == d.OrganisationId).Select(o => o.Title).FirstOrDefault(),
            Entries = db.Set<DossierEntry>().Count(e => e.DossierId == d.Id && e.RemovedAt == null && (e.ThingId == null || things.Any(o => o.Id == e.ThingId))),
        });
        var ordered = Sorting.Parse(question.Sort) switch
        {
            { Key: "titel", Descending: false } => lines.OrderBy(l => l.FoldedTitle),
            { Key: "titel" } => lines.OrderByDescending(l => l.FoldedTitle),
            { Key: "stukken", Descending: false } => lines.OrderBy(l => l.Entries),
            { Key: "stukken" } => lines.OrderByDescending(l => l.Entries),
            { Key: "gewijzigd", Descending: false } => lines.OrderBy(l => l.ChangedAt),
            _ => lines.OrderByDescending(l => l.ChangedAt),
        };
        var rows = await ordered.ThenBy(l => l.Id).Skip((page - 1) * take).Take(take).ToListAsync(cancel);
        return new DossierList(
            [.. rows.Select(d => new DossierLine(d.Id, d.Kenmerk, d.Title, d.Purpose, themes.Find(t => t.Id == d.ThemeId)?.Name, d.State, d.Organisation, d.Entries, d.ChangedAt))],
            total, page, chips, [.. themes.Select(t => new Choice(t.Id.ToString("N"), t.Name))]);
    }

    private IQueryable<Dossier> Narrow(IQueryable<Dossier> visible, DossierListQuestion question, List<ThemeName> themes, List<FilterChip> chips)
    {
        if (question.Word is { Length: > 0 } word)
        {
            var pattern = LikePattern.Containing(Folding.Fold(word));
            visible = visible.Where(d => EF.Functions.Like(d.FoldedTitle, pattern, LikePattern.Escape));
            chips.Add(new("woord", word, $"woord: {word}"));
        }

        if (Guid.TryParse(question.Theme, out var id) && themes.Find(t => t.Id == id) is { } theme)
        {
            visible = visible.Where(d => d.ThemeId == id);
            chips.Add(new("thema", question.Theme!, $"thema: {theme.Name}"));
        }

        if (DossierWords.ReadState(question.State) is { } state)
        {
            visible = visible.Where(d => d.State == state);
            chips.Add(new("stand", question.State!, $"stand: {DossierWords.Of(state)}"));
        }

        if (actor.Value is { PersonId: { } me, OrganisationId: var organisation } && DossierList.Whoses.FirstOrDefault(w => w.Value == question.Whose) is { } whose)
        {
            visible = whose.Value == "van-mij" ? visible.Where(d => d.OwnerId == me) : visible.Where(d => organisation != null && d.OrganisationId == organisation);
            chips.Add(new("wie", whose.Value, whose.Text));
        }

        return visible;
    }
}
