// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Agendas.Data;

internal static class ProgressTables
{
    extension(VliegwielDb db)
    {
        public DbSet<ActivityReport> ActivityReports => db.Set<ActivityReport>();
        public DbSet<ProgressRequest> ProgressRequests => db.Set<ProgressRequest>();
    }
}

internal sealed class ProgressMapping :
    IEntityTypeConfiguration<Activity>,
    IEntityTypeConfiguration<ActivityReport>,
    IEntityTypeConfiguration<ProgressRequest>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.Property(a => a.CourseReason).HasMaxLength(ActivityReport.TextMaxLength);
        builder.Ignore(a => a.LastSign);
    }

    public void Configure(EntityTypeBuilder<ActivityReport> builder)
    {
        builder.ToTable("agendas_reports");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(r => r.ActivityTitle).HasMaxLength(Activity.TitleMaxLength);
        builder.Property(r => r.Standing).HasMaxLength(ActivityReport.TextMaxLength);
        builder.Property(r => r.Obstacle).HasMaxLength(ActivityReport.TextMaxLength);
        builder.Property(r => r.Proposal).HasMaxLength(ActivityReport.TextMaxLength);
        builder.Property(r => r.Decision).HasMaxLength(ActivityReport.TextMaxLength);
        builder.Property(r => r.Audiences).HasMaxLength(2000);
        builder.Property(r => r.Revision).IsConcurrencyToken();
        builder.Ignore(r => r.AudienceList);
        builder.HasIndex(r => new { r.ActivityId, r.ReportedAt });
        builder.HasOne<Activity>().WithMany().HasForeignKey(r => r.ActivityId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ProgressRequest> builder)
    {
        builder.ToTable("agendas_progress_requests");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.TokenHash).HasMaxLength(64);
        builder.Property(r => r.Revision).IsConcurrencyToken();
        builder.HasIndex(r => r.TokenHash).IsUnique();
        builder.HasIndex(r => new { r.ActivityId, r.Moment }).IsUnique();
        builder.HasIndex(r => r.PersonId);
        builder.HasOne<Activity>().WithMany().HasForeignKey(r => r.ActivityId).OnDelete(DeleteBehavior.Restrict);
    }
}
