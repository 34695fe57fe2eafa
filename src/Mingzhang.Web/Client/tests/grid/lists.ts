import type { Column, ListItem } from "../../src/grid/contract";

/** Lists and columns that the tests share: invented rows over the codes of the state's classification. */
export const functions: readonly ListItem[] = [
  { code: "207", name: "文化旅游体育与传媒支出" },
  { code: "20708", name: "广播电视", path: "文化旅游体育与传媒支出" },
  { code: "2070801", name: "行政运行", path: "文化旅游体育与传媒支出/广播电视" },
  { code: "2070808", name: "广播电视事务", path: "文化旅游体育与传媒支出/广播电视" },
  { code: "2080505", name: "机关事业单位基本养老保险缴费支出", path: "社会保障和就业支出/行政事业单位养老支出" },
  { code: "2210201", name: "住房公积金", path: "住房保障支出/住房改革支出" },
  { code: "2010301", name: "行政运行", path: "一般公共服务支出/政府办公厅（室）及相关机构事务" },
];

export const economies: readonly ListItem[] = [
  { code: "30101", name: "基本工资" },
  { code: "30113", name: "住房公积金" },
  { code: "30201", name: "办公费" },
  { code: "30202", name: "印刷费" },
  { code: "30211", name: "差旅费" },
  { code: "30217", name: "公务接待费" },
  { code: "31002", name: "办公设备购置" },
];

export const natures: readonly ListItem[] = [
  { code: "personnel", name: "人员经费" },
  { code: "running", name: "公用经费" },
  { code: "project", name: "项目支出" },
];

export const lists = { functions, economies, natures };

export const columns: readonly Column[] = [
  { name: "project", label: "项目名称", kind: "text", required: true },
  { name: "function", label: "功能科目", kind: "code", list: "functions", heads: ["功能分类科目", "支出功能分类"] },
  { name: "economy", label: "部门经济科目", kind: "code", list: "economies", heads: ["经济分类科目"] },
  { name: "nature", label: "支出性质", kind: "choice", list: "natures" },
  { name: "amount", label: "预算数", kind: "money", heads: ["金额", "年初预算数"] },
  { name: "last", label: "上年预算数", kind: "money" },
  { name: "share", label: "比重", kind: "percent" },
  { name: "procured", label: "政府采购", kind: "flag" },
  { name: "change", label: "增减", kind: "readonly" },
];

export const columnOf = (name: string): Column => {
  const found = columns.find((column) => column.name === name);
  if (!found) throw new Error(`no column ${name}`);
  return found;
};
