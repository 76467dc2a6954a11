// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Data.Sqlite;
using Npgsql;
using Vliegwiel.DutchText;
using Vliegwiel.Platform.Search;

namespace Vliegwiel.Benchmarks;

/// <summary>A search engine in the comparison.</summary>
internal interface IEngine : IAsyncDisposable
{
    string Name { get; }

    Task AddAsync(IReadOnlyList<Passage> passages);

    Task FinishAsync();

    Task<int> AskAsync(string question);
}

/// <summary>Our own index, with every passage an object that everybody may see.</summary>
internal sealed class OurEngine(string path) : IEngine
{
    private static readonly string[] Everybody = ["openbaar"];
    private readonly SearchIndex _index = SearchIndex.Open(path, new SearchIndexOptions());
    private long _cursor;

    public string Name => "Vliegwiel";

    public Task AddAsync(IReadOnlyList<Passage> passages)
    {
        _cursor += passages.Count;
        _index.Apply([.. passages.Select(passage => new IndexedObject(Guid.CreateVersion7(), "meting", passage.Title, "/", Everybody, [new IndexedPassage(0, null, passage.Text, null)]))], [], _cursor);
        return Task.CompletedTask;
    }

    public Task FinishAsync()
    {
        while (_index.Refresh(500) > 0)
        {
        }

        return Task.CompletedTask;
    }

    public Task<int> AskAsync(string question) => Task.FromResult(_index.Search(new SearchQuestion { Text = question, Audiences = Everybody }).Hits.Count);

    public ValueTask DisposeAsync()
    {
        _index.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>FTS5 as it comes: unicode61, bm25, the content words of the question joined by OR.</summary>
internal sealed class PlainFts5 : IEngine
{
    private readonly SqliteConnection _connection;

    internal PlainFts5(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();
        Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16384; CREATE VIRTUAL TABLE plain USING fts5 (title, body)");
    }

    public string Name => "FTS5 kaal";

    public async Task AddAsync(IReadOnlyList<Passage> passages)
    {
        await using var transaction = await _connection.BeginTransactionAsync();
        await using var insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO plain (title, body) VALUES ($title, $body)";
        var title = insert.Parameters.Add("$title", SqliteType.Text);
        var body = insert.Parameters.Add("$body", SqliteType.Text);
        foreach (var passage in passages)
        {
            (title.Value, body.Value) = (passage.Title, passage.Text);
            await insert.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    public Task FinishAsync() => Task.CompletedTask;

    public async Task<int> AskAsync(string question)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = "SELECT rowid, title, snippet(plain, 1, '<', '>', '…', 40) FROM plain WHERE plain MATCH $match ORDER BY bm25(plain, 2.0, 1.0) LIMIT 20";
        command.Parameters.AddWithValue("$match", string.Join(" OR ", Words(question).Select(word => $"\"{word}\"")));
        return await CountAsync(await command.ExecuteReaderAsync());
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    internal static IEnumerable<string> Words(string question) =>
        Tokenizer.Tokenize(question).Where(token => token.Kind != TokenKind.Hyphenated).Select(token => token.Text.Replace(',', ' ')).Where(word => !StopWords.Contains(word)).Distinct().DefaultIfEmpty("leeg");

    internal static async Task<int> CountAsync(System.Data.Common.DbDataReader rows)
    {
        await using (rows)
        {
            var count = 0;
            while (await rows.ReadAsync())
            {
                count++;
            }

            return count;
        }
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

/// <summary>PostgreSQL with its own Dutch configuration, a GIN index and ts_rank, the same words joined by OR.</summary>
internal sealed class Postgres(NpgsqlDataSource source) : IEngine
{
    public string Name => "PostgreSQL 'dutch'";

    internal static async Task<Postgres> OpenAsync(string connection)
    {
        var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand("DROP TABLE IF EXISTS zoekmeting; CREATE TABLE zoekmeting (id bigserial PRIMARY KEY, title text NOT NULL, body text NOT NULL, words tsvector NOT NULL)");
        await command.ExecuteNonQueryAsync();
        return new Postgres(source);
    }

    public async Task AddAsync(IReadOnlyList<Passage> passages)
    {
        await using var command = source.CreateCommand(
            "INSERT INTO zoekmeting (title, body, words) SELECT t, b, setweight(to_tsvector('dutch', t), 'A') || to_tsvector('dutch', b) FROM unnest($1, $2) AS x (t, b)");
        command.Parameters.Add(new NpgsqlParameter { Value = passages.Select(passage => passage.Title.Replace('\0', ' ')).ToArray() });
        command.Parameters.Add(new NpgsqlParameter { Value = passages.Select(passage => passage.Text.Replace('\0', ' ')).ToArray() });
        await command.ExecuteNonQueryAsync();
    }

    public async Task FinishAsync()
    {
        await using var command = source.CreateCommand("CREATE INDEX ON zoekmeting USING gin (words); ANALYZE zoekmeting");
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync();
    }

    public async Task<int> AskAsync(string question)
    {
        await using var command = source.CreateCommand(
            "SELECT id, title, ts_headline('dutch', body, q) FROM (SELECT id, title, body, q FROM zoekmeting, to_tsquery('dutch', $1) q WHERE words @@ q ORDER BY ts_rank(words, q) DESC LIMIT 20) best");
        command.Parameters.Add(new NpgsqlParameter { Value = string.Join(" | ", PlainFts5.Words(question).Select(word => $"'{word}'")) });
        return await PlainFts5.CountAsync(await command.ExecuteReaderAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await using (var command = source.CreateCommand("DROP TABLE IF EXISTS zoekmeting"))
        {
            await command.ExecuteNonQueryAsync();
        }

        await source.DisposeAsync();
    }
}
