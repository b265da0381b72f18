using System.Net;
using Microsoft.AspNetCore.Http;

namespace Platform.Api.Tests.Kernel;

public sealed class CallerAddressTests
{
    [Theory]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("::ffff:203.0.113.7", "::ffff:203.0.113.8", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::1", "127.0.0.1", false)]
    public void Addresses_of_one_household_count_as_one(string one, string other, bool same) =>
        Assert.Equal(same, Of(one) == Of(other));

    private static UInt128 Of(string address) =>
        CallerAddress.Of(new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } });
}
