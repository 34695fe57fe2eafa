using System.Globalization;

namespace Mingzhang.Books.Damages;

/// <summary>Damage to what stands in single cells.</summary>
internal static class CellDamage
{
    private static readonly string[] Spaced = ["收入", "支出", "项目", "合计", "小计", "总计"];

    public static PrintedTable SpaceHeads(PrintedTable table) =>
        Each(
            table,
            (_, cell) =>
                cell.Kind is CellKind.Head or CellKind.Label && Spaced.Contains(cell.Text)
                    ? cell with
                    {
                        Text = $"{cell.Text[0]} {cell.Text[1]}",
                    }
                    : cell
        );

    public static PrintedTable Dash(PrintedTable table, Chance chance)
    {
        var dash = chance.Pick("—", "-", "--");
        var named = table.Rows.Select(row => row.Cells.Any(cell => cell is { Kind: CellKind.Label, Text.Length: > 0 })).ToList();
        return Each(
            table,
            (row, cell) =>
                cell is { Kind: CellKind.Amount, Text.Length: 0 } && named[row] ? cell with { Text = dash, IsDamaged = true } : cell
        );
    }

    public static PrintedTable Thousands(PrintedTable table) =>
        Each(
            table,
            (_, cell) =>
                cell.Fact is { } fact
                    ? cell with
                    {
                        Text = fact.Figure.Number.ToString($"N{fact.Figure.Decimals}", CultureInfo.InvariantCulture),
                    }
                    : cell
        );

    public static PrintedTable DecimalCommas(PrintedTable table) =>
        Each(
            table,
            (_, cell) =>
            {
                if (cell.Fact is not { Figure.Decimals: 6 } fact)
                {
                    return cell;
                }

                var digits = fact.Figure.Number.ToString("N6", CultureInfo.InvariantCulture);
                return cell with { Text = $"{digits[..^7]},{digits[^6..^3]},{digits[^3..]}", IsDamaged = true };
            }
        );

    public static PrintedTable FullWidth(PrintedTable table, Chance chance)
    {
        var withPoint = chance.Happens(50);
        return Each(
            table,
            (_, cell) =>
                cell is { Kind: CellKind.Amount, Fact: not null }
                    ? cell with
                    {
                        Text = string.Concat(cell.Text.Select(character => Wide(character, withPoint))),
                        IsDamaged = true,
                    }
                    : cell
        );
    }

    /// <summary>Blanks where a narrow column broke a line: in figures, in codes and in names.</summary>
    public static PrintedTable Break(PrintedTable table, Chance chance) =>
        Each(
            table,
            (_, cell) =>
            {
                if (
                    cell.Text.Length < 4
                    || cell.Kind == CellKind.Covered
                    || !chance.Happens(35)
                    || cell.Text.Contains(' ', StringComparison.Ordinal)
                )
                {
                    return cell;
                }

                // A break stands in front of the point or behind a digit, never at the ends.
                var at = chance.Number(2, cell.Text.Length - 1);
                var text = cell.Text.Insert(at, " ");
                if (cell.Kind != CellKind.Amount && at + 3 < text.Length && chance.Happens(50))
                {
                    text = text.Insert(chance.Number(at + 3, text.Length - 1), " ");
                }

                return cell with
                {
                    Text = text,
                    IsDamaged = true,
                };
            }
        );

    private static PrintedTable Each(PrintedTable table, Func<int, PrintedCell, PrintedCell> change) =>
        table with
        {
            Rows = [.. table.Rows.Select((row, index) => new PrintedRow([.. row.Cells.Select(cell => change(index, cell))]))],
        };

    private static char Wide(char character, bool withPoint) =>
        character switch
        {
            >= '0' and <= '9' => (char)(character - '0' + '０'),
            '.' when withPoint => '．',
            ',' when withPoint => '，',
            _ => character,
        };
}
