using System.Net.Http.Headers;
using System.Text.Json;

namespace Platform.Api.Hosting.Demo;

/// <summary>Has the sandbox's sellers put their products up and stock them, through the API and safe to repeat, as any ERP would.</summary>
public static class DemoCatalog
{
    public static async Task<bool> IsStockedAsync(DemoCredentials sandbox, CancellationToken cancel)
    {
        using var http = Client(sandbox, sandbox.Distributors[^1]);
        var last = DemoProducts.Of(sandbox.Distributors[^1]).Last();
        using var shown = await http.GetAsync($"/v1/inventory?sku={last.Sku}", cancel);
        return shown.IsSuccessStatusCode && (await JsonAsync(shown, cancel)).GetProperty("data").GetArrayLength() > 0;
    }

    public static async Task StockAsync(DemoCredentials sandbox, CancellationToken cancel)
    {
        foreach (var seller in sandbox.Sellers.Concat(sandbox.Distributors))
        {
            using var http = Client(sandbox, seller);
            foreach (var product in DemoProducts.Of(seller))
                await PutUpAsync(http, product, cancel);
        }
    }

    private static async Task PutUpAsync(HttpClient http, DemoProduct product, CancellationToken cancel)
    {
        using var put = await http.PutAsync($"/v1/products/external/{product.ExternalId}", JsonContent.Create(product.Content), cancel);
        var shown = await JsonAsync(put.EnsureSuccessStatusCode(), cancel);

        foreach (var variant in shown.GetProperty("variants").EnumerateArray())
        {
            var id = variant.GetProperty("id").GetString();
            using var adjustment = new HttpRequestMessage(HttpMethod.Post, "/v1/inventory/adjustments")
            {
                Content = JsonContent.Create(new { variant_id = id, quantity = product.Stock, reason = "opening stock" }),
            };
            adjustment.Headers.Add("Idempotency-Key", $"demo-opening-{id}");
            using var adjusted = await http.SendAsync(adjustment, cancel);
            adjusted.EnsureSuccessStatusCode();
        }
    }

    private static HttpClient Client(DemoCredentials sandbox, DemoParty party) => new()
    {
        BaseAddress = new Uri(sandbox.BaseUrl),
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", party.ApiKey) },
        Timeout = TimeSpan.FromSeconds(30),
    };

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage reply, CancellationToken cancel) =>
        await reply.Content.ReadFromJsonAsync<JsonElement>(cancel);
}
