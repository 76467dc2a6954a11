// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Agendas.Data;

internal static class TeamTables
{
    extension(VliegwielDb db)
    {
        public DbSet<ActivityTeam> ActivityTeams => db.Set<ActivityTeam>();
    }
}

internal sealed class TeamMapping :
    IEntityTypeConfiguration<Activity>,
    IEntityTypeConfiguration<ActivityTeam>,
    IEntityTypeConfiguration<TeamMember>,
    IEntityTypeConfiguration<TeamExtension>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.Property(a => a.IsOpenToGuests).HasDefaultValue(false);
        builder.Ignore(a => a.SeerList);
    }

    public void Configure(EntityTypeBuilder<ActivityTeam> builder)
    {
        builder.ToTable("agendas_teams");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Revision).IsConcurrencyToken();
        builder.HasIndex(t => t.ActivityId);
        builder.HasOne<Activity>().WithMany().HasForeignKey(t => t.ActivityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(t => t.Members).WithOne().HasForeignKey(m => m.TeamId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(t => t.Extensions).WithOne().HasForeignKey(e => e.TeamId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<TeamMember> builder)
    {
        builder.ToTable("agendas_team_members");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Expertise).HasMaxLength(Activity.ShortMaxLength);
        builder.HasIndex(m => m.PersonId);
        builder.HasIndex(m => new { m.TeamId, m.PersonId });
    }

    public void Configure(EntityTypeBuilder<TeamExtension> builder)
    {
        builder.ToTable("agendas_team_extensions");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Body).HasMaxLength(AgendaVersion.BodyMaxLength);
        builder.Property(e => e.Reason).HasMaxLength(TeamExtension.ReasonMaxLength);
        builder.HasIndex(e => e.TeamId);
    }
}
