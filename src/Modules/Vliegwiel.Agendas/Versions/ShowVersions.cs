// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Versions;

/// <summary>One version in the list of an agenda.</summary>
internal sealed record VersionLine(int Number, DateOnly FixedOn, string Body, string? Decision, string FixedBy, int Activities);

/// <summary>The versions of an agenda, the newest first.</summary>
internal sealed record VersionList(Agenda Agenda, IReadOnlyList<VersionLine> Lines, bool MayFix);

/// <summary>One version as its page shows it.</summary>
internal sealed record ShownVersion(AgendaVersion Version, int Latest, string FixedBy, IReadOnlyList<string> Audience, StandingList List)
{
    /// <summary>What came after what, both by name.</summary>
    public required IReadOnlyList<(string Waits, string First)> Order { get; init; }
}

/// <summary>Finds the versions of an agenda, for who sees them.</summary>
internal sealed class ShowVersions(VliegwielDb db, Access access, AgendaMoments moments, VersionNames names)
{
    /// <summary>More than a body fixes in a lifetime.</summary>
    private const int Most = 500;

    /// <returns>Null when there is no such agenda for this reader.</returns>
    public async Task<VersionList?> ListAsync(string kenmerk, CancellationToken cancel)
    {
        if (await access.Visible<Agenda>().AsNoTracking().SingleOrDefaultAsync(a => a.Kenmerk == kenmerk, cancel) is not { } agenda)
        {
            return null;
        }

        var rows = await access.Visible<AgendaVersion>().AsNoTracking().Where(v => v.AgendaId == agenda.Id).OrderByDescending(v => v.Number).Take(Most)
            .Select(v => new { v.Number, v.FixedOn, v.Body, v.Decision, v.FixedById, Activities = db.Set<AgendaVersionLine>().Count(l => l.VersionId == v.Id && l.MergedIntoId == null) }).ToListAsync(cancel);
        var found = await names.Network.FindNamesAsync([.. rows.Select(r => r.FixedById).Distinct()], [], [], cancel);
        return new VersionList(agenda, [.. rows.Select(r => new VersionLine(r.Number, r.FixedOn, r.Body, r.Decision, found.Person(r.FixedById), r.Activities))], AgendaRights.MayKeep(names.Actor.Value, agenda));
    }

    /// <returns>Null when there is no such version for this reader.</returns>
    public async Task<ShownVersion?> FindAsync(string kenmerk, string number, CancellationToken cancel)
    {
        if (VersionLinks.Read(number) is not (> 0 and { } wanted)
            || await access.Visible<AgendaVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.Kenmerk == kenmerk && v.Number == wanted, cancel) is not { } version
            || await moments.FindAsync(kenmerk, [wanted], cancel) is not { Moments: [var moment, ..] } found)
        {
            return null;
        }

        var owners = moment.Activities.Select(a => a.Owner).ToList();
        var known = await names.Network.FindNamesAsync([.. owners.Select(o => o.PersonId).OfType<Guid>().Append(version.FixedById).Distinct()], [.. owners.Select(o => o.OrganisationId).OfType<Guid>().Distinct()], version.AudienceList, cancel);
        var titles = moment.Activities.ToDictionary(a => a.Id, a => a.Title);
        var order = await db.Set<AgendaVersionDependency>().AsNoTracking().Where(d => d.VersionId == version.Id).ToListAsync(cancel);
        return new ShownVersion(version, found.Latest, known.Person(version.FixedById), known.Describe(version.AudienceList), new StandingList(kenmerk, moment, known, found.Kenmerken))
        {
            Order = [.. order.Select(d => (Waits: titles[d.ActivityId], First: titles[d.AfterId])).OrderBy(d => d.Waits, StringComparer.Ordinal).ThenBy(d => d.First, StringComparer.Ordinal)],
        };
    }
}

/// <summary>Whom versions ask for names, and who looks.</summary>
internal sealed record VersionNames(NetworkDirectory Network, CurrentActor Actor);
