// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Microsoft.Data.Sqlite;
using Vliegwiel.DutchText;

namespace Vliegwiel.Platform.Search;

/// <summary>A passage that matches, with the rank that the full-text table gives it (lower is better).</summary>
internal readonly record struct Candidate(long Passage, double Rank);

/// <summary>A passage of the file, with its object.</summary>
internal sealed record StoredPassage(Guid ObjectId, string Kind, string Title, string Url, int Number, int? Page, string? File, string Text);

/// <summary>One read-only connection to the index file and what is asked of it.</summary>
internal sealed class IndexReader(SqliteConnection connection) : IDisposable
{
    // Title, body, parts of the title, parts of the body; forms and audiences say nothing about the subject.
    private const string Weights = "2.0, 1.0, 1.0, 0.5, 0.0, 0.0";

    private readonly PreparedCommands _commands = new(connection);
    private DutchAnalyzer? _analyzer;
    private int _lexiconVersion = -1;

    /// <summary>An analyser that remembers words from question to question, until the words that compounds are split at change.</summary>
    internal DutchAnalyzer Analyzer(Vocabulary vocabulary)
    {
        if (_analyzer is null || _lexiconVersion != vocabulary.LexiconVersion)
        {
            _lexiconVersion = vocabulary.LexiconVersion;
            _analyzer = new DutchAnalyzer(new CompoundSplitter(vocabulary.IsInLexicon));
        }

        return _analyzer;
    }

    internal T InSnapshot<T>(Func<IndexReader, T> act)
    {
        using var snapshot = connection.BeginTransaction(deferred: true);
        _commands.Transaction = snapshot;
        try
        {
            return act(this);
        }
        finally
        {
            _commands.Transaction = null;
        }
    }

    /// <summary>The best passages that match (all of them, in order of number, when they are few), the objects of which passages match, and how many passages.</summary>
    internal (List<Candidate> Best, List<long> Objects, int Passages) Match(string expression, int few, int most)
    {
        // With few there is nothing to choose, and the dear part (the rank of the full-text table) can be left out.
        var first = First(expression, few + 1);
        return first.Count > few
            ? MatchRanked(expression, most)
            : (first.ConvertAll(passage => new Candidate(passage, 0)), first.Select(passage => passage / IndexFile.PassagesPerObject).Distinct().ToList(), first.Count);
    }

    private (List<Candidate> Best, List<long> Objects, int Passages) MatchRanked(string expression, int most)
    {
        var best = new PriorityQueue<Candidate, double>(most + 1); // the worst of the best on top
        var objects = new List<long>();
        var passages = 0;
        long last = -1;
        using (var rows = _commands.Get($"SELECT rowid, bm25(search, {Weights}) FROM search WHERE search MATCH $match", ("$match", expression)).ExecuteReader())
        {
            // Rows come in order of their number, and the passages of an object follow each other.
            while (rows.Read())
            {
                var passage = rows.GetInt64(0);
                var rank = rows.GetDouble(1);
                passages++;
                if (passage / IndexFile.PassagesPerObject != last)
                {
                    last = passage / IndexFile.PassagesPerObject;
                    objects.Add(last);
                }

                if (best.Count < most)
                {
                    best.Enqueue(new Candidate(passage, rank), -rank);
                }
                else if (best.TryPeek(out var worst, out _) && rank < worst.Rank)
                {
                    best.DequeueEnqueue(new Candidate(passage, rank), -rank);
                }
            }
        }

        var found = best.UnorderedItems.Select(item => item.Element).OrderBy(candidate => candidate.Rank).ThenBy(candidate => candidate.Passage).ToList();
        return (found, objects, passages);
    }

    internal bool Exists(string expression)
    {
        using var rows = _commands.Get("SELECT rowid FROM search WHERE search MATCH $match LIMIT 1", ("$match", expression)).ExecuteReader();
        return rows.Read();
    }

    /// <summary>The numbers of the first passages that match, in order of number.</summary>
    internal List<long> First(string expression, int most)
    {
        var found = new List<long>();
        using var rows = _commands.Get("SELECT rowid FROM search WHERE search MATCH $match ORDER BY rowid LIMIT $most", ("$match", expression), ("$most", most)).ExecuteReader();
        while (rows.Read())
        {
            found.Add(rows.GetInt64(0));
        }

        return found;
    }

