// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Network.Data;

internal static class HandoverTables
{
    extension(VliegwielDb db)
    {
        public DbSet<Handover> Handovers => db.Set<Handover>();
        public DbSet<HandoverItem> HandoverItems => db.Set<HandoverItem>();
    }
}

internal sealed class HandoverMapping : IEntityTypeConfiguration<Handover>, IEntityTypeConfiguration<HandoverItem>
{
    public void Configure(EntityTypeBuilder<Handover> builder)
    {
        builder.ToTable("network_handovers");
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(h => h.Revision).IsConcurrencyToken();
        builder.Ignore(h => h.Audiences);
        builder.HasIndex(h => h.Kenmerk).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(h => h.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(h => h.SuccessorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(h => h.Items).WithOne().HasForeignKey(i => i.HandoverId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<HandoverItem> builder)
    {
        builder.ToTable("network_handover_items");
        builder.HasKey(i => new { i.HandoverId, i.Number });
        builder.Property(i => i.Number).ValueGeneratedNever();
        builder.Property(i => i.Reason).HasMaxLength(HandoverItem.ReasonMaxLength);
    }
}
