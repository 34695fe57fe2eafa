// Invented rows over real codes: enough to look at, and to measure with.
const functions = [
  ["2070801", "行政运行"], ["2070804", "出版发行"], ["2070807", "传输发射"], ["2070808", "广播电视事务"], ["2070899", "其他广播电视支出"],
  ["2079999", "其他文化旅游体育与传媒支出"], ["2080502", "事业单位离退休"], ["2080505", "机关事业单位基本养老保险缴费支出"], ["2080506", "机关事业单位职业年金缴费支出"],
  ["2101102", "事业单位医疗"], ["2210201", "住房公积金"], ["2010301", "行政运行"],
].map(([code, name]) => ({ code, name, path: code.startsWith("20708") ? "文化旅游体育与传媒支出/广播电视" : code.startsWith("20805") ? "社会保障和就业支出" : code.startsWith("201") ? "一般公共服务支出/政府办公厅" : "" }));
const economies = [
  ["30101", "基本工资"], ["30102", "津贴补贴"], ["30107", "绩效工资"], ["30108", "机关事业单位基本养老保险缴费"], ["30113", "住房公积金"], ["30201", "办公费"],
  ["30202", "印刷费"], ["30205", "水费"], ["30206", "电费"], ["30207", "邮电费"], ["30211", "差旅费"], ["30213", "维修（护）费"], ["30214", "租赁费"], ["30216", "培训费"],
  ["30217", "公务接待费"], ["30226", "劳务费"], ["30227", "委托业务费"], ["30228", "工会经费"], ["30231", "公务用车运行维护费"], ["30299", "其他商品和服务支出"],
  ["31002", "办公设备购置"], ["31003", "专用设备购置"], ["31007", "信息网络及软件购置更新"],
].map(([code, name]) => ({ code, name }));
const natures = [{ code: "personnel", name: "人员经费" }, { code: "running", name: "公用经费" }, { code: "project", name: "项目支出" }];
const funds = [{ code: "general", name: "一般公共预算" }, { code: "government", name: "政府性基金" }, { code: "business", name: "事业收入" }];
const projects = ["融媒体平台运行维护", "采编播设备更新", "应急广播村村响维护", "新闻宣传与栏目制作", "客户端内容审核服务", "演播室灯光改造", "报纸印刷发行", "无线发射台站运行", "短视频制作", "人员经费", "日常公用经费", "通讯员培训"];

export const columns = [
  { name: "project", label: "项目名称", kind: "text", width: 220, pinned: true, required: true, heads: ["项目", "预算项目"] },
  { name: "function", label: "功能科目", kind: "code", list: "functions", width: 250, required: true, heads: ["功能分类科目", "支出功能分类"] },
  { name: "economy", label: "部门经济科目", kind: "code", list: "economies", width: 210, required: true, heads: ["经济分类科目", "部门预算经济分类"] },
  { name: "nature", label: "支出性质", kind: "choice", list: "natures", width: 100 },
  { name: "fund", label: "资金性质", kind: "choice", list: "funds", width: 120 },
  { name: "amount", label: "预算数", kind: "money", width: 150, heads: ["金额", "年初预算数", "本年预算"] },
  { name: "last", label: "上年预算数", kind: "money", width: 150 },
  { name: "growth", label: "增长", kind: "readonly", width: 90 },
  { name: "procured", label: "政府采购", kind: "flag", width: 84 },
  { name: "note", label: "说明", kind: "text", width: 260 },
];

export function dataOf(count) {
  let seed = 20260101;
  const next = (below) => ((seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) >>> 8) % below;
  const rows = Array.from({ length: count }, (_, index) => {
    const fen = (next(90_000) + 1) * (next(4) === 0 ? 137 : 10_000);
    const last = next(5) === 0 ? null : fen + (next(2000) - 1000) * 10000;
    return {
      id: String(index + 1),
      version: 1,
      values: {
        project: projects[next(projects.length)], function: functions[next(functions.length)].code, economy: economies[next(economies.length)].code,
        nature: natures[next(3)].code, fund: funds[next(10) === 0 ? 1 : 0].code, amount: String(fen), last: last === null ? null : String(last),
        growth: last === null || last === 0 ? null : `${Math.round(((fen - last) / last) * 1000) / 10}%`, procured: next(6) === 0 ? "1" : null,
        note: next(7) === 0 ? "按上年实际签订的合同测算，含税。" : null,
      },
      ...(index === 2 ? { comments: [{ column: "amount", words: "请附测算依据，并说明与上年差额的原因。", by: "财政局 预算股" }] } : {}),
      ...(index === 5 ? { problems: [{ column: "economy", level: "warning", words: "人员经费不应列入商品和服务支出科目。" }] } : {}),
      ...(index === 9 ? { problems: [{ column: "amount", level: "error", words: "预算数大于项目总额 120.00 万元。" }] } : {}),
    };
  });
  return { columns, lists: { functions, economies, natures, funds }, rows, unit: "万元", canEdit: true, saveUrl: "/dev/save", checkUrl: "/dev/check", now: "0", summary: { broken: count > 10 ? ["项目支出合计与“项目支出表”相差 0.30 万元。"] : [] } };
}
