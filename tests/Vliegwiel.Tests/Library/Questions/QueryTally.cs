// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Vliegwiel.Tests.Library.Questions;

/// <summary>Counts the questions to the database, of whatever request; in a test nothing else runs.</summary>
internal sealed class QueryTally : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _texts = new();
    private int _count;

    /// <summary>What was asked since a count, the beginning of each.</summary>
    public string Since(int count) => string.Join('\n', _texts.Skip(count));

    public int Count => Volatile.Read(ref _count);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        var text = command.CommandText.ReplaceLineEndings(" ");
        _texts.Enqueue(text[..Math.Min(text.Length, 260)]);
        Interlocked.Increment(ref _count);
        return new(result);
    }
}
