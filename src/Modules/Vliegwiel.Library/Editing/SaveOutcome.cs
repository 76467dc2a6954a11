// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Library.Editing;

/// <summary>A field that two people changed in different ways.</summary>
internal sealed record FieldConflict(string Name, string Label, string Mine, string Theirs);

/// <summary>What became of saving: saved, refused, or to be chosen first.</summary>
/// <param name="Against">The version that the conflicts are with.</param>
/// <param name="By">Who was first; null when that is not known.</param>
internal sealed record SaveOutcome(Refusal? Refusal, IReadOnlyList<FieldConflict> Conflicts, int Against, string? By)
{
    public static readonly SaveOutcome Saved = new(null, [], 0, null);

    public bool IsSaved => Refusal is null && Conflicts.Count == 0;
}
