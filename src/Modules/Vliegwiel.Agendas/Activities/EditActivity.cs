// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text.Json;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Activities;

/// <summary>A field of an activity that two people may change at the same time, as it stands on the form.</summary>
/// <param name="Name">In code, as the event names it.</param>
internal sealed record ActivityField(string Name, string Label, Func<ActivityRequest, string?> Read, Action<ActivityRequest, string?> Write);

/// <summary>A field that two people changed in different ways.</summary>
internal sealed record ActivityConflict(string Name, string Label, string Mine, string Theirs);

/// <summary>What became of saving: saved, refused, or to be chosen first.</summary>
/// <param name="Against">The revision that the conflicts are with.</param>
internal sealed record EditOutcome(Refusal? Refusal, IReadOnlyList<ActivityConflict> Conflicts, string? Against)
{
    public static readonly EditOutcome Saved = new(null, [], null);

    public bool IsSaved => Refusal is null && Conflicts.Count == 0;
}

/// <summary>Changes the facts of an activity. Who comes second overwrites nothing: what both changed is chosen field by field.</summary>
internal sealed class EditActivity(VliegwielDb db, ActivityDesk desk, AgendaTools tools, OpenForms forms)
{
    private static readonly IReadOnlyList<ActivityField> Fields =
    [
        new("Title", "Projectactiviteit", r => r.Titel, (r, v) => r.Titel = v),
        new("Description", "Omschrijving", r => r.Omschrijving, (r, v) => r.Omschrijving = v),
        new("Within", "Wat hoort er wel bij", r => r.Wel, (r, v) => r.Wel = v),
        new("Outside", "Wat hoort er niet bij", r => r.Niet, (r, v) => r.Niet = v),
        new("Type", "Wat voor actie is het", r => r.Soort, (r, v) => r.Soort = v),
        new("Sphere", "Voor wie is het", r => r.Sfeer, (r, v) => r.Sfeer = v),
        new("Deadline", "Deadline", r => r.Deadline, (r, v) => r.Deadline = v),
        new("Expertise", "Welke kennis", r => r.Expertise, (r, v) => r.Expertise = v),
        new("EstimatedHours", "Hoeveel uur, geschat", r => r.Uren, (r, v) => r.Uren = v),
        new("InitiatorWords", "Initiator volgens de lijst", r => r.Initiator, (r, v) => r.Initiator = v),
    ];

    /// <summary>Fills the form, with what it began with.</summary>
    public static ActivityRequest Open(Activity activity)
    {
        var request = ActivityRequest.Of(activity);
        request.Begin = JsonSerializer.Serialize(Fields.ToDictionary(f => f.Name, f => Tidied(f, request), StringComparer.Ordinal));
        return request;
    }

    public Task<PlacedActivity?> FindAsync(string kenmerk, CancellationToken cancel) => desk.FindToChangeAsync(kenmerk, cancel);

    public Task<IReadOnlyList<(string Name, DateTimeOffset Since)>> OthersAsync(Activity activity, CancellationToken cancel) => forms.OpenAsync(activity.Id, cancel);

    /// <param name="picks">By name of field: true takes what this actor typed, false what the other saved.</param>
    public async Task<EditOutcome> SaveAsync(Activity activity, ActivityRequest request, IReadOnlyDictionary<string, bool> picks)
    {
        if (activity.IsMerged)
        {
            return new(new ActivityWentIntoAnother(), [], null);
        }

        var now = activity.Revision.ToString(CultureInfo.InvariantCulture);
        var theirs = ActivityRequest.Of(activity);
        if (request.Basis != now)
        {
            if (BeginOf(request) is not { } start)
            {
                return new(new SomebodyWasFirst(), [], null);
            }

            var conflicts = Merge(start, request, theirs, request.Gezien == now ? picks : new Dictionary<string, bool>());
            if (conflicts.Count > 0)
            {
                return new(null, conflicts, now);
            }
        }

        var changed = Fields.Where(f => !string.Equals(Tidied(f, request), Tidied(f, theirs), StringComparison.Ordinal)).Select(f => f.Name).ToList();
        await forms.CloseAsync(activity.Id, CancellationToken.None);
        if (changed.Count > 0)
        {
            activity.Describe(request.ToFacts());
            activity.DropAgreedCourse(tools.Clock.DutchToday);
            tools.Journal.Record(new ActivityDescribed { ObjectId = activity.Id, Fields = changed });
        }

        return await db.TrySaveAsync() is { } refusal ? new(refusal, [], null) : EditOutcome.Saved;
    }

    /// <summary>Takes over in the form what only the other changed.</summary>
    /// <returns>What both changed and nothing was picked for.</returns>
    private static List<ActivityConflict> Merge(IReadOnlyDictionary<string, string> start, ActivityRequest mine, ActivityRequest theirs, IReadOnlyDictionary<string, bool> picks)
    {
        var conflicts = new List<ActivityConflict>();
        foreach (var field in Fields)
        {
            var (began, typed, saved) = (start.GetValueOrDefault(field.Name, ""), Tidied(field, mine), Tidied(field, theirs));
            if (typed == began || (picks.TryGetValue(field.Name, out var isMine) && !isMine))
            {
                field.Write(mine, field.Read(theirs));
            }
            else if (saved != began && saved != typed && !picks.ContainsKey(field.Name))
            {
                conflicts.Add(new ActivityConflict(field.Name, field.Label, typed, saved));
            }
        }

        return conflicts;
    }

    private static Dictionary<string, string>? BeginOf(ActivityRequest request)
    {
        try
        {
            return string.IsNullOrEmpty(request.Begin) ? null : JsonSerializer.Deserialize<Dictionary<string, string>>(request.Begin);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Tidied(ActivityField field, ActivityRequest request) => ActivityRequest.Tidy(field.Read(request)) ?? "";
}
