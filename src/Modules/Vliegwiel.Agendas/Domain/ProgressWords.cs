// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Design.Lists;
using Vliegwiel.Design.Messages;

namespace Vliegwiel.Agendas.Domain;

/// <summary>How the choices of progress are called on screen and in addresses.</summary>
internal static class ProgressWords
{
    public static readonly IReadOnlyList<Choice> Colours =
    [
        Choice(ReportColour.OnCourse, "het gaat zoals afgesproken"),
        Choice(ReportColour.Attention, "het kan nog goed komen, maar er moet iets gebeuren"),
        Choice(ReportColour.Stuck, "zonder besluit of hulp gaat het niet verder; schrijf dan een voorstel"),
    ];

    public static readonly IReadOnlyList<Choice> Courses =
    [
        new("op-koers", "Op koers"),
        new("niet-op-koers", "Niet op koers"),
    ];

    public static string Of(ReportColour colour) => colour switch
    {
        ReportColour.OnCourse => "op koers",
        ReportColour.Attention => "let op",
        ReportColour.Stuck => "loopt vast",
        _ => throw new ArgumentOutOfRangeException(nameof(colour), colour, null),
    };

    public static Tone ToneOf(ReportColour colour) => colour switch
    {
        ReportColour.OnCourse => Tone.Good,
        ReportColour.Attention => Tone.Warning,
        _ => Tone.Bad,
    };

    public static Tone ToneOf(Course course) => course == Course.OnCourse ? Tone.Good : Tone.Warning;

    /// <summary>Null when no colour is called so.</summary>
    public static ReportColour? ReadColour(string? key) => ActivityWords.Find<ReportColour>(key, Of);

    public static Course? ReadCourse(string? key) => key switch { "op-koers" => Course.OnCourse, "niet-op-koers" => Course.OffCourse, _ => null };

    private static Choice Choice(ReportColour colour, string hint) => new(ActivityWords.KeyOf(Of(colour)), char.ToUpperInvariant(Of(colour)[0]) + Of(colour)[1..], hint);
}
