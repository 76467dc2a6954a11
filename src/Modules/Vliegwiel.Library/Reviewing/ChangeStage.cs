// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Library.Reviewing;

/// <summary>What somebody fills in to change the stage of an item; the names stand in the form.</summary>
internal sealed class StageRequest
{
    [Required(ErrorMessage = "Kies wat u wilt doen.")] public string? Handeling { get; set; }

    [MaxLength(ItemRemark.TextMaxLength, ErrorMessage = "Dit is te lang. Houd het bij {1} tekens.")] public string? Toelichting { get; set; }

    /// <summary>The address or kenmerk of what should be used instead.</summary>
    [MaxLength(500, ErrorMessage = "Dit is te lang. Plak alleen het adres.")] public string? Vervanging { get; set; }

    /// <summary>The version that was on the page.</summary>
    public string? Versie { get; set; }
}

/// <summary>What changing a stage writes.</summary>
internal sealed record StageTools(EventJournal Journal, ThreadDesk Threads, TimeProvider Clock);

/// <summary>Brings an item to another stage, with a reason that is a thing of its own.</summary>
internal sealed class ChangeStage(VliegwielDb db, Access access, CurrentActor actor, StageTools tools)
{
    /// <summary>What this actor can do now, in the order in which it is offered.</summary>
    public IReadOnlyList<ItemAct> Possible(Item item, Guid? makerId)
    {
        var (edits, reviews) = (ItemRights.MayEdit(actor.Value, item), ItemRights.MayReview(actor.Value, item, makerId));
        return [.. Enum.GetValues<ItemAct>().Where(act => ItemStages.After(item.Stage, act) is not null && (ItemStages.IsForReviewer(act) ? reviews : edits || reviews)
            && (act != ItemAct.Review || item.ReviewedVersion != item.VersionNumber)
            && (act != ItemAct.SendBack || item.Stage == ItemStage.Reviewed || item.ReviewedVersion != item.VersionNumber))];
    }

    /// <summary>Who made the version that is there now; for a document that was never changed who brought it.</summary>
    public async Task<Guid?> MakerAsync(Item item, CancellationToken cancel) =>
        await db.ItemVersions.Where(v => v.ItemId == item.Id && v.Number == item.VersionNumber).Select(v => new { v.ById }).SingleOrDefaultAsync(cancel) is { } version ? version.ById : item.ImportedById;

    public async Task<Result<Item>> RunAsync(Item item, ItemAct act, StageRequest request, CancellationToken cancel)
    {
        var maker = await MakerAsync(item, cancel);
        if (Refuse(item, act, request, maker) is { } refusal)
        {
            return refusal;
        }

        Item? replacement = null;
        if (!string.IsNullOrWhiteSpace(request.Vervanging) && ItemStages.IsForEverybody(act))
        {
            var kenmerk = KenmerkIn(request.Vervanging);
            replacement = await access.Visible<Item>().SingleOrDefaultAsync(i => i.Kenmerk == kenmerk, cancel);
            if (replacement is null || replacement.Id == item.Id)
            {
                return replacement is null ? new UnknownReplacement() : new ReplacesItself();
            }
        }

        await ChangeAsync(item, act, request.Toelichting?.Trim(), replacement, cancel);
        return await db.TrySaveAsync() is { } second ? second : item;
    }

    /// <summary>Without asking who may: for a page that did, or an answer by mail. Saved with the next SaveChangesAsync.</summary>
    public async Task ChangeAsync(Item item, ItemAct act, string? text, Item? replacement, CancellationToken cancel)
    {
        var (from, to) = (item.Stage, ItemStages.After(item.Stage, act) ?? throw new InvalidOperationException($"{act} is not possible when {item.Stage}."));
        var remark = ItemRemark.Write(item, act, actor.Value.PersonId, text, tools.Clock.GetUtcNow());
        db.Add(remark);
        item.ChangeStage(to, act, replacement?.Id);
        tools.Journal.Record(new ItemRemarkWritten { ObjectId = remark.Id });
        tools.Journal.Record(new ItemStageChanged(act, from, to, item.VersionNumber, remark.Id) { ObjectId = item.Id });
        if (replacement is not null)
        {
            await tools.Threads.TieAsync(item.Id, replacement.Id, "vervanging", cancel);
        }
    }

    private Refusal? Refuse(Item item, ItemAct act, StageRequest request, Guid? maker)
    {
        if (ItemStages.After(item.Stage, act) is null)
        {
            return act == ItemAct.Publish && item.Stage == ItemStage.Submitted ? new NotReviewedYet(item.VersionNumber) : new StageNotPossible(item.Stage);
        }

        var (edits, reviews) = (ItemRights.MayEdit(actor.Value, item), ItemRights.MayReview(actor.Value, item, maker));
        return act switch
        {
            _ when ItemStages.IsForReviewer(act) && !reviews => actor.Value.PersonId is { } me && (me == maker || me == item.OwnerId) ? new ReviewBySomebodyElse() : new NotYoursToReview(),
            _ when !edits && !reviews => new NotYoursToEdit(),
            _ when ItemStages.IsForReviewer(act) && request.Versie != item.VersionNumber.ToString(System.Globalization.CultureInfo.InvariantCulture) => new ReviewedAnotherVersion(),
            _ when ItemStages.NeedsReason(act) && string.IsNullOrWhiteSpace(request.Toelichting) => new ReasonNeeded(),
            _ => null,
        };
    }

    /// <summary>People paste the whole address.</summary>
    private static string KenmerkIn(string text)
    {
        var path = text.Trim().Split('?', '#')[0].TrimEnd('/');
        return path[(path.LastIndexOf('/') + 1)..];
    }
}
