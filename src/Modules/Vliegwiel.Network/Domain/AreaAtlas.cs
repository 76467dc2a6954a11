// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Network.Domain;

/// <summary>All areas with how they lie and what became of them: answers questions about any day.</summary>
internal sealed class AreaAtlas
{
    private readonly Dictionary<Guid, Area> _areas;
    private readonly ILookup<Guid, AreaRelation> _byPart;
    private readonly ILookup<Guid, AreaRelation> _byWhole;
    private readonly ILookup<Guid, AreaSuccession> _byFrom;
    private readonly ILookup<Guid, AreaSuccession> _byTo;

    public AreaAtlas(IEnumerable<Area> areas, IReadOnlyCollection<AreaRelation> relations, IReadOnlyCollection<AreaSuccession> successions)
    {
        _areas = areas.ToDictionary(a => a.Id);
        _byPart = relations.ToLookup(r => r.PartId);
        _byWhole = relations.ToLookup(r => r.WholeId);
        _byFrom = successions.ToLookup(s => s.FromId);
        _byTo = successions.ToLookup(s => s.ToId);
    }

    public Area? Find(string code) => _areas.Values.SingleOrDefault(a => string.Equals(a.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The areas that exist on that day, by name.</summary>
    public IReadOnlyList<Area> On(DateOnly day) => Sorted(_areas.Values.Where(a => a.IsValidOn(day)));

    /// <summary>What X is on that day: itself while it exists, and whatever it became (part of) until then.</summary>
    public IReadOnlyList<Area> Became(Area area, DateOnly day) =>
        Follow(area, a => _byFrom[a.Id].Where(s => s.On <= day).Select(s => s.ToId), day);

    /// <summary>What X was on that day: itself if it existed already, and whatever went into it since.</summary>
    public IReadOnlyList<Area> Was(Area area, DateOnly day) =>
        Follow(area, a => _byTo[a.Id].Where(s => s.On > day).Select(s => s.FromId), day);

    public IReadOnlyList<(Area Area, DateOnly On)> Successors(Area area) => [.. _byFrom[area.Id].OrderBy(s => s.On).Select(s => (_areas[s.ToId], s.On)).OrderBy(s => s.On).ThenBy(s => s.Item1.FoldedName, StringComparer.Ordinal)];

    public IReadOnlyList<(Area Area, DateOnly On)> Predecessors(Area area) => [.. _byTo[area.Id].Select(s => (_areas[s.FromId], s.On)).OrderBy(s => s.On).ThenBy(s => s.Item1.FoldedName, StringComparer.Ordinal)];

    /// <summary>Everything in which it lies on that day, near and far, without itself.</summary>
    public IReadOnlyList<Area> Around(Area area, DateOnly day) => Sorted(Up([area.Id], day).Where(id => id != area.Id).Select(id => _areas[id]));

    /// <summary>Everything that lies in it on that day, near and far, without itself.</summary>
    public IReadOnlyList<Area> Inside(Area area, DateOnly day) => Sorted(Down([area.Id], day).Where(id => id != area.Id).Select(id => _areas[id]));

    /// <summary>What has a part in common with it on that day, as it was written down on either side.</summary>
    public IReadOnlyList<Area> Overlapping(Area area, DateOnly day) => Sorted(Neighbours([area.Id], day).Where(id => id != area.Id).Select(id => _areas[id]));

    /// <summary>
    /// Every area of a kind that shares ground with this one on that day: which provinces does a water board touch.
    /// What lies in it or overlaps it, it touches, and whatever holds that too; an overlap of what holds it proves nothing.
    /// </summary>
    public IReadOnlyList<Area> Touched(Area area, AreaKind kind, DateOnly day)
    {
        var own = Down([area.Id], day);
        own.UnionWith(Neighbours(own, day));
        return Sorted(Up(own, day).Select(id => _areas[id]).Where(a => a.Kind == kind && a.Id != area.Id));
    }

    /// <summary>The area and all that touch it on that day, but not what holds it: what a list that is filtered on it shows.</summary>
    public IReadOnlySet<Guid> Touching(Area area, DateOnly day)
    {
        var own = Down([area.Id], day);
        own.UnionWith(Neighbours(own, day));
        var touching = Up(own, day);
        touching.ExceptWith(Up([area.Id], day));
        touching.Add(area.Id);
        return touching;
    }

    private List<Area> Follow(Area start, Func<Area, IEnumerable<Guid>> next, DateOnly day)
    {
        var seen = new HashSet<Guid>();
        var waiting = new Stack<Area>([start]);
        while (waiting.TryPop(out var area))
        {
            if (seen.Add(area.Id))
            {
                foreach (var id in next(area))
                {
                    waiting.Push(_areas[id]);
                }
            }
        }

        return Sorted(seen.Select(id => _areas[id]).Where(a => a.IsValidOn(day)));
    }

    private HashSet<Guid> Up(IEnumerable<Guid> from, DateOnly day) => Spread(from, id => Holding(_byPart[id], AreaRelationKind.LiesIn, day).Select(r => r.WholeId));

    private HashSet<Guid> Down(IEnumerable<Guid> from, DateOnly day) => Spread(from, id => Holding(_byWhole[id], AreaRelationKind.LiesIn, day).Select(r => r.PartId));

    private HashSet<Guid> Neighbours(IEnumerable<Guid> of, DateOnly day) =>
        [.. of.SelectMany(id => Holding(_byPart[id], AreaRelationKind.Overlaps, day).Select(r => r.WholeId).Concat(Holding(_byWhole[id], AreaRelationKind.Overlaps, day).Select(r => r.PartId)))];

    private static HashSet<Guid> Spread(IEnumerable<Guid> from, Func<Guid, IEnumerable<Guid>> next)
    {
        var seen = new HashSet<Guid>();
        var waiting = new Stack<Guid>(from);
        while (waiting.TryPop(out var id))
        {
            if (seen.Add(id))
            {
                foreach (var other in next(id))
                {
                    waiting.Push(other);
                }
            }
        }

        return seen;
    }

    /// <summary>A relation holds on a day when it does itself and both areas exist.</summary>
    private IEnumerable<AreaRelation> Holding(IEnumerable<AreaRelation> relations, AreaRelationKind kind, DateOnly day) =>
        relations.Where(r => r.Kind == kind && r.IsValidOn(day) && _areas[r.PartId].IsValidOn(day) && _areas[r.WholeId].IsValidOn(day));

    private static List<Area> Sorted(IEnumerable<Area> areas) => [.. areas.OrderBy(a => a.Kind).ThenBy(a => a.FoldedName, StringComparer.Ordinal).ThenBy(a => a.Code, StringComparer.Ordinal)];
}
