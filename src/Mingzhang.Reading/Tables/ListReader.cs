using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Tables;

/// <summary>Reads one list of a table: label columns, and the amounts beside them.</summary>
internal sealed partial class ListReader(Vocabulary vocabulary, DocumentContext document, ReadingLog log, Grid grid, int headRows, Place place, Measure measure, Saying title, int? lostDecimals)
{
    /// <summary>Stands in the place of a thing listed: spending out of this year's money alone.</summary>
    internal const string OfThisYear = "当年安排";

    public FactGrid Read(List<HeadColumn> columns)
    {
        var labels = columns.Where(column => column.Role == ColumnRole.Label).ToList();
        // How many things are bought is no figure of the budget; how many stand in the accounts is one of the assets.
        var amounts = columns.Where(column => column.Role == ColumnRole.Amount || (column.Role == ColumnRole.Quantity && title.Theme == Theme.Assets)).ToList();
        var list = ListSaying(labels);
        amounts = WithoutCarriedOver(amounts, list);
        var rows = ReadRows(labels, amounts, list);
        GiveTotalRowsTheirPoint(rows, list);
        LastSumIsGrandTotal(rows);
        TellUnknownCodes(rows);
        var withUnknown = TellUnknownColumns(columns, rows);
        if (amounts.Exists(column => column.Saying.Item == OfThisYear))
        {
            withUnknown.UnionWith(Enumerable.Range(0, rows.Count));
        }

        var facts = new Fact?[rows.Count][];
        var states = new CellState[rows.Count][];
        for (var r = 0; r < rows.Count; r++)
        {
            facts[r] = new Fact?[amounts.Count];
            states[r] = new CellState[amounts.Count];
            for (var c = 0; c < amounts.Count; c++)
            {
                (facts[r][c], states[r][c]) = ReadCell(rows[r], amounts[c], list);
            }

            ReadChanges(rows[r], columns, amounts, facts[r]);
        }

        MarkSeveralLines(facts);
        log.Facts.AddRange(facts.SelectMany(row => row).OfType<Fact>());
        return new FactGrid
        {
            Rows = [.. rows.Select(row => new Line(row.Label, row.Saying.Within(list).Within(title).ToCoordinates(), row.IsPartOf, row.IsTotal, row.IsUnderstood))],
            Columns = [.. amounts.Select(column => new Line(column.Words, column.Saying.Within(list).Within(title).ToCoordinates(), column.IsPartOf, column.IsTotal))],
            Facts = facts,
            States = states,
            RowsWithUnknownColumns = withUnknown,
        };
    }

    /// <summary>合计 | 上年结转 | 一般公共预算 | … over spending: beside money that was carried over, the columns of
    /// funds hold only the money of this year, and are not what other tables call the spending of that fund.</summary>
    private List<HeadColumn> WithoutCarriedOver(List<HeadColumn> amounts, Saying list)
    {
        var carried = amounts.FindAll(column => column.Saying.Flow == Flow.OpeningBalance);
        if (list.Within(title).Flow != Flow.Expenditure || !carried.Exists(HasFigures))
        {
            return amounts;
        }

        return amounts.ConvertAll(column => column.Saying is { Fund: not null, Item: null, Flow: not Flow.OpeningBalance } && (!column.IsTotal || column.Path.Count > 1)
            ? column with { Saying = column.Saying with { Item = OfThisYear } }
            : column);
    }

    private bool HasFigures(HeadColumn column) =>
        Enumerable.Range(headRows, grid.Rows.Count - headRows).Any(row => grid.Rows[row].Cells[column.Index].Number is { IsNumber: true, Number: not 0 });

    // 收入 | 支出 over the label column of a two-sided table holds for the whole list.
    private static Saying ListSaying(List<HeadColumn> labels) =>
        labels.Aggregate(Saying.Nothing, (saying, label) => saying.And(label.Saying)) with { Stage = null, Year = null };

