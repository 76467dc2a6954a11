// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Platform.Files;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Platform.Data;

/// <summary>The tables of the platform itself.</summary>
internal sealed class PlatformMapping :
    IEntityTypeConfiguration<JournalEntry>,
    IEntityTypeConfiguration<Job>,
    IEntityTypeConfiguration<Schedule>,
    IEntityTypeConfiguration<ObjectRow>,
    IEntityTypeConfiguration<AudienceRow>,
    IEntityTypeConfiguration<StoredFile>,
    IEntityTypeConfiguration<OutgoingMail>,
    IEntityTypeConfiguration<PersonalDataRead>,
    IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("platform_journal");
        builder.HasKey(e => e.Sequence);
        builder.Property(e => e.Sequence).ValueGeneratedOnAdd();
        builder.Property(e => e.Act).HasMaxLength(100);
        builder.Property(e => e.ChangedFields).HasMaxLength(500);
        builder.HasIndex(e => new { e.ObjectId, e.Sequence });
    }

    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.ToTable("platform_jobs");
        builder.Property(j => j.Id).ValueGeneratedNever();
        builder.Property(j => j.Name).HasMaxLength(150);
        builder.Property(j => j.LastError).HasMaxLength(2000);
        builder.HasIndex(j => new { j.State, j.NotBefore });
    }

    public void Configure(EntityTypeBuilder<Schedule> builder)
    {
        builder.ToTable("platform_schedules");
        builder.HasKey(s => s.Name);
        builder.Property(s => s.Name).HasMaxLength(150);
    }

    public void Configure(EntityTypeBuilder<ObjectRow> builder)
    {
        builder.ToTable("platform_objects");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Kind).HasMaxLength(40);
        builder.Property(o => o.Title).HasMaxLength(ObjectRow.TitleMaxLength);
        builder.Property(o => o.Url).HasMaxLength(300);
        builder.Property(o => o.State).HasMaxLength(40);
        builder.HasIndex(o => new { o.Kind, o.ChangedAt });
    }

    public void Configure(EntityTypeBuilder<AudienceRow> builder)
    {
        builder.ToTable("platform_audience");
        builder.HasKey(a => new { a.ObjectId, a.Audience });
        builder.Property(a => a.Audience).HasMaxLength(120);
        builder.HasIndex(a => a.Audience);
    }

    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("platform_files");
        builder.HasKey(f => f.Sha256);
        builder.Property(f => f.Sha256).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("platform_mails");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.To).HasMaxLength(OutgoingMail.ToMaxLength);
        builder.Property(m => m.Subject).HasMaxLength(OutgoingMail.SubjectMaxLength);
        builder.HasIndex(m => m.QueuedAt);
    }

    public void Configure(EntityTypeBuilder<PersonalDataRead> builder)
    {
        builder.ToTable("platform_reads");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.What).HasMaxLength(100);
        builder.HasIndex(r => new { r.SubjectId, r.At });
    }

    public void Configure(EntityTypeBuilder<ProtectionKey> builder)
    {
        builder.ToTable("platform_keys");
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Name).HasMaxLength(200);
    }

    /// <summary>
    /// On PostgreSQL rows may become visible out of order: a reader that follows the journal takes only rows
    /// of transactions before the oldest running one, so each row remembers its transaction. SQLite has one writer.
    /// </summary>
    internal static void AddWhatOnlyPostgresHas(ModelBuilder model, DatabaseFacade database)
    {
        if (database.IsNpgsql())
        {
            model.Entity<JournalEntry>().Property<ulong>(JournalEntry.Transaction)
                .HasColumnType("xid8").HasDefaultValueSql("pg_current_xact_id()").ValueGeneratedOnAdd();
            model.Entity<JournalEntry>().HasIndex(JournalEntry.Transaction);
        }
    }
}
