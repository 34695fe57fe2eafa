using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class NameDoesNotFitTests
{
    private const string Id = "name-does-not-fit";

    private const string Others = """
        项目 县报印刷 | 预算 5
        目标 做好县报的编辑、印刷和投递，让山区群众及时读到本地新闻，服务全县中心工作，扩大主流舆论在乡村的影响力和覆盖面。
        数量 | 县报印刷期数 | ≥50期
        满意度 | 订阅户对投递时间和版面内容的满意程度 | ≥90%
        社会效益 | 山区群众能够及时读到本地新闻和政策解读文章 | 优
        项目 摄像机购置 | 预算 5
        目标 更新老旧摄像机，提高采访画面质量，缩短新闻后期制作时间，保障重大活动报道顺利完成，满足高清播出的要求。
        数量 | 购置高清摄像机 | ≥5台
        质量 | 设备到货后开箱检验一次合格的比例 | =100%
        社会效益 | 采访画面质量提高，重大活动报道顺利完成 | 优
        项目 应急喇叭检修 | 预算 5
        目标 汛期前检修全部行政村应急喇叭，保证预警信息通知到每家每户，减少山洪地质灾害造成的人员伤亡和财产损失。
        数量 | 检修应急喇叭 | ≥300只
        时效 | 检修在主汛期到来以前全部结束并通过县级抽查 | 6月底前
        社会效益 | 预警信息能够在十分钟内通知到每家每户 | 优

        """;

    [Fact]
    public void Targets_of_an_event_in_a_project_of_a_database_are_asked_about() => Of(Others + """
        项目 媒资数据库安全防护 | 预算 7
        目标 预计举办大型节庆推广不少于1次，受邀嘉宾到场率达到80%以上，线上曝光量达到预期，提升本地旅游形象及知名度，吸引外地游客前来。
        数量 | 全年举办节庆推广场次 | ≥1次
        质量 | 受邀嘉宾实际到场人数占邀请人数的比例 | ≥80%
        社会效益 | 本地旅游形象及知名度提升，外地游客增加 | 优
        """).ShouldFind("project", "媒资数据库安全防护");

    [Fact]
    public void Targets_that_speak_of_their_project_are_right() => Of(Others + """
        项目 媒资数据库安全防护 | 预算 7
        目标 按网络安全等级保护二级的要求，对存放节目素材的服务器加装防火墙和审计设备，定期备份，保证历史影像资料不丢失不泄露。
        数量 | 加装防护设备 | ≥3台
        质量 | 等级保护测评结论为符合或者基本符合的比例 | =100%
        社会效益 | 历史影像资料不丢失不泄露，节目制作不中断 | 优
        """).ShouldHold();

    [Fact]
    public void A_few_sheets_prove_nothing() => Of(Others).ShouldNotApply();

    private static Rule Of(string text) => Rule.In(Id, SheetNotation.Document(text));
}
