// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Library.Confirming;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Editing;
using Vliegwiel.Library.Linking;
using Vliegwiel.Library.Versions;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Library.Data;

internal static class ItemTables
{
    extension(VliegwielDb db)
    {
        public DbSet<ItemVersion> ItemVersions => db.Set<ItemVersion>();
        public DbSet<KeptContent> KeptContents => db.Set<KeptContent>();
        public DbSet<ItemRemark> ItemRemarks => db.Set<ItemRemark>();
        public DbSet<EditingMark> EditingMarks => db.Set<EditingMark>();
        public DbSet<NewFile> NewFiles => db.Set<NewFile>();
        public DbSet<ConfirmationRequest> ConfirmationRequests => db.Set<ConfirmationRequest>();
        public DbSet<CheckedLink> CheckedLinks => db.Set<CheckedLink>();
    }
}

/// <summary>The tables of what an item says about itself, of its versions and of who looks after it.</summary>
internal sealed class ItemMapping :
    IEntityTypeConfiguration<Item>,
    IEntityTypeConfiguration<ItemTheme>,
    IEntityTypeConfiguration<ItemMark>,
    IEntityTypeConfiguration<ItemVersion>,
    IEntityTypeConfiguration<KeptContent>,
    IEntityTypeConfiguration<ItemRemark>,
    IEntityTypeConfiguration<EditingMark>,
    IEntityTypeConfiguration<NewFile>,
    IEntityTypeConfiguration<ConfirmationRequest>,
    IEntityTypeConfiguration<CheckedLink>
{
    /// <remarks>Beside the mapping of <see cref="LibraryMapping"/>: only what this part of the item added.</remarks>
    public void Configure(EntityTypeBuilder<Item> builder)
    {
        builder.Property(i => i.Stage).HasDefaultValue(ItemStage.Submitted);
        builder.Property(i => i.VersionNumber).HasDefaultValue(1);
        builder.Property(i => i.Kind).HasMaxLength(40);
        builder.Property(i => i.Phase).HasMaxLength(40);
        builder.Ignore(i => i.Fields);
        builder.Ignore(i => i.HasFile);
        builder.HasMany(i => i.Themes).WithOne().HasForeignKey(t => t.ItemId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(i => i.Marks).WithOne().HasForeignKey(m => m.ItemId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ItemTheme> builder)
    {
        builder.ToTable("library_item_themes");
        builder.HasKey(t => new { t.ItemId, t.ThemeId });
        builder.HasIndex(t => t.ThemeId);
    }

    public void Configure(EntityTypeBuilder<ItemMark> builder)
    {
        builder.ToTable("library_item_marks");
        builder.HasKey(m => new { m.ItemId, m.List, m.Value });
        builder.Property(m => m.Value).HasMaxLength(ItemMark.ValueMaxLength);
        builder.HasIndex(m => new { m.List, m.Value });
    }

    public void Configure(EntityTypeBuilder<ItemVersion> builder)
    {
        builder.ToTable("library_item_versions");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Note).HasMaxLength(ItemVersion.NoteMaxLength);
        builder.Ignore(v => v.Fields);
        builder.HasIndex(v => new { v.ItemId, v.Number }).IsUnique();
        builder.HasOne<Item>().WithMany().HasForeignKey(v => v.ItemId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<KeptContent> builder)
    {
        builder.ToTable("library_item_contents");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Fingerprint).HasMaxLength(64);
        builder.Property(c => c.Sha256).HasMaxLength(64);
        builder.Property(c => c.FileName).HasMaxLength(ImportedFile.NameMaxLength);
        builder.Property(c => c.Format).HasMaxLength(10);
        builder.Property(c => c.PageSources).HasDefaultValue("[]");
        builder.Ignore(c => c.Pages);
        builder.Ignore(c => c.Text);
        builder.HasIndex(c => new { c.ItemId, c.Fingerprint }).IsUnique();
        builder.HasOne<Item>().WithMany().HasForeignKey(c => c.ItemId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ItemRemark> builder)
    {
        builder.ToTable("library_item_remarks");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.ItemKenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(r => r.Text).HasMaxLength(ItemRemark.TextMaxLength);
        builder.Property(r => r.Audiences).HasMaxLength(2000);
        builder.Property(r => r.Revision).IsConcurrencyToken();
        builder.Ignore(r => r.AudienceList);
        builder.HasIndex(r => new { r.ItemId, r.At });
    }

    public void Configure(EntityTypeBuilder<EditingMark> builder)
    {
        builder.ToTable("library_editing");
        builder.HasKey(m => new { m.ObjectId, m.PersonId });
    }

    public void Configure(EntityTypeBuilder<NewFile> builder)
    {
        builder.ToTable("library_new_files");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Sha256).HasMaxLength(64);
        builder.Property(f => f.Name).HasMaxLength(ImportedFile.NameMaxLength);
        builder.Property(f => f.Reason).HasMaxLength(ImportedFile.ReasonMaxLength);
        builder.HasIndex(f => f.ItemId);
    }

    public void Configure(EntityTypeBuilder<ConfirmationRequest> builder)
    {
        builder.ToTable("library_confirmations");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.TokenHash).HasMaxLength(64);
        builder.Property(r => r.Revision).IsConcurrencyToken();
        builder.HasIndex(r => r.TokenHash).IsUnique();
        builder.HasIndex(r => new { r.ItemId, r.AskedAt });
    }

    public void Configure(EntityTypeBuilder<CheckedLink> builder)
    {
        builder.ToTable("library_links");
        builder.HasKey(l => l.ItemId);
        builder.Property(l => l.ItemId).ValueGeneratedNever();
        builder.Property(l => l.Address).HasMaxLength(ItemFields.LinkMaxLength);
        builder.HasIndex(l => l.CheckAfter);
    }
}