    private List<LabelledRow> ReadRows(List<HeadColumn> labels, List<HeadColumn> amounts, Saying list)
    {
        var reader = new RowReader(vocabulary, labels, list.Within(title), document.Organisation);
        var rows = new List<LabelledRow>();
        for (var r = headRows; r < grid.Rows.Count; r++)
        {
            // A table without labels, as that of the three public expenses: its title says it all.
            var row = labels.Count == 0 ? new LabelledRow(r, "", Saying.Nothing) : reader.Read(grid, r) ?? (amounts.Exists(column => grid.Rows[r].Cells[column.Index].Number.IsNumber) ? ReadSpanned(reader, r, labels[0].Index) : null) ?? new LabelledRow(r, "", Saying.Nothing) { Rest = "？" };
            rows.Add(row);
        }

        // Of a list of things bought by catalogue codes, A holds A0201: which lines make up the whole the codes alone tell.
        var items = rows.Select(row => row.Saying.Item).OfType<string>().Where(item => CatalogueCode().IsMatch(item)).ToHashSet();
        return rows.ConvertAll(row => row.Saying.Item is { } item && items.Contains(item) && items.Any(other => other.Length > item.Length && other.StartsWith(item, StringComparison.Ordinal))
            ? row with { Rest = item }
            : row);
    }

    /// <summary>公用经费合计 at the foot of a table of several lists spans the lists between it and its amount: the
    /// nearest words to the left, with nothing but blanks between.</summary>
    private LabelledRow? ReadSpanned(RowReader reader, int row, int before)
    {
        for (var c = before - 1; c >= 0; c--)
        {
            var cell = grid.Rows[row].Cells[c];
            if (!cell.IsBlank)
            {
                return cell.Number.Content == CellContent.Words ? reader.ReadLabel(row, cell.Normal) : null;
            }
        }

        return null;
    }

    /// <summary>合计 is the point that contains the rows of the list.</summary>
    private void GiveTotalRowsTheirPoint(List<LabelledRow> rows, Saying list)
    {
        var plain = rows.Where(row => row.IsUnderstood && !row.IsTotal && !row.Saying.IsNothing).Select(row => row.Saying with { Flow = row.Saying.Flow ?? list.Flow }).ToList();
        if (plain.Count == 0)
        {
            return;
        }

        // A total of rows of one kind alone (only services were bought) is what the title says, not that kind.
        var total = plain.Aggregate((a, b) => a.TotalWith(b)) with { Function = null, Economy = null, GovernmentEconomy = null, Unit = null, Project = null, Item = null };
        total = plain.Exists(row => row.Theme == total.Theme) ? total with { Theme = null } : total;
        for (var r = 0; r < rows.Count; r++)
        {
            if (rows[r].IsTotal)
            {
                rows[r] = rows[r] with { Saying = total };
            }
        }
    }

    /// <summary>A code that no list of the packs has is kept as it is printed, and told once (CL-40, CL-53).</summary>
    private void TellUnknownCodes(List<LabelledRow> rows)
    {
        var packs = vocabulary.Packs;
        foreach (var row in rows)
        {
            var unknown = row.Saying.Function is { } function && !packs.Functions.Knows(function) ? function
                : row.Saying.Economy is { } economy && !packs.Economies.Knows(economy) ? economy
                : row.Saying.GovernmentEconomy is { } government && !packs.GovernmentEconomies.Knows(government) ? government
                : 0;
            if (unknown != 0 && log.UnknownCodes.Add(unknown))
            {
                var printed = grid.Rows[row.Index];
                log.Notes.Add(new ReadingNote("unknown-code", place with { Row = printed.Printed, Line = printed.Line, Page = printed.Page ?? place.Page, RowLabel = row.Label }, unknown.ToString(), row.Label));
            }
        }
    }

