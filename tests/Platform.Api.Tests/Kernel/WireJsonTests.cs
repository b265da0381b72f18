using System.Text.Json;

namespace Platform.Api.Tests.Kernel;

public sealed class WireJsonTests
{
    [Fact]
    public void Members_are_snake_case_nulls_are_written_and_every_script_stays_readable()
    {
        var shipment = new Shipment("गोदाम 倉庫 O'Brien +91 ü", Speed.NextDay, Note: null, PackageCount: 3);

        Assert.Equal(
            """{"ship_from":"गोदाम 倉庫 O'Brien +91 ü","speed":"next_day","note":null,"package_count":3}""",
            JsonSerializer.Serialize(shipment, WireJson.Options));
    }

    [Fact]
    public void What_can_be_null_may_be_left_out()
    {
        var shipment = Read<Shipment>("""{"ship_from":"Pune","speed":"next_day"}""");

        Assert.Equal(new Shipment("Pune", Speed.NextDay, null, null), shipment);
        Assert.Equal(new Drop { Place = "Pune", Note = null, Floor = null }, Read<Drop>("""{"place":"Pune"}"""));
    }

    [Theory]
    [InlineData("""{"speed":"next_day"}""")]
    [InlineData("""{"ship_from":null,"speed":"next_day"}""")]
    [InlineData("""{"ship_from":"Pune"}""")]
    [InlineData("""{"ship_from":"Pune","speed":null}""")]
    [InlineData("""{"ship_from":"Pune","speed":1}""")]
    [InlineData("""{"ship_from":"Pune","speed":"1"}""")]
    [InlineData("""{"ship_from":"Pune","speed":"NextDay"}""")]
    [InlineData("""{"ship_from":"Pune","speed":"NEXT_DAY"}""")]
    [InlineData("""{"ship_from":"Pune","speed":"next_day","color":"red"}""")]
    [InlineData("""{"ship_from":"Pune","speed":"next_day","ship_from":"Delhi"}""")]
    [InlineData("""{"Ship_From":"Pune","speed":"next_day"}""")]
    [InlineData("""{"ship_from":"Pune","speed":"next_day","package_count":"3"}""")]
    [InlineData("""{"ship_from":"Pune","speed":"next_day",}""")]
    [InlineData("""{"ship_from":"Pune","speed":"next_day"} // done""")]
    public void A_body_that_does_not_fit_is_refused(string json)
    {
        Assert.Throws<JsonException>(() => Read<Shipment>(json));
    }

    [Theory]
    [InlineData("""{"place":null}""")]
    [InlineData("{}")]
    public void A_required_member_cannot_be_left_out_or_null(string json)
    {
        Assert.Throws<JsonException>(() => Read<Drop>(json));
    }

    [Fact]
    public void An_unknown_value_of_an_enum_is_answered_with_the_known_ones()
    {
        var refused = Assert.Throws<JsonException>(() => Read<Shipment>("""{"ship_from":"Pune","speed":"fast"}"""));

        Assert.Contains("\"fast\"", refused.Message, StringComparison.Ordinal);
        Assert.Contains("next_day, standard", refused.Message, StringComparison.Ordinal);
        Assert.Equal("$.speed", refused.Path);
    }

    [Fact]
    public void An_enum_can_be_the_key_of_a_map_and_other_keys_stay_as_they_are()
    {
        var rates = new Dictionary<Speed, int> { [Speed.NextDay] = 7 };
        var json = JsonSerializer.Serialize(rates, WireJson.Options);

        Assert.Equal("""{"next_day":7}""", json);
        Assert.Equal(rates, Read<Dictionary<Speed, int>>(json));
        Assert.Equal(
            """{"costCenter":"A"}""",
            JsonSerializer.Serialize(new Dictionary<string, string> { ["costCenter"] = "A" }, WireJson.Options));
    }

    [Fact]
    public void A_refusal_keeps_the_path_to_the_value()
    {
        var refused = Assert.Throws<JsonException>(
            () => Read<Order>("""{"lines":[{"price":{"amount":"1","currency":"USD"}},{"price":{"amount":"x"}}]}"""));

        Assert.Equal("$.lines[1].price", refused.Path);
    }

    [Fact]
    public void Nesting_deeper_than_32_is_refused()
    {
        Assert.NotNull(Read<object>(new string('[', 32) + new string(']', 32)));
        Assert.Throws<JsonException>(() => Read<object>(new string('[', 33) + new string(']', 33)));
    }

