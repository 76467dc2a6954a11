// SPDX-License-Identifier: EUPL-1.2
using System.Text.Json;
using System.Text.Json.Serialization;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Importing;

/// <summary>Of the choices for a table those that hold for the next one with the same headings: what columns mean and how things are written, nothing of what stands in it.</summary>
internal sealed record RememberedChoices(IReadOnlyDictionary<int, ImportField> Columns, NumberStyle Numbers, DayOrder? Days, AmountScale Scale, Sphere Sphere)
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public static string Of(ImportChoices choices) => JsonSerializer.Serialize(new RememberedChoices(choices.Columns, choices.Numbers, choices.Days, choices.Scale, choices.Sphere), Json);

    public static ImportChoices Apply(string remembered, ImportChoices choices) => JsonSerializer.Deserialize<RememberedChoices>(remembered, Json) is { } r
        ? choices with { Columns = r.Columns, Numbers = r.Numbers, Days = r.Days, Scale = r.Scale, Sphere = r.Sphere, IsRemembered = true }
        : choices;
}
