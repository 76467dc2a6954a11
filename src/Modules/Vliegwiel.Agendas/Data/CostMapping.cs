// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform;

namespace Vliegwiel.Agendas.Data;

internal sealed class CostMapping : IEntityTypeConfiguration<CostComparison>, IEntityTypeConfiguration<CostVariant>
{
    public void Configure(EntityTypeBuilder<CostComparison> builder)
    {
        builder.ToTable("agendas_cost_comparisons");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(c => c.Title).HasMaxLength(CostComparison.TitleMaxLength);
        builder.Property(c => c.Question).HasMaxLength(CostComparison.TextMaxLength);
        builder.Property(c => c.DiscountRate).HasPrecision(8, 6);
        builder.Property(c => c.CarbonPrice).HasPrecision(12, 6);
        builder.Property(c => c.Source).HasMaxLength(CostComparison.ShortMaxLength);
        builder.Property(c => c.Investor).HasMaxLength(CostComparison.ShortMaxLength);
        builder.Property(c => c.Keeper).HasMaxLength(CostComparison.ShortMaxLength);
        builder.Property(c => c.Heir).HasMaxLength(CostComparison.ShortMaxLength);
        builder.Property(c => c.Choice).HasMaxLength(CostComparison.TextMaxLength);
        builder.Property(c => c.Revision).IsConcurrencyToken();
        builder.Ignore(c => c.Assumptions);
        builder.HasIndex(c => c.Kenmerk).IsUnique();
        builder.HasMany(c => c.Variants).WithOne().HasForeignKey(v => v.ComparisonId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<CostVariant> builder)
    {
        builder.ToTable("agendas_cost_variants");
        builder.HasKey(v => new { v.ComparisonId, v.Number });
        builder.Property(v => v.Number).ValueGeneratedNever();
        builder.Property(v => v.Name).HasMaxLength(CostVariant.NameMaxLength);
        builder.Property(v => v.Investment).HasPrecision(18, 2);
        builder.Property(v => v.YearlyCosts).HasPrecision(18, 2);
        builder.Property(v => v.OneOffs).HasMaxLength(OneOffText.MaxLength);
        builder.Property(v => v.Residual).HasPrecision(18, 2);
        builder.Property(v => v.YearlyCarbon).HasPrecision(18, 2);
        builder.Ignore(v => v.Variant);
    }
}
