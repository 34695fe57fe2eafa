import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fill, readTexts } from "../src/shared/texts";

const pairs = (file: string) =>
  new Map(
    readFileSync(file, "utf8").split("\n").filter((line) => line.includes(" = ") && !line.startsWith("#")).map((line): [string, string] => [line.slice(0, line.indexOf(" = ")), line.slice(line.indexOf(" = ") + 3)]),
  );
const chinese = pairs("../Texts/texts.zh.txt");
const english = pairs("../Texts/texts.en.txt");
const source = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts")).map((name) => readFileSync(join("src", name), "utf8")).join("\n");
const listed = new Map(
  readFileSync("TEXTS.md", "utf8").split("\n").filter((line) => line.startsWith("| `")).map((line): [string, [string, string]] => {
    const [key = "", zh = "", en = ""] = line.slice(1, -1).split(" | ").map((cell) => cell.trim());
    return [key.replaceAll("`", ""), [zh, en]];
  }),
);

test("every key that the scripts use has its text in both languages", () => {
  const used = new Set([...source.matchAll(/"((?:grid|site)\.[a-z][a-z.-]*[a-z])"/g)].map((match) => match[1] ?? ""));
  expect(used.size).toBeGreaterThan(60);
  expect([...used].filter((key) => !chinese.has(key) || !english.has(key))).toEqual([]);
});

test("faults and states, whose keys are put together, have theirs", () => {
  const faults = [...source.matchAll(/"((?:money|code|choice|percent|flag|cell|text)\.[a-z][a-z-]*)"/g)].map((match) => `grid.fault.${match[1]}`);
  const states = ["clean", "waiting", "saving", "saved", "away", "signed-out", "refused"].map((state) => `grid.state.${state}`);
  expect(faults.length).toBeGreaterThan(10);
  expect([...faults, ...states].filter((key) => !chinese.has(key) || !english.has(key))).toEqual([]);
});

test("no text is there for nothing", () => {
  const known = [...chinese.keys()].filter((key) => /^(grid|site)\./.test(key));
  expect(known.filter((key) => !source.includes(`"${key}"`) && !/^grid\.(fault|state)\./.test(key))).toEqual([]);
});

test("the list for readers says what the files say", () => {
  const files = new Map([...chinese.keys()].filter((key) => /^(grid|site)\./.test(key)).map((key) => [key, [chinese.get(key)?.trim(), english.get(key)?.trim()]]));
  expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(files));
});

test("both languages fill in the same names", () => {
  const names = (text: string | undefined) => [...(text ?? "").matchAll(/\{\w+\}/g)].map(String).sort();
  expect([...listed.keys()].filter((key) => names(chinese.get(key)).join() !== names(english.get(key)).join())).toEqual([]);
});

test("a value with braces is not filled in again, an unknown key is shown as it is", () => {
  expect(fill("{a} {b}", { a: "{b}", b: 2 })).toBe("{b} 2");
  expect(readTexts("not json")("grid.undo")).toBe("grid.undo");
  expect(readTexts('{"k":"{n} 行"}')("k", { n: 3 })).toBe("3 行");
});
