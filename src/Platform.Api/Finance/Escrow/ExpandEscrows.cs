namespace Platform.Api.Finance.Escrow;

/// <summary>The escrows that replies name.</summary>
public sealed class ExpandEscrows(PlatformDb db) : IExpands<EscrowHold, EscrowResponse>
{
    [Requires("escrow:read")]
    public async Task<IReadOnlyDictionary<Id<EscrowHold>, EscrowResponse>> ShowAsync(IReadOnlyList<Id<EscrowHold>> ids, CancellationToken cancel) =>
        await db.EscrowHolds.AsNoTracking().Where(hold => ids.Contains(hold.Id)).ToDictionaryAsync(hold => hold.Id, EscrowResponse.From, cancel);
}
