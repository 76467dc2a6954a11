// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Vliegwiel.Platform.Data;

/// <summary>
/// Hears of work that another process wrote: by LISTEN on PostgreSQL, by the change counter of the file on SQLite,
/// within a second.
/// </summary>
internal sealed partial class WorkWatch(DatabaseSettings settings, WorkSignal signal, TimeProvider clock, ILogger<WorkWatch> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await (settings.IsPostgres ? ListenAsync(stoppingToken) : PollAsync(stoppingToken));
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // without this watch work is found a few seconds later; it may not end the site
            catch (Exception problem)
#pragma warning restore CA1031 // end of the exception above
            {
                LogLost(problem);
                await Task.Delay(TimeSpan.FromSeconds(5), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAsync(CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(settings.PostgresConnection);
        await connection.OpenAsync(stop);
        connection.Notification += (_, _) => signal.Tell();
        await using (var listen = new NpgsqlCommand($"listen {WorkSignalInterceptor.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(stop);
        }

        // What was told while nobody listened.
        signal.Tell();
        while (true)
        {
            await connection.WaitAsync(stop);
        }
    }

    private async Task PollAsync(CancellationToken stop)
    {
        await using var connection = new SqliteConnection($"Data Source={settings.SqlitePath};Mode=ReadOnly");
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma data_version";
        long seen = -1;
        using var timer = new PeriodicTimer(Beat);
        while (await timer.WaitForNextTickAsync(stop))
        {
            var version = (long)(await command.ExecuteScalarAsync(stop))!;
            if (version != seen)
            {
                seen = version;
                signal.Tell();
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The watch for new work lost its connection and tries again")]
    private partial void LogLost(Exception problem);
}
