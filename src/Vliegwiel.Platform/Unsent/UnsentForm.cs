// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Platform.Unsent;

/// <summary>The sealed fields of a form that was sent without a valid session, kept for an hour for one browser.</summary>
/// <remarks>What was typed can be read only with the secret of that browser, which stands in its cookie and nowhere here.</remarks>
internal sealed class UnsentForm
{
    public const int HashLength = 64;

    public required Guid Id { get; init; }

    /// <summary>Hash of the secret of the browser.</summary>
    public required string Browser { get; init; }

    /// <summary>Whose session it was; null as long as nobody is known.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>The same for the same form with the same content of the same browser.</summary>
    public required string Mark { get; init; }

    public required DateTimeOffset KeptAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Where the form stands and what was in it, sealed.</summary>
    public required byte[] Content { get; init; }

    /// <summary>Makes this the form of the one person who may see it from now on.</summary>
    public UnsentForm Of(Guid? owner)
    {
        OwnerId = owner;
        return this;
    }
}

/// <summary>A field as it was sent.</summary>
public readonly record struct FormValue(string Name, string Value);

/// <summary>A form that was not sent, as its owner may see it.</summary>
/// <param name="Address">Of the page on which it stands, with its query.</param>
/// <param name="Handler">Which form of that page.</param>
public sealed record KeptForm(Guid Id, DateTimeOffset KeptAt, string Address, string Handler, IReadOnlyList<FormValue> Fields);

/// <summary>What of a form is kept when it comes without a session.</summary>
public sealed record FormToKeep(string Address, string Handler, IReadOnlyList<FormValue> Fields);
