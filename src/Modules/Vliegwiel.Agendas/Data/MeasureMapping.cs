// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Data;

internal static class MeasureTables
{
    extension(VliegwielDb db)
    {
        public DbSet<ActivityMeasure> Measures => db.Set<ActivityMeasure>();
    }
}

internal static class LaterFigures
{
    /// <summary>A figure in a table that was there before it: what stood there has none.</summary>
    public static void AsLaterFigure(this ComplexPropertyBuilder<Figure> figure, string unit)
    {
        figure.AsFigure();
        figure.Property(f => f.Operator).HasDefaultValue(FigureOperator.Exactly).ValueGeneratedNever();
        figure.Property(f => f.Unit).HasDefaultValue(unit).ValueGeneratedNever();
        figure.Property(f => f.Status).HasDefaultValue(FigureStatus.Estimated).ValueGeneratedNever();
    }
}

internal sealed class MeasureMapping : IEntityTypeConfiguration<ActivityMeasure>, IEntityTypeConfiguration<BudgetPart>
{
    public void Configure(EntityTypeBuilder<ActivityMeasure> builder)
    {
        builder.ToTable("agendas_measures");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Indicator).HasMaxLength(ActivityEffect.MeasureMaxLength);
        builder.Property(m => m.How).HasMaxLength(ActivityMeasure.HowMaxLength);
        builder.Property(m => m.Revision).IsConcurrencyToken();
        builder.ComplexProperty(m => m.Start, f => f.AsFigure());
        builder.ComplexProperty(m => m.End, f => f.AsFigure());
        builder.Ignore(m => m.Unit);
        builder.Ignore(m => m.Difference);
        builder.Ignore(m => m.DifferenceInWords);
        builder.HasIndex(m => m.ActivityId);
        builder.HasOne<Activity>().WithMany().HasForeignKey(m => m.ActivityId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<BudgetPart> builder)
    {
        builder.ToTable("agendas_budget_parts");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Words).HasMaxLength(BudgetPart.WordsMaxLength);
        builder.ComplexProperty(p => p.Amount, f => f.AsFigure());
        builder.ComplexProperty(p => p.Spent, f => f.AsFigure());
        builder.HasIndex(p => p.BudgetId);
    }
}
