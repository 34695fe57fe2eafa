namespace Mingzhang.Reading.Tests.Wild;

/// <summary>Wordings of final accounts, place by place: what each printed figure is, and what is said of it.</summary>
public class AccountsSentenceTests
{
    private const string Totals = "一、收入支出决算总体情况说明\n\n";
    private const string General = "五、一般公共预算财政拨款支出决算情况说明\n\n";
    private const string ThreePublic = "七、财政拨款“三公”经费支出决算情况说明\n\n";

    [Theory]
    [InlineData(Totals + "2022年度收、支总计均为100.00万元。", "100.00万元 2022 Final GrandTotal")]
    [InlineData(ThreePublic + "2022年度“三公”经费财政拨款支出预算为8.00万元，支出决算为6.00万元。", "8.00万元 2022 Initial Expenditure Fiscal ThreePublic; 6.00万元 2022 Final Expenditure Fiscal ThreePublic")]
    [InlineData(ThreePublic + "2022年度“三公”经费支出全年预算8.00万元，支出决算6.00万元。", "8.00万元 2022 Adjusted Expenditure Fiscal ThreePublic; 6.00万元 2022 Final Expenditure Fiscal ThreePublic")]
    [InlineData(Totals + "2022年一般公共预算支出决算数为90.00万元。", "90.00万元 2022 Final Expenditure General")]
    [InlineData(Totals + "2022年度本年收入决算合计90.00万元。", "90.00万元 2022 Final Revenue")]
    [InlineData(General + "（1）文化旅游体育与传媒支出（207类）广播电视（08款）广播电视事务（08项）50.00万元。年初预算为40.00万元，支出决算为50.00万元。", "50.00万元 2022 Final Expenditure General 2070808; 40.00万元 2022 Initial Expenditure General 2070808; 50.00万元 2022 Final Expenditure General 2070808")]
    [InlineData(General + "文化旅游体育与传媒支出（207）广播电视（20708）广播电视事务（2070808）50.00万元。", "50.00万元 2022 Final Expenditure General 2070808")]
    [InlineData(ThreePublic + "1.因公出国（境）支出情况说明。2022年因公出国（境）团组1个，3人次，预算为2.00万元，支出决算为1.50万元。", "2.00万元 2022 Initial Expenditure Fiscal Abroad; 1.50万元 2022 Final Expenditure Fiscal Abroad")]
    [InlineData("（三）培训费支出情况说明。\n\n2022年培训费预算为3.00万元，支出决算为2.40万元。", "3.00万元 2022 Initial Expenditure Fiscal Training; 2.40万元 2022 Final Expenditure Fiscal Training")]
    public void A_figure_stands_where_its_words_place_it(string text, string facts) =>
        AccountsGiven.Text(text).Facts().ShouldBe(facts);

    [Theory]
    [InlineData(Totals + "2022年度收、支总计均为110.00万元。与上年度相比，收、支总计各增加10.00万元，增长10.00%。", "110.00万元 Up 10.00万元 10.00% from 2021 Final GrandTotal")]
    [InlineData(Totals + "2022年度收入总计110.00万元。与上年相比收入总计增加10.00万元，增长10.00%。", "110.00万元 Up 10.00万元 10.00% from 2021 Final GrandTotal")]
    [InlineData(General + "2022年度一般公共预算财政拨款支出90.00万元。与上年对比减少10.00万元，下降10.00%。", "90.00万元 Down 10.00万元 10.00% from 2021 Final Expenditure General")]
    [InlineData(General + "2022年度一般公共预算财政拨款支出90.00万元。与年初预算80.00万元相比，增加10.00万元，增长12.50%。", "90.00万元 Up 10.00万元 12.50% from 80.00万元")]
    [InlineData(ThreePublic + "2022年度公务接待费支出1.80万元，同比减少0.20万元，同比下降10.00%。", "1.80万元 Down 0.20万元 10.00% from 2021 Final Expenditure Fiscal Receptions")]
    [InlineData(ThreePublic + "2022年度公务接待费支出1.80万元，较上年减少0.20万元（下降10.00%）。", "1.80万元 Down 0.20万元 10.00% from 2021 Final Expenditure Fiscal Receptions")]
    [InlineData(ThreePublic + "公务接待费按厉行节约的原则，压缩支出，比上年度减少0.20万元。", "2022 Final Expenditure Fiscal Receptions Down 0.20万元 from 2021 Final Expenditure Fiscal Receptions")]
    [InlineData(ThreePublic + "与年初预算数相比，公务接待费减少2.00万元，公务用车购置及运行维护费减少1.00万元。", "2022 Final Expenditure Fiscal Receptions Down 2.00万元 from 2022 Initial Expenditure Fiscal Receptions; 2022 Final Expenditure Fiscal Vehicles Down 1.00万元 from 2022 Initial Expenditure Fiscal Vehicles")]
    [InlineData(Totals + "财政拨款收入90.00万元，为县财政当年拨付的资金，较上年增加5.00万元。", "90.00万元 Up 5.00万元 from 2021 Final Revenue Fiscal")]
    [InlineData(ThreePublic + "公务接待费支出决算为1.80万元，决算数小于预算数的主要原因是厉行节约，与上年相比减少0.20万元。", "1.80万元 Down from 2022 Initial Expenditure Fiscal Receptions; 1.80万元 Down 0.20万元 from 2021 Final Expenditure Fiscal Receptions")]
    public void A_change_is_told_of_its_own_figure(string text, string claims) =>
        AccountsGiven.Text(text).Claims().ShouldBe(claims);

