// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { countCharacters } from "../../src/site/count";
import { drafts, wordsOf, write } from "../../src/site/drafts";
import { dropZones, isAccepted, sizeOf } from "../../src/site/drop";
import { guardForms, isGuarded } from "../../src/site/guard";
import { filterTables, sortTables } from "../../src/site/tables";

const texts = (key: string, values: Readonly<Record<string, string | number>> = {}) => `${key} ${Object.values(values).join(" ")}`.trim();
const one = <E extends Element = HTMLElement>(selector: string): E => {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`nothing at ${selector}`);
  return found;
};
const input = (selector: string, value: string) => {
  one<HTMLInputElement>(selector).value = value;
  one(selector).dispatchEvent(new Event("input", { bubbles: true }));
};

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
  vi.stubGlobal("fetch", vi.fn(async () => new Response(null, { status: 204 })));
  document.head.innerHTML = '<meta name="antiforgery" content="token" data-header="X-Token">';
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("drafts", () => {
  const page = (more = "") => {
    document.body.innerHTML = `<form><textarea data-draft="reason-7" ${more}>原文</textarea></form>`;
    drafts(document, texts);
  };

  test("are kept at once in the browser, and once with the server when the hand rests", async () => {
    page();
    input("textarea", "原因一");
    input("textarea", "原因二");
    expect(JSON.parse(localStorage.getItem("mingzhang.draft.reason-7") ?? "{}").words).toBe("原因二");
    expect(fetch).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1300);
    expect(fetch).toHaveBeenCalledTimes(1);
    const [url, request] = vi.mocked(fetch).mock.calls[0] as [string, RequestInit];
    expect([url, request.method, request.body, (request.headers as Record<string, string>)["X-Token"]]).toEqual(["/drafts", "POST", '{"key":"reason-7","words":"原因二"}', "token"]);
  });

  test("are offered when the page comes again, and taken or dropped", () => {
    page();
    input("textarea", "写了一半");
    page();
    expect(one<HTMLTextAreaElement>("textarea").value).toBe("原文");
    one(".draft-offer button").click();
    expect(one<HTMLTextAreaElement>("textarea").value).toBe("写了一半");
    page();
    one(".draft-offer button:last-of-type").click();
    expect(document.querySelector(".draft-offer")).toBeNull();
    expect(localStorage.length).toBe(0);
  });

  test("of the server are offered if they are the newer ones", () => {
    localStorage.setItem("mingzhang.draft.reason-7", JSON.stringify({ words: "旧的", at: Date.now() - 60_000 }));
    page(`data-draft-words="新的" data-draft-at="${new Date(Date.now() - 1000).toISOString()}"`);
    one(".draft-offer button").click();
    expect(one<HTMLTextAreaElement>("textarea").value).toBe("新的");
  });

  test("are none when nothing differs, when they are old, when they are broken, or when the form was sent", () => {
    for (const stored of ['{"words":"原文","at":9999999999999}', '{"words":"很久以前","at":1}', "{", '{"words":5,"at":9999999999999}']) {
      localStorage.setItem("mingzhang.draft.reason-7", stored);
      page();
      expect(document.querySelector(".draft-offer")).toBeNull();
    }
    input("textarea", "已提交");
    one("form").dispatchEvent(new Event("submit"));
    page();
    expect(document.querySelector(".draft-offer")).toBeNull();
  });

  test("of a form hold its fields, but no passwords, files or hidden ones", () => {
    document.body.innerHTML = '<form><input name="a" value="1"><input name="a" value="2"><input name="t" type="hidden" value="secret"><input name="p" type="password" value="secret"><input type="checkbox" name="c" value="x" checked><input type="checkbox" name="c" value="y"><select name="s"><option>u</option><option selected>v</option></select></form>';
    const form = one<HTMLFormElement>("form");
    const words = wordsOf(form);
    expect(JSON.parse(words)).toEqual({ a: ["1", "2"], c: ["x"], s: ["v"] });
    form.querySelectorAll("input").forEach((field) => (field.checked = false));
    one<HTMLInputElement>("input").value = "changed";
    write(form, words);
    expect(wordsOf(form)).toBe(words);
    write(form, "no json");
    expect(JSON.parse(wordsOf(form)).c).toBeUndefined();
  });
});

