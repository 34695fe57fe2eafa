using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Packs.Entries;

namespace Mingzhang.Book.Entries.Workbook;

/// <summary>Lays a book out in the rows of its sheets.</summary>
internal sealed class BookSheets(AccountBook book, PackSet packs, DocumentKind? kind, MoneyUnit unit)
{
    private readonly EntryWords words = packs.Entries;

    /// <summary>The rows of a sheet; that of the unit has none.</summary>
    public EntryRows Of(EntrySheetForm form)
    {
        IReadOnlyList<EntryRow> rows = form.Sheet switch
        {
            EntrySheet.Units => [.. book.Unit.Units.Select(named => New().Text(EntryColumn.Code, named.Code).Text(EntryColumn.Name, named.Name))],
            EntrySheet.Lines => Lines(line => line.At.Flow == Flow.Expenditure, saysFlow: false),
            EntrySheet.Revenue => Lines(line => line.At.Flow == Flow.Revenue, saysFlow: false),
            EntrySheet.Balances => Lines(line => line.At.Flow is not (Flow.Expenditure or Flow.Revenue), saysFlow: true),
            EntrySheet.LastYear => Stated(figure => !IsCount(figure), []),
            EntrySheet.Counts => Stated(IsCount, words.Counts),
            EntrySheet.Projects => [.. book.Projects.Select(Project)],
            EntrySheet.ProjectFunds => [.. book.Projects.SelectMany(Funds)],
            EntrySheet.Plans => [.. book.Projects.SelectMany(Plans)],
            EntrySheet.Indicators => [.. book.Projects.SelectMany(project => project.Indicators.Select(indicator => Indicator(project, indicator)))],
            EntrySheet.Purchases => [.. book.Purchases.Where(purchase => purchase.Kind != Theme.PurchasedServices).Select(Purchase)],
            EntrySheet.Services => [.. book.Purchases.Where(purchase => purchase.Kind == Theme.PurchasedServices).Select(Purchase)],
            EntrySheet.Assets => [.. book.Assets.Select(Asset)],
            EntrySheet.Texts => Texts(),
            _ => [],
        };
        return new(form, rows, Repeated(form, rows));
    }

    private EntryRow New() => new(words);

    private IReadOnlyList<ColumnKey> Repeated(EntrySheetForm form, IReadOnlyList<EntryRow> rows)
    {
        var stages = new StageHeads(words, book.Year);
        IEnumerable<string> heads = kind switch
        {
            DocumentKind.Budget or DocumentKind.PerformanceTargets => form.Budget,
            DocumentKind.FinalAccounts or DocumentKind.PerformanceResults => form.FinalAccounts,
            _ => form.Budget.Concat(form.FinalAccounts),
        };
        var keys = heads.Select(stages.Parse).OfType<(int Year, Stage Stage)>().Select(head => new ColumnKey(EntryColumn.Stages, head.Year, head.Stage));
        if (form.Column(EntryColumn.Years) is not null)
        {
            keys = [new(EntryColumn.Stages, book.Year), new(EntryColumn.Stages, book.Year - 1)];
        }
        else if (form.Column(EntryColumn.Months) is not null)
        {
            keys = Enumerable.Range(1, 12).Select(month => new ColumnKey(EntryColumn.Months, month));
        }

        var all = keys.Concat(rows.SelectMany(row => row.Cells.Keys).Where(key => key.IsRepeated)).Distinct();
        return form.Column(EntryColumn.Months) is not null ? [.. all.OrderBy(key => key.Year)] : [.. all.OrderByDescending(key => key.Year).ThenBy(key => key.Stage)];
    }

    // Entries that differ in year and stage alone stand in one row; a second one at the same place begins another.
    private IReadOnlyList<EntryRow> Lines(Func<BudgetLine, bool> isMine, bool saysFlow)
    {
        var rows = new RowFinder();
        foreach (var line in book.Lines.Where(isMine))
        {
            var column = new ColumnKey(EntryColumn.Stages, line.At.Year, line.At.Stage);
            var row = rows.Find((line.At with { Year = 0, Stage = Stage.Unknown }, line.IsCarriedOver, line.Note, line.Source.Origin), column, () => Point(New(), saysFlow ? line.At : line.At with { Flow = Flow.None }, isFundTold: true)
                .Choice(EntryColumn.Flow, ChoiceKind.Flow, (int)line.At.Flow, isTold: saysFlow).Flag(EntryColumn.CarriedOver, line.IsCarriedOver).Text(EntryColumn.Note, line.Note));
            row.Amount(column, line.Amount, unit).Source(line.Source);
        }

        return rows.Rows;
    }