    /// <summary>本年收入合计, 上年结转, 收入合计: the second sum holds the balance too.</summary>
    private static void LastSumIsGrandTotal(List<LabelledRow> rows)
    {
        foreach (var (flow, balance) in ((Flow, Flow)[])[(Flow.Revenue, Flow.OpeningBalance), (Flow.Expenditure, Flow.ClosingBalance)])
        {
            var sums = Enumerable.Range(0, rows.Count).Where(row => rows[row].Saying == new Saying { Flow = flow }).ToList();
            if (sums.Count == 2 && !rows[sums[1]].Label.Contains("本年", StringComparison.Ordinal) && rows.FindIndex(row => row.Saying.Flow == balance) is var at && at > sums[0] && at < sums[1])
            {
                rows[sums[1]] = rows[sums[1]] with { Saying = new Saying { Flow = Flow.GrandTotal } };
            }
        }
    }

    private HashSet<int> TellUnknownColumns(List<HeadColumn> columns, List<LabelledRow> rows)
    {
        var withUnknown = new HashSet<int>();
        foreach (var column in columns.Where(column => column.Role == ColumnRole.Unknown))
        {
            for (var r = 0; r < rows.Count; r++)
            {
                var row = rows[r];
                var cell = grid.Rows[row.Index].Cells[column.Index];
                if (cell.Number.IsNumber)
                {
                    withUnknown.Add(r);
                    log.NotUnderstood.Add(new NotUnderstood(PlaceOf(row, column, cell), cell.Found.Text, "unknown-column", column.Words));
                }
            }
        }

        return withUnknown;
    }

    private (Fact? Fact, CellState State) ReadCell(LabelledRow row, HeadColumn column, Saying list)
    {
        var cell = grid.Rows[row.Index].Cells[column.Index];
        if (cell.Number.IsNothing)
        {
            return (null, CellState.Blank);
        }

        if (!cell.Number.IsNumber)
        {
            log.NotUnderstood.Add(new NotUnderstood(PlaceOf(row, column, cell), cell.Found.Text, "no-number", cell.Found.Text));
            return (null, CellState.Unread);
        }

        if (!row.IsUnderstood)
        {
            log.NotUnderstood.Add(new NotUnderstood(PlaceOf(row, column, cell), cell.Found.Text, "unknown-row", row.Label.Length == 0 ? row.Rest : row.Label));
            return (null, CellState.Unread);
        }

        var number = lostDecimals is { } decimals ? DecimalCommas.Mend(cell.Number, decimals) : cell.Number;
        var coordinates = Place(row.Saying, column.Saying, list);
        var fact = new Fact
        {
            Coordinates = coordinates,
            Figure = new Figure(number.Number, number.Decimals, MeasureOf(number, column)),
            Printed = cell.Found.Text,
            Place = PlaceOf(row, column, cell),
        };
        return (fact, CellState.Figure);
    }

    private Measure MeasureOf(NumberText number, HeadColumn column) =>
        number.Own ?? (column.Role == ColumnRole.Quantity ? Measure.Count(column.Path[^1]) : column.Measure ?? measure);

    /// <summary>Row, column, list and title together. The row speaks first, then its column.</summary>
    private Coordinates Place(Saying row, Saying column, Saying list)
    {
        var saying = row.Within(column).Within(list).Within(title);

        // Spending out of what was carried over: 项目支出·上年结转.
        if (column.Flow == Flow.OpeningBalance && row.Flow == Flow.Expenditure)
        {
            saying = saying with { Flow = Flow.OpeningBalance };
        }

        // What a project may spend in all is printed beside each thing that it buys, and is none of them.
        if (saying.Theme == Theme.ProjectBudget)
        {
            saying = saying with { Item = null };
        }

        // A stock of assets has no flow and no stage of a budget; a code of spending is spending.
        if (saying.Theme is Theme.Assets or Theme.Buildings or Theme.OfficeBuildings or Theme.AssetVehicles or Theme.Equipment or Theme.OtherAssets)
        {
            return (saying with { Flow = null, Stage = null, Fund = null }).ToCoordinates();
        }

        if (saying.Flow is null && (saying.Function ?? saying.Economy ?? saying.GovernmentEconomy) is not null)
        {
            saying = saying with { Flow = Flow.Expenditure };
        }

        return saying.ToCoordinates();
    }

