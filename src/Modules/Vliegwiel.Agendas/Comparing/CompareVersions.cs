// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Versions;
using Vliegwiel.Design.Lists;
using Vliegwiel.Design.Text;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Comparing;

/// <summary>What differs between two moments of an agenda, as its page and its files say it.</summary>
/// <param name="From">0 for now.</param>
/// <param name="To">0 for now.</param>
/// <param name="Summary">One sentence; null when there is no version yet to compare with.</param>
internal sealed record ShownDifference(string Agenda, int Latest, int From, int To, string? Summary, IReadOnlyList<DifferenceGroup> Groups)
{
    public IReadOnlyList<Choice> Choices => [.. Enumerable.Range(1, Latest).Reverse().Select(n => new Choice(VersionLinks.Of(n), $"Versie {n}")).Prepend(new Choice(VersionLinks.Now, "Nu"))];

    /// <summary>"Verschil tussen versie 1 en nu".</summary>
    public string Title => Summary is null ? "Verschil tussen versies" : $"Verschil tussen {NameOf(From)} en {NameOf(To)}";

    public IReadOnlyList<DifferenceLine> Lines => [.. Groups.SelectMany(g => g.Lines)];

    public static string NameOf(int number) => number == AgendaMoments.Now ? "nu" : $"versie {number}";
}

/// <summary>Compares any two versions of an agenda, or one with the agenda as it stands now.</summary>
internal sealed class CompareVersions(Access access, AgendaMoments moments, NetworkDirectory network)
{
    /// <param name="from">As in the address; nothing is the last version.</param>
    /// <param name="to">As in the address; nothing is now.</param>
    /// <returns>Null when there is no such agenda or version for this reader.</returns>
    public async Task<ShownDifference?> FindAsync(string kenmerk, string? from, string? to, CancellationToken cancel)
    {
        var now = VersionLinks.Read(string.IsNullOrEmpty(to) ? VersionLinks.Now : to);
        var then = string.IsNullOrEmpty(from) ? await LatestAsync(kenmerk, cancel) : VersionLinks.Read(from);
        if (now is not { } second || then is not { } first)
        {
            return null;
        }

        // Without any version there is nothing to compare; the page says what to do.
        if (string.IsNullOrEmpty(from) && first == AgendaMoments.Now)
        {
            return await access.Visible<Agenda>().AsNoTracking().Where(a => a.Kenmerk == kenmerk).Select(a => a.Title).SingleOrDefaultAsync(cancel) is { } title ? new ShownDifference(title, 0, 0, 0, null, []) : null;
        }

        if (await moments.FindAsync(kenmerk, [first, second], cancel) is not { } found || found.At(first) is not { } before || found.At(second) is not { } after)
        {
            return null;
        }

        var difference = AgendaDifference.Between(before.Activities, after.Activities);
        var owners = difference.Added.Concat(difference.Dropped).Select(a => a.Owner).Concat(difference.Of(ChangeKind.Owner).SelectMany(c => new[] { c.Before.Owner, c.After.Owner })).ToList();
        var names = await network.FindNamesAsync([.. owners.Select(o => o.PersonId).OfType<Guid>().Distinct()], [.. owners.Select(o => o.OrganisationId).OfType<Guid>().Distinct()], [], cancel);
        var since = second == AgendaMoments.Now
            ? $"Sinds {ShownDifference.NameOf(first)}{(before.FixedOn is { } on ? $" ({Dates.Day(on)}, {before.Body})" : "")}"
            : $"Tussen {ShownDifference.NameOf(first)} en {ShownDifference.NameOf(second)}{(after.FixedOn is { } until ? $" ({Dates.Day(until)}, {after.Body})" : "")}";
        return new ShownDifference(found.Title, found.Latest, first, second, DifferenceWords.Summary(difference, since), DifferenceWords.Groups(difference, found, names));
    }

    private Task<int?> LatestAsync(string kenmerk, CancellationToken cancel) =>
        access.Visible<Agenda>().AsNoTracking().Where(a => a.Kenmerk == kenmerk).Select(a => (int?)a.Versions).SingleOrDefaultAsync(cancel);
}
