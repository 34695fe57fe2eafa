using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reports.Html;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Reports.Tests;

public class HtmlReportTests
{
    private const string Hostile = "甲\"'><script>alert(1)</script><img src=x onerror=alert(2)>javascript:alert(3)]]>-->\u202E乙\u0007";

    [Fact]
    public void A_wrong_cell_is_marked_says_what_it_should_be_and_leads_to_its_finding_and_back()
    {
        var page = Page(GivenFindings.Report(GivenFindings.Of(GivenFindings.Cause(CauseKind.Digit))));
        var cell = page.QuerySelector("mark.wrong").ShouldNotBeNull();
        cell.TextContent.ShouldBe("281.11");
        var note = cell.NextElementSibling.ShouldNotBeNull();
        note.TextContent.ShouldBe("应为 284.11 万元 见问题 1");
        note.QuerySelector("a")!.GetAttribute("href").ShouldBe("#f1");
        page.QuerySelector("#f1 .corrections a")!.GetAttribute("href").ShouldBe("#" + cell.Id);
    }

    [Fact]
    public void The_arithmetic_is_written_out_and_each_term_leads_to_its_cell()
    {
        var page = Page(GivenFindings.Report(GivenFindings.Of(GivenFindings.Cause(CauseKind.Digit))));
        var sum = page.QuerySelector("#f1 .sum").ShouldNotBeNull();
        sum.TextContent.ShouldBe("160.00 + 124.11 = 284.11 ≠ 281.11 万元");
        sum.QuerySelectorAll("a")
            .Select(link => page.GetElementById(link.GetAttribute("href")![1..])!.TextContent)
            .ShouldBe(["160.00", "124.11", "281.11"]);
    }

    [Fact]
    public void The_table_is_printed_with_its_head_spans_and_lines()
    {
        var page = Page(GivenFindings.Report(Given.Alone(GivenFindings.Sum)));
        var table = page.QuerySelector("details.printed table").ShouldNotBeNull();
        table.QuerySelectorAll("thead tr").Length.ShouldBe(2);
        table
            .QuerySelectorAll("thead th")
            .Select(head => head.TextContent)
            .ShouldBe(["行", "科目", "合计", "支出", "基本支出", "项目支出"]);
        table.QuerySelector("th[colspan='2']")!.GetAttribute("scope").ShouldBe("colgroup");
        table
            .QuerySelectorAll("tbody th[scope=row]")
            .Select(head => head.TextContent)
            .ShouldBe(["207 文化旅游", "208 社会保障", "合计"], ignoreOrder: true);
        page.QuerySelector("details.printed")!.TextContent.ShouldContain("注：<b>不含</b>结转。");
    }

    [Fact]
    public void A_figure_in_a_sentence_is_marked_in_its_paragraph()
    {
        var page = Page(GivenFindings.Report(GivenFindings.Of(GivenFindings.Typical(CauseKind.RateComplement))));
        var mark = page.QuerySelector(".passage mark.wrong").ShouldNotBeNull();
        mark.TextContent.ShouldBe("57%");
        mark.ParentElement!.TextContent.ShouldStartWith("前一句没有数。2026年支出281.11万元");
    }

    [Fact]
    public void A_paragraph_is_found_by_where_it_stands_in_the_file_though_its_words_stand_twice()
    {
        var place = Given.Sentence("支出5.00万元。") with { Origin = new(3) };
        var fact = Given.Fact("5.00", place);
        var document = new ReadDocument
        {
            Name = Given.Document,
            Format = "docx",
            Passages =
            [
                new(new Place { Document = Given.Document, Origin = new(2) }, "去年支出5.00万元。"),
                new(new Place { Document = Given.Document, Origin = new(3) }, "今年支出5.00万元。"),
            ],
            Facts = [fact],
        };
        var report = new CheckReport
        {
            Documents = [document],
            Findings =
            [
                GivenFindings.Of(new Cause(CauseKind.Figure, [new(fact, "6.00")], 1)) with
                {
                    Broken = [GivenFindings.Sum with { Terms = [new(fact, 0)] }],
                },
            ],
            Counts = new Dictionary<(Relation, Outcome), int>(),
        };
        Page(report).QuerySelector(".passage mark")!.ParentElement!.TextContent.ShouldStartWith("今年支出5.00");
    }

