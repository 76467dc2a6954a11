// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Platform.Data;

/// <summary>Who is guest where, and until when.</summary>
internal sealed class GuestMapping : IEntityTypeConfiguration<GuestPass>
{
    public void Configure(EntityTypeBuilder<GuestPass> builder)
    {
        builder.ToTable("platform_guests");
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Property(g => g.Reason).HasMaxLength(GuestPass.ReasonMaxLength);
        builder.HasIndex(g => g.PersonId);
        builder.HasIndex(g => g.ObjectId);
    }
}