    private IReadOnlyList<EntryRow> Stated(Func<StatedFigure, bool> isMine, IReadOnlyList<CountKey> counts)
    {
        var rows = new RowFinder();
        foreach (var count in counts)
        {
            rows.Put((count.Key, default(Coordinates), Measure.Count(count.Measure), EntryOrigin.Entered), New().Text(EntryColumn.Key, count.Key).Text(EntryColumn.Measure, count.Measure).Text(EntryColumn.Help, count.Help));
        }

        foreach (var figure in book.Stated.Where(isMine))
        {
            var column = new ColumnKey(EntryColumn.Stages, figure.At.Year, figure.At.Stage);
            var measure = figure.Figure.Measure.Kind == MeasureKind.Unstated ? SheetWords.UnstatedMeasure : figure.Figure.Measure.Name;
            var at = figure.At with { Year = 0, Stage = Stage.Unknown };
            rows.Find((figure.Key, at, figure.Figure.Measure, figure.Source.Origin), column, () => Point(New().Text(EntryColumn.Key, figure.Key).Text(EntryColumn.Measure, measure), at, isFundTold: false))
                .Figure(column, figure.Figure).Source(figure.Source);
        }

        return rows.Rows;
    }

    private bool IsCount(StatedFigure figure) => figure.Figure.Measure.Kind == MeasureKind.Count || words.Count(figure.Key) is not null;

    private EntryRow Point(EntryRow row, Coordinates at, bool isFundTold) => row
        .Choice(EntryColumn.Flow, ChoiceKind.Flow, (int)at.Flow)
        .Choice(EntryColumn.Fund, ChoiceKind.Fund, (int)at.Fund, isFundTold)
        .Choice(EntryColumn.Nature, ChoiceKind.Nature, (int)at.Nature)
        .Choice(EntryColumn.Theme, ChoiceKind.Theme, (int)at.Theme)
        .Text(EntryColumn.Function, at.Function.IsAll ? null : CodeParser.Print(packs.Functions, at.Function.Value, book.Year))
        .Text(EntryColumn.Economy, at.Economy.IsAll ? null : CodeParser.Print(packs.Economies, at.Economy.Value, book.Year))
        .Text(EntryColumn.GovernmentEconomy, at.GovernmentEconomy.IsAll ? null : CodeParser.Print(packs.GovernmentEconomies, at.GovernmentEconomy.Value, book.Year))
        .Text(EntryColumn.Project, at.Project)
        .Text(EntryColumn.Unit, at.Unit)
        .Text(EntryColumn.Item, at.Item);

    private EntryRow Project(ProjectEntry project) => New()
        .Text(EntryColumn.Code, project.Code)
        .Text(EntryColumn.Name, project.Name)
        .Flag(EntryColumn.IsDepartment, project.IsDepartment)
        .Text(EntryColumn.UnitCode, project.UnitCode)
        .Text(EntryColumn.UnitName, project.UnitName)
        .Text(EntryColumn.Department, project.Department)
        .Text(EntryColumn.Person, project.Person)
        .Text(EntryColumn.Phone, project.Phone)
        .Text(EntryColumn.Purpose, project.Purpose)
        .Text(EntryColumn.Goal, project.Goal)
        .Text(EntryColumn.Outcome, project.Outcome)
        .Number(EntryColumn.ExecutionWeight, project.ExecutionWeight)
        .Text(EntryColumn.Grade, project.Grade)
        .Source(project.Source);

    private IReadOnlyList<EntryRow> Funds(ProjectEntry project)
    {
        var rows = new RowFinder();
        foreach (var fund in project.Funds)
        {
            var column = new ColumnKey(EntryColumn.Stages, fund.Year, fund.Stage);
            rows.Find(fund.Source, column, () => New().Text(EntryColumn.Project, project.Code).Choice(EntryColumn.FundSource, ChoiceKind.FundSource, (int)fund.Source, isTold: true)).Amount(column, fund.Amount, unit);
        }

        return rows.Rows;
    }

    private IReadOnlyList<EntryRow> Plans(ProjectEntry project)
    {
        var rows = new RowFinder();
        foreach (var step in project.Plan)
        {
            var column = new ColumnKey(EntryColumn.Months, step.Month);
            rows.Find(project.Code, column, () => New().Text(EntryColumn.Project, project.Code)).Number(column, step.Percent);
        }

        return rows.Rows;
    }

    private EntryRow Indicator(ProjectEntry project, IndicatorEntry indicator) => New()
        .Text(EntryColumn.Project, project.Code)
        .Choice(EntryColumn.First, ChoiceKind.FirstLevel, (int?)indicator.First, isTold: true)
        .Choice(EntryColumn.Second, ChoiceKind.SecondLevel, (int?)indicator.Second, isTold: true)
        .Text(EntryColumn.Name, indicator.Name)
        .Text(EntryColumn.Description, indicator.Description)
        .Choice(EntryColumn.Comparison, ChoiceKind.Comparison, (int)indicator.Comparison)
        .Text(EntryColumn.Target, indicator.Target)
        .Text(EntryColumn.MeasureUnit, indicator.MeasureUnit)
        .Text(EntryColumn.Basis, indicator.Basis)
        .Text(EntryColumn.Activity, indicator.Activity)
        .Text(EntryColumn.ActivityGoal, indicator.ActivityGoal)
        .Number(EntryColumn.Weight, indicator.Weight)
        .Text(EntryColumn.Actual, indicator.Actual)
        .Number(EntryColumn.Score, indicator.Score)
        .Text(EntryColumn.Reason, indicator.Reason)
        .Text(EntryColumn.Evidence, string.Join('\n', indicator.Evidence.Select(EntryText.OneLine)))
        .Source(indicator.Source);

