using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Performance;

/// <summary>Reads rows under the head of an indicator table. A row that a converter moved into other columns is told by
/// the words of its levels.</summary>
internal sealed class IndicatorRowReader(SheetWords words, IndicatorValueReader values)
{
    /// <summary>Whether a row holds an indicator: a name and a value, or the words of a level and a name.</summary>
    public bool IsIndicator(SheetRow row, IndicatorHead head)
    {
        var shift = Shift(row, head);
        var hasLevel = (head.Cell(row, SheetColumn.FirstLevel, shift) is { } first && words.First(first.Normal) is not null)
            || (head.Cell(row, SheetColumn.SecondLevel, shift) is { } second && words.Second(second.Normal) is not null);
        var hasValue = HasValue(row, head, shift);
        var hasName = head.Cell(row, SheetColumn.Name, shift) is not null;
        return hasLevel ? hasName || hasValue : hasName && hasValue;
    }

    /// <summary>Whether a row holds one more value of the indicator above, whose name its cell shares: a target beside what
    /// was reached, points or a sign.</summary>
    public bool SharesName(SheetRow row, IndicatorHead head)
    {
        SheetColumn[] columns = [SheetColumn.Target, SheetColumn.Actual, SheetColumn.Weight, SheetColumn.Score, SheetColumn.Comparison];
        return head.Cell(row, SheetColumn.Name) is null && HasValue(row, head, 0) && columns.Count(column => head.Cell(row, column) is not null) >= 2;
    }

    /// <summary>Whether a row holds a target or a result.</summary>
    public bool HasValue(SheetRow row, IndicatorHead head) => HasValue(row, head, Shift(row, head));

    /// <summary>How many columns to the right of its head a row stands; negative to the left.</summary>
    public int Shift(SheetRow row, IndicatorHead head)
    {
        if (!head.Columns.TryGetValue(SheetColumn.FirstLevel, out var firstAt) || !head.Columns.TryGetValue(SheetColumn.SecondLevel, out var secondAt))
        {
            return 0;
        }

        if (row.At(firstAt.Column, firstAt.Span) is { } straight && words.First(straight.Normal) is not null)
        {
            return 0;
        }

        for (var i = 0; i + 1 < row.Cells.Count; i++)
        {
            if (words.First(row.Cells[i].Normal) is not null && words.Second(row.Cells[i + 1].Normal) is not null && row.Cells[i + 1].Column - row.Cells[i].Column == secondAt.Column - firstAt.Column)
            {
                return row.Cells[i].Column - firstAt.Column;
            }
        }

        return 0;
    }

    /// <summary>Reads a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="head">Its head.</param>
    /// <param name="sheet">The sheet that the rows above belong to, whose levels go on; null where there is none.</param>
    /// <param name="measure">The unit of amounts.</param>
    public ReadIndicatorRow Read(SheetRow row, IndicatorHead head, SheetBuilder? sheet, Measure measure)
    {
        var shift = Shift(row, head);
        var project = head.Cell(row, SheetColumn.ProjectName, shift);
        var code = head.Cell(row, SheetColumn.ProjectCode, shift);
        var unit = head.Cell(row, SheetColumn.Unit, shift);
        var funds = new List<FundRow>();
        foreach (var fund in head.Funds)
        {
            var cell = row.At(fund.At.Column + shift, fund.At.Span);
            funds.Add(new FundRow(fund.Source, fund.At.Label, cell?.Place ?? row.Place) { Initial = Amount(cell, measure) });
        }

        // The converter put the code into the unit's column, and an amount, once more, under the project's name.
        var unread = new List<SheetCell>();
        if (head.IsList && unit is not null && ProjectLabel.HasCode(unit.Normal) && project is null or { Number.IsNumber: true })
        {
            if (project is not null && !funds.Exists(fund => fund.Initial?.Number == project.Number.Number))
            {
                // It may be the total, and the others with it one column too far to the left.
                unread.AddRange([project, .. head.Funds.Select(fund => row.At(fund.At.Column + shift, fund.At.Span)).OfType<SheetCell>()]);
                funds = funds.ConvertAll(fund => fund with { Initial = null });
            }

            (project, unit) = (unit, null);
        }

        project = project is { Number.IsNumber: true } ? null : project;
        var goesOn = (project is null && code is null) || sheet?.IsOf(project, code) == true;
        var indicator = IsIndicator(row, head) || SharesName(row, head) ? IndicatorOf(row, head, shift, goesOn ? sheet?.LastIndicator : null) : null;
        return new ReadIndicatorRow(indicator, project, code, unit, head.Cell(row, SheetColumn.Goal, shift), funds, unread);
    }

