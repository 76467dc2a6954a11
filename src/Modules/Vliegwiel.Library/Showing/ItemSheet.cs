// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Editing;
using Vliegwiel.Library.Norms;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Library.Showing;

/// <summary>One fact that an item says about itself.</summary>
/// <param name="Href">Where it leads; null for plain text.</param>
internal sealed record SheetLine(ItemFieldGroup Group, string Label, string Value, string? Href);

/// <summary>Why an item should no longer be used, and what should be used instead.</summary>
internal sealed record StageNotice(ItemStage Stage, string? Reason, DateTimeOffset? At, string? InsteadTitle, string? InsteadUrl);

/// <summary>What the page of an item shows of its fields, its stage, its care and its place on the Draad.</summary>
internal sealed record ItemSheet(
    string Kind, ItemStage Stage, int Version, int? ReviewedVersion, string? Summary, IReadOnlyList<SheetLine> Lines, StageNotice? Notice, IReadOnlyList<NoRoomWarning> Touched,
    string? Contact, string? Keeper, DateOnly? ConfirmedOn, string? ConfirmedBy, string? Link, DateTimeOffset? LinkBrokenSince,
    IReadOnlyList<ThreadStep> Thread, IReadOnlyList<NamedThing> Named, bool HasFile, bool HasPages, bool MayEdit, bool MayReview, bool MayTakeOn)
{
    /// <summary>These stand elsewhere on the page.</summary>
    public static readonly IReadOnlyCollection<string> Apart = [nameof(ItemFields.Title), nameof(ItemFields.Summary), nameof(ItemFields.Kind), nameof(ItemFields.OwnText), nameof(ItemFields.Link), nameof(ItemFields.ContactId), nameof(ItemFields.LawLink)];
}

/// <summary>Gathers what an item says about itself, in few questions.</summary>
internal sealed class ItemSheets(VliegwielDb db, Access access, CurrentActor actor, ThemeDirectory themes, ThreadDesk threads, NamedThings named, NationalRules national)
{
    /// <summary>Whose names <see cref="OfAsync"/> wants to know.</summary>
    public static IEnumerable<Guid> PeopleOf(Item item) => new[] { item.Fields.ContactId, item.OwnerId, item.ConfirmedById }.OfType<Guid>();

    /// <param name="text">Of the page that is shown.</param>
    public async Task<ItemSheet> OfAsync(Item item, string text, IReadOnlyDictionary<Guid, string> people, CancellationToken cancel)
    {
        var fields = item.Fields;
        var names = new ItemNames(fields.Themes.Count > 0 ? ItemNames.ThemesOf(await themes.ListSchemesAsync(cancel)) : new Dictionary<Guid, string>(), people);
        var brokenSince = fields.Link is null ? null : await db.CheckedLinks.Where(l => l.ItemId == item.Id && l.BrokenSince != null).Select(l => l.BrokenSince).SingleOrDefaultAsync(cancel);
        var lines = ItemFieldSheet.All.Where(f => !ItemSheet.Apart.Contains(f.Name) && f.Read(fields).Length > 0)
            .Select(f => new SheetLine(f.Group, f.Label, ItemFieldWords.Of(f, fields, names), f.Name == nameof(ItemFields.LawArticle) ? fields.LawLink : null)).ToList();
        if (fields is { LawLink: { } law, LawArticle: null })
        {
            lines.Add(new(ItemFieldGroup.Instrument, "Link naar het wetsartikel", law, law));
        }

        var mayEdit = ItemRights.MayEdit(actor.Value, item);
        return new ItemSheet(
            item.Kind ?? ItemChoices.NoKind, item.Stage, item.VersionNumber, item.ReviewedVersion, fields.Summary, lines,
            item.Stage is ItemStage.Outdated or ItemStage.Withdrawn ? await NoticeAsync(item, cancel) : null,
            await national.TouchedByAsync(fields, text, cancel),
            fields.ContactId is { } contact ? people.GetValueOrDefault(contact) : null, item.OwnerId is { } owner ? people.GetValueOrDefault(owner) : null,
            item.ConfirmedAt is { } at ? Platform.DutchDay.DayOf(at) : null, item.ConfirmedById is { } by ? people.GetValueOrDefault(by) : null,
            fields.Link, brokenSince, await threads.AroundAsync(item.Id, cancel), [.. (await named.OfAsync(access.Visible<Item>().Where(i => i.Id == item.Id), cancel))[item.Id]], item.HasFile, item.HasPages, mayEdit,
            // Who made the version is asked where it is reviewed; the owner never reviews.
            !mayEdit && ItemRights.MayReview(actor.Value, item, makerId: null), ItemRights.MayTakeOn(actor.Value, item));
    }

    private async Task<StageNotice> NoticeAsync(Item item, CancellationToken cancel)
    {
        var act = item.Stage == ItemStage.Withdrawn ? ItemAct.Withdraw : ItemAct.MarkOutdated;
        var reason = await access.Visible<ItemRemark>().AsNoTracking().Where(r => r.ItemId == item.Id && r.Act == act).OrderByDescending(r => r.At).Select(r => new { r.Text, r.At }).FirstOrDefaultAsync(cancel);
        var instead = item.ReplacedById is { } id ? await access.Visible<Item>().Where(i => i.Id == id).Select(i => new { i.Title, i.Kenmerk }).SingleOrDefaultAsync(cancel) : null;
        return new(item.Stage, reason?.Text, reason?.At, instead?.Title, instead is null ? null : LibraryLinks.Show(instead.Kenmerk));
    }
}
