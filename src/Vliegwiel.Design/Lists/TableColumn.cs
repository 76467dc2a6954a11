// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Components;

namespace Vliegwiel.Design.Lists;

/// <summary>One fact of each row of a <see cref="DataTable{TItem}"/>.</summary>
public sealed class TableColumn<TItem> : ComponentBase
{
    [CascadingParameter] private DataTable<TItem> Table { get; set; } = null!;

    /// <summary>The text of the header cell.</summary>
    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>The cell, given the row.</summary>
    [Parameter] public RenderFragment<TItem>? ChildContent { get; set; }

    /// <summary>The cell when it holds nothing but text.</summary>
    [Parameter] public Func<TItem, string?>? Value { get; set; }

    /// <summary>The word for this column in the address; null when it cannot be sorted on.</summary>
    [Parameter] public string? SortKey { get; set; }

    /// <summary>True when the first click should put the highest on top, as for amounts and dates.</summary>
    [Parameter] public bool HighFirst { get; set; }

    /// <summary>True for numbers: to the right, digits below one another.</summary>
    [Parameter] public bool Numeric { get; set; }

    internal RenderFragment Content(TItem item) =>
        ChildContent is not null ? ChildContent(item) : builder => builder.AddContent(0, Value?.Invoke(item));

    /// <inheritdoc />
    protected override void OnParametersSet() => Table.Add(this);
}

/// <summary>Renders after the components before it, so that a table knows its columns.</summary>
public sealed class DeferredRender : ComponentBase
{
    /// <summary>What has to wait.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    /// <inheritdoc />
    protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder) =>
        builder.AddContent(0, ChildContent);
}
