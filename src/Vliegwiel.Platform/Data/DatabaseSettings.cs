// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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

/// <summary>Brings the database up to the newest migration, and what the modules ship up to this release.</summary>
public sealed class DatabaseUpgrade(VliegwielDb db, IServiceScopeFactory scopes)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        if (db.Database.IsSqlite())
        {
            // Readers do not wait for the writer; the setting stays in the file.
            await db.Database.ExecuteSqlRawAsync("pragma journal_mode = wal", cancel);
        }

        await db.Database.MigrateAsync(cancel);
        foreach (var module in db.Modules.Modules)
        {
            // A scope of its own: what it stages and as whom it acts is nobody else's.
            await using var scope = scopes.CreateAsyncScope();
            await module.PrepareAsync(scope.ServiceProvider, cancel);
        }
    }

    public async Task<bool> IsReachableAsync(CancellationToken cancel) => await db.Database.CanConnectAsync(cancel);
}
