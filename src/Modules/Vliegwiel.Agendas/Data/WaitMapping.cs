// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Agendas.Data;

internal static class WaitTables
{
    extension(VliegwielDb db)
    {
        public DbSet<ActivityWait> Waits => db.Set<ActivityWait>();
    }
}

internal sealed class WaitMapping : IEntityTypeConfiguration<ActivityWait>
{
    public void Configure(EntityTypeBuilder<ActivityWait> builder)
    {
        builder.ToTable("agendas_waits");
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Who).HasMaxLength(ActivityWait.WhoMaxLength);
        builder.Property(w => w.What).HasMaxLength(ActivityWait.WhatMaxLength);
        builder.Property(w => w.Consequence).HasMaxLength(ActivityWait.TextMaxLength);
        builder.Property(w => w.Meanwhile).HasMaxLength(ActivityWait.TextMaxLength);
        builder.Property(w => w.EndedHow).HasMaxLength(ActivityWait.TextMaxLength);
        builder.Property(w => w.Revision).IsConcurrencyToken();
        builder.Ignore(w => w.IsOver);
        builder.Ignore(w => w.WhoKey);
        builder.HasIndex(w => w.ActivityId);
        builder.HasOne<Activity>().WithMany().HasForeignKey(w => w.ActivityId).OnDelete(DeleteBehavior.Restrict);
    }
}
