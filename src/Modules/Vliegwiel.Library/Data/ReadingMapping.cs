// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Reading;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Library.Data;

internal static class ReadingTables
{
    extension(VliegwielDb db)
    {
        public DbSet<ItemFingerprint> ItemFingerprints => db.Set<ItemFingerprint>();
    }
}

internal sealed class ReadingMapping : IEntityTypeConfiguration<ItemFingerprint>, IEntityTypeConfiguration<FingerprintBand>
{
    public void Configure(EntityTypeBuilder<ItemFingerprint> builder)
    {
        builder.ToTable("library_fingerprints");
        builder.HasKey(f => f.ItemId);
        builder.Property(f => f.ItemId).ValueGeneratedNever();
        builder.Property(f => f.Hashes).HasMaxLength(TextFingerprint.Bytes);
        builder.HasOne<Item>().WithOne().HasForeignKey<ItemFingerprint>(f => f.ItemId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(f => f.Bands).WithOne().HasForeignKey(b => b.ItemId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<FingerprintBand> builder)
    {
        builder.ToTable("library_fingerprint_bands");
        builder.HasKey(b => new { b.ItemId, b.Band });
        builder.Property(b => b.Band).ValueGeneratedNever();
        builder.HasIndex(b => b.Value);
    }
}
