using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Performance;

/// <summary>Puts the labelled values of a form into its sheet. Names of persons and their numbers are not kept.</summary>
internal sealed partial class LabelledValues(SheetBuilder sheet)
{
    private SheetCell? goalLabel;

    /// <summary>A value beside its label.</summary>
    public void Add(SheetLabel label, SheetCell value)
    {
        TakeMeasure(label.Cell);
        if (label.Month is { } month)
        {
            sheet.Add(new PlanStep(month, SheetNumbers.Of(value, Measure.Percent), value.Place));
            return;
        }

        switch (label.Column)
        {
            case SheetColumn.ProjectName:
                sheet.Identify(value, null);
                break;
            case SheetColumn.ProjectCode:
                sheet.Identify(null, value);
                break;
            case SheetColumn.Unit when MoneyUnit.Named(value.Normal.TrimStart('（').TrimEnd('）')) is { } money:
                sheet.Measure = Measure.Money(money);
                break;
            case SheetColumn.Unit:
                TakeUnit(value);
                break;
            case SheetColumn.Department:
                sheet.Department = new PrintedText(ProjectLabel.Unit(PrintedLines.One(value.Text)).Name, value.Place);
                break;
            case SheetColumn.Person:
                sheet.NamesPerson |= value.IsFilled;
                sheet.GivesPhone |= Digits().IsMatch(value.Normal);
                break;
            case SheetColumn.Phone:
                sheet.GivesPhone |= value.IsFilled;
                break;
            case SheetColumn.Fund:
                sheet.Add(new FundRow(label.Fund, label.Printed, value.Place) { Initial = SheetNumbers.Of(value, sheet.Measure) });
                break;
            case SheetColumn.Initial or SheetColumn.Adjusted or SheetColumn.Executed or SheetColumn.Rate or SheetColumn.Weight:
                AddToTotal(label, value);
                break;
            case SheetColumn.Total when label.Cell.Normal.Contains('分', StringComparison.Ordinal):
                AddTotal([value]);
                break;
            case SheetColumn.Score:
                sheet.ScoreTotal ??= SheetNumbers.Of(value, PrintedNumber.Points);
                break;
            case SheetColumn.Grade:
                sheet.Grade = Words(value);
                break;
            default:
                AddBelow(label, value);
                break;
        }
    }

    /// <summary>A value below its label.</summary>
    public void AddBelow(SheetLabel label, SheetCell value)
    {
        switch (label)
        {
            case { Month: not null } or { Column: SheetColumn.Fund }:
                Add(label, value);
                break;
            case { Column: SheetColumn.Initial or SheetColumn.Adjusted or SheetColumn.Executed or SheetColumn.Rate or SheetColumn.Weight or SheetColumn.Score }:
                // Words below are no blank amount: 按支出性质分.
                if (value.Number.IsNumber)
                {
                    AddToTotal(label, value);
                }

                break;
            case { Column: SheetColumn.Goal }:
                // 年初绩效目标 beside 全年（调整）绩效目标: the later one counts, unless it says that nothing was adjusted.
                if (sheet.Goal is not null && (value.Normal is "无" || !value.IsFilled))
                {
                    break;
                }

                sheet.Goal = goalLabel is not null && goalLabel.Column < label.Cell.Column && sheet.Goal?.Place.Row == value.Place.Row ? Longer(null, value) : Longer(sheet.Goal, value);
                goalLabel = label.Cell;
                break;
            case { Column: SheetColumn.Outcome }:
                sheet.Outcome = Longer(sheet.Outcome, value);
                break;
            case { Column: SheetColumn.Purpose }:
                sheet.Purpose = Longer(sheet.Purpose, value);
                break;
            case { Column: SheetColumn.Aside or SheetColumn.Reason or SheetColumn.Basis or SheetColumn.Description or SheetColumn.Amount or SheetColumn.Total }:
                break;
            default:
                Add(label, value);
                break;
        }
    }

    /// <summary>A label without a value: a step of the plan, or an amount, that is blank.</summary>
    public void Expect(SheetLabel label)
    {
        if (label.Month is { } month)
        {
            sheet.Add(new PlanStep(month, null, label.Cell.Place));
        }
        else if (label.Column == SheetColumn.Fund)
        {
            sheet.Add(new FundRow(label.Fund, label.Printed, label.Cell.Place));
        }
    }

    /// <summary>A row of the block of money, under heads such as 全年预算数.</summary>
    public void AddFunds(SheetLabel label, SheetRow row, IReadOnlyList<SheetLabel> over)
    {
        var fund = new FundRow(label.Column == SheetColumn.Total ? FundSource.Total : label.Fund, label.Printed, row.Place);
        var shift = Shift(label, row, over);
        foreach (var head in over)
        {
            if (row.At(head.Cell.Column + shift, head.Cell.Span) is { } cell && cell != label.Cell)
            {
                fund = With(fund, head.Column, cell);
            }
        }

        sheet.Add(fund);
    }

