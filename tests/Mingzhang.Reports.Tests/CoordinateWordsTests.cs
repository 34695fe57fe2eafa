using Mingzhang.Model;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Tests;

public class CoordinateWordsTests
{
    private static readonly CoordinateWords Words = new(TextBook.Of(Language.Chinese), Given.Packs);

    [Fact]
    public void A_point_is_told_dimension_by_dimension_with_the_names_of_its_codes() =>
        Words
            .Of(Given.Budget().Facts[0].Coordinates)
            .ShouldBe(
                "单位 401001 · 2026 年 · 年初预算 · 本年支出 · 一般公共预算 · 基本支出 · 功能分类 20706 新闻出版电影 · "
                    + "部门经济分类 30201 办公费 · 政府经济分类 50201 · 项目“示例项目” · 公务接待费 · 事项“话筒”"
            );

    [Fact]
    public void The_whole_is_told_as_everything() => Words.Of(default(Coordinates)).ShouldBe("全部");

    [Fact]
    public void What_is_not_given_is_not_told() =>
        Words.Of(new Coordinates { Year = 2024, Stage = Stage.Final }).ShouldBe("2024 年 · 决算");
}
