using System.Text.Json.Serialization.Metadata;
using Platform.Api.Catalog.Products;
using Platform.Api.Tests.Journeys;

namespace Platform.Api.Tests.Catalog.Products;

public sealed class KeptProductTests(PlatformFixture platform)
{
    [Fact]
    public async Task What_an_earlier_release_kept_is_read_in_this_one_s_form_and_made_anew()
    {
        var market = await platform.MarketplaceAsync();
        var made = (await market.Seller.PostAsync("/v1/products", ProductsApiTests.Bolt())).Expect(201);
        var other = (await market.Seller.PostAsync("/v1/products", ProductsApiTests.Bolt())).Expect(201);
        await using (var age = platform.Owner.CreateCommand("update product_replies set form = 0, body = '{\"old\":true}' where tenant_id = $1 and id <> $2"))
        {
            age.Parameters.Add(new() { Value = market.Tenant.Id.Value });
            age.Parameters.Add(new() { Value = Id<Product>.Parse(other.Id, null).Value });
            await age.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var read = (await market.Buyer.GetAsync($"/v1/products/{made.Id}")).Expect(200);
        var listed = (await market.Buyer.GetAsync("/v1/products")).Expect(200).Json.GetProperty("data");

        Assert.Equal(made.Text, read.Text);
        Assert.Equal([other.Text, made.Text], listed.EnumerateArray().Select(product => product.GetRawText()));
        await ATradeFromOrderToPayout.Eventually(async () => await OldOnesAsync(market) == 0);
        Assert.Equal(made.Text, (await market.Buyer.GetAsync($"/v1/products/{made.Id}")).Text);
    }

    [Fact]
    public void A_reply_of_another_shape_has_another_form()
    {
        var shape = string.Join('\n', Members(typeof(ProductResponse), ""));

        Assert.True(ProductResponse.Form == 1 && shape == """
            /id Id`1
            /seller_id Id`1
            /name String
            /description String
            /category String
            /external_id String
            /metadata IReadOnlyDictionary`2
            /variants[]/id Id`1
            /variants[]/sku String
            /variants[]/external_id String
            /variants[]/unit Unit
            /variants[]/price UnitPrice
            /variants[]/moq Quantity
            /variants[]/order_multiple Quantity
            /variants[]/tiers[]/from_quantity Quantity
            /variants[]/tiers[]/price UnitPrice
            /variants[]/active Boolean
            /version Int32
            /created_at DateTimeOffset
            /updated_at DateTimeOffset
            """, $"Raise ProductResponse.Form, and write here:\n{shape}");
    }

    private async Task<long> OldOnesAsync(Marketplace market)
    {
        await using var count = platform.Owner.CreateCommand("select count(*) from product_replies where tenant_id = $1 and form < 1");
        count.Parameters.Add(new() { Value = market.Tenant.Id.Value });
        return (long)(await count.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static IEnumerable<string> Members(Type type, string within)
    {
        var contract = WireJson.Options.GetTypeInfo(type);
        return contract.Kind switch
        {
            JsonTypeInfoKind.Object => contract.Properties.SelectMany(member => Members(member.PropertyType, $"{within}/{member.Name}")),
            JsonTypeInfoKind.Enumerable => Members(contract.ElementType!, within + "[]"),
            _ => [$"{within} {(Nullable.GetUnderlyingType(type) ?? type).Name}"],
        };
    }
}
