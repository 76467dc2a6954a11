// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Design.Layout;
using Vliegwiel.Design.Lists;
using Vliegwiel.Design.Text;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Documents;

/// <summary>One document as the page shows it.</summary>
/// <param name="Versions">The newest first.</param>
/// <param name="NewReaders">Who came to belong to those it is for since it was added, and do not read it yet; for who may change it.</param>
internal sealed record ShownDocument(ActivityDocument Document, IReadOnlyList<DocumentVersion> Versions, IReadOnlyList<string> Readers, bool MayChange, IReadOnlyList<string> NewReaders)
{
    public DocumentVersion Newest => Versions[0];
}

/// <summary>The documents of an activity, for who may see it.</summary>
internal sealed record ShownDocuments
{
    public required Activity Activity { get; init; }
    public required IReadOnlyList<ShownDocument> Documents { get; init; }

    /// <summary>The one that is being changed; null when none is.</summary>
    public required ShownDocument? Chosen { get; init; }

    /// <summary>Of the chosen one.</summary>
    public required IReadOnlyList<string> History { get; init; }

    /// <summary>The documents of activities that went on in this one: they stay there.</summary>
    public required IReadOnlyList<NavItem> Elsewhere { get; init; }

    /// <summary>Who may be chosen to read a document: one choice when everybody who sees the activity may know all of it.</summary>
    public required IReadOnlyList<Choice> ReaderChoices { get; init; }

    public required NetworkNames Names { get; init; }
    public required bool MayAdd { get; init; }
}

/// <summary>Shows the documents of an activity, each only to who may read it.</summary>
internal sealed class ShowDocuments(Access access, DocumentDesk desk, DocumentTools tools, History history)
{
    /// <summary>More do not fit on a page; adding stops there.</summary>
    public const int MostDocuments = 200;

    private const int HistoryLines = 30;

    /// <param name="chosen">As it stands in the address.</param>
    /// <returns>Null when there is no such activity, or no such document to change, for this actor.</returns>
    public async Task<ShownDocuments?> FindAsync(string kenmerk, string? chosen, CancellationToken cancel)
    {
        if (await desk.FindAsync(kenmerk, cancel) is not { Activity: var activity } at)
        {
            return null;
        }

        // Also what stands at activities that went on in this one.
        var found = await (from d in access.Visible<ActivityDocument>().AsNoTracking().Include(d => d.Versions).AsSingleQuery()
                           join a in access.Visible<Activity>() on d.ActivityId equals a.Id
                           where a.Id == activity.Id || (a.GroupId == activity.Id && d.WithdrawnAt == null)
                           orderby d.AddedAt descending, d.Id descending
                           select d).ToListAsync(cancel);
        var mine = found.Where(d => d.ActivityId == activity.Id && at.MaySee(d)).ToList();
        var people = mine.SelectMany(d => d.Versions.Select(v => v.AddedById).Append(d.AddedById)).Concat(mine.Select(d => d.WithdrawnById).OfType<Guid>());
        var lines = string.IsNullOrEmpty(chosen) || !Guid.TryParseExact(chosen, "N", out var id) || mine.TrueForAll(d => d.Id != id) ? [] : await history.OfAsync(id, HistoryLines, cancel);
        var groups = mine.SelectMany(d => d.AudienceList).Concat(at.Closed ?? []).Concat(activity.AudienceList).Distinct().ToList();
        var names = await tools.Agenda.Network.FindNamesAsync([.. people.Concat(lines.Select(l => l.PersonId).OfType<Guid>()).Distinct()], [], groups, cancel);
        List<ShownDocument> documents =
        [
            .. mine.OrderBy(d => d.IsWithdrawn).Select(d => new ShownDocument(d, [.. d.Versions.OrderByDescending(v => v.Number)], names.Describe(d.AudienceList), at.MayChange(d),
                at.MayChange(d) ? names.Describe((at.ReadersOf(d.Readers) ?? []).Except(d.AudienceList)) : [])),
        ];
        var shown = documents.Find(d => d.MayChange && d.Document.Id.ToString("N") == chosen);
        return !string.IsNullOrEmpty(chosen) && shown is null ? null : new ShownDocuments
        {
            Activity = activity,
            Documents = documents,
            Chosen = shown,
            History = [.. lines.Select(l => $"{Dates.Day(l.At)}: {DocumentWords.Of(l)}{(l.PersonId is { } by ? ", door " + names.Person(by) : "")}")],
            Elsewhere = [.. found.Where(d => d.ActivityId != activity.Id).Select(d => new NavItem(d.Title, DocumentLinks.Documents(d.Kenmerk)))],
            ReaderChoices = ChoicesOf(at, names),
            Names = names,
            MayAdd = at.MayAdd,
        };
    }

    private static List<Choice> ChoicesOf(DocumentedActivity at, NetworkNames names) =>
    [
        .. Enum.GetValues<DocumentReaders>().Where(r => at.ReadersOf(r) is not null)
            .Select(r => (Words: DocumentWords.Of(r), Who: at.ReadersOf(r)!))
            .Select(r => new Choice(ActivityWords.KeyOf(r.Words), char.ToUpperInvariant(r.Words[0]) + r.Words[1..], string.Join(", ", names.Describe(r.Who)))),
    ];
}
