// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Vliegwiel.Platform.Search.Words;

namespace Vliegwiel.Library.Finding.Words;

/// <summary>The addresses of the editing of the vocabulary.</summary>
internal static class WordLinks
{
    public const string List = "/beheer/woorden";
    public const string New = "/beheer/woorden/nieuw";
    public const string Misses = "/beheer/woorden/zonder-resultaat";

    public static string Show(WordingLine line) => Show(line.Id?.ToString() ?? line.Key);

    public static string Show(string key) => $"{List}/{Uri.EscapeDataString(key)}";
}

/// <summary>A line of the vocabulary as a form: one term on each line, or with semicolons between them.</summary>
internal sealed class WordRequest
{
    private const string Sign = "Gebruik in een woord geen =, <, > of !.";

    [Required(ErrorMessage = "Vul de voorkeursterm in."), StringLength(120, ErrorMessage = "De voorkeursterm is hoogstens 120 tekens."), RegularExpression("[^=<>!;\r\n]*", ErrorMessage = "Gebruik in de voorkeursterm geen =, <, >, ! of ;.")]
    public string? Voorkeursterm { get; set; }

    [RegularExpression("[^=<>!]*", ErrorMessage = Sign)]
    public string? Zelfde { get; set; }

    [RegularExpression("[^=<>!]*", ErrorMessage = Sign)]
    public string? VraagtHierom { get; set; }

    [RegularExpression("[^=<>!]*", ErrorMessage = Sign)]
    public string? HoortErbij { get; set; }

    [RegularExpression("[^=<>!]*", ErrorMessage = Sign)]
    public string? BetekentNiet { get; set; }

    public static WordRequest Of(VocabularyLine line) => new()
    {
        Voorkeursterm = line.Preferred,
        Zelfde = string.Join('\n', line.Same),
        VraagtHierom = string.Join('\n', line.AsksFor),
        HoortErbij = string.Join('\n', line.Includes),
        BetekentNiet = string.Join('\n', line.NotMeant),
    };

    public VocabularyLine ToLine() => new((Voorkeursterm ?? "").Trim(), Terms(Zelfde), Terms(VraagtHierom), Terms(HoortErbij), Terms(BetekentNiet));

    private static IReadOnlyList<string> Terms(string? text) =>
        [.. (text ?? "").Split([';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
}

/// <summary>What people asked in vain, and what it means.</summary>
internal sealed class MeaningRequest
{
    [Required(ErrorMessage = "Vul in wat er gezocht werd."), StringLength(120, ErrorMessage = "Hoogstens 120 tekens."), RegularExpression("[^=<>!;\r\n]*", ErrorMessage = "Gebruik geen =, <, >, ! of ;.")]
    public string? Gezocht { get; set; }

    [Required(ErrorMessage = "Vul in welk woord in de documenten staat."), StringLength(120, ErrorMessage = "Hoogstens 120 tekens."), RegularExpression("[^=<>!;\r\n]*", ErrorMessage = "Gebruik geen =, <, >, ! of ;.")]
    public string? Betekent { get; set; }
}
