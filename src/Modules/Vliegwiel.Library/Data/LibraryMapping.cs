// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Library.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Library.Data;

internal static class LibraryTables
{
    extension(VliegwielDb db)
    {
        public DbSet<Item> Items => db.Set<Item>();
        public DbSet<ItemPage> ItemPages => db.Set<ItemPage>();
        public DbSet<Import> Imports => db.Set<Import>();
        public DbSet<ImportedFile> ImportedFiles => db.Set<ImportedFile>();
    }
}

internal sealed class LibraryMapping :
    IEntityTypeConfiguration<Item>,
    IEntityTypeConfiguration<ItemPage>,
    IEntityTypeConfiguration<Import>,
    IEntityTypeConfiguration<ImportedFile>
{
    public void Configure(EntityTypeBuilder<Item> builder)
    {
        builder.ToTable("library_items");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(i => i.Title).HasMaxLength(Item.TitleMaxLength);
        builder.Property(i => i.FoldedTitle).HasMaxLength(Item.FoldedTitleMaxLength);
        builder.Property(i => i.Audiences).HasMaxLength(2000);
        builder.Property(i => i.Sha256).HasMaxLength(64);
        builder.Property(i => i.FileName).HasMaxLength(ImportedFile.NameMaxLength);
        builder.Property(i => i.Format).HasMaxLength(10);
        builder.Property(i => i.SourceUrl).HasMaxLength(Item.SourceUrlMaxLength);
        builder.Property(i => i.Revision).IsConcurrencyToken();
        builder.Ignore(i => i.AudienceList);
        builder.HasIndex(i => i.Kenmerk).IsUnique();
        builder.HasIndex(i => i.Sha256);
        builder.HasIndex(i => i.ImportedAt);
        builder.HasMany(i => i.Pages).WithOne().HasForeignKey(p => p.ItemId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ItemPage> builder)
    {
        builder.ToTable("library_pages");
        builder.HasKey(p => new { p.ItemId, p.Number });
        builder.Property(p => p.Number).ValueGeneratedNever();
        builder.Property(p => p.Source).HasDefaultValue(PageSource.Text);
    }

    public void Configure(EntityTypeBuilder<Import> builder)
    {
        builder.ToTable("library_imports");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Audiences).HasMaxLength(2000);
        builder.Property(i => i.Revision).IsConcurrencyToken();
        builder.HasMany(i => i.Files).WithOne().HasForeignKey(f => f.ImportId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ImportedFile> builder)
    {
        builder.ToTable("library_import_files");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Name).HasMaxLength(ImportedFile.NameMaxLength);
        builder.Property(f => f.Sha256).HasMaxLength(64);
        builder.Property(f => f.Reason).HasMaxLength(ImportedFile.ReasonMaxLength);
        builder.Property(f => f.FoundIn).HasMaxLength(ImportedFile.FoundInMaxLength);
        builder.Property(f => f.SourceUrl).HasMaxLength(Item.SourceUrlMaxLength);
        builder.Property(f => f.PagesRecognisedAtOnce).HasDefaultValue(0);
        builder.HasIndex(f => new { f.ImportId, f.Sha256 });
    }
}
