// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Library.Applying;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Library.Data;

internal static class ApplicationTables
{
    extension(VliegwielDb db)
    {
        public DbSet<Application> Applications => db.Set<Application>();
    }
}

internal sealed class ApplicationMapping : IEntityTypeConfiguration<Application>
{
    public void Configure(EntityTypeBuilder<Application> builder)
    {
        builder.ToTable("library_applications");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(a => a.OrganisationName).HasMaxLength(200);
        builder.Property(a => a.HoursSaved).HasPrecision(10, 2);
        builder.Property(a => a.Audiences).HasMaxLength(2000);
        builder.Property(a => a.WithdrawnReason).HasMaxLength(Application.ReasonMaxLength);
        builder.Property(a => a.Revision).IsConcurrencyToken();
        builder.Ignore(a => a.AudienceList);
        builder.Ignore(a => a.Counts);
        builder.HasIndex(a => a.Kenmerk).IsUnique();
        builder.HasIndex(a => a.ItemId);
        builder.HasIndex(a => a.FromReportId).IsUnique();
        builder.HasOne<Domain.Item>().WithMany().HasForeignKey(a => a.ItemId).OnDelete(DeleteBehavior.Cascade);
    }
}