    internal PassageTerms Terms(long passage) =>
        _commands.Get("SELECT terms FROM passage_terms WHERE id = $id", ("$id", passage)).ExecuteScalar() is byte[] terms ? new PassageTerms(terms) : new PassageTerms(new byte[4]);

    internal string Text(long passage) => _commands.Get("SELECT text FROM passages WHERE id = $id", ("$id", passage)).ExecuteScalar() as string ?? "";

    internal StoredPassage Passage(long passage)
    {
        using var row = _commands.Get(
            "SELECT o.object, o.kind, o.title, o.url, p.number, p.page, p.file, p.text FROM passages p JOIN objects o ON o.id = $object WHERE p.id = $id",
            ("$object", passage / IndexFile.PassagesPerObject), ("$id", passage)).ExecuteReader();
        if (!row.Read())
        {
            throw new InvalidOperationException($"The full-text table holds passage {passage}, the table of passages does not.");
        }

        return new StoredPassage(
            Guid.ParseExact(row.GetString(0), "N"), row.GetString(1), row.GetString(2), row.GetString(3),
            row.GetInt32(4), row.IsDBNull(5) ? null : row.GetInt32(5), row.IsDBNull(6) ? null : row.GetString(6), row.GetString(7));
    }

    /// <summary>How many of these objects have each value and each kind, the most common first.</summary>
    internal List<FacetCount> CountFacets(IEnumerable<long> objects)
    {
        var counts = new Dictionary<(string Name, string Value), int>();
        using (var rows = _commands.Get("SELECT kind, facets FROM objects WHERE id IN (SELECT value FROM json_each($ids))", ("$ids", $"[{string.Join(',', objects)}]")).ExecuteReader())
        {
            while (rows.Read())
            {
                foreach (var (name, value) in rows.GetString(1).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(SearchFacet.Read).Select(facet => (facet.Name, facet.Value)).Append((FacetCount.Kind, rows.GetString(0))))
                {
                    counts[(name, value)] = counts.GetValueOrDefault((name, value)) + 1;
                }
            }
        }

        return counts.Select(count => new FacetCount(count.Key.Name, count.Key.Value, count.Value))
            .OrderBy(count => count.Name, StringComparer.Ordinal).ThenByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal).ToList();
    }

    /// <summary>The number of an object in this file; null when it is not in it.</summary>
    internal long? ObjectNumber(Guid objectId) =>
        _commands.Get("SELECT id FROM objects WHERE object = $object", ("$object", objectId.ToString("N"))).ExecuteScalar() as long?;

    /// <summary>Whether a passage of an object matches.</summary>
    internal bool CanSee(long number, string expression)
    {
        using var rows = _commands.Get(
            "SELECT rowid FROM search WHERE search MATCH $match AND rowid BETWEEN $from AND $to LIMIT 1",
            ("$match", expression), ("$from", number * IndexFile.PassagesPerObject), ("$to", (number + 1) * IndexFile.PassagesPerObject - 1)).ExecuteReader();
        return rows.Read();
    }

    /// <summary>Title and text of all passages of an object, in order.</summary>
    internal List<(string Title, string Text)> PassagesOf(long number)
    {
        var found = new List<(string, string)>();
        using var rows = _commands.Get(
            "SELECT o.title, p.text FROM passages p JOIN objects o ON o.id = $object WHERE p.id BETWEEN $from AND $to ORDER BY p.id",
            ("$object", number), ("$from", number * IndexFile.PassagesPerObject), ("$to", (number + 1) * IndexFile.PassagesPerObject - 1)).ExecuteReader();
        while (rows.Read())
        {
            found.Add((rows.GetString(0), rows.GetString(1)));
        }

        return found;
    }

    internal long Number(string sql) => Convert.ToInt64(_commands.Get(sql).ExecuteScalar(), CultureInfo.InvariantCulture);

    internal IEnumerable<T> Rows<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var rows = _commands.Get(sql).ExecuteReader();
        while (rows.Read())
        {
            yield return read(rows);
        }
    }

    public void Dispose() => _commands.Dispose();
}
