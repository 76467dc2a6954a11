// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Tests.Sites;
using Vliegwiel.Web;
using Xunit;

namespace Vliegwiel.Tests.House;

/// <summary>The migrations and the mappings describe the same tables, on both databases.</summary>
public sealed class SchemaTests
{
    private const string Sqlite = """
        select t.name || '.' || c.name || ' ' || c.type || ' notnull=' || c."notnull" || ' pk=' || c.pk
          from sqlite_master t, pragma_table_info(t.name) c where t.type = 'table' and t.name not like '\_\_EF%' escape '\'
        union all
        select t.name || ' index ' || i.name || ' unique=' || i."unique" || ' (' || (select group_concat(x.name) from pragma_index_info(i.name) x) || ')'
          from sqlite_master t, pragma_index_list(t.name) i where t.type = 'table' and i.origin <> 'pk'
        union all
        select t.name || '.' || f."from" || ' -> ' || f."table" || '.' || f."to" || ' ' || f.on_delete
          from sqlite_master t, pragma_foreign_key_list(t.name) f where t.type = 'table'
        """;

    private const string Postgres = """
        select table_name || '.' || column_name || ' ' || data_type || coalesce('(' || character_maximum_length || ')', '') || coalesce('(' || numeric_precision || ',' || numeric_scale || ')', '') || ' null=' || is_nullable || ' default=' || coalesce(column_default, '') || ' identity=' || is_identity
          from information_schema.columns where table_schema = 'public' and table_name not like '\_\_EF%'
        union all
        select indexdef from pg_indexes where schemaname = 'public' and tablename not like '\_\_EF%'
        union all
        select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
          where connamespace = 'public'::regnamespace and conrelid::regclass::text not like '%\_\_EF%'
        """;

    [Theory, OnEachDatabase]
    public async Task Migrations_and_mappings_agree(TestDatabase database)
    {
        using var mappedRegion = Region.New(database);
        using var migratedRegion = Region.New(database);
        await using var mapped = Open(mappedRegion);
        await using var migrated = Open(migratedRegion);

        await mapped.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        await migrated.Database.MigrateAsync(TestContext.Current.CancellationToken);

        var catalogue = database == TestDatabase.Postgres ? Postgres : Sqlite;
        Assert.Equal(await ReadAsync(mapped, catalogue), await ReadAsync(migrated, catalogue));
    }

    private static async Task<string> ReadAsync(VliegwielDb db, string catalogue)
    {
        var lines = await db.Database.SqlQueryRaw<string>(catalogue).ToListAsync(TestContext.Current.CancellationToken);
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    private static VliegwielDb Open(Region region)
    {
        var settings = new DatabaseSettings(Path.Combine(region.Folder, "schema.db"), region.Settings.PostgresConnection);
        var options = new DbContextOptionsBuilder<VliegwielDb>();
        settings.Configure(options);
        return new(options.Options, new ModuleCatalogue(AllModules.List), new WorkSignal(), TimeProvider.System);
    }
}
