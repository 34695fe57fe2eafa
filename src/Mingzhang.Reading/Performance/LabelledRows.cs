using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Performance;

/// <summary>Reads the rows of a form that hold labels: the value stands beside its label, or below it.</summary>
/// <remarks>
/// <code>
/// 主管部门 | 某某局 | 实施单位 | 某某中心                         values beside
/// 项目资金 |       | 年初预算数 | 全年预算数 | 全年执行数           labels over values
///         | 年度资金总额 | 30 | 30 | 28
/// 年度总体目标 | 预期目标 | 实际完成情况
///            | 购置5台   | 购置4台
/// </code>
/// </remarks>
internal sealed partial class LabelledRows(SheetWords words, SheetBuilder sheet)
{
    private const int LongestHead = 16;
    private readonly LabelledValues values = new(sheet);
    private readonly List<SheetLabel> over = [];
    private SheetColumn? group;

    /// <summary>Reads a row.</summary>
    /// <returns>False where nothing of it was understood.</returns>
    public bool Read(SheetRow row)
    {
        var cells = row.Cells.SelectMany(Parted).ToList();
        if (over.Count > 0 && over.TrueForAll(label => label.Column == SheetColumn.Fund) && cells.TrueForAll(IsPartOfFund))
        {
            RefineFunds(cells);
            return true;
        }

        var labels = cells.ConvertAll(Label);
        if (labels.TrueForAll(label => label is null))
        {
            return ReadValues(cells);
        }

        cells.ForEach(cell => values.TakeMeasure(cell));
        if (labels.Find(label => label is { Column: SheetColumn.Fund or SheetColumn.Total }) is { } fund && over.Exists(label => IsAmount(label.Column)))
        {
            values.AddFunds(fund, row with { Cells = cells }, over);
            return true;
        }

        over.Clear();
        group = null;
        if (IsHead(cells, labels))
        {
            over.AddRange(labels.OfType<SheetLabel>());
            over.ForEach(label => Expect(label, isTitle: label == labels[0] && over.Count > 1));
            group = labels[0]?.Column;
            return true;
        }

        ReadBeside(cells, labels);
        return true;
    }

    // Labels that stand side by side up to the row's end have their values below; so have 预期目标 and 年初预算数 wherever
    // no value stands beside any of them.
    private static bool IsHead(List<SheetCell> cells, List<SheetLabel?> labels)
    {
        var last = cells.Count - 1;
        return (last >= 1 && IsHeadOfMoney(cells, labels)) || (last >= 1 && labels.Skip(1).All(label => label is not null)
            && !labels.TrueForAll(label => label is null or { Column: SheetColumn.Aside, Month: null })
            && ((labels[last - 1] is not null && cells[last - 1].End >= cells[last].Column) || labels.Skip(1).Any(label => label is { Month: not null } or { Column: SheetColumn.Goal or SheetColumn.Outcome or SheetColumn.Initial or SheetColumn.Adjusted or SheetColumn.Executed })));
    }

    // Heads of money side by side, among words that say nothing here (测算依据, 上年执行数), and no number: the amounts stand below.
    private static bool IsHeadOfMoney(List<SheetCell> cells, List<SheetLabel?> labels) =>
        labels.Count(label => label is not null && (IsAmount(label.Column) || label.Column == SheetColumn.Rate)) >= (labels.Exists(label => label?.Column == SheetColumn.Amount) ? 1 : 2)
        && labels.Count >= 3 && cells.TrueForAll(cell => !cell.Number.IsNumber && cell.Normal.Length <= LongestHead);

    private static bool IsAmount(SheetColumn column) => column is SheetColumn.Initial or SheetColumn.Adjusted or SheetColumn.Executed or SheetColumn.Amount;

    private void ReadBeside(List<SheetCell> cells, List<SheetLabel?> labels)
    {
        if (labels.Count > 1 && labels[0] is not null && labels[1] is not null)
        {
            group = labels[0]!.Column;
        }

        // 实施期资金总额 beside 年度资金总额, and their parts: the right one is the year's.
        for (var i = 0; i < labels.Count; i++)
        {
            if (labels[i] is { Column: SheetColumn.Fund } left && labels.Skip(i + 1).Any(right => right is { Column: SheetColumn.Fund } && right.Fund == left.Fund))
            {
                labels[i] = left with { Fund = FundSource.Unknown };
            }
        }

        var blanks = new List<SheetLabel>();
        for (var i = 0; i < cells.Count; i++)
        {
            if (labels[i] is not { } label)
            {
                if (i == 0 || labels[i - 1] is null)
                {
                    values.AddUnlabelled(cells[i]);
                }

                continue;
            }

            var value = i + 1 < cells.Count && labels[i + 1] is null ? cells[i + 1] : null;
            if (value is not null)
            {
                values.Add(label, value);
            }
            else
            {
                blanks.Add(label);
            }
        }

        // No value beside any of them: the amounts stand below (总体资金情况).
        if (blanks.Count(label => label.Column == SheetColumn.Fund) >= 2 && blanks.Count == labels.Count(label => label is not null))
        {
            over.AddRange(blanks.Where(label => label.Column == SheetColumn.Fund));
        }
        else
        {
            blanks.ForEach(label => Expect(label, isTitle: label == labels[0] && labels.Count > 1 && labels[1] is { Column: SheetColumn.Fund }));
            if (blanks is [{ Column: SheetColumn.Goal or SheetColumn.Outcome or SheetColumn.Purpose } alone] && cells.Count == 1)
            {
                over.Add(alone);
                group = alone.Column;
            }
        }
    }

