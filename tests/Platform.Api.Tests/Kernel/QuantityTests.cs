using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Platform.Api.Tests.Kernel;

public sealed class QuantityTests
{
    private static readonly Unit Kilogram = Unit.Parse("KGM");

    private static readonly Arbitrary<decimal> Values = ArbMap.Default.GeneratorFor<DoNotSize<long>>()
        .Select(steps => steps.Item % 10_000_000_000_000_000L / 10_000m).ToArbitrary();

    [Fact]
    public void Every_unit_is_found_by_its_own_code()
    {
        Assert.All(Unit.All, unit => Assert.Equal(unit, Unit.Parse(unit.Code)));
        Assert.All(Unit.All, unit => Assert.NotEmpty(unit.Name));
        Assert.True(Unit.All.Count < 256);
    }

    [Theory]
    [InlineData("C62", true)]
    [InlineData("XTU", true)]
    [InlineData("DZN", true)]
    [InlineData("KGM", false)]
    [InlineData("MTQ", false)]
    [InlineData("NIU", false)]
    public void A_unit_is_counted_or_measured(string code, bool counted)
    {
        Assert.Equal(counted, Unit.Parse(code).IsCounted);
        Assert.Equal($"\"{code}\"", JsonSerializer.Serialize(Unit.Parse(code), WireJson.Options));
        Assert.Equal(Unit.Parse(code), JsonSerializer.Deserialize<Unit>($"\"{code}\"", WireJson.Options));
    }

    [Theory]
    [InlineData("kgm")]
    [InlineData("KILO")]
    [InlineData("")]
    [InlineData(null)]
    public void A_code_that_is_no_unit_of_trade_is_refused(string? code)
    {
        Assert.False(Unit.TryParse(code, out var unit));
        Assert.Equal(default, unit);
        Assert.Throws<FormatException>(() => Unit.Parse(code!));
        Assert.Throws<JsonException>(
            () => JsonSerializer.Deserialize<Unit>(JsonSerializer.Serialize(code), WireJson.Options));
    }

    [Theory]
    [InlineData("12", "C62", "12")]
    [InlineData("12", "KGM", "\"12\"")]
    [InlineData("12.5", "KGM", "\"12.5\"")]
    [InlineData("12.5000", "KGM", "\"12.5\"")]
    [InlineData("-0.0001", "KGM", "\"-0.0001\"")]
    [InlineData("-3", "EA", "-3")]
    [InlineData("1.5", "C62", "\"1.5\"")]
    [InlineData("999999999999.9999", "KGM", "\"999999999999.9999\"")]
    public void A_quantity_is_a_number_where_it_is_counted_and_a_string_where_it_is_measured(
        string value, string unit, string json)
    {
        Assert.True(Quantity.TryParse(value, Unit.Parse(unit), out var quantity));

        Assert.Equal(json, JsonSerializer.Serialize(quantity, WireJson.Options));
    }

    [Fact]
    public void A_quantity_without_a_unit_follows_its_number()
    {
        Assert.Equal("12", JsonSerializer.Serialize(new Quantity(12m), WireJson.Options));
        Assert.Equal("12", JsonSerializer.Serialize(new Quantity(12.0m), WireJson.Options));
        Assert.Equal("\"12.5\"", JsonSerializer.Serialize(new Quantity(12.5m), WireJson.Options));
        Assert.Equal("0", JsonSerializer.Serialize(default(Quantity), WireJson.Options));
        Assert.Equal("null", JsonSerializer.Serialize(default(Unit), WireJson.Options));
        Assert.Equal("12.5", new Quantity(12.5m).ToString());
        Assert.Equal("12.5 KGM", new Quantity(12.5m, Kilogram).ToString());
    }

    [Fact]
    public void A_fraction_cannot_be_turned_into_pieces()
    {
        Assert.False(new Quantity(1.5m).TryIn(Unit.Piece, out _));
        Assert.True(new Quantity(2.0m).TryIn(Unit.Piece, out var pieces));
        Assert.Equal(new Quantity(2, Unit.Piece), pieces);
        Assert.True(new Quantity(1.5m).TryIn(Kilogram, out _));
    }

    [Fact]
    public void A_quantity_that_could_not_be_written_cannot_be_made()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Quantity(0.00001m, Kilogram));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Quantity(1_000_000_000_000m, Kilogram));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Quantity(1, Kilogram) with { Value = 0.00001m });
    }

    [Fact]
    public void Any_quantity_survives_being_written_and_read()
    {
        Prop.ForAll(Values, value =>
        {
            var json = JsonSerializer.Serialize(new Quantity(value, Kilogram), WireJson.Options);
            return Read(json) == new Quantity(value) && Read(json) is var read
                && Read(JsonSerializer.Serialize(read, WireJson.Options)) == read;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("1.5", "quantity 1.5 is not a whole number; send a fraction as a decimal string such as \"12.5\"")]
    [InlineData("1.0", "quantity 1.0 is not a whole number")]
    [InlineData("1e3", "quantity 1e3 is not a whole number")]
    [InlineData("1000000000000", "quantity 1000000000000 is too large")]
    [InlineData("-1000000000000", "is too large")]
    [InlineData("99999999999999999999999999", "is too large")]
    [InlineData("\"1000000000000\"", "is too large")]
    [InlineData("\"1.00001\"", "quantity \"1.00001\" has more than 4 decimals")]
    [InlineData("\"1e3\"", "quantity \"1e3\" is no number")]
    [InlineData("\"\"", "is no number")]
    [InlineData("\"07\"", "is no number")]
    [InlineData("true", "quantity true is no number")]
    [InlineData("null", "quantity null is no number")]
    [InlineData("[1]", "quantity a list is no number")]
    public void Json_that_is_no_quantity_is_refused_in_a_sentence(string json, string sentence)
    {
        var refused = Assert.Throws<JsonException>(() => Read(json));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
    }

    private static Quantity Read(string json) => JsonSerializer.Deserialize<Quantity>(json, WireJson.Options);
}
