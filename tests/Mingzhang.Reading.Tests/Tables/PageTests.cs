using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Reading.Tests.Tables;

public class PageTests
{
    [Fact]
    public void A_table_over_three_pages_is_one_table()
    {
        var document = ReadingNotation.Budget("""
            部门支出总表

            单位：万元

            | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
            |---|---|---|---|---|
            | 2070899 | 其他广播电视支出 | 90.00 | 60.00 | 30.00 |

            第1页

            | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
            |---|---|---|---|---|
            | 2080505 | 机关事业单位基本养老保险缴费支出 | 25.00 | 25.00 | |

            — 2 —

            | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
            |---|---|---|---|---|
            | 合计 | | 115.00 | 85.00 | 30.00 |
            """);

        document.Tables.ShouldHaveSingleItem().Grids.ShouldHaveSingleItem().Rows.Count.ShouldBe(3);
        ReadingNotation.Lines(document).TakeLast(3).ShouldBe(["支出 = 115.00", "支出 基本 = 85.00", "支出 项目 = 30.00"]);
        document.Notes.ShouldHaveSingleItem().Key.ShouldBe("joined-pages");
    }

    [Fact]
    public void A_table_that_goes_on_without_its_head_is_joined_too()
    {
        var document = ReadingNotation.Budget("""
            部门支出总表

            单位：万元

            | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
            |---|---|---|---|---|
            | 2070899 | 其他广播电视支出 | 90.00 | 60.00 | 30.00 |

            第2页

            | 2080505 | 机关事业单位基本养老保险缴费支出 | 25.00 | 25.00 | |
            | 合计 | | 115.00 | 85.00 | 30.00 |
            """);

        document.Tables.ShouldHaveSingleItem();
        document.Facts.Count.ShouldBe(8);
    }

    [Fact]
    public void Two_tables_of_the_same_head_and_other_titles_stay_two()
    {
        var document = ReadingNotation.Budget("""
            政府性基金预算财政拨款支出表

            单位：万元

            | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
            |---|---|---|---|---|
            | 合计 | | 1.00 | | 1.00 |

            国有资本经营预算财政拨款支出表

            单位：万元

            | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
            |---|---|---|---|---|
            | 合计 | | 2.00 | | 2.00 |
            """);

        document.Tables.Select(table => table.Coordinates.Fund).ShouldBe([Fund.GovernmentFund, Fund.StateCapital]);
        document.Notes.ShouldBeEmpty();
    }
}
