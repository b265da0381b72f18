using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Sdk.Tests;

public sealed class WebhookVerifierTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Other = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private const string Body = """
        {"sequence":1,"resource_sequence":1,"id":"evt_1","type":"order.sung_about","timestamp":"2026-11-20T10:00:00.000Z","api_version":"2026-11-20","actor":{"type":"app","id":"app_1","on_behalf_of":null},"request_id":null,"resource":{"type":"order","id":"ord_1","version":1,"href":"/v1/orders/ord_1"},"truncated":false,"data":{"name":"Ä"},"previous":null}
        """;

    [Fact]
    public void An_event_of_a_type_nobody_knew_is_read_all_the_same()
    {
        var told = new WebhookVerifier(Secret).Verify(Signed(Body, Secret), Encoding.UTF8.GetBytes(Body));

        Assert.Equal(("order.sung_about", "ord_1"), (told.Type, told.Resource.Id));
        Assert.Equal("Ä", told.DataAs<Dictionary<string, string>>()["name"]);
    }

    [Theory]
    [InlineData(Secret, Other)] // the sender still signs with the old one
    [InlineData(Other, Secret)]
    public void While_a_secret_is_replaced_either_is_good(string one, string two) =>
        Assert.Equal("evt_1", new WebhookVerifier(one, two).Verify(Signed(Body, Secret), Encoding.UTF8.GetBytes(Body)).Id);

    [Fact]
    public void Any_of_several_signatures_is_enough()
    {
        var both = Signed(Body, Other)("webhook-signature") + " v1a,of_another_scheme " + Signed(Body, Secret)("webhook-signature");

        Assert.Equal("evt_1", new WebhookVerifier(Secret).Verify(name => name == "webhook-signature" ? both : Signed(Body, Secret)(name), Encoding.UTF8.GetBytes(Body)).Id);
    }

    [Theory]
    [InlineData(-301)]
    [InlineData(301)]
    public void One_sent_again_later_is_refused(int seconds) =>
        Assert.Throws<WebhookException>(() => new WebhookVerifier(Secret).Verify(Signed(Body, Secret, seconds), Encoding.UTF8.GetBytes(Body)));

    [Fact]
    public void The_tolerance_is_one_s_own() =>
        Assert.Equal("evt_1", new WebhookVerifier(Secret) { Tolerance = TimeSpan.FromHours(1) }.Verify(Signed(Body, Secret, -301), Encoding.UTF8.GetBytes(Body)).Id);

    [Fact]
    public void A_changed_body_a_foreign_secret_or_a_missing_header_is_refused()
    {
        var verifier = new WebhookVerifier(Secret);

        Assert.Throws<WebhookException>(() => verifier.Verify(Signed(Body, Secret), Encoding.UTF8.GetBytes(Body.Replace("ord_1", "ord_2", StringComparison.Ordinal))));
        Assert.Throws<WebhookException>(() => verifier.Verify(Signed(Body, Other), Encoding.UTF8.GetBytes(Body)));
        foreach (var missing in (string[])["webhook-id", "webhook-timestamp", "webhook-signature"])
            Assert.Throws<WebhookException>(() => verifier.Verify(name => name == missing ? null : Signed(Body, Secret)(name), Encoding.UTF8.GetBytes(Body)));
    }

    // From the standard's text, with no code of the SDK's.
    private static Func<string, string?> Signed(string body, string secret, int secondsFromNow = 0)
    {
        var moment = (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + secondsFromNow).ToString(CultureInfo.InvariantCulture);
        var mac = HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), Encoding.UTF8.GetBytes($"evt_1.{moment}.{body}"));
        return name => name switch
        {
            "webhook-id" => "evt_1",
            "webhook-timestamp" => moment,
            "webhook-signature" => "v1," + Convert.ToBase64String(mac),
            _ => null,
        };
    }
}
