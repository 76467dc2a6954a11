// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Vliegwiel.Platform.Search;

/// <summary>The SQLite file of the index: its tables, its version and how connections to it are opened.</summary>
internal static class IndexFile
{
    /// <summary>Raise this when the tables or the analysis change: a file of another version is rebuilt, not converted.</summary>
    internal const int Version = 2;

    /// <summary>Passages of one object that the index can hold. Row numbers of passages are the object's number times this, plus their order.</summary>
    internal const int PassagesPerObject = 1 << 16;

    private const string Schema = """
        CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE objects (
            id INTEGER PRIMARY KEY, object TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, title TEXT NOT NULL, url TEXT NOT NULL,
            audiences TEXT NOT NULL, facets TEXT NOT NULL, fingerprint TEXT NOT NULL, lexicon INTEGER NOT NULL);
        CREATE INDEX objects_lexicon ON objects (lexicon);
        CREATE TABLE passages (id INTEGER PRIMARY KEY, number INTEGER NOT NULL, page INTEGER, file TEXT, text TEXT NOT NULL);
        CREATE TABLE passage_terms (id INTEGER PRIMARY KEY, terms BLOB NOT NULL);
        CREATE TABLE words (word TEXT PRIMARY KEY, publicly INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE terms (hash INTEGER PRIMARY KEY, publicly INTEGER NOT NULL);
        CREATE VIRTUAL TABLE search USING fts5 (
            title, body, title_parts, body_parts, forms, audience,
            content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 tokenchars '_'");
        INSERT INTO meta VALUES ('cursor', 0), ('publicPassages', 0), ('publicLength', 0);
        """;

    internal static SqliteConnection Open(string path, SqliteOpenMode mode, int cacheKilobytes)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString());
        try
        {
            connection.Open();
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size = -{cacheKilobytes}; PRAGMA busy_timeout = 10000; PRAGMA temp_store = MEMORY;"));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens the file for writing, making it when it is not there. Null when it is damaged or of another version.</summary>
    internal static SqliteConnection? OpenForWriting(string path, int cacheKilobytes)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = Open(path, SqliteOpenMode.ReadWriteCreate, cacheKilobytes);
            Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
            var version = Number(connection, "PRAGMA user_version");
            if (version == 0 && Number(connection, "SELECT count(*) FROM sqlite_schema") == 0)
            {
                Execute(connection, string.Create(CultureInfo.InvariantCulture, $"BEGIN IMMEDIATE; {Schema} PRAGMA user_version = {Version}; COMMIT;"));
                version = Version;
            }

            if (version == Version)
            {
                Number(connection, "SELECT count(*) FROM meta");
                return connection;
            }
        }
        catch (SqliteException problem) when (IsDamage(problem))
        {
            // Falls through to null: the caller says that the file must be rebuilt.
        }

        connection?.Dispose();
        return null;
    }

    internal static void Delete(string path)
    {
        foreach (var suffix in (string[])["", "-wal", "-shm", "-journal"])
        {
            File.Delete(path + suffix);
        }
    }

    /// <summary>Whether SQLite says that the file itself is wrong: malformed, not a database, or without the tables it should have.</summary>
    internal static bool IsDamage(SqliteException problem) => problem.SqliteErrorCode is 1 or 11 or 26;

    internal static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    internal static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
