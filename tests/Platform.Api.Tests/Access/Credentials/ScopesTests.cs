using Platform.Api.Access.Credentials;

namespace Platform.Api.Tests.Access.Credentials;

public sealed class ScopesTests
{
    [Fact]
    public void Every_scope_is_a_resource_and_a_verb_and_says_what_it_lets_one_do() =>
        Assert.All(Scopes.All, scope =>
        {
            Assert.Matches("^[a-z_]+:[a-z_]+$", scope.Key);
            Assert.Matches("^[A-Z].*\\.$", scope.Value);
        });

    [Theory]
    [InlineData("orders:read", "orders:read")]
    [InlineData(" orders:read  events:read orders:read ", "orders:read events:read")]
    [InlineData("orders:read orders:everything", null)]
    [InlineData("Orders:Read", null)]
    [InlineData("  ", null)]
    public void Asked_scopes_are_known_ones(string asked, string? read) =>
        Assert.Equal(read?.Split(' '), Scopes.Parse(asked));
}
