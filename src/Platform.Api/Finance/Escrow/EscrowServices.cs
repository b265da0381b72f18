namespace Platform.Api.Finance.Escrow;

public static class EscrowServices
{
    public static IServiceCollection AddEscrow(this IServiceCollection services, IConfiguration configuration) =>
        services.Configure<CommissionOptions>(configuration.GetSection("Commission"));
}
