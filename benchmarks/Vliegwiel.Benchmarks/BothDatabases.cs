// SPDX-License-Identifier: EUPL-1.2
using Npgsql;

namespace Vliegwiel.Benchmarks;

/// <summary>Runs a measurement on SQLite and, when there is one, on PostgreSQL in a database of its own.</summary>
internal static class BothDatabases
{
    /// <param name="measure">On the database with that name; the connection is null for SQLite. Tells whether it kept within its bounds.</param>
    /// <returns>Whether each did.</returns>
    public static async Task<bool> RunAsync(TextWriter output, string? postgres, Func<string, string?, Task<bool>> measure)
    {
        var good = await measure("SQLite", null);
        if (postgres is null)
        {
            output.WriteLine("PostgreSQL: niet gedraaid (VLIEGWIEL_POSTGRES is niet gezet)");
            return good;
        }

        var database = $"meting_{Guid.CreateVersion7():N}";
        await ExecuteAsync(postgres, $"create database \"{database}\"");
        try
        {
            return await measure("PostgreSQL", new NpgsqlConnectionStringBuilder(postgres) { Database = database }.ConnectionString) && good;
        }
        finally
        {
            await ExecuteAsync(postgres, $"drop database \"{database}\" with (force)");
        }
    }

    private static async Task ExecuteAsync(string postgres, string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(postgres) { Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
