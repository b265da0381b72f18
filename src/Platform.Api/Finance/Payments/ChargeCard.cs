namespace Platform.Api.Finance.Payments;

/// <summary>Asks the provider for a payment's money. No transaction may be open meanwhile: the answer can take seconds.</summary>
public sealed class ChargeCard(PlatformDb db, ICardProvider provider, PaymentOptions options, TimeProvider wall, ILogger<ChargeCard> log) : IVerb
{
    /// <summary>Until when a process that starts to ask now is taken to be alive.</summary>
    public DateTimeOffset AskedUntil => wall.GetUtcNow() + options.AskingTimeMax;

    /// <summary>Takes over asking where whoever asked before has gone: of all who try, one may.</summary>
    public async Task<bool> TryTakeOverAsync(Id<Payment> id, CancellationToken cancel)
    {
        var (now, until) = (wall.GetUtcNow(), AskedUntil);
        return await db.Payments
            .Where(payment => payment.Id == id && payment.Status == PaymentStatus.Pending && payment.AskedUntil <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(payment => payment.AskedUntil, until), cancel) == 1;
    }

    /// <summary>Holds a pending payment still until the transaction ends, so that one of all who asked settles it.</summary>
    /// <exception cref="Refusal">Whoever took over has settled it already.</exception>
    public async Task HoldStillAsync(Payment payment, CancellationToken cancel)
    {
        await using var hold = db.Command(
            "select 1 from payments where tenant_id = $1 and id = $2 and status = 'pending' for update", db.TenantId.Value, payment.Id.Value);
        await using var row = await hold.ReadAsync(cancel);
        if (!await row.ReadAsync(cancel))
            throw new Refusal(RequestErrors.KeyInProgress, "Another try has finished this payment. Retry with the same key to get its reply.")
            {
                RetryAfter = TimeSpan.FromSeconds(1),
            };
    }

    /// <summary>Asks the provider.</summary>
    /// <exception cref="Refusal">The provider did not say; the payment stays pending and is asked about again.</exception>
    public async Task<ChargeOutcome> AskAsync(Payment payment)
    {
        if (db.Caller.Tenant.Mode != TenantMode.Sandbox)
            throw PaymentErrors.NoProvider.Because("Live marketplaces need a payment provider configured before they can take cards.");
        if (db.Context.IsDryRun)
            return new ChargeOutcome.Captured($"ch_dry_run_{payment.Id}");
        if (db.Database.CurrentTransaction is not null)
            throw new InvalidOperationException("A transaction is open over a call to the payment provider.");

        using var end = new CancellationTokenSource(options.AnswerTimeMax);
        try
        {
            var outcome = await provider.ChargeAsync(payment.Id, payment.CardToken, payment.Amount, end.Token);
            if (outcome is not ChargeOutcome.Unknown)
                return outcome;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException)
        {
            log.LogWarning(exception, "The card provider did not answer for {Payment}", payment.Id);
        }

        throw new Refusal(PaymentErrors.OutcomeUnknown,
            "The provider's answer was lost. The order is neither placed nor given up: retry with the same Idempotency-Key to learn its outcome.")
        {
            RetryAfter = options.AskingTimeMax,
        };
    }
}
