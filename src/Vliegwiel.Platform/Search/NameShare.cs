// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Platform.Search;

/// <summary>Of a thing that is only a name, how much of what is particular in that name was asked for.</summary>
/// <remarks>"Almere" finds Gemeente Almere before the documents, "gemeente" finds the documents before four hundred municipalities.</remarks>
internal sealed class NameShare(QueryPlan plan, Vocabulary vocabulary)
{
    internal static bool IsName(PassageTerms terms) => terms.TextLength == 0;

    /// <summary>Between 0 and 1; 1 for whatever has a text.</summary>
    internal double Of(PassageTerms terms)
    {
        if (!IsName(terms))
        {
            return 1;
        }

        double asked = 0;
        double all = 0;
        for (var i = 0; i < terms.Count; i++)
        {
            var hash = terms.HashAt(i);
            if (terms.Find(hash).Title > 0)
            {
                var weight = 1.0 / (1 + vocabulary.PublicTermCount(hash));
                all += weight;
                asked += plan.Words.Any(word => word.Terms.Any(term => term.Hash == hash)) || plan.Expansions.Any(way => way.Terms.Any(term => term.Hash == hash)) ? weight : 0;
            }
        }

        return all == 0 ? 1 : asked / all;
    }
}