    // A text that lost the merged cell at the left has the row too far to the left: its one percentage stands under 执行率,
    // its first number not before the first head.
    private static int Shift(SheetLabel label, SheetRow row, IReadOnlyList<SheetLabel> over)
    {
        var numbers = row.Cells.Where(cell => cell.Column > label.Cell.Column && cell.Number.IsNumber).ToList();
        var rate = over.FirstOrDefault(head => head.Column == SheetColumn.Rate)?.Cell;
        if (rate is not null && numbers.Where(cell => cell.Normal.EndsWith('%')).ToList() is [{ } percent])
        {
            return percent.Column >= rate.Column && percent.Column < rate.End ? 0 : percent.Column - rate.Column;
        }

        var first = over.Where(head => head.Column is SheetColumn.Initial or SheetColumn.Adjusted or SheetColumn.Executed && head.Cell.Column > label.Cell.Column).Select(head => head.Cell.Column).DefaultIfEmpty().Min();
        return numbers.Count > 0 && first > numbers[0].Column && first - numbers[0].Column == over[0].Cell.Span ? numbers[0].Column - first : 0;
    }

    /// <summary>总分 | 100 | 95: the weights' total, then the scores'.</summary>
    public void AddTotal(IReadOnlyList<SheetCell> cells)
    {
        var numbers = cells.Select(cell => SheetNumbers.Of(cell, PrintedNumber.Points)).OfType<PrintedNumber>().ToList();
        if (numbers.Count > 1)
        {
            sheet.WeightTotal = numbers[0];
        }

        sheet.ScoreTotal = numbers.Count > 0 ? numbers[^1] : sheet.ScoreTotal;
    }

    /// <summary>What a cell without a label tells by itself: a unit of money, a year, a unit with its code.</summary>
    public bool AddUnlabelled(SheetCell cell)
    {
        if (TakeMeasure(cell))
        {
            return true;
        }

        if (YearAlone().Match(cell.Normal) is { Success: true } year)
        {
            sheet.Year = int.Parse(year.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            return true;
        }

        if (sheet.Unit is null && sheet.Indicators.Count == 0 && !cell.Number.IsNumber && ProjectLabel.Unit(PrintedLines.One(cell.Text)).Code is not null)
        {
            TakeUnit(cell);
            return true;
        }

        return false;
    }

    private void TakeUnit(SheetCell cell)
    {
        (sheet.UnitCode, var name) = ProjectLabel.Unit(PrintedLines.One(cell.Text));
        sheet.Unit = new PrintedText(name, cell.Place);
    }

    /// <summary>The unit of money that a cell names: 项目资金（万元）, 万元.</summary>
    public bool TakeMeasure(SheetCell cell)
    {
        if (SheetNumbers.MoneyIn(cell.Normal) is not { } money)
        {
            return false;
        }

        sheet.Measure = money;
        return true;
    }

    // A form without rows of money: 全年预算数 | 30 | 全年执行数 | 28.
    private void AddToTotal(SheetLabel label, SheetCell value)
    {
        var total = sheet.Funds.FirstOrDefault(fund => fund.Source == FundSource.Total);
        if (total is null)
        {
            sheet.Add(With(new FundRow(FundSource.Total, label.Printed, value.Place), label.Column, value));
        }
        else
        {
            sheet.Replace(total, With(total, label.Column, value));
        }
    }

    private FundRow With(FundRow fund, SheetColumn column, SheetCell cell) => column switch
    {
        SheetColumn.Initial or SheetColumn.Amount => fund with { Initial = SheetNumbers.Of(cell, sheet.Measure) },
        SheetColumn.Adjusted => fund with { Adjusted = SheetNumbers.Of(cell, sheet.Measure) },
        SheetColumn.Executed => fund with { Executed = SheetNumbers.Of(cell, sheet.Measure) },
        SheetColumn.Rate => fund with { Rate = SheetNumbers.Of(cell, Measure.Percent) },
        SheetColumn.Weight => fund with { Weight = SheetNumbers.Of(cell, PrintedNumber.Points) },
        SheetColumn.Score => fund with { Score = SheetNumbers.Of(cell, PrintedNumber.Points) },
        _ => fund,
    };

    private static PrintedText Words(SheetCell cell) => new(PrintedLines.One(cell.Text), cell.Place);

    private static PrintedText Longer(PrintedText? text, SheetCell cell) =>
        text is null ? new(PrintedLines.Listed(cell.Text), cell.Place) : text with { Text = $"{text.Text}\n{PrintedLines.Listed(cell.Text)}" };

    [GeneratedRegex(@"^（?(20\d\d)年度?）?$")]
    private static partial Regex YearAlone();

    [GeneratedRegex(@"\d{7,}")]
    private static partial Regex Digits();
}
