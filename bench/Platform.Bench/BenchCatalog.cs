using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Platform.Api.Access.Credentials;
using Platform.Api.Access.Tenants;
using Platform.Api.Catalog.Products;
using Platform.Api.Hosting;

namespace Platform.Bench;

/// <summary>The marketplace that is asked: a seller with a stocked catalog, and a buyer.</summary>
public sealed record BenchCatalog(Id<Organization> Seller, string BuyerKey)
{
    public const int ProductsCount = 10_000;
    public const int VariantsPerProduct = 2;

    // Ids count up, so that load and limits can name rows without having read them.
    private static string Fill(Tenant tenant, Organization seller) => string.Create(CultureInfo.InvariantCulture, $$"""
        create function bench_id(kind int, number int) returns uuid immutable language sql as
            $$ select format('01930000-%s-7000-8000-%s', lpad(to_hex(kind), 4, '0'), lpad(to_hex(number), 12, '0'))::uuid $$;

        insert into warehouses (tenant_id, id, organization_id, code, name, metadata, version, created_at, updated_at)
        values ('{{tenant.Id.Value}}', bench_id(3, 0), '{{seller.Id.Value}}', 'MAIN', 'Main warehouse', '{}', 1, now(), now());

        insert into categories (tenant_id, id, path, created_at)
        select '{{tenant.Id.Value}}', bench_id(5, n), 'hardware/shelf-' || n, now() from generate_series(0, 49) n;

        insert into products (tenant_id, id, seller_id, name, description, category_id, external_id, metadata, version, created_at, updated_at)
        select '{{tenant.Id.Value}}', bench_id(1, n), '{{seller.Id.Value}}', 'Hexagon bolt M' || n, 'Zinc plated, strength class 8.8, box of one hundred. ' || repeat('Stock item. ', 8),
               bench_id(5, n % 50), 'ART-' || n, '{"line":"bolts"}', 1, now(), now()
        from generate_series(0, {{ProductsCount}} - 1) n;

        insert into variants (tenant_id, id, product_id, seller_id, sku, external_id, unit, minimum_quantity, order_multiple, is_active)
        select '{{tenant.Id.Value}}', bench_id(2, n), bench_id(1, n / {{VariantsPerProduct}}), '{{seller.Id.Value}}', 'SKU-' || n, null, 'C62', 1, 1, true
        from generate_series(0, {{ProductsCount}} * {{VariantsPerProduct}} - 1) n;

        insert into prices (tenant_id, variant_id, from_quantity, unit_price_amount, unit_price_currency)
        select '{{tenant.Id.Value}}', bench_id(2, n), tier, 12.5 - tier * 0.01, 'USD'
        from generate_series(0, {{ProductsCount}} * {{VariantsPerProduct}} - 1) n, unnest(array[1, 10, 100]) tier;

        insert into product_replies (tenant_id, id, version, form, body)
        select tenant_id, id, version, 0, '' from products where tenant_id = '{{tenant.Id.Value}}';

        insert into stock_levels (tenant_id, id, organization_id, variant_id, warehouse_id, on_hand, reserved, version, updated_at)
        select '{{tenant.Id.Value}}', bench_id(4, n), '{{seller.Id.Value}}', bench_id(2, n), bench_id(3, 0), 1000000000, 0, 1, now()
        from generate_series(0, {{ProductsCount}} * {{VariantsPerProduct}} - 1) n;

        insert into stock_movements (tenant_id, id, organization_id, variant_id, warehouse_id, kind, quantity, created_at)
        select tenant_id, id, organization_id, variant_id, warehouse_id, 'receipt', on_hand, now() from stock_levels where tenant_id = '{{tenant.Id.Value}}';

        analyze;
        checkpoint;
        """);

    public static Guid ProductId(int number) => IdOf(1, number);

    public static Guid VariantId(int number) => IdOf(2, number);

    public static Guid LevelId(int number) => IdOf(4, number);

    public static string ProductPath(int number) => $"/v1/products/{new Id<Product>(ProductId(number))}";

    /// <summary>An order of three lines, of different variants each time.</summary>
    public string Order(int number)
    {
        var random = new Random(number);
        var variants = Enumerable.Range(0, 3).Select(line => random.Next(ProductsCount * VariantsPerProduct / 3) * 3 + line);
        return new JsonObject
        {
            ["seller_id"] = Seller.ToString(),
            ["purchase_order_number"] = $"PO-{number}",
            ["lines"] = new JsonArray([.. variants.Select(variant => new JsonObject
            {
                ["variant_id"] = new Id<Variant>(VariantId(variant)).ToString(),
                ["quantity"] = "12",
            })]),
            ["deliver_to"] = new JsonObject
            {
                ["name"] = "Corner Hardware",
                ["line1"] = "12 Market Street",
                ["city"] = "Springfield",
                ["postal_code"] = "62701",
                ["country"] = "US",
            },
            ["payment"] = new JsonObject { ["method"] = "card", ["token"] = "tok_ok" },
        }.ToJsonString();
    }

    /// <summary>Makes the marketplace in a database that has the schema.</summary>
    public static async Task<BenchCatalog> MakeAsync(string connectionString, IReadOnlyDictionary<string, string> settings)
    {
        await using var services = Services(connectionString, settings);
        await using var scope = services.CreateAsyncScope();
        var (tenant, _) = await scope.ServiceProvider.GetRequiredService<ProvisionTenant>().TenantAsync("bench", TenantMode.Sandbox, default);
        scope.ServiceProvider.GetRequiredService<CallContext>().Caller = Caller.Clock(tenant, "bench");
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        Organization seller = null!;
        IssuedCredentials credentials = null!;

        await scope.ServiceProvider.GetRequiredService<Write>().DoAsync(async () =>
        {
            seller = ProvisionTenant.Organization(db, "Seller", OrganizationKind.Manufacturer);
            var buyer = ProvisionTenant.Organization(db, "Buyer", OrganizationKind.Retailer);
            credentials = await scope.ServiceProvider.GetRequiredService<IssueCredentials>()
                .IssueAsync(buyer.Id, "ERP", [.. Scopes.All.Keys], default);
        }, default);

        await using var owner = NpgsqlDataSource.Create(connectionString);
        await using var fill = owner.CreateCommand(Fill(tenant, seller));
        fill.CommandTimeout = 120;
        await fill.ExecuteNonQueryAsync();
        await services.GetRequiredService<RefreshReplies>().RunAsync(default);
        await using var settle = owner.CreateCommand("vacuum analyze product_replies");
        await settle.ExecuteNonQueryAsync();
        return new BenchCatalog(seller.Id, credentials.ApiKey);
    }

    private static Guid IdOf(int kind, int number) =>
        Guid.Parse(FormattableString.Invariant($"01930000-{kind:x4}-7000-8000-{number:x12}"));

    private static ServiceProvider Services(string connectionString, IReadOnlyDictionary<string, string> settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), (string?)setting.Value)))
            .Build();
        return new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning))
            .AddSingleton<IConfiguration>(configuration)
            .AddKernel(connectionString, DatabaseSetup.Capabilities)
            .AddCredentials(configuration)
            .AddCapabilities(typeof(DatabaseHome).Assembly, withJobs: true)
            .BuildServiceProvider();
    }
}
