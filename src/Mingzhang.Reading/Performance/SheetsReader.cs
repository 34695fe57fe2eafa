using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Reading.Tables;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Performance;

/// <summary>Reads the sheets of targets and results out of a document's tables: lists of projects, and forms of one project.
/// Both are rows of labels and rows under a head of indicators.</summary>
internal sealed class SheetsReader(PerformanceWords packWords, ReadingLog log)
{
    private readonly SheetWords words = new(packWords);
    private readonly HeadFinder heads = new(new SheetWords(packWords));
    private readonly IndicatorRowReader indicatorRows = new(new SheetWords(packWords), new IndicatorValueReader(packWords));
    private readonly UnreadTables unread = new(new SheetWords(packWords), log);
    private readonly List<SheetBuilder> sheets = [];
    private SheetTable? table;
    private SheetTable? tableBefore;
    private SheetBuilder? sheet;
    private LabelledRows? labelled;
    private IndicatorHead? head;

    // The unit whose row stands above those of its projects.
    private (SheetCell Code, SheetCell Name)? listUnit;

    // The rows stand on another page than the last one that names their project.
    private bool isNextPage;
    private int pageStart;
    private bool isFirstOfPage;

    /// <summary>Reads the tables; what cannot be placed goes to the log.</summary>
    public IReadOnlyList<PerformanceSheet> Read(IEnumerable<SheetTable> tables)
    {
        foreach (var next in tables)
        {
            if (SheetTitle.IsMonitoring(next.Table.Title))
            {
                unread.TellMonitoring(next);
                continue;
            }

            table = next;
            var (sheetsBefore, toldBefore, indicatorsBefore) = (sheets.Count, log.NotUnderstood.Count, sheets.Sum(read => read.Indicators.Count));
            var rows = Joined(new LevelColumns(words).Unfolded(SheetRow.Of(next.Table)));
            var goesOn = ReadTable(rows);
            if (!goesOn && log.NotUnderstood.Count == toldBefore && sheets.Sum(read => read.Indicators.Count) == indicatorsBefore)
            {
                unread.Tell(next, rows, sheets.Skip(sheetsBefore).Any(read => read.HasContent));
            }

            tableBefore = next;
        }

        return [.. sheets.Where(read => !read.IsBlank).Select(Finished)];
    }

    // Whether the table went on with the sheet before it.
    private bool ReadTable(List<SheetRow> rows)
    {
        var goesOn = GoesOn(rows);
        if (!goesOn)
        {
            (sheet, labelled, head, listUnit) = (null, null, null, null);
        }

        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Cells.Count == 0)
            {
                continue;
            }

            isFirstOfPage |= rows[i].IsPageTop;
            if (rows[i].IsPageTop && sheet is not null)
            {
                isNextPage = true;
                pageStart = sheet.Indicators.Count;
            }

