// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;

namespace Vliegwiel.Platform.Data;

/// <summary>Which database: a SQLite file in the data folder, or PostgreSQL by its connection string.</summary>
public sealed record DatabaseSettings(string SqlitePath, string? PostgresConnection)
{
    public bool IsPostgres => PostgresConnection is not null;

    public void Configure(DbContextOptionsBuilder options)
    {
        _ = IsPostgres
            ? options.UseNpgsql(PostgresConnection)
            : options.UseSqlite($"Data Source={SqlitePath};Foreign Keys=True;Default Timeout=30");
    }
}

/// <summary>Brings the database up to the newest migration.</summary>
public sealed class DatabaseUpgrade(VliegwielDb db)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        if (db.Database.IsSqlite())
        {
            // Readers do not wait for the writer; the setting stays in the file.
            await db.Database.ExecuteSqlRawAsync("pragma journal_mode = wal", cancel);

            // A process that was killed while it migrated leaves its lock in the file, and the next would wait for ever.
            // Whoever upgrades has the data folder to itself, so nobody else can hold it.
            await db.Database.ExecuteSqlRawAsync("drop table if exists \"__EFMigrationsLock\"", cancel);
        }

        await db.Database.MigrateAsync(cancel);
    }

    public async Task<bool> IsReachableAsync(CancellationToken cancel) => await db.Database.CanConnectAsync(cancel);
}
