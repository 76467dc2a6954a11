// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Vliegwiel.Platform.Data;

/// <summary>
/// Moments are stored as UTC and cut to microseconds, so that they sort, compare and come back alike on every database:
/// PostgreSQL keeps no more, SQLite would.
/// </summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    moment => Cut(moment),
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)))
{
    internal static DateTime Cut(DateTimeOffset moment) =>
        new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
}
