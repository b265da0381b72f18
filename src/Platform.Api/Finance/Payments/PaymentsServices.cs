namespace Platform.Api.Finance.Payments;

public static class PaymentsServices
{
    public static IServiceCollection AddPayments(this IServiceCollection services) =>
        services.AddSingleton<ICardProvider, SandboxCardProvider>();
}
