// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Network.Handovers;

/// <summary>On which last day a job or a role may end: from its first day to a year ahead.</summary>
internal static class Leaving
{
    /// <param name="until">The last day that was written down before; null while it goes on.</param>
    public static Refusal? Refuse(DateOnly from, DateOnly? until, DateOnly lastDay, DateOnly today) => until switch
    {
        { } planned when planned >= today => new EndsAlready(planned),
        { } ended => new HasEndedAlready(ended),
        _ when lastDay < from => new EndsBeforeItBegan(from),
        _ when lastDay > today.AddYears(1) => new EndsTooFarAhead(today.AddYears(1)),
        _ => null,
    };
}
