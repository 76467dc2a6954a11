// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Documents;

/// <summary>Puts a document in the library without typing anything again: for one of the groups that read it here, never for more people.</summary>
internal sealed class ShelveDocument(DocumentDesk desk, DocumentTools tools, ImportDesk library)
{
    /// <returns>Where the library tells what came of it.</returns>
    public async Task<Result<string>> RunAsync(string kenmerk, string? document)
    {
        if (await desk.FindAsync(kenmerk, CancellationToken.None) is not { } at || await desk.FindDocumentAsync(at, document, CancellationToken.None) is not { IsWithdrawn: false } found)
        {
            return new NoSuchDocument();
        }

        if (!at.MayChange(found))
        {
            return new NotYourDocument();
        }

        if (found.Readers != DocumentReaders.Everybody)
        {
            return new OnlyOpenToLibrary();
        }

        // The widest group first: an alliance holds more people than one organisation.
        if (found.AudienceList.Where(a => tools.Actor.Value.Audiences.Contains(a)).OrderBy(a => a.Id is { } id && a == Audience.Alliance(id) ? 0 : 1).Select(a => (Audience?)a).FirstOrDefault() is not { } readers)
        {
            return new NoGroupForLibrary();
        }

        var newest = found.Versions.MaxBy(v => v.Number)!;
        var started = newest.Address is { } address
            ? await library.StartFetchingAsync([address], readers, CancellationToken.None)
            : await ImportAsync(newest, await tools.Files.CheckedPathAsync(newest.Sha256, CancellationToken.None), readers);
        return started.Refusal is { } refusal ? refusal : ImportDesk.AddressOf(started.Value);
    }

    private Task<Result<Guid>> ImportAsync(DocumentVersion version, string path, Audience readers) =>
        library.StartAsync([(version.FileName!, (Func<Stream>)(() => File.OpenRead(path)))], readers, CancellationToken.None);
}
