// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.LifeCycles;

/// <summary>One comparison in the list.</summary>
internal sealed record ComparisonLine(string Kenmerk, string Title, int Variants, DateTimeOffset MadeAt);

/// <summary>One page of the comparisons that somebody may see.</summary>
internal sealed record ComparisonList(IReadOnlyList<ComparisonLine> Lines, int Total, int Page)
{
    public int PageCount => PageNumber.Count(Total, CompareCosts.PageSize);
}

/// <summary>A comparison with what came out, for who may see it.</summary>
internal sealed record ShownComparison(CostComparison Comparison, CostOutcome Outcome, string MadeBy, string Organisation, bool MayEdit);

/// <summary>Makes, changes and shows comparisons of life-cycle costs.</summary>
internal sealed class CompareCosts(VliegwielDb db, Access access, CurrentActor actor, AgendaTools tools)
{
    public const int PageSize = 25;

    public bool MayMake => AgendaRights.Acts(actor.Value) is not null && actor.Value.OrganisationId is not null;

    /// <returns>Null when there is no such page.</returns>
    public async Task<ComparisonList?> ListAsync(string? asked, CancellationToken cancel)
    {
        if (!PageNumber.TryParse(asked, out var page))
        {
            return null;
        }

        var visible = access.Visible<CostComparison>().AsNoTracking();
        var total = await visible.CountAsync(cancel);
        var lines = await visible.OrderByDescending(c => c.MadeAt).ThenBy(c => c.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(c => new ComparisonLine(c.Kenmerk, c.Title, c.Variants.Count, c.MadeAt)).ToListAsync(cancel);
        return page > 1 && lines.Count == 0 ? null : new ComparisonList(lines, total, page);
    }

    /// <returns>Null when there is no such comparison for this actor.</returns>
    public async Task<ShownComparison?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        if (await access.Visible<CostComparison>().Include(c => c.Variants.OrderBy(v => v.Number)).SingleOrDefaultAsync(c => c.Kenmerk == kenmerk, cancel) is not { } comparison)
        {
            return null;
        }

        var names = await tools.Network.FindNamesAsync([comparison.MadeById], [comparison.OrganisationId], [], cancel);
        return new ShownComparison(comparison, CostOutcome.Of(comparison), names.Person(comparison.MadeById), names.Organisation(comparison.OrganisationId)?.Name ?? "", MayEdit(comparison));
    }

    public async Task<Result<CostComparison>> MakeAsync(ComparisonRequest request)
    {
        if (AgendaRights.Acts(actor.Value) is not { } me || actor.Value.OrganisationId is not { } organisation)
        {
            return new NobodyToActFor();
        }

        var comparison = CostComparison.Make(request.ToFacts(), organisation, me, tools.Clock.GetUtcNow());
        db.Add(comparison);
        tools.Journal.Record(new CostComparisonMade { ObjectId = comparison.Id });
        return await db.TrySaveAsync() is { } clash ? clash : comparison;
    }

    public async Task<Result<CostComparison>> DescribeAsync(string kenmerk, ComparisonRequest request)
    {
        var found = await FindToChangeAsync(kenmerk);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        if (request.Basis != found.Value.Revision.ToString(CultureInfo.InvariantCulture))
        {
            return new SomebodyWasFirst();
        }

        found.Value.Describe(request.ToFacts());
        tools.Journal.Record(new CostComparisonDescribed { ObjectId = found.Value.Id });
        return await db.TrySaveAsync() is { } clash ? clash : found.Value;
    }

    /// <param name="kenmerk">Of the comparison.</param>
    /// <param name="number">Which variant it takes the place of, from 1; null to add one.</param>
    /// <param name="request">As it is to be.</param>
    public async Task<Result<CostComparison>> PutAsync(string kenmerk, int? number, VariantRequest request)
    {
        var found = await FindToChangeAsync(kenmerk);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        if (number is { } known && found.Value.Variants.All(v => v.Number != known))
        {
            return new NoSuchComparison();
        }

        if (found.Value.Put(request.ToVariant(), number) is { } no)
        {
            return no;
        }

        return await SaveVariantsAsync(found.Value);
    }

    public async Task<Result<CostComparison>> LeaveAsync(string kenmerk, int number)
    {
        var found = await FindToChangeAsync(kenmerk);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        found.Value.Leave(number);
        return await SaveVariantsAsync(found.Value);
    }

    private async Task<Result<CostComparison>> SaveVariantsAsync(CostComparison comparison)
    {
        // The comparison changes with its variants, so that two who change it at once do not both win.
        db.Entry(comparison).Property(c => c.Title).IsModified = true;
        tools.Journal.Record(new CostVariantsChanged(comparison.Variants.Count) { ObjectId = comparison.Id });
        return await db.TrySaveAsync() is { } clash ? clash : comparison;
    }

    private async Task<Result<CostComparison>> FindToChangeAsync(string kenmerk) =>
        await access.Visible<CostComparison>().Include(c => c.Variants).SingleOrDefaultAsync(c => c.Kenmerk == kenmerk, CancellationToken.None) is not { } comparison ? new NoSuchComparison()
        : MayEdit(comparison) ? comparison : new NotYourComparison();

    /// <summary>Colleagues do this together: whoever leaves, leaves nothing behind that nobody can change.</summary>
    private bool MayEdit(CostComparison comparison) => AgendaRights.Acts(actor.Value) is not null && actor.Value.Audiences.Contains(Audience.Organisation(comparison.OrganisationId));
}
