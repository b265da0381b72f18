using Npgsql;

namespace Platform.Api.Tests.Isolation;

/// <summary>The database itself keeps the ledger's promises, whatever the program does.</summary>
public sealed class LedgerWallTests(PlatformFixture platform) : IAsyncLifetime
{
    private const string Refused = "42501";
    private const string History = "23001";
    private const string Violates = "23514";
    private readonly AppRole app = new(platform);
    private Tenant tenant = null!;

    public async ValueTask InitializeAsync()
    {
        var market = await platform.MarketplaceAsync();
        await market.PlacedAsync((await market.StockedAsync(stock: 5)).VariantId);
        tenant = market.Tenant;
    }

    [Theory]
    [InlineData("update ledger_entries set amount_minor = amount_minor + 1")]
    [InlineData("update ledger_postings set key = key || '-2'")]
    [InlineData("update stock_movements set quantity = quantity + 1")]
    [InlineData("delete from ledger_entries")]
    [InlineData("delete from ledger_postings")]
    [InlineData("delete from stock_movements")]
    public async Task History_is_never_changed_or_deleted_by_requests_nor_by_the_owner(string statement)
    {
        await app.RefusesAsync(Refused, tenant, statement);
        await OwnerIsRefusedAsync($"{statement} where tenant_id = '{tenant.Id.Value}'");
    }

    [Theory]
    [InlineData("truncate ledger_entries")]
    [InlineData("truncate stock_movements")]
    public async Task History_is_not_emptied_by_the_owner(string statement)
    {
        await OwnerIsRefusedAsync(statement);
    }

    [Theory]
    [InlineData("100", "-99")]
    [InlineData("100", "100")]
    public async Task A_posting_that_does_not_balance_is_refused(string credit, string debit)
    {
        await app.RefusesAsync(Violates, tenant, $"""
            insert into ledger_entries (tenant_id, id, posting_id, account_id, currency, amount_minor, balance_after_minor)
            select tenant_id, gen_random_uuid(), posting_id, account_id, currency, case when amount_minor > 0 then {credit} else {debit} end, 0
            from ledger_entries
            """);
    }

    [Fact]
    public async Task A_posting_with_one_side_is_refused()
    {
        await app.RefusesAsync(Violates, tenant, """
            insert into ledger_entries (tenant_id, id, posting_id, account_id, currency, amount_minor, balance_after_minor)
            select tenant_id, gen_random_uuid(), posting_id, account_id, currency, amount_minor, 0 from ledger_entries limit 1
            """);
    }

    [Fact]
    public async Task An_entry_in_another_currency_than_its_account_is_refused()
    {
        await app.RefusesAsync("23503", tenant, """
            insert into ledger_entries (tenant_id, id, posting_id, account_id, currency, amount_minor, balance_after_minor)
            select tenant_id, gen_random_uuid(), posting_id, account_id, 'EUR', amount_minor, 0 from ledger_entries
            """);
    }

    [Theory]
    [InlineData("escrow")]
    [InlineData("seller_payable")]
    [InlineData("refunds")]
    public async Task An_account_of_others_money_is_never_overdrawn(string kind)
    {
        await app.RefusesAsync(Violates, tenant, $"update ledger_accounts set kind = '{kind}', balance_minor = -1 where kind = 'escrow'");
    }

    [Fact]
    public async Task A_posting_happens_once()
    {
        await app.RefusesAsync("23505", tenant, """
            insert into ledger_postings (tenant_id, id, key, effective_at, recorded_at)
            select tenant_id, gen_random_uuid(), key, effective_at, recorded_at from ledger_postings limit 1
            """);
    }

    [Fact]
    public async Task No_more_is_reserved_than_there_is()
    {
        await app.RefusesAsync(Violates, tenant, "update stock_levels set reserved = on_hand + 1");
        await app.RefusesAsync(Violates, tenant, "update stock_levels set on_hand = -1, reserved = 0");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task OwnerIsRefusedAsync(string statement)
    {
        await using var connection = await platform.Owner.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync(); // never committed, whatever the answer
        await using var command = AppRole.Command(connection, statement);
        var refused = await Record.ExceptionAsync(() => command.ExecuteNonQueryAsync());
        Assert.True(refused is PostgresException { SqlState: History }, $"The owner may do this: {statement}\n{refused?.Message}\nA table of history is mapped with IsHistory().");
    }
}
