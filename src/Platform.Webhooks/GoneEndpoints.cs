using Microsoft.Extensions.DependencyInjection;

namespace Platform.Webhooks;

/// <summary>Disables an endpoint that answered 410 Gone, as its owner would: with its event, and under its version.</summary>
internal sealed class GoneEndpoints(TenantWork work)
{
    /// <summary>Does it, or leaves it to the next 410 where somebody changes the endpoint at the same time.</summary>
    public Task DisableAsync(Id<Tenant> tenant, Id<WebhookEndpoint> id, CancellationToken cancel) =>
        work.InTenantAsync(tenant, "webhook_deliveries", async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            await services.GetRequiredService<Write>().DoAsync(async () =>
            {
                if (await db.WebhookEndpoints.SingleOrDefaultAsync(endpoint => endpoint.Id == id, cancel) is { } endpoint)
                    endpoint.Disable(WebhookDisabledReason.Gone);
                await db.SaveChangesAsync(cancel);
            }, cancel);
        }, cancel);
}
