using System.Globalization;

namespace Mingzhang.Packs.Tests;

/// <summary>The lists that the field's rules name (CL sections 2 to 5) are all in the packs, under these names.</summary>
public class FieldListsTests
{
    private const string Classes = """
        201 一般公共服务支出
        202 外交支出
        203 国防支出
        204 公共安全支出
        205 教育支出
        206 科学技术支出
        207 文化旅游体育与传媒支出
        208 社会保障和就业支出
        209 社会保险基金支出
        210 卫生健康支出
        211 节能环保支出
        212 城乡社区支出
        213 农林水支出
        214 交通运输支出
        215 资源勘探工业信息等支出
        216 商业服务业等支出
        217 金融支出
        219 援助其他地区支出
        220 自然资源海洋气象等支出
        221 住房保障支出
        222 粮油物资储备支出
        223 国有资本经营预算支出
        224 灾害防治及应急管理支出
        227 预备费
        229 其他支出
        230 转移性支出
        231 债务还本支出
        232 债务付息支出
        233 债务发行费用支出
        234 抗疫特别国债安排的支出
        """;

    private const string Items = """
        2010601 行政运行
        2010602 一般行政管理事务
        2013302 一般行政管理事务
        2050803 培训支出
        2060599 其他科技条件与服务支出
        20701 文化和旅游
        2070199 其他文化和旅游支出
        20706 新闻出版电影
        2070604 新闻通讯
        2070605 出版发行
        2070606 版权管理
        2070607 电影
        2070699 其他新闻出版电影支出
        20708 广播电视
        2070801 行政运行
        2070802 一般行政管理事务
        2070803 机关服务
        2070804 广播
        2070805 电视
        2070806 监测监管
        2070807 传输发射
        2070808 广播电视事务
        2070899 其他广播电视支出
        2079902 宣传文化发展专项支出
        2079903 文化产业发展专项支出
        2079999 其他文化旅游体育与传媒支出
        2080501 行政单位离退休
        2080502 事业单位离退休
        2080505 机关事业单位基本养老保险缴费支出
        2080506 机关事业单位职业年金缴费支出
        2080599 其他行政事业单位养老支出
        2101101 行政单位医疗
        2101102 事业单位医疗
        2101103 公务员医疗补助
        2200150 事业运行
        2210201 住房公积金
        2210203 购房补贴
        """;

    private const string Economies = """
        301 工资福利支出
        30101 基本工资
        30102 津贴补贴
        30103 奖金
        30106 伙食补助费
        30107 绩效工资
        30108 机关事业单位基本养老保险缴费
        30109 职业年金缴费
        30110 职工基本医疗保险缴费
        30111 公务员医疗补助缴费
        30112 其他社会保障缴费
        30113 住房公积金
        30114 医疗费
        30199 其他工资福利支出
        302 商品和服务支出
        30201 办公费
        30202 印刷费
        30203 咨询费
        30204 手续费
        30205 水费
        30206 电费
        30207 邮电费
        30208 取暖费
        30209 物业管理费
        30211 差旅费
        30212 因公出国（境）费用
        30213 维修（护）费
        30214 租赁费
        30215 会议费
        30216 培训费
        30217 公务接待费
        30218 专用材料费
        30224 被装购置费
        30225 专用燃料费
        30226 劳务费
        30227 委托业务费
        30228 工会经费
        30229 福利费
        30231 公务用车运行维护费
        30239 其他交通费用
        30240 税金及附加费用
        30299 其他商品和服务支出
        303 对个人和家庭的补助
        30301 离休费
        30302 退休费
        30303 退职（役）费
        30304 抚恤金
        30305 生活补助
        30306 救济费
        30307 医疗费补助
        30308 助学金
        30309 奖励金
        30310 个人农业生产补贴
        30311 代缴社会保险费
        30399 其他对个人和家庭的补助
        307 债务利息及费用支出
        309 资本性支出（基本建设）
        30913 公务用车购置
        310 资本性支出
        31001 房屋建筑物购建
        31002 办公设备购置
        31003 专用设备购置
        31005 基础设施建设
        31006 大型修缮
        31007 信息网络及软件购置更新
        31008 物资储备
        31013 公务用车购置
        31019 其他交通工具购置
        31021 文物和陈列品购置
        31022 无形资产购置
        31099 其他资本性支出
        311 对企业补助（基本建设）
        312 对企业补助
        313 对社会保障基金补助
        399 其他支出
        """;

    private const string GovernmentEconomies = """
        501 机关工资福利支出
        50101 工资奖金津补贴
        50102 社会保障缴费
        50103 住房公积金
        50199 其他工资福利支出
        502 机关商品和服务支出
        50201 办公经费
        50202 会议费
        50203 培训费
        50204 专用材料购置费
        50205 委托业务费
        50206 公务接待费
        50207 因公出国（境）费用
        50208 公务用车运行维护费
        50209 维修（护）费
        50299 其他商品和服务支出
        503 机关资本性支出（一）
        504 机关资本性支出（二）
        505 对事业单位经常性补助
        50501 工资福利支出
        50502 商品和服务支出
        506 对事业单位资本性补助
        50601 资本性支出（一）
        50602 资本性支出（二）
        507 对企业补助
        508 对企业资本性支出
        509 对个人和家庭的补助
        50901 社会福利和救助
        50902 助学金
        50903 个人农业生产补贴
        50905 离退休费
        510 对社会保障基金补助
        511 债务利息及费用支出
        512 债务还本支出
        513 转移性支出
        514 预备费及预留
        599 其他支出
        """;

    [Fact]
    public void All_functional_classes_are_there() => Missing(PackLoader.Embedded.Functions, Classes).ShouldBeEmpty();

    [Fact]
    public void All_items_that_media_centres_use_are_there() => Missing(PackLoader.Embedded.Functions, Items).ShouldBeEmpty();

    [Fact]
    public void All_departmental_economic_codes_are_there() => Missing(PackLoader.Embedded.Economies, Economies).ShouldBeEmpty();

    [Fact]
    public void All_governmental_economic_codes_are_there() => Missing(PackLoader.Embedded.GovernmentEconomies, GovernmentEconomies).ShouldBeEmpty();

    [Theory]
    [InlineData("基本公共管理与服务", 201)]
    [InlineData("文化体育与传媒", 207)]
    [InlineData("医疗卫生", 210)]
    [InlineData("环境保护", 211)]
    [InlineData("广播影视", 20704)]
    [InlineData("新闻出版", 20705)]
    public void Old_names_are_still_understood(string name, int code) => PackLoader.Embedded.Functions.CodesNamed(name).ShouldContain(code);

    private static IEnumerable<string> Missing(Classification classification, string list) =>
        list.Split('\n', StringSplitOptions.TrimEntries).Where(line =>
        {
            var code = int.Parse(line[..line.IndexOf(' ')], CultureInfo.InvariantCulture);
            var name = line[(line.IndexOf(' ') + 1)..];
            return classification.Entries.All(entry => entry.Code != code || entry.Name != name);
        });
}
