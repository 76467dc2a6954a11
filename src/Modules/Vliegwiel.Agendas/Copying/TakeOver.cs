// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Copying;

/// <summary>Which activity somebody takes over as an example.</summary>
internal sealed class TakeRequest
{
    /// <summary>The kenmerk of the activity of another.</summary>
    public string? Neem { get; set; }

    /// <summary>The same, once what is alike was shown.</summary>
    public string? Toch { get; set; }
}

/// <summary>
/// Proposes on one's own agenda what somebody else does, without persons, dates, budgets and states; the Draad keeps where it came from. What exists is shown
/// first (rule R15).
/// </summary>
internal sealed class TakeOver(VliegwielDb db, Access access, CopyAgenda copy, ProposeActivity propose, ActivityDesk desk)
{
    /// <summary>What looks like it besides itself, within what the actor sees.</summary>
    public async Task<IReadOnlyList<AlikeThing>> SimilarAsync(string activity, CancellationToken cancel) =>
        await desk.FindAsync(activity, cancel) is { Activity: var example }
            ? [.. (await propose.SimilarAsync(string.Join("\n\n", new[] { example.Title, example.Description, example.Within, example.Expertise }.OfType<string>()), cancel)).Where(a => a.Object.Id != example.Id)]
            : [];

    public async Task<Result<Activity>> RunAsync(string agendaKenmerk, string activity)
    {
        if (!copy.MayAct)
        {
            return new NobodyToActFor();
        }

        if (await access.Visible<Agenda>().Include(a => a.Placements).SingleOrDefaultAsync(a => a.Kenmerk == agendaKenmerk, CancellationToken.None) is not { } agenda)
        {
            return new NoSuchAgenda();
        }

        if (await desk.FindAsync(activity, CancellationToken.None) is not { Activity: { IsMerged: false } example })
        {
            return new NoSuchActivity();
        }

        var here = agenda.Placements.Select(p => p.ActivityId).ToList();
        if (await access.Visible<Activity>().AnyAsync(a => here.Contains(a.Id) && a.GroupId == a.Id && a.FoldedTitle == example.FoldedTitle, CancellationToken.None))
        {
            return new TitleStandsOnThisAgenda();
        }

        var made = await copy.StageAsync(example, agenda);
        return await db.TrySaveAsync() is { } clash ? clash : made;
    }
}
