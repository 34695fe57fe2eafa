import { defineConfig } from "vitest/config";

// Three files that know nothing of each other, each complete in itself: a page that shows no grid never pays for one,
// and no shared part can be loaded twice under two addresses. Their names are fixed; the server adds a fingerprint.
const parts = ["site", "grid", "charts"];

export default defineConfig(({ mode }) => ({
  base: "/app/",
  publicDir: false,
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

    // The suite is run by dotnet test beside other suites: two workers leave them their share.
    maxWorkers: 2,
  },
}));
