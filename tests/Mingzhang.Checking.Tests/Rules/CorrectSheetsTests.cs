using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

/// <summary>Sheets of other places and professions that are right: whoever complains of them cries wolf.</summary>
public class CorrectSheetsTests
{
    /// <summary>The rules that look at single indicators and at the words of sheets.</summary>
    private static readonly string[] Rules =
    [
        "bound-against-direction", "cannot-fail", "change-without-base", "cost-with-lower-bound", "count-in-percent", "deadline-of-another-year", "description-repeats-name", "ecology-without-ecology",
        "economy-without-economy", "funding-name-differs", "generic-indicator", "goal-of-another-year", "hours-of-the-other-half", "length-for-date", "level-does-not-fit", "number-without-unit", "output-under-benefit",
        "output-with-upper-bound", "percent-of-the-unmeasurable", "person-month-unit", "qualitative-though-measurable", "satisfaction-asks-nobody", "satisfaction-of-nobody", "satisfaction-too-low",
        "share-above-whole", "share-not-in-percent", "stray-bracket", "text-cut-off", "time-in-counts", "unit-on-qualitative",
    ];

    private const string School = """
        项目 义务教育薄弱环节改善 | 预算 120 | 财政 120
        目标 改善三所学校办学条件，消除大班额。
        数量 | 改扩建校舍面积 | ≥3200平方米 | 描述 年度内改扩建的校舍建筑面积
        数量 | 购置课桌椅数量 | ≥600套 | 描述 采购并投入使用的课桌椅
        数量 | 班额 | ≤45人/班 | 描述 小学平均班额
        质量 | 工程验收合格率 | =100% | 描述 验收合格工程数/完工工程数
        质量 | 小学辍学率 | ≤0.1% | 描述 年度辍学人数/在校人数
        时效 | 秋季学期开学前完成率 | =100% | 描述 开学前交付的校舍占比
        成本 | 生均改造成本 | ≤0.2万元/人 | 描述 项目总支出/受益学生数
        社会效益 | 义务教育巩固率 | ≥98% | 描述 毕业学生数/入学学生数
        可持续影响 | 校舍设计使用年限 | ≥50年 | 描述 按抗震设防类别
        满意度 | 学生家长满意度 | ≥90% | 描述 问卷调查
        """;

    private const string Hospital = """
        项目 县人民医院能力提升 | 预算 860 | 财政 500 | 其他 360
        数量 | 购置CT设备 | =1台
        数量 | 全年门急诊人次 | ≥320000人次
        数量 | 平均住院日 | ≤7.5天
        质量 | 床位使用率 | ≤93%
        质量 | 药占比 | ≤28%
        质量 | 医院感染发病率 | ≤2%
        质量 | 孕产妇死亡率 | ≤12/10万
        质量 | 抢救成功率 | ≥85%
        时效 | 急诊会诊到达时间 | ≤10分钟
        时效 | 设备到货安装 | 2026年9月底前完成
        成本 | 设备采购总成本 | ≤860万元
        社会效益 | 县域内就诊率 | ≥90%
        可持续影响 | 培养学科带头人 | ≥3名
        满意度 | 住院患者满意度 | ≥92%
        满意度 | 医务人员满意度 | ≥85%
        """;

    private const string Roads = """
        项目 农村公路养护 | 预算 1500 | 财政 1500
        数量 | 日常养护里程 | ≥1260公里
        数量 | 中修工程里程 | ≥38.5公里
        质量 | 优良中等路率 | ≥85%
        质量 | 工程质量合格率 | =100%
        时效 | 路面坑槽修复时间 | ≤48小时
        时效 | 工程完工时间 | 11月底前
        成本 | 日常养护补助标准 | ≥3500元/公里
        经济成本 | 中修工程单价 | ≤25万元/公里
        社会效益 | 受益乡镇数量 | ≥16个
        生态效益 | 路域绿化 | 有效改善
        生态效益 | 沥青旧料回收 | ≥95%
        满意度 | 沿线群众满意度 | ≥85%
        """;

    private const string Library = """
        项目 公共图书馆免费开放 | 预算 60 | 财政 60
        数量 | 每周开放时长 | ≥56小时
        数量 | 新增藏书 | ≥8000册
        数量 | 阅读推广活动场次 | ≥60场
        质量 | 图书上架差错率 | ≤3‰
        质量 | 获奖阅读品牌 | ≥1个
        时效 | 新书上架时间 | ≤15个工作日
        成本 | 图书采购均价 | ≤45元/册
        社会效益 | 到馆读者人次 | ≥150000人次
        社会效益 | 人均藏书量较上年增长 | ≥5%
        可持续影响 | 服务体系健全性 | 健全 | 性质 定性
        满意度 | 到馆读者满意度 | ≥95%
        """;

