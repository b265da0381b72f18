using System.Text;

namespace Platform.Webhooks.Tests;

public sealed class WebhookSignatureTests
{
    private static readonly byte[] Secret = Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"test": 2432232314}""");

    [Fact]
    public void The_published_vector_comes_out() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        WebhookSignature.Of(Secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, Body));

    [Fact]
    public void Every_part_is_signed()
    {
        var signatures = new[]
        {
            WebhookSignature.Of(Secret, "evt_1", 100, Body),
            WebhookSignature.Of(Secret, "evt_2", 100, Body),
            WebhookSignature.Of(Secret, "evt_1", 101, Body),
            WebhookSignature.Of(Secret, "evt_1", 100, Body.AsSpan(1)),
            WebhookSignature.Of([.. Secret, 0, 1], "evt_1", 100, Body),
            WebhookSignature.Of(Secret, "evt_1", 100, []),
        };

        Assert.Equal(signatures.Length, signatures.Distinct().Count());
    }

    [Fact]
    public void A_secret_is_shown_as_the_libraries_take_it()
    {
        var secret = WebhookSecret.New();
        var shown = WebhookSecret.Show(secret);

        Assert.StartsWith("whsec_", shown, StringComparison.Ordinal);
        Assert.Equal(secret, Convert.FromBase64String(shown["whsec_".Length..]));
        Assert.Equal(32, secret.Length);
        Assert.NotEqual(secret, WebhookSecret.New());
    }
}
