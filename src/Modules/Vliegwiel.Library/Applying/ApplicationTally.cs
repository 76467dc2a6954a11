// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Design.Text;

namespace Vliegwiel.Library.Applying;

/// <summary>One application, as far as counting needs it.</summary>
internal sealed record AppliedOnce(Guid OrganisationId, decimal? HoursSaved, ApplicationVerdict Verdict);

/// <summary>What the applications of one item add up to, each with what it was counted from.</summary>
/// <param name="Hours">The sum of what is known; null when nothing is.</param>
/// <param name="HoursKnown">Of so many applications the hours are known.</param>
internal sealed record ApplicationTally(int Applications, int Organisations, int Worked, decimal? Hours, int HoursKnown)
{
    public static readonly ApplicationTally None = new(0, 0, 0, null, 0);

    public static ApplicationTally Of(IReadOnlyCollection<AppliedOnce> applications)
    {
        var known = applications.Where(a => a.HoursSaved is not null).ToList();
        return new(
            applications.Count,
            applications.Select(a => a.OrganisationId).Distinct().Count(),
            applications.Count(a => a.Verdict != ApplicationVerdict.DidNotWork),
            known.Count == 0 ? null : known.Sum(a => a.HoursSaved),
            known.Count);
    }

    /// <summary>First by how many organisations it worked for, then by how often it was tried: an item that many tried in vain does not come first.</summary>
    public static int Compare(ApplicationTally a, ApplicationTally b) =>
        (b.Worked, b.Organisations, b.Hours ?? 0).CompareTo((a.Worked, a.Organisations, a.Hours ?? 0));

    public static string InWordsOf(IEnumerable<ApplicationLine> lines) =>
        Of([.. lines.Where(l => l.Counts).Select(l => new AppliedOnce(l.OrganisationId, l.HoursSaved, l.Verdict))]).InWords;

    /// <summary>"Toegepast door 4 organisaties. 3 van de 5 keer werkte het. 120 uur bespaard, bekend bij 3 van de 5."</summary>
    public string InWords => Applications == 0 ? "Nog niemand liet weten dat dit is toegepast." : string.Join(' ',
        $"Toegepast door {Numbers.Count(Organisations, "organisatie", "organisaties")}.",
        $"{Numbers.Whole(Worked)} van de {Numbers.Whole(Applications)} keer werkte het.",
        HoursInWords + ".");

    public string HoursInWords => Hours is { } hours
        ? $"{Numbers.WithUnit(hours, "uur")} bespaard, bekend bij {Numbers.Whole(HoursKnown)} van de {Numbers.Whole(Applications)}"
        : "Hoeveel uur het bespaarde, is van geen enkele toepassing bekend";
}
