namespace Platform.Api.Tests.Kernel;

public sealed class PublicUrlTests
{
    [Theory]
    [InlineData("https://example.com")]
    [InlineData("https://example.com:8443/webhooks?key=1")]
    [InlineData("https://example.com/a%20b/@name")]
    [InlineData("https://bücher.example/webhooks")]
    [InlineData("https://8.8.8.8/webhooks")]
    [InlineData("https://[2606:4700:4700::1111]/webhooks")]
    public void A_public_https_url_is_taken(string url)
    {
        Assert.Empty(Codes(url, loopbackAllowed: false));
        Assert.Empty(Codes(url, loopbackAllowed: true));
    }

    [Theory]
    [InlineData("http://127.0.0.1:9000/webhooks")]
    [InlineData("http://localhost:9000/webhooks")]
    [InlineData("http://LOCALHOST./webhooks")]
    [InlineData("https://localhost/webhooks")]
    [InlineData("http://[::1]:9000/webhooks")]
    [InlineData("http://[::ffff:127.0.0.1]/webhooks")]
    [InlineData("http://2130706433/webhooks")]
    [InlineData("http://0x7f.1/webhooks")]
    public void This_machine_is_for_sandboxes(string url)
    {
        Assert.Empty(Codes(url, loopbackAllowed: true));
        Assert.Contains("address_not_public", Codes(url, loopbackAllowed: false));
    }

    [Theory]
    [InlineData("", "not_a_url")]
    [InlineData("example.com/webhooks", "not_a_url")]
    [InlineData("/webhooks", "not_a_url")]
    [InlineData("https://", "not_a_url")]
    [InlineData("https:///webhooks", "not_a_url")]
    [InlineData("file:///etc/passwd", "not_a_url")]
    [InlineData("ftp://example.com/", "not_a_url")]
    [InlineData("https://example.com/a b", "not_a_url")]
    [InlineData("https://example.com/\r\nHost: x", "not_a_url")]
    [InlineData("https://example.com\\@127.0.0.1/", "not_a_url")]
    [InlineData("https://example.com:0/", "not_a_url")]
    [InlineData("https://example.com:99999/", "not_a_url")]
    [InlineData("http://example.com/", "https_required")]
    [InlineData("https://user:word@example.com/", "credentials_in_url")]
    [InlineData("https://user@example.com/", "credentials_in_url")]
    [InlineData("https://@example.com/", "credentials_in_url")]
    [InlineData("https://example.com/#part", "fragment_in_url")]
    [InlineData("https://example.com/#", "fragment_in_url")]
    [InlineData("https://10.0.0.1/", "address_not_public")]
    [InlineData("https://0x0a000001/", "address_not_public")]
    [InlineData("https://012.0.0.1/", "address_not_public")]
    [InlineData("https://0/", "address_not_public")]
    [InlineData("https://0.0.0.0/", "address_not_public")]
    [InlineData("https://169.254.169.254/latest/meta-data", "address_not_public")]
    [InlineData("https://169.254.169.254./latest", "address_not_public")]
    [InlineData("https://１２７.０.０.２/", "not_a_url")]
    [InlineData("https://ｌocalhost/", "not_a_url")]
    [InlineData("https://127。0。0。2/", "not_a_url")]
    [InlineData("https://[::]/", "address_not_public")]
    [InlineData("https://[64:ff9b::7f00:1]/", "address_not_public")]
    [InlineData("https://[2002:7f00:1::]/", "address_not_public")]
    [InlineData("https://[fe80::1%25eth0]/", "address_not_public")]
    [InlineData("https://app.localhost/", "address_not_public")]
    public void Anything_else_is_refused_by_name(string url, string code) =>
        Assert.Contains(code, Codes(url, loopbackAllowed: false));

    [Fact]
    public void A_sandbox_may_use_plain_http_on_this_machine_only() =>
        Assert.Equal(["https_required"], Codes("http://example.com/", loopbackAllowed: true));

    [Fact]
    public void A_sandbox_reaches_no_other_private_address() =>
        Assert.Equal(["https_required", "address_not_public"], Codes("http://192.168.0.1/", loopbackAllowed: true));

    [Fact]
    public void Every_fault_is_named() => Assert.Equal(
        ["https_required", "credentials_in_url", "fragment_in_url", "address_not_public"],
        Codes("http://user@10.0.0.1/#part", loopbackAllowed: false));

    [Fact]
    public void A_url_has_an_end()
    {
        var start = "https://example.com/";

        Assert.Empty(Codes(start + new string('a', PublicUrl.LengthMax - start.Length), false));
        Assert.Equal(["too_long"], Codes(start + new string('a', PublicUrl.LengthMax), false));
    }

    private static string[] Codes(string url, bool loopbackAllowed) =>
        [.. PublicUrl.Faults(url, "/url", loopbackAllowed, []).Select(fault => fault.Code)];
}