    [Theory]
    [InlineData("2026-03-09T14:30:00Z", "2026-03-09T14:30:00.000Z")]
    [InlineData("2026-03-09t14:30:00z", "2026-03-09T14:30:00.000Z")]
    [InlineData("2026-03-09T14:30:00.5Z", "2026-03-09T14:30:00.500Z")]
    [InlineData("2026-03-09T14:30:00.1239999999999Z", "2026-03-09T14:30:00.123Z")]
    [InlineData("2026-03-09T14:30:00+05:30", "2026-03-09T09:00:00.000Z")]
    [InlineData("2026-03-09T14:30:00-23:59", "2026-03-10T14:29:00.000Z")]
    [InlineData("2026-03-09T14:30:00-00:00", "2026-03-09T14:30:00.000Z")]
    [InlineData("2024-02-29T23:59:59Z", "2024-02-29T23:59:59.000Z")]
    public void A_time_is_read_with_its_offset_and_written_in_utc_to_the_millisecond(string given, string written)
    {
        var time = Read<DateTimeOffset>($"\"{given}\"");

        Assert.Equal(TimeSpan.Zero, time.Offset);
        Assert.Equal($"\"{written}\"", JsonSerializer.Serialize(time, WireJson.Options));
    }

    [Theory]
    [InlineData("2026-03-09T14:30:00")]
    [InlineData("2026-03-09")]
    [InlineData("2026-03-09 14:30:00Z")]
    [InlineData("2026-03-09T14:30Z")]
    [InlineData("2026-03-09T14:30:00.Z")]
    [InlineData("2026-03-09T14:30:00.5")]
    [InlineData("2026-03-09T14:30:00+0530")]
    [InlineData("2026-03-09T14:30:00+24:00")]
    [InlineData("2026-03-09T14:30:00+05:60")]
    [InlineData("2026-03-09T14:30:00Z ")]
    [InlineData("2026-02-29T14:30:00Z")]
    [InlineData("2026-03-09T24:00:00Z")]
    [InlineData("2026-03-09T14:30:60Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("03/09/2026")]
    [InlineData("")]
    public void A_time_in_any_other_form_is_refused_in_a_sentence(string given)
    {
        var refused = Assert.Throws<JsonException>(() => Read<DateTimeOffset>($"\"{given}\""));

        Assert.Contains("send RFC 3339", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_of_a_framework_follow_the_same_rules_once_configured()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        WireJson.Configure(options);

        Assert.Throws<JsonException>(
            () => JsonSerializer.Deserialize<Shipment>("""{"SHIP_FROM":"Pune","speed":"next_day"}""", options));
        Assert.Throws<JsonException>(
            () => JsonSerializer.Deserialize<Shipment>(
                """{"ship_from":"Pune","speed":"next_day","package_count":"3"}""", options));
    }

    [Fact]
    public void Ids_and_amounts_are_written_without_garbage()
    {
        using var stream = new MemoryStream(new byte[4096]);
        using var writer = new Utf8JsonWriter(stream);
        var id = new Id<Drop>(Guid.Parse("01890a5d-ac96-774b-bcce-b302099a8057"));
        var money = new Money(124950, Currency.Parse("INR"));
        var price = new UnitPrice(0.0125m, Currency.Parse("INR"));
        Write();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Write();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Write()
        {
            stream.Position = 0;
            writer.Reset();
            writer.WriteStartArray();
            JsonSerializer.Serialize(writer, id, WireJson.Options);
            JsonSerializer.Serialize(writer, money, WireJson.Options);
            JsonSerializer.Serialize(writer, price, WireJson.Options);
            JsonSerializer.Serialize(writer, new Quantity(12.5m), WireJson.Options);
            writer.WriteEndArray();
            writer.Flush();
        }
    }

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, WireJson.Options)!;

    private enum Speed
    {
        Standard,
        NextDay,
    }

    private sealed record Shipment(string ShipFrom, Speed Speed, string? Note, int? PackageCount);

    private sealed record Drop : IIdentified
    {
        public static string Prefix => "drp";

        public required string Place { get; init; }

        public required string? Note { get; init; }

        public required int? Floor { get; init; }
    }

    private sealed record Order(IReadOnlyList<Line> Lines);

    private sealed record Line(Money Price);
}
