using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Packs;

namespace Mingzhang.Reports.Tests;

/// <summary>A document with a printed table and a sentence, and hand-made findings in it: a cause of each kind, several
/// candidates, none, and what written rules find.</summary>
internal static class GivenFindings
{
    public const string Sentence = "2026年支出281.11万元，其中：基本支出160.00万元，占57%，比上年的281.11万元持平。";

    public static readonly Fact Wrong = Given.Fact("281.11", Cell(4, 2));
    public static readonly Fact Right = Given.Fact("160.00", Cell(4, 3));
    public static readonly Fact Other = Given.Fact("124.11", Cell(4, 4));
    public static readonly Fact Rate = Given.Fact("57%", Given.Sentence(Sentence), Measure.Percent);

    public static readonly BrokenRelation Sum = Given.Broken(Relation.Sum, "281.11", "284.11", "-3.00", (Wrong, 0), (Right, 1), (Other, 1));

    public static readonly BrokenRelation Equality = Given.Broken(
        Relation.Equality,
        "281.11",
        "284.11",
        "-3.00",
        (Wrong, 0),
        (Given.Fact("284.11", Given.Cell(2, "社会保障", "预算数", column: 2, table: 1, title: "收支总表")), 0)
    );

    public static readonly WrittenRule Rule = new()
    {
        Id = "placeholder-left",
        File = "rules/placeholder-left.yaml",
        Title = new("占位文字没有替换", "Placeholder left"),
        Severity = Severity.Question,
        Source = "公开工作要求",
        Numbers = ["DE-80"],
        Sure = Confidence.General,
        Message = new("“{words}”是范本的文字，没有替换。", "“{words}” is left over from the model text."),
        Remedy = new("把“{words}”换成本单位的情况。", "Replace “{words}” by what holds for the unit."),
    };

    /// <summary>A place in the printed table below.</summary>
    public static Place Cell(int row, int column) =>
        new()
        {
            Document = Given.Document,
            Page = 3,
            Table = 5,
            TableTitle = Given.Table,
            Row = row,
            Column = column,
            RowLabel = RowLabels[row - 1],
            ColumnLabel = ColumnLabels[column - 1],
        };

    private static string[] RowLabels => ["", "", "207 文化旅游", "208 社会保障", "合计"];

    private static string[] ColumnLabels => ["科目", "合计", "支出·基本支出", "支出·项目支出"];

    public static FactTable Table() =>
        new()
        {
            Number = 5,
            Title = Given.Table,
            Kind = TableKind.Amounts,
            Place = new()
            {
                Document = Given.Document,
                Table = 5,
                Page = 3,
            },
            Measure = Given.Wan,
            HeadRows = 2,
            LinesAbove = ["预算03表", "单位：万元"],
            LinesBelow = ["注：<b>不含</b>结转。"],
            Printed =
            [
                Row(new("科目") { RowSpan = 2 }, new("合计") { RowSpan = 2 }, new("支出") { ColumnSpan = 2 }, Covered),
                Row(Covered, Covered, new("基本支出"), new("项目支出")),
                Row(new("207 文化旅游"), new("732.42"), new("500.00"), new("232.42")),
                Row(new("208 社会保障"), new("281.11"), new("160.00"), new("124.11")),
                Row(new("合计"), new("1,016.53"), new("660.00"), new("356.53")),
            ],
        };

    public static ReadDocument Document(string name = Given.Document) =>
        new()
        {
            Name = name,
            Format = "docx",
            Kind = new(DocumentKind.Budget, new Place { Document = name, Paragraph = 1 }),
            Organisation = new("示例县融媒体中心", new Place { Document = name, Paragraph = 1 }),
            Tables = [Table()],
            Passages =
            [
                new(new Place { Document = name, Origin = new(1) }, "示例县融媒体中心2026年预算") { HeadingLevel = 1 },
                new(new Place { Document = name, Origin = new(6) }, "前一句没有数。" + Sentence),
            ],
            Facts =
            [
                Given.Fact("732.42", Cell(3, 2)),
                Given.Fact("500.00", Cell(3, 3)),
                Given.Fact("232.42", Cell(3, 4)),
                Wrong,
                Right,
                Other,
                Given.Fact("1,016.53", Cell(5, 2)),
                Given.Fact("281.11", Given.Sentence(Sentence)),
                Given.Fact("160.00", Given.Sentence(Sentence)),
            ],
        };

