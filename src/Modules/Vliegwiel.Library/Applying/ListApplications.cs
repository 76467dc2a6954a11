// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Lists;
using Vliegwiel.DutchText;
using Vliegwiel.Library.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Applying;

/// <summary>An item with what its applications add up to.</summary>
internal sealed record AppliedItem(Guid Id, string Kenmerk, string Title, ApplicationTally Tally);

/// <summary>One application in a list.</summary>
internal sealed record ApplicationLine(string Kenmerk, Guid OrganisationId, string Organisation, DateOnly AppliedOn, ApplicationVerdict Verdict, decimal? HoursSaved, HoursMissing? HoursMissing, string? Adaptation, string? Result, bool Counts);

/// <summary>What was asked of the list of applied items, as it stood in the address.</summary>
internal sealed record AppliedQuestion(string? TitleWord, string? Whose, string? Page);

/// <summary>One page of the items that were applied, those that worked for most organisations first.</summary>
/// <param name="All">Of all that was asked for, not of this page alone.</param>
internal sealed record AppliedList(IReadOnlyList<AppliedItem> Lines, int Total, int Page, ApplicationTally All, IReadOnlyList<FilterChip> Chips)
{
    public const int PageSize = 25;

    public static readonly AppliedList Empty = new([], 0, 1, ApplicationTally.None, []);

    public int PageCount => (Total + PageSize - 1) / PageSize;
}

/// <summary>Lists what was applied, and adds up what it brought, of what the actor may see: the item and the application.</summary>
internal sealed class ListApplications(Access access, CurrentActor actor)
{
    public const string Mine = "mijn-organisatie";

    /// <summary>So many applications are added up at most; a network has hundreds.</summary>
    private const int Most = 20_000;

    public static readonly IReadOnlyList<Choice> Whose = [new(Mine, "Mijn organisatie")];

    /// <returns>Null when there is no such page.</returns>
    public async Task<AppliedList?> AskAsync(AppliedQuestion question, CancellationToken cancel)
    {
        if (!PageNumber.TryParse(question.Page, out var page))
        {
            return null;
        }

        var (lines, chips) = await FindAsync(question, cancel);
        if (page > 1 && (page - 1) * AppliedList.PageSize >= lines.Count)
        {
            return null;
        }

        return new AppliedList([.. lines.Skip((page - 1) * AppliedList.PageSize).Take(AppliedList.PageSize).Select(l => l.Item)], lines.Count, page, ApplicationTally.Of([.. lines.SelectMany(l => l.Applied)]), chips);
    }

    /// <summary>All of them, for a file.</summary>
    public async Task<(IReadOnlyList<AppliedItem> Lines, IReadOnlyList<FilterChip> Chips)> AllAsync(AppliedQuestion question, CancellationToken cancel)
    {
        var (lines, chips) = await FindAsync(question, cancel);
        return ([.. lines.Select(l => l.Item)], chips);
    }

    /// <summary>The applications of one item, newest first.</summary>
    public async Task<IReadOnlyList<ApplicationLine>> LinesOfItemAsync(string item, CancellationToken cancel) =>
        await access.Visible<Application>().AsNoTracking().Where(a => access.Visible<Item>().Any(i => i.Id == a.ItemId && i.Kenmerk == item)).OrderByDescending(a => a.AppliedOn).ThenBy(a => a.Id).Take(500)
            .Select(a => new ApplicationLine(a.Kenmerk, a.OrganisationId, a.OrganisationName, a.AppliedOn, a.Verdict, a.HoursSaved, a.HoursMissing, a.Adaptation, a.Result, a.WithdrawnAt == null)).ToListAsync(cancel);

    private async Task<(List<(AppliedItem Item, IReadOnlyCollection<AppliedOnce> Applied)> Lines, List<FilterChip> Chips)> FindAsync(AppliedQuestion question, CancellationToken cancel)
    {
        var chips = new List<FilterChip>();
        var items = access.Visible<Item>().AsNoTracking();
        if (question.TitleWord?.Trim() is { Length: > 0 } word)
        {
            var folded = Folding.Fold(word);
            items = items.Where(i => i.FoldedTitle.Contains(folded));
            chips.Add(new("titel", word, $"titel: {word}"));
        }

        var applications = access.Visible<Application>().AsNoTracking().Where(a => a.WithdrawnAt == null);
        if (question.Whose == Mine && actor.Value.OrganisationId is { } organisation)
        {
            applications = applications.Where(a => a.OrganisationId == organisation);
            chips.Add(new("van", Mine, "van mijn organisatie"));
        }

        var rows = await (from application in applications
                          join item in items on application.ItemId equals item.Id
                          orderby application.Id
                          select new { item.Id, item.Kenmerk, item.Title, Once = new AppliedOnce(application.OrganisationId, application.HoursSaved, application.Verdict) }).Take(Most).ToListAsync(cancel);
        List<(AppliedItem Item, IReadOnlyCollection<AppliedOnce> Applied)> lines =
        [
            .. from row in rows
               group row by row.Id into group_
               let applied = group_.Select(r => r.Once).ToList()
               select (new AppliedItem(group_.Key, group_.First().Kenmerk, group_.First().Title, ApplicationTally.Of(applied)), (IReadOnlyCollection<AppliedOnce>)applied),
        ];
        lines.Sort((a, b) => ApplicationTally.Compare(a.Item.Tally, b.Item.Tally) is var by and not 0 ? by : string.CompareOrdinal(a.Item.Title, b.Item.Title));
        return (lines, chips);
    }
}
