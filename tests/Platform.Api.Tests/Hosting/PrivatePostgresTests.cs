using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Platform.Api.Hosting.Postgres;

namespace Platform.Api.Tests.Hosting;

public sealed class PrivatePostgresTests(PrivatePostgresTests.Folder given) : IClassFixture<PrivatePostgresTests.Folder>
{
    readonly string folder = given.Path;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_restarted_server_still_has_its_data()
    {
        await using (var first = await Start())
        {
            await Run(first, "create table restarted (word text); insert into restarted values ('before')");
        }

        Assert.False(File.Exists(ProcessFile));

        await using var second = await Start();
        Assert.Equal("before", await Ask(second, "select word from restarted"));
    }

    [Fact]
    public async Task A_killed_server_comes_back_with_what_was_committed()
    {
        await using (var first = await PrivatePostgres.StartAsync(folder, NullLogger.Instance, Cancel))
        {
            Assert.Equal("on on on", await Ask(first,
                """
                select concat_ws(' ', current_setting('fsync'), current_setting('synchronous_commit'),
                    current_setting('full_page_writes'))
                """));
            await Run(first, "create table killed (word text); insert into killed values ('committed')");
            Kill();
        }

        Assert.True(File.Exists(ProcessFile));

        await using var second = await Start();
        Assert.Equal("committed", await Ask(second, "select word from killed"));
    }

    [Fact]
    public async Task Who_comes_second_joins_the_running_server_and_who_leaves_last_stops_it()
    {
        var first = await Start();
        var began = await Ask(first, "select pg_postmaster_start_time()::text");

        await using (var second = await Start())
        {
            Assert.Equal(began, await Ask(second, "select pg_postmaster_start_time()::text"));
            await first.DisposeAsync();
            Assert.Equal(began, await Ask(second, "select pg_postmaster_start_time()::text"));
        }

        Assert.False(File.Exists(ProcessFile));
    }

    [Fact]
    public async Task A_folder_reached_over_a_link_is_the_same_server()
    {
        await using var first = await Start();
        var began = await Ask(first, "select pg_postmaster_start_time()::text");

        var link = Directory.CreateSymbolicLink(folder + "-link", folder).FullName;
        try
        {
            await using var second = await Start(link);
            Assert.Equal(began, await Ask(second, "select pg_postmaster_start_time()::text"));
        }
        finally
        {
            File.Delete(link);
        }
    }

    [Fact]
    public async Task A_path_too_long_for_a_socket_address_works_too()
    {
        var path = folder + new string('-', 100);
        string? sockets = null;
        try
        {
            await using var postgres = await Start(path);
            Assert.Equal("1", await Ask(postgres, "select 1::text"));
            sockets = new NpgsqlConnectionStringBuilder(postgres.ConnectionString).Host!;
        }
        finally
        {
            Directory.Delete(path, recursive: true);
            if (sockets is not null)
            {
                Directory.Delete(sockets);
            }
        }
    }

    string ProcessFile => Path.Combine(folder, "data", "postmaster.pid");

    Task<PrivatePostgres> Start(string? path = null) =>
        PrivatePostgres.StartAsync(path ?? folder, NullLogger.Instance, Cancel, durable: false);

    void Kill()
    {
        var number = int.Parse(File.ReadLines(ProcessFile).First(), CultureInfo.InvariantCulture);
        using var server = Process.GetProcessById(number);
        server.Kill();

        // not WaitForExit: without a parent that asks for it, a dead process keeps its entry for a while
        var ended = SpinWait.SpinUntil(
            () => new FileInfo($"/proc/{number}/cwd").LinkTarget is null, TimeSpan.FromSeconds(10));
        Assert.True(ended);
    }

    static async Task Run(PrivatePostgres postgres, string sql)
    {
        await using var connections = NpgsqlDataSource.Create(postgres.ConnectionString);
        await using var command = connections.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    static async Task<string?> Ask(PrivatePostgres postgres, string sql)
    {
        await using var connections = NpgsqlDataSource.Create(postgres.ConnectionString);
        await using var command = connections.CreateCommand(sql);
        return (string?)await command.ExecuteScalarAsync(Cancel);
    }

    /// <summary>One cluster for all tests here, since making one takes longer than any of them.</summary>
    public sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("private-postgres-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
