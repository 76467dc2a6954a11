// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Vliegwiel.DutchText;

namespace Vliegwiel.Platform.Search;

/// <summary>The one writer of an index file: takes objects in and out, and keeps the public counts in step with them.</summary>
internal sealed class IndexWriter(SqliteConnection connection, Vocabulary vocabulary) : IDisposable
{
    /// <summary>The audience of what everybody may see: only its words may steer what others get.</summary>
    internal const string Public = "openbaar";

    private readonly PreparedCommands _commands = new(connection);
    private PublicChanges _changes = new(vocabulary);

    /// <summary>Replaces and removes objects in one transaction and moves the cursor, when there is one to move.</summary>
    internal void Apply(IReadOnlyList<IndexedObject> upserts, IReadOnlyList<Guid> removals, long? cursor)
    {
        _changes = new PublicChanges(vocabulary);
        // The last of two versions of one object in a batch is the one that holds.
        var objects = upserts.Reverse().DistinctBy(upsert => upsert.ObjectId).Reverse().ToList();
        using (var transaction = connection.BeginTransaction(deferred: false))
        {
            _commands.Transaction = transaction;
            try
            {
                Write(objects, removals, cursor);
                transaction.Commit();
            }
            finally
            {
                _commands.Transaction = null;
            }
        }

        _changes.Publish();
    }

    /// <summary>An object as the file holds it, to analyse it once more. Null when it is not there.</summary>
    internal IndexedObject? Read(Guid objectId)
    {
        long id;
        IndexedObject read;
        using (var row = _commands.Get("SELECT id, kind, title, url, audiences, facets FROM objects WHERE object = $object", ("$object", Key(objectId))).ExecuteReader())
        {
            if (!row.Read())
            {
                return null;
            }

            id = row.GetInt64(0);
            read = new IndexedObject(objectId, row.GetString(1), row.GetString(2), row.GetString(3), Split(row.GetString(4)), []) { Facets = [.. Split(row.GetString(5)).Select(SearchFacet.Read)] };
        }

        var passages = new List<IndexedPassage>();
        using var rows = _commands.Get("SELECT number, page, text, file FROM passages WHERE id BETWEEN $from AND $to ORDER BY id", Range(id)).ExecuteReader();
        while (rows.Read())
        {
            passages.Add(new IndexedPassage(rows.GetInt32(0), rows.IsDBNull(1) ? null : rows.GetInt32(1), rows.GetString(2), rows.IsDBNull(3) ? null : rows.GetString(3)));
        }

        return read with { Passages = passages };
    }

    /// <summary>Objects that were analysed when the lexicon was smaller than a size, the oldest first.</summary>
    internal List<Guid> AnalysedBelow(int size, int most)
    {
        var stale = new List<Guid>();
        using var rows = _commands.Get("SELECT object FROM objects WHERE lexicon < $size ORDER BY lexicon, id LIMIT $most", ("$size", size), ("$most", most)).ExecuteReader();
        while (rows.Read())
        {
            stale.Add(Guid.ParseExact(rows.GetString(0), "N"));
        }

        return stale;
    }

    public void Dispose() => _commands.Dispose();

    private void Write(List<IndexedObject> objects, IReadOnlyList<Guid> removals, long? cursor)
    {
        foreach (var id in removals.Concat(objects.Select(upsert => upsert.ObjectId)))
        {
            Remove(id);
        }

        // Words are counted before anything is split, so that a batch can be split at its own words.
        var tokens = objects.ConvertAll(CountWords);
        foreach (var id in SplitAt(_changes.LeavingStems()).Except(objects.Select(upsert => upsert.ObjectId)).ToList())
        {
            // A word that is no longer public may not go on splitting what is: whoever finds the part would know the word.
            var split = Read(id)!;
            Remove(id);
            objects.Add(split);
            tokens.Add(CountWords(split));
        }

        var size = vocabulary.LexiconSize;
        var analyzer = new DutchAnalyzer(new CompoundSplitter(_changes.IsInLexicon));
        for (var i = 0; i < objects.Count; i++)
        {
            Insert(objects[i], tokens[i], analyzer, size);
        }

        _changes.Write(_commands);
        if (cursor is { } position)
        {
            _commands.Run("UPDATE meta SET value = $value WHERE key = 'cursor'", ("$value", position));
        }
    }

