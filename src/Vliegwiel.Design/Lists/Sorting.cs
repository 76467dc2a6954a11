// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Design.Lists;

/// <summary>The column a list is sorted on, written in the address as "naam" or, from high to low, "-naam".</summary>
public sealed record Sorting(string Key, bool Descending)
{
    /// <summary>Null when nothing was asked.</summary>
    public static Sorting? Parse(string? value) => string.IsNullOrEmpty(value)
        ? null
        : value[0] == '-' ? new Sorting(value[1..], Descending: true) : new Sorting(value, Descending: false);

    /// <inheritdoc />
    public override string ToString() => Descending ? "-" + Key : Key;
}

/// <summary>What a table becomes on a narrow screen.</summary>
public enum OnPhone
{
    /// <summary>Each row a card with a label before each value.</summary>
    Cards,

    /// <summary>The same table, in a box that scrolls sideways.</summary>
    Scroll,
}
