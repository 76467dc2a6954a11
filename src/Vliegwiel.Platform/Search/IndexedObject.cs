// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vliegwiel.Platform.Search;

/// <summary>A thing with a page, as the index is told about it.</summary>
/// <param name="ObjectId">The id it has in the spine.</param>
/// <param name="Kind">What it is, in the key of the module that owns it; a question can be narrowed to it.</param>
/// <param name="Title">Its title; weighs double.</param>
/// <param name="Url">Where it is shown.</param>
/// <param name="Audiences">Who may see it, as tokens such as <c>openbaar</c> or <c>org:…</c>. Empty: nobody finds it.</param>
/// <param name="Passages">Its text in pieces of about a paragraph; may be empty, then the title alone is found.</param>
public sealed record IndexedObject(
    Guid ObjectId,
    string Kind,
    string Title,
    string Url,
    IReadOnlyList<string> Audiences,
    IReadOnlyList<IndexedPassage> Passages)
{
    /// <summary>By what it can be narrowed down: theme, layer, year. Only who may see the object meets them.</summary>
    public IReadOnlyList<SearchFacet> Facets { get; init; } = [];

    /// <summary>A digest of everything the index keeps of this object: equal digests mean that the index is up to date.</summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Kind);
        Append(hash, Title);
        Append(hash, Url);
        foreach (var audience in Audiences.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            Append(hash, audience);
        }

        foreach (var facet in Facets.Distinct().OrderBy(facet => facet.Written, StringComparer.Ordinal))
        {
            Append(hash, facet.Written);
        }

        // The index keeps an empty passage for an object without any; so an empty one makes no difference.
        foreach (var passage in Passages.Where(passage => passage.Text.Length > 0))
        {
            Append(hash, passage.Number.ToString(CultureInfo.InvariantCulture));
            Append(hash, passage.Page?.ToString(CultureInfo.InvariantCulture) ?? "");
            Append(hash, passage.Text);
            Append(hash, passage.File ?? "");
        }

        return Convert.ToHexString(hash.GetHashAndReset().AsSpan(0, 16));
    }

    private static void Append(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData([0xFF]); // no UTF-8 text holds this byte, so "ab" + "c" differs from "a" + "bc"
    }
}

/// <summary>A piece of the text of an object.</summary>
/// <param name="Number">Its order within the object.</param>
/// <param name="Page">The page of the document it stands on, when it has pages.</param>
/// <param name="Text">The text itself.</param>
/// <param name="File">The name of the file it came from, when it came from one.</param>
public sealed record IndexedPassage(int Number, int? Page, string Text, string? File);

/// <summary>What the index holds of an object, to compare with the database.</summary>
/// <param name="ObjectId">The object.</param>
/// <param name="Fingerprint">The digest of <see cref="IndexedObject.Fingerprint"/> at the time it was indexed.</param>
public readonly record struct IndexedFingerprint(Guid ObjectId, string Fingerprint);