    private Place PlaceOf(LabelledRow row, HeadColumn column, GridCell cell)
    {
        var printed = grid.Rows[row.Index];
        return place with
        {
            Row = printed.Printed,
            Column = column.Index + 1,
            Line = cell.Found.Line ?? printed.Line,
            Page = printed.Page ?? place.Page,
            Cell = cell.Found.Address,
            Origin = printed.OriginOf(cell),
            RowLabel = row.Label,
            ColumnLabel = column.Words,
        };
    }

    /// <summary>Columns 增减额 and 增减率: what they say of the two columns of amounts before them.</summary>
    private void ReadChanges(LabelledRow row, List<HeadColumn> columns, List<HeadColumn> amounts, Fact?[] facts)
    {
        var amountColumn = columns.Find(column => column.Role == ColumnRole.ChangeAmount);
        var rateColumn = columns.Find(column => column.Role == ColumnRole.ChangeRate);
        if ((amountColumn ?? rateColumn) is not { } first)
        {
            return;
        }

        var before = Enumerable.Range(0, amounts.Count).Where(c => amounts[c].Index < first.Index && facts[c] is not null).ToList();
        var pairs = (from later in before.Select(c => facts[c]!)
                     from earlier in before.Select(c => facts[c]!)
                     where later.Coordinates.Year == document.Year && earlier.Coordinates == later.Coordinates with { Year = document.Year - 1, Stage = earlier.Coordinates.Stage }
                     select (Now: later, Past: earlier)).ToList();

        // Two pairs of years (合计 and 项目支出 of both) leave open which one the change is of.
        if (pairs.Count != 1)
        {
            return;
        }

        var (now, past) = pairs[0];

        var amount = ChangeFact(row, amountColumn, now, isRate: false);
        var rate = ChangeFact(row, rateColumn, now, isRate: true);
        if ((amount ?? rate) is { } change)
        {
            var direction = change.Figure.Number < 0 ? Direction.Down : Direction.Up;
            log.Claims.Add(new Change(change.Place, now, past, null, direction, amount, rate) { IsSigned = true });
        }
    }

    private Fact? ChangeFact(LabelledRow row, HeadColumn? column, Fact now, bool isRate)
    {
        if (column is null)
        {
            return null;
        }

        var cell = grid.Rows[row.Index].Cells[column.Index];
        return !cell.Number.IsNumber ? null : new Fact
        {
            Coordinates = now.Coordinates,
            Figure = new Figure(cell.Number.Number, cell.Number.Decimals, isRate ? Measure.Percent : cell.Number.Own ?? column.Measure ?? measure),
            Printed = cell.Found.Text,
            Place = PlaceOf(row, column, cell),
        };
    }

    /// <summary>Several rows at one point are lines of it: none of them is the point's whole.</summary>
    private static void MarkSeveralLines(Fact?[][] facts)
    {
        if (facts.Length == 0)
        {
            return;
        }

        for (var c = 0; c < facts[0].Length; c++)
        {
            var column = c;
            foreach (var lines in facts.Select(row => row[column]).OfType<Fact>().GroupBy(fact => fact.Coordinates).Where(lines => lines.Skip(1).Any() && lines.Key.Theme != Theme.ProjectBudget))
            {
                foreach (var fact in lines)
                {
                    fact.IsOneOfSeveral = true;
                }
            }
        }
    }

    [GeneratedRegex(@"^[ABC]\d{0,8}$")]
    private static partial Regex CatalogueCode();
}
