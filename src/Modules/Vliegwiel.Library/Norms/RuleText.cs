// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Search;

namespace Vliegwiel.Library.Norms;

/// <summary>Gives the current version of norms and powers to search.</summary>
internal sealed class RuleText(VliegwielDb db) : ISearchSource
{
    public string Kind => RuleRegistration.Kind;

    public async Task<IReadOnlyList<SearchText>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var rules = await (from rule in db.Rules.AsNoTracking()
                           join version in db.RuleVersions on new { rule.Id, Number = rule.Current } equals new { Id = version.RuleId, version.Number }
                           where ids.Contains(rule.Id)
                           select version).AsNoTracking().ToListAsync(cancel);
        return [.. rules.Select(v => new SearchText(v.RuleId, [new IndexedPassage(1, null, TextOf(v.Facts), null)]) { Facets = [new SearchFacet("onderwerp", v.Facts.Subject)] })];
    }

    /// <summary>Without the subject, which dozens of rules share in the same words: it would put these few lines above a whole guide. It narrows down instead.</summary>
    private static string TextOf(RuleFacts f) =>
        string.Join(". ", new[] { f.Use, f.Instrument, RuleWords.LimitOf(f), f.Explanation, f.Basis, f.Source }.Where(t => !string.IsNullOrEmpty(t)).Select(t => t!.TrimEnd('.', ' ')));
}
