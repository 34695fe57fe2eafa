import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

// Three files that know nothing of each other, each complete in itself: a page that shows no grid never pays for one,
// and no shared part can be loaded twice under two addresses. Their names are fixed; the server adds a fingerprint.
const parts = ["site", "grid", "charts"];

/**
 * RevoGrid's runtime adds its styles as style elements, which the pages' policy forbids. It knows constructed sheets,
 * which the policy allows, but uses them within shadow trees only: here it uses them everywhere. Its one rule besides
 * stands in grid.css.
 */
const withoutStyleElements: Plugin = {
  name: "without-style-elements",
  transform(code, id) {
    if (!/revogrid\/dist\/esm\/index-[^/]+\.js$/.test(id) || !code.includes("SLOT_FB_CSS")) return null;
    const changes: [string, string][] = [
      ["if (supportsConstructableStylesheets && allowCS) {", "if (supportsConstructableStylesheets) {"],
      ['var SLOT_FB_CSS = "slot-fb{display:contents}slot-fb[hidden]{display:none}";', 'var SLOT_FB_CSS = "";'],
    ];
    for (const [before, after] of changes) {
      if (!code.includes(before)) this.error("RevoGrid's runtime has changed: look anew how it adds its styles.");
      code = code.replace(before, after);
    }
    return { code, map: null };
  },
};

export default defineConfig(({ mode }) => ({
  base: "/app/",
  publicDir: false,
  plugins: [withoutStyleElements],
  build: {
    target: "es2022",
    outDir: process.env["MINGZHANG_CLIENT_OUT"] ?? "../wwwroot/app",
    emptyOutDir: false,
    modulePreload: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    reportCompressedSize: true,
    rolldownOptions: {
      input: parts.includes(mode) ? { [mode]: `src/${mode}/${mode}.ts` } : {},
      output: {
        entryFileNames: "[name].js",
        assetFileNames: "[name][extname]",
        codeSplitting: false,
      },
    },
  },
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 30_000,

    // The suite is run by dotnet test beside other suites: two workers leave them their share.
    maxWorkers: 2,
  },
}));
