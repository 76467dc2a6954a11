// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Agendas.Data;

internal static class DocumentTables
{
    extension(VliegwielDb db)
    {
        public DbSet<ActivityDocument> ActivityDocuments => db.Set<ActivityDocument>();
    }
}

internal sealed class DocumentMapping : IEntityTypeConfiguration<ActivityDocument>, IEntityTypeConfiguration<DocumentVersion>
{
    private const int HiddenMaxLength = 4000;

    public void Configure(EntityTypeBuilder<ActivityDocument> builder)
    {
        builder.ToTable("agendas_documents");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(d => d.Title).HasMaxLength(ActivityDocument.TitleMaxLength);
        builder.Property(d => d.Purpose).HasMaxLength(ActivityDocument.PurposeMaxLength);
        builder.Property(d => d.Audiences).HasMaxLength(2000);
        builder.Property(d => d.WithdrawnReason).HasMaxLength(ActivityDocument.ReasonMaxLength);
        builder.Property(d => d.Revision).IsConcurrencyToken();
        builder.Ignore(d => d.AudienceList);
        builder.Ignore(d => d.IsWithdrawn);
        builder.HasIndex(d => d.ActivityId);
        builder.HasOne<Activity>().WithMany().HasForeignKey(d => d.ActivityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(d => d.Versions).WithOne().HasForeignKey(v => v.DocumentId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<DocumentVersion> builder)
    {
        builder.ToTable("agendas_document_versions");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Sha256).HasMaxLength(64);
        builder.Property(v => v.FileName).HasMaxLength(DocumentVersion.FileNameMaxLength);
        builder.Property(v => v.Address).HasMaxLength(DocumentVersion.AddressMaxLength);
        builder.Property(v => v.Hidden).HasMaxLength(HiddenMaxLength);
        builder.Ignore(v => v.HiddenList);
        builder.HasIndex(v => new { v.DocumentId, v.Number }).IsUnique();
    }
}
