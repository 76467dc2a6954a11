// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Agendas.Data;

internal static class ImportTables
{
    extension(VliegwielDb db)
    {
        public DbSet<AgendaImport> AgendaImports => db.Set<AgendaImport>();
        public DbSet<AgendaImportTable> AgendaImportTables => db.Set<AgendaImportTable>();
        public DbSet<AgendaImportLine> AgendaImportLines => db.Set<AgendaImportLine>();
        public DbSet<AgendaImportKey> AgendaImportKeys => db.Set<AgendaImportKey>();
        public DbSet<AgendaImportMemory> AgendaImportMemories => db.Set<AgendaImportMemory>();
    }
}

internal sealed class ImportMapping :
    IEntityTypeConfiguration<AgendaImport>,
    IEntityTypeConfiguration<AgendaImportTable>,
    IEntityTypeConfiguration<AgendaImportLine>,
    IEntityTypeConfiguration<AgendaImportKey>,
    IEntityTypeConfiguration<AgendaImportMemory>
{
    public void Configure(EntityTypeBuilder<AgendaImport> builder)
    {
        builder.ToTable("agendas_imports");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(i => i.Title).HasMaxLength(Agenda.TitleMaxLength);
        builder.Property(i => i.Source).HasMaxLength(AgendaImport.SourceMaxLength);
        builder.Property(i => i.Reason).HasMaxLength(AgendaImportLine.ReasonMaxLength);
        builder.Property(i => i.Revision).IsConcurrencyToken();
        builder.Ignore(i => i.AudienceList);
        builder.Ignore(i => i.Chosen);
        builder.Ignore(i => i.IsOpen);
        builder.HasIndex(i => new { i.AgendaId, i.PersonId });
        builder.HasOne<Agenda>().WithMany().HasForeignKey(i => i.AgendaId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AgendaImportTable> builder)
    {
        builder.ToTable("agendas_import_tables");
        builder.HasKey(t => t.ImportId);
        builder.HasOne<AgendaImport>().WithOne().HasForeignKey<AgendaImportTable>(t => t.ImportId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AgendaImportLine> builder)
    {
        builder.ToTable("agendas_import_lines");
        builder.HasKey(l => new { l.ImportId, l.Row });
        builder.Property(l => l.Reason).HasMaxLength(AgendaImportLine.ReasonMaxLength);
        builder.HasOne<AgendaImport>().WithMany().HasForeignKey(l => l.ImportId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AgendaImportKey> builder)
    {
        builder.ToTable("agendas_import_keys");
        builder.HasKey(k => new { k.AgendaId, k.Key });
        builder.Property(k => k.Key).HasMaxLength(AgendaImportKey.KeyMaxLength);
        // Two imports that both give an old key to a new activity: the second looks again.
        builder.Property(k => k.ActivityId).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<AgendaImportMemory> builder)
    {
        builder.ToTable("agendas_import_memories");
        builder.HasKey(m => new { m.AgendaId, m.Headings });
        builder.Property(m => m.Headings).HasMaxLength(AgendaImportKey.KeyMaxLength);
    }
}
