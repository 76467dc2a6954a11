// SPDX-License-Identifier: EUPL-1.2
using Npgsql;

namespace Vliegwiel.Tests.Sites;

/// <summary>The PostgreSQL server of the tests: each test has a database of its own on it.</summary>
internal static class PostgresServer
{
    /// <summary>Null when there is none.</summary>
    public static string? Connection { get; } = Environment.GetEnvironmentVariable("VLIEGWIEL_TEST_POSTGRES") is { Length: > 0 } set ? set : null;

    /// <summary>What a test says that cannot run without one.</summary>
    public const string Missing = "niet gedraaid: VLIEGWIEL_TEST_POSTGRES is niet gezet, er is geen PostgreSQL";

    /// <summary>The reason to skip; null when there is a server.</summary>
    public static string? WhyNot => Connection is null ? Missing : null;

    public static string ConnectionTo(string database) => $"{Connection};Database={database};Maximum Pool Size=12;Connection Idle Lifetime=10";

    public static string NewName(string prefix) => $"{prefix}_{Guid.CreateVersion7():N}";

    public static Task CreateAsync(string name, string? template = null) =>
        RunAsync(template is null ? $"create database \"{name}\"" : $"create database \"{name}\" template \"{template}\"");

    public static Task DropAsync(string name) => RunAsync($"drop database if exists \"{name}\" with (force)");

    private static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection($"{Connection};Database=postgres;Pooling=False");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
