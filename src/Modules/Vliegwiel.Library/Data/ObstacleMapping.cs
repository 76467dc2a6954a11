// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Library.Obstacles;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Library.Data;

internal static class ObstacleTables
{
    extension(VliegwielDb db)
    {
        public DbSet<Obstacle> Obstacles => db.Set<Obstacle>();
        public DbSet<ObstacleCase> ObstacleCases => db.Set<ObstacleCase>();
        public DbSet<ObstacleReporter> ObstacleReporters => db.Set<ObstacleReporter>();
        public DbSet<ObstacleMove> ObstacleMoves => db.Set<ObstacleMove>();
        public DbSet<ObstacleOffer> ObstacleOffers => db.Set<ObstacleOffer>();
        public DbSet<ObstacleTelling> ObstacleTellings => db.Set<ObstacleTelling>();
    }
}

internal sealed class ObstacleMapping :
    IEntityTypeConfiguration<Obstacle>,
    IEntityTypeConfiguration<ObstacleCase>,
    IEntityTypeConfiguration<ObstacleReporter>,
    IEntityTypeConfiguration<ObstacleMove>,
    IEntityTypeConfiguration<ObstacleOffer>,
    IEntityTypeConfiguration<ObstacleTelling>
{
    public void Configure(EntityTypeBuilder<Obstacle> builder)
    {
        builder.ToTable("library_obstacles");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(o => o.Title).HasMaxLength(Obstacle.TitleMaxLength);
        builder.Property(o => o.FoldedTitle).HasMaxLength(2 * Obstacle.TitleMaxLength);
        builder.Property(o => o.Citation).HasMaxLength(Obstacle.CitationMaxLength);
        builder.Property(o => o.Audiences).HasMaxLength(2000);
        builder.Property(o => o.Revision).IsConcurrencyToken();
        builder.Ignore(o => o.AudienceList);
        builder.Ignore(o => o.IsMerged);
        builder.Ignore(o => o.IsClosed);
        builder.Ignore(o => o.Next);
        builder.HasIndex(o => o.Kenmerk).IsUnique();
        builder.HasIndex(o => o.GroupId);
        builder.HasIndex(o => o.ReportedAt);
        builder.HasMany(o => o.Moves).WithOne().HasForeignKey(m => m.ObstacleId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Norms.Rule>().WithMany().HasForeignKey(o => o.RuleId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ObstacleCase> builder)
    {
        builder.ToTable("library_obstacle_cases");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => c.ObstacleId);
        builder.HasOne<Obstacle>().WithMany().HasForeignKey(c => c.ObstacleId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ObstacleReporter> builder)
    {
        builder.ToTable("library_obstacle_reporters");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(r => r.Audiences).HasMaxLength(2000);
        builder.Property(r => r.Revision).IsConcurrencyToken();
        builder.Ignore(r => r.AudienceList);
        builder.HasIndex(r => r.CaseId);
        builder.HasIndex(r => new { r.ObstacleId, r.OrganisationId }).IsUnique();
        builder.HasOne<Obstacle>().WithMany().HasForeignKey(r => r.ObstacleId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ObstacleMove> builder)
    {
        builder.ToTable("library_obstacle_moves");
        builder.HasKey(m => new { m.ObstacleId, m.Number });
        builder.Property(m => m.Number).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<ObstacleOffer> builder)
    {
        builder.ToTable("library_obstacle_offers");
        builder.HasKey(o => new { o.ObstacleId, o.Number });
        builder.Property(o => o.Number).ValueGeneratedNever();
        builder.Property(o => o.To).HasMaxLength(ObstacleOffer.ToMaxLength);
        builder.Property(o => o.Asked).HasMaxLength(ObstacleOffer.AskedMaxLength);
        builder.HasOne<Obstacle>().WithMany(o => o.Offers).HasForeignKey(o => o.ObstacleId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ObstacleTelling> builder)
    {
        builder.ToTable("library_obstacle_tellings");
        builder.HasKey(t => new { t.About, t.PersonId });
        builder.Property(t => t.About).HasMaxLength(80);
    }
}