    private List<Guid> SplitAt(List<string> stems)
    {
        var objects = new List<Guid>();
        foreach (var stem in stems)
        {
            using var rows = _commands.Get(
                "SELECT DISTINCT o.object FROM search s JOIN objects o ON o.id = s.rowid / $perObject WHERE s.search MATCH $match",
                ("$perObject", IndexFile.PassagesPerObject), ("$match", "{title_parts body_parts} : " + TermCoding.Quote(TermCoding.Word(stem)))).ExecuteReader();
            while (rows.Read())
            {
                objects.Add(Guid.ParseExact(rows.GetString(0), "N"));
            }
        }

        return objects.Distinct().ToList();
    }

    private void Remove(Guid objectId)
    {
        long id;
        string title;
        bool isPublic;
        using (var row = _commands.Get("SELECT id, title, audiences FROM objects WHERE object = $object", ("$object", Key(objectId))).ExecuteReader())
        {
            if (!row.Read())
            {
                return;
            }

            id = row.GetInt64(0);
            title = row.GetString(1);
            isPublic = Split(row.GetString(2)).Contains(Public);
        }

        if (isPublic)
        {
            Uncount(id, title);
        }

        _commands.Run("DELETE FROM search WHERE rowid IN (SELECT id FROM passages WHERE id BETWEEN $from AND $to)", Range(id));
        _commands.Run("DELETE FROM passage_terms WHERE id BETWEEN $from AND $to", Range(id));
        _commands.Run("DELETE FROM passages WHERE id BETWEEN $from AND $to", Range(id));
        _commands.Run("DELETE FROM objects WHERE id = $id", ("$id", id));
    }

    private void Uncount(long id, string title)
    {
        using var rows = _commands.Get("SELECT p.text, t.terms FROM passages p JOIN passage_terms t ON t.id = p.id WHERE p.id BETWEEN $from AND $to ORDER BY p.id", Range(id)).ExecuteReader();
        IEnumerable<Token> titleTokens = Tokenizer.Tokenize(title);
        while (rows.Read())
        {
            _changes.Count(Forms(titleTokens.Concat(Tokenizer.Tokenize(rows.GetString(0)))), -1);
            titleTokens = [];
            _changes.Count(new PassageTerms((byte[])rows[1]), -1);
        }
    }

    private List<List<Token>> CountWords(IndexedObject upsert)
    {
        var passages = Passages(upsert);
        var tokens = passages.ConvertAll(passage => Tokenizer.Tokenize(passage.Text));
        var change = upsert.Audiences.Contains(Public) ? 1 : 0;
        // The words of the title count once: a document of many passages would make each of them common.
        _changes.Count(Forms(Tokenizer.Tokenize(upsert.Title).Concat(tokens[0])), change);
        foreach (var passage in tokens.Skip(1))
        {
            _changes.Count(Forms(passage), change);
        }

        return tokens;
    }

