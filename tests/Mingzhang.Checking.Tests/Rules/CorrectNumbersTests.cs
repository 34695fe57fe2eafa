using Mingzhang.Checking.Rules;
using Mingzhang.Notation;
using Mingzhang.Packs;

namespace Mingzhang.Checking.Tests.Rules;

/// <summary>Documents of other places and professions whose numbers agree, in the ways that people make them agree: nothing
/// is asked.</summary>
public class CorrectNumbersTests
{
    private static readonly string[] AboutNumbers =
    [
        "cap-above-budget", "cap-below-budget", "caps-do-not-add-up", "department-and-project-differ", "duplicate-indicator", "evaluation-against-targets", "executed-above-budget", "execution-rate-wrong",
        "department-below-project", "frequency-and-total", "full-score-not-reached", "fund-rows-do-not-add", "goal-against-indicator", "goals-without-projects", "goal-sentence-repeated", "grade-differs", "mandatory-level-missing",
        "name-does-not-fit", "one-off-by-month", "period-cap-and-budget", "plan-not-cumulative", "price-times-quantity", "repeated-sentence", "results-without-spending",
        "same-indicator-other-unit", "score-above-weight", "score-total-wrong", "sheet-copied", "shortfall-without-reason", "uncovered-money", "weights-not-whole",
    ];

