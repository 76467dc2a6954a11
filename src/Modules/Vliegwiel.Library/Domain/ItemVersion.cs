// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Vliegwiel.Library.Domain;

/// <summary>An item as it was from one saved change to the next: its fields, and which text and file it had.</summary>
internal sealed class ItemVersion
{
    public const int NoteMaxLength = 300;

    private ItemVersion() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ItemId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Null when the platform or the command line made it.</summary>
    public Guid? ById { get; private set; }

    public string Sheet { get; private set; } = "";
    public Guid ContentId { get; private set; }

    /// <summary>The version that was brought back with this one; null for a change.</summary>
    public int? RestoredFrom { get; private set; }

    /// <summary>What the maker says was changed.</summary>
    public string? Note { get; private set; }

    public ItemFields Fields => ItemFields.FromJson(Sheet);

    public static ItemVersion Of(Item item, KeptContent content, Guid? byId, DateTimeOffset at, string? note, int? restoredFrom) => new()
    {
        ItemId = item.Id,
        Number = item.VersionNumber,
        At = at,
        ById = byId,
        Sheet = item.Fields.ToJson(),
        ContentId = content.Id,
        Note = note,
        RestoredFrom = restoredFrom,
    };
}

/// <summary>The text and the file of one or more versions of an item; kept once, however often the fields were changed.</summary>
internal sealed class KeptContent
{
    private KeptContent() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ItemId { get; private set; }

    /// <summary>SHA-256 of file and text together.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>Of the file; empty without a file.</summary>
    public string Sha256 { get; private set; } = "";

    public string FileName { get; private set; } = "";
    public string Format { get; private set; } = "";
    public long Length { get; private set; }
    public bool HasPages { get; private set; }
    public ItemState State { get; private set; }

    /// <summary>Page by page, as a JSON list.</summary>
    public string PageTexts { get; private set; } = "[]";

    public IReadOnlyList<(int Number, string Text)> Pages => [.. JsonSerializer.Deserialize<List<string>>(PageTexts)!.Select((text, index) => (index + 1, text))];

    public string Text => string.Join("\n\n", Pages.Select(p => p.Text));

    /// <summary>The text and the file that an item has now.</summary>
    public static KeptContent Of(Item item) => Of(item.Id, item.Sha256, item.FileName, item.Format, item.Length, item.HasPages, item.State, [.. item.Pages.OrderBy(p => p.Number).Select(p => p.Text)]);

    /// <summary>The text of a file that was just read.</summary>
    public static KeptContent Of(Guid itemId, string sha256, string fileName, string format, long length, bool hasPages, ItemState state, IReadOnlyList<string> pages) => new()
    {
        ItemId = itemId,
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{sha256}\n{fileName}\n{string.Join('\f', pages)}"))),
        Sha256 = sha256,
        FileName = fileName,
        Format = format,
        Length = length,
        HasPages = hasPages,
        State = state,
        PageTexts = JsonSerializer.Serialize(pages),
    };
}
