// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Platform.Spine;

/// <summary>Compares the spine's rows with what every thing would say of itself now.</summary>
public sealed class SpineCheck(VliegwielDb db)
{
    /// <summary>One Dutch sentence for each difference; empty is good.</summary>
    public async Task<IReadOnlyList<string>> FindDifferencesAsync(CancellationToken cancel)
    {
        var differences = new List<string>();
        var rows = await db.Set<ObjectRow>().AsNoTracking().ToDictionaryAsync(o => o.Id, cancel);
        var audiences = (await db.Set<AudienceRow>().AsNoTracking().ToListAsync(cancel)).ToLookup(a => a.ObjectId, a => a.Audience);
        differences.AddRange(audiences.Where(a => !rows.ContainsKey(a.Key)).Select(a => $"{a.Key} heeft kijkers, maar staat niet in de ruggengraat"));
        foreach (var kind in db.Modules.Kinds)
        {
            foreach (var entity in await EntitiesAsync(kind, cancel))
            {
                var said = kind.Describe(entity);
                if (!rows.Remove(said.Id, out var row) || row.Kind != kind.Name || row.Title != ObjectRow.Fit(said.Title) || row.Url != said.Url || row.State != said.State || row.OrganisationId != said.OrganisationId)
                {
                    differences.Add($"{kind.Name} {said.Id} staat anders in de ruggengraat");
                }
                else if (!audiences[said.Id].ToHashSet(StringComparer.Ordinal).SetEquals(said.Audiences.Select(a => a.Token)))
                {
                    differences.Add($"{kind.Name} {said.Id} heeft andere kijkers dan het zelf zegt");
                }
            }
        }

        differences.AddRange(rows.Values.Select(r => $"{r.Kind} {r.Id} staat in de ruggengraat, maar bestaat niet"));
        return differences;
    }

    private Task<List<object>> EntitiesAsync(ObjectKind kind, CancellationToken cancel) =>
        (Task<List<object>>)typeof(SpineCheck).GetMethod(nameof(ListAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
            .MakeGenericMethod(kind.Entity).Invoke(this, [cancel])!;

    private async Task<List<object>> ListAsync<T>(CancellationToken cancel) where T : class =>
        [.. await db.Set<T>().AsNoTracking().ToListAsync(cancel)];
}
