// SPDX-License-Identifier: EUPL-1.2
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vliegwiel.Library.Domain;

/// <summary>What an item says about itself, as one value: what a form fills, a version keeps and two versions are compared by.</summary>
/// <remarks>Choices are kept in the Dutch words of <see cref="ItemChoices"/>; a word that is no longer a choice stays readable.</remarks>
internal sealed record ItemFields
{
    public const int SummaryMaxLength = 2000;
    public const int LineMaxLength = 300;
    public const int NoteMaxLength = 2000;
    public const int StoryMaxLength = 5000;
    public const int LinkMaxLength = 1000;
    public const int TextMaxLength = 100_000;

    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public required string Title { get; init; }
    public string? Summary { get; init; }

    /// <summary>Null: not yet sorted.</summary>
    public string? Kind { get; init; }

    /// <summary>The day that stands on the document itself.</summary>
    public DateOnly? DocumentDate { get; init; }

    /// <summary>Of any scheme, beside each other.</summary>
    public IReadOnlyList<Guid> Themes { get; init; } = [];

    public string? Phase { get; init; }
    public IReadOnlyList<string> TargetGroups { get; init; } = [];
    public IReadOnlyList<string> Layers { get; init; } = [];
    public IReadOnlyList<string> RLadder { get; init; } = [];

    /// <summary>In words, with the unit and what it is for: an amount alone says nothing.</summary>
    public string? Costs { get; init; }

    /// <summary>Where the source stands: it is linked, not copied.</summary>
    public string? Link { get; init; }

    public string? Licence { get; init; }

    /// <summary>As the maker calls it: "versie 2.1", "concept".</summary>
    public string? VersionLabel { get; init; }

    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? ValidUntil { get; init; }

    public Guid? ContactId { get; init; }

    /// <summary>Only for an item without a file.</summary>
    public string? OwnText { get; init; }

    // Instrument, in the terms of CircuLaw.
    public string? Influence { get; init; }
    public string? InfluenceNote { get; init; }
    public string? Feasibility { get; init; }
    public string? FeasibilityNote { get; init; }
    public string? LegalField { get; init; }
    public string? LegalSubfield { get; init; }
    public IReadOnlyList<string> Categories { get; init; } = [];
    public IReadOnlyList<string> Subcategories { get; init; } = [];
    public string? LawTitle { get; init; }
    public string? LawArticle { get; init; }
    public string? LawLink { get; init; }

    // Text of a rule.
    public string? RuleInstrument { get; init; }
    public string? RuleBasis { get; init; }
    public string? Durability { get; init; }
    public string? DurabilityNote { get; init; }
    public string? AdoptedBy { get; init; }

    // Example from practice.
    public string? Challenges { get; init; }
    public string? SuccessFactors { get; init; }
    public string? LimitingFactors { get; init; }
    public string? Results { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static ItemFields FromJson(string json) => JsonSerializer.Deserialize<ItemFields>(json, Json) ?? throw new InvalidOperationException("The fields of an item are empty.");

    /// <summary>Without white space around it, blank as absent, each choice once.</summary>
    public ItemFields Tidy()
    {
        var tidy = this with
        {
            Title = Title.Trim(),
            Themes = [.. Themes.Distinct().Order()],
        };
        foreach (var field in ItemFieldSheet.All)
        {
            tidy = field.Tidy(tidy);
        }

        return tidy;
    }
}
