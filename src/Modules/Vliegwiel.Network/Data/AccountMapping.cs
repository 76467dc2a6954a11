// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.SigningIn;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Network.Data;

internal static class AccountTables
{
    extension(VliegwielDb db)
    {
        public DbSet<Account> Accounts => db.Set<Account>();
        public DbSet<SignInMethod> SignInMethods => db.Set<SignInMethod>();
        public DbSet<Session> Sessions => db.Set<Session>();
        public DbSet<SecretLink> SecretLinks => db.Set<SecretLink>();
        public DbSet<Invitation> Invitations => db.Set<Invitation>();
        public DbSet<GuestLink> GuestLinks => db.Set<GuestLink>();
        public DbSet<Attempts> Attempts => db.Set<Attempts>();
        public DbSet<RoleMailbox> RoleMailboxes => db.Set<RoleMailbox>();
    }
}

/// <summary>The tables of signing in. None of these has a page of its own, so none is described on the spine.</summary>
internal sealed class AccountMapping :
    IEntityTypeConfiguration<Account>,
    IEntityTypeConfiguration<SignInMethod>,
    IEntityTypeConfiguration<Session>,
    IEntityTypeConfiguration<SecretLink>,
    IEntityTypeConfiguration<Invitation>,
    IEntityTypeConfiguration<GuestLink>,
    IEntityTypeConfiguration<Attempts>,
    IEntityTypeConfiguration<RoleMailbox>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("network_accounts");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Email).HasMaxLength(PersonContact.EmailMaxLength);
        builder.Property(a => a.Revision).IsConcurrencyToken();
        builder.HasIndex(a => a.Email).IsUnique();
        builder.HasIndex(a => a.PersonId).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SignInMethod> builder)
    {
        builder.ToTable("network_signin_methods");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Secret).HasMaxLength(SignInMethod.SecretMaxLength);
        builder.Property(m => m.Revision).IsConcurrencyToken();
        builder.HasIndex(m => new { m.AccountId, m.Kind });
        builder.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("network_sessions");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Device).HasMaxLength(Session.DeviceMaxLength);
        builder.HasIndex(s => s.PersonId);
        builder.HasIndex(s => s.EndsAt);
    }

    public void Configure(EntityTypeBuilder<SecretLink> builder)
    {
        builder.ToTable("network_secret_links");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.TokenHash).HasMaxLength(64);
        builder.Property(l => l.Revision).IsConcurrencyToken();
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasIndex(l => l.SubjectId);
    }

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("network_invitations");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Name).HasMaxLength(Person.NameMaxLength);
        builder.Property(i => i.Email).HasMaxLength(PersonContact.EmailMaxLength);
        builder.Property(i => i.Function).HasMaxLength(Invitation.FunctionMaxLength);
        builder.Property(i => i.Revision).IsConcurrencyToken();
        builder.HasIndex(i => i.OrganisationId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(i => i.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<GuestLink> builder)
    {
        builder.ToTable("network_guest_links");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Name).HasMaxLength(Person.NameMaxLength);
        builder.Property(l => l.Purpose).HasMaxLength(GuestLink.PurposeMaxLength);
        builder.Property(l => l.Url).HasMaxLength(300);
        builder.Property(l => l.Audiences).HasMaxLength(2000);
        builder.HasIndex(l => l.GiverId);
    }

    public void Configure(EntityTypeBuilder<Attempts> builder)
    {
        builder.ToTable("network_attempts");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Key).HasMaxLength(80);
        builder.Property(a => a.Revision).IsConcurrencyToken();
        builder.HasIndex(a => a.Key).IsUnique();
        builder.HasIndex(a => a.LastAt);
    }

    public void Configure(EntityTypeBuilder<RoleMailbox> builder)
    {
        builder.ToTable("network_role_mailboxes");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.LocalPart).HasMaxLength(RoleMailbox.MaxLength);
        builder.HasIndex(m => m.LocalPart).IsUnique();
    }
}
