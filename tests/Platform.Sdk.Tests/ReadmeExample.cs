namespace Platform.Sdk.Tests;

/// <summary>The example of the README, so that it compiles.</summary>
internal static class ReadmeExample
{
    public static async Task RunAsync()
    {
        var platform = new PlatformClient(new()
        {
            BaseUrl = new Uri("http://127.0.0.1:5080"),
            Credential = Credential.Client("app_…", "…"), // or Credential.ApiKey("mk_test_…")
        });

        try
        {
            var order = await platform.With(new() { IdempotencyKey = "PO-4711" }).Orders.PlaceAsync(new()
            {
                SellerId = "org_…",
                Lines = [new() { VariantId = "var_…", Quantity = 2000 }],
                DeliverTo = new() { Name = "Corner Hardware", Line1 = "1 Main Street", City = "Springfield", Subdivision = "US-IL", PostalCode = "62701", Country = "US" },
                Payment = new() { Method = "card", Token = "tok_ok" },
            });
            Console.WriteLine($"{order.Id} is {order.Status}: {order.Total.Amount} {order.Total.Currency}");
        }
        catch (ProblemException problem) when (problem.Code == "card_declined")
        {
            Console.WriteLine(problem.Message);
        }

        await foreach (var order in Pages.AllAsync((cursor, cancel) => platform.Orders.ListAsync(status: OrderStatus.Placed, cursor: cursor, cancel: cancel)))
            Console.WriteLine(order.Id);
    }
}
