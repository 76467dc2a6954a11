// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Domain;

namespace Vliegwiel.Library.Versions;

internal enum NewFileState { Waiting, Taken, Failed }

/// <summary>A file that somebody brought to replace the file of an item, and what became of it.</summary>
internal sealed class NewFile
{
    private NewFile() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ItemId { get; private set; }
    public Guid? PersonId { get; private set; }
    public string Name { get; private set; } = "";
    public string Sha256 { get; private set; } = "";
    public DateTimeOffset BroughtAt { get; private set; }
    public NewFileState State { get; private set; }
    public string? Reason { get; private set; }

    public static NewFile Bring(Guid itemId, Guid? personId, string name, string sha256, DateTimeOffset now) =>
        new() { ItemId = itemId, PersonId = personId, Name = name.Length <= ImportedFile.NameMaxLength ? name : name[..ImportedFile.NameMaxLength], Sha256 = sha256, BroughtAt = now };

    public void Take() => State = NewFileState.Taken;

    public void Fail(string reason) => (State, Reason) = (NewFileState.Failed, reason.Length <= ImportedFile.ReasonMaxLength ? reason : reason[..ImportedFile.ReasonMaxLength]);
}
