using System.Numerics;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Platform.Api.Tests.Kernel;

public sealed class MoneyTests
{
    private static readonly Currency Rupee = Currency.Parse("INR");
    private static readonly Currency Dollar = Currency.Parse("USD");

    private static readonly Arbitrary<long> Minors =
        Gen.Choose(0, 18).SelectMany(digits => ArbMap.Default.GeneratorFor<DoNotSize<long>>()
            .Select(value => value.Item % (long)BigInteger.Pow(10, digits))).ToArbitrary();

    private static readonly Arbitrary<Currency> Currencies = Gen.Elements(Currency.All.AsEnumerable()).ToArbitrary();

    [Theory]
    [InlineData("USD", 2)]
    [InlineData("INR", 2)]
    [InlineData("JPY", 0)]
    [InlineData("ISK", 0)]
    [InlineData("KWD", 3)]
    [InlineData("TND", 3)]
    [InlineData("CLF", 4)]
    public void A_currency_has_its_own_number_of_decimals(string code, int decimals)
    {
        Assert.Equal(decimals, Currency.Parse(code).Decimals);
        Assert.Equal(code, Currency.Parse(code).Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("usd")]
    [InlineData("US")]
    [InlineData("USDD")]
    [InlineData("ABC")]
    [InlineData("XXX")]
    [InlineData("XAU")]
    [InlineData("HRK")]
    [InlineData("ÄÖÜ")]
    public void A_code_that_is_no_active_currency_is_refused(string? code)
    {
        Assert.False(Currency.TryParse(code, out var currency));
        Assert.Equal(default, currency);
        Assert.Throws<FormatException>(() => Currency.Parse(code!));
    }

    [Fact]
    public void Every_currency_is_found_by_its_own_code()
    {
        Assert.All(Currency.All, currency => Assert.Equal(currency, Currency.Parse(currency.Code)));
        Assert.Equal(Currency.All.Count, Currency.All.Select(currency => currency.Code).Distinct().Count());
        Assert.Equal(Currency.All.Select(currency => currency.Code).Order(StringComparer.Ordinal),
            Currency.All.Select(currency => currency.Code));
    }

    [Theory]
    [InlineData("INR", 124950, "1249.50")]
    [InlineData("INR", -5, "-0.05")]
    [InlineData("INR", 0, "0.00")]
    [InlineData("JPY", 1250, "1250")]
    [InlineData("JPY", 0, "0")]
    [InlineData("KWD", 7, "0.007")]
    [InlineData("USD", long.MinValue, "-92233720368547758.08")]
    [InlineData("USD", long.MaxValue, "92233720368547758.07")]
    public void An_amount_is_written_with_exactly_the_currency_s_decimals(string currency, long minor, string amount)
    {
        Assert.Equal(amount, new Money(minor, Currency.Parse(currency)).Amount);
    }

    [Theory]
    [InlineData("1249.50", 124950)]
    [InlineData("1249.5", 124950)]
    [InlineData("1249", 124900)]
    [InlineData("-0.05", -5)]
    [InlineData("0", 0)]
    [InlineData("-0.00", 0)]
    [InlineData("999999999999999.99", 99999999999999999)]
    [InlineData("-999999999999999.99", -99999999999999999)]
    public void An_amount_is_read_to_the_smallest_unit(string amount, long minor)
    {
        Assert.True(Money.TryParse(amount, Rupee, out var money));
        Assert.Equal(new Money(minor, Rupee), money);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("-.5")]
    [InlineData("+5")]
    [InlineData(" 5")]
    [InlineData("5 ")]
    [InlineData("05")]
    [InlineData("00")]
    [InlineData("-05.00")]
    [InlineData("--5")]
    [InlineData("5-")]
    [InlineData("1e3")]
    [InlineData("1,000.00")]
    [InlineData("1.2.3")]
    [InlineData("1.-5")]
    [InlineData("1.234")]
    [InlineData("1.000")]
    [InlineData("0x10")]
    [InlineData("NaN")]
    [InlineData("١٢")]
    [InlineData("1000000000000000")]
    [InlineData("99999999999999999999999999999999")]
    public void An_amount_in_any_other_form_is_refused(string? amount)
    {
        Assert.False(Money.TryParse(amount, Rupee, out var money));
        Assert.Equal(default, money);
    }

    [Fact]
    public void Any_amount_survives_being_written_and_read()
    {
        Prop.ForAll(Minors, Currencies, (minor, currency) =>
        {
            var bound = (long)BigInteger.Pow(10, Math.Min(18, 15 + currency.Decimals));
            var money = new Money(minor % bound, currency);
            return Money.TryParse(money.Amount, currency, out var read) && read == money && ThroughJson(money) == money;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_text_that_is_read_means_what_a_decimal_would_say()
    {
        var texts = Gen.Elements("-", "0", "1", "9", ".", "0", "5", "e", "+", " ").ArrayOf()
            .Select(string.Concat).ToArbitrary();

        Prop.ForAll(texts, Currencies, (text, currency) =>
            !Money.TryParse(text, currency, out var money)
            || decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
                == money.Minor / (decimal)BigInteger.Pow(10, currency.Decimals)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Amounts_of_one_currency_add_subtract_and_compare()
    {
        var (ten, three) = (new Money(1000, Dollar), new Money(300, Dollar));

        Assert.Equal(new Money(1300, Dollar), ten + three);
        Assert.Equal(new Money(-700, Dollar), three - ten);
        Assert.Equal(new Money(-1000, Dollar), -ten);
        Assert.True(three < ten && ten > three && ten >= three && three <= ten);
        Assert.True(Money.Zero(Dollar).IsZero);
        Assert.Equal("10.00 USD", ten.ToString());
    }

    [Fact]
    public void Currencies_never_mix()
    {
        var (dollar, rupee) = (new Money(1, Dollar), new Money(1, Rupee));

        Assert.NotEqual(dollar, rupee);
        Assert.Throws<CurrencyMismatch>(() => dollar + rupee);
        Assert.Throws<CurrencyMismatch>(() => dollar - rupee);
        Assert.Throws<CurrencyMismatch>(() => dollar < rupee);
        Assert.Throws<CurrencyMismatch>(() => dollar.CompareTo(rupee));
        Assert.Throws<CurrencyMismatch>(() => dollar + default(Money));
    }

    [Fact]
    public void Arithmetic_that_does_not_fit_throws_instead_of_wrapping()
    {
        var (most, least) = (new Money(long.MaxValue, Dollar), new Money(long.MinValue, Dollar));

        Assert.Throws<OverflowException>(() => most + new Money(1, Dollar));
        Assert.Throws<OverflowException>(() => least - new Money(1, Dollar));
        Assert.Throws<OverflowException>(() => -least);
        Assert.Throws<OverflowException>(() => most.Times(1.1m));
        Assert.Throws<OverflowException>(() => most.Times(decimal.MaxValue));
    }

    [Theory]
    [InlineData(150, "0.5", 75)]
    [InlineData(101, "0.5", 51)]
    [InlineData(-101, "0.5", -51)]
    [InlineData(100, "0.185", 19)]
    [InlineData(100, "0.184999999999999999999999999", 18)]
    [InlineData(long.MaxValue, "1", long.MaxValue)]
    [InlineData(1000000000000000001, "0.4999999999999999999999999999", 500000000000000000)]
    [InlineData(30000000007, "0.3333333334055555555387037037", 10000000004)] // 0.4999…, which a decimal makes 0.5
    [InlineData(1000000000000000001, "0.5000000000000000000000000000", 500000000000000001)]
    [InlineData(-1000000000000000001, "0.5000000000000000000000000000", -500000000000000001)]
    public void A_rate_is_applied_once_rounded_half_away_from_zero(long minor, string rate, long expected)
    {
        var factor = decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(new Money(expected, Dollar), new Money(minor, Dollar).Times(factor));
    }

    [Fact]
    public void A_rate_never_moves_an_amount_by_more_than_half_a_unit()
    {
        var rates = ArbMap.Default.GeneratorFor<decimal>().Select(rate => rate % 10).ToArbitrary();

        Prop.ForAll(Minors, rates, (minor, rate) =>
        {
            var (mantissa, scale) = Exact(rate);
            var result = new Money(minor / 100, Dollar).Times(rate).Minor;
            var error = BigInteger.Abs(result * scale - minor / 100 * mantissa) * 2;
            var isAwayFromZero = BigInteger.Abs(result) * scale >= BigInteger.Abs(minor / 100 * mantissa);
            return error < scale || (error == scale && isAwayFromZero);
        }).QuickCheckThrowOnFailure();

        static (BigInteger Mantissa, BigInteger Scale) Exact(decimal value)
        {
            var bits = decimal.GetBits(value);
            var mantissa = new BigInteger(new decimal(bits[0], bits[1], bits[2], value < 0, 0));
            return (mantissa, BigInteger.Pow(10, value.Scale));
        }
    }

    [Fact]
    public void What_cannot_be_divided_goes_to_the_first_parts_one_unit_each()
    {
        Assert.Equal([34, 33, 33], MinorsOf(new Money(100, Dollar).Split(3)));
        Assert.Equal([-34, -34, -33], MinorsOf(new Money(-101, Dollar).Split(3)));
        Assert.Equal([1, 1, 0], MinorsOf(new Money(2, Dollar).Split(3)));
        Assert.Equal([0, 67, 33], MinorsOf(new Money(100, Dollar).Split(0, 2, 1)));
        Assert.Equal([100], MinorsOf(new Money(100, Dollar).Split(1)));
        Assert.Equal(
            [6148914691236517205, 3074457345618258602],
            MinorsOf(new Money(long.MaxValue, Dollar).Split(2_000_000_000_000, 1_000_000_000_000)));
    }

    [Fact]
    public void Parts_always_add_up_to_the_whole_and_are_fair_to_one_unit()
    {
        var weights = Gen.Choose(0, 1_000_000).Select(weight => (long)weight).NonEmptyListOf()
            .Where(list => list.Sum() > 0).ToArbitrary();

        Prop.ForAll(ArbMap.Default.ArbFor<DoNotSize<long>>(), weights, (any, list) =>
        {
            var minor = any.Item;
            var parts = new Money(minor, Rupee).Split([.. list]);
            var total = list.Sum();
            return parts.Length == list.Count
                && parts.Sum(part => (decimal)part.Minor) == minor
                && parts.Zip(list).All(pair =>
                    BigInteger.Abs((BigInteger)pair.First.Minor * total - (BigInteger)minor * pair.Second) < total
                    && (pair.Second > 0 || pair.First.IsZero)
                    && pair.First.Currency == Rupee);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_split_without_parts_or_weights_is_refused()
    {
        var money = new Money(100, Dollar);

        Assert.Throws<ArgumentOutOfRangeException>(() => money.Split(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => money.Split(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => money.Split(1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => money.Split(Array.Empty<long>()));
    }

    [Fact]
    public void Money_is_an_object_of_amount_and_currency()
    {
        var money = new Money(124950, Rupee);

        Assert.Equal("""{"amount":"1249.50","currency":"INR"}""", JsonSerializer.Serialize(money, WireJson.Options));
        Assert.Equal(money, Read("""{"currency":"INR","amount":"1249.5"}"""));
    }

    [Theory]
    [InlineData("""{"amount":"1.234","currency":"USD"}""", "amount \"1.234\" has more decimals than USD allows (2)")]
    [InlineData("""{"amount":"1.5","currency":"JPY"}""", "amount \"1.5\" has more decimals than JPY allows (0)")]
    [InlineData("""{"amount":"1e3","currency":"KWD"}""", "such as \"124.950\"")]
    [InlineData("""{"amount":"1000000000000000","currency":"USD"}""", "at most 15 digits before the point")]
    [InlineData("""{"amount":"","currency":"USD"}""", "amount \"\" is no decimal number")]
    [InlineData("""{"amount":12.5,"currency":"USD"}""", "amount 12.5 is not a string")]
    [InlineData("""{"amount":"1","currency":"usd"}""", "currency \"usd\" is not an ISO 4217 currency")]
    [InlineData("""{"amount":"1","currency":null}""", "currency null is not an ISO 4217 currency")]
    [InlineData("""{"amount":"1"}""", "needs amount and currency")]
    [InlineData("""{"currency":"USD"}""", "needs amount and currency")]
    [InlineData("""{"amount":"1","currency":"USD","tax":1}""", "member \"tax\" is unknown or given twice")]
    [InlineData("""{"amount":"1","amount":"2","currency":"USD"}""", "member \"amount\" is unknown or given twice")]
    [InlineData("\"1.00 USD\"", "is not an amount of money")]
    [InlineData("null", "null is not an amount of money")]
    public void Json_that_is_no_money_is_refused_in_a_sentence(string json, string sentence)
    {
        var refused = Assert.Throws<JsonException>(() => Read(json));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
    }

    private static Money Read(string json) => JsonSerializer.Deserialize<Money>(json, WireJson.Options);

    private static Money ThroughJson(Money money) => Read(JsonSerializer.Serialize(money, WireJson.Options));

    private static long[] MinorsOf(Money[] parts) => [.. parts.Select(part => part.Minor)];
}
