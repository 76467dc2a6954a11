// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Platform.Data;

/// <summary>The ties of the Draad.</summary>
internal sealed class ThreadMapping : IEntityTypeConfiguration<ThreadLink>
{
    public void Configure(EntityTypeBuilder<ThreadLink> builder)
    {
        builder.ToTable("platform_links");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Kind).HasMaxLength(40);
        builder.HasIndex(l => new { l.FromId, l.ToId, l.Kind }).IsUnique();
        builder.HasIndex(l => l.ToId);
    }
}
