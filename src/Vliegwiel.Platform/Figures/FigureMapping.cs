// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Vliegwiel.Platform.Figures;

/// <summary>How a figure lies in the table of whatever has it: nine columns that begin with its name.</summary>
public static class FigureMapping
{
    public static void AsFigure(this ComplexPropertyBuilder<Figure> figure)
    {
        figure.Property(f => f.Value).HasPrecision(22, 4);
        figure.Property(f => f.Unit).HasMaxLength(Figure.UnitMaxLength);
        figure.Property(f => f.Scope).HasMaxLength(Figure.TextMaxLength);
        figure.Property(f => f.Period).HasMaxLength(Figure.TextMaxLength);
        figure.Property(f => f.Source).HasMaxLength(Figure.TextMaxLength);
        figure.Property(f => f.Method).HasMaxLength(Figure.TextMaxLength);
        figure.Property(f => f.Missing).HasMaxLength(Figure.TextMaxLength);
        figure.Ignore(f => f.IsMissing);
    }
}
