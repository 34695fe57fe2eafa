using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Reports.Words;

/// <summary>Tells a point of the space of figures in words: 2026 年 · 年初预算 · 本年支出 · 基本支出.</summary>
/// <param name="texts">The language.</param>
/// <param name="packs">Names of codes; null tells codes alone.</param>
public sealed class CoordinateWords(TextBook texts, PackSet? packs = null)
{
    /// <summary>Each dimension that is not the whole, in the order of the dimensions.</summary>
    public string Of(in Coordinates point)
    {
        var parts = new List<string>();
        for (var dimension = Dimension.Unit; dimension <= Dimension.Item; dimension++)
        {
            if (point.Given.Has(dimension))
            {
                parts.Add(Of(point, dimension));
            }
        }

        return parts.Count == 0 ? texts["coordinate.none"] : string.Join(texts["coordinate-separator"], parts);
    }

    /// <summary>One dimension of a point.</summary>
    public string Of(in Coordinates point, Dimension dimension) =>
        dimension switch
        {
            Dimension.Unit => Named(dimension, point.Unit ?? ""),
            Dimension.Year => texts.Format("year", ("year", point.Year.ToString(CultureInfo.InvariantCulture))),
            Dimension.Stage => texts.Name("stage", point.Stage),
            Dimension.Flow => texts.Name("flow", point.Flow),
            Dimension.Fund => texts.Name("fund", point.Fund),
            Dimension.Nature => texts.Name("nature", point.Nature),
            Dimension.Function => Named(dimension, Code(point.Function.Value, point.Year, packs?.Functions)),
            Dimension.Economy => Named(dimension, Code(point.Economy.Value, point.Year, packs?.Economies)),
            Dimension.GovernmentEconomy => Named(dimension, Code(point.GovernmentEconomy.Value, point.Year, packs?.GovernmentEconomies)),
            Dimension.Project => Named(dimension, point.Project ?? ""),
            Dimension.Theme => texts.Name("theme", point.Theme),
            Dimension.Item => Named(dimension, point.Item ?? ""),
            _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
        };

    private string Named(Dimension dimension, string value) => texts.Format($"coordinate.{dimension}", ("value", SafeText.OneLine(value)));

    private string Code(int code, int year, Classification? classification)
    {
        var digits = code.ToString(CultureInfo.InvariantCulture);
        return classification?.NameOf(code, year) is { } name ? texts.Format("code.named", ("code", digits), ("name", name)) : digits;
    }
}
