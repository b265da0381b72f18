using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Platform.Api.Access.Credentials;
using Platform.Api.Tests.Hosting;

namespace Platform.Api.Tests;

/// <summary>One marketplace of a test, with the three who make a trade.</summary>
public sealed class Marketplace(RunningPlatform platform, Tenant tenant)
{
    public Tenant Tenant { get; } = tenant;

    public required Party Operator { get; init; }

    public required Party Seller { get; init; }

    public required Party Buyer { get; init; }

    public Task<Party> JoinAsync(OrganizationKind kind, IReadOnlyCollection<string>? scopes = null, Id<Organization>? parent = null) =>
        platform.PartyAsync(Tenant, kind, scopes, parent);

    /// <summary>A product with one variant that is in stock; answers with the variant.</summary>
    public async Task<StockedVariant> StockedAsync(int stock, string price = "10.00", string currency = "USD", Party? seller = null)
    {
        seller ??= Seller;
        var sku = $"SKU-{Guid.NewGuid():N}"[..16];
        var product = await seller.PostAsync("/v1/products", new
        {
            name = "Hex bolt M8",
            description = "Zinc plated",
            category = "hardware/fasteners",
            variants = new[] { new { sku, unit = "C62", price = new { amount = price, currency }, moq = 1, order_multiple = 1 } },
        });
        var variant = product.Expect(201).Json.GetProperty("variants")[0].GetProperty("id").GetString()!;
        if (stock > 0)
            (await seller.PostAsync("/v1/inventory/adjustments", new { variant_id = variant, quantity = stock, reason = "opening stock" })).Expect(201);
        return new StockedVariant(product.Json.GetProperty("id").GetString()!, variant, sku);
    }

    /// <summary>What a buyer sends to order.</summary>
    public object OrderOf(string variantId, int quantity = 1, string token = "tok_ok", string? externalId = null, Party? seller = null) => new
    {
        seller_id = (seller ?? Seller).OrganizationId.ToString(),
        external_id = externalId,
        lines = new[] { new { variant_id = variantId, quantity } },
        deliver_to = Somewhere,
        payment = new { method = "card", token },
    };

    public static object Somewhere => new
    {
        name = "Corner Hardware",
        line1 = "1 Main Street",
        city = "Springfield",
        postal_code = "12345",
        country = "US",
    };

    /// <summary>An order as far as placed.</summary>
    public async Task<Reply> PlacedAsync(string variantId, int quantity = 1) =>
        (await Buyer.PostAsync("/v1/orders", OrderOf(variantId, quantity))).Expect(201);
}

public sealed record StockedVariant(string ProductId, string VariantId, string Sku);

/// <summary>A business that calls the API with a credential of its own.</summary>
public sealed class Party(string baseUrl, Id<Organization> organization, IssuedCredentials credentials)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(60) };

    public Id<Organization> OrganizationId { get; } = organization;

    public IssuedCredentials Credentials { get; } = credentials;

    public string BaseUrl { get; } = baseUrl;

    public Task<Reply> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    /// <summary>Posts under a fresh idempotency key, unless one is among the headers.</summary>
    public Task<Reply> PostAsync(string path, object? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, body ?? new { }, WithKey(headers));

    public Task<Reply> PutAsync(string path, object body, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Put, path, body, headers);

    public Task<Reply> PatchAsync(string path, object body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Patch, path, body, headers);

    public Task<Reply> DeleteAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Delete, path, null, headers);

    public async Task<Reply> SendAsync(HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(BaseUrl + path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Credentials.ApiKey);
        if (body is not null)
            request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Http.SendAsync(request);
        var reply = await Reply.OfAsync(response);
        DocumentedRefusals.Demand(method, path, reply);
        return reply;
    }

    private static (string, string)[] WithKey((string Name, string Value)[] headers) =>
        headers.Any(header => header.Name == "Idempotency-Key") ? headers : [.. headers, ("Idempotency-Key", Guid.NewGuid().ToString())];
}

/// <summary>What the server answered.</summary>
public sealed record Reply(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string? Code => Json.TryGetProperty("code", out var code) ? code.GetString() : null;

    public string Id => Json.GetProperty("id").GetString()!;

    public static async Task<Reply> OfAsync(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Reply((int)response.StatusCode, await response.Content.ReadAsStringAsync(), headers);
    }

    public Reply Expect(int status)
    {
        Assert.True(Status == status, string.Create(CultureInfo.InvariantCulture, $"Expected {status}, got {Status}: {Text}"));
        return this;
    }

    /// <summary>Expects a problem document with this status and code.</summary>
    public Reply ExpectProblem(int status, string code)
    {
        Expect(status);
        Assert.Equal("application/problem+json", Headers["Content-Type"]);
        Assert.Equal(code, Code);
        return this;
    }
}
