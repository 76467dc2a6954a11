// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Agendas.Sheets;

/// <summary>A sheet handed to the part of a page that shows it; a component can only take what others may see.</summary>
public sealed class ShownSheetView
{
    internal ShownSheetView(ShownSheet shown) => Shown = shown;

    internal ShownSheet Shown { get; }
}
