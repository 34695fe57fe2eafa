import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";

const built = (name: string) => readFileSync(`../wwwroot/app/${name}`);

describe("what a page loads", () => {
  test.each([["site.js", 60], ["charts.js", 200], ["grid.js", 160], ["grid.css", 10]])("%s is below %i KB on the line", (name, most) => {
    expect(gzipSync(built(name)).length).toBeLessThan(most * 1024);
    expect(built(name).length).toBeGreaterThan(1000);
  });

  test("asks no other host for anything", () => {
    for (const name of ["site.js", "grid.js", "charts.js", "grid.css"]) {
      const text = built(name).toString();
      expect(text.match(/(?:import|fetch|src|url)\s*\(?\s*["'`]https?:/g), name).toBeNull();
    }
  });

  test("stands in files that need no others", () => {
    // RevoGrid's loader has a last resort for parts that it does not know, put together while running; it knows all there are.
    const others = /\b(?:from|import)\s*\(?\s*["'`]\.{1,2}\/(?!\$\{)[^"'`]*/g;
    for (const name of ["site.js", "grid.js", "charts.js"]) expect(built(name).toString().match(others), name).toBeNull();
  });
});

test("packages have exact versions, and their lock names no host", () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as Record<"dependencies" | "devDependencies", Record<string, string>>;
  expect(Object.values({ ...dependencies, ...devDependencies }).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  const lock = readFileSync("package-lock.json", "utf8");
  expect(lock).not.toContain('"resolved"');
  const packages = (JSON.parse(lock) as { packages: Record<string, { integrity?: string; link?: boolean }> }).packages;
  expect(Object.entries(packages).filter(([name, { integrity }]) => name !== "" && integrity === undefined)).toEqual([]);
});

test("nothing of the packages is kept with the code", () => {
  const ignored = readFileSync("../../../.gitignore", "utf8");
  expect(ignored).toContain("node_modules/");
  expect(ignored).toContain("/src/Mingzhang.Web/wwwroot/app/");
  expect(existsSync("package-lock.json")).toBe(true);
});
