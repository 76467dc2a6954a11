// SPDX-License-Identifier: EUPL-1.2
using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Vliegwiel.Platform.Data;

/// <summary>Finds the migrations of the platform and of every module, in the order of their ids.</summary>
#pragma warning disable EF1001 // the interface is public, only the service behind it is EF's own; SchemaTests would show a change
internal sealed class ModuleMigrations(ICurrentDbContext current) : IMigrationsAssembly
#pragma warning restore EF1001 // end of the exception above
{
    private readonly SortedList<string, TypeInfo> _migrations = Find(((VliegwielDb)current.Context).Assemblies);

    public IReadOnlyDictionary<string, TypeInfo> Migrations => _migrations.AsReadOnly();

    public ModelSnapshot? ModelSnapshot => null;

    public Assembly Assembly => typeof(VliegwielDb).Assembly;

    public string? FindMigrationId(string nameOrId) => _migrations.Keys.SingleOrDefault(id => id == nameOrId);

    public Migration CreateMigration(TypeInfo migrationClass, string activeProvider)
    {
        var migration = (Migration)Activator.CreateInstance(migrationClass.AsType(), nonPublic: true)!;
        migration.ActiveProvider = activeProvider;
        return migration;
    }

    private static SortedList<string, TypeInfo> Find(IEnumerable<Assembly> assemblies)
    {
        var found = new SortedList<string, TypeInfo>(StringComparer.Ordinal);
        foreach (var type in assemblies.SelectMany(a => a.DefinedTypes).Where(t => t.IsSubclassOf(typeof(Migration)) && !t.IsAbstract))
        {
            found.Add(type.GetCustomAttribute<MigrationAttribute>()!.Id, type);
        }

        return found;
    }
}
