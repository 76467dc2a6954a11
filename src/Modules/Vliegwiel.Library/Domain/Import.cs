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

internal enum ImportedFileState { Waiting, New, Known, Failed }

/// <summary>One file of an import and what became of it.</summary>
internal sealed class ImportedFile
{
    public const int NameMaxLength = 200;
    public const int ReasonMaxLength = 500;

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

    public void Became(Guid itemId) => (State, ItemId) = (ImportedFileState.New, itemId);

    public void WasKnownAs(Guid itemId) => (State, ItemId) = (ImportedFileState.Known, itemId);

    public void Fail(string reason) => (State, Reason) = (ImportedFileState.Failed, reason.Length <= ReasonMaxLength ? reason : reason[..ReasonMaxLength]);
}
