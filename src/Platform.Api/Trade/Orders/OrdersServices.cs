namespace Platform.Api.Trade.Orders;

public static class OrdersServices
{
    public static IServiceCollection AddOrders(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(configuration.GetSection("Orders").Get<OrderOptions>() ?? new OrderOptions());
}