    private const string Water = """
        项目 农村饮水安全巩固提升 | 预算 430 | 财政 430
        数量 | 更新改造供水管网长度 | ≥42千米
        数量 | 受益人口 | ≥1.2万人
        质量 | 出厂水水质达标率 | ≥99%
        质量 | 管网漏损率 | ≤12%
        时效 | 停水抢修恢复时间 | ≤24小时
        时效 | 年度任务完成及时率 | =100%
        成本 | 供水成本 | ≤3.2元/立方米
        社会效益 | 自来水普及率 | ≥94%
        生态效益 | 地下水超采量减少 | ≥30万立方米
        可持续影响 | 工程设计使用年限 | ≥15年
        满意度 | 用水户满意度 | ≥90%
        """;

    private const string Police = """
        项目 派出所执法办案装备 | 预算 210 | 财政 210
        数量 | 配备执法记录仪 | ≥180台
        数量 | 装备更新批次 | ≥2批
        质量 | 装备完好率 | ≥98%
        质量 | 执法过错案件数 | ≤2件
        时效 | 城区接处警到达现场时间 | ≤8分钟
        时效 | 案件移送超期件数 | =0件
        成本 | 执法记录仪单价 | ≤2600元/台
        社会效益 | 刑事案件破案率 | ≥45%
        社会效益 | 电信网络诈骗发案率 | ≤6起/万人
        社会效益 | 挽回群众经济损失 | ≥800万元
        满意度 | 群众安全感满意度 | ≥96%
        """;

    private const string Farming = """
        项目 高标准农田建设 | 预算 2400 | 财政 2000 | 其他 400
        数量 | 建设高标准农田面积 | ≥1.6万亩
        数量 | 新建机耕道 | ≥22公里
        质量 | 田间道路通达率 | ≥90%
        质量 | 项目验收合格率 | =100%
        时效 | 项目按期完成率 | ≥95%
        成本 | 亩均投资标准 | ≥1500元/亩
        经济效益 | 新增粮食产能 | ≥80万公斤
        经济效益 | 带动农户人均增收 | ≥600元
        生态效益 | 化肥农药用量 | 减少
        生态效益 | 灌溉水有效利用系数 | ≥0.58
        可持续影响 | 工程管护年限 | ≥10年
        满意度 | 项目区农户满意度 | ≥85%
        """;

    private const string Welfare = """
        自评 困难残疾人生活补贴 | 年初 96 | 全年 98 | 执行 97.2 | 分值 10 | 执行率 99.18% | 得分 9.92
        数量 | 发放补贴人数 | ≤820人 | 实际 812人 | 分值 20 | 得分 20
        数量 | 补贴标准 | ≥100元/人月 | 实际 110元/人月 | 分值 10 | 得分 10
        质量 | 补贴对象准确率 | =100% | 实际 100% | 分值 20 | 得分 20
        时效 | 每月10日前发放率 | =100% | 实际 100% | 分值 10 | 得分 10
        社会效益 | 残疾人生活保障 | 有效保障 | 实际 有效保障 | 分值 20 | 得分 19 | 原因 个别对象未及时申请
        满意度 | 残疾人满意度 | ≥90% | 实际 93% | 分值 10 | 得分 10
        总分 100 | 98.92
        """;

    private const string Media = """
        项目 县融媒体中心内容生产 | 预算 180 | 财政 180
        数量 | 电视新闻播出期数 | ≥300期 | 描述 自办新闻节目全年播出的期数
        数量 | 短视频 | ≥1200条 | 描述 客户端和视频号首发
        数量 | 晚间直播时段 | 19-21点 | 性质 定性 | 描述 每周五直播栏目的时段
        质量 | 播出差错率 | ≤0.5‰ | 描述 差错秒数/播出总秒数
        质量 | 安全播出停播时长 | ≤60秒 | 描述 全年累计
        质量 | 省级以上媒体采用稿件 | ≥90篇 | 描述 以刊播截图为准
        时效 | 突发事件首发时间 | ≤30分钟 | 描述 从接报到首条发布
        时效 | 新闻更新频次 | ≥12次/天 | 描述 客户端首页
        经济成本 | 短视频制作单价 | ≤800元/条 | 描述 外包合同价
        社会效益 | 客户端下载量增长率 | ≥10% | 描述 （本年−上年）/上年
        社会效益 | 单条最高阅读量 | ≥100000次 | 描述 后台数据
        可持续影响 | 媒体品牌影响力 | 进入全省前20名 | 描述 省级传播力榜单
        满意度 | 受众满意度 | ≥90% | 描述 客户端问卷
        """;

    private const string Broadcasting = """
        项目 应急广播运行维护 | 预算 36 | 财政 36
        数量 | 维护终端数量 | =286套
        数量 | 全年巡检 | ≥4次
        质量 | 终端在线率 | ≥95%
        质量 | 全年无责任事故天数 | ≥365天
        时效 | 故障响应时间 | ≤2小时
        时效 | 款项支付时间 | 12月20日前
        成本 | 单套终端年维护成本 | ≤1258元
        社会效益 | 应急信息村级覆盖率 | =100%
        可持续影响 | 设备使用寿命 | ≥8年
        满意度 | 行政村干部群众满意度 | ≥90%
        """;

