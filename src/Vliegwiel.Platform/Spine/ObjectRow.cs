// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Platform.Spine;

/// <summary>What the platform knows of any thing that has a page.</summary>
public sealed class ObjectRow
{
    public const int TitleMaxLength = 300;

    internal ObjectRow() { }

    /// <summary>A title as it fits here; never cut between the halves of one character.</summary>
    internal static string Fit(string title)
    {
        if (title.Length <= TitleMaxLength)
        {
            return title;
        }

        var end = TitleMaxLength - 1;
        return (char.IsHighSurrogate(title[end - 1]) ? title[..(end - 1)] : title[..end]) + "…";
    }

    public Guid Id { get; internal init; }
    public string Kind { get; internal init; } = "";
    public string Title { get; internal set; } = "";
    public string Url { get; internal set; } = "";
    public Guid? OrganisationId { get; internal set; }
    public string State { get; internal set; } = "";
    public DateTimeOffset ChangedAt { get; internal set; }
}

/// <summary>One group that may see one thing.</summary>
public sealed class AudienceRow
{
    internal AudienceRow() { }

    public Guid ObjectId { get; internal init; }
    public string Audience { get; internal init; } = "";
}

/// <summary>How a thing of a module describes itself to the platform. It is read from the loaded entity alone and asks nothing.</summary>
public sealed record ObjectDescription
{
    public required Guid Id { get; init; }
    public required string Title { get; init; }
    public required string Url { get; init; }
    public required Guid? OrganisationId { get; init; }
    public required string State { get; init; }

    /// <summary>Who may see it. Empty means nobody: a thing is closed until somebody opens it.</summary>
    public required IReadOnlyCollection<Audience> Audiences { get; init; }
}

/// <summary>A kind of thing, its entity and how that entity describes itself.</summary>
public sealed class ObjectKind
{
    private ObjectKind(string name, string label, Type entity, Func<object, ObjectDescription> describe) =>
        (Name, Label, Entity, Describe) = (name, label, entity, describe);

    /// <summary>Lower case, as in the woordenlijst: "item".</summary>
    public string Name { get; }

    /// <summary>As people say it: "Document".</summary>
    public string Label { get; }

    public Type Entity { get; }

    internal Func<object, ObjectDescription> Describe { get; }

    internal static ObjectKind Of<T>(string name, string label, Func<T, ObjectDescription> describe) where T : class =>
        new(name, label, typeof(T), entity => describe((T)entity));
}
