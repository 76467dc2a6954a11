// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Library.Connections;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Library.Data;

internal static class ConnectionTables
{
    extension(VliegwielDb db)
    {
        public DbSet<Connection> Connections => db.Set<Connection>();
        public DbSet<ConnectionPreference> ConnectionPreferences => db.Set<ConnectionPreference>();
    }
}

internal sealed class ConnectionMapping : IEntityTypeConfiguration<Connection>, IEntityTypeConfiguration<ConnectionPreference>
{
    public void Configure(EntityTypeBuilder<Connection> builder)
    {
        builder.ToTable("library_connections");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(c => c.Reason).HasMaxLength(Connection.ReasonMaxLength);
        builder.Property(c => c.SeekerTokenHash).HasMaxLength(64);
        builder.Property(c => c.HelperTokenHash).HasMaxLength(64);
        builder.Property(c => c.Yield).HasMaxLength(Connection.YieldMaxLength);
        builder.Property(c => c.Revision).IsConcurrencyToken();
        builder.Ignore(c => c.AudienceList);
        builder.Ignore(c => c.IsMutual);
        builder.Ignore(c => c.IsClosed);
        builder.HasIndex(c => c.Kenmerk).IsUnique();
        builder.HasIndex(c => c.SeekerTokenHash).IsUnique();
        builder.HasIndex(c => c.HelperTokenHash).IsUnique();
        builder.HasIndex(c => c.OccasionId);
    }

    public void Configure(EntityTypeBuilder<ConnectionPreference> builder)
    {
        builder.ToTable("library_connection_preferences");
        builder.HasKey(p => p.PersonId);
        builder.Property(p => p.PersonId).ValueGeneratedNever();
    }
}