    private const string Training = """
        项目 干部教育培训 | 预算 45 | 财政 45
        数量 | 培训班期数 | ≥12期
        数量 | 培训人数 | ≥900人
        质量 | 学员考核合格率 | ≥95%
        质量 | 优秀学员比例 | ≤20%
        时效 | 年度培训计划按时完成率 | =100%
        成本 | 人均培训费用 | ≤450元/人天
        社会效益 | 干部履职能力 | 提升 | 性质 定性
        满意度 | 参训学员满意度 | ≥90%
        """;

    private const string Environment = """
        项目 大气污染防治 | 预算 300 | 财政 300
        数量 | 淘汰燃煤锅炉 | ≥15台
        数量 | 重污染天数 | ≤6天
        质量 | PM2.5年均浓度 | ≤38微克/立方米
        质量 | 监测数据有效率 | ≥95%
        时效 | 重污染天气应急响应时间 | ≤1小时
        成本 | 监测站点运维成本 | ≤8万元/个
        生态效益 | 空气质量优良天数比例 | ≥80%
        生态效益 | 二氧化硫排放量较上年下降 | ≥3%
        可持续影响 | 长效管控机制 | 健全
        满意度 | 公众对生态环境满意度 | ≥88%
        """;

    private const string Administration = """
        部门 示例市机关事务管理局
        数量 | 公务用车保有量 | ≤48辆
        数量 | 公务接待批次 | ≤60批次
        数量 | 召开全市性会议 | ≤6次
        数量 | 办公用房使用面积 | ≤9600平方米
        质量 | 政府采购执行率 | ≥90%
        质量 | 财政供养人员控制率 | ≤100%
        质量 | 固定资产利用率 | ≥95%
        时效 | 预决算公开及时率 | =100%
        经济成本 | “三公”经费控制数 | ≤120万元
        经济成本 | 公用经费控制率 | ≤100%
        生态效益 | 人均综合能耗下降率 | ≥1%
        满意度 | 服务对象满意度 | ≥90%
        """;

    private const string Enterprise = """
        项目 中小企业贷款贴息 | 预算 500 | 财政 500
        数量 | 扶持企业数 | ≥60家
        质量 | 贴息资金拨付合规率 | =100%
        时效 | 资金拨付时限 | ≤15个工作日
        成本 | 贴息比例 | ≤3%
        经济效益 | 拉动银行贷款 | ≥1.5亿元
        经济效益 | 企业融资成本 | 降低
        经济效益 | 企业营业收入增长率 | ≥6%
        社会效益 | 新增就业岗位 | ≥400个
        满意度 | 受助企业满意度 | ≥95%
        """;

    private const string Heritage = """
        项目 文物保护与非遗传承 | 预算 88 | 财政 88
        数量 | 修缮文物建筑 | ≥3处
        数量 | 非遗传承人补助人数 | =26人
        数量 | 拍摄《示例皮影》纪录片 | ≥40分钟
        质量 | 修缮工程质量 | 合格
        质量 | 文物安全事故数 | =0起
        时效 | 修缮工程竣工时间 | 2026年10月31日前
        时效 | 补助资金发放次数 | =2次
        成本 | 传承人补助标准 | =5000元/人
        社会效益 | 参观人数 | ≥20万人次
        可持续影响 | 传承队伍稳定性 | 稳定 | 性质 定性
        满意度 | 参观群众满意度 | ≥90%
        """;

    private const string Software = """
        项目 政务云与网络安全服务 | 预算 64.8 | 财政 64.8
        目标 保障12个业务系统稳定运行，不发生网络安全责任事故。
        数量 | 租用云主机 | =24台
        数量 | 驻场服务工作量 | =24人月
        数量 | 网络安全等级保护测评 | =3个
        质量 | 系统可用率 | ≥99.9%
        质量 | 网络安全事件数 | ≤1起
        质量 | 网络传输速率 | ≥100兆/秒
        时效 | 故障平均修复时间 | ≤4小时
        时效 | 网络时延 | ≤60毫秒
        成本 | 云主机租用单价 | ≤0.9万元/台
        社会效益 | 一网通办事项占比 | ≥95%
        可持续影响 | 平均无故障时间 | ≥2000小时
        满意度 | 使用部门满意度 | ≥95%
        """;

    public static TheoryData<string> Sheets => [School, Hospital, Roads, Library, Water, Police, Farming, Welfare, Media, Broadcasting, Training, Environment, Administration, Enterprise, Heritage, Software];

    [Theory]
    [MemberData(nameof(Sheets))]
    public void A_right_sheet_gets_no_complaint(string sheet) => Complaints(sheet).ShouldBeEmpty();

    [Fact]
    public void All_of_them_in_one_book_get_none_either() =>
        Complaints(string.Join('\n', School, Hospital, Roads, Library, Water, Police, Farming, Welfare, Media, Broadcasting, Training, Environment, Administration, Enterprise, Heritage, Software)).ShouldBeEmpty();

    private static IEnumerable<string> Complaints(string sheets)
    {
        var document = SheetNotation.Document(sheets);
        return Rules.SelectMany(id => Rule.In(id, document).Messages.Select(message => $"{id}: {message}"));
    }
}