    // 预算资金（元） at the left of its rows is their title, no amount that is blank.
    private void Expect(SheetLabel label, bool isTitle)
    {
        if (!isTitle || label.Column != SheetColumn.Fund)
        {
            values.Expect(label);
        }
    }

    private bool ReadValues(List<SheetCell> cells)
    {
        if (cells.Count == 0)
        {
            return true;
        }

        if (BesideLostLabel(cells) is { } goals)
        {
            for (var i = 0; i < cells.Count; i++)
            {
                values.AddBelow(goals[i], cells[i]);
            }

            return true;
        }

        var read = false;
        foreach (var cell in cells)
        {
            if (over.Find(label => cell.Column >= label.Cell.Column && cell.Column < label.Cell.End && (label.Column != SheetColumn.Fund || cell.Number.IsNumber)) is { } label)
            {
                values.AddBelow(label, cell);
                read = true;
            }
            else if (group is SheetColumn.Goal or SheetColumn.Purpose or SheetColumn.Outcome && !cell.Number.IsNumber)
            {
                values.AddBelow(new SheetLabel(group.Value, cell), cell);
                read = true;
            }
            else
            {
                read |= values.AddUnlabelled(cell);
            }
        }

        return read;
    }

    // A text that lost the merged label at the left has 预期目标 and 实际完成情况 too far to the left: they stand in order.
    private List<SheetLabel>? BesideLostLabel(List<SheetCell> cells)
    {
        var goals = over.FindAll(label => label.Column is SheetColumn.Goal or SheetColumn.Outcome);
        return goals.Count >= 2 && cells.Count == goals.Count && cells[0].Column < goals[0].Cell.Column ? goals : null;
    }

    // 财政拨款 over 合计, 基本支出, 项目支出: the first is the whole, the others are no source of money.
    private void RefineFunds(List<SheetCell> cells)
    {
        var parents = over.ToList();
        foreach (var cell in cells)
        {
            if (parents.FindLast(label => label.Cell.Column <= cell.Column) is { } parent)
            {
                over.Remove(parent);
                var isWhole = IsWhole(cell);
                over.Add(new SheetLabel(SheetColumn.Fund, cell)
                {
                    Fund = isWhole ? parent.Fund : FundSource.Unknown,
                    Printed = isWhole ? parent.Printed : $"{parent.Printed}·{PrintedLines.One(cell.Text)}",
                });
            }
        }
    }

    private static bool IsWhole(SheetCell cell) => cell.Normal is "合计" or "小计";

    private static bool IsPartOfFund(SheetCell cell) => IsWhole(cell) || cell.Normal.EndsWith("支出", StringComparison.Ordinal);

    private SheetLabel? Label(SheetCell cell)
    {
        if (SheetWords.PlanMonth(cell.Normal) is { } month)
        {
            return new SheetLabel(SheetColumn.Aside, cell) { Month = month };
        }

        return words.Column(cell.Normal) is { } column && !IsIndicatorColumn(column)
            ? new SheetLabel(column, cell) { Fund = words.Fund(cell.Normal) ?? FundSource.Unknown }
            : null;
    }

    private static bool IsIndicatorColumn(SheetColumn column) =>
        column is SheetColumn.FirstLevel or SheetColumn.SecondLevel or SheetColumn.Name or SheetColumn.Indicators or SheetColumn.Target or SheetColumn.Activity or SheetColumn.Comparison or SheetColumn.MeasureUnit;

    // 项目名称：设备购置, label and value in one cell.
    private IEnumerable<SheetCell> Parted(SheetCell cell)
    {
        if (Inline().Match(cell.Text) is { Success: true } match && words.Column(Normal.Of(match.Groups["label"].Value)) is not null)
        {
            yield return cell with { Text = match.Groups["label"].Value, Span = 1 };
            yield return cell with { Text = match.Groups["value"].Value };
        }
        else
        {
            yield return cell;
        }
    }

    [GeneratedRegex(@"^(?<label>[^：:\n]{2,20})[：:]\s*(?<value>\S.*)$", RegexOptions.Singleline)]
    private static partial Regex Inline();
}
