// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Linking;
using Vliegwiel.Library.Proposing;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Days;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Days;

/// <summary>Of the library, for one person's day: the own imports with what is proposed for them, documents to look after, and documents that others shared.</summary>
internal sealed class LibraryDay(VliegwielDb db, Access access, CurrentActor actor, NetworkDirectory network, CareSettings care, TimeProvider clock) : IDayLines
{
    /// <summary>How long a document is new, and a file that could not be read is still asked for.</summary>
    private static readonly TimeSpan News = TimeSpan.FromDays(30);

    public IReadOnlyCollection<DayList> Lists => [DayList.Asked, DayList.Questions, DayList.New];

    public async Task<IReadOnlyList<DayLine>> FindAsync(Guid personId, CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - News;
        return [.. await ImportsAsync(personId, since, cancel), .. await DocumentsAsync(personId, since, cancel)];
    }

    /// <summary>A file that failed is settled once a file of that name was brought again; if that failed as well, it has a line of its own.</summary>
    private async Task<IEnumerable<DayLine>> ImportsAsync(Guid personId, DateTimeOffset since, CancellationToken cancel)
    {
        var waiting = access.Visible<ProposalSheet>().Where(s => s.State == ProposalState.Waiting && db.Set<Item>().Any(i => i.Id == s.ItemId && i.OwnerId == personId));
        var imports = await access.Visible<Import>().AsNoTracking()
            .Where(i => i.PersonId == personId && (i.StartedAt > since || waiting.Any(s => s.ImportId == i.Id)))
            .Select(i => new
            {
                i.Id,
                i.StartedAt,
                Total = i.Files.Count,
                Waiting = i.Files.Count(f => f.State == ImportedFileState.Waiting),
                Failed = i.Files.Count(f => f.State == ImportedFileState.Failed && !db.Set<ImportedFile>().Any(other => other.Name == f.Name
                    && db.Set<Import>().Any(later => later.Id == other.ImportId && later.PersonId == personId && later.StartedAt > i.StartedAt))),
                Proposals = waiting.Count(s => s.ImportId == i.Id),
            })
            .Where(i => i.Waiting > 0 || i.Failed > 0 || i.Proposals > 0)
            .OrderByDescending(i => i.StartedAt).ThenBy(i => i.Id).Take(IDayLines.Most).ToListAsync(cancel);
        var proposals = imports.Where(i => i.Proposals > 0).Select(i => new DayLine
        {
            List = DayList.Asked,
            Sentence = i.Proposals == 1 ? "Eén document van uw import wacht tot u de voorstellen nakijkt" : $"{i.Proposals} documenten van uw import wachten tot u de voorstellen nakijkt",
            Url = LibraryLinks.Proposals(i.Id),
            Act = "Voorstellen nakijken",
            At = i.StartedAt,
            Reason = "u houdt deze documenten bij",
        });
        return proposals.Concat(imports.Where(i => i.StartedAt > since && (i.Waiting > 0 || i.Failed > 0)).Select(i => i.Waiting > 0
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
            }));
    }

    /// <summary>In one question: what this person looks after and must do something about, and what is new.</summary>
    private async Task<IEnumerable<DayLine>> DocumentsAsync(Guid personId, DateTimeOffset since, CancellationToken cancel)
    {
        // As the mail that asks owners: a year after somebody said that it holds, or after it came.
        var before = clock.GetUtcNow() - care.ConfirmEvery;
        var all = from item in access.Visible<Item>().AsNoTracking()
                  join known in access.VisibleObjects() on item.Id equals known.Id
                  select new
                  {
                      item.Id,
                      item.Kenmerk,
                      item.Title,
                      item.Audiences,
                      item.OwnerId,
                      item.ImportedById,
                      known.ChangedAt,
                      IsDue = (item.Stage == ItemStage.Published || item.Stage == ItemStage.Reviewed || item.Stage == ItemStage.Submitted) && (item.ConfirmedAt == null ? item.ImportedAt < before : item.ConfirmedAt < before),
                      BrokenSince = item.Stage == ItemStage.Withdrawn ? null : db.Set<CheckedLink>().Where(l => l.ItemId == item.Id).Select(l => l.BrokenSince).FirstOrDefault(),
                      Since = item.ConfirmedAt ?? item.ImportedAt,
                  };
        var cared = all.Where(i => i.OwnerId == personId && (i.IsDue || i.BrokenSince != null)).OrderBy(i => i.Since).ThenBy(i => i.Id).Take(IDayLines.Most);
        var news = all.Where(i => i.ChangedAt > since && (i.ImportedById == null || i.ImportedById != personId)).OrderByDescending(i => i.ChangedAt).ThenBy(i => i.Id).Take(IDayLines.Most);
        var found = await cared.Concat(news).ToListAsync(cancel);
        var mine = found.Where(i => i.OwnerId == personId).DistinctBy(i => i.Id).ToList();
        List<DayLine> lines =
        [
            .. mine.Where(i => i.BrokenSince is not null).Select(i => new DayLine
            {
                List = DayList.Asked,
                Sentence = $"De link van “{i.Title}” werkt niet meer",
                Url = LibraryLinks.Edit(i.Kenmerk),
                Act = "Link herstellen",
                At = i.BrokenSince!.Value,
                Reason = "u houdt dit document bij",
            }),
            .. mine.Where(i => i.IsDue).Select(i => new DayLine
            {
                List = DayList.Asked,
                Sentence = $"Klopt “{i.Title}” nog?",
                Url = LibraryLinks.Owner(i.Kenmerk),
                Act = "Zeg of het nog klopt",
                At = i.Since + care.ConfirmEvery,
                Reason = "u houdt dit document bij",
            }),
        ];
        var items = found.Where(i => i.ChangedAt > since && (i.ImportedById is null || i.ImportedById != personId)).DistinctBy(i => i.Id).OrderByDescending(i => i.ChangedAt).ThenBy(i => i.Id).Take(IDayLines.Most).ToList();
        if (items.Count == 0)
        {
            return lines;
        }

        // Of the groups through which this person may see it, the smallest says most.
        var nearest = items.Select(i => actor.Value.Audiences.OrderByDescending(Nearness).FirstOrDefault(a => i.Audiences.Split(' ').Contains(a.Token, StringComparer.Ordinal), Audience.Public)).ToList();
        var groups = nearest.Distinct().ToList();
        var words = groups.Zip(await network.DescribeAsync(groups, cancel)).ToDictionary(g => g.First, g => g.Second);
        return lines.Concat(items.Zip(nearest).Select(i => new DayLine
        {
            List = DayList.New,
            Sentence = i.First.Title,
            Url = LibraryLinks.Show(i.First.Kenmerk),
            Act = "Lezen",
            At = i.First.ChangedAt,
            Reason = $"gedeeld met {words[i.Second]}",
        }));
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
