// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;
using Xunit;

namespace Vliegwiel.Tests;

public sealed class ResultTests
{
    private sealed record TooLate() : Refusal("Dit kan niet meer. De termijn is verstreken.");

    [Fact]
    public void A_refused_result_has_no_value()
    {
        Result<string> result = new TooLate();

        Assert.Equal(new TooLate(), result.Refusal);
        Assert.Throws<InvalidOperationException>(() => result.Value);
    }
}
