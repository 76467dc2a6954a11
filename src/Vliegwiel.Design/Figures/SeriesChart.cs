// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;

namespace Vliegwiel.Design.Figures;

/// <summary>A value in one year, as a picture draws it.</summary>
/// <param name="Text">The value as people read it.</param>
public sealed record SeriesPoint(int Year, decimal Value, string Text);

/// <summary>A straight line from one year to another.</summary>
public sealed record SeriesSpan(decimal FromYear, decimal FromValue, decimal ToYear, decimal ToValue);

/// <summary>Where the parts of a picture of values by year stand, in the units of the picture.</summary>
internal sealed record SeriesLayout
{
    internal const int Width = 680;
    internal const int Height = 300;
    internal const int Left = 84;
    internal const int Right = 24;
    internal const int Top = 18;
    internal const int Bottom = 40;

    private const int MostYears = 8;

    private double _firstYear;
    private double _years;
    private double _lowest;
    private double _range;

    internal IReadOnlyList<(int Year, double X)> Years { get; private set; } = [];

    internal IReadOnlyList<(decimal Value, double Y)> Steps { get; private set; } = [];

    internal double X(decimal year) => Left + ((double)year - _firstYear) / _years * (Width - Left - Right);

    internal double Y(decimal value) => Height - Bottom - ((double)value - _lowest) / _range * (Height - Top - Bottom);

    /// <summary>For an attribute: with a point, whatever the culture.</summary>
    internal static string At(double place) => Math.Round(place, 1).ToString("0.#", CultureInfo.InvariantCulture);

    internal static SeriesLayout Of(IReadOnlyList<SeriesPoint> points, IReadOnlyList<SeriesSpan> lines)
    {
        List<decimal> years = [.. points.Select(p => (decimal)p.Year), .. lines.SelectMany(l => new[] { l.FromYear, l.ToYear })];
        List<double> values = [.. points.Select(p => (double)p.Value), .. lines.SelectMany(l => new[] { (double)l.FromValue, (double)l.ToValue })];
        var layout = new SeriesLayout { _firstYear = years.Count == 0 ? 0 : (double)years.Min() };
        layout._years = Math.Max(1, (years.Count == 0 ? 0 : (double)years.Max()) - layout._firstYear);
        var (low, high) = values.Count == 0 ? (0, 1) : (values.Min(), values.Max());
        var step = NiceStep(high > low ? high - low : Math.Max(1, Math.Abs(high)));
        layout._lowest = Math.Floor(low / step) * step;
        layout._range = Math.Max(step, (Math.Ceiling(high / step) * step) - layout._lowest);
        var count = (int)Math.Round(layout._range / step);
        layout.Steps = [.. Enumerable.Range(0, count + 1).Select(i => (decimal)Math.Round(layout._lowest + i * step, 6)).Select(v => (v, layout.Y(v)))];
        var each = Math.Max(1, (int)Math.Ceiling(layout._years / MostYears));
        layout.Years = [.. Enumerable.Range(0, (int)(layout._years / each) + 1).Select(i => (int)Math.Ceiling(layout._firstYear) + i * each).Where(y => y <= layout._firstYear + layout._years).Select(y => (y, layout.X(y)))];
        return layout;
    }

    /// <summary>1, 2 or 5 times a power of ten, so that there are four to eight steps.</summary>
    internal static double NiceStep(double range)
    {
        var raw = range / 5;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        return (raw / power) switch { <= 1 => power, <= 2 => 2 * power, <= 5 => 5 * power, _ => 10 * power };
    }
}
