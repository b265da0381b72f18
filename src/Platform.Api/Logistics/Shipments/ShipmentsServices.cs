namespace Platform.Api.Logistics.Shipments;

public static class ShipmentsServices
{
    public static IServiceCollection AddShipments(this IServiceCollection services) => services.AddSingleton<ICarrier, SandboxCarrier>();
}
