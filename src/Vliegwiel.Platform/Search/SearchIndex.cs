// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Data.Sqlite;
using Vliegwiel.DutchText;
using Vliegwiel.Platform.Search.Words;

namespace Vliegwiel.Platform.Search;

/// <summary>The search index of one node: a file derived from the database, which can be thrown away and filled again.</summary>
/// <remarks>
/// Any number of questions run beside one <see cref="Apply"/>; one process at a time opens the file, because the counts of words are kept in memory too. A file that is damaged or of another version does not throw:
/// <see cref="NeedsRebuild"/> says so, answers are empty, and <see cref="Rebuild"/> starts afresh with the cursor at 0.
/// </remarks>
public sealed class SearchIndex : IDisposable
{
    private const int PassagesPerHit = 3;

    // Who finds more than this adds a word before he narrows down.
    private const int MostCounted = 5000;

    // A document can match with many passages: this is how far is read on to fill a later page with objects.
    private const int PassagesReadPerHit = 15;

    private readonly string _path;
    private readonly SearchIndexOptions _options;
    private readonly Lock _writing = new();
    private readonly ReaderWriterLockSlim _swap = new();
    private Vocabulary _vocabulary = new();
    private volatile Thesaurus _thesaurus = Thesaurus.Empty;
    private IndexWriter? _writer;
    private volatile ReaderPool? _readers;
    private long _cursor;
    private volatile bool _needsRebuild;

    private SearchIndex(string path, SearchIndexOptions options)
    {
        _path = path;
        _options = options;
    }

    /// <summary>Opens the index file, making an empty one when it is not there.</summary>
    public static SearchIndex Open(string path, SearchIndexOptions options)
    {
        var index = new SearchIndex(path, options);
        index.Start();
        return index;
    }

    /// <summary>Whether the file cannot be used: damaged, or made by another version. Then it holds no answers.</summary>
    public bool NeedsRebuild => _needsRebuild;

    /// <summary>The sequence number of the journal up to which this file is fed; kept in the file.</summary>
    public long Cursor => Interlocked.Read(ref _cursor);

    /// <summary>Takes the place of this file with another that was filled beside it. Questions wait for the moment that takes; the other may not be used any more.</summary>
    /// <param name="filled">An index in the same folder.</param>
    internal void Become(SearchIndex filled)
    {
        lock (_writing)
            lock (filled._writing)
            {
                _swap.EnterWriteLock();
                try
                {
                    filled.Stop();
                    Stop();
                    IndexFile.Delete(_path);
                    File.Move(filled._path, _path);
                    IndexFile.Delete(filled._path);
                    Start();
                }
                finally
                {
                    _swap.ExitWriteLock();
                }
            }
    }

    /// <summary>Throws the file away and starts an empty one.</summary>
    public void Rebuild()
    {
        lock (_writing)
        {
            Stop();
            IndexFile.Delete(_path);
            Start();
        }
    }

    /// <summary>Replaces all passages of the upserted objects, takes the removed ones out and moves the cursor: all or nothing.</summary>
    /// <param name="upserts">Objects as they are now.</param>
    /// <param name="removals">Objects that are no more; one that is not in the index is no error.</param>
    /// <param name="cursor">The sequence number of the journal up to which this was read.</param>
    public void Apply(IReadOnlyList<IndexedObject> upserts, IReadOnlyList<Guid> removals, long cursor)
    {
        lock (_writing)
        {
            Writing(writer => writer.Apply(upserts, removals, cursor));
            Interlocked.Exchange(ref _cursor, cursor);
        }
    }

    /// <summary>
    /// Analyses objects once more that were taken in when far fewer words were known to split compounds at.
    /// </summary>
    /// <param name="most">At most so many objects, in one transaction.</param>
    /// <returns>How many were done; 0 when none is out of date.</returns>
    public int Refresh(int most)
    {
        lock (_writing)
        {
            var done = 0;
            Writing(writer =>
            {
                var stale = writer.AnalysedBelow(StaleBelow(_vocabulary.LexiconSize), most);
                writer.Apply(stale.ConvertAll(id => writer.Read(id)!), [], cursor: null);
                done = stale.Count;
            });
            return done;
        }
    }

    /// <summary>Answers a question from what the asker may see, and only from that.</summary>
    public SearchAnswer Search(SearchQuestion question) => Reading(SearchAnswer.Nothing, reader => Answer(question, reader));

