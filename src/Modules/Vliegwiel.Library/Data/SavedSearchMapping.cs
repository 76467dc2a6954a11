// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Library.Finding.Saved;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Library.Data;

internal static class SavedSearchTables
{
    extension(VliegwielDb db)
    {
        public DbSet<SavedSearch> SavedSearches => db.Set<SavedSearch>();
    }
}

internal sealed class SavedSearchMapping :
    IEntityTypeConfiguration<SavedSearch>,
    IEntityTypeConfiguration<SearchWatch>,
    IEntityTypeConfiguration<SavedSearchHit>,
    IEntityTypeConfiguration<SearchStopLink>
{
    public void Configure(EntityTypeBuilder<SavedSearch> builder)
    {
        builder.ToTable("library_saved_searches");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Name).HasMaxLength(SavedSearch.NameMaxLength);
        builder.Property(s => s.Query).HasMaxLength(SavedSearch.QueryMaxLength);
        builder.Property(s => s.Revision).IsConcurrencyToken();
        builder.HasIndex(s => s.PersonId);
    }

    public void Configure(EntityTypeBuilder<SearchWatch> builder)
    {
        builder.ToTable("library_search_watches");
        builder.HasKey(w => w.SearchId);
        builder.Property(w => w.SearchId).ValueGeneratedNever();
        builder.Property(w => w.Revision).IsConcurrencyToken();
        builder.HasIndex(w => w.NextAt);
        builder.HasOne<SavedSearch>().WithOne().HasForeignKey<SearchWatch>(w => w.SearchId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<SavedSearchHit> builder)
    {
        builder.ToTable("library_saved_search_hits");
        builder.HasKey(h => new { h.SearchId, h.ObjectId });
        builder.HasOne<SavedSearch>().WithMany().HasForeignKey(h => h.SearchId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<SearchStopLink> builder)
    {
        builder.ToTable("library_search_stop_links");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.TokenHash).HasMaxLength(64);
        builder.Property(l => l.Revision).IsConcurrencyToken();
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasIndex(l => l.SearchId);
        builder.HasOne<SavedSearch>().WithMany().HasForeignKey(l => l.SearchId).OnDelete(DeleteBehavior.Cascade);
    }
}
