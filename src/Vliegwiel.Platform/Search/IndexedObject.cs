// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Platform.Search;

public sealed record IndexedObject(Guid ObjectId, string Kind, string Title, string Url, IReadOnlyList<string> Audiences, IReadOnlyList<IndexedPassage> Passages);
public sealed record IndexedPassage(int Number, int? Page, string Text, string? File);