    /// <summary>What is most like a thing or a text, from what the asker may see, and only from that.</summary>
    public IReadOnlyList<SimilarHit> Similar(SimilarQuestion question) =>
        Asker.From(new SearchQuestion { Text = "", Audiences = question.Audiences, Kinds = question.Kinds }) is { } asker
            ? Reading<IReadOnlyList<SimilarHit>>([], reader => new Similarity(asker, _vocabulary, reader).Find(question))
            : [];

    /// <summary>Uses this vocabulary for questions from now on.</summary>
    internal void Use(Thesaurus thesaurus) => _thesaurus = thesaurus;

    /// <summary>Words with which the last word that is being typed can go on: only words that the asker may see.</summary>
    /// <param name="prefix">What was typed so far; the last word of it is completed.</param>
    /// <param name="audiences">The audience tokens that the asker holds.</param>
    /// <param name="take">At most so many, up to fifty.</param>
    /// <returns>Whole lines, in folded form for the completed word.</returns>
    public IReadOnlyList<string> Suggest(string prefix, IReadOnlyList<string> audiences, int take) =>
        Asker.For(audiences) is { } asker
            ? Reading<IReadOnlyList<string>>([], reader => new Completion(asker, _vocabulary, reader).Complete(prefix, Math.Clamp(take, 0, 50)))
            : [];

    /// <summary>The number of objects in the index.</summary>
    public long CountObjects() => Reading(0L, reader => reader.Number("SELECT count(*) FROM objects"));

    /// <summary>The number of passages in the index.</summary>
    public long CountPassages() => Reading(0L, reader => reader.Number("SELECT count(*) FROM passages"));

    /// <summary>The digest of every object, in order of id, for a comparison with the database.</summary>
    public IEnumerable<IndexedFingerprint> Fingerprints()
    {
        if (NeedsRebuild)
        {
            yield break;
        }

        using var reader = new IndexReader(IndexFile.Open(_path, SqliteOpenMode.ReadOnly, _options.ReaderCacheKilobytes));
        foreach (var row in reader.Rows("SELECT object, fingerprint FROM objects ORDER BY object", row => new IndexedFingerprint(Guid.ParseExact(row.GetString(0), "N"), row.GetString(1))))
        {
            yield return row;
        }
    }