            if (heads.At(rows, i) is { } found)
            {
                head = found;
                i += found.Rows - 1;
                sheet ??= found.IsList ? null : Begin(rows[i].Place);
            }
            else
            {
                Read(rows[i]);
                isFirstOfPage = false;
            }
        }

        if (sheet is not null && head is { IsList: true })
        {
            new DetachedProjects(log, sheets).Join(sheet, isNextPage ? pageStart : 0, isNextPage, table!, NewListSheet);
            sheet = sheets[^1];
        }

        return goesOn;
    }

    // A table goes on with the sheet before it if nothing new stands between and it begins with the same head, or none.
    private bool GoesOn(List<SheetRow> rows)
    {
        var first = rows.FindIndex(row => row.Cells.Count > 0);
        if (sheet is null || head is null || first < 0 || !table!.FollowsPerformance || tableBefore is null)
        {
            return false;
        }

        var captions = tableBefore.Captions();
        var loose = DetachedProjects.Paragraphs(table.Between);
        if (table.Between.Where(line => !loose.Contains(line)).Select(line => Normal.Of(line.Text)).Any(line => !captions.Contains(line) && line is not ("续表" or "（续）" or "续表：")))
        {
            return false;
        }

        return heads.At(rows, first) is { } again
            ? again.IsList == head.IsList && again.Columns.Keys.ToHashSet().SetEquals(head.Columns.Keys)
            : rows[first].Width == head.Width && indicatorRows.IsIndicator(rows[first], head);
    }

    private void Read(SheetRow row)
    {
        var label = words.Column(row.Cells[0].Normal);
        if (head is null || IsOfAnotherSheet(label))
        {
            ReadLabels(row, label);
        }
        else if (head.IsList ? label != SheetColumn.Total : indicatorRows.IsIndicator(row, head) || (label is null && sheet?.LastIndicator is not null && indicatorRows.SharesName(row, head)))
        {
            ReadIndicator(row);
        }
        else if (label == SheetColumn.Total && sheet is not null)
        {
            ReadTotal(row);
        }
        else if (label is not null && label != SheetColumn.Rate)
        {
            ReadLabels(row, label);
        }
        else if (isFirstOfPage && sheet?.LastIndicator is not null && head.Cell(row, SheetColumn.Name) is not null)
        {
            sheet.Amend(indicator => CutRows.Joined(indicator, row, head));
        }
        else if (indicatorRows.HasValue(row, head))
        {
            Leave(row);
        }
    }

    private static bool IsOfAnotherSheet(SheetColumn? label) =>
        label is SheetColumn.ProjectName or SheetColumn.ProjectCode or SheetColumn.Unit or SheetColumn.Department or SheetColumn.Person or SheetColumn.Phone;

    private void ReadLabels(SheetRow row, SheetColumn? label)
    {
        if (sheet is null || (sheet.Indicators.Count > 0 && IsOfAnotherSheet(label)))
        {
            Begin(row.Place);
            head = null;
        }

        labelled!.Read(row);
    }

    private void ReadIndicator(SheetRow row)
    {
        var read = indicatorRows.Read(row, head!, sheet, OfAmounts());
        if (head!.IsList && read is { Indicator: null, Code: { } code, Project: { } name } && ProjectLabel.IsUnitCode(code.Normal))
        {
            listUnit = (code, name);
            return;
        }

        if (head.IsList && read.NamesProject && sheet?.IsOf(read.Project, read.Code) != true)
        {
            NewListSheet(row.Place);
            Take(read);
        }

        if (read.Indicator is null && !indicatorRows.HasValue(row, head))
        {
            return;
        }

        if (read.Indicator is null || sheet is null || (head.IsList && sheet.IsNameless))
        {
            Leave(row);
            return;
        }

        isNextPage &= !read.NamesProject;
        var inferred = isNextPage && (head.IsList || row.Place.Origin?.Block != sheet.Place.Origin?.Block);
        sheet.Goal ??= head.IsList && read.Goal is { } goal ? new(PrintedLines.Listed(goal.Text), goal.Place) : null;
        sheet.Add(inferred ? read.Indicator with { Attachment = Attachment.NextPage } : read.Indicator);
    }

    private void Take(ReadIndicatorRow read)
    {
        sheet!.Identify(read.Project, read.Code);
        foreach (var fund in read.Funds)
        {
            sheet.Add(fund);
        }

        if (read.Unit is { } unit)
        {
            (sheet.UnitCode, var name) = ProjectLabel.Unit(PrintedLines.One(unit.Text));
            sheet.Unit = new PrintedText(name, unit.Place);
        }
        else if (listUnit is { } above)
        {
            (sheet.UnitCode, sheet.Unit) = (above.Code.Normal, new PrintedText(PrintedLines.One(above.Name.Text), above.Name.Place));
        }

        log.NotUnderstood.AddRange(read.UnreadAmounts.Select(cell => new NotUnderstood(cell.Place, cell.Text, "shifted", sheet.Name?.Text ?? "")));
    }

    private void ReadTotal(SheetRow row)
    {
        PrintedNumber? Points(SheetColumn column) => head!.Cell(row, column) is { } cell ? SheetNumbers.Of(cell, PrintedNumber.Points) : null;
        if ((head!.IsList || row.Width == head.Width) && (Points(SheetColumn.Weight) ?? Points(SheetColumn.Score)) is not null)
        {
            sheet!.WeightTotal = Points(SheetColumn.Weight);
            sheet.ScoreTotal = Points(SheetColumn.Score);
        }
        else if (!head.IsList)
        {
            new LabelledValues(sheet!).AddTotal([.. row.Cells.Skip(1)]);
        }
    }

    private void Leave(SheetRow row)
    {
        var target = head!.Cell(row, SheetColumn.Target, indicatorRows.Shift(row, head)) ?? row.Cells[^1];
        log.NotUnderstood.Add(new NotUnderstood(target.Place, target.Text, "indicator", string.Join(' ', row.Cells.Select(cell => PrintedLines.One(cell.Text)))));
    }

    private SheetBuilder Begin(Place place)
    {
        sheet = Started(place);
        labelled = new LabelledRows(words, sheet);
        sheets.Add(sheet);
        return sheet;
    }

    private SheetBuilder NewListSheet(Place place)
    {
        sheet = Started(place);
        sheets.Add(sheet);
        return sheet;
    }

    private SheetBuilder Started(Place place)
    {
        isNextPage = false;
        var printed = table!.Table;
        return new SheetBuilder(place, printed.Title, table.TitlePlace)
        {
            Measure = OfAmounts(),
            Year = printed.LinesAbove.Select(SheetTitle.Year).LastOrDefault(year => year is not null),
        };
    }

    private PerformanceSheet Finished(SheetBuilder read)
    {
        var hasResults = read.Indicators.Any(indicator => indicator.Actual is not null || indicator.Score is not null) || read.ScoreTotal is not null;
        read.Kind = SheetTitle.Kind(read.Title, hasResults, read.IsNameless && read.Department is not null);
        if (read.IsNameless)
        {
            read.Name = read.Kind is SheetKind.DepartmentTargets or SheetKind.DepartmentSelfEvaluation ? read.Department ?? read.Unit
                : SheetTitle.Name(read.Title) is { Length: > 0 } name ? new PrintedText(name, read.TitlePlace)
                : null;
        }

        Tell(read, Attachment.NextPage, "indicators-of-page-before");
        Tell(read, Attachment.DetachedCells, "indicators-joined-in-order");
        return read.ToSheet();
    }

    private void Tell(SheetBuilder read, Attachment attachment, string key)
    {
        var inferred = read.Indicators.Where(indicator => indicator.Attachment == attachment).ToList();
        if (inferred.Count > 0)
        {
            log.Notes.Add(new ReadingNote(key, inferred[0].Place, inferred.Count.ToString(CultureInfo.InvariantCulture), read.Name?.Text ?? read.Code?.Text ?? read.Title));
        }
    }

    // 金额单位：万元 above the table, or 预算金额（万元） over a column.
    private Measure OfAmounts() =>
        table!.Table.Measure.Kind == MeasureKind.Money ? table.Table.Measure
        : head?.Money ?? table.Table.Measure;

    // A text with one cell a line may have cut a row in two: both together are as wide as the head.
    private List<SheetRow> Joined(List<SheetRow> rows)
    {
        var joined = new List<SheetRow>(rows.Count);
        IndicatorHead? over = null;
        for (var i = 0; i < rows.Count; i++)
        {
            over = heads.At(rows, i) ?? over;
            var isCut = over is not null && i + 1 < rows.Count && rows[i].Cells.Count > 0 && rows[i].Width + rows[i + 1].Width == over.Width && words.Column(rows[i].Cells[0].Normal) is null && rows[i + 1].Cells.Count > 0;
            joined.Add(isCut ? rows[i].With(rows[++i]) : rows[i]);
        }

        return joined;
    }
}
