using System.ComponentModel.DataAnnotations;
using System.Net.Sockets;
using Microsoft.AspNetCore.Mvc;

namespace Platform.Api.Tests.Kernel;

public sealed class ParametersTests() : WireServer(typeof(Controller))
{
    private const string Id = "thg_01h455vb4pex5vsknk084sn02q";

    [Fact]
    public async Task A_route_id_is_read()
    {
        Assert.Equal(Id, await SeenAt($"/v1/things/{Id}"));
    }

    [Theory]
    [InlineData("thg_01h455vb4pex5vsknk084sn02")]
    [InlineData("thg_81h455vb4pex5vsknk084sn02q")]
    [InlineData("thg_01H455VB4PEX5VSKNK084SN02Q")]
    [InlineData("ord_01h455vb4pex5vsknk084sn02q")]
    [InlineData("7")]
    public async Task A_route_id_that_is_none_does_not_exist(string id)
    {
        var answer = await Get($"/v1/things/{id}");

        Assert.Equal(404, answer.Status);
        Assert.Equal("not_found", answer.Code);
    }

    [Theory]
    [InlineData("A-1", "A-1")]
    [InlineData("INV%2F2026-27%2f001", "INV/2026-27/001")]
    [InlineData("100%25", "100%")]
    [InlineData("a%252Fb", "a%2Fb")]
    [InlineData("%E0%A4%95", "क")]
    public async Task A_route_text_is_read_as_it_was_meant(string sent, string meant)
    {
        Assert.Equal(meant, await SeenAt($"/v1/things/external/{sent}"));
    }

    [Fact]
    public async Task The_query_is_read_in_the_wire_s_spelling()
    {
        Assert.Equal(
            $"7 OnHold 2026-01-02T03:04:05.0000000+00:00 {Id} A-1 True OnHold+InUse",
            await SeenAt($"/v1/things?limit=7&status=on_hold&created_at[gte]=2026-01-02T05:04:05%2B02:00&owner_id={Id}&external_id=A-1&mine=true&among=on_hold,in_use"));
    }

