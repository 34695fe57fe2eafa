using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Packs;

namespace Mingzhang.Checking.Rules;

/// <summary>A code and the name that a row prints beside it.</summary>
/// <param name="Code">The code.</param>
/// <param name="Name">The name as printed.</param>
/// <param name="List">The classification that the code is of.</param>
/// <param name="Place">The row.</param>
internal sealed record PrintedCode(int Code, string Name, Classification List, Place Place);

/// <summary>Reads codes and names from the labels of rows: “2070899-其他广播电视支出 50502-商品和服务支出”, “207 08 99 其他广播电视支出”.</summary>
internal static class PrintedCodes
{
    /// <summary>All codes of a document's tables that are printed with a name.</summary>
    public static IEnumerable<PrintedCode> Of(ReadDocument document, PackSet packs)
    {
        foreach (var table in document.Tables.Where(table => table.Kind == TableKind.Amounts))
        {
            foreach (var grid in table.Grids)
            {
                for (var row = 0; row < grid.Rows.Count; row++)
                {
                    var line = grid.Rows[row];
                    var place = Array.Find(grid.Facts[row], fact => fact is not null)?.Place ?? table.Place with { RowLabel = line.Label };
                    foreach (var (digits, name) in Pairs(line.Label))
                    {
                        if (ListOf(digits, line.Coordinates, packs) is var (list, code))
                        {
                            yield return new PrintedCode(code, name, list, place);
                        }
                    }
                }
            }
        }
    }

    /// <summary>The code that digits of a label are: one that the row stands for, and nothing else.</summary>
    private static (Classification List, int Code)? ListOf(string digits, Coordinates point, PackSet packs)
    {
        foreach (var (list, code) in ((Classification, int)[])[(packs.Functions, point.Function.Value), (packs.Economies, point.Economy.Value), (packs.GovernmentEconomies, point.GovernmentEconomy.Value)])
        {
            if (code != 0 && digits.EndsWith(code.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
            {
                return (list, code);
            }
        }

        return null;
    }

    private static IEnumerable<(string Digits, string Name)> Pairs(string label)
    {
        var digits = "";
        foreach (var word in label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var length = 0;
            while (length < word.Length && char.IsAsciiDigit(word[length]))
            {
                length++;
            }

            var name = word[length..].TrimStart('-', '－', '—', ':', '：', '·');
            digits = length == 0 ? digits : name.Length == 0 ? digits + word : word[..length];
            if (name.Length > 0 && digits.Length > 0)
            {
                yield return (digits, name);
                digits = "";
            }
        }
    }
}
