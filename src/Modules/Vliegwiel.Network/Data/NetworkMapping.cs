// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Network.Data;

internal static class NetworkTables
{
    extension(VliegwielDb db)
    {
        public DbSet<Organisation> Organisations => db.Set<Organisation>();
        public DbSet<Alliance> Alliances => db.Set<Alliance>();
        public DbSet<Seat> Seats => db.Set<Seat>();
        public DbSet<Person> People => db.Set<Person>();
        public DbSet<PersonContact> Contacts => db.Set<PersonContact>();
        public DbSet<Employment> Employments => db.Set<Employment>();
        public DbSet<RoleAssignment> Roles => db.Set<RoleAssignment>();
    }
}

internal sealed class NetworkMapping :
    IEntityTypeConfiguration<Organisation>,
    IEntityTypeConfiguration<Alliance>,
    IEntityTypeConfiguration<Seat>,
    IEntityTypeConfiguration<Person>,
    IEntityTypeConfiguration<PersonContact>,
    IEntityTypeConfiguration<Employment>,
    IEntityTypeConfiguration<RoleAssignment>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("network_organisations");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(o => o.Name).HasMaxLength(Organisation.NameMaxLength);
        builder.Property(o => o.FoldedName).HasMaxLength(2 * Organisation.NameMaxLength);
        builder.Property(o => o.TooiUri).HasMaxLength(200);
        builder.Property(o => o.Theme).HasMaxLength(40);
        builder.Property(o => o.Revision).IsConcurrencyToken();
        builder.HasIndex(o => o.Kenmerk).IsUnique();
        builder.HasIndex(o => o.FoldedName);
    }

    public void Configure(EntityTypeBuilder<Alliance> builder)
    {
        builder.ToTable("network_alliances");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(a => a.Name).HasMaxLength(Organisation.NameMaxLength);
        builder.Property(a => a.Revision).IsConcurrencyToken();
        builder.HasIndex(a => a.Kenmerk).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Seat> builder)
    {
        builder.ToTable("network_seats");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasOne<Alliance>().WithMany().HasForeignKey(s => s.AllianceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(s => s.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("network_people");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(p => p.Name).HasMaxLength(Person.NameMaxLength);
        builder.Property(p => p.Revision).IsConcurrencyToken();
        builder.HasIndex(p => p.Kenmerk).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PersonContact> builder)
    {
        builder.ToTable("network_contacts");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Email).HasMaxLength(PersonContact.EmailMaxLength);
        builder.HasIndex(c => c.Email).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Employment> builder)
    {
        builder.ToTable("network_employments");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Function).HasMaxLength(120);
        builder.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(e => e.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RoleAssignment> builder)
    {
        builder.ToTable("network_roles");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Alliance>().WithMany().HasForeignKey(r => r.AllianceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}
