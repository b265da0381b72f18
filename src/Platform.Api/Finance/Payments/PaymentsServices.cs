namespace Platform.Api.Finance.Payments;

public static class PaymentsServices
{
    public static IServiceCollection AddPayments(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(configuration.GetSection("Payments").Get<PaymentOptions>() ?? new PaymentOptions())
        .AddSingleton<ICardProvider, SandboxCardProvider>();
}
