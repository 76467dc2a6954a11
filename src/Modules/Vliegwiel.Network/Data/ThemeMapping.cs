// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Network.Data;

internal static class ThemeTables
{
    extension(VliegwielDb db)
    {
        public DbSet<ThemeScheme> ThemeSchemes => db.Set<ThemeScheme>();
        public DbSet<Theme> Themes => db.Set<Theme>();
        public DbSet<ThemeLink> ThemeLinks => db.Set<ThemeLink>();
    }
}

internal sealed class ThemeMapping : IEntityTypeConfiguration<ThemeScheme>, IEntityTypeConfiguration<Theme>, IEntityTypeConfiguration<ThemeLink>
{
    public void Configure(EntityTypeBuilder<ThemeScheme> builder)
    {
        builder.ToTable("network_theme_schemes");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Code).HasMaxLength(40);
        builder.Property(s => s.Name).HasMaxLength(ThemeScheme.NameMaxLength);
        builder.Property(s => s.Source).HasMaxLength(ThemeScheme.SourceMaxLength);
        builder.Property(s => s.Version).HasMaxLength(40);
        builder.Property(s => s.Revision).IsConcurrencyToken();
        builder.HasIndex(s => new { s.Code, s.Version }).IsUnique();
        builder.HasMany(s => s.Themes).WithOne().HasForeignKey(t => t.SchemeId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Theme> builder)
    {
        builder.ToTable("network_themes");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Name).HasMaxLength(ThemeScheme.NameMaxLength);
    }

    public void Configure(EntityTypeBuilder<ThemeLink> builder)
    {
        builder.ToTable("network_theme_links");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Note).HasMaxLength(ThemeLink.NoteMaxLength);
        builder.HasOne<Theme>().WithMany().HasForeignKey(l => l.ThemeAId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Theme>().WithMany().HasForeignKey(l => l.ThemeBId).OnDelete(DeleteBehavior.Restrict);
    }
}