    /// <summary>Whether SQLite finds the file whole, full-text table included. Reads all of it; a file that is not whole sets <see cref="NeedsRebuild"/>.</summary>
    public bool CheckIntegrity()
    {
        lock (_writing)
        {
            if (_needsRebuild)
            {
                return false;
            }

            try
            {
                using var connection = IndexFile.Open(_path, SqliteOpenMode.ReadWrite, _options.WriterCacheKilobytes);
                using var command = connection.CreateCommand();
                command.CommandText = "PRAGMA integrity_check(1)";
                if (command.ExecuteScalar() is not "ok")
                {
                    _needsRebuild = true;
                    return false;
                }

                IndexFile.Execute(connection, "INSERT INTO search (search) VALUES ('integrity-check')");
                return true;
            }
            catch (SqliteException problem) when (IndexFile.IsDamage(problem) || problem.SqliteErrorCode == 267)
            {
                _needsRebuild = true;
                return false;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_writing)
        {
            Stop();
        }
    }

    private void Start()
    {
        _vocabulary = new Vocabulary();
        var connection = IndexFile.OpenForWriting(_path, _options.WriterCacheKilobytes);
        _needsRebuild = connection is null;
        _cursor = 0;
        if (connection is null)
        {
            return;
        }

        try
        {
            _cursor = IndexFile.Number(connection, "SELECT value FROM meta WHERE key = 'cursor'");
            VocabularyLoading.Load(_vocabulary, connection);
            _writer = new IndexWriter(connection, _vocabulary);
            _readers = new ReaderPool(_path, _options);
        }
        catch (SqliteException problem) when (IndexFile.IsDamage(problem))
        {
            connection.Dispose();
            _needsRebuild = true;
            _cursor = 0;
        }
    }

    private void Stop()
    {
        // First out of reach and then closed: a question that fails from here on knows why.
        var readers = _readers;
        _readers = null;
        readers?.Dispose();
        _writer?.Dispose();
        _writer = null;
    }

    private void Writing(Action<IndexWriter> act)
    {
        if (_needsRebuild || _writer is null)
        {
            throw new InvalidOperationException($"The index file {Path.GetFileName(_path)} must be rebuilt before anything is written to it.");
        }

        try
        {
            act(_writer);
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode is 11 or 26 or 267)
        {
            _needsRebuild = true;
            throw;
        }
    }

    private T Reading<T>(T nothing, Func<IndexReader, T> act)
    {
        _swap.EnterReadLock();
        try
        {
            return ReadingNow(nothing, act);
        }
        finally
        {
            _swap.ExitReadLock();
        }
    }

    private T ReadingNow<T>(T nothing, Func<IndexReader, T> act)
    {
        if (_needsRebuild || _readers is not { } readers)
        {
            return nothing;
        }

        try
        {
            return readers.Read(act);
        }
        catch (SqliteException) when (!ReferenceEquals(readers, _readers))
        {
            return nothing; // the file was taken away under this question: by a rebuild, or because the index was closed
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode is 11 or 26 or 267)
        {
            _needsRebuild = true;
            return nothing;
        }
    }

    private SearchAnswer Answer(SearchQuestion question, IndexReader reader)
    {
        if (QueryPlan.Make(question, _vocabulary, _thesaurus, reader) is not { } plan || plan.EveryWord() is not { } everyWord)
        {
            return SearchAnswer.Nothing;
        }

        var weights = _options.Weights;
        var skip = Math.Clamp(question.Skip, 0, SearchQuestion.FurthestSkip);
        var take = Math.Clamp(question.Take, 0, SearchQuestion.LargestTake);
        var most = Math.Max(weights.Reranked, (skip + take) * PassagesReadPerHit);
        var (candidates, objects, passages) = reader.Match(everyWord, weights.Reranked, most);
        var complete = Enumerable.Range(0, plan.Words.Count).All(plan.IsKnown);
        if (!question.EveryWord && passages < weights.EnoughWithEveryWord && plan.RarestTerms(weights.PassagesToRank) is { } rarest)
        {
            var some = reader.Match(rarest, weights.Reranked, most);
            complete &= objects.Count > 0;
            candidates = [.. candidates.Concat(some.Best).DistinctBy(candidate => candidate.Passage)];
            objects = [.. objects.Union(some.Objects)];
        }

        if (candidates.Count >= weights.Reranked && candidates.Take(weights.Reranked).Count(candidate => NameShare.IsName(reader.Terms(candidate.Passage))) > weights.Reranked / 2)
        {
            // A word that hundreds of names bear: the full-text table puts short things first, and the texts would not even be weighed.
            var texts = reader.Match($"({everyWord}) NOT {TermCoding.Quote(TermCoding.Name)}", weights.Reranked, most);
            candidates = [.. texts.Best.Take(weights.Reranked / 2).Concat(candidates).DistinctBy(candidate => candidate.Passage)];
        }

        // The first three hundred are weighed with care; who reads on gets the rest in the order of the full-text table.
        var ranked = new Ranking(plan, _vocabulary, reader, weights).Order(candidates.Take(weights.Reranked).ToList());
        ranked.AddRange(candidates.Skip(weights.Reranked).Select(candidate => candidate with { Rank = 0 }));
        var groups = question.Grouping == Grouping.ByPassage
            ? ranked.Select(candidate => new List<Candidate> { candidate })
            : ranked.GroupBy(candidate => candidate.Passage / IndexFile.PassagesPerObject).Select(group => group.Take(PassagesPerHit).ToList());
        var explanation = new Explanation(plan, reader.Analyzer(_vocabulary));
        var hits = groups.Skip(skip).Take(take).Select(group => Hit(group, reader, explanation)).ToList();
        return new SearchAnswer(hits, objects.Count, plan.DidYouMean(), complete)
        {
            Facets = question.CountFacets && objects.Count <= MostCounted ? reader.CountFacets(objects) : [],
        };
    }

    private static SearchHit Hit(List<Candidate> group, IndexReader reader, Explanation explanation)
    {
        var stored = group.ConvertAll(candidate => reader.Passage(candidate.Passage));
        var passages = stored.Select((passage, i) => new PassageHit(passage.Number, passage.Page, passage.File, group[i].Rank, explanation.Cut(passage.Text))).ToList();
        return new SearchHit(
            stored[0].ObjectId, stored[0].Kind, stored[0].Title, stored[0].Url, group[0].Rank, passages,
            explanation.Why(stored[0].Title, stored.Select(passage => passage.Text)));
    }

    // A tenth more words hardly changes how compounds are split; half as many again does.
    private static int StaleBelow(int lexiconSize) => (int)((lexiconSize - 500) / 1.5);
}
