// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Domain;

/// <content>What an item says about itself, how far it is and who keeps it.</content>
internal sealed partial class Item
{
    /// <summary>The formats of an item without a file: a text of one's own, or nothing but a link.</summary>
    public const string OwnTextFormat = "eigen";
    public const string LinkFormat = "link";

    private readonly List<ItemTheme> _themes = [];
    private readonly List<ItemMark> _marks = [];

    public ItemStage Stage { get; private set; }

    /// <summary>Of the fields and the text as they are now; from 1.</summary>
    public int VersionNumber { get; private set; } = 1;

    /// <summary>The version that somebody else than its maker looked at last; null when nobody did.</summary>
    public int? ReviewedVersion { get; private set; }

    /// <summary>The fields as JSON; null for a document that nobody has sorted yet. The columns below follow it.</summary>
    public string? Sheet { get; private set; }

    public string? Kind { get; private set; }
    public string? Phase { get; private set; }
    public DateOnly? DocumentDate { get; private set; }
    public DateOnly? ValidFrom { get; private set; }
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>Who keeps it up to date; null when nobody does any more.</summary>
    public Guid? OwnerId { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }
    public Guid? ConfirmedById { get; private set; }

    /// <summary>What should be used instead of an outdated or withdrawn item.</summary>
    public Guid? ReplacedById { get; private set; }

    public IReadOnlyList<ItemTheme> Themes => _themes;

    public IReadOnlyList<ItemMark> Marks => _marks;

    public bool HasFile => Sha256.Length > 0;

    public ItemFields Fields => Sheet is null ? new ItemFields { Title = Title } : ItemFields.FromJson(Sheet) with { Title = Title };

    /// <summary>An item without a file: a link to a source, a text of one's own, or both.</summary>
    public static Item Make(ItemFields fields, Guid? organisationId, Guid? personId, Audience audience, DateTimeOffset now)
    {
        var item = new Item
        {
            Kenmerk = Platform.Kenmerk.For(fields.Title),
            State = ItemState.Readable,
            OrganisationId = organisationId,
            ImportedById = personId,
            OwnerId = personId,
            ImportedAt = now,
            Audiences = audience.Token,
        };
        item.Describe(fields);
        return item;
    }

    /// <summary>Sets the fields and the columns that follow from them. Themes, marks and, without a file, pages must be loaded.</summary>
    public void Describe(ItemFields fields)
    {
        (Title, FoldedTitle) = (fields.Title, Folding.Fold(fields.Title));
        (Kind, Phase, DocumentDate, ValidFrom, ValidUntil) = (fields.Kind, fields.Phase, fields.DocumentDate, fields.ValidFrom, fields.ValidUntil);
        Sheet = fields.ToJson();

        _themes.RemoveAll(t => !fields.Themes.Contains(t.ThemeId));
        _themes.AddRange(fields.Themes.Except(_themes.Select(t => t.ThemeId)).Select(id => new ItemTheme(Id, id)));
        var marks = ItemMark.Of(fields).ToList();
        _marks.RemoveAll(m => !marks.Contains((m.List, m.Value)));
        _marks.AddRange(marks.Except(_marks.Select(m => (m.List, m.Value))).Select(m => new ItemMark(Id, m.List, m.Value)));

        if (!HasFile)
        {
            Format = fields.OwnText is null ? LinkFormat : OwnTextFormat;
            Length = System.Text.Encoding.UTF8.GetByteCount(fields.OwnText ?? "");
            Rewrite([new(1, fields.OwnText ?? fields.Summary ?? "", PageSource.Text)], hasPages: false);
        }
    }

    /// <summary>Another file, or an earlier one again, takes the place of the present; pages must be loaded.</summary>
    public void TakeContent(KeptContent content)
    {
        (Sha256, FileName, Format, Length, State) = (content.Sha256, content.FileName, content.Format, content.Length, content.State);
        Rewrite(content.Pages, content.HasPages);
    }

    /// <returns>The number of the version that begins.</returns>
    public int BeginVersion()
    {
        if (Stage == ItemStage.Reviewed)
        {
            Stage = ItemStage.Submitted;
        }

        return ++VersionNumber;
    }

    public void ChangeStage(ItemStage stage, ItemAct act, Guid? replacedById)
    {
        Stage = stage;
        if (act == ItemAct.Review)
        {
            ReviewedVersion = VersionNumber;
        }

        ReplacedById = ItemStages.IsForEverybody(act) ? replacedById : act == ItemAct.Reopen ? null : ReplacedById;
    }

    public void Confirm(Guid? personId, DateTimeOffset now) => (ConfirmedAt, ConfirmedById) = (now, personId);

    /// <summary>From now on this person keeps it; null: nobody does, until somebody takes it on.</summary>
    public void GiveTo(Guid? personId) => OwnerId = personId;

    private void Rewrite(IReadOnlyList<KeptPage> pages, bool hasPages)
    {
        _pages.RemoveAll(p => !pages.Any(q => q.Number == p.Number));
        foreach (var (number, text, source) in pages)
        {
            if (_pages.Find(p => p.Number == number) is { } page)
            {
                page.Rewrite(text, source);
            }
            else
            {
                _pages.Add(new ItemPage(Id, number, text, source));
            }
        }

        (PageCount, HasPages) = (_pages.Count, hasPages);
    }
}

/// <summary>That an item is about a theme, of any scheme.</summary>
internal sealed class ItemTheme
{
    private ItemTheme() { }

    internal ItemTheme(Guid itemId, Guid themeId) => (ItemId, ThemeId) = (itemId, themeId);

    public Guid ItemId { get; private set; }
    public Guid ThemeId { get; private set; }
}

/// <summary>Which list a mark is taken from.</summary>
internal enum ItemMarkList { Layer, RLadder, TargetGroup, Category, Instrument }

/// <summary>One of several words that an item has from a list, so that lists can be filtered on it.</summary>
internal sealed class ItemMark
{
    public const int ValueMaxLength = 60;

    private ItemMark() { }

    internal ItemMark(Guid itemId, ItemMarkList list, string value) => (ItemId, List, Value) = (itemId, list, value);

    public Guid ItemId { get; private set; }
    public ItemMarkList List { get; private set; }
    public string Value { get; private set; } = "";

    public static IEnumerable<(ItemMarkList List, string Value)> Of(ItemFields fields) =>
    [
        .. fields.Layers.Select(v => (ItemMarkList.Layer, v)),
        .. fields.RLadder.Select(v => (ItemMarkList.RLadder, v)),
        .. fields.TargetGroups.Select(v => (ItemMarkList.TargetGroup, v)),
        .. fields.Categories.Select(v => (ItemMarkList.Category, v)),
        .. InstrumentOf(fields),
    ];

    /// <summary>Free text, so folded; as much of it as fits, which the name of an instrument does.</summary>
    private static IEnumerable<(ItemMarkList List, string Value)> InstrumentOf(ItemFields fields) =>
        Folding.Fold(fields.RuleInstrument ?? "").Trim() is { Length: > 0 } folded ? [(ItemMarkList.Instrument, folded.Length <= ValueMaxLength ? folded : folded[..ValueMaxLength])] : [];
}
