// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Editing;

namespace Vliegwiel.Library.Contracts;

/// <summary>Who else has the form of the same thing open, for the forms of other modules: a warning, never a lock.</summary>
public sealed class OpenForms
{
    private readonly EditingMarks _marks;

    internal OpenForms(EditingMarks marks) => _marks = marks;

    /// <summary>Says that this actor has the form of the thing open; what was changed and not saved is let go.</summary>
    /// <returns>The others, and since when.</returns>
    public async Task<IReadOnlyList<(string Name, DateTimeOffset Since)>> OpenAsync(Guid objectId, CancellationToken cancel) =>
        [.. (await _marks.OpenAsync(objectId, cancel)).Select(o => (o.Name, o.Since))];

    /// <summary>The form is closed by saving, in the change that is being made.</summary>
    public Task CloseAsync(Guid objectId, CancellationToken cancel) => _marks.TakeAwayAsync(objectId, cancel);
}
