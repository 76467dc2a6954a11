// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Design.Lists;
using Vliegwiel.Design.Text;
using Vliegwiel.Library.Domain;
using Vliegwiel.Network.Contracts;

namespace Vliegwiel.Library.Editing;

/// <summary>What can be chosen in the form of an item, beside the fixed lists.</summary>
internal sealed record ItemFormChoices(IReadOnlyList<Choice> Themes, IReadOnlyList<Choice> Staff)
{
    public static readonly ItemFormChoices None = new([], []);

    public IReadOnlyCollection<Guid> ThemeIds => [.. Themes.Select(t => Guid.Parse(t.Value))];

    public static IReadOnlyList<Choice> Of(IReadOnlyList<ThemeSchemeName> schemes) =>
        [.. schemes.SelectMany(s => s.Themes.Select(t => new Choice(t.Id.ToString(), s.IsDefault ? t.Name : $"{t.Name} ({s.Name})")))];
}

/// <summary>The names of the themes and people that fields point at.</summary>
internal sealed record ItemNames(IReadOnlyDictionary<Guid, string> Themes, IReadOnlyDictionary<Guid, string> People)
{
    public static readonly ItemNames None = new(new Dictionary<Guid, string>(), new Dictionary<Guid, string>());

    public static IReadOnlyDictionary<Guid, string> ThemesOf(IReadOnlyList<ThemeSchemeName> schemes) => schemes.SelectMany(s => s.Themes).ToDictionary(t => t.Id, t => t.Name);
}

/// <summary>The value of a field as people read it.</summary>
internal static class ItemFieldWords
{
    public static string Of(ItemField field, ItemFields fields, ItemNames names) => field.Name switch
    {
        nameof(ItemFields.Themes) => string.Join(", ", fields.Themes.Select(t => names.Themes.GetValueOrDefault(t, "een thema dat niet meer bestaat")).Order(StringComparer.Ordinal)),
        nameof(ItemFields.ContactId) => fields.ContactId is { } contact ? names.People.GetValueOrDefault(contact, "iemand die niet meer meedoet") : "",
        nameof(ItemFields.DocumentDate) => Day(fields.DocumentDate),
        nameof(ItemFields.ValidFrom) => Day(fields.ValidFrom),
        nameof(ItemFields.ValidUntil) => Day(fields.ValidUntil),
        nameof(ItemFields.Layers) or nameof(ItemFields.RLadder) or nameof(ItemFields.TargetGroups) or nameof(ItemFields.Categories) or nameof(ItemFields.Subcategories) => field.Read(fields).Replace("\n", ", ", StringComparison.Ordinal),
        _ => field.Read(fields),
    };

    private static string Day(DateOnly? day) => day is { } known ? Dates.Day(known) : "";
}