    public static Cause Cause(CauseKind kind, string? shouldBe = "284.11", Fact? source = null) =>
        new(kind, [new(Wrong, shouldBe)], 2) { Source = source };

    /// <summary>A cause as the search for causes would give it, for each kind.</summary>
    public static Cause Typical(CauseKind kind) =>
        kind switch
        {
            CauseKind.TableUnit => new(kind, [new(Wrong, "0.0281"), new(Right, "0.0160")], 2),
            CauseKind.SentenceUnit => new(kind, [new(Given.Fact("281.11", Given.Sentence(Sentence)), "2811100.00")], 2),
            CauseKind.RowsSwapped => new(kind, [new(Wrong, "732.42"), new(Given.Fact("732.42", Cell(3, 2)), "281.11")], 2),
            CauseKind.ColumnsSwapped => new(kind, [new(Right, "124.11"), new(Other, "160.00")], 2),
            CauseKind.NeighbourColumn => new(kind, [new(Right, ""), new(Blank(), "160.00")], 2),
            CauseKind.Rate or CauseKind.RateBase or CauseKind.RateComplement or CauseKind.AmountAsRate => new(kind, [new(Rate, "43%")], 2),
            CauseKind.RatesSwapped => new(
                kind,
                [new(Rate, "43%"), new(Given.Fact("43%", Given.Sentence("项目支出占43%。", paragraph: 6), Measure.Percent), "57%")],
                2
            ),
            CauseKind.Direction => new(kind, [new(Given.Fact("3.00", Given.Sentence("比上年增加3.00万元。")), null)], 1)
            {
                RightWord = Direction.Down,
            },
            _ => Cause(kind),
        };

    public static CauseFinding Of(params Cause[] causes) => Of(1, causes);

    public static CauseFinding Of(int equallyLikely, params Cause[] causes) =>
        new()
        {
            Severity = Severity.Blocking,
            Places = [.. causes.SelectMany(cause => cause.Corrections).Select(correction => correction.Fact.Place).Distinct()],
            Causes = causes,
            EquallyLikely = equallyLikely,
            Broken = [Sum, Equality],
        };

    public static CauseFinding TwoCandidates() =>
        Of(
            2,
            Cause(CauseKind.Digit),
            new Cause(CauseKind.Figure, [new(Right, "157.00")], 2),
            new Cause(CauseKind.Figure, [new(Other, null)], 1)
        ) with
        {
            GaveUp = true,
        };

    public static CauseFinding Unexplained() =>
        new()
        {
            Severity = Severity.Error,
            Places = [Wrong.Place],
            Causes = [],
            EquallyLikely = 0,
            Broken = [Sum, Equality],
        };

    public static RuleFinding OfRule(string words = "XX单位") =>
        new()
        {
            Severity = Severity.Question,
            Places = [Given.Sentence(Sentence)],
            Written = Rule,
            Values = new Dictionary<string, string> { ["words"] = words },
        };

    /// <summary>A cell in which a figure should stand and nothing is printed.</summary>
    public static Fact Blank() =>
        new()
        {
            Coordinates = default,
            Figure = new(0, 2, Given.Wan),
            Printed = "",
            Place = Cell(4, 4),
        };

    /// <summary>Findings of all kinds in one document.</summary>
    public static CheckReport Report(params Finding[] findings) =>
        new()
        {
            Documents = [Document()],
            Findings = findings,
            Counts = new Dictionary<(Relation, Outcome), int>
            {
                [(Relation.Sum, Outcome.Holds)] = 7,
                [(Relation.Sum, Outcome.Violated)] = 2,
                [(Relation.Equality, Outcome.NotEnoughData)] = 1,
            },
        };

    public static CheckReport Everything() =>
        Report([
            .. Enum.GetValues<CauseKind>().Select(kind => Of(Typical(kind))),
            TwoCandidates(),
            Unexplained(),
            Given.Alone(Sum),
            OfRule(),
        ]);

    public static FilesRead Files(CheckReport report) => new(report.Documents, []);

    private static PrintedCell Covered => PrintedCell.Blank with { IsCovered = true };

    private static PrintedRow Row(params PrintedCell[] cells) => new(cells, null, null, null);
}
