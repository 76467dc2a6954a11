// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Library.Domain;

/// <summary>One field of something that two people may edit at the same time.</summary>
/// <param name="Name">In code, as events name it.</param>
/// <param name="Label">On screen.</param>
internal record MergedField<TFields>(string Name, string Label)
{
    /// <summary>The value as one text; empty when there is none. Lists are separated by a line break.</summary>
    public required Func<TFields, string> Read { get; init; }

    /// <summary>The first fields, with the value of this field of the second.</summary>
    public required Func<TFields, TFields, TFields> Take { get; init; }
}

/// <summary>Brings together what two people made of the same start, field by field: nobody overwrites anybody.</summary>
internal static class ThreeWayMerge
{
    /// <param name="start">What both began with.</param>
    /// <param name="picks">By name of field: true takes mine, false theirs.</param>
    /// <returns>What it becomes, and the fields that both changed in different ways and for which nothing was picked.</returns>
    public static (TFields Merged, IReadOnlyList<MergedField<TFields>> Conflicts) Of<TFields>(
        IEnumerable<MergedField<TFields>> fields, TFields start, TFields mine, TFields theirs, IReadOnlyDictionary<string, bool> picks)
    {
        var (merged, conflicts) = (theirs, new List<MergedField<TFields>>());
        foreach (var field in fields.Where(f => !string.Equals(f.Read(start), f.Read(mine), StringComparison.Ordinal)))
        {
            var isTheirs = field.Read(theirs) != field.Read(start) && field.Read(theirs) != field.Read(mine);
            if (isTheirs && !picks.ContainsKey(field.Name))
            {
                conflicts.Add(field);
            }
            else if (!isTheirs || picks[field.Name])
            {
                merged = field.Take(merged, mine);
            }
        }

        return (merged, conflicts);
    }
}
