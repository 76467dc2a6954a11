// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;

namespace Vliegwiel.Library.Questions;

/// <summary>What somebody typed, in the paragraphs in which it was typed.</summary>
internal static class Paragraphs
{
    public static IReadOnlyList<string> Of(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}

internal sealed class SameRequest
{
    [StringLength(Question.TextMaxLength, ErrorMessage = "Maak de toelichting hoogstens 5.000 tekens lang.")]
    public string? Toelichting { get; set; }
}
