// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Agendas.Data;

internal static class DependencyTables
{
    extension(VliegwielDb db)
    {
        public DbSet<ActivityDependency> Dependencies => db.Set<ActivityDependency>();
    }
}

internal sealed class DependencyMapping :
    IEntityTypeConfiguration<ActivityDependency>,
    IEntityTypeConfiguration<DependencyTurn>,
    IEntityTypeConfiguration<AgendaVersionDependency>
{
    public void Configure(EntityTypeBuilder<ActivityDependency> builder)
    {
        builder.ToTable("agendas_dependencies");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Ignore(d => d.IsWithin);
        builder.HasIndex(d => d.ActivityId);
        builder.HasIndex(d => d.AfterId);
        builder.HasOne<Activity>().WithMany().HasForeignKey(d => d.ActivityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Activity>().WithMany().HasForeignKey(d => d.AfterId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DependencyTurn> builder)
    {
        builder.ToTable("agendas_dependency_turns");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<AgendaVersionDependency> builder)
    {
        builder.ToTable("agendas_version_dependencies");
        builder.HasKey(d => new { d.VersionId, d.ActivityId, d.AfterId });
        builder.HasOne<AgendaVersion>().WithMany().HasForeignKey(d => d.VersionId).OnDelete(DeleteBehavior.Cascade);
    }
}