    private Indicator? IndicatorOf(SheetRow row, IndicatorHead head, int shift, Indicator? above)
    {
        SheetCell? Cell(SheetColumn column) => head.Cell(row, column, shift);
        PrintedText? Text(SheetColumn column) => Cell(column) is { } cell ? new(PrintedLines.One(cell.Text), cell.Place) : null;
        var nameCell = Cell(SheetColumn.Name);
        if (nameCell is null && above is null)
        {
            return null;
        }

        var name = nameCell is null ? above!.Name : new PrintedText(PrintedLines.One(nameCell.Text), nameCell.Place);
        var (first, second) = (Printed(Cell(SheetColumn.FirstLevel)), Printed(Cell(SheetColumn.SecondLevel)));
        if (!head.Has(SheetColumn.FirstLevel) && !head.Has(SheetColumn.SecondLevel) && nameCell is not null)
        {
            (first, second, var rest) = words.LevelsBefore(name.Text);
            name = name with { Text = rest };
        }
        else
        {
            second = second.Length == 0 && first.Length == 0 ? above?.SecondPrinted ?? "" : second;
            first = first.Length == 0 ? above?.FirstPrinted ?? "" : first;
        }

        var target = Cell(SheetColumn.AdjustedTarget) is { IsFilled: true } adjusted ? adjusted : Cell(SheetColumn.Target);
        var firstLevel = words.First(Normal.Of(first));
        var secondLevel = words.Second(Normal.Of(second));
        return new Indicator
        {
            Place = row.Place,
            First = firstLevel ?? (first.Length == 0 ? secondLevel?.First() : null),
            Second = secondLevel,
            FirstPrinted = first,
            SecondPrinted = second,
            Name = name,
            Description = Text(SheetColumn.Description),
            Target = values.Read(target?.Text ?? "", Signed(head, Cell(SheetColumn.Comparison)), head.Has(SheetColumn.MeasureUnit) ? Cell(SheetColumn.MeasureUnit)?.Text ?? "" : null),
            TargetPlace = target?.Place ?? Blank(row, head, SheetColumn.Target, shift),
            Basis = Text(SheetColumn.Basis),
            Weight = Points(Cell(SheetColumn.Weight)),
            Actual = head.Has(SheetColumn.Actual) ? values.Read(Cell(SheetColumn.Actual)?.Text ?? "", null, Cell(SheetColumn.MeasureUnit)?.Text) : null,
            ActualPlace = head.Has(SheetColumn.Actual) ? Cell(SheetColumn.Actual)?.Place ?? Blank(row, head, SheetColumn.Actual, shift) : null,
            Score = Points(Cell(SheetColumn.Score)),
            Coefficient = Cell(SheetColumn.Coefficient) is { } coefficient ? SheetNumbers.Of(coefficient, Measure.Percent) : null,
            Reason = head.Has(SheetColumn.Reason) ? Text(SheetColumn.Reason) ?? new PrintedText("", Blank(row, head, SheetColumn.Reason, shift)) : null,
            Activity = Cell(SheetColumn.Activity) is { } activity ? PrintedLines.One(activity.Text) : head.Has(SheetColumn.Activity) ? above?.Activity ?? "" : "",
            ActivityGoal = head.Has(SheetColumn.Activity) && !head.IsList && Cell(SheetColumn.Goal) is { } goal ? new(PrintedLines.Listed(goal.Text), goal.Place) : null,
            Attachment = shift == 0 ? Attachment.Printed : Attachment.ShiftedColumns,
        };
    }

    private static bool HasValue(SheetRow row, IndicatorHead head, int shift) =>
        head.Cell(row, SheetColumn.Target, shift) is not null || head.Cell(row, SheetColumn.Actual, shift) is not null || head.Cell(row, SheetColumn.AdjustedTarget, shift) is not null;

    private static string? Signed(IndicatorHead head, SheetCell? sign) => head.Has(SheetColumn.Comparison) ? sign?.Text ?? "" : null;

    private static string Printed(SheetCell? cell) => cell is null ? "" : PrintedLines.One(cell.Text);

    private static Place Blank(SheetRow row, IndicatorHead head, SheetColumn column, int shift) =>
        head.Columns.TryGetValue(column, out var at)
            ? row.Place with { Column = at.Column + shift, Origin = row.Place.Origin is { } origin ? origin with { Cell = at.Column + shift } : null }
            : row.Place;

    private static PrintedNumber? Amount(SheetCell? cell, Measure measure) => cell is null ? null : SheetNumbers.Of(cell, measure);

    private static PrintedNumber? Points(SheetCell? cell) => cell is null ? null : SheetNumbers.Of(cell, PrintedNumber.Points);
}
