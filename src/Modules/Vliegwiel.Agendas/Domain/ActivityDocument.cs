// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Domain;

/// <summary>Who may read a document: whoever sees the activity, or only who may see its budget.</summary>
internal enum DocumentReaders { Everybody, Confidential }

/// <summary>What stands in one version: a file that is kept here, or an address elsewhere.</summary>
internal sealed record DocumentContent
{
    /// <summary>Empty for an address.</summary>
    public required string Sha256 { get; init; }

    /// <summary>As it is shown and offered; of an address null.</summary>
    public required string? FileName { get; init; }

    /// <summary>In bytes; 0 for an address.</summary>
    public required long Size { get; init; }

    /// <summary>Null for a file.</summary>
    public required string? Address { get; init; }

    /// <summary>What goes along in it unseen, each as a sentence.</summary>
    public required IReadOnlyList<string> Hidden { get; init; }
}

/// <summary>
/// A document at an activity: a file or a link, with a name and what it is for (inventory #137). A thing of its own with its own readers (decision D10), for
/// documents hold amounts. A newer file is a new version; nothing is thrown away.
/// </summary>
internal sealed class ActivityDocument
{
    public const int TitleMaxLength = 200;
    public const int PurposeMaxLength = 300;
    public const int ReasonMaxLength = 300;
    public const int MostVersions = 100;

    private readonly List<DocumentVersion> _versions = [];

    private ActivityDocument() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ActivityId { get; private set; }

    /// <summary>Of the activity, for the address.</summary>
    public string Kenmerk { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>What it is for, in one line.</summary>
    public string Purpose { get; private set; } = "";

    public DocumentReaders Readers { get; private set; }

    /// <summary>Audience tokens, separated by a space. They stay what was chosen when the activity comes to stand on one more agenda.</summary>
    public string Audiences { get; private set; } = "";

    public Guid AddedById { get; private set; }
    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>How many versions there are.</summary>
    public int LastVersion { get; private set; }

    /// <summary>Null as long as it counts.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public Guid? WithdrawnById { get; private set; }
    public string? WithdrawnReason { get; private set; }
    public int Revision { get; private set; }

    public IReadOnlyList<DocumentVersion> Versions => _versions;

    public IReadOnlyList<Audience> AudienceList => Audience.ReadAll(Audiences);

    public bool IsWithdrawn => WithdrawnAt is not null;

    public static ActivityDocument Add(Activity activity, (string Title, string Purpose) words, (DocumentReaders Readers, IReadOnlyList<Audience> Who) chosen, DocumentContent content, (Guid By, DateTimeOffset At) done)
    {
        var document = new ActivityDocument { ActivityId = activity.Id, Kenmerk = activity.Kenmerk, AddedById = done.By, AddedAt = done.At };
        document.Describe(words.Title, words.Purpose);
        document.ReadableFor(chosen.Readers, chosen.Who);
        document.Renew(content, done);
        return document;
    }

    public void Describe(string title, string purpose) => (Title, Purpose) = (title, purpose);

    public void ReadableFor(DocumentReaders readers, IReadOnlyList<Audience> who) => (Readers, Audiences) = (readers, AudienceTokens.Write(who));

    /// <summary>A newer file or address; the older ones stay.</summary>
    public Refusal? Renew(DocumentContent content, (Guid By, DateTimeOffset At) done)
    {
        if (IsWithdrawn)
        {
            return new DocumentIsWithdrawn();
        }

        if (LastVersion >= MostVersions)
        {
            return new EnoughDocumentVersions();
        }

        _versions.Add(DocumentVersion.Of(Id, ++LastVersion, content, done));
        return null;
    }

    /// <summary>It no longer counts; who may change it can still see it.</summary>
    public Refusal? Withdraw(string reason, (Guid By, DateTimeOffset At) done)
    {
        if (IsWithdrawn)
        {
            return new DocumentIsWithdrawn();
        }

        (WithdrawnAt, WithdrawnById, WithdrawnReason) = (done.At, done.By, reason);
        return null;
    }

    public Refusal? BringBack()
    {
        if (!IsWithdrawn)
        {
            return new DocumentCounts();
        }

        (WithdrawnAt, WithdrawnById, WithdrawnReason) = (null, null, null);
        return null;
    }

    /// <summary>Takes away who no longer sees the activity.</summary>
    /// <returns>Whether anybody was.</returns>
    public bool Narrow(IReadOnlyCollection<Audience> seers)
    {
        var left = AudienceList.Where(seers.Contains).ToList();
        if (Readers != DocumentReaders.Everybody || left.Count == 0 || left.Count == AudienceList.Count)
        {
            return false;
        }

        Audiences = AudienceTokens.Write(left);
        return true;
    }
}

/// <summary>One version of a document. It never changes.</summary>
internal sealed class DocumentVersion
{
    public const int FileNameMaxLength = 130;
    public const int AddressMaxLength = 2000;

    private DocumentVersion() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid DocumentId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>Empty for an address.</summary>
    public string Sha256 { get; private set; } = "";

    public string? FileName { get; private set; }
    public long Size { get; private set; }
    public string? Address { get; private set; }

    /// <summary>What goes along in it unseen, a sentence on each line; null when nothing does.</summary>
    public string? Hidden { get; private set; }

    public Guid AddedById { get; private set; }
    public DateTimeOffset AddedAt { get; private set; }

    public IReadOnlyList<string> HiddenList => Hidden?.Split('\n') ?? [];

    public static DocumentVersion Of(Guid documentId, int number, DocumentContent content, (Guid By, DateTimeOffset At) done) => new()
    {
        DocumentId = documentId,
        Number = number,
        Sha256 = content.Sha256,
        FileName = content.FileName,
        Size = content.Size,
        Address = content.Address,
        Hidden = content.Hidden.Count == 0 ? null : string.Join('\n', content.Hidden),
        AddedById = done.By,
        AddedAt = done.At,
    };
}
