// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Network.Data;

internal static class AreaTables
{
    extension(VliegwielDb db)
    {
        public DbSet<Area> Areas => db.Set<Area>();
        public DbSet<AreaRelation> AreaRelations => db.Set<AreaRelation>();
        public DbSet<AreaSuccession> AreaSuccessions => db.Set<AreaSuccession>();
        public DbSet<Territory> Territories => db.Set<Territory>();
        public DbSet<ShippedList> ShippedLists => db.Set<ShippedList>();
    }
}

/// <summary>Which edition of a list of the product is in the database.</summary>
internal sealed class ShippedList
{
    public required string Name { get; init; }
    public required string Sha256 { get; set; }
    public required DateTimeOffset LoadedAt { get; set; }
}

internal sealed class AreaMapping :
    IEntityTypeConfiguration<Area>,
    IEntityTypeConfiguration<AreaRelation>,
    IEntityTypeConfiguration<AreaSuccession>,
    IEntityTypeConfiguration<Territory>,
    IEntityTypeConfiguration<ShippedList>
{
    public void Configure(EntityTypeBuilder<Area> builder)
    {
        builder.ToTable("network_areas");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Code).HasMaxLength(Area.CodeMaxLength);
        builder.Property(a => a.Name).HasMaxLength(Area.NameMaxLength);
        builder.Property(a => a.FoldedName).HasMaxLength(2 * Area.NameMaxLength);
        builder.Property(a => a.TooiUri).HasMaxLength(Area.TooiMaxLength);
        builder.Property(a => a.Latitude).HasPrecision(8, 5);
        builder.Property(a => a.Longitude).HasPrecision(8, 5);
        builder.Property(a => a.Revision).IsConcurrencyToken();
        builder.Ignore(a => a.Facts);
        builder.HasIndex(a => a.Code).IsUnique();
        builder.HasIndex(a => a.FoldedName);
    }

    public void Configure(EntityTypeBuilder<AreaRelation> builder)
    {
        builder.ToTable("network_area_relations");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasOne<Area>().WithMany().HasForeignKey(r => r.PartId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Area>().WithMany().HasForeignKey(r => r.WholeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AreaSuccession> builder)
    {
        builder.ToTable("network_area_successions");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasOne<Area>().WithMany().HasForeignKey(s => s.FromId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Area>().WithMany().HasForeignKey(s => s.ToId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Territory> builder)
    {
        builder.ToTable("network_territories");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(t => t.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Area>().WithMany().HasForeignKey(t => t.AreaId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ShippedList> builder)
    {
        builder.ToTable("network_shipped_lists");
        builder.HasKey(l => l.Name);
        builder.Property(l => l.Name).HasMaxLength(40);
        builder.Property(l => l.Sha256).HasMaxLength(64);
    }
}
