using Platform.Api.Finance.Escrow;

namespace Platform.Api.Tests.Finance.Escrow;

public sealed class CommissionTests
{
    [Theory]
    [InlineData(10_000, "USD", 500)]
    [InlineData(8_642, "USD", 432)] // 432.1 cents
    [InlineData(8_650, "USD", 433)] // 432.5 cents: half away from zero
    [InlineData(100, "USD", 50)] // the smallest charge
    [InlineData(30, "USD", 30)] // never more than there is
    [InlineData(0, "USD", 0)]
    [InlineData(100, "EUR", 5)] // no smallest charge is named
    [InlineData(333, "JPY", 17)]
    public void The_operator_keeps_its_rate_but_a_smallest_charge_and_never_more_than_the_amount(long minor, string currency, long kept)
    {
        var charge = new CommissionOptions().On(new Money(minor, Currency.Parse(currency)));

        Assert.Equal(new Money(kept, Currency.Parse(currency)), charge.Amount);
    }

    [Fact]
    public void A_charge_says_which_rule_it_came_from()
    {
        var options = new CommissionOptions { Plan = "pro", Rate = 0.0325m };

        Assert.Equal("pro plan, 3.25%", options.On(new Money(100_000, Currency.Parse("USD"))).Rule);
        Assert.Equal("pro plan, 3.25%, at least 0.50 USD", options.On(new Money(100, Currency.Parse("USD"))).Rule);
    }
}