    [Fact]
    public void Candidates_are_marked_otherwise_than_what_is_surely_wrong()
    {
        var page = Page(GivenFindings.Report(GivenFindings.TwoCandidates()));
        page.QuerySelectorAll("mark.perhaps").Select(mark => mark.TextContent).ShouldBe(["281.11", "160.00"]);
        page.QuerySelector("mark.wrong").ShouldBeNull();
        page.QuerySelector("#f1")!.TextContent.ShouldContain("可能应为 284.11 万元");
    }

    [Theory]
    [InlineData(Language.Chinese, "zh-CN")]
    [InlineData(Language.English, "en")]
    public void The_page_holds_together(Language language, string code)
    {
        var page = Page(GivenFindings.Everything(), language);
        page.DocumentElement.GetAttribute("lang").ShouldBe(code);
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        ids.ShouldBeUnique();
        page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ShouldAllBe(link => link.StartsWith('#'));
        page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ShouldAllBe(link => ids.Contains(link.TrimStart('#')));
        page.QuerySelectorAll("th").ShouldAllBe(head => head.HasAttribute("scope") && head.TextContent.Length > 0);
        page.QuerySelectorAll("table").ShouldAllBe(table => table.FirstElementChild!.LocalName == "caption");
        page.QuerySelectorAll("main, header, nav, footer, h1").Length.ShouldBe(5);
        page.QuerySelectorAll("article").Length.ShouldBe(Enum.GetValues<CauseKind>().Length + 4);
        page.QuerySelectorAll("form[hidden]").Length.ShouldBe(1);
        page.QuerySelectorAll(".finding[hidden]").ShouldBeEmpty();
    }

    [Fact]
    public void The_policy_of_the_page_allows_its_own_style_and_script_and_nothing_else()
    {
        var page = Page(GivenFindings.Everything());
        var policy = page.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!;
        policy.ShouldStartWith("default-src 'none';");
        policy.ShouldContain($"style-src '{Hash(page.QuerySelector("style")!.TextContent)}'");
        policy.ShouldContain($"script-src '{Hash(page.QuerySelector("script")!.TextContent)}'");
        policy.ShouldNotContain("unsafe");
        page.QuerySelectorAll("[style], [src], link, img, iframe, object").ShouldBeEmpty();
    }

