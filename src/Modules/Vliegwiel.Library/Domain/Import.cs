// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Domain;

/// <summary>A number of files brought at once by one person (or a command), for one audience.</summary>
internal sealed class Import
{
    private readonly List<ImportedFile> _files = [];

    private Import() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid? PersonId { get; private set; }
    public Guid? OrganisationId { get; private set; }

    /// <summary>Audience tokens of the items to be, separated by a space.</summary>
    public string Audiences { get; private set; } = "";

    public DateTimeOffset StartedAt { get; private set; }
    public int Revision { get; private set; }

    public IReadOnlyList<ImportedFile> Files => _files;

    public static Import Start(Guid? personId, Guid? organisationId, Audience audience, DateTimeOffset now) =>
        new() { PersonId = personId, OrganisationId = organisationId, Audiences = audience.Token, StartedAt = now };

    public ImportedFile Add(string name, string sha256)
    {
        var file = new ImportedFile(Id, _files.Count + 1, name, sha256);
        _files.Add(file);
        return file;
    }

    /// <summary>A file that could not even be kept: named, with the reason.</summary>
    public void AddRefused(string name, string reason) => Add(name, "").Fail(reason);
}

internal enum ImportedFileState
{
    Waiting,
    New,
    Known,
    Failed,

    /// <summary>A zip: its files stand beside it in the import.</summary>
    Unpacked,
}

/// <summary>One file of an import and what became of it.</summary>
internal sealed class ImportedFile
{
    public const int NameMaxLength = 200;
    public const int ReasonMaxLength = 500;
    public const int FoundInMaxLength = 400;

    private ImportedFile() { }

    internal ImportedFile(Guid importId, int number, string name, string sha256) =>
        (ImportId, Number, Name, Sha256) = (importId, number, name.Length <= NameMaxLength ? name : name[..NameMaxLength], sha256);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ImportId { get; private set; }
    public int Number { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Empty when the file was refused before it was kept.</summary>
    public string Sha256 { get; private set; } = "";

    public ImportedFileState State { get; private set; } = ImportedFileState.Waiting;
    public string? Reason { get; private set; }
    public Guid? ItemId { get; private set; }

    /// <summary>The zips and folders it lay in, for people; null when it was brought by itself.</summary>
    public string? FoundIn { get; private set; }

    /// <summary>The web address to fetch it from; null when somebody brought it.</summary>
    public string? SourceUrl { get; private set; }

    /// <summary>An item that the importer may see and that has nearly the same text.</summary>
    public Guid? TwinItemId { get; private set; }

    /// <summary>How many of its pages were recognised while it was read; the import has room for a few.</summary>
    public int PagesRecognisedAtOnce { get; private set; }

    /// <summary>A file that lay in a zip of this import.</summary>
    public static ImportedFile FromZip(Guid importId, int number, string name, string sha256, string foundIn) =>
        new(importId, number, name, sha256) { FoundIn = foundIn.Length <= FoundInMaxLength ? foundIn : foundIn[..FoundInMaxLength] };

    /// <summary>A file that is still to be fetched; until then its name is the address.</summary>
    public static ImportedFile FromAddress(Guid importId, int number, string url) => new(importId, number, url, "") { SourceUrl = url };

    public void WasFetched(string name, string sha256) => (Name, Sha256) = (name.Length <= NameMaxLength ? name : name[..NameMaxLength], sha256);

    public void WasUnpacked(string remark) => (State, Reason) = (ImportedFileState.Unpacked, Short(remark));

    public void Resembles(Guid itemId) => TwinItemId = itemId;

    public void Reserve(int pages) => PagesRecognisedAtOnce = pages;

    /// <summary>Something the person should know of a file that was read: what was left out of it.</summary>
    public void Remark(IEnumerable<string> sentences) => Reason = string.Join(' ', sentences) is { Length: > 0 } remark ? Short(remark) : Reason;

    public void Became(Guid itemId) => (State, ItemId) = (ImportedFileState.New, itemId);

    public void WasKnownAs(Guid itemId) => (State, ItemId) = (ImportedFileState.Known, itemId);

    public void Fail(string reason) => (State, Reason) = (ImportedFileState.Failed, Short(reason));

    private static string Short(string reason) => reason.Length <= ReasonMaxLength ? reason : reason[..ReasonMaxLength];
}
