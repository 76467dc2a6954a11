// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Agendas.Versions;
using Vliegwiel.Design.Text;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Fixing;

/// <summary>What stands on the form with which a version is fixed.</summary>
internal sealed class FixRequest
{
    [Required(ErrorMessage = "Vul in welk overleg of bestuur de agenda vaststelde."), StringLength(AgendaVersion.BodyMaxLength, ErrorMessage = "Maak de naam van het overleg hoogstens 200 tekens lang.")]
    public string? Overleg { get; set; }

    [Required(ErrorMessage = "Vul in op welke dag de agenda is vastgesteld.")]
    public DateOnly? Datum { get; set; }

    [StringLength(AgendaVersion.DecisionMaxLength, ErrorMessage = "Maak het besluit hoogstens 2.000 tekens lang.")]
    public string? Besluit { get; set; }

    /// <summary>Whether what was proposed and has an owner is adopted by the same decision.</summary>
    public bool Aannemen { get; set; }

    /// <summary>What was seen when the form was opened.</summary>
    public string? Basis { get; set; }
}

/// <summary>What is going to be fixed, for who keeps the agenda.</summary>
/// <param name="Number">Of the version that is made.</param>
/// <param name="Moments">Now, and the last version when there is one.</param>
/// <param name="Basis">Of what is seen here.</param>
internal sealed record VersionDraft(Agenda Agenda, int Number, MomentsOfAgenda? Moments, NetworkNames Names, string Basis)
{
    public AgendaMoment? Now => Moments?.At(AgendaMoments.Now);

    /// <summary>How many activities the same decision can adopt.</summary>
    public int ToAdopt => Now?.Standing.Count(a => a.State == ActivityState.Proposed && a.Owner.PersonId is not null) ?? 0;

    public AgendaDifference? SinceLast => Moments is { } seen && seen.At(Number - 1) is { } last && Number > 1 ? AgendaDifference.Between(last.Activities, Now?.Activities ?? []) : null;
}

/// <summary>What fixing needs beside the database: other reads of the agenda, and who acts.</summary>
internal sealed record FixTools(AgendaMoments Moments, CurrentActor Actor, AgendaTools Agenda);

/// <summary>
/// Fixes an agenda as a version, for who keeps it. All that stands on it goes along; amounts go into a thing of their own, and only those that the readers
/// of that thing may see now. Of two who do this at once one wins; of the other nothing is written.
/// </summary>
internal sealed class FixVersion(VliegwielDb db, Access access, FixTools tools)
{
    /// <returns>Null when there is no such agenda that this actor keeps.</returns>
    public async Task<VersionDraft?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        if (await access.Visible<Agenda>().AsNoTracking().SingleOrDefaultAsync(a => a.Kenmerk == kenmerk, cancel) is not { } agenda || !AgendaRights.MayKeep(tools.Actor.Value, agenda))
        {
            return null;
        }