    private EntryRow Purchase(PurchaseEntry purchase) => New()
        .Text(EntryColumn.Id, purchase.Id)
        .Text(EntryColumn.Name, purchase.Name)
        .Choice(EntryColumn.Kind, ChoiceKind.Theme, purchase.Kind == Theme.PurchasedServices ? null : (int)purchase.Kind, isTold: true)
        .Number(EntryColumn.Year, purchase.Year == 0 ? null : purchase.Year)
        .Choice(EntryColumn.Stage, ChoiceKind.Stage, (int)purchase.Stage, isTold: true)
        .Choice(EntryColumn.Fund, ChoiceKind.Fund, (int)purchase.Fund, isTold: true)
        .Flag(EntryColumn.CarriedOver, purchase.IsCarriedOver)
        .Text(EntryColumn.Project, purchase.Project)
        .Text(EntryColumn.Catalogue, purchase.Catalogue)
        .Text(EntryColumn.SecondCatalogue, purchase.SecondCatalogue)
        .Text(EntryColumn.ThirdCatalogue, purchase.ThirdCatalogue)
        .Text(EntryColumn.Field, purchase.Field)
        .Text(EntryColumn.MeasureUnit, purchase.MeasureUnit)
        .Number(EntryColumn.Quantity, purchase.Quantity)
        .Amount(EntryColumn.UnitPrice, purchase.UnitPrice, unit)
        .Amount(EntryColumn.Amount, purchase.Amount, unit)
        .Amount(EntryColumn.ReservedForSmall, purchase.ReservedForSmall, unit)
        .Amount(EntryColumn.ReservedForMicro, purchase.ReservedForMicro, unit)
        .Source(purchase.Source);

    private EntryRow Asset(AssetEntry asset) => New()
        .Choice(EntryColumn.Kind, ChoiceKind.Theme, (int)asset.Kind, isTold: true)
        .Text(EntryColumn.Name, asset.Name)
        .Number(EntryColumn.Year, asset.Year == 0 ? null : asset.Year)
        .Number(EntryColumn.Quantity, asset.Quantity)
        .Text(EntryColumn.MeasureUnit, asset.MeasureUnit)
        .Amount(EntryColumn.Value, asset.Value, unit)
        .Source(asset.Source);

    // The texts that documents want, whether written yet or not; then those of the book's own.
    private IReadOnlyList<EntryRow> Texts()
    {
        var rows = new List<EntryRow>();
        foreach (var key in words.Texts)
        {
            var isRequired = kind is { } known && key.Required.Contains(known);
            var help = isRequired ? "必写。" + key.Help : key.Help;
            rows.AddRange(Text(book.Texts.FirstOrDefault(text => text.Key == key.Key) ?? new TextEntry(key.Key, ""), help));
        }

        foreach (var text in book.Texts.Where(text => words.Texts.All(key => key.Key != text.Key)))
        {
            rows.AddRange(Text(text, ""));
        }

        return rows;
    }

    private IEnumerable<EntryRow> Text(TextEntry entry, string help)
    {
        var rest = EntryText.Clean(entry.Text);
        var key = entry.Key;
        do
        {
            var length = Cut(rest);
            yield return New().Text(EntryColumn.Key, key).Text(EntryColumn.Text, rest[..length]).Text(EntryColumn.Help, help).Source(entry.Source);
            (rest, key, help) = (rest[length..], entry.Key + SheetWords.Continued, "");
        }
        while (rest.Length > 0);
    }

    // Neither within a pair of halves nor beside a blank, which a cell would lose.
    private static int Cut(string text)
    {
        var length = Math.Min(text.Length, SheetWords.LongestCell);
        while (length > 1 && length < text.Length && (char.IsLowSurrogate(text[length]) || char.IsWhiteSpace(text[length]) || char.IsWhiteSpace(text[length - 1])))
        {
            length--;
        }

        return length;
    }

    /// <summary>Finds the row that an entry joins.</summary>
    private sealed class RowFinder
    {
        private readonly Dictionary<object, List<EntryRow>> byKey = [];
        private readonly Dictionary<(object, ColumnKey), int> counts = [];
        private readonly List<EntryRow> rows = [];

        public IReadOnlyList<EntryRow> Rows => rows;

        public void Put(object key, EntryRow row)
        {
            rows.Add(row);
            byKey[key] = [row];
        }

        /// <summary>The first row of a key whose column is free, made where there is none.</summary>
        public EntryRow Find(object key, ColumnKey column, Func<EntryRow> make)
        {
            if (!byKey.TryGetValue(key, out var known))
            {
                byKey[key] = known = [];
            }

            var filled = counts.GetValueOrDefault((key, column));
            counts[(key, column)] = filled + 1;
            if (filled == known.Count)
            {
                rows.Add(make());
                known.Add(rows[^1]);
            }

            return known[filled];
        }
    }
}
