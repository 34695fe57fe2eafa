using Mingzhang.Packs;

namespace Mingzhang.Reading.Performance;

/// <summary>Lists that have the indicators of each level in columns of their own are laid one level below the other.</summary>
/// <remarks>
/// <code>
/// 项目 | 产出指标           | 效益指标              项目 | 一级指标 | 三级指标 | 指标值
///      | 三级指标 | 指标值  | 三级指标 | 指标值  →   甲  | 产出指标 | 期数    | 4期
/// 甲   | 期数    | 4期     | 增长率   | 5%              | 效益指标 | 增长率  | 5%
/// </code>
/// </remarks>
internal sealed class LevelColumns(SheetWords words)
{
    private const int MostRowsBefore = 6;

    /// <summary>The rows, one level a row; as they are where levels do not stand side by side.</summary>
    public List<SheetRow> Unfolded(List<SheetRow> rows)
    {
        for (var i = 1; i < Math.Min(rows.Count, MostRowsBefore); i++)
        {
            if (LevelsOver(rows[i - 1], rows[i]) is { } levels)
            {
                return Unfolded(rows, i, levels);
            }
        }

        return rows;
    }

    // Each level has a column of names and one of targets under it.
    private List<SheetCell>? LevelsOver(SheetRow over, SheetRow row)
    {
        var levels = over.Cells.Where(cell => words.First(cell.Normal) is not null).ToList();
        return levels.Count >= 2 && levels.TrueForAll(level => Under(row, levels, level).Count(cell => words.Column(cell.Normal) == SheetColumn.Name) == 1
            && Under(row, levels, level).Count(cell => words.Column(cell.Normal) == SheetColumn.Target) == 1) ? levels : null;
    }

    private static List<SheetRow> Unfolded(List<SheetRow> rows, int head, List<SheetCell> levels)
    {
        var start = levels[0].Column;
        var width = levels[1].Column - start;
        SheetCell Level(SheetCell level, string text) => level with { Text = text, Column = start, Span = 1 };
        SheetRow With(SheetRow row, IEnumerable<SheetCell> cells) => row with { Cells = [.. cells], Width = start + width };
        List<SheetRow> laid =
        [
            .. rows.Take(head - 1),
            With(rows[head - 1], [.. rows[head - 1].Cells.Where(cell => cell.Column < start), Level(levels[0], "一级指标")]),
            With(rows[head], [.. rows[head].Cells.Where(cell => cell.Column < start), .. Moved(rows[head], levels, levels[0])]),
        ];
        foreach (var row in rows.Skip(head + 1))
        {
            var before = row.Cells.Where(cell => cell.Column < start).ToList();
            var filled = levels.Where(level => Under(row, levels, level).Count > 0).ToList();
            if (filled.Count == 0)
            {
                laid.Add(With(row, before));
            }

            for (var i = 0; i < filled.Count; i++)
            {
                SheetCell[] level = [Level(filled[i], filled[i].Text) with { Place = row.Place }, .. Moved(row, levels, filled[i])];
                laid.Add(With(row, i == 0 ? [.. before, .. level] : level) with { IsPageTop = row.IsPageTop && i == 0 });
            }
        }

        return laid;
    }

    private static List<SheetCell> Under(SheetRow row, List<SheetCell> levels, SheetCell level)
    {
        var next = levels.Find(other => other.Column > level.Column)?.Column ?? level.Column + levels[1].Column - levels[0].Column;
        return [.. row.Cells.Where(cell => cell.Column >= level.Column && cell.Column < next)];
    }

    private static IEnumerable<SheetCell> Moved(SheetRow row, List<SheetCell> levels, SheetCell level) =>
        Under(row, levels, level).Select(cell => cell with { Column = cell.Column - level.Column + levels[0].Column + 1 });
}
