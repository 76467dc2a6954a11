// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Data.Sqlite;

namespace Vliegwiel.Platform.Search;

/// <summary>The statements of one connection, each prepared once. A statement must be read to its end before it is used again.</summary>
internal sealed class PreparedCommands(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    /// <summary>The transaction that statements run in; null outside one.</summary>
    internal SqliteTransaction? Transaction { get; set; }

    internal SqliteCommand Get(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, _) in values)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = name });
            }

            _commands.Add(sql, command);
        }

        command.Transaction = Transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        }

        return command;
    }

    internal void Run(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => Get(sql, values).ExecuteNonQuery();

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }
}
