import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";

/** A true browser before the built scripts, under the true policy, with a server that keeps rows in memory. */
export class Stage {
  /** What the page complained of; a violated policy is told here. */
  readonly complaints: string[] = [];

  private constructor(readonly browser: Browser, private readonly server: ChildProcess, readonly address: string) {}

  static async open(): Promise<Stage> {
    const program = ["chromium", "chromium-browser", "google-chrome"].flatMap((name) => (process.env["PATH"] ?? "").split(":").map((folder) => join(folder, name))).find(existsSync);
    if (program === undefined) throw new Error("Chromium is not installed. On Debian: apt-get install chromium");
    const server = spawn(process.execPath, ["dev/serve.mjs", "0"], { stdio: ["ignore", "pipe", "inherit"] });
    const address = await new Promise<string>((resolve, reject) => {
      server.stdout.once("data", (line: Buffer) => resolve(new URL(line.toString().trim()).origin));
      server.once("exit", () => reject(new Error("The server of the tests did not start.")));
    });
    const browser = await chromium.launch({
      executablePath: program,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });
    return new Stage(browser, server, address);
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.kill();
  }

  async ask(path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${this.address}${path}`, body === undefined ? {} : { method: "POST", body: JSON.stringify(body) });
    return response.json();
  }

  /** Large enough that no row and no column of the tests is out of sight, and so not drawn. */
  async page(path: string): Promise<Page> {
    const context = await this.browser.newContext({ viewport: { width: 2100, height: 1600 }, permissions: ["clipboard-read", "clipboard-write"] });
    const page = await context.newPage();
    // Style sheets of the shell are not built here, and a line that is cut is cut on purpose.
    page.on("console", (message) => {
      if (message.type() === "error" && !/MIME|Failed to load resource/.test(message.text())) this.complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.complaints.push(error.message));
    await page.goto(`${this.address}${path}`);
    return page;
  }
}
