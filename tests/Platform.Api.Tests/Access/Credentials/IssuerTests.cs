using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Platform.Api.Access.Credentials;

namespace Platform.Api.Tests.Access.Credentials;

public sealed class IssuerTests
{
    [Theory]
    [InlineData(null, "http://localhost:5080")]
    [InlineData("https://api.example", "https://api.example")]
    [InlineData("https://api.example/", "https://api.example")]
    public void The_issuer_is_configured_or_else_what_the_caller_called(string? configured, string name)
    {
        var request = Request("localhost:5080");
        var issuer = IssuerOf(configured);

        Assert.Equal(name, issuer.Of(request));
        Assert.True(issuer.Is(name, request));
    }

    [Theory]
    [InlineData("http://localhost:5081")]
    [InlineData("https://localhost:5080")]
    [InlineData("http://localhost:508")]
    [InlineData("http://localhost:50800")]
    [InlineData("http:##localhost:5080")]
    [InlineData("")]
    public void No_other_name_is_the_issuers(string name) => Assert.False(IssuerOf(null).Is(name, Request("localhost:5080")));

    private static Issuer IssuerOf(string? url) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["PublicUrl"] = url }).Build());

    private static HttpRequest Request(string host)
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host) = ("http", new HostString(host));
        return request;
    }
}