    private void Insert(IndexedObject upsert, List<List<Token>> tokens, DutchAnalyzer analyzer, int lexiconSize)
    {
        var audiences = upsert.Audiences.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var isPublic = audiences.Contains(Public);
        _commands.Run(
            "INSERT INTO objects (object, kind, title, url, audiences, facets, fingerprint, lexicon) VALUES ($object, $kind, $title, $url, $audiences, $facets, $fingerprint, $lexicon)",
            ("$object", Key(upsert.ObjectId)), ("$kind", upsert.Kind), ("$title", upsert.Title), ("$url", upsert.Url),
            ("$audiences", string.Join('\n', audiences)), ("$facets", string.Join('\n', upsert.Facets.Distinct().Select(facet => facet.Written))), ("$fingerprint", upsert.Fingerprint()), ("$lexicon", lexiconSize));
        var first = Convert.ToInt64(_commands.Get("SELECT last_insert_rowid()").ExecuteScalar(), CultureInfo.InvariantCulture) * IndexFile.PassagesPerObject;
        var audienceField = string.Join(' ', audiences.Select(TermCoding.Audience).Append(TermCoding.Kind(upsert.Kind)).Concat(upsert.Facets.Distinct().Select(TermCoding.Facet)));
        var title = analyzer.Analyse(upsert.Title);
        var passages = Passages(upsert);
        for (var i = 0; i < passages.Count; i++)
        {
            var text = tokens[i].ConvertAll(token => new AnalysedToken(token, analyzer.AnalyseWord(token.Text)));
            var terms = PassageTerms.Pack(title, text);
            _commands.Run(
                "INSERT INTO passages (id, number, page, file, text) VALUES ($id, $number, $page, $file, $text)",
                ("$id", first + i), ("$number", passages[i].Number), ("$page", passages[i].Page), ("$file", passages[i].File), ("$text", passages[i].Text));
            _commands.Run("INSERT INTO passage_terms (id, terms) VALUES ($id, $terms)", ("$id", first + i), ("$terms", terms));
            // Public words are known by their counts; the forms of other passages are kept here, to check who can see one.
            var forms = isPublic ? "" : string.Join(' ', Forms(title.Concat(text).Select(token => token.Token)).Select(TermCoding.Form));
            _commands.Run(
                "INSERT INTO search (rowid, title, body, title_parts, body_parts, forms, audience) VALUES ($id, $title, $body, $titleParts, $bodyParts, $forms, $audience)",
                ("$id", first + i), ("$title", Stems(title)), ("$body", Stems(text)), ("$titleParts", Parts(title)), ("$bodyParts", Parts(text)),
                ("$forms", forms), ("$audience", NameShare.IsName(new PassageTerms(terms)) ? $"{audienceField} {TermCoding.Name}" : audienceField));
            if (isPublic)
            {
                _changes.Count(new PassageTerms(terms), +1);
            }
        }
    }

    private static List<IndexedPassage> Passages(IndexedObject upsert)
    {
        if (upsert.Passages.Count > IndexFile.PassagesPerObject)
        {
            throw new ArgumentException($"Object {upsert.ObjectId} has {upsert.Passages.Count} passages; the index holds at most {IndexFile.PassagesPerObject} per object.");
        }

        return upsert.Passages.Count == 0 ? [new IndexedPassage(0, null, "", null)] : [.. upsert.Passages];
    }

    private static IEnumerable<string> Forms(IEnumerable<Token> tokens) =>
        tokens.Select(token => token.Text).Where(word => !StopWords.Contains(word)).Distinct(StringComparer.Ordinal);

    private static string Stems(IReadOnlyList<AnalysedToken> tokens)
    {
        var stems = new StringBuilder(tokens.Count * 8);
        foreach (var (_, word) in tokens)
        {
            if (!word.IsStopWord)
            {
                stems.Append(TermCoding.Word(word.Stem)).Append(' ');
            }
        }

        return stems.ToString();
    }

    private static string Parts(IReadOnlyList<AnalysedToken> tokens) =>
        string.Join(' ', tokens.Where(token => !token.Word.IsStopWord).SelectMany(token => token.Word.PartStems).Select(TermCoding.Word));

    private static string Key(Guid objectId) => objectId.ToString("N");

    private static string[] Split(string audiences) => audiences.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static (string Name, object? Value)[] Range(long id) =>
        [("$from", id * IndexFile.PassagesPerObject), ("$to", (id + 1) * IndexFile.PassagesPerObject - 1)];
}
