// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Platform.People;

/// <summary>What a person leaves: a place in an organisation or in an alliance.</summary>
public sealed record HandoverScope(Guid PersonId, Guid? OrganisationId, Guid? AllianceId);

public enum OpenMatterKind { Document, RunningImport, Dossier, Question, Activity }

/// <summary>Something with a page that somebody else must look after when a person leaves.</summary>
public sealed record OpenMatter(OpenMatterKind Kind, Guid ObjectId);

/// <summary>Tells what of a module a person leaves behind. Every module with owners registers one.</summary>
public interface IHandoverSource
{
    Task<IReadOnlyList<OpenMatter>> FindAsync(HandoverScope scope, CancellationToken cancel);
}
