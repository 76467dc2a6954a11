// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Network.Domain;

/// <summary>One fit between two themes as the tally reads it: the first is this to the second.</summary>
internal readonly record struct ThemeFit(Guid A, Guid B, ThemeLinkKind Kind);

/// <summary>A thing that carries a theme, of whatever scheme.</summary>
internal readonly record struct ThemeTag(Guid ThingId, Guid ThemeId);

/// <summary>How many things belong to a theme for certain, and how many perhaps: through a wider or partly overlapping theme.</summary>
internal sealed record ThemeCount(Guid ThemeId, int Certain, int Perhaps);

/// <summary>
/// The things of a scheme, each counted once for a theme and once for the whole, however many schemes it is tagged in.
/// Equal themes are one, over any number of links; what is in a narrower theme is in the wider one for certain;
/// what is in a wider or partly overlapping theme is so perhaps. Certain, perhaps and not placed add up to all things.
/// </summary>
internal sealed record ThemeTally(IReadOnlyList<ThemeCount> Themes, int Certain, int Perhaps, int NotPlaced)
{
    public int Total => Certain + Perhaps + NotPlaced;

    public static ThemeTally Of(IReadOnlyCollection<Guid> scheme, IReadOnlyCollection<ThemeFit> fits, IReadOnlyCollection<ThemeTag> tags)
    {
        var things = tags.ToLookup(t => t.ThemeId, t => t.ThingId);
        var narrower = fits.SelectMany(Narrowings).ToLookup(f => f.Wider, f => f.Narrower);
        var wider = fits.SelectMany(Narrowings).ToLookup(f => f.Narrower, f => f.Wider);
        var partial = fits.Where(f => f.Kind == ThemeLinkKind.Partial).SelectMany(f => new[] { (One: f.A, Other: f.B), (One: f.B, Other: f.A) }).ToLookup(f => f.One, f => f.Other);

        var counts = new List<ThemeCount>();
        var (certain, perhaps) = (new HashSet<Guid>(), new HashSet<Guid>());
        foreach (var theme in scheme.Distinct())
        {
            var within = Reach(theme, narrower);
            var certainHere = within.SelectMany(t => things[t]).ToHashSet();

            // A theme that overlaps a part of this one, or holds this one, may hold things that are not in it.
            var perhapsHere = Reach(theme, wider).Concat(within.SelectMany(t => partial[t])).SelectMany(t => Reach(t, narrower)).SelectMany(t => things[t]).ToHashSet();
            perhapsHere.ExceptWith(certainHere);
            counts.Add(new ThemeCount(theme, certainHere.Count, perhapsHere.Count));
            certain.UnionWith(certainHere);
            perhaps.UnionWith(perhapsHere);
        }

        perhaps.ExceptWith(certain);
        return new ThemeTally(counts, certain.Count, perhaps.Count, tags.Select(t => t.ThingId).Distinct().Count() - certain.Count - perhaps.Count);
    }

    /// <summary>Equal is narrower both ways.</summary>
    private static IEnumerable<(Guid Wider, Guid Narrower)> Narrowings(ThemeFit fit) => fit.Kind switch
    {
        ThemeLinkKind.Equal => [(fit.A, fit.B), (fit.B, fit.A)],
        ThemeLinkKind.Wider => [(fit.A, fit.B)],
        ThemeLinkKind.Narrower => [(fit.B, fit.A)],
        _ => [],
    };

    private static HashSet<Guid> Reach(Guid theme, ILookup<Guid, Guid> narrower)
    {
        var seen = new HashSet<Guid>();
        var waiting = new Stack<Guid>([theme]);
        while (waiting.TryPop(out var next))
        {
            if (seen.Add(next))
            {
                foreach (var inside in narrower[next])
                {
                    waiting.Push(inside);
                }
            }
        }

        return seen;
    }
}
