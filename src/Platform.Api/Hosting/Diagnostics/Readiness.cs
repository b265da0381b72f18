using System.Net.Sockets;
using Npgsql;

namespace Platform.Api.Hosting.Diagnostics;

/// <summary>Whether the database answers: asked at most once a second, however many want to know.</summary>
public sealed class Readiness(RequestDatabase database, TimeProvider wall)
{
    private static readonly TimeSpan AskAtMostEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock one = new();
    private Task<bool> answer = Task.FromResult(false);
    private long? askedAt;

    public Task<bool> AskAsync()
    {
        lock (one)
        {
            if (answer.IsCompleted && (askedAt is not { } asked || wall.GetElapsedTime(asked) >= AskAtMostEvery))
            {
                askedAt = wall.GetTimestamp();
                answer = AnswersAsync();
            }

            return answer;
        }
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience, wall);
            await using var command = database.Source.CreateCommand("select 1");
            await command.ExecuteScalarAsync(patience.Token);
            return true;
        }
        catch (Exception exception) when (exception is NpgsqlException or OperationCanceledException or TimeoutException or SocketException)
        {
            return false;
        }
    }
}
