// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Network.Data;

internal static class ApiKeyTables
{
    extension(VliegwielDb db)
    {
        public DbSet<ApiKey> ApiKeys => db.Set<ApiKey>();
    }
}

internal sealed class ApiKeyMapping : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("network_api_keys");
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Name).HasMaxLength(ApiKey.NameMaxLength);
        builder.Property(k => k.Digest).HasMaxLength(64);
        builder.Property(k => k.Scopes).HasMaxLength(400).HasDefaultValue("");
        builder.Ignore(k => k.ScopeList);
        builder.Property(k => k.Revision).IsConcurrencyToken();
        builder.HasIndex(k => k.Digest).IsUnique();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(k => k.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}
