using System.Text.Json.Nodes;

namespace Platform.Api.Tests.Hosting;

public sealed class OpenApiTests
{
    private static readonly string[] Writes = ["post", "put", "patch", "delete"];

    [Fact]
    public void The_document_is_of_version_3_1_and_ends_in_a_newline()
    {
        Assert.StartsWith("3.1.", (string)ApiDocument.Root["openapi"]!, StringComparison.Ordinal);
        Assert.EndsWith("}\n", ApiDocument.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", ApiDocument.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_says_of_what_kind_it_is()
    {
        var id = ApiDocument.Schema("Order")["properties"]!["id"]!;

        Assert.Equal("^ord_[0-7][0-9a-hjkmnp-tv-z]{25}$", (string)id["pattern"]!);
        Assert.Matches((string)id["pattern"]!, (string)id["examples"]![0]!);
    }

    [Fact]
    public void Replies_have_open_enumerations_and_requests_closed_ones()
    {
        var shown = ApiDocument.Resolved(ApiDocument.Schema("Order")["properties"]!["status"]!);
        var asked = ApiDocument.Operation("orders_list")["parameters"]!.AsArray().Single(parameter => (string?)parameter!["name"] == "status")!["schema"]!;

        Assert.Null(shown["enum"]);
        Assert.Contains("partially_shipped", shown["x-extensible-enum"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("partially_shipped", asked["enum"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reply_has_all_its_members_and_a_request_those_it_needs()
    {
        var reply = ApiDocument.Schema("Order");
        var request = ApiDocument.Schema("PlaceOrderRequest");

        Assert.Equal(reply["properties"]!.AsObject().Count, reply["required"]!.AsArray().Count);
        Assert.Equal(["deliver_to", "lines", "payment", "seller_id"], request["required"]!.AsArray().Select(name => (string)name!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_forbids_members_to_come()
    {
        Assert.DoesNotContain("\"additionalProperties\": false", ApiDocument.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_be_null_says_so()
    {
        var order = ApiDocument.Schema("Order")["properties"]!;

        Assert.Contains("null", order["reason"]!["type"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("\"string\"", order["id"]!["type"]!.ToJsonString());
    }

    [Fact]
    public void Writes_take_their_headers()
    {
        foreach (var (method, path, operation) in ApiDocument.Operations.Where(operation => Writes.Contains(operation.Method)))
        {
            var names = operation["parameters"]!.AsArray().Select(parameter => (string)ApiDocument.Resolved(parameter!)["name"]!).ToList();
            Assert.True(names.Contains("Idempotency-Key") && names.Contains("Dry-Run"), $"{method} {path}");
        }

        Assert.Contains("Idempotency-Key-Required", ApiDocument.Operation("orders_place")["parameters"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Idempotency-Key-Required", ApiDocument.Operation("orders_confirm")["parameters"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_links_on_and_a_resource_has_its_tag()
    {
        Assert.NotNull(ApiDocument.Operation("orders_list")["responses"]!["200"]!["headers"]!["Link"]);
        Assert.NotNull(ApiDocument.Operation("orders_get")["responses"]!["200"]!["headers"]!["ETag"]);
    }

    [Fact]
    public void A_refusal_names_the_capability_s_own_codes()
    {
        Assert.Contains("order_state_conflict", (string)ApiDocument.Operation("orders_cancel")["responses"]!["409"]!["description"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Bodies_are_JSON_and_nothing_else()
    {
        var types = ApiDocument.Operations.SelectMany(operation => operation.Operation["responses"]!.AsObject())
            .SelectMany(response => (ApiDocument.Resolved(response.Value!)["content"] as JsonObject ?? []).Select(content => (response.Key, Type: content.Key)));

        Assert.All(types, found => Assert.Equal(found.Key[0] == '2' ? "application/json" : "application/problem+json", found.Type));
    }
}
