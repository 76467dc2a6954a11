// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Data;

internal static class GoalTables
{
    extension(VliegwielDb db)
    {
        public DbSet<Ambition> Ambitions => db.Set<Ambition>();
        public DbSet<Goal> Goals => db.Set<Goal>();
        public DbSet<RaiseProposal> RaiseProposals => db.Set<RaiseProposal>();
    }
}

internal sealed class GoalMapping : IEntityTypeConfiguration<Goal>, IEntityTypeConfiguration<GoalTheme>, IEntityTypeConfiguration<GoalValue>
{
    public void Configure(EntityTypeBuilder<Goal> builder)
    {
        builder.ToTable("agendas_goals");
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Property(g => g.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(g => g.Title).HasMaxLength(Goal.TitleMaxLength);
        builder.Property(g => g.FoldedTitle).HasMaxLength(2 * Goal.TitleMaxLength);
        builder.Property(g => g.Explanation).HasMaxLength(Goal.TextMaxLength);
        builder.Property(g => g.Sdgs).HasMaxLength(100);
        builder.Property(g => g.OwnThemes).HasMaxLength(Goal.ShortMaxLength);
        builder.Property(g => g.Indicator).HasMaxLength(Goal.ShortMaxLength);
        builder.Property(g => g.Unit).HasMaxLength(Figure.UnitMaxLength);
        builder.Property(g => g.Audiences).HasMaxLength(2000);
        builder.Property(g => g.Revision).IsConcurrencyToken();
        builder.ComplexProperty(g => g.Base, f => f.AsFigure());
        builder.ComplexProperty(g => g.Target, f => f.AsFigure());
        builder.Ignore(g => g.AudienceList);
        builder.Ignore(g => g.SdgList);
        builder.Ignore(g => g.Course);
        builder.HasIndex(g => g.Kenmerk).IsUnique();
        builder.HasIndex(g => g.AmbitionId);
        builder.HasOne<Ambition>().WithMany().HasForeignKey(g => g.AmbitionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(g => g.Themes).WithOne().HasForeignKey(t => t.GoalId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(g => g.Values).WithOne().HasForeignKey(v => v.GoalId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<GoalTheme> builder)
    {
        builder.ToTable("agendas_goal_themes");
        builder.HasKey(t => new { t.GoalId, t.ThemeId });
    }

    public void Configure(EntityTypeBuilder<GoalValue> builder)
    {
        builder.ToTable("agendas_goal_values");
        builder.HasKey(v => new { v.GoalId, v.Year });
        builder.ComplexProperty(v => v.Amount, f => f.AsFigure());
    }
}

internal sealed class AmbitionMapping : IEntityTypeConfiguration<Ambition>, IEntityTypeConfiguration<AmbitionVersion>
{
    public void Configure(EntityTypeBuilder<Ambition> builder)
    {
        builder.ToTable("agendas_ambitions");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(a => a.Title).HasMaxLength(Ambition.TitleMaxLength);
        builder.Property(a => a.Indicator).HasMaxLength(Goal.ShortMaxLength);
        builder.Property(a => a.Unit).HasMaxLength(Figure.UnitMaxLength);
        builder.Property(a => a.Audiences).HasMaxLength(2000);
        builder.Property(a => a.Revision).IsConcurrencyToken();
        builder.Ignore(a => a.AudienceList);
        builder.Ignore(a => a.Latest);
        builder.HasIndex(a => a.Kenmerk).IsUnique();
        builder.HasIndex(a => new { a.OrganisationId, a.ThemeId }).IsUnique();
        builder.HasMany(a => a.Versions).WithOne().HasForeignKey(v => v.AmbitionId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AmbitionVersion> builder)
    {
        builder.ToTable("agendas_ambition_versions");
        builder.HasKey(v => new { v.AmbitionId, v.Number });
        builder.Property(v => v.Text).HasMaxLength(Ambition.TextMaxLength);
        builder.Property(v => v.AdoptedBy).HasMaxLength(Ambition.BodyMaxLength);
        builder.Property(v => v.HigherBecause).HasMaxLength(RaiseProposal.TextMaxLength);
        builder.ComplexProperty(v => v.Minimum, f => f.AsFigure());
    }
}

internal sealed class RaiseMapping : IEntityTypeConfiguration<RaiseProposal>, IEntityTypeConfiguration<RaiseEvidence>, IEntityTypeConfiguration<RaiseSupport>
{
    public void Configure(EntityTypeBuilder<RaiseProposal> builder)
    {
        builder.ToTable("agendas_raises");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(r => r.Title).HasMaxLength(Ambition.TitleMaxLength);
        builder.Property(r => r.Text).HasMaxLength(RaiseProposal.TextMaxLength);
        builder.Property(r => r.HigherBecause).HasMaxLength(RaiseProposal.TextMaxLength);
        builder.Property(r => r.Circumstances).HasMaxLength(RaiseProposal.TextMaxLength);
        builder.Property(r => r.DecidedBy).HasMaxLength(Ambition.BodyMaxLength);
        builder.Property(r => r.Reason).HasMaxLength(RaiseProposal.TextMaxLength);
        builder.Property(r => r.Audiences).HasMaxLength(2000);
        builder.Property(r => r.Revision).IsConcurrencyToken();
        builder.ComplexProperty(r => r.Minimum, f => f.AsFigure());
        builder.Ignore(r => r.AudienceList);
        builder.HasIndex(r => r.Kenmerk).IsUnique();
        builder.HasIndex(r => r.AmbitionId);
        builder.HasOne<Ambition>().WithMany().HasForeignKey(r => r.AmbitionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Evidence).WithOne().HasForeignKey(e => e.ProposalId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Support).WithOne().HasForeignKey(s => s.ProposalId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<RaiseEvidence> builder)
    {
        builder.ToTable("agendas_raise_evidence");
        builder.HasKey(e => new { e.ProposalId, e.ObjectId });
    }

    public void Configure(EntityTypeBuilder<RaiseSupport> builder)
    {
        builder.ToTable("agendas_raise_support");
        builder.HasKey(s => new { s.ProposalId, s.OrganisationId });
        builder.Property(s => s.Reason).HasMaxLength(RaiseProposal.TextMaxLength);
    }
}
