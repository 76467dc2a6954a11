// SPDX-License-Identifier: EUPL-1.2
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Modules;

namespace Vliegwiel.Platform.Data;

/// <summary>
/// The one database of the platform. It knows no tables of its own: each module adds its own,
/// and can reach only those, because the types behind them are internal to it.
/// </summary>
public sealed class VliegwielDb(DbContextOptions<VliegwielDb> options, ModuleCatalogue modules, WorkSignal signal, TimeProvider clock) : DbContext(options)
{
    internal IEnumerable<Assembly> Assemblies => modules.Assemblies.Prepend(typeof(VliegwielDb).Assembly);

    internal ModuleCatalogue Modules => modules;

    internal TimeProvider Clock => clock;

    /// <summary>Refused: the spine, the journal and the revision hang on the asynchronous way.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Use SaveChangesAsync: the interceptors of the spine read the database and are asynchronous.");

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder
            .ReplaceService<IMigrationsAssembly, ModuleMigrations>()
            .AddInterceptors(new RevisionInterceptor(), new Spine.SpineInterceptor(), new WorkSignalInterceptor(signal));

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var assembly in Assemblies)
        {
            modelBuilder.ApplyConfigurationsFromAssembly(assembly);
        }

        PlatformMapping.AddWhatOnlyPostgresHas(modelBuilder, Database);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }
}
