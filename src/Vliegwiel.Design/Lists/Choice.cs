// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Design.Lists;

/// <summary>Something that can be chosen: the value that is sent and the words that are shown.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null);

/// <summary>A filter that is on: taking it off drops this value from the address.</summary>
public sealed record FilterChip(string Parameter, string Value, string Text);