    [Fact]
    public async Task A_list_may_be_repeated()
    {
        Assert.EndsWith("OnHold+InUse", await SeenAt("/v1/things?among=on_hold&among=in_use"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?limit=abc", "limit invalid_value")]
    [InlineData("?limit=0", "limit out_of_range")]
    [InlineData("?limit=501&status=gone", "limit out_of_range", "status invalid_value")]
    [InlineData("?limit=1.5", "limit invalid_value")]
    [InlineData("?limit=%201", "limit invalid_value")]
    [InlineData("?limit=1&limit=2", "limit duplicate_parameter")]
    [InlineData("?limit=", "limit required")]
    [InlineData("?status=OnHold", "status invalid_value")]
    [InlineData("?status=1", "status invalid_value")]
    [InlineData("?owner_id=ord_01h455vb4pex5vsknk084sn02q", "owner_id invalid_value")]
    [InlineData("?created_at[gte]=2026-01-02", "created_at[gte] invalid_value")]
    [InlineData("?created_at[gte]=2026-01-02T05:04:05+02:00", "created_at[gte] invalid_value")]
    [InlineData("?external_id=a%00b", "external_id invalid_value")]
    [InlineData("?external_id=12345678901", "external_id too_long")]
    [InlineData("?mine=1", "mine invalid_value")]
    [InlineData("?among=on_hold,gone", "among invalid_value")]
    public async Task A_value_that_cannot_be_taken_is_named(string query, params string[] faults)
    {
        var answer = await Get("/v1/things" + query);

        Assert.Equal(400, answer.Status);
        Assert.Equal("invalid_parameter", answer.Code);
        Assert.Equal(faults, answer.Faults);
        Assert.DoesNotContain("System.", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?limt=7", "limt", "\"limit\"")]
    [InlineData("?Limit=7", "Limit", "\"limit\"")]
    [InlineData("?query.limit=7", "query.limit", "created_at[gte]")]
    [InlineData("?externalId=7", "externalId", "\"external_id\"")]
    [InlineData("?foo", "foo", "owner_id")]
    public async Task A_parameter_that_is_not_known_is_refused(string query, string name, string advice)
    {
        var answer = await Get("/v1/things" + query);

        Assert.Equal(400, answer.Status);
        Assert.Equal("unknown_parameter", answer.Code);
        Assert.Equal([$"{name} unknown_parameter"], answer.Faults);
        Assert.Contains(advice, answer.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operation_without_parameters_says_so()
    {
        var answer = await Get($"/v1/things/{Id}?expand=all");

        Assert.Equal(400, answer.Status);
        Assert.Contains("none", answer.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parameter_of_an_action_may_be_required()
    {
        Assert.Equal(["text required"], (await Get("/v1/things/search")).Faults);
        Assert.Equal("steel 10", await SeenAt("/v1/things/search?text=steel"));
        Assert.Equal(["most_wanted out_of_range"], (await Get("/v1/things/search?text=steel&most_wanted=11")).Faults);
    }

    [Fact]
    public async Task A_body_sent_with_GET_is_not_read()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/things/{Id}") { Content = new StringContent("{\"no\": 1}") };
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.True(response.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_page_links_to_the_next_one()
    {
        var answer = await Get("/v1/pages?limit=2&status=on_hold&created_at[gte]=2026-01-02T05:04:05%2B02:00");

        Assert.Equal(
            $"<{Http.BaseAddress}v1/pages?limit=2&status=on_hold&created_at%5Bgte%5D=2026-01-02T05%3A04%3A05%2B02%3A00&cursor=next>; rel=\"next\"",
            answer.Link);
        Assert.Null((await Get("/v1/pages?cursor=next")).Link);
    }

    [Fact]
    public async Task A_null_character_in_the_path_reaches_nobody()
    {
        using var socket = new TcpClient();
        var cancel = TestContext.Current.CancellationToken;
        await socket.ConnectAsync(Http.BaseAddress!.Host, Http.BaseAddress.Port, cancel);
        await socket.GetStream().WriteAsync("GET /v1/things/external/a%00b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"u8.ToArray(), cancel);
        using var reader = new StreamReader(socket.GetStream());

        Assert.StartsWith("HTTP/1.1 400", await reader.ReadLineAsync(cancel), StringComparison.Ordinal);
    }

    private async Task<string?> SeenAt(string path)
    {
        var answer = await Get(path);
        Assert.True(answer.Status == 200, answer.Body);
        return answer.Json.GetProperty("seen").GetString();
    }

    public enum Status
    {
        OnHold,
        InUse,
    }

    public sealed class Thing : IIdentified
    {
        public static string Prefix => "thg";
    }

    public sealed record ThingsQuery : PageQuery
    {
        [FromQuery(Name = "status")]
        public Status? Status { get; init; }

        [FromQuery(Name = "created_at[gte]")]
        public DateTimeOffset? CreatedFrom { get; init; }

        public Id<Thing>? OwnerId { get; init; }

        [MaxLength(10)]
        public string? ExternalId { get; init; }

        public bool Mine { get; init; }

        public IReadOnlyList<Status>? Among { get; init; }
    }

    public sealed record Seen(string? Text)
    {
        [System.Text.Json.Serialization.JsonPropertyName("seen")]
        public string? What => Text;
    }

    [ApiController, Route("v1")]
    public sealed class Controller : ControllerBase
    {
        [HttpGet("things")]
        public Seen List([FromQuery] ThingsQuery query) => new(
            $"{query.Limit} {query.Status} {query.CreatedFrom:O} {query.OwnerId} {query.ExternalId} {query.Mine} {string.Join('+', query.Among ?? [])}");

        [HttpGet("things/{id}")]
        public Seen Show(Id<Thing> id) => new(id.ToString());

        [HttpGet("things/external/{external_id}")]
        public Seen ShowExternal(string externalId) => new(externalId);

        [HttpGet("things/search")]
        public Seen Search(string text, [Range(1, 10)] int mostWanted = 10) => new($"{text} {mostWanted}");

        [HttpGet("pages")]
        public Page<string> Pages([FromQuery] ThingsQuery query) => new(["a"], query.Cursor is null, query.Cursor is null ? "next" : null);
    }
}
