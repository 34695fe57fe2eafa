using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Reading.Tests.Naming;

/// <summary>What a document says of itself, each with the line that proves it; and nothing that it does not say.</summary>
public class IdentityTests
{
    [Theory]
    [InlineData("示例县融媒体中心2026年部门预算公开", DocumentKind.Budget, 2026)]
    [InlineData("2026年示例县融媒体中心单位预算", DocumentKind.Budget, 2026)]
    [InlineData("示例县融媒体中心2025年度部门决算", DocumentKind.FinalAccounts, 2025)]
    [InlineData("2025年度示例县融媒体中心单位决算公开", DocumentKind.FinalAccounts, 2025)]
    [InlineData("示例县融媒体中心 2025 年度部门决算公开", DocumentKind.FinalAccounts, 2025)]
    public void A_cover_says_kind_and_year(string cover, DocumentKind kind, int year)
    {
        var document = ReadingNotation.Read(cover + "\n\n正文。\n");
        document.Kind.ShouldNotBeNull().Value.ShouldBe(kind);
        document.Kind.Place.Line.ShouldBe(1);
        document.Kind.Place.Sentence.ShouldBe(cover);
        document.Year.ShouldNotBeNull().Value.ShouldBe(year);
        document.Year.Place.Line.ShouldBe(1);
        document.Stage.ShouldNotBeNull().Value.ShouldBe(kind == DocumentKind.Budget ? Stage.Initial : Stage.Final);
    }

    [Theory]
    [InlineData("编制单位：示例县融媒体中心", null)]
    [InlineData("编制单位：401001-示例县融媒体中心", "401001")]
    [InlineData("部门名称：示例县融媒体中心", null)]
    [InlineData("填报单位（盖章）：示例县融媒体中心", null)]
    public void The_maker_line_names_the_body_and_its_code(string line, string? code)
    {
        var document = ReadingNotation.Read($"2026年部门预算公开\n\n{line}\n\n正文。\n");
        var organisation = document.Organisation.ShouldNotBeNull();
        organisation.Value.ShouldBe("示例县融媒体中心");
        organisation.Place.Line.ShouldBe(3);
        document.UnitCode?.Value.ShouldBe(code);
        (document.UnitCode is null).ShouldBe(code is null);
    }

    [Fact]
    public void The_income_table_names_the_body_by_its_shortest_code()
    {
        var document = ReadingNotation.Read("""
            2026年部门预算公开

            部门收入总表

            单位：万元

            | 部门代码 | 部门名称 | 合计 | 一般公共预算资金 |
            |---|---|---|---|
            | 401001 | 示例县融媒体中心机关 | 115.00 | 115.00 |
            | 401 | 示例县融媒体中心 | 115.00 | 115.00 |
            """);

        document.UnitCode.ShouldNotBeNull().Value.ShouldBe("401");
        document.Organisation.ShouldNotBeNull().Value.ShouldBe("示例县融媒体中心");
    }

    [Fact]
    public void The_year_may_stand_beside_the_tables_alone() =>
        ReadingNotation.Read("部门收支总表\n\n预算年度：2026\n\n单位：万元\n\n| 项目 | 预算数 |\n|---|---|\n| 本年收入合计 | 3.00 |\n").Year.ShouldNotBeNull().Value.ShouldBe(2026);

    [Fact]
    public void Columns_of_final_figures_make_final_accounts() =>
        ReadingNotation.Read("单位：万元\n\n| 项目 | 决算数 |\n|---|---|\n| 本年收入合计 | 3.00 |\n").Kind.ShouldNotBeNull().Value.ShouldBe(DocumentKind.FinalAccounts);

    [Fact]
    public void What_a_document_does_not_say_stays_unknown()
    {
        var document = ReadingNotation.Read("会议记录\n\n今天下雨。\n");
        document.Kind.ShouldBeNull();
        document.Organisation.ShouldBeNull();
        document.UnitCode.ShouldBeNull();
        document.Year.ShouldBeNull();
        document.Stage.ShouldBeNull();
        document.Facts.ShouldBeEmpty();
    }

    [Fact]
    public void A_code_of_a_classification_is_no_code_of_a_body() =>
        ReadingNotation.Read("2026年部门预算公开\n\n部门支出总表\n\n单位：万元\n\n| 科目编码 | 科目名称 | 合计 |\n|---|---|---|\n| 205 | 教育支出 | 3.00 |\n| 2050803 | 培训支出 | 3.00 |\n")
            .UnitCode.ShouldBeNull();

    [Fact]
    public void The_name_of_the_file_gives_no_year() => ReadingNotation.Read("会议记录\n\n今天下雨。\n", "2031年预算.md").Year.ShouldBeNull();
}