    public static TheoryData<string, string> Documents => new()
    {
        {
            "小学", """
            项目 学生营养午餐补助 | 编码 51012326T000000100001 | 预算 54.00 | 财政 54.00
            目标 全年为600名学生提供营养午餐，供餐180天，保障食品安全。
            计划 3:30 6:55 9:75 12:100
            数量 | 受助学生人数 | ≥600人
            数量 | 供餐天数 | ≥180天
            质量 | 食材抽检合格率 | =100%
            时效 | 补助资金拨付时间 | 12月底前
            成本 | 每人每天补助标准 | ≤5元
            社会效益 | 学生营养状况改善 | 逐步改善
            满意度 | 学生及家长满意度 | ≥90%
            项目 校舍屋面防水改造 | 编码 51012326T000000100002 | 预算 38.60 | 财政 30.00 | 其他 8.60
            目标 完成教学楼屋面防水改造2400平方米。
            数量 | 屋面防水改造面积 | ≥2400平方米
            质量 | 工程验收合格率 | =100%
            时效 | 完工时间 | 8月底前
            成本 | 项目总成本 | ≤386000元
            社会效益 | 教学环境改善 | 明显
            可持续影响 | 防水层使用年限 | ≥5年
            满意度 | 师生满意度 | ≥95%
            """
        },
        {
            "县医院", """
            项目 基层医生培训 | 预算 24 | 财政 20 | 其他 4
            目标 举办培训班8期，培训基层医生400人次，每期3天。
            数量 | 举办培训班期数 | =8期
            数量 | 培训基层医生人次 | ≥400人次
            质量 | 结业考核合格率 | ≥95%
            时效 | 每期培训天数 | =3天
            经济成本 | 培训费 | ≤600元/人次
            社会效益 | 基层首诊能力 | 提升
            满意度 | 参训医生满意度 | ≥90%
            """
        },
        {
            "公路养护", """
            项目 农村公路日常养护 | 预算 126.50
            目标 养护农村公路253公里，保障畅通。
            数量 | 养护里程 | =253公里
            数量 | 每月巡查次数 | ≥4次
            数量 | 全年巡查次数 | ≥48次
            质量 | 优良路率 | ≥85%
            时效 | 水毁修复时限 | ≤3天
            成本 | 每公里养护成本 | ≤5000元
            经济效益 | 降低群众出行成本 | 有所降低
            生态效益 | 沿线绿化完好率 | ≥95%
            可持续影响 | 公路完好率 | ≥90%
            满意度 | 沿线群众满意度 | ≥88%
            """
        },
        {
            "图书馆", """
            项目 图书购置 | 预算 60.00
            数量 | 新购图书册数 | ≥12000册
            质量 | 图书正版率 | =100%
            时效 | 上架时限 | ≤30天
            成本 | 平均每册价格 | ≤50元
            社会效益 | 年借阅量 | ≥100000册次
            满意度 | 读者满意度 | ≥90%
            项目 全民阅读活动 | 预算 15.00
            数量 | 举办阅读活动场次 | ≥30场
            质量 | 活动按方案完成率 | ≥95%
            时效 | 活动完成时间 | 11月底前
            成本 | 场地布置 | ≤9万元
            成本 | 讲师劳务 | ≤6万元
            社会效益 | 参与读者人数 | ≥3000人
            满意度 | 读者满意度 | ≥92%
            部门 示例市图书馆
            数量 | 举办阅读活动场次 | ≥30场
            数量 | 新购图书册数 | ≥12000册
            满意度 | 读者满意度 | ≥90%
            """
        },
        {
            "供水站", """
            项目 水质检测 | 预算 31.2
            数量 | 每周检测水样 | ≥6份
            数量 | 全年检测水样 | ≥312份
            质量 | 检测报告准确率 | =100%
            时效 | 出具报告时间 | ≤2个工作日
            成本 | 水样检测单价 | ≤1000元/份
            社会效益 | 饮水安全事故 | ≤0次
            满意度 | 用水户满意度 | ≥90%
            项目 泵房租金 | 预算 18
            数量 | 租用泵房 | =3处
            质量 | 泵房完好率 | =100%
            时效 | 租金支付时间 | 12月底前
            成本 | 每月租金 | ≤1.5万元/月
            社会效益 | 供水保障 | 有效
            满意度 | 用水户满意度 | ≥90%
            """
        },
        {
            "派出所", """
            项目 辅警服装购置 | 预算 8.40
            目标 购置辅警服装60套，9月底前发放到位。
            数量 | 辅警服装 | =60套
            质量 | 服装质检合格率 | =100%
            时效 | 发放时间 | 9月底前
            成本 | 单套价格 | ≤1400元
            社会效益 | 巡逻见警率 | 提高
            满意度 | 辅警满意度 | ≥90%
            """
        },
        {
            "农技站（自评）", """
            自评 良种推广 | 年初 50.00 | 全年 42.00 | 执行 41.37 | 分值 10 | 执行率 98.50% | 得分 9.85
            完成 推广良种3500亩。
            数量 | 推广面积 | ≥3500亩 | 实际 3520亩 | 分值 20 | 得分 20 | 原因
            质量 | 种子合格率 | =100% | 实际 100% | 分值 20 | 得分 20 | 原因
            时效 | 供种时间 | 3月底前 | 实际 3月20日 | 分值 10 | 得分 10 | 原因
            成本 | 总成本 | ≤42万元 | 实际 41.37万元 | 分值 10 | 得分 10 | 原因
            经济效益 | 亩均增收 | ≥80元 | 实际 76元 | 分值 20 | 得分 19 | 原因 粮价走低，明年增加订单面积
            满意度 | 农户满意度 | ≥90% | 实际 93% | 分值 10 | 得分 10 | 原因
            总分 100 | 98.85
            等级 优
            """
        },
        {
            "博物馆（自评）", """
            自评 展陈更新 | 年初 20 | 全年 20 | 执行 0 | 分值 10 | 执行率 0 | 得分 0
            数量 | 更新展柜 | ≥12个 | 实际 0个 | 分值 45 | 得分 0 | 原因 招标两次流标，明年重招
            满意度 | 观众满意度 | ≥90% | 实际 91% | 分值 45 | 得分 45 | 原因
            总分 100 | 45
            等级 差
            """
        },
        {
            "青少年宫（部门）", """
            项目 公益培训 | 预算 26.00 | 财政 20.00 | 结转 6.00
            目标 开设公益班级20个、培训学员500人次。
            数量 | 开设公益班级 | ≥20个
            数量 | 培训学员 | ≥500人次
            质量 | 结业率 | ≥90%
            时效 | 开班及时率 | =100%
            成本 | 教师课时费 | ≤15.6万元
            成本 | 教材和耗材 | ≤10.4万元
            社会效益 | 公益课程知晓率 | ≥80%
            满意度 | 学员家长满意度 | ≥95%
            项目 暑期夏令营 | 预算 12.00
            数量 | 举办夏令营 | ≥4期
            质量 | 安全事故 | =0次
            时效 | 举办时间 | 8月底前
            成本 | 每期成本 | ≤3万元
            社会效益 | 覆盖乡镇学校 | ≥18所
            满意度 | 营员满意度 | ≥93%
            部门 示例县青少年宫
            数量 | 培训学员 | ≥1200人次
            满意度 | 服务对象满意度 | ≥90%
            """
        },
        {
            "环卫所", """
            项目 道路清扫保洁服务 | 预算 876.0000
            目标 清扫保洁道路面积120万平方米，每天普扫2次。
            数量 | 清扫保洁面积 | ≥120万平方米
            数量 | 每天普扫次数 | ≥2次
            质量 | 道路保洁达标率 | ≥95%
            时效 | 垃圾清运时间 | 每日8点前
            成本 | 服务费 | ≤73万元/月
            生态效益 | 扬尘下降 | 明显
            满意度 | 居民满意度 | ≥85%
            """
        },
        {
            "气象局", """
            项目 乡镇气象站维护 | 预算 9.3209
            数量 | 维护自动气象站 | ≥14个
            数量 | 巡检气象站 | ≥28次
            质量 | 设备在线率 | ≥98%
            时效 | 故障排除时间 | ≤48小时
            成本 | 年度预算控制数 | ≤93209元
            社会效益 | 预警信息提前量 | ≥30分钟
            满意度 | 农户对气象服务满意度 | ≥88%
            """
        },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_whose_numbers_agree_is_asked_nothing(string place, string text)
    {
        var packs = PackLoader.Embedded with { Rules = AboutNumbers.ToDictionary(id => id, id => PackLoader.Embedded.Rules[id]) };
        var (findings, outcomes) = WrittenRules.Check([SheetNotation.Document(text)], profile: null, packs);
        findings.Select(finding => $"{place} {finding.Rule} {string.Join('、', finding.Values.Values)}").ShouldBeEmpty();
        outcomes.ShouldContain(outcome => outcome.Outcome == Outcome.Holds);
    }
}
