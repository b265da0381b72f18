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

    [Fact]
    public void There_are_scopes_fine_enough_for_every_task() => Assert.True(Scopes.All.Count >= 50);

    [Fact]
    public void A_broad_scope_includes_finer_ones_and_those_nothing_more()
    {
        Assert.All(Scopes.Parts, broad =>
        {
            Assert.Contains(broad.Key, Scopes.All.Keys);
            Assert.All(broad.Value, part => Assert.Contains(part, Scopes.All.Keys));
            Assert.All(broad.Value, part => Assert.DoesNotContain(part, Scopes.Parts.Keys));
        });
        Assert.Equal(["orders:place", "webhook_deliveries:read", "webhook_endpoints:read", "webhooks:read"], Scopes.Whole(["orders:place", "webhooks:read"]).Order(StringComparer.Ordinal));
        Assert.True(Scopes.Whole(Scopes.Broadest).SetEquals(Scopes.All.Keys));
    }

    [Fact]
    public void What_reads_includes_nothing_that_writes() =>
        Assert.All(Scopes.Parts.Where(broad => broad.Key.EndsWith(":read", StringComparison.Ordinal)),
            broad => Assert.All(broad.Value, part => Assert.EndsWith(":read", part, StringComparison.Ordinal)));

    [Fact]
    public void Every_role_of_the_platform_s_allows_something_and_nothing_unknown()
    {
        Assert.Equal(15, RoleTemplates.All.Count);
        Assert.Equal(RoleTemplates.All.Select(template => template.Id).Order().Distinct(), RoleTemplates.All.Select(template => template.Id));
        Assert.All(RoleTemplates.All, template =>
        {
            Assert.NotEmpty(template.Scopes);
            Assert.All(template.Scopes, scope => Assert.Contains(scope, Scopes.All.Keys));
            if (template.For != OrganizationKind.Operator)
                Assert.Empty(template.Scopes.Intersect(Scopes.ForOperators));
        });
        Assert.True(Scopes.Whole(RoleTemplates.All[0].Scopes).SetEquals(Scopes.All.Keys.Except(Scopes.ForOperators)));
    }
}
