// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Platform.Unsent;

namespace Vliegwiel.Platform.Data;

/// <summary>Forms that came without a session.</summary>
internal sealed class UnsentFormMapping : IEntityTypeConfiguration<UnsentForm>
{
    public void Configure(EntityTypeBuilder<UnsentForm> builder)
    {
        builder.ToTable("platform_unsent_forms");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Browser).HasMaxLength(UnsentForm.HashLength);
        builder.Property(f => f.Mark).HasMaxLength(UnsentForm.HashLength);
        builder.HasIndex(f => f.Browser);
        builder.HasIndex(f => f.OwnerId);
        builder.HasIndex(f => f.ExpiresAt);
    }
}
