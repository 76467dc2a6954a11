// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Library.Dossiers;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Library.Data;

internal static class DossierTables
{
    extension(VliegwielDb db)
    {
        public DbSet<Dossier> Dossiers => db.Set<Dossier>();
        public DbSet<DossierEntry> DossierEntries => db.Set<DossierEntry>();
    }
}

internal sealed class DossierMapping : IEntityTypeConfiguration<Dossier>, IEntityTypeConfiguration<DossierEntry>
{
    public void Configure(EntityTypeBuilder<Dossier> builder)
    {
        builder.ToTable("library_dossiers");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(d => d.Title).HasMaxLength(Dossier.TitleMaxLength);
        builder.Property(d => d.FoldedTitle).HasMaxLength(2 * Dossier.TitleMaxLength);
        builder.Property(d => d.Audiences).HasMaxLength(2000);
        builder.Property(d => d.Revision).IsConcurrencyToken();
        builder.Ignore(d => d.AudienceList);
        builder.HasIndex(d => d.Kenmerk).IsUnique();
        builder.HasIndex(d => d.ChangedAt);
        builder.HasIndex(d => d.OwnerId);
    }

    public void Configure(EntityTypeBuilder<DossierEntry> builder)
    {
        builder.ToTable("library_dossier_entries");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Title).HasMaxLength(Dossier.TitleMaxLength);
        builder.Property(e => e.Link).HasMaxLength(DossierEntry.LinkMaxLength);
        // A thing stands once on a dossier; outside sources have no thing and are not compared.
        builder.HasIndex(e => new { e.DossierId, e.ThingId }).IsUnique();
        builder.HasIndex(e => e.ThingId);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(e => e.DossierId).OnDelete(DeleteBehavior.Cascade);
    }
}
