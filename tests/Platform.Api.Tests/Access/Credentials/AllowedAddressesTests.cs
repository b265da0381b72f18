using System.Net;
using Platform.Api.Access.Credentials;

namespace Platform.Api.Tests.Access.Credentials;

public sealed class AllowedAddressesTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7/32")]
    [InlineData("203.0.113.0/24", "203.0.113.0/24")]
    [InlineData("0.0.0.0/0", "0.0.0.0/0")]
    [InlineData("2001:db8::1", "2001:db8::1/128")]
    [InlineData("2001:DB8:0::/48", "2001:db8::/48")]
    [InlineData("203.0.113.7/24", null)]
    [InlineData("203.0.113.0/33", null)]
    [InlineData("203.0.113.0/-1", null)]
    [InlineData("203.0.113.0/ 24", null)]
    [InlineData("203.0.113.0/", null)]
    [InlineData("010.0.0.1", null)]
    [InlineData("1", null)]
    [InlineData("0x7f.0.0.1", null)]
    [InlineData("::ffff:203.0.113.7", null)]
    [InlineData("fe80::1%eth0", null)]
    [InlineData("[::1]", null)]
    [InlineData("localhost", null)]
    [InlineData("", null)]
    public void A_network_is_kept_in_one_form_or_is_a_fault(string sent, string? kept)
    {
        var faults = new List<Fault>();

        var read = AllowedAddresses.Read([sent], "/ip_allow_list", faults);

        Assert.Equal(kept is null ? [] : [kept], read);
        Assert.Equal(kept is null ? ["/ip_allow_list/0"] : [], faults.Select(fault => fault.Pointer));
    }

    [Theory]
    [InlineData("203.0.113.7", true)]
    [InlineData("::ffff:203.0.113.7", true)]
    [InlineData("203.0.114.7", false)]
    [InlineData("2001:db8::5", true)]
    [InlineData("2001:db9::5", false)]
    [InlineData("::203.0.113.7", false)]
    public void IPv4_is_IPv4_also_where_it_is_mapped(string address, bool isIn) =>
        Assert.Equal(isIn, AllowedAddresses.Of(["203.0.113.0/24", "2001:db8::/32"])!.Include(IPAddress.Parse(address)));

    [Fact]
    public void An_app_s_list_and_its_key_s_must_both_have_the_address()
    {
        var both = AllowedAddresses.Of(["203.0.113.0/24"], ["203.0.113.7/32", "198.51.100.1/32"])!;

        Assert.True(both.Include(IPAddress.Parse("203.0.113.7")));
        Assert.False(both.Include(IPAddress.Parse("203.0.113.8")));
        Assert.False(both.Include(IPAddress.Parse("198.51.100.1")));
        Assert.False(both.Include(null));
        Assert.Null(AllowedAddresses.Of([], []));
    }
}
