// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Platform.Search.Words;

namespace Vliegwiel.Platform.Data;

/// <summary>The vocabulary as editors changed it, and what was asked in vain.</summary>
internal sealed class SearchMapping : IEntityTypeConfiguration<Wording>, IEntityTypeConfiguration<SearchMiss>, IEntityTypeConfiguration<SearchVerdict>
{
    public void Configure(EntityTypeBuilder<Wording> builder)
    {
        builder.ToTable("platform_wordings");
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Key).HasMaxLength(Wording.KeyMaxLength);
        builder.Property(w => w.Preferred).HasMaxLength(Wording.KeyMaxLength);
        builder.Property(w => w.Line).HasMaxLength(Wording.LineMaxLength);
        builder.Property(w => w.Revision).IsConcurrencyToken();
        builder.HasIndex(w => w.Key).IsUnique();
        builder.OwnsMany(w => w.Versions, versions =>
        {
            versions.ToTable("platform_wording_versions");
            versions.WithOwner().HasForeignKey("WordingId");
            versions.HasKey(v => v.Id);
            versions.Property(v => v.Id).ValueGeneratedNever();
            versions.Property(v => v.Line).HasMaxLength(Wording.LineMaxLength);
        });
        builder.Navigation(w => w.Versions).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<SearchMiss> builder)
    {
        builder.ToTable("platform_search_misses");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Text).HasMaxLength(SearchMiss.TextMaxLength);
        builder.Property(m => m.Buckets).HasMaxLength(250);
        builder.HasIndex(m => m.Text).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SearchVerdict> builder)
    {
        builder.ToTable("platform_search_verdicts");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Text).HasMaxLength(SearchMiss.TextMaxLength);
        builder.Property(v => v.Buckets).HasMaxLength(250);
        builder.HasIndex(v => new { v.Text, v.ObjectId }).IsUnique();
    }
}