        var moments = await tools.Moments.FindAsync(kenmerk, agenda.Versions == 0 ? [AgendaMoments.Now] : [AgendaMoments.Now, agenda.Versions], cancel);
        var owners = (moments?.Moments.SelectMany(m => m.Activities) ?? []).Select(a => a.Owner).ToList();
        var names = await tools.Agenda.Network.FindNamesAsync([.. owners.Select(o => o.PersonId).OfType<Guid>().Distinct()], [.. owners.Select(o => o.OrganisationId).OfType<Guid>().Distinct()], [], cancel);
        return new VersionDraft(agenda, agenda.Versions + 1, moments, names, BasisOf(agenda, await PlacedAsync(agenda.Id, cancel)));
    }

    public async Task<Result<AgendaVersion>> RunAsync(string kenmerk, FixRequest request)
    {
        if (AgendaRights.Acts(tools.Actor.Value) is not { } me || await access.Visible<Agenda>().SingleOrDefaultAsync(a => a.Kenmerk == kenmerk, CancellationToken.None) is not { } agenda)
        {
            return new NoSuchAgenda();
        }

        if (!AgendaRights.MayKeep(tools.Actor.Value, agenda))
        {
            return new NotYourAgenda();
        }

        if (request.Basis?.Split(':')[0] != agenda.Versions.ToString(CultureInfo.InvariantCulture))
        {
            return new VersionWasFixedMeanwhile();
        }

        var placed = await PlacedAsync(agenda.Id, CancellationToken.None);
        if (placed.TrueForAll(p => p.Activity.IsMerged))
        {
            return new NothingToFix();
        }

        if (request.Basis != BasisOf(agenda, placed))
        {
            return new AgendaChangedMeanwhile();
        }

        var on = request.Datum!.Value;
        if (await WhyNotOnAsync(agenda, on) is { } wrongDay)
        {
            return wrongDay;
        }

        return await FixAsync(agenda, new FixedBy(request.Overleg!.Trim(), ActivityRequest.Tidy(request.Besluit), on, tools.Agenda.Clock.GetUtcNow(), me), request.Aannemen ? await AdoptAsync(placed) : placed);
    }

    /// <summary>What is proposed and has an owner is adopted in the same change, so that nobody has to say it again for each activity.</summary>
    private async Task<List<(int Order, Activity Activity)>> AdoptAsync(List<(int Order, Activity Activity)> placed)
    {
        var chosen = placed.Where(p => p.Activity is { State: ActivityState.Proposed, OwnerId: not null, IsMerged: false }).Select(p => p.Activity.Id).ToList();
        var adopted = await db.Set<Activity>().Where(a => chosen.Contains(a.Id)).ToDictionaryAsync(a => a.Id, CancellationToken.None);
        foreach (var activity in adopted.Values)
        {
            var from = activity.State;
            if (activity.MoveTo(ActivityState.Adopted, null, tools.Agenda.Clock.DutchToday, hasResult: false) is { } refusal)
            {
                throw new InvalidOperationException($"{activity.Kenmerk} is proposed and has an owner, but: {refusal.Message}");
            }

            tools.Agenda.Journal.Record(new ActivityMoved(from, activity.State) { ObjectId = activity.Id });
        }

        return placed.ConvertAll(p => (p.Order, adopted.GetValueOrDefault(p.Activity.Id) ?? p.Activity));
    }

    private async Task<Result<AgendaVersion>> FixAsync(Agenda agenda, FixedBy by, List<(int Order, Activity Activity)> placed)
    {
        var amounts = await db.Set<ActivityBudget>().AsNoTracking().Where(b => db.Set<AgendaPlacement>().Any(p => p.AgendaId == agenda.Id && p.ActivityId == b.ActivityId)).ToListAsync(CancellationToken.None);
        var readers = agenda.SensitiveAudiences;
        var version = AgendaVersion.Of(agenda, agenda.Fix(), by, placed);
        // A budget that did not go along to this agenda must not become readable by going along in its version.
        var budget = AgendaVersionBudget.Of(version, agenda, amounts.Where(b => !readers.Except(b.AudienceList).Any()).Select(b => (b.ActivityId, b.Amount)));
        db.AddRange(version, budget);
        db.AddRange(await DependenciesAsync(version.Id, [.. placed.Where(p => !p.Activity.IsMerged).Select(p => p.Activity.Id)]));
        tools.Agenda.Journal.Record(new AgendaVersionFixed(agenda.Id, version.Number) { ObjectId = agenda.Id });
        tools.Agenda.Journal.Record(new AgendaVersionFixed(agenda.Id, version.Number) { ObjectId = version.Id });
        tools.Agenda.Journal.Record(new VersionBudgetKept(version.Id) { ObjectId = budget.Id });
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
            return version;
        }
        catch (DbUpdateException problem)
        {
            db.ChangeTracker.Clear();
            // By the revision of the agenda or by the number of the version, whichever the database looked at first.
            if (await db.Set<Agenda>().AsNoTracking().AnyAsync(a => a.Id == agenda.Id && a.Versions >= version.Number, CancellationToken.None))
            {
                return new VersionWasFixedMeanwhile();
            }

            if (problem is DbUpdateConcurrencyException)
            {
                return new AgendaChangedMeanwhile();
            }

            throw;
        }
    }

    /// <summary>Those of which both ends stand on this agenda: who reads the version, reads both.</summary>
    private async Task<IReadOnlyList<AgendaVersionDependency>> DependenciesAsync(Guid versionId, IReadOnlyList<Guid> standing) =>
        [.. await db.Dependencies.AsNoTracking().Where(d => d.EndedAt == null && d.ActivityId != d.AfterId && standing.Contains(d.ActivityId) && standing.Contains(d.AfterId))
            .Select(d => new { d.ActivityId, d.AfterId }).Distinct().Select(d => new AgendaVersionDependency { VersionId = versionId, ActivityId = d.ActivityId, AfterId = d.AfterId }).ToListAsync(CancellationToken.None)];

    private async Task<Refusal?> WhyNotOnAsync(Agenda agenda, DateOnly on)
    {
        if (on > tools.Agenda.Clock.DutchToday)
        {
            return new FixedInTheFuture();
        }

        var last = await db.Set<AgendaVersion>().AsNoTracking().Where(v => v.AgendaId == agenda.Id && v.Number == agenda.Versions).Select(v => (DateOnly?)v.FixedOn).SingleOrDefaultAsync(CancellationToken.None);
        return on < last ? new FixedBeforeTheLast(agenda.Versions, Dates.Day(last.Value)) : null;
    }

    /// <summary>All of it, whoever asks: what is fixed does not depend on who fixes it.</summary>
    private async Task<List<(int Order, Activity Activity)>> PlacedAsync(Guid agendaId, CancellationToken cancel) =>
        [.. (await (from p in db.Set<AgendaPlacement>().AsNoTracking()
                    join a in db.Set<Activity>().AsNoTracking() on p.ActivityId equals a.Id
                    where p.AgendaId == agendaId
                    orderby p.Order, a.Id
                    select new { p.Order, Activity = a }).ToListAsync(cancel)).Select(p => (p.Order, p.Activity))];

    /// <summary>The same as long as nobody changed what stands on the agenda. Amounts are not in it: who fixes may not see them.</summary>
    private static string BasisOf(Agenda agenda, List<(int Order, Activity Activity)> placed)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, activity) in placed)
        {
            hash.AppendData(activity.Id.ToByteArray());
            hash.AppendData(BitConverter.GetBytes(activity.Revision));
        }

        return string.Create(CultureInfo.InvariantCulture, $"{agenda.Versions}:{Convert.ToHexStringLower(hash.GetHashAndReset()[..12])}");
    }
}