test("a guarded form asks from the first typed letter until it is sent, or until it is gone", () => {
  document.body.innerHTML = "<form data-guard><input name=a></form>";
  guardForms(document);
  guardForms(document);
  expect(isGuarded()).toBe(false);
  input("input", "x");
  expect(isGuarded()).toBe(true);
  const leaving = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(leaving);
  expect(leaving.defaultPrevented).toBe(true);
  one("form").dispatchEvent(new Event("submit"));
  expect(isGuarded()).toBe(false);
  input("input", "y");
  document.body.innerHTML = "";
  expect(isGuarded()).toBe(false);
});

describe("tables", () => {
  const table = (attributes: string) => {
    document.body.innerHTML = `<table ${attributes}><thead><tr><th>单位</th><th>金额</th><th data-sort="none">x</th></tr></thead><tbody>
      <tr><td>乙单位</td><td>1,200.50</td><td>1</td></tr><tr><td>甲单位</td><td>—</td><td>2</td></tr><tr><td>丙单位</td><td data-value="-3">(3.00)</td><td>3</td></tr><tr><td>丁单位</td><td>99.5%</td><td>4</td></tr></tbody>
      <tfoot><tr><td>合计</td><td>1</td><td></td></tr></tfoot></table>`;
    sortTables(document, texts);
    filterTables(document, texts);
  };
  const order = () => [...document.querySelectorAll("tbody tr")].map((row) => row.textContent?.trim()[0]).join("");

  test("are sorted by numbers as numbers, words by their sound, empty cells last, sums never", () => {
    table("data-sort");
    const [name, amount] = document.querySelectorAll<HTMLElement>(".sort-button");
    amount?.click();
    expect([order(), amount?.parentElement?.getAttribute("aria-sort")]).toEqual(["丙丁乙甲", "ascending"]);
    amount?.click();
    expect(order()).toBe("乙丁丙甲");
    name?.click();
    expect([order(), amount?.parentElement?.hasAttribute("aria-sort")]).toEqual(["丙丁甲乙", false]);
    expect(document.querySelectorAll(".sort-button")).toHaveLength(2);
    expect(one("tfoot").textContent).toContain("合计");
  });

  test("are filtered by all words typed, and say when nothing is left", () => {
    table("data-filter");
    input(".table-filter", "单位 1,200");
    expect([...document.querySelectorAll<HTMLElement>("tbody tr")].filter((row) => !row.hidden).map((row) => row.textContent?.trim()[0])).toEqual(["乙"]);
    input(".table-filter", "没有的");
    expect(one(".table-filter-none").hidden).toBe(false);
    input(".table-filter", "");
    expect([...document.querySelectorAll<HTMLElement>("tbody tr")].every((row) => !row.hidden)).toBe(true);
    expect(one(".table-filter-none").hidden).toBe(true);
  });

  test("get their comfort once, however often the page is looked over", () => {
    table("data-filter data-sort");
    filterTables(document, texts);
    sortTables(document, texts);
    expect([document.querySelectorAll(".table-filter").length, document.querySelectorAll(".sort-button").length]).toEqual([1, 2]);
  });
});

test("characters are counted as they are typed, with a sign when there is little room", () => {
  document.body.innerHTML = '<textarea data-count maxlength="10">一二</textarea>';
  countCharacters(document, texts);
  expect(one(".character-count").textContent).toBe("site.count.of 2 10");
  input("textarea", "一二三四五六七八九十");
  expect(one(".character-count").classList.contains("near")).toBe(true);
});

test("a dropped file goes into the field if its kind is taken there", () => {
  expect([isAccepted("a.XLSX", ".xlsx,.xls"), isAccepted("a.exe", ".xlsx, .xls"), isAccepted("a.exe", "")]).toEqual([true, false, true]);
  expect([sizeOf(5), sizeOf(2000), sizeOf(5_500_000)]).toEqual(["5 B", "2 KB", "5.2 MB"]);
  document.body.innerHTML = '<label data-drop><input type="file" accept=".pdf"></label>';
  dropZones(document, texts);
  const drop = new Event("drop", { cancelable: true }) as Event & { dataTransfer?: unknown };
  Object.defineProperty(drop, "dataTransfer", { value: { files: [new File(["x"], "a.exe")] } });
  one("[data-drop]").dispatchEvent(drop);
  expect([drop.defaultPrevented, one(".drop-files").textContent]).toEqual([true, "site.drop.refused .pdf"]);
});
