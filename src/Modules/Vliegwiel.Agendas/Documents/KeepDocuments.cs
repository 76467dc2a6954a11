// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Files;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Documents;

/// <summary>Adds documents to an activity, renews, describes and withdraws them. What contractors would read is looked through for what is hidden in it.</summary>
internal sealed class KeepDocuments(VliegwielDb db, Access access, DocumentDesk desk, DocumentTools tools)
{
    /// <summary>Keeps the file that was chosen, so that it need not be chosen again when something else on the form is wrong. For a new file nobody said yet that all of it may be seen.</summary>
    public async Task<Refusal?> HoldAsync(string kenmerk, DocumentSource source, CancellationToken cancel)
    {
        if (source.Bestand is not { } file)
        {
            return null;
        }

        if (await desk.FindAsync(kenmerk, cancel) is not { MayAdd: true, Me: { } me } at)
        {
            return new NotYourDocument();
        }

        await using var content = file.OpenReadStream();
        var kept = await tools.Files.SaveAsync(content, FileInspector.MaxBytes, cancel);
        if (kept.Refusal is { } refusal)
        {
            return refusal;
        }

        (source.Bestand, source.Bewaard, source.Gezien) = (null, null, false);
        source.Kept = tools.Held.Hold(kept.Value, FileInspector.NameOf(file.FileName), at.Activity.Id, me);
        return null;
    }

    /// <summary>The file that waits for the rest of the form, with its seal; null when none does.</summary>
    public (string Name, string Seal)? Waiting(ShownDocuments shown, DocumentSource source) =>
        AgendaRights.Acts(tools.Actor.Value) is { } me && (source.Kept ?? tools.Held.Open(source.Bewaard, shown.Activity.Id, me)) is { } held ? (held.Name, tools.Held.Seal(held)) : null;

    public async Task<Result<ActivityDocument>> AddAsync(string kenmerk, DocumentRequest request)
    {
        if (await desk.FindAsync(kenmerk, CancellationToken.None) is not { MayAdd: true, Me: { } me } at)
        {
            return new NotYourDocument();
        }

        var content = await ReadAsync(at, me, request);
        if (content.Refusal is { } unread)
        {
            return unread;
        }

        // Where there is nothing to choose, nobody need choose.
        var readers = at.Closed is null ? DocumentReaders.Everybody : DocumentWords.ReadReaders(request.Lezers);
        if (readers is not { } chosen || at.ReadersOf(chosen) is not { } who)
        {
            return new ChooseReaders();
        }

        if (AskAboutHidden(content.Value.Hidden, who, request.Gezien) is { } hidden)
        {
            return hidden;
        }

        if (await db.ActivityDocuments.CountAsync(d => d.ActivityId == at.Activity.Id && d.WithdrawnAt == null) >= ShowDocuments.MostDocuments)
        {
            return new EnoughDocuments(ShowDocuments.MostDocuments);
        }

        var title = ActivityRequest.Tidy(request.Naam) ?? NameOf(content.Value);
        var document = ActivityDocument.Add(at.Activity, (title, request.Waarvoor!.Trim()), (chosen, who), content.Value, (me, Now));
        db.Add(document);
        tools.Agenda.Journal.Record(new DocumentAdded(at.Activity.Id, chosen, request.Gezien && content.Value.Hidden.Count > 0) { ObjectId = document.Id });
        return await db.TrySaveAsync() is { } clash ? clash : document;
    }

    public Task<Refusal?> RenewAsync(string kenmerk, string? document, RenewRequest request) => ChangeAsync(kenmerk, document, request.Basis, async (at, found, me) =>
    {
        var content = await ReadAsync(at, me, request);
        if ((content.Refusal ?? AskAboutHidden(content.Value.Hidden, found.AudienceList, request.Gezien) ?? found.Renew(content.Value, (me, Now))) is { } refusal)
        {
            return refusal;
        }

        tools.Agenda.Journal.Record(new DocumentRenewed(found.LastVersion, request.Gezien && content.Value.Hidden.Count > 0) { ObjectId = found.Id });
        return null;
    });

    /// <summary>Fewer readers counts at once, for older versions too. For more readers all versions are looked through again.</summary>
    public Task<Refusal?> DescribeAsync(string kenmerk, string? document, DescribeDocumentRequest request) => ChangeAsync(kenmerk, document, request.Basis, (at, found, _) =>
    {
        // Where nothing can be chosen what was chosen stays. Who came to see the activity since then, comes along only when that is said.
        var readers = at.Closed is null ? found.Readers : DocumentWords.ReadReaders(request.Lezers);
        if (readers is not { } chosen || (chosen == found.Readers && !request.Verbreden ? found.AudienceList : at.ReadersOf(chosen)) is not { } who)
        {
            return Task.FromResult<Refusal?>(new ChooseReaders());
        }

        var opens = who.Except(found.AudienceList).Any();
        var hidden = found.Versions.SelectMany(v => v.HiddenList).Distinct().ToList();
        if (opens && AskAboutHidden(hidden, who, request.Gezien) is { } refusal)
        {
            return Task.FromResult<Refusal?>(refusal);
        }

        if ((found.Title, found.Purpose) != (request.Naam!.Trim(), request.Waarvoor!.Trim()))
        {
            found.Describe(request.Naam.Trim(), request.Waarvoor.Trim());
            tools.Agenda.Journal.Record(new DocumentDescribed { ObjectId = found.Id });
        }

        if (opens || found.AudienceList.Except(who).Any() || chosen != found.Readers)
        {
            found.ReadableFor(chosen, who);
            tools.Agenda.Journal.Record(new DocumentReadersChosen(chosen, opens && request.Gezien && hidden.Count > 0) { ObjectId = found.Id });
        }

        return Task.FromResult<Refusal?>(null);
    });

