// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Search;
using Vliegwiel.Web.Serving;

namespace Vliegwiel.Tests.Sites;

/// <summary>The demonstration region, planted once for each database; every test works on a copy of its own.</summary>
internal static class Regions
{
    private static readonly Dictionary<TestDatabase, Lazy<Task<Region>>> Templates = new()
    {
        [TestDatabase.Sqlite] = new(() => PlantAsync(TestDatabase.Sqlite)),
        [TestDatabase.Postgres] = new(() => PlantAsync(TestDatabase.Postgres)),
    };

    public static async Task<Region> CopyAsync(TestDatabase database)
    {
        var template = await Templates[database].Value;
        var copy = Region.New(database);
        CopyFolder(template.Folder, copy.Folder);
        if (copy.Database is { } name)
        {
            await PostgresServer.CreateAsync(name, template.Database);
        }

        return copy;
    }

    /// <summary>A region without anything in it, not even tables.</summary>
    public static async Task<Region> EmptyAsync(TestDatabase database)
    {
        var region = Region.New(database);
        if (region.Database is { } name)
        {
            await PostgresServer.CreateAsync(name);
        }

        return region;
    }

    private static async Task<Region> PlantAsync(TestDatabase database)
    {
        var region = await EmptyAsync(database);
        await using (var site = await Site.OpenAsync(region.Settings, TestSite.Quiet, CancellationToken.None))
        {
            await site!.Services.GetRequiredService<JobRunner>().RunAllAsync(CancellationToken.None);
            var replica = site.Services.GetRequiredService<SearchReplica>();
            do
            {
                await replica.CatchUpAsync(CancellationToken.None);
            }
            while (await replica.IsBehindAsync(CancellationToken.None));
        }

        // Nobody may be connected to a template, and no write may still wait in a side file.
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => region.Dispose();
        return region;
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}

/// <summary>The data of one node: a folder and, on PostgreSQL, a database.</summary>
internal sealed record Region(string Folder, string? Database) : IDisposable
{
    public SiteSettings Settings => new()
    {
        DataFolder = Folder,
        PostgresConnection = Database is null ? null : PostgresServer.ConnectionTo(Database),
        Url = "http://127.0.0.1:0",
        Demo = true,
        Development = true,
    };

    public static Region New(TestDatabase database)
    {
        var name = PostgresServer.NewName("test");
        var folder = Path.Combine(Path.GetTempPath(), "vliegwiel-tests", name);
        Directory.CreateDirectory(folder);
        return new Region(folder, database == TestDatabase.Postgres ? name : null);
    }

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        if (Database is { } name)
        {
            PostgresServer.DropAsync(name).GetAwaiter().GetResult();
        }
    }
}
