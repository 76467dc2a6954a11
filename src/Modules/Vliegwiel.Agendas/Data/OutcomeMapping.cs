// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Data;

internal static class OutcomeTables
{
    extension(VliegwielDb db)
    {
        public DbSet<ActivityOutcome> ActivityOutcomes => db.Set<ActivityOutcome>();
        public DbSet<ActivityStory> ActivityStories => db.Set<ActivityStory>();
        public DbSet<ActivityReflection> ActivityReflections => db.Set<ActivityReflection>();
    }
}

internal sealed class OutcomeMapping :
    IEntityTypeConfiguration<ActivityOutcome>,
    IEntityTypeConfiguration<ActivityEffect>,
    IEntityTypeConfiguration<EffectShare>,
    IEntityTypeConfiguration<ActivityReflection>
{
    public void Configure(EntityTypeBuilder<ActivityOutcome> builder)
    {
        builder.ToTable("agendas_outcomes");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(o => o.ActivityTitle).HasMaxLength(Activity.TitleMaxLength);
        builder.Property(o => o.Hours).HasPrecision(10, 2);
        builder.Property(o => o.Delivered).HasMaxLength(ActivityOutcome.DeliveredMaxLength);
        builder.ComplexProperty(o => o.Amount, f => f.AsFigure());
        builder.Property(o => o.Audiences).HasMaxLength(2000);
        builder.Property(o => o.Revision).IsConcurrencyToken();
        builder.Ignore(o => o.AudienceList);
        builder.HasIndex(o => o.ActivityId).IsUnique();
        builder.HasOne<Activity>().WithMany().HasForeignKey(o => o.ActivityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(o => o.Effects).WithOne().HasForeignKey(e => e.OutcomeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(o => o.Shares).WithOne().HasForeignKey(s => s.OutcomeId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ActivityEffect> builder)
    {
        builder.ToTable("agendas_effects");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Measure).HasMaxLength(ActivityEffect.MeasureMaxLength);
        builder.Property(e => e.Contribution).HasMaxLength(ActivityEffect.ContributionMaxLength);
        builder.ComplexProperty(e => e.Amount, f => f.AsFigure());
        builder.HasIndex(e => e.OutcomeId);
    }

    public void Configure(EntityTypeBuilder<EffectShare> builder)
    {
        builder.ToTable("agendas_effect_shares");
        builder.HasKey(s => new { s.OutcomeId, s.OrganisationId });
        builder.Property(s => s.Percent).HasPrecision(5, 2);
    }

    public void Configure(EntityTypeBuilder<ActivityReflection> builder)
    {
        builder.ToTable("agendas_reflections");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(r => r.ActivityTitle).HasMaxLength(Activity.TitleMaxLength);
        builder.Property(r => r.Expected).HasMaxLength(ActivityReflection.TextMaxLength);
        builder.Property(r => r.Happened).HasMaxLength(ActivityReflection.TextMaxLength);
        builder.Property(r => r.Why).HasMaxLength(ActivityReflection.TextMaxLength);
        builder.Property(r => r.Conclusion).HasMaxLength(ActivityReflection.TextMaxLength);
        builder.Property(r => r.Audiences).HasMaxLength(2000);
        builder.Property(r => r.Revision).IsConcurrencyToken();
        builder.Ignore(r => r.AudienceList);
        builder.HasIndex(r => r.ActivityId);
        builder.HasOne<Activity>().WithMany().HasForeignKey(r => r.ActivityId).OnDelete(DeleteBehavior.Restrict);
    }
}
