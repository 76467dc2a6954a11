// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Domain;

/// <summary>Whether the text of an item could be taken from its file.</summary>
internal enum ItemState
{
    Readable,
    NotReadableHere,

    /// <summary>Pages that are a picture are still being recognised; what has been read can be found.</summary>
    BeingRead,
}

/// <summary>A document of the library: a title, its text by page, its file and who may see it.</summary>
internal sealed partial class Item
{
    public const int TitleMaxLength = 300;

    /// <summary>Folding may write one letter as two (ß, æ).</summary>
    public const int FoldedTitleMaxLength = 2 * TitleMaxLength;

    private readonly List<ItemPage> _pages = [];

    private Item() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Kenmerk { get; private set; } = "";
    public string Title { get; private set; } = "";

    /// <summary>The title without capitals and accents: what lists filter and sort on, alike on every database.</summary>
    public string FoldedTitle { get; private set; } = "";

    public ItemState State { get; private set; }

    /// <summary>Null when it was imported without a person, for everybody.</summary>
    public Guid? OrganisationId { get; private set; }

    public Guid? ImportedById { get; private set; }
    public DateTimeOffset ImportedAt { get; private set; }

    /// <summary>Audience tokens, separated by a space.</summary>
    public string Audiences { get; private set; } = "";

    public string Sha256 { get; private set; } = "";

    /// <summary>As the person knows it, cleaned of what could mislead; never a path.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>"pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "html", "txt", "md", "png", "jpg" or "tiff".</summary>
    public string Format { get; private set; } = "";

    /// <summary>In bytes.</summary>
    public long Length { get; private set; }

    /// <summary>Pages of the document, or its sections when it has none.</summary>
    public int PageCount { get; private set; }

    /// <summary>False for formats without pages: then a number says nothing to who opens the file.</summary>
    public bool HasPages { get; private set; }

    public int Revision { get; private set; }

    public IReadOnlyList<ItemPage> Pages => _pages;

    public IReadOnlyList<Audience> AudienceList => Parse(Audiences);

    internal static IReadOnlyList<Audience> Parse(string tokens) =>
        [.. tokens.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => Audience.TryParse(t, out var a) ? a.Value : throw new InvalidOperationException($"Unknown audience {t}"))];

    public static Item Import(ImportedFile file, ItemContent content, Import import, DateTimeOffset now)
    {
        var title = content.Title.Length <= TitleMaxLength ? content.Title : content.Title[..(TitleMaxLength - 1)] + "…";
        var item = new Item
        {
            Kenmerk = Platform.Kenmerk.For(title),
            Title = title,
            FoldedTitle = Folding.Fold(title),
            State = content.State,
            OrganisationId = import.OrganisationId,
            ImportedById = import.PersonId,
            OwnerId = import.PersonId,
            ImportedAt = now,
            Audiences = import.Audiences,
            Sha256 = file.Sha256,
            FileName = file.Name,
            Format = content.Format,
            Length = content.Length,
            HasPages = content.HasPages,
            SourceUrl = file.SourceUrl,
        };
        item._pages.AddRange(content.Pages.Select(p => new ItemPage(item.Id, p.Number, p.Text, content.SourceOf(p.Number))));
        item.PageCount = item._pages.Count;
        return item;
    }

    /// <summary>Whether this person decides who may see it: who keeps it, or who administers the organisation it belongs to.</summary>
    public bool IsSharedBy(Guid personId, IReadOnlyCollection<Guid> administeredOrganisations) =>
        OwnerId == personId || (OrganisationId is { } owner && administeredOrganisations.Contains(owner));

    /// <summary>Opens it for other groups or closes it for some; the spine follows in the same save.</summary>
    public void ShareWith(IEnumerable<Audience> audiences) => Audiences = string.Join(' ', audiences.Select(a => a.Token).Distinct().Order(StringComparer.Ordinal));
}

/// <summary>What was taken from a file.</summary>
/// <param name="Length">Of the file, in bytes.</param>
/// <param name="Pages">Numbered from 1.</param>
internal sealed record ItemContent(string Title, string Format, long Length, ItemState State, bool HasPages, IReadOnlyList<(int Number, string Text)> Pages)
{
    /// <summary>Pages whose text came, or is still to come, from recognising letters in a picture.</summary>
    public IReadOnlyDictionary<int, PageSource> Scans { get; init; } = new Dictionary<int, PageSource>();

    public PageSource SourceOf(int page) => Scans.GetValueOrDefault(page, PageSource.Text);
}

/// <summary>The text of one page.</summary>
internal sealed class ItemPage
{
    private ItemPage() { }

    internal ItemPage(Guid itemId, int number, string text, PageSource source) => (ItemId, Number, Text, Source) = (itemId, number, text, source);

    public Guid ItemId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public string Text { get; private set; } = "";

    public PageSource Source { get; private set; }

    internal void Rewrite(string text, PageSource source) => (Text, Source) = (text, source);

    internal void Recognise(string text) => (Text, Source) = (text, text.Length > 0 ? PageSource.Recognised : PageSource.Unrecognised);
}
