// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Design.Text;

/// <summary>A piece of a text, counted in characters from its start.</summary>
public readonly record struct TextRange(int Start, int Length)
{
    internal int End => Start + Length;
}
