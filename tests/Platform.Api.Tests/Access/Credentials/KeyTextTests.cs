using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Platform.Api.Access.Credentials;

namespace Platform.Api.Tests.Access.Credentials;

public sealed class KeyTextTests
{
    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    [Theory]
    [InlineData(KeyText.ApiKeyPrefix, TenantMode.Live, @"^mk_live_[0-9A-Za-z]{45}$")]
    [InlineData(KeyText.ApiKeyPrefix, TenantMode.Sandbox, @"^mk_test_[0-9A-Za-z]{45}$")]
    [InlineData(KeyText.SecretPrefix, TenantMode.Live, @"^mks_live_[0-9A-Za-z]{45}$")]
    [InlineData(KeyText.SecretPrefix, TenantMode.Sandbox, @"^mks_test_[0-9A-Za-z]{45}$")]
    public void Made_keys_have_the_published_form_and_are_read_back(string prefix, TenantMode mode, string form)
    {
        for (var i = 0; i < 100; i++)
        {
            var made = KeyText.New(prefix, mode);

            Assert.Matches(form, made.Text);
            Assert.Matches(new Regex(@"\bmks?_(live|test)_[0-9A-Za-z]{45}\b"), $"key={made.Text};");
            Assert.True(KeyText.TryParse(made.Text, prefix, out var read));
            Assert.Equal((made.Text, mode, made.Lookup), (read.Text, read.Mode, read.Lookup));
            Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(made.Text)), read.Hash());
        }
    }

    [Fact]
    public void Every_single_wrong_character_is_noticed()
    {
        var right = KeyText.New(KeyText.ApiKeyPrefix, TenantMode.Sandbox).Text;

        for (var place = 0; place < right.Length; place++)
        {
            foreach (var other in Base62 + "_-. é")
            {
                if (other != right[place])
                    Assert.False(KeyText.TryParse(string.Concat(right.AsSpan(0, place), [other], right.AsSpan(place + 1)), KeyText.ApiKeyPrefix, out _));
            }
        }
    }

    [Fact]
    public void Swapped_neighbors_missing_and_further_characters_are_noticed()
    {
        var right = KeyText.New(KeyText.ApiKeyPrefix, TenantMode.Live).Text;

        for (var place = 8; place < right.Length - 1; place++)
        {
            var swapped = right.ToCharArray();
            (swapped[place], swapped[place + 1]) = (swapped[place + 1], swapped[place]);
            if (swapped[place] != swapped[place + 1])
                Assert.False(KeyText.TryParse(swapped, KeyText.ApiKeyPrefix, out _));
        }

        Assert.False(KeyText.TryParse(right.AsSpan(0, right.Length - 1), KeyText.ApiKeyPrefix, out _));
        Assert.False(KeyText.TryParse(right + "0", KeyText.ApiKeyPrefix, out _));
        Assert.False(KeyText.TryParse("", KeyText.ApiKeyPrefix, out _));
    }

    [Fact]
    public void A_live_key_cannot_be_made_a_test_key_by_hand()
    {
        var live = KeyText.New(KeyText.ApiKeyPrefix, TenantMode.Live).Text;

        Assert.False(KeyText.TryParse(live.Replace("_live_", "_test_", StringComparison.Ordinal), KeyText.ApiKeyPrefix, out _));
    }

    [Fact]
    public void An_api_key_is_no_client_secret()
    {
        Assert.False(KeyText.TryParse(KeyText.New(KeyText.ApiKeyPrefix, TenantMode.Live).Text, KeyText.SecretPrefix, out _));
        Assert.False(KeyText.TryParse(KeyText.New(KeyText.SecretPrefix, TenantMode.Live).Text, KeyText.ApiKeyPrefix, out _));
    }
}
