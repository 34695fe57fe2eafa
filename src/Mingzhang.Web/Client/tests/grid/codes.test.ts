import { describe, expect, test } from "vitest";
import { CodeList } from "../../src/grid/codes";
import { initials, matchesInitials } from "../../src/grid/pinyin";
import { economies, functions } from "./lists";

const list = new CodeList(functions);

describe("a code is recognised", () => {
  test.each([
    ["2070808", "2070808"],
    [" ２０７０８０８ ", "2070808"],
    ["广播电视事务", "2070808"],
    ["广播电视 事务", "2070808"],
    ["2070808-广播电视事务", "2070808"],
    ["2070808 广播电视事务", "2070808"],
    ["[2070808]广播电视事务", "2070808"],
    ["2070808：广播电视事务", "2070808"],
    ["广播电视事务（2070808）", "2070808"],
    ["2070801行政运行", "2070801"],
    ["2070808-文化旅游体育与传媒支出-广播电视-广播电视事务", "2070808"],
  ])("in %s", (text, code) => {
    expect(list.read(text)).toEqual({ code });
  });

  test("not in a name that two codes have, and both are offered", () => {
    expect(list.read("行政运行")).toMatchObject({ fault: "code.several", among: [{ code: "2070801" }, { code: "2010301" }] });
  });

  test("not in a code beside another code's name", () => {
    expect(list.read("2070808-住房公积金")).toMatchObject({ fault: "code.several", among: [{ code: "2070808" }, { code: "2210201" }] });
  });

  test("not in what no list holds", () => {
    expect(list.read("9999999")).toEqual({ fault: "code.unknown" });
    expect(list.read("广播")).toEqual({ fault: "code.unknown" });
  });
});

describe("a code is found while typing", () => {
  const found = (text: string) => list.search(text).map((item) => item.code);

  test("by the beginning of the code, the shortest first as in the list", () => {
    expect(found("2070")).toEqual(["20708", "2070801", "2070808"]);
    expect(found("20708")[0]).toBe("20708");
  });

  test("by part of the name, names that begin so before names that hold it", () => {
    expect(found("公积金")).toEqual(["2210201"]);
    expect(found("广播电视").slice(0, 2)).toEqual(["20708", "2070808"]);
  });

  test("by first letters of the pinyin, anywhere in the name", () => {
    expect(new CodeList(economies).search("bgf").map((item) => item.code)).toEqual(["30201"]);
    expect(new CodeList(economies).search("jd").map((item) => item.code)).toEqual(["30217"]);
    expect(found("xzyx")).toEqual(["2070801", "2010301"]);
    expect(found("zfgjj")).toEqual(["2210201"]);
  });

  test("by the names above it, last", () => {
    expect(found("住房保障")).toEqual(["2210201"]);
  });

  test("nothing typed offers the list from its beginning, and never more than fits", () => {
    expect(list.search("", 3)).toHaveLength(3);
    expect(found("zzz")).toEqual([]);
  });
});

test("initials of usual words of the field", () => {
  expect(initials("文化旅游体育与传媒支出")).toBe("whlytyycmzc");
  expect(initials("差旅费")).toBe("clf");
  expect(initials("基本工资")).toBe("jbgz");
  expect(initials("A级 2期")).toBe("aj2q");
  expect(matchesInitials("调整", "tz")).toBe(true);
  expect(matchesInitials("办公费", "bz")).toBe(false);
});
