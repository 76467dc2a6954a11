// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Network.Data;

internal static class InspectionTables
{
    extension(VliegwielDb db)
    {
        public DbSet<Inspection> Inspections => db.Set<Inspection>();
    }
}

/// <summary>The table of what administrators opened with a reason.</summary>
internal sealed class InspectionMapping : IEntityTypeConfiguration<Inspection>
{
    public void Configure(EntityTypeBuilder<Inspection> builder)
    {
        builder.ToTable("network_inspections");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Reason).HasMaxLength(Inspection.ReasonMaxLength);
        builder.Property(i => i.Revision).IsConcurrencyToken();
        builder.Ignore(i => i.Audiences);
        builder.HasIndex(i => i.ThingId);
        builder.HasIndex(i => new { i.AdministratorId, i.EndsAt });
        builder.HasOne<Person>().WithMany().HasForeignKey(i => i.AdministratorId).OnDelete(DeleteBehavior.Restrict);
    }
}
