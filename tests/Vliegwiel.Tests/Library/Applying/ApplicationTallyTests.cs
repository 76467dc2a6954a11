// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Applying;
using Xunit;

namespace Vliegwiel.Tests.Library.Applying;

/// <summary>Applications add up with what they were counted from beside them.</summary>
public sealed class ApplicationTallyTests
{
    private static readonly Guid One = Guid.CreateVersion7();
    private static readonly Guid Two = Guid.CreateVersion7();

    [Fact]
    public void One_organisation_that_applies_twice_counts_once_as_an_organisation_and_twice_as_an_application()
    {
        var tally = ApplicationTally.Of([new(One, 4m, ApplicationVerdict.Worked), new(One, null, ApplicationVerdict.DidNotWork), new(Two, 2.5m, ApplicationVerdict.WorkedAfterChange)]);

        Assert.Equal(new ApplicationTally(Applications: 3, Organisations: 2, Worked: 2, Hours: 6.5m, HoursKnown: 2), tally);
    }

    [Fact]
    public void Without_any_known_hours_there_is_no_sum()
    {
        var tally = ApplicationTally.Of([new(One, null, ApplicationVerdict.Worked)]);

        Assert.Null(tally.Hours);
        Assert.EndsWith("Hoeveel uur het bespaarde, is van geen enkele toepassing bekend.", tally.InWords, StringComparison.Ordinal);
        Assert.Equal(0m, ApplicationTally.Of([new(One, 0m, ApplicationVerdict.Worked)]).Hours);
    }

    [Fact]
    public void What_worked_for_more_comes_before_what_was_tried_more_often()
    {
        var worked = ApplicationTally.Of([new(One, null, ApplicationVerdict.Worked), new(Two, null, ApplicationVerdict.Worked)]);
        var tried = ApplicationTally.Of([new(One, 900m, ApplicationVerdict.Worked), new(Two, null, ApplicationVerdict.DidNotWork), new(Two, null, ApplicationVerdict.DidNotWork)]);

        Assert.True(ApplicationTally.Compare(worked, tried) < 0);
    }
}
