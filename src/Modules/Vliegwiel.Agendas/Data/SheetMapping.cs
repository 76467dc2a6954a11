// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Agendas.Data;

internal static class SheetTables
{
    extension(VliegwielDb db)
    {
        public DbSet<Sheet> Sheets => db.Set<Sheet>();
    }
}

internal sealed class SheetMapping : IEntityTypeConfiguration<Sheet>
{
    public void Configure(EntityTypeBuilder<Sheet> builder)
    {
        builder.ToTable("agendas_sheets");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(s => s.ForFunction).HasMaxLength(Sheet.FunctionMaxLength);
        builder.Property(s => s.Content).HasMaxLength(Sheet.ContentMaxLength);
        builder.Property(s => s.Audiences).HasMaxLength(2000);
        builder.Property(s => s.Revision).IsConcurrencyToken();
        builder.Ignore(s => s.AudienceList);
        builder.Ignore(s => s.Title);
        builder.HasIndex(s => s.Kenmerk).IsUnique();
        builder.HasIndex(s => s.OrganisationId);
    }
}
