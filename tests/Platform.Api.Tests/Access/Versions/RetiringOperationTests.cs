using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Platform.Api.Access.Versions;
using Platform.Api.Tests.Kernel;

namespace Platform.Api.Tests.Access.Versions;

public sealed class RetiringOperationTests() : WireServer(typeof(RetiringController))
{
    [Theory]
    [InlineData("/v1/things/7", 200)]
    [InlineData("/v1/things/9", 404)]
    public async Task Every_reply_of_a_retiring_operation_says_so(string path, int status)
    {
        using var reply = await Http.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)reply.StatusCode);
        Assert.Equal(["@1795132800"], reply.Headers.GetValues("Deprecation"));
        Assert.Equal(["Sat, 20 Nov 2027 00:00:00 GMT"], reply.Headers.GetValues("Sunset"));
        Assert.Equal(
            ["</v1/newer>; rel=\"successor-version\", </docs/changelog#retiring>; rel=\"deprecation\"; type=\"text/html\""], reply.Headers.GetValues("Link"));
    }

    [Fact]
    public async Task Its_uses_are_counted_under_its_name()
    {
        await Get("/v1/things/7");
        await Get("/v1/things/8");

        var counted = Assert.Single(Services.GetRequiredService<DeprecatedUses>().Take());
        var operation = Assert.Single(RetiringOperation.In(Services.GetRequiredService<IActionDescriptorCollectionProvider>()));

        Assert.Equal(("GET /v1/things/{id}", 2), (counted.What, counted.Uses));
        Assert.Equal(counted.What, operation.Name);
        Assert.Equal("/v1/newer", operation.Retiring.Successor);
    }

    [Fact]
    public async Task An_operation_that_stays_says_nothing()
    {
        using var reply = await Http.GetAsync("/v1/things", TestContext.Current.CancellationToken);

        Assert.Equal(200, (int)reply.StatusCode);
        Assert.False(reply.Headers.Contains("Deprecation"));
        Assert.Empty(Services.GetRequiredService<DeprecatedUses>().Take());
    }

    protected override void Use(IApplicationBuilder pipeline)
    {
        pipeline.Use((http, next) =>
        {
            http.RequestServices.GetRequiredService<CallContext>().Caller = new Caller(
                new Tenant { Id = default, Name = "a tenant", Mode = TenantMode.Live }, default, false, [], new Actor("app", "app_1"),
                new HashSet<string> { "things:read" });
            return next(http);
        });
        pipeline.UseMiddleware<AccessCheck>();
    }

    [ApiController, Route("v1/things")]
    public sealed class RetiringController : ControllerBase
    {
        [HttpGet, Requires("things:read")]
        public IEnumerable<int> List() => [7, 8];

        [HttpGet("{id}"), Requires("things:read"), Retiring("2026-11-20", "2027-11-20", "/v1/newer")]
        public int Get(int id) => id < 9 ? id : throw Refusal.NotFound();
    }
}
