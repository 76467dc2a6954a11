// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Days;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Days;

/// <summary>Of the library, for one person's day: the own imports, and documents that others shared.</summary>
internal sealed class LibraryDay(VliegwielDb db, Access access, CurrentActor actor, NetworkDirectory network, TimeProvider clock) : IDayLines
{
    /// <summary>How long a document is new, and a file that could not be read is still asked for.</summary>
    private static readonly TimeSpan News = TimeSpan.FromDays(30);

    public IReadOnlyCollection<DayList> Lists => [DayList.Asked, DayList.Questions, DayList.New];

    public async Task<IReadOnlyList<DayLine>> FindAsync(Guid personId, CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - News;
        return [.. await ImportsAsync(personId, since, cancel), .. await SharedAsync(personId, since, cancel)];
    }

    /// <summary>A file that failed is settled once a file of that name was brought again; if that failed as well, it has a line of its own.</summary>
    private async Task<IEnumerable<DayLine>> ImportsAsync(Guid personId, DateTimeOffset since, CancellationToken cancel)
    {
        var imports = await access.Visible<Import>().AsNoTracking()
            .Where(i => i.PersonId == personId && i.StartedAt > since)
            .Select(i => new
            {
                i.Id,
                i.StartedAt,
                Total = i.Files.Count,
                Waiting = i.Files.Count(f => f.State == ImportedFileState.Waiting),
                Failed = i.Files.Count(f => f.State == ImportedFileState.Failed && !db.Set<ImportedFile>().Any(other => other.Name == f.Name
                    && db.Set<Import>().Any(later => later.Id == other.ImportId && later.PersonId == personId && later.StartedAt > i.StartedAt))),
            })
            .Where(i => i.Waiting > 0 || i.Failed > 0)
            .OrderByDescending(i => i.StartedAt).ThenBy(i => i.Id).Take(IDayLines.Most).ToListAsync(cancel);
        return imports.Select(i => i.Waiting > 0
            ? new DayLine
            {
                List = DayList.Questions,
                Sentence = $"Van uw import zijn {i.Total - i.Waiting} van de {i.Total} bestanden gelezen",
                Url = LibraryLinks.Progress(i.Id),
                Act = "Voortgang bekijken",
                At = i.StartedAt,
            }
            : new DayLine
            {
                List = DayList.Asked,
                Sentence = i.Failed == 1 ? "Eén bestand van uw import kon niet worden gelezen" : $"{i.Failed} bestanden van uw import konden niet worden gelezen",
                Url = LibraryLinks.Progress(i.Id),
                Act = "Bekijk waarom",
                At = i.StartedAt,
                Reason = "u bracht deze bestanden",
            });
    }

    private async Task<IEnumerable<DayLine>> SharedAsync(Guid personId, DateTimeOffset since, CancellationToken cancel)
    {
        var items = await (from item in access.Visible<Item>().AsNoTracking()
                           join known in access.VisibleObjects() on item.Id equals known.Id
                           where known.ChangedAt > since && (item.ImportedById == null || item.ImportedById != personId)
                           orderby known.ChangedAt descending, item.Id
                           select new { item.Kenmerk, item.Title, item.Audiences, known.ChangedAt }).Take(IDayLines.Most).ToListAsync(cancel);
        if (items.Count == 0)
        {
            return [];
        }

        // Of the groups through which this person may see it, the smallest says most.
        var nearest = items.Select(i => actor.Value.Audiences.OrderByDescending(Nearness).FirstOrDefault(a => i.Audiences.Split(' ').Contains(a.Token, StringComparer.Ordinal), Audience.Public)).ToList();
        var groups = nearest.Distinct().ToList();
        var words = groups.Zip(await network.DescribeAsync(groups, cancel)).ToDictionary(g => g.First, g => g.Second);
        return items.Zip(nearest).Select(i => new DayLine
        {
            List = DayList.New,
            Sentence = i.First.Title,
            Url = LibraryLinks.Show(i.First.Kenmerk),
            Act = "Lezen",
            At = i.First.ChangedAt,
            Reason = $"gedeeld met {words[i.Second]}",
        });
    }

    private static int Nearness(Audience audience) => audience.Token.Split(':') switch
    {
        ["openbaar"] => 0,
        ["ingelogd"] => 1,
        ["verband", _] => 2,
        ["org", _] => 3,
        ["persoon", _] => 5,
        _ => 4,
    };
}
