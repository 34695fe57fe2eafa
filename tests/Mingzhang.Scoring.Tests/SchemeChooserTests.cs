using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Scoring.Tests;

public class SchemeChooserTests
{
    private const string Plain = "自评 演出\n数量 | 场次 | ≥4场 | 实际 4场 | 分值 10";
    private const string Formula = "正向指标按全年实际值(B)/年度指标值(A)*分值，反向指标按年度指标值（A）／全年实际值（B）*分值。";

    [Fact]
    public void A_named_scheme_comes_first() => Chosen(Plain, note: Formula, named: "tiers").ShouldBe("tiers Named tiers");

    [Fact]
    public void The_words_of_the_form_come_before_the_profile() =>
        Chosen(Plain, note: Formula, profile: "hebei").ShouldStartWith("beijing-2020 FormWords");

    [Fact]
    public void A_column_of_coefficients_comes_before_the_profile() => Chosen(Plain + " | 系数 100", profile: "hebei").ShouldBe("chongqing CoefficientColumn 得分系数");

    [Fact]
    public void The_profile_comes_before_the_frame_of_levels() => Chosen(Plain + "\n经济成本 | 单价 | ≤1万元 | 实际 1万元 | 分值 20", profile: "hebei").ShouldBe("hebei-tianjin Profile hebei");

    [Fact]
    public void A_first_level_of_costs_has_its_own_weights() => Chosen(Plain + "\n经济成本 | 单价 | ≤1万元 | 实际 1万元 | 分值 20").ShouldBe("cost-level CostLevel 成本指标");

    [Fact]
    public void Without_any_sign_it_is_the_national_one() => Chosen(Plain, profile: "general").ShouldBe("national-2020 Default ");

    [Fact]
    public void A_scheme_that_does_not_exist_is_refused_with_the_names_that_do() =>
        Should.Throw<ArgumentException>(() => Chosen(Plain, named: "beijing")).Message.ShouldContain("beijing-2020、chongqing");

    private static string Chosen(string sheet, string? note = null, string? named = null, string? profile = null)
    {
        var read = SheetNotation.Document(sheet);
        var document = new ReadDocument
        {
            Name = read.Name,
            Format = read.Format,
            Performance = read.Performance,
            Passages = note is null ? [] : [new(new Place { Document = read.Name }, note)],
        };
        var chosen = SchemeChooser.Choose(Given.Packs, document, named, profile);
        return $"{chosen.Scheme.Id} {chosen.Reason} {chosen.Proof}";
    }
}
