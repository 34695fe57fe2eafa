using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Books.Sets;

/// <summary>Rows and columns that several sets share.</summary>
internal static class Rows
{
    /// <summary>The 类 that Beijing prints in 2026.</summary>
    public static readonly int[] ClassesOf26 =
    [
        201,
        202,
        203,
        204,
        205,
        206,
        207,
        208,
        210,
        211,
        212,
        213,
        214,
        215,
        216,
        217,
        219,
        220,
        221,
        222,
        223,
        224,
        229,
        232,
        233,
        234,
    ];

    /// <summary>The 类 that Hebei prints in 2023, apart from the last, 人行科目, which has no code.</summary>
    public static readonly int[] ClassesOf30 =
    [
        201,
        202,
        203,
        204,
        205,
        206,
        207,
        208,
        209,
        210,
        211,
        212,
        213,
        214,
        215,
        216,
        217,
        219,
        220,
        221,
        222,
        223,
        224,
        227,
        229,
        230,
        231,
        232,
        233,
        234,
    ];

    public static RowSpec Total(Func<Coordinates, Coordinates> at, params IReadOnlyList<string> labels) =>
        new(labels, at) { IsBold = true };

    /// <summary>一、一般公共服务支出 and so on.</summary>
    public static IEnumerable<RowSpec> Classes(IReadOnlyList<int> classes) =>
        classes.Select(
            (code, index) =>
                RowSpec.Of(
                    $"{Names.Numeral(index + 1)}、{Names.Of(code)}",
                    point => point with { Flow = Flow.Expenditure, Function = new(code) }
                )
        );

    public static RowSpec Source(string label, Fund fund, Flow flow = Flow.Revenue) =>
        RowSpec.Of(label, point => point with { Flow = flow, Fund = fund });

    /// <summary>A list with blank rows before its last ones, so that these stand beside the last of a longer list.</summary>
    public static List<RowSpec> Padded(IEnumerable<RowSpec> first, IReadOnlyList<RowSpec> last, int length)
    {
        List<RowSpec> rows = [.. first];
        while (rows.Count + last.Count < length)
        {
            rows.Add(RowSpec.Blank);
        }

        rows.AddRange(last);
        return rows;
    }

    /// <summary>Adds 行次 as the second label, counted on from a number.</summary>
    public static List<RowSpec> Numbered(IReadOnlyList<RowSpec> rows, int first) =>
        [
            .. rows.Select(
                (row, index) =>
                    row with
                    {
                        Labels = [row.Labels.Count > 0 ? row.Labels[0] : "", (first + index).ToString(CultureInfo.InvariantCulture)],
                    }
            ),
        ];

    /// <summary>A row a functional code, code and name apart.</summary>
    public static IEnumerable<RowSpec> Functions(IEnumerable<FunctionCode> codes) =>
        codes.Select(code => RowSpec.Of([code.ToString(), Names.Of(code)], point => point with { Function = code }));

    /// <summary>A row a functional code, 类, 款 and 项 in columns of their own.</summary>
    public static IEnumerable<RowSpec> FunctionParts(IEnumerable<FunctionCode> codes) =>
        codes.Select(code =>
            RowSpec.Of([Part(code, 0, 3), Part(code, 3, 2), Part(code, 5, 2), Names.Of(code)], point => point with { Function = code })
        );

    public static IEnumerable<RowSpec> Economies(IEnumerable<EconomyCode> codes) =>
        codes.Select(code => RowSpec.Of([code.ToString(), Names.Of(code)], point => point with { Economy = code }));

    public static string Joined(FunctionCode code) => $"{code}-{Names.Of(code)}";

    public static string Joined(EconomyCode code) => $"{code}-{Names.Of(code)}";

    /// <summary>合计, 基本支出, 项目支出 under a head.</summary>
    public static ColumnSpec[] BasicAndProject(params IReadOnlyList<string> above) =>
        [
            ColumnSpec.Amount(point => point, [.. above, "合计"]),
            ColumnSpec.Amount(point => point with { Nature = Nature.Basic }, [.. above, "基本支出"]),
            ColumnSpec.Amount(point => point with { Nature = Nature.Project }, [.. above, "项目支出"]),
        ];

    private static string Part(FunctionCode code, int start, int length)
    {
        var text = code.ToString();
        return text.Length >= start + length ? text.Substring(start, length) : "";
    }
}
