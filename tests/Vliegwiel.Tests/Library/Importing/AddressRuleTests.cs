// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Vliegwiel.Library.Fetching;
using Xunit;

namespace Vliegwiel.Tests.Library.Importing;

public sealed class AddressRuleTests
{
    private static readonly FetchLimits s_limits = new() { ToegestaneAdressen = ["127.0.0.1:8099"] };

    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("2a00:1450:400e::1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.20.30.40", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::1", false)]
    [InlineData("2001:0:4136:e378::1", false)]
    public void Only_the_public_internet_is_outside(string address, bool isOutside)
    {
        Assert.Equal(isOutside, FetchLimits.IsOutside(IPAddress.Parse(address)));
        Assert.Equal(isOutside, s_limits.Allows(IPAddress.Parse(address), 443));
    }

    [Fact]
    public void Only_the_ports_of_the_web_and_what_was_allowed_by_name()
    {
        Assert.False(s_limits.Allows(IPAddress.Parse("93.184.216.34"), 22));
        Assert.True(s_limits.Allows(IPAddress.Loopback, 8099));
        Assert.True(s_limits.Allows(IPAddress.Parse("::ffff:127.0.0.1"), 8099));
        Assert.False(s_limits.Allows(IPAddress.Loopback, 8098));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://gemeente.example/a.pdf")]
    [InlineData("https://naam:geheim@gemeente.example/")]
    [InlineData("gemeente.example/a.pdf")]
    [InlineData("")]
    [InlineData("https://")]
    public void What_is_no_web_address_is_refused(string typed) => Assert.NotNull(WebAddress.Parse(typed).Refusal);

    [Theory]
    [InlineData("https://gemeente.example/beleid.pdf")]
    [InlineData(" http://gemeente.example ")]
    public void A_web_address_is_taken(string typed) => Assert.Null(WebAddress.Parse(typed).Refusal);
}