    [Fact]
    public void Hostile_text_of_a_document_stays_text_wherever_it_stands()
    {
        var place = GivenFindings.Cell(4, 2) with
        {
            Document = Hostile,
            TableTitle = Hostile,
            RowLabel = Hostile,
            ColumnLabel = Hostile,
            Sheet = Hostile,
            Cell = Hostile,
        };
        var inTable = Given.Fact("281.11", place);
        var sentence = new Place
        {
            Document = Hostile,
            Paragraph = 5,
            Sentence = Hostile + "281.11",
        };
        var inText = Given.Fact("281.11", sentence);
        var table = GivenFindings.Table();
        var document = new ReadDocument
        {
            Name = Hostile,
            Format = "docx",
            Organisation = new(Hostile, place),
            Tables =
            [
                new FactTable
                {
                    Number = 5,
                    Title = Hostile,
                    Kind = TableKind.Amounts,
                    Place = place,
                    Measure = Given.Wan,
                    HeadRows = 1,
                    LinesAbove = [Hostile],
                    LinesBelow = [Hostile],
                    Printed =
                    [
                        .. table.Printed.Select(row => row with { Cells = [.. row.Cells.Select(cell => new PrintedCell(Hostile))] }),
                    ],
                },
            ],
            Passages = [new(new Place { Document = Hostile, Paragraph = 5 }, Hostile + "281.11")],
            Facts = [inTable, inText],
        };
        var report = new CheckReport
        {
            Documents = [document],
            Findings =
            [
                GivenFindings.Of(new Cause(CauseKind.Digit, [new(inTable, Hostile)], 1) { Source = inText }),
                GivenFindings.Of(new Cause(CauseKind.Digit, [new(inText, Hostile)], 1)),
                GivenFindings.OfRule(Hostile) with
                {
                    Places = [place],
                    Printed = Hostile,
                    Expected = Hostile,
                },
            ],
            Counts = new Dictionary<(Relation, Outcome), int>(),
        };
        var text = Written(report, Language.Chinese, new FilesRead([document], [new(Hostile, "Empty", Hostile)]));

        var page = new HtmlParser().ParseDocument(text);
        page.Scripts.Length.ShouldBe(1);
        page.QuerySelectorAll("img, [onerror]").ShouldBeEmpty();
        page.QuerySelectorAll("a").ShouldAllBe(link => link.GetAttribute("href")!.StartsWith('#'));
        page.Descendants<IComment>().ShouldBeEmpty();
        page.Body!.TextContent.ShouldContain("<script>alert(1)</script>");
        text.ShouldNotContain('\u202E');
        text.ShouldNotContain('\u0007');
    }

    [Fact]
    public void Tables_without_findings_are_there_but_folded()
    {
        var report = GivenFindings.Report(
            GivenFindings.Of(GivenFindings.Typical(CauseKind.Rate)) with
            {
                Broken = [GivenFindings.Sum with { Terms = [new(GivenFindings.Rate, 0)] }],
            }
        );
        var page = Page(report);
        page.QuerySelector("#sources details.printed").ShouldBeNull();
        page.QuerySelector("#others details.printed").ShouldNotBeNull().HasAttribute("open").ShouldBeFalse();
    }

    [Fact]
    public void A_clean_result_is_told_and_a_file_that_was_not_read_is_named()
    {
        var report = GivenFindings.Report();
        Page(report).QuerySelector(".verdict")!.TextContent.ShouldBe("没有发现不一致。");
        var files = new FilesRead(report.Documents, [new("b.pdf", Mingzhang.Reading.Source.Unreadable.Empty)]);
        var page = new HtmlParser().ParseDocument(Written(report, Language.Chinese, files));
        page.QuerySelector(".verdict")!.TextContent.ShouldContain("还有 1 个文件没有读成");
        page.QuerySelector("#summary")!.TextContent.ShouldContain("b.pdf：文件是空的");
    }

    [Fact]
    public void Spans_that_say_too_much_never_move_a_column()
    {
        var table = new FactTable
        {
            Number = 1,
            Title = "",
            Kind = TableKind.Amounts,
            Place = new() { Document = "a" },
            Measure = Given.Wan,
            HeadRows = 1,
            Printed =
            [
                new(
                    [
                        new PrintedCell("甲") { ColumnSpan = 5, RowSpan = 9 },
                        PrintedCell.Blank with
                        {
                            IsCovered = true,
                        },
                        new PrintedCell("乙"),
                    ],
                    null,
                    null,
                    null
                ),
                new([PrintedCell.Blank with { IsCovered = true }, new PrintedCell("1"), new PrintedCell("2")], null, null, null),
            ],
        };
        var spans = new TableSpans(table);
        spans.Of(1, 1).ShouldBe((1, 2));
        spans.IsCovered(1, 2).ShouldBeTrue();
        spans.IsCovered(2, 1).ShouldBeFalse();
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Page(CheckReport report, Language language = Language.Chinese) =>
        new HtmlParser().ParseDocument(Written(report, language, GivenFindings.Files(report)));

    private static string Written(CheckReport report, Language language, FilesRead files)
    {
        using var output = new MemoryStream();
        HtmlReport.Write(output, files, report, TextBook.Of(language), "0.1.0");
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static string Hash(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
