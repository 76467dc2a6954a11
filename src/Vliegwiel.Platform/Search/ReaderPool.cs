// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Vliegwiel.Platform.Search;

/// <summary>A fixed number of read-only connections, each with its prepared commands, that questions borrow.</summary>
internal sealed class ReaderPool(string path, SearchIndexOptions options) : IDisposable
{
    private readonly ConcurrentBag<IndexReader> _idle = [];
    private readonly SemaphoreSlim _free = new(options.Readers, options.Readers); // never disposed: it holds no handle, and a question may still run
    private volatile bool _closed;

    /// <summary>Lends a reader to an act that reads one snapshot of the file.</summary>
    internal T Read<T>(Func<IndexReader, T> act)
    {
        _free.Wait();
        try
        {
            if (!_idle.TryTake(out var reader))
            {
                reader = new IndexReader(IndexFile.Open(path, SqliteOpenMode.ReadOnly, options.ReaderCacheKilobytes));
            }

            try
            {
                return reader.InSnapshot(act);
            }
            catch
            {
                reader.Dispose();
                reader = null;
                throw;
            }
            finally
            {
                if (reader is not null)
                {
                    _idle.Add(reader);
                    if (_closed)
                    {
                        Dispose();
                    }
                }
            }
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }
}
