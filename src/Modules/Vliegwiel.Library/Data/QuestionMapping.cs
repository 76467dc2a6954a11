// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Library.Questions;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Library.Data;

internal static class QuestionTables
{
    extension(VliegwielDb db)
    {
        public DbSet<Question> Questions => db.Set<Question>();
        public DbSet<Recognition> Recognitions => db.Set<Recognition>();
        public DbSet<QuestionVersion> QuestionVersions => db.Set<QuestionVersion>();
        public DbSet<QuestionFollower> QuestionFollowers => db.Set<QuestionFollower>();
        public DbSet<Answer> Answers => db.Set<Answer>();
        public DbSet<HelpReport> HelpReports => db.Set<HelpReport>();
        public DbSet<QuestionTelling> QuestionTellings => db.Set<QuestionTelling>();
    }
}

internal sealed class QuestionMapping :
    IEntityTypeConfiguration<Question>,
    IEntityTypeConfiguration<QuestionVersion>,
    IEntityTypeConfiguration<Recognition>,
    IEntityTypeConfiguration<QuestionFollower>,
    IEntityTypeConfiguration<Answer>,
    IEntityTypeConfiguration<AnswerSource>,
    IEntityTypeConfiguration<HelpReport>,
    IEntityTypeConfiguration<QuestionTelling>
{
    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.ToTable("library_questions");
        builder.Property(q => q.Id).ValueGeneratedNever();
        builder.Property(q => q.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(q => q.Title).HasMaxLength(Question.TitleMaxLength);
        builder.Property(q => q.Themes).HasMaxLength(2000);
        builder.Property(q => q.Audiences).HasMaxLength(2000);
        builder.Property(q => q.ParkedReason).HasMaxLength(Question.ReasonMaxLength);
        builder.Property(q => q.Revision).IsConcurrencyToken();
        builder.Property(q => q.VersionNumber).HasDefaultValue(1);
        builder.Ignore(q => q.AudienceList);
        builder.Ignore(q => q.ThemeIds);
        builder.Ignore(q => q.IsMerged);
        builder.Ignore(q => q.Fields);
        builder.HasIndex(q => q.Kenmerk).IsUnique();
        builder.HasIndex(q => q.GroupId);
        builder.HasIndex(q => q.AskedAt);
    }

    public void Configure(EntityTypeBuilder<QuestionVersion> builder)
    {
        builder.ToTable("library_question_versions");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Title).HasMaxLength(Question.TitleMaxLength);
        builder.Property(v => v.Themes).HasMaxLength(2000);
        builder.Property(v => v.Audiences).HasMaxLength(2000);
        builder.Ignore(v => v.Fields);
        builder.HasIndex(v => new { v.QuestionId, v.Number }).IsUnique();
        builder.HasOne<Question>().WithMany().HasForeignKey(v => v.QuestionId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Recognition> builder)
    {
        builder.ToTable("library_recognitions");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => new { r.QuestionId, r.OrganisationId }).IsUnique();
        builder.HasOne<Question>().WithMany().HasForeignKey(r => r.QuestionId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<QuestionFollower> builder)
    {
        builder.ToTable("library_question_followers");
        builder.HasKey(f => new { f.QuestionId, f.PersonId });
        builder.HasOne<Question>().WithMany().HasForeignKey(f => f.QuestionId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Answer> builder)
    {
        builder.ToTable("library_answers");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => a.QuestionId);
        builder.HasOne<Question>().WithMany().HasForeignKey(a => a.QuestionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Sources).WithOne().HasForeignKey(s => s.AnswerId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AnswerSource> builder)
    {
        builder.ToTable("library_answer_sources");
        builder.HasKey(s => new { s.AnswerId, s.ItemId });
    }

    public void Configure(EntityTypeBuilder<HelpReport> builder)
    {
        builder.ToTable("library_help_reports");
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.TokenHash).HasMaxLength(64);
        builder.Property(h => h.HoursSaved).HasPrecision(9, 2);
        builder.Property(h => h.Remark).HasMaxLength(HelpReport.RemarkMaxLength);
        builder.Property(h => h.Revision).IsConcurrencyToken();
        builder.HasIndex(h => h.TokenHash).IsUnique();
        builder.HasIndex(h => new { h.QuestionId, h.PersonId }).IsUnique();
        builder.HasOne<Question>().WithMany().HasForeignKey(h => h.QuestionId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<QuestionTelling> builder)
    {
        builder.ToTable("library_question_tellings");
        builder.HasKey(t => new { t.About, t.PersonId });
        builder.Property(t => t.About).HasMaxLength(80);
    }
}
