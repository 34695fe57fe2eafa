using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Packs;

namespace Mingzhang.Reports.Tests;

/// <summary>Hand-made facts, findings and documents of an invented centre.</summary>
internal static class Given
{
    public const string Document = "示例预算.docx";
    public const string Table = "部门预算支出总表";
    public static readonly Measure Wan = Measure.Money(MoneyUnit.Wan);

    public static readonly PackSet Packs = new(
        new Classification(ClassificationKind.Function, [new(20706, "新闻出版电影", [], null, null)]),
        new Classification(ClassificationKind.Economy, [new(30201, "办公费", [], null, null)]),
        new Classification(ClassificationKind.GovernmentEconomy, []),
        new Lexicon([], new Dictionary<string, IReadOnlyList<string>>()),
        new Dictionary<string, Profile> { ["beijing-district"] = new("beijing-district", "北京市区级", new Dictionary<string, string>()) }
    );

    public static Place Cell(
        int row,
        string rowLabel,
        string columnLabel = "合计",
        int column = 4,
        int table = 5,
        string title = Table,
        string document = Document
    ) =>
        new()
        {
            Document = document,
            Page = 3,
            Line = 80 + row,
            Table = table,
            TableTitle = title,
            Row = row,
            Column = column,
            RowLabel = rowLabel,
            ColumnLabel = columnLabel,
        };

    public static Place Sentence(string sentence, int paragraph = 5) =>
        new()
        {
            Document = Document,
            Paragraph = paragraph,
            Sentence = sentence,
        };

    public static Fact Fact(string printed, Place place, Measure? measure = null, Coordinates coordinates = default)
    {
        var number = decimal.Parse(
            printed.Replace(",", "", StringComparison.Ordinal).TrimEnd('%'),
            System.Globalization.CultureInfo.InvariantCulture
        );
        return new()
        {
            Coordinates = coordinates,
            Figure = new(number, number.Scale, measure ?? Wan),
            Printed = printed,
            Place = place,
        };
    }

    public static BrokenRelation Broken(
        Relation relation,
        string printed,
        string expected,
        string? difference,
        params (Fact Fact, int Sign)[] terms
    ) =>
        new()
        {
            Relation = relation,
            Severity = Severity.Error,
            Printed = printed,
            Expected = expected,
            Difference = difference,
            Terms = [.. terms.Select(term => new Term(term.Fact, term.Sign))],
        };

    /// <summary>The sum of three rows that does not come out.</summary>
    public static BrokenRelation WrongSum() =>
        Broken(
            Relation.Sum,
            "1,016.53",
            "1015.53",
            "1.00",
            (Fact("1,016.53", Cell(12, "20706 新闻出版电影")), 0),
            (Fact("1,000.00", Cell(13, "2070605 出版发行")), 1),
            (Fact("15.00", Cell(14, "2070607 电影")), 1),
            (Fact("0.53", Cell(15, "2070699 其他新闻出版电影支出")), 1)
        );

    /// <summary>A relation that does not hold, and nobody knows why.</summary>
    public static CauseFinding Alone(BrokenRelation broken) =>
        new()
        {
            Severity = broken.Severity,
            Places = [.. broken.Places.Distinct()],
            Causes = [],
            EquallyLikely = 0,
            Broken = [broken],
        };

    public static ReadDocument Budget(string name = Document) =>
        new()
        {
            Name = name,
            Format = "docx",
            Kind = new(DocumentKind.Budget, new Place { Document = name, Paragraph = 1 }),
            Organisation = new("示例县融媒体中心", new Place { Document = name, Paragraph = 1 }),
            Year = new(2026, new Place { Document = name, Paragraph = 1 }),
            Stage = new(Stage.Initial, new Place { Document = name, Paragraph = 1 }),
            Tables =
            [
                new FactTable
                {
                    Number = 5,
                    Title = Table,
                    Kind = TableKind.Amounts,
                    Place = new() { Document = name, Table = 5 },
                    Measure = Wan,
                },
                new FactTable
                {
                    Number = 6,
                    Title = "目录",
                    Kind = TableKind.Contents,
                    Place = new() { Document = name, Table = 6 },
                    Measure = Measure.Unstated,
                },
            ],
            Facts =
            [
                Fact(
                    "1,016.53",
                    Cell(12, "20706 新闻出版电影", document: name),
                    coordinates: new()
                    {
                        Unit = "401001",
                        Year = 2026,
                        Stage = Stage.Initial,
                        Flow = Flow.Expenditure,
                        Fund = Fund.General,
                        Nature = Nature.Basic,
                        Function = new(20706),
                        Economy = new(30201),
                        GovernmentEconomy = new(50201),
                        Project = "示例项目",
                        Theme = Theme.Receptions,
                        Item = "话筒",
                    }
                ),
                Fact("99.79%", Sentence("财政拨款占收入合计的99.79%。"), Measure.Percent),
            ],
            NotUnderstood = [new(Cell(20, "其他事项", document: name), "3.20", "unknown-row", "其他事项")],
            Notes = [new("some-repair", Cell(9, "小计", document: name), "甲", "乙")],
        };

    public static CheckReport Report(IReadOnlyList<ReadDocument> documents, params BrokenRelation[] findings) =>
        new()
        {
            Documents = documents,
            Findings = [.. findings.Select(Alone)],
            Counts = new Dictionary<(Relation, Outcome), int>
            {
                [(Relation.Sum, Outcome.Holds)] = 7,
                [(Relation.Sum, Outcome.Violated)] = findings.Length,
                [(Relation.Equality, Outcome.NotEnoughData)] = 2,
            },
        };
}
