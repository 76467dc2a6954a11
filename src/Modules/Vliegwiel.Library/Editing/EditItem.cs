// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Lists;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Versions;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Editing;

/// <summary>What editing asks of others.</summary>
internal sealed record EditTools(NetworkDirectory Network, PeopleDirectory Staff, ThemeDirectory Themes, VersionKeeper Versions, EditingMarks Marks);

/// <summary>Changes the fields of an item. Who comes second overwrites nothing: what both changed is chosen field by field.</summary>
internal sealed class EditItem(VliegwielDb db, Access access, CurrentActor actor, EditTools tools)
{
    /// <returns>Null when there is no such item that this actor may edit.</returns>
    public async Task<Item?> FindAsync(string kenmerk, CancellationToken cancel) =>
        await access.Visible<Item>().SingleOrDefaultAsync(i => i.Kenmerk == kenmerk, cancel) is { } item && ItemRights.MayEdit(actor.Value, item) ? item : null;

    public async Task<(ItemFormChoices Choices, ItemNames Names)> ChoicesAsync(Guid? organisationId, ItemFields? fields, CancellationToken cancel)
    {
        var schemes = await tools.Themes.ListSchemesAsync(cancel);
        var staff = organisationId is { } id ? await tools.Staff.ListAsync(id, cancel) : [];
        List<Choice> people = [.. staff.Select(s => new Choice(s.PersonId.ToString(), $"{s.Name}, {s.Function}"))];
        if (fields?.ContactId is { } contact && staff.All(s => s.PersonId != contact) && await tools.Network.FindPersonAsync(contact, cancel) is { } other)
        {
            people.Add(new Choice(contact.ToString(), other.Name));
        }

        return (new ItemFormChoices(ItemFormChoices.Of(schemes), people), new ItemNames(ItemNames.ThemesOf(schemes), people.ToDictionary(p => Guid.Parse(p.Value), p => p.Text)));
    }

    /// <param name="picks">By name of field: true takes what this actor typed, false what the other saved.</param>
    public async Task<SaveOutcome> SaveAsync(Item item, ItemRequest request, (ItemFormChoices Choices, ItemNames Names) form, IReadOnlyDictionary<string, bool> picks, CancellationToken cancel)
    {
        var mine = request.ToFields(form.Choices.ThemeIds);
        if (mine.ContactId is { } contact && form.Choices.Staff.All(s => s.Value != contact.ToString()))
        {
            mine = mine with { ContactId = null };
        }

        if (item.HasFile)
        {
            mine = mine with { OwnText = null };
        }

        var merged = mine;
        if (request.Basis != item.VersionNumber.ToString(CultureInfo.InvariantCulture))
        {
            if (!int.TryParse(request.Basis, NumberStyles.None, CultureInfo.InvariantCulture, out var basis)
                || await db.ItemVersions.AsNoTracking().SingleOrDefaultAsync(v => v.ItemId == item.Id && v.Number == basis, cancel) is not { } started)
            {
                return new(new SomebodyWasFirst(), [], item.VersionNumber, null);
            }

            var isSeen = request.Gezien == item.VersionNumber.ToString(CultureInfo.InvariantCulture);
            (merged, var conflicts) = Merge(started.Fields, mine, item.Fields, isSeen ? picks : new Dictionary<string, bool>(), form.Names);
            if (conflicts.Count > 0)
            {
                return new(null, conflicts, item.VersionNumber, await NameOfMakerAsync(item, cancel));
            }
        }

        if (await tools.Versions.ChangeAsync(item, merged, Blank(request.Wijziging), cancel) is { } wrong)
        {
            return new(wrong, [], item.VersionNumber, null);
        }

        await tools.Marks.TakeAwayAsync(item.Id, cancel);
        return await TrySaveAsync() is { } refusal ? new(refusal, [], item.VersionNumber, null) : SaveOutcome.Saved;
    }

    /// <summary>What both started from, what I typed and what is there now, field by field.</summary>
    internal static (ItemFields Merged, IReadOnlyList<FieldConflict> Conflicts) Merge(ItemFields start, ItemFields mine, ItemFields theirs, IReadOnlyDictionary<string, bool> picks, ItemNames names)
    {
        var (merged, conflicts) = ThreeWayMerge.Of(ItemFieldSheet.All, start, mine, theirs, picks);
        return (merged, [.. conflicts.Select(field => new FieldConflict(field.Name, field.Label, ItemFieldWords.Of(ItemFieldSheet.Get(field.Name), mine, names), ItemFieldWords.Of(ItemFieldSheet.Get(field.Name), theirs, names)))]);
    }

    /// <summary>Two versions with one number, or a row that was changed meanwhile: both mean that somebody was first.</summary>
    private async Task<Refusal?> TrySaveAsync()
    {
        try
        {
            return await db.TrySaveAsync();
        }
        catch (DbUpdateException)
        {
            return new SomebodyWasFirst();
        }
    }

    private async Task<string?> NameOfMakerAsync(Item item, CancellationToken cancel)
    {
        var maker = await db.ItemVersions.Where(v => v.ItemId == item.Id && v.Number == item.VersionNumber).Select(v => v.ById).SingleOrDefaultAsync(cancel);
        return maker is { } id ? (await tools.Network.FindPersonAsync(id, cancel))?.Name : null;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