    [Theory]
    [InlineData("公务接待费年初预算为2.00万元，支出决算为2.00万元。决算数与年初预算数持平。", "2.00万元 Level from 2022 Initial Expenditure Fiscal Receptions")]
    [InlineData("公务接待费年初预算为2.00万元，支出决算为1.00万元。决算数小于年初预算数的主要原因是厉行节约。", "1.00万元 Down from 2022 Initial Expenditure Fiscal Receptions")]
    [InlineData("公务接待费支出1.00万元。公务接待费支出决算与2021年持平。", "1.00万元 Level from 2021 Final Expenditure Fiscal Receptions")]
    [InlineData("公务接待费2022年决算数0万元，与2022年年初预算数0万元持平。", "0万元 Level from 0万元")]
    [InlineData("公务接待费支出1.00万元，与上年基本持平。", "")]
    public void A_comparison_without_an_amount_is_a_claim_unless_it_is_vague(string sentence, string claims) =>
        AccountsGiven.Text(ThreePublic + sentence).Claims().ShouldBe(claims);

    [Theory]
    [InlineData(ThreePublic + "2022年“三公”经费财政拨款支出决算中，公务接待费支出决算1.00万元，占10.00%。", "1.00万元 is 10.00% of 2022 Final Expenditure Fiscal ThreePublic")]
    [InlineData(Totals + "本年收入的具体构成为：财政拨款收入90.00万元，占90.00%。", "90.00万元 is 90.00% of 2022 Final Revenue")]
    [InlineData(General + "按功能分类主要用于以下方面：住房保障支出9.00万元，占10.00%。", "9.00万元 is 10.00% of 2022 Final Expenditure General")]
    [InlineData(Totals + "收入合计100.00万元。其中：财政拨款收入90.00万元，占总收入的90.00%。", "90.00万元 is 90.00% of 100.00万元; 100.00万元 = 90.00万元")]
    [InlineData(Totals + "收入合计100.00万元，其中：事业收入10.00万元（含教育收费4.00万元），占10.00%。", "10.00万元 is 10.00% of 100.00万元; 100.00万元 = 10.00万元")]
    public void A_share_is_of_the_whole_that_a_reader_takes(string text, string claims) =>
        AccountsGiven.Text(text).Claims().ShouldBe(claims);

    [Theory]
    [InlineData("公务接待费年初预算数2.00万元，决算数1.00万元，为年初预算的50.00%。")]
    [InlineData("公务接待费年初预算数2.00万元，决算数1.00万元，预算完成率为50.00%。")]
    [InlineData("公务接待费支出1.00万元，完成年初预算2.00万元的50.00%。")]
    public void A_completion_is_of_the_budget_that_is_printed(string sentence) =>
        AccountsGiven.Text(ThreePublic + sentence).Claims().ShouldBe("1.00万元 is 50.00% of 2.00万元");

    [Fact]
    public void A_change_after_a_list_joined_by_pauses_is_that_of_the_whole() =>
        AccountsGiven.Text("一、机关运行经费\n\n机关运行经费支出10.00万元，其中办公费2.00万元、水费1.00万元，较上年增加1.00万元。").Claims()
            .ShouldBe("10.00万元 Up 1.00万元 from 2021 Final Expenditure OrganOperation; 10.00万元 = 2.00万元 + 1.00万元");

    [Fact]
    public void A_list_goes_on_after_a_reason_that_a_semicolon_ends() =>
        AccountsGiven.Text(Totals + "支出总计100.00万元，其中本年支出合计90.00万元，主要原因是：人员增加；年末结转和结余10.00万元。").Claims()
            .ShouldBe("100.00万元 = 90.00万元 + 10.00万元");

    [Fact]
    public void Two_wholes_of_one_point_in_a_sentence_keep_their_own_parts() =>
        AccountsGiven.Text(Totals + "收入总计100.00万元，其中本年收入90.00万元，年初结转和结余10.00万元；支出总计100.00万元，其中本年支出95.00万元，年末结转和结余5.00万元。").Claims()
            .ShouldBe("100.00万元 = 90.00万元 + 10.00万元; 100.00万元 = 95.00万元 + 5.00万元");

    [Theory]
    [InlineData(ThreePublic + "国内公务接待支出1.00万元，接待5批次。", "1.00万元")]
    [InlineData(ThreePublic + "公务接待费决算数较2021年增加（减少）1.00万元。", "1.00万元")]
    [InlineData(Totals + "与上年相比，主要原因是人员经费增加45.00万元。", "45.00万元")]
    [InlineData("一、国有资产\n\n其中，固定资产300.00万元。", "300.00万元")]
    public void What_could_be_several_things_is_left(string text, string unread)
    {
        var document = AccountsGiven.Text(text);
        document.Facts.ShouldBeEmpty();
        document.Claims.ShouldBeEmpty();
        document.Unread().ShouldBe(unread);
    }

    [Fact]
    public void A_threshold_is_no_amount() =>
        AccountsGiven.Text("一、国有资产\n\n单价100万元以上设备1台（套）。").Unread().ShouldBeEmpty();
}
