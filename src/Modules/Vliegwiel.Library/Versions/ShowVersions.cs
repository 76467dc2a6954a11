// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Editing;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Versions;

/// <summary>One version as the list shows it.</summary>
/// <param name="Changed">The labels of the fields that differ from the version before.</param>
internal sealed record VersionLine(int Number, DateTimeOffset At, string? By, string What, IReadOnlyList<string> Changed, bool IsReviewed, bool IsCurrent);

/// <summary>The versions of an item, newest first.</summary>
internal sealed record VersionList(Item Item, IReadOnlyList<VersionLine> Lines, bool MayEdit, IReadOnlyList<NewFile> Files);

/// <summary>One field in two versions.</summary>
internal sealed record FieldDifference(string Label, IReadOnlyList<Piece> Pieces);

/// <summary>Two versions of an item beside each other.</summary>
internal sealed record VersionDifference(Item Item, int From, int To, IReadOnlyList<int> Numbers, IReadOnlyList<FieldDifference> Fields, bool IsOtherFile, string FromFile, string ToFile, IReadOnlyList<DifferenceBlock> Text, bool MayEdit);

/// <summary>Finds the versions of an item, for who may see the item.</summary>
internal sealed class ShowVersions(VliegwielDb db, Access access, CurrentActor actor, NetworkDirectory network, ThemeDirectory themes)
{
    private const int Most = 200;

    public async Task<VersionList?> ListAsync(string kenmerk, CancellationToken cancel)
    {
        if (await FindItemAsync(kenmerk, cancel) is not { } item)
        {
            return null;
        }

        var versions = await VersionsAsync(item, cancel);
        var names = await network.NamesOfPeopleAsync([.. versions.Select(v => v.ById).OfType<Guid>().Distinct()], cancel);
        var lines = versions.Select((v, index) => new VersionLine(
            v.Number, v.At, v.ById is { } by ? names.GetValueOrDefault(by, "iemand die niet meer meedoet") : null,
            What(v, index > 0 ? versions[index - 1] : null),
            index > 0 ? [.. ItemFieldSheet.Differing(versions[index - 1].Fields, v.Fields).Select(f => f.Label)] : [],
            v.Number == item.ReviewedVersion, v.Number == item.VersionNumber)).Reverse().ToList();
        var mayEdit = ItemRights.MayEdit(actor.Value, item);
        var files = mayEdit ? await db.NewFiles.AsNoTracking().Where(f => f.ItemId == item.Id && f.State != NewFileState.Taken).OrderByDescending(f => f.BroughtAt).Take(5).ToListAsync(cancel) : [];
        return new(item, lines, mayEdit, files);
    }

    /// <returns>Null when the item or one of the versions is not there.</returns>
    public async Task<VersionDifference?> CompareAsync(string kenmerk, string? from, string? to, CancellationToken cancel)
    {
        if (await FindItemAsync(kenmerk, cancel) is not { } item || Number(from, Math.Max(1, item.VersionNumber - 1)) is not { } first || Number(to, item.VersionNumber) is not { } second)
        {
            return null;
        }

        var versions = await VersionsAsync(item, cancel);
        if (versions.Find(v => v.Number == first) is not { } one || versions.Find(v => v.Number == second) is not { } other)
        {
            return null;
        }

        var contents = await db.KeptContents.AsNoTracking().Where(c => c.Id == one.ContentId || c.Id == other.ContentId).ToDictionaryAsync(c => c.Id, cancel);
        var (left, right) = (contents.GetValueOrDefault(one.ContentId), contents.GetValueOrDefault(other.ContentId));
        var (leftFields, rightFields) = (one.Fields, other.Fields);
        var people = await network.NamesOfPeopleAsync([.. new[] { leftFields.ContactId, rightFields.ContactId }.OfType<Guid>().Distinct()], cancel);
        var names = new ItemNames(ItemNames.ThemesOf(await themes.ListSchemesAsync(cancel)), people);
        return new(item, first, second, [.. versions.Select(v => v.Number)],
            // The text has its own part of the page.
            [.. ItemFieldSheet.Differing(leftFields, rightFields).Where(f => f.Group != ItemFieldGroup.Text).Select(f => new FieldDifference(f.Label, TextDifference.Words(ItemFieldWords.Of(f, leftFields, names), ItemFieldWords.Of(f, rightFields, names))))],
            left?.Sha256 != right?.Sha256, left?.FileName ?? "", right?.FileName ?? "",
            left?.Fingerprint == right?.Fingerprint ? [] : TextDifference.Blocks(left?.Text ?? "", right?.Text ?? ""),
            ItemRights.MayEdit(actor.Value, item));
    }

    /// <summary>The file that a version had; null when there is none, or it is not for this actor.</summary>
    public async Task<(string Sha256, string FileName)?> FindFileAsync(string kenmerk, string number, CancellationToken cancel)
    {
        if (Number(number, 0) is not { } wanted || await FindItemAsync(kenmerk, cancel) is not { } item)
        {
            return null;
        }

        var content = await (from version in db.ItemVersions
                             where version.ItemId == item.Id && version.Number == wanted
                             join kept in db.KeptContents on version.ContentId equals kept.Id
                             select new { kept.Sha256, kept.FileName }).SingleOrDefaultAsync(cancel);
        return content is { Sha256.Length: > 0 } ? (content.Sha256, content.FileName) : null;
    }

    private Task<Item?> FindItemAsync(string kenmerk, CancellationToken cancel) => access.Visible<Item>().AsNoTracking().SingleOrDefaultAsync(i => i.Kenmerk == kenmerk, cancel);

    /// <summary>Oldest first. A document that was never changed has one version, which was not kept apart.</summary>
    private async Task<List<ItemVersion>> VersionsAsync(Item item, CancellationToken cancel)
    {
        var versions = await db.ItemVersions.AsNoTracking().Where(v => v.ItemId == item.Id).OrderByDescending(v => v.Number).Take(Most).ToListAsync(cancel);
        versions.Reverse();
        return versions.Count > 0 ? versions : [ItemVersion.Of(item, KeptContent.Of(item), item.ImportedById, item.ImportedAt, note: null, restoredFrom: null)];
    }

    private static string What(ItemVersion version, ItemVersion? before) => version switch
    {
        { RestoredFrom: { } from } => $"versie {from} teruggezet",
        { Note: { } note } => note,
        _ when before is null => version.Number == 1 ? "opgenomen in de bibliotheek" : "oudere versies staan niet in deze lijst",
        _ when version.ContentId != before.ContentId && version.Sheet == before.Sheet => "nieuw bestand",
        _ => "gewijzigd",
    };

    private static int? Number(string? text, int otherwise) =>
        string.IsNullOrEmpty(text) ? otherwise : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}

/// <summary>Brings an earlier version back as a new one.</summary>
internal sealed class RestoreVersion(VliegwielDb db, EditItem edit, VersionKeeper versions)
{
    public async Task<Result<Item>> RunAsync(string kenmerk, string? number, CancellationToken cancel)
    {
        if (await edit.FindAsync(kenmerk, cancel) is not { } item)
        {
            return new NotYoursToEdit();
        }

        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) || wanted == item.VersionNumber
            || await db.ItemVersions.AsNoTracking().SingleOrDefaultAsync(v => v.ItemId == item.Id && v.Number == wanted, cancel) is not { } earlier)
        {
            return new NoSuchVersion();
        }

        await versions.RestoreAsync(item, earlier, cancel);
        return await db.TrySaveAsync() is { } refusal ? refusal : item;
    }
}
