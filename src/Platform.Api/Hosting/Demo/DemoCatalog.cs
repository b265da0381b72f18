using System.Net.Http.Headers;
using System.Text.Json;

namespace Platform.Api.Hosting.Demo;

/// <summary>Has the sandbox's sellers put their products up and stock them, through the API and safe to repeat, as any ERP would.</summary>
public static class DemoCatalog
{
    /// <summary>Whether everything is there: the last product that anybody stocks is.</summary>
    public static async Task<bool> IsStockedAsync(DemoCredentials sandbox, CancellationToken cancel)
    {
        using var http = Client(sandbox, sandbox.Distributors[^1]);
        var wanted = DemoProducts.Of(sandbox.Distributors[^1]).Count();
        using var shown = await http.GetAsync($"/v1/inventory?limit={wanted}", cancel);
        return shown.IsSuccessStatusCode && (await JsonAsync(shown, cancel)).GetProperty("data").GetArrayLength() >= wanted;
    }

    public static async Task StockAsync(DemoCredentials sandbox, CancellationToken cancel)
    {
        foreach (var seller in sandbox.Sellers.Concat(sandbox.Distributors))
        {
            using var http = Client(sandbox, seller);
            await Parallel.ForEachAsync(DemoProducts.Of(seller), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancel },
                async (product, stop) => await PutUpAsync(http, product, stop));
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
