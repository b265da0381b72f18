using System.Net;

namespace Platform.Api.Tests.Kernel;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("0.255.255.255")]
    [InlineData("10.0.0.1")]
    [InlineData("100.64.0.1")]
    [InlineData("100.100.100.200")] // a cloud's metadata service
    [InlineData("100.127.255.255")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("168.63.129.16")]   // another's
    [InlineData("169.254.169.254")] // most others'
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.192")]
    [InlineData("192.0.2.1")]
    [InlineData("192.88.99.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.19.255.255")]
    [InlineData("198.51.100.7")]
    [InlineData("203.0.113.7")]
    [InlineData("224.0.0.1")]
    [InlineData("239.255.255.255")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::7f00:1")]              // 127.0.0.1 in the compatible form
    [InlineData("::ffff:127.0.0.1")]      // mapped
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("::ffff:0:127.0.0.1")]    // translated
    [InlineData("64:ff9b::7f00:1")]       // NAT64
    [InlineData("64:ff9b:1::a00:1")]      // NAT64, local
    [InlineData("100::1")]                // discard
    [InlineData("2001::1")]               // Teredo
    [InlineData("2001:2::1")]             // benchmarks
    [InlineData("2001:10::1")]            // ORCHID
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::")]         // 6to4 with 127.0.0.1 inside
    [InlineData("2002:a00:1::1")]
    [InlineData("3fff::1")]
    [InlineData("3fff:fff::1")]
    [InlineData("4000::1")]
    [InlineData("5f00::1")]               // segment routing
    [InlineData("fc00::1")]
    [InlineData("fd00:ec2::254")]         // a cloud's metadata service
    [InlineData("fe80::1")]
    [InlineData("fe80::1%1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void What_is_not_on_the_public_internet_is_refused(string address) =>
        Assert.True(PublicAddress.IsRefused(IPAddress.Parse(address), []));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("126.255.255.255")]
    [InlineData("128.0.0.0")]
    [InlineData("169.253.255.255")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.167.255.255")]
    [InlineData("192.169.0.0")]
    [InlineData("198.17.255.255")]
    [InlineData("198.20.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("2001:4860:4860::8888")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2003::1")]
    [InlineData("3ffe::1")]
    public void What_is_on_it_is_not(string address) =>
        Assert.False(PublicAddress.IsRefused(IPAddress.Parse(address), []));

    [Fact]
    public void Our_own_public_addresses_are_refused_too()
    {
        IPNetwork[] ours = [IPNetwork.Parse("1.2.3.0/24"), IPNetwork.Parse("2606:4700::/32")];

        Assert.True(PublicAddress.IsRefused(IPAddress.Parse("1.2.3.4"), ours));
        Assert.True(PublicAddress.IsRefused(IPAddress.Parse("::ffff:1.2.3.4"), ours));
        Assert.True(PublicAddress.IsRefused(IPAddress.Parse("2606:4700::1"), ours));
        Assert.False(PublicAddress.IsRefused(IPAddress.Parse("1.2.4.4"), ours));
    }
}
