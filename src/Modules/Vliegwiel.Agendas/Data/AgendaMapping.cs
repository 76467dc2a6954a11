// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Data;

internal static class AgendaTables
{
    extension(VliegwielDb db)
    {
        public DbSet<Agenda> Agendas => db.Set<Agenda>();
        public DbSet<AgendaPlacement> AgendaPlacements => db.Set<AgendaPlacement>();
        public DbSet<Activity> Activities => db.Set<Activity>();
        public DbSet<ActivityBudget> ActivityBudgets => db.Set<ActivityBudget>();
        public DbSet<AgendaVersion> AgendaVersions => db.Set<AgendaVersion>();
        public DbSet<AgendaVersionLine> AgendaVersionLines => db.Set<AgendaVersionLine>();
        public DbSet<AgendaVersionBudget> AgendaVersionBudgets => db.Set<AgendaVersionBudget>();
        public DbSet<AgendaVersionAmount> AgendaVersionAmounts => db.Set<AgendaVersionAmount>();
    }
}

internal sealed class AgendaMapping :
    IEntityTypeConfiguration<Agenda>,
    IEntityTypeConfiguration<AgendaPlacement>,
    IEntityTypeConfiguration<Activity>,
    IEntityTypeConfiguration<ActivityBudget>
{
    public void Configure(EntityTypeBuilder<Agenda> builder)
    {
        builder.ToTable("agendas_agendas");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(a => a.Title).HasMaxLength(Agenda.TitleMaxLength);
        builder.Property(a => a.Purpose).HasMaxLength(Agenda.PurposeMaxLength);
        builder.Property(a => a.Audiences).HasMaxLength(2000);
        builder.Property(a => a.Revision).IsConcurrencyToken();
        builder.Ignore(a => a.AudienceList);
        builder.Ignore(a => a.SensitiveAudiences);
        builder.HasIndex(a => a.Kenmerk).IsUnique();
        builder.HasMany(a => a.Placements).WithOne().HasForeignKey(p => p.AgendaId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AgendaPlacement> builder)
    {
        builder.ToTable("agendas_placements");
        builder.HasKey(p => new { p.AgendaId, p.ActivityId });
        builder.HasIndex(p => p.ActivityId);
        builder.HasOne<Activity>().WithMany().HasForeignKey(p => p.ActivityId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.ToTable("agendas_activities");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(a => a.Title).HasMaxLength(Activity.TitleMaxLength);
        builder.Property(a => a.FoldedTitle).HasMaxLength(2 * Activity.TitleMaxLength);
        builder.Property(a => a.Expertise).HasMaxLength(Activity.ShortMaxLength);
        builder.Property(a => a.EstimatedHours).HasPrecision(10, 2);
        builder.Property(a => a.InitiatorWords).HasMaxLength(Activity.ShortMaxLength);
        builder.Property(a => a.StateReason).HasMaxLength(Activity.TextMaxLength);
        builder.Property(a => a.ContinuationReason).HasMaxLength(Activity.ContinuationReasonMaxLength);
        builder.Property(a => a.Audiences).HasMaxLength(2000);
        builder.Property(a => a.Revision).IsConcurrencyToken();
        builder.ComplexProperty(a => a.Deadline, deadline =>
        {
            deadline.Property(d => d.LastDay);
            deadline.Property(d => d.Precision);
            deadline.Property(d => d.Words).HasMaxLength(Deadline.WordsMaxLength);
        });
        builder.Ignore(a => a.AudienceList);
        builder.Ignore(a => a.IsMerged);
        builder.Ignore(a => a.IsOver);
        builder.Ignore(a => a.Next);
        builder.HasIndex(a => a.Kenmerk).IsUnique();
        builder.HasIndex(a => a.OwnerId);
        builder.HasIndex(a => a.AskedId);
        builder.HasIndex(a => a.GroupId);
    }

    public void Configure(EntityTypeBuilder<ActivityBudget> builder)
    {
        builder.ToTable("agendas_budgets");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(b => b.Purse).HasMaxLength(ActivityBudget.NoteMaxLength);
        builder.Property(b => b.Audiences).HasMaxLength(2000);
        builder.Property(b => b.Revision).IsConcurrencyToken();
        builder.ComplexProperty(b => b.Amount, f => f.AsFigure());
        builder.ComplexProperty(b => b.Spent, f => f.AsFigure());
        builder.Property(b => b.PartCount).HasDefaultValue(0).ValueGeneratedNever();
        builder.ComplexProperty(b => b.PlainAmount, f => f.AsLaterFigure(FigureText.Euro));
        builder.ComplexProperty(b => b.PlainSpent, f => f.AsLaterFigure(FigureText.Euro));
        builder.Ignore(b => b.IsInParts);
        builder.HasMany(b => b.Parts).WithOne().HasForeignKey(p => p.BudgetId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(b => b.AudienceList);
        builder.HasIndex(b => b.ActivityId).IsUnique();
        builder.HasOne<Activity>().WithMany().HasForeignKey(b => b.ActivityId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgendaVersionMapping :
    IEntityTypeConfiguration<AgendaVersion>,
    IEntityTypeConfiguration<AgendaVersionLine>,
    IEntityTypeConfiguration<AgendaVersionBudget>,
    IEntityTypeConfiguration<AgendaVersionAmount>
{
    public void Configure(EntityTypeBuilder<AgendaVersion> builder)
    {
        builder.ToTable("agendas_versions");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Title).HasMaxLength(Agenda.TitleMaxLength);
        builder.Property(v => v.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(v => v.Body).HasMaxLength(AgendaVersion.BodyMaxLength);
        builder.Property(v => v.Decision).HasMaxLength(AgendaVersion.DecisionMaxLength);
        builder.Property(v => v.Audiences).HasMaxLength(2000);
        builder.Property(v => v.Revision).IsConcurrencyToken();
        builder.Ignore(v => v.AudienceList);
        builder.HasIndex(v => new { v.AgendaId, v.Number }).IsUnique();
        builder.HasOne<Agenda>().WithMany().HasForeignKey(v => v.AgendaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(v => v.Lines).WithOne().HasForeignKey(l => l.VersionId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AgendaVersionLine> builder)
    {
        builder.ToTable("agendas_version_lines");
        builder.HasKey(l => new { l.VersionId, l.ActivityId });
        builder.Property(l => l.Title).HasMaxLength(Activity.TitleMaxLength);
        builder.Property(l => l.DeadlineWords).HasMaxLength(Deadline.WordsMaxLength);
        builder.Property(l => l.InitiatorWords).HasMaxLength(Activity.ShortMaxLength);
        builder.Property(l => l.Sphere).HasDefaultValue(Sphere.Region);
        builder.HasOne<Activity>().WithMany().HasForeignKey(l => l.ActivityId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AgendaVersionBudget> builder)
    {
        builder.ToTable("agendas_version_budgets");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(b => b.Audiences).HasMaxLength(2000);
        builder.Property(b => b.Revision).IsConcurrencyToken();
        builder.Ignore(b => b.AudienceList);
        builder.HasIndex(b => b.VersionId).IsUnique();
        builder.HasOne<AgendaVersion>().WithMany().HasForeignKey(b => b.VersionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(b => b.Amounts).WithOne().HasForeignKey(a => a.BudgetId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AgendaVersionAmount> builder)
    {
        builder.ToTable("agendas_version_amounts");
        builder.HasKey(a => new { a.BudgetId, a.ActivityId });
        builder.ComplexProperty(a => a.Amount, f => f.AsFigure());
    }
}