    public Task<Refusal?> WithdrawAsync(string kenmerk, string? document, WithdrawRequest request) =>
        ChangeAsync(kenmerk, document, request.Basis, (_, found, me) => Task.FromResult(Record(found.Withdraw(request.Reden!.Trim(), (me, Now)), new DocumentWithdrawn { ObjectId = found.Id })));

    public Task<Refusal?> BringBackAsync(string kenmerk, string? document, string? basis) =>
        ChangeAsync(kenmerk, document, basis, (_, found, _) => Task.FromResult(Record(found.BringBack(), new DocumentBroughtBack { ObjectId = found.Id })));

    private DateTimeOffset Now => tools.Agenda.Clock.GetUtcNow();

    private Refusal? Record(Refusal? refusal, DomainEvent happened)
    {
        if (refusal is null)
        {
            tools.Agenda.Journal.Record(happened);
        }

        return refusal;
    }

    private async Task<Refusal?> ChangeAsync(string kenmerk, string? document, string? basis, Func<DocumentedActivity, ActivityDocument, Guid, Task<Refusal?>> change)
    {
        if (await desk.FindAsync(kenmerk, CancellationToken.None) is not { } at || await desk.FindDocumentAsync(at, document, CancellationToken.None) is not { } found)
        {
            return new NoSuchDocument();
        }

        if (!at.MayChange(found))
        {
            return new NotYourDocument();
        }

        if (basis != found.Revision.ToString(CultureInfo.InvariantCulture))
        {
            return new SomebodyWasFirst();
        }

        if (await change(at, found, at.Me!.Value) is { } refusal)
        {
            db.ChangeTracker.Clear();
            return refusal;
        }

        return await db.TrySaveAsync();
    }

    /// <summary>Null when nobody would get what that person may not have, or somebody said that it may be seen.</summary>
    private static HiddenGoesAlong? AskAboutHidden(IReadOnlyList<string> hidden, IReadOnlyList<Audience> readers, bool mayBeSeen) =>
        hidden.Count > 0 && !mayBeSeen && readers.Any(MayHoldContractors) ? new HiddenGoesAlong(hidden) : null;

    /// <summary>All but the people of one organisation and the closed side of an alliance.</summary>
    private static bool MayHoldContractors(Audience audience) =>
        audience.Id is not { } id || (audience != Audience.Organisation(id) && audience != Audience.AllianceConfidential(id) && audience != Audience.Person(id));

    private async Task<Result<DocumentContent>> ReadAsync(DocumentedActivity at, Guid me, DocumentSource source)
    {
        var content = string.IsNullOrWhiteSpace(source.Adres) ? await ReadFileAsync(at, me, source) : ReadAddress(source.Adres);
        if (content.Refusal is not null)
        {
            return content;
        }

        var (sha256, address) = (content.Value.Sha256, content.Value.Address);

        // Only what the actor may read counts as known: otherwise bringing a file would tell what others keep (decision D10).
        var known = await access.Visible<ActivityDocument>().AsNoTracking()
            .Where(d => d.ActivityId == at.Activity.Id && d.Versions.Any(v => address == null ? v.Sha256 == sha256 : v.Address == address))
            .OrderBy(d => d.AddedAt).ToListAsync();
        return known.Find(at.MaySee) is { } there ? new StandsHereAlready(there.Id, there.Title) : content;
    }

    private async Task<Result<DocumentContent>> ReadFileAsync(DocumentedActivity at, Guid me, DocumentSource source)
    {
        if ((source.Kept ?? tools.Held.Open(source.Bewaard, at.Activity.Id, me)) is not { } held)
        {
            return string.IsNullOrEmpty(source.Bewaard) ? new ChooseFileOrAddress() : new ChooseFileAgain();
        }

        var inspected = await tools.Inspector.InspectAsync(await tools.Files.CheckedPathAsync(held.Sha256, CancellationToken.None), held.Name, CancellationToken.None);
        return inspected.Refusal is { } refusal ? refusal : new DocumentContent { Sha256 = held.Sha256, FileName = held.Name, Size = held.Size, Address = null, Hidden = inspected.Value.Hidden };
    }

    private static Result<DocumentContent> ReadAddress(string typed)
    {
        var address = FileInspector.ReadAddress(typed);
        return address.Refusal is { } refusal ? refusal : new DocumentContent { Sha256 = "", FileName = null, Size = 0, Address = address.Value, Hidden = [] };
    }

    private static string NameOf(DocumentContent content)
    {
        var name = content.FileName is { } file ? FileInspector.TitleOf(file) : content.Address!["https://".Length..].TrimEnd('/');
        return name.Length <= ActivityDocument.TitleMaxLength ? name : name[..ActivityDocument.TitleMaxLength];
    }
}

/// <summary>Takes a document away from who no longer sees the activity, when its being placed on an agenda was undone.</summary>
internal sealed class DocumentsFollow(VliegwielDb db, EventJournal journal) : IReaction<ActivityTakenOff>
{
    public async Task ReactAsync(ActivityTakenOff happened, CancellationToken cancel)
    {
        if (await db.Activities.AsNoTracking().SingleOrDefaultAsync(a => a.Id == happened.ObjectId, cancel) is not { } activity)
        {
            return;
        }

        foreach (var document in await db.ActivityDocuments.Where(d => d.ActivityId == activity.Id).ToListAsync(cancel))
        {
            if (document.Narrow(activity.AudienceList))
            {
                journal.Record(new DocumentReadersNarrowed { ObjectId = document.Id });
            }
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }
}
