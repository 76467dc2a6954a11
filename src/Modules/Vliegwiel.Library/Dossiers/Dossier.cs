// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Dossiers;

/// <summary>What somebody decides about a dossier as a whole.</summary>
internal sealed record DossierFacts
{
    public required string Title { get; init; }
    public required string Purpose { get; init; }
    public required Guid? ThemeId { get; init; }
    public required IReadOnlyList<Audience> Audiences { get; init; }
}

/// <summary>A shelf on one topic: documents, questions, obstacles and sources in an order that somebody chose, each with why it stands there.</summary>
internal sealed class Dossier
{
    public const int TitleMaxLength = 200;
    public const int PurposeMaxLength = 5000;

    private Dossier() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Kenmerk { get; private set; } = "";
    public string Title { get; private set; } = "";

    /// <summary>The title without capitals and accents: what lists filter on.</summary>
    public string FoldedTitle { get; private set; } = "";

    /// <summary>For whom and what for.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>From any scheme; null when it fits none.</summary>
    public Guid? ThemeId { get; private set; }

    /// <summary>Who keeps it.</summary>
    public Guid OwnerId { get; private set; }

    public Guid? OrganisationId { get; private set; }
    public DossierState State { get; private set; } = DossierState.BeingMade;

    /// <summary>Audience tokens, separated by a space.</summary>
    public string Audiences { get; private set; } = "";

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>When the dossier itself changed. What stands in it has moments of its own, which not everybody may know.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    public int Revision { get; private set; }

    public IReadOnlyList<Audience> AudienceList =>
        [.. Audiences.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => Audience.TryParse(t, out var a) ? a.Value : throw new InvalidOperationException($"Unknown audience {t}"))];

    public static Dossier Make(DossierFacts facts, Guid ownerId, Guid? organisationId, DateTimeOffset now)
    {
        var dossier = new Dossier { Kenmerk = Platform.Kenmerk.For(facts.Title), OwnerId = ownerId, OrganisationId = organisationId, MadeAt = now };
        dossier.Change(facts, now);
        return dossier;
    }

    public void Change(DossierFacts facts, DateTimeOffset now)
    {
        (Title, FoldedTitle, Purpose, ThemeId, ChangedAt) = (facts.Title, Folding.Fold(facts.Title), facts.Purpose, facts.ThemeId, now);
        Audiences = string.Join(' ', facts.Audiences.Select(a => a.Token).Distinct().Order(StringComparer.Ordinal));
    }

    public void MoveTo(DossierState state, DateTimeOffset now) => (State, ChangedAt) = (state, now);

    public void GiveTo(Guid personId, DateTimeOffset now) => (OwnerId, ChangedAt) = (personId, now);
}

/// <summary>One thing or outside source on a dossier. Who may not see the thing does not see the entry, and it is in no count.</summary>
internal sealed class DossierEntry
{
    public const int NoteMaxLength = 2000;
    public const int LinkMaxLength = 1000;

    private DossierEntry() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid DossierId { get; private set; }

    /// <summary>The order; has gaps.</summary>
    public int Number { get; private set; }

    /// <summary>The thing on the spine; null for an outside source.</summary>
    public Guid? ThingId { get; private set; }

    /// <summary>Of an outside source.</summary>
    public string? Title { get; private set; }

    /// <summary>Of an outside source: linked, not copied.</summary>
    public string? Link { get; private set; }

    /// <summary>Why it stands here.</summary>
    public string? Note { get; private set; }

    public Guid AddedById { get; private set; }
    public DateTimeOffset AddedAt { get; private set; }
    public Guid? RemovedById { get; private set; }

    /// <summary>Null while it stands on the dossier; what was taken away can be put back.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    public static DossierEntry Of(Guid dossierId, Guid thingId, string? note, int number, Guid personId, DateTimeOffset now) =>
        new() { DossierId = dossierId, ThingId = thingId, Note = note, Number = number, AddedById = personId, AddedAt = now };

    public static DossierEntry Outside(Guid dossierId, string title, string link, string? note, int number, Guid personId, DateTimeOffset now) =>
        new() { DossierId = dossierId, Title = title, Link = link, Note = note, Number = number, AddedById = personId, AddedAt = now };

    public void Remove(Guid personId, DateTimeOffset now) => (RemovedById, RemovedAt) = (personId, now);

    /// <summary>Where it stood before.</summary>
    public void PutBack() => (RemovedById, RemovedAt) = (null, null);

    /// <summary>Added once more after it was taken away, at the end.</summary>
    public void AddAgain(string? note, int number, Guid personId, DateTimeOffset now)
    {
        PutBack();
        (Note, Number, AddedById, AddedAt) = (note, number, personId, now);
    }

    public void Explain(string? note) => Note = note;

    public static void Swap(DossierEntry one, DossierEntry other) => (one.Number, other.Number) = (other.Number, one.Number);
}
