// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Agendas.Staging;

/// <summary>Who did an activity too, as far as the reader sees that.</summary>
/// <param name="Organisations">The other organisations, with the first day that is known; null when it is not.</param>
/// <param name="Lessons">The lessons and ways of working that were made of it, with who took them over.</param>
internal sealed record Repetitions(IReadOnlyDictionary<Guid, DateOnly?> Organisations, IReadOnlyList<ItemAdoption> Lessons)
{
    public static readonly Repetitions None = new(new Dictionary<Guid, DateOnly?>(), []);
}

/// <summary>Finds other organisations that apply what was learned of activities, or that own one that came from them: two questions however many there are.</summary>
internal sealed class FindRepetitions(Access access, ThreadCoverage threads, LessonDesk library)
{
    private const string ItemKind = "item";

    /// <returns>Of each activity that was repeated or of which something was made.</returns>
    public async Task<IReadOnlyDictionary<Guid, Repetitions>> OfAsync(IReadOnlyCollection<Activity> activities, CancellationToken cancel)
    {
        if (activities.Count == 0)
        {
            return new Dictionary<Guid, Repetitions>();
        }

        var ids = activities.Select(a => a.Id).ToList();
        var ties = await (from tie in threads.Ties
                          join thing in access.VisibleObjects().Where(o => o.Kind == AgendasModule.ActivityKind || o.Kind == ItemKind) on tie.ToId equals thing.Id
                          from outcome in access.Visible<ActivityOutcome>().Where(o => o.Id == tie.FromId).DefaultIfEmpty()
                          where ids.Contains(tie.FromId) || ids.Contains(outcome!.ActivityId)
                          select new { ActivityId = (Guid?)outcome!.ActivityId ?? tie.FromId, thing.Id, thing.Kind, thing.OrganisationId, tie.MadeAt }).ToListAsync(cancel);
        var items = ties.Where(t => t.Kind == ItemKind).Select(t => t.Id).Distinct().ToList();
        IReadOnlyList<ItemAdoption> adoptions = items.Count == 0 ? [] : await library.AdoptionsAsync(items, cancel);
        var below = ties.ToLookup(t => t.ActivityId);
        return activities.Where(a => below[a.Id].Any()).ToDictionary(a => a.Id, activity =>
        {
            var made = below[activity.Id].Where(t => t.Kind == ItemKind).Select(t => t.Id).ToHashSet();
            var lessons = adoptions.Where(a => made.Contains(a.ItemId)).ToList();
            var own = activity.OwnerOrganisationId ?? activity.ProposedForId;
            var days = below[activity.Id].Where(t => t is { Kind: AgendasModule.ActivityKind, OrganisationId: not null }).Select(t => (Organisation: t.OrganisationId!.Value, On: (DateOnly?)DutchDay.DayOf(t.MadeAt)))
                .Concat(lessons.SelectMany(l => l.AppliedOn).Select(l => (Organisation: l.Key, On: (DateOnly?)l.Value)));
            return new Repetitions(days.Where(d => d.Organisation != own).GroupBy(d => d.Organisation).ToDictionary(g => g.Key, g => g.Min(d => d.On)), lessons);
        });
    }
}
