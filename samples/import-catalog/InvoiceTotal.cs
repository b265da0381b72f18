namespace ImportCatalog;

/// <summary>What an invoice comes to.</summary>
internal sealed record InvoiceTotal(int Lines, decimal Amount, string Currency)
{
    public override string ToString() => $"{Text.Count(Lines)} lines, {Text.Amount(Amount, Currency)}";
}
