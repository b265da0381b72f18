using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Api.Tests.Kernel;

public sealed class SecretBoxTests
{
    private static readonly byte[] Old = Enumerable.Repeat((byte)1, 32).ToArray();
    private static readonly byte[] New = Enumerable.Repeat((byte)2, 32).ToArray();
    private static readonly byte[] Secret = "whsec_correct horse"u8.ToArray();

    [Fact]
    public void What_was_sealed_for_a_row_opens_for_that_row()
    {
        var box = new SecretBox([Old]);

        Assert.Equal(Secret, box.Open(box.Seal(Secret, "webhook", "ten_1/whk_1"), "webhook", "ten_1/whk_1"));
    }

    [Theory]
    [InlineData("webhook", "ten_1/whk_2")]
    [InlineData("webhook", "ten_2/whk_1")]
    [InlineData("signing_key", "ten_1/whk_1")]
    [InlineData("webhookten_1", "/whk_1")]
    public void What_was_sealed_for_a_row_does_not_open_for_another(string purpose, string row)
    {
        var box = new SecretBox([Old]);
        var sealedSecret = box.Seal(Secret, "webhook", "ten_1/whk_1");

        Assert.Throws<CryptographicException>(() => box.Open(sealedSecret, purpose, row));
    }

    [Fact]
    public void No_byte_of_a_sealed_secret_can_be_changed_or_cut_off()
    {
        var box = new SecretBox([Old]);
        var sealedSecret = box.Seal(Secret, "webhook", "row");

        for (var i = 0; i < sealedSecret.Length; i++)
        {
            var tampered = sealedSecret.ToArray();
            tampered[i] ^= 1;
            Assert.Throws<CryptographicException>(() => box.Open(tampered, "webhook", "row"));
            Assert.Throws<CryptographicException>(() => box.Open(sealedSecret.AsSpan(0, i), "webhook", "row"));
        }
    }

    [Fact]
    public void A_secret_never_looks_the_same_twice_and_never_shows_itself()
    {
        var box = new SecretBox([Old]);
        var (first, second) = (box.Seal(Secret, "webhook", "row"), box.Seal(Secret, "webhook", "row"));

        Assert.NotEqual(first, second);
        Assert.Equal(-1, first.AsSpan().IndexOf(Secret));
    }

    [Fact]
    public void After_a_master_key_was_rotated_old_secrets_open_and_new_ones_are_under_the_new_key()
    {
        var before = new SecretBox([Old]).Seal(Secret, "webhook", "row");
        var rotated = new SecretBox([New, Old]);
        var after = rotated.Seal(Secret, "webhook", "row");

        Assert.Equal(Secret, rotated.Open(before, "webhook", "row"));
        Assert.True(rotated.IsUnderOldKey(before));
        Assert.False(rotated.IsUnderOldKey(after));
        Assert.Equal(Secret, new SecretBox([New]).Open(after, "webhook", "row"));
        Assert.Throws<CryptographicException>(() => new SecretBox([New]).Open(before, "webhook", "row"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(16)]
    [InlineData(33)]
    public void A_master_key_has_256_bits(int length) =>
        Assert.Throws<ArgumentException>(() => new SecretBox([new byte[length]]));

    [Fact]
    public async Task A_machine_that_was_given_no_master_key_makes_one_for_all_its_processes()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            for (var round = 0; round < 20; round++)
            {
                var settings = new Dictionary<string, string?> { ["DataFolder"] = Path.Combine(folder.FullName, $"{round}") };
                var boxes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => BoxOf(settings))));

                var sealedSecret = boxes[0].Seal(Secret, "webhook", "row");
                Assert.All(boxes, box => Assert.Equal(Secret, box.Open(sealedSecret, "webhook", "row")));
            }

            var made = Directory.GetFiles(Path.Combine(folder.FullName, "0")).Order(StringComparer.Ordinal).ToList();
            Assert.Equal(["master.key", "master.key.lock"], made.Select(Path.GetFileName));
            foreach (var file in made)
            {
                if (!OperatingSystem.IsWindows())
                    Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Configured_master_keys_are_used_newest_first()
    {
        var box = BoxOf(new()
        {
            ["Secrets:MasterKeys:0"] = Convert.ToBase64String(New),
            ["Secrets:MasterKeys:1"] = Convert.ToBase64String(Old),
            ["DataFolder"] = "/dev/null/nowhere",
        });

        Assert.Equal(Secret, box.Open(new SecretBox([Old]).Seal(Secret, "webhook", "row"), "webhook", "row"));
        Assert.Equal(Secret, new SecretBox([New]).Open(box.Seal(Secret, "webhook", "row"), "webhook", "row"));
    }

    private static SecretBox BoxOf(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        using var services = new ServiceCollection().AddSecretBox(configuration).BuildServiceProvider();
        return services.GetRequiredService<SecretBox>();
    }
}
