using System.ComponentModel.DataAnnotations;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;

namespace Platform.Api.Tests.Kernel;

public sealed class StrictBodyTests() : WireServer(typeof(Controller))
{
    private const string Line = """{"product_id": "thg_01h455vb4pex5vsknk084sn02q", "quantity": 3}""";

    [Fact]
    public async Task A_valid_body_reaches_the_action()
    {
        var answer = await Post("/v1/orders", $$"""{"reference": "PO-1", "lines": [{{Line}}], "tags": null, "kind": "express"}""");

        Assert.Equal(200, answer.Status);
        Assert.Equal("PO-1 1 0 express", answer.Json.GetProperty("seen").GetString());
    }

    [Fact]
    public async Task Every_fault_is_named_at_once()
    {
        var answer = await Post("/v1/orders", """
            {"refrence": "x", "reference": "this reference is too long", "lines": [
              {"product_id": "ord_01h455vb4pex5vsknk084sn02q", "quantity": 3},
              {"product_id": 7, "quantity": "1.23456", "note": null},
              "none", null, {"quantity": 0, "quantity": 1, "price": {"amount": "1.1234567", "currency": "USD"}}],
             "tags": ["a", "b", 3, "d"], "count": 7, "mail": "nobody", "kind": "fast", "due": "tomorrow",
             "limits": {"a/b~c": -1}, "urgent": "yes"}
            """);

        Assert.Equal(422, answer.Status);
        Assert.Equal("application/problem+json", answer.MediaType);
        Assert.Equal("invalid_request", answer.Code);
        Assert.Equal(
            [
                "/count out_of_range",
                "/due invalid_value",
                "/kind invalid_value",
                "/limits/a~1b~0c invalid_value",
                "/lines/0/product_id invalid_value",
                "/lines/1/product_id invalid_type",
                "/lines/1/quantity invalid_value",
                "/lines/2 invalid_type",
                "/lines/3 required",
                "/lines/4/price invalid_value",
                "/lines/4/product_id required",
                "/lines/4/quantity duplicate_field",
                "/mail invalid_format",
                "/reference too_long",
                "/refrence unknown_field",
                "/tags too_many",
                "/tags/2 invalid_type",
                "/urgent invalid_type",
            ],
            answer.Faults);
        Assert.Equal("\"refrence\" is not known here. Did you mean \"reference\"?", answer.DetailOf("/refrence"));
        Assert.Equal("Send at most 12 characters; these are 26.", answer.DetailOf("/reference"));
        Assert.Equal("Send true or false.", answer.DetailOf("/urgent"));
        Assert.Equal("Send \"product_id\": an id such as \"thg_…\".", answer.DetailOf("/lines/4/product_id"));
        Assert.Contains("express", answer.DetailOf("/kind"), StringComparison.Ordinal);
        Assert.DoesNotContain("System.", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"lines": []}""", "/lines too_few", "/reference required")]
    [InlineData("""{"reference": null, "lines": null}""", "/lines required", "/reference required")]
    [InlineData("""{"reference": "r", "lines": {}}""", "/lines invalid_type")]
    [InlineData("""{"reference": "a\u0000b", "lines": [{}]}""", "/lines/0/product_id required", "/lines/0/quantity required", "/reference invalid_value")]
    [InlineData("[]", " invalid_type")]
    [InlineData("null", " required")]
    [InlineData("3", " invalid_type")]
    public async Task Faults_have_pointers(string body, params string[] faults)
    {
        var answer = await Post("/v1/orders", body);

        Assert.Equal(422, answer.Status);
        Assert.Equal(faults, answer.Faults);
    }

    [Fact]
    public async Task A_rule_broken_in_a_body_that_reads_well_is_found_as_deep_as_it_is()
    {
        var answer = await Post("/v1/orders", """
            {"reference": "PO-1", "lines": [{"product_id": "thg_01h455vb4pex5vsknk084sn02q", "quantity": 1, "note": "much too long"}]}
            """);

        Assert.Equal(["/lines/0/note too_long"], answer.Faults);
    }

    [Fact]
    public async Task A_type_may_hold_a_rule_across_its_members()
    {
        var answer = await Post("/v1/orders", $$"""{"reference": "same", "mail": "same@example.com", "alias": "same", "lines": [{{Line}}]}""");

        Assert.Equal(["/alias invalid_value"], answer.Faults);
    }

    [Fact]
    public async Task A_rule_of_one_s_own_speaks_for_itself()
    {
        var answer = await Post("/v1/orders", $$"""{"reference": "PO-1", "pairs": 3, "lines": [{{Line}}]}""");

        Assert.Equal(["/pairs invalid_value"], answer.Faults);
        Assert.Equal("Send an even number, not 3.", answer.DetailOf("/pairs"));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("{", "line 1")]
    [InlineData("{\n\"a\": tru}", "line 2, position 9")]
    [InlineData("{} {}", "line 1, position 4")]
    [InlineData("{\"a\": 1,}", "line 1")]
    [InlineData("{/* no */}", "line 1")]
    [InlineData("{\"\\ud800\": 1}", "surrogate")]
    public async Task What_is_not_JSON_is_malformed(string body, string where)
    {
        var answer = await Post("/v1/orders", body);

        Assert.Equal(400, answer.Status);
        Assert.Equal("malformed_request", answer.Code);
        Assert.Contains(where, answer.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_is_not_UTF8_is_malformed()
    {
        var answer = await Post("/v1/orders", [.. "{\n\"reference\": \""u8, 0xC3, 0x28, .. "\"}"u8]);

        Assert.Equal(400, answer.Status);
        Assert.Contains("line 2, position 15", answer.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_is_a_fault()
    {
        var answer = await Post("/v1/orders", $$"""{"reference": "\ud800", "lines": [{{Line}}]}""");

        Assert.Equal(["/reference invalid_value"], answer.Faults);
    }

    [Fact]
    public async Task Nesting_is_limited()
    {
        var answer = await Post("/v1/orders", new string('[', 40) + new string(']', 40));

        Assert.Equal(400, answer.Status);
        Assert.Contains("depth of 32", answer.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_have_an_end()
    {
        var answer = await Post("/v1/orders", $$"""{"reference": "r", "lines": [{{string.Join(',', Enumerable.Repeat("1", 5_000))}}]}""");

        Assert.Equal(422, answer.Status);
        Assert.Equal(100, answer.Faults.Length);
    }

    [Theory]
    [InlineData("application/json", 200)]
    [InlineData("Application/JSON; charset=\"UTF-8\"", 200)]
    [InlineData("application/json; charset=iso-8859-1", 415)]
    [InlineData("application/merge-patch+json", 415)]
    [InlineData("text/json", 415)]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("multipart/form-data", 415)]
    [InlineData("multipart/form-data; boundary=a", 415)]
    [InlineData("", 415)]
    public async Task Only_JSON_in_UTF8_is_read(string contentType, int status)
    {
        var answer = await Post("/v1/orders", $$"""{"reference": "PO-1", "lines": [{{Line}}]}""", contentType);

        Assert.Equal(status, answer.Status);
        if (status == 415)
            Assert.Equal("unsupported_media_type", answer.Code);
    }

    [Fact]
    public async Task More_than_a_mebibyte_is_too_large()
    {
        var answer = await Post("/v1/orders", new byte[1024 * 1024 + 1]);

        Assert.Equal(413, answer.Status);
    }

    [Fact]
    public async Task A_body_of_almost_a_mebibyte_is_read_whole()
    {
        var lines = string.Join(',', Enumerable.Repeat(Line, 15_000));
        var answer = await Post("/v1/orders", $$"""{"reference": "PO-1", "lines": [{{lines}}]}""");

        Assert.Equal("PO-1 15000 0 ", answer.Json.GetProperty("seen").GetString());
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_fault()
    {
        var answer = await Post("/v1/orders", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes($$"""{"reference": "PO-1", "lines": [{{Line}}]}""")]);

        Assert.Equal(200, answer.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    public async Task A_body_that_may_be_left_out_may_be_empty(string body)
    {
        var answer = await Post("/v1/notes", body);

        Assert.Equal("nothing", answer.Json.GetProperty("seen").GetString());
    }

    [Theory]
    [InlineData("""{"number": "4242", "type": "card"}""", 200, null)]
    [InlineData("""{"type": "transfer", "iban": "DE02"}""", 200, null)]
    [InlineData("""{"number": "4242"}""", 422, "/type required")]
    [InlineData("""{"type": "cash"}""", 422, "/type invalid_value")]
    [InlineData("""{"type": "card", "iban": "DE02"}""", 422, "/iban unknown_field")]
    public async Task A_discriminator_chooses_what_else_there_is(string body, int status, string? fault)
    {
        var answer = await Post("/v1/payments", body);

        Assert.Equal(status, answer.Status);
        if (fault is not null)
            Assert.Contains(fault, answer.Faults);
    }

    public enum Kind
    {
        Standard,
        Express,
    }

    public sealed class Thing : IIdentified
    {
        public static string Prefix => "thg";
    }

    public sealed record PlaceRequest : IValidatableObject
    {
        [StringLength(12)]
        public required string Reference { get; init; }

        [MinLength(1)]
        public required IReadOnlyList<LineRequest> Lines { get; init; }

        [MaxLength(3)]
        public IReadOnlyList<string> Tags { get; init; } = [];

        [Range(1, 5)]
        public int? Count { get; init; }

        [EmailAddress]
        public string? Mail { get; init; }

        public string? Alias { get; init; }

        public Kind? Kind { get; init; }

        public DateTimeOffset? Due { get; init; }

        public Dictionary<string, uint>? Limits { get; init; }

        public bool Urgent { get; init; }

        [Even]
        public int? Pairs { get; init; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Alias is not null && Alias == Reference)
                yield return new ValidationResult("Send another alias than the reference.", [nameof(Alias)]);
        }
    }

    [AttributeUsage(AttributeTargets.Property)]
    public sealed class EvenAttribute : ValidationAttribute
    {
        protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
            value is int number && number % 2 != 0 ? new ValidationResult($"Send an even number, not {number}.") : ValidationResult.Success;
    }

    public sealed record LineRequest(Id<Thing> ProductId, Quantity Quantity, [property: MaxLength(5)] string? Note = null, UnitPrice? Price = null);

    public sealed record NoteRequest(string Text);

    [JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
    [JsonDerivedType(typeof(CardRequest), "card")]
    [JsonDerivedType(typeof(TransferRequest), "transfer")]
    public abstract record PaymentRequest;

    public sealed record CardRequest(string Number) : PaymentRequest;

    public sealed record TransferRequest(string Iban) : PaymentRequest;

    public sealed record Seen(string? Text)
    {
        [JsonPropertyName("seen")]
        public string? What => Text;
    }

    [ApiController, Route("v1")]
    public sealed class Controller : ControllerBase
    {
        [HttpPost("orders")]
        public Seen Place(PlaceRequest request) =>
            new($"{request.Reference} {request.Lines.Count} {request.Tags.Count} {request.Kind?.ToString().ToLowerInvariant()}");

        [HttpPost("notes")]
        public Seen Write(NoteRequest? request = null) => new(request?.Text ?? "nothing");

        [HttpPost("payments")]
        public Seen Pay(PaymentRequest request) => new(request.GetType().Name);
    }
}
