using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Platform.Api.Tests.Kernel;

public sealed class UnitPriceTests
{
    private static readonly Currency Dollar = Currency.Parse("USD");

    private static readonly Arbitrary<decimal> Amounts = ArbMap.Default.GeneratorFor<DoNotSize<long>>()
        .Select(steps => Math.Abs(steps.Item % 1_000_000_000_000_000_000L) / 1_000_000m).ToArbitrary();

    [Theory]
    [InlineData("2.55", "USD", "2.55")]
    [InlineData("0.0125", "USD", "0.0125")]
    [InlineData("10", "USD", "10.00")]
    [InlineData("10.5000", "USD", "10.50")]
    [InlineData("0.000001", "USD", "0.000001")]
    [InlineData("0", "USD", "0.00")]
    [InlineData("10", "JPY", "10")]
    [InlineData("10.25", "JPY", "10.25")]
    [InlineData("10.25", "KWD", "10.250")]
    [InlineData("999999999999.999999", "USD", "999999999999.999999")]
    public void A_price_is_written_with_the_currency_s_decimals_and_no_needless_zeros(
        string given, string currency, string written)
    {
        Assert.True(UnitPrice.TryParse(given, Currency.Parse(currency), out var price));

        Assert.Equal(
            $$"""{"amount":"{{written}}","currency":"{{currency}}"}""",
            JsonSerializer.Serialize(price, WireJson.Options));
        Assert.Equal($"{written} {currency}", price.ToString());
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("-0")]
    [InlineData("0.0000001")]
    [InlineData("1000000000000")]
    [InlineData("1e2")]
    [InlineData("")]
    [InlineData(null)]
    public void A_price_in_any_other_form_is_refused(string? amount)
    {
        Assert.False(UnitPrice.TryParse(amount, Dollar, out _));
    }

    [Theory]
    [InlineData("-0.01")]
    [InlineData("0.0000001")]
    [InlineData("1000000000000")]
    public void A_price_that_could_not_be_written_cannot_be_made(string amount)
    {
        var value = decimal.Parse(amount, CultureInfo.InvariantCulture);

        Assert.Throws<ArgumentOutOfRangeException>(() => new UnitPrice(value, Dollar));
        Assert.Throws<ArgumentOutOfRangeException>(() => new UnitPrice(1, Dollar) with { Amount = value });
    }

    [Theory]
    [InlineData("2.55", "3", 765)]
    [InlineData("0.0125", "1", 1)]
    [InlineData("0.0125", "2", 3)]
    [InlineData("0.0125", "-2", -3)]
    [InlineData("0.005", "1", 1)]
    [InlineData("0.004999", "1", 0)]
    [InlineData("999999999999.999999", "1", 100000000000000)]
    [InlineData("999999999999.999999", "1.0049", 100490000000000)]
    public void A_quantity_is_priced_and_rounded_once_half_away_from_zero(string price, string quantity, long minor)
    {
        Assert.True(UnitPrice.TryParse(price, Dollar, out var each));

        Assert.Equal(new Money(minor, Dollar), each.Times(decimal.Parse(quantity, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Any_price_survives_being_written_and_read()
    {
        Prop.ForAll(Amounts, amount =>
        {
            var price = new UnitPrice(amount, Dollar);
            return Read(JsonSerializer.Serialize(price, WireJson.Options)) == price;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("""{"amount":"-1","currency":"USD"}""", "never negative")]
    [InlineData("""{"amount":"0.0000001","currency":"USD"}""", "has more decimals than a unit price allows (6)")]
    [InlineData("""{"amount":"1000000000000","currency":"USD"}""", "at most 12 digits before the point")]
    [InlineData("""{"amount":1,"currency":"USD"}""", "amount 1 is not a string")]
    public void Json_that_is_no_price_is_refused_in_a_sentence(string json, string sentence)
    {
        var refused = Assert.Throws<JsonException>(() => Read(json));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
    }

    private static UnitPrice Read(string json) => JsonSerializer.Deserialize<UnitPrice>(json, WireJson.Options);
}
