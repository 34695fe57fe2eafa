import type { Locator, Page } from "playwright-core";

/** The columns of the page that the tests open, the first of them pinned. */
export const order = ["project", "function", "economy", "nature", "fund", "amount", "last", "growth", "procured", "note"] as const;

export type Name = (typeof order)[number];

/** The grid as a person sees it: cells by their row, counted from 1, and their column. */
export class SheetPage {
  constructor(readonly page: Page) {}

  cell(row: number, name: Name): Locator {
    const place = order.indexOf(name);
    const side = place === 0 ? "colPinStart" : "rgCol";
    return this.page.locator(`revogr-viewport-scroll.${side} revogr-data[type="rgRow"] .rgCell[data-rgrow="${row - 1}"][data-rgcol="${place === 0 ? 0 : place - 1}"]`);
  }

  total(name: Name): Locator {
    return this.page.locator(`revogr-viewport-scroll.rgCol revogr-data[type="rowPinEnd"] .rgCell[data-rgcol="${order.indexOf(name) - 1}"]`);
  }

  /** What a cell shows, without the zeros that only fill up. */
  async shown(row: number, name: Name): Promise<string> {
    return this.cell(row, name).evaluate((cell) => [...cell.childNodes].filter((node) => !(node instanceof Element && node.classList.contains("pad"))).map((node) => node.textContent).join(""));
  }

  async choose(row: number, name: Name): Promise<void> {
    await this.cell(row, name).click();
    await this.page.locator(".grid-editor:focus").waitFor({ state: "attached" });
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
  }

  /** A paste as the browser tells it after Ctrl+V, with what a spreadsheet puts on the clipboard. */
  async paste(text: string, html = ""): Promise<void> {
    await this.page.evaluate(
      ([plain, rich]) => {
        const data = new DataTransfer();
        data.setData("text/plain", plain ?? "");
        if (rich) data.setData("text/html", rich);
        document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      },
      [text, html],
    );
  }

  async copied(kind: "copy" | "cut" = "copy"): Promise<string> {
    return this.page.evaluate((name) => {
      const data = new DataTransfer();
      document.activeElement?.dispatchEvent(new ClipboardEvent(name, { clipboardData: data, bubbles: true, cancelable: true }));
      return data.getData("text/plain");
    }, kind);
  }

  get status(): Locator {
    return this.page.locator(".grid-status");
  }

  get notice(): Locator {
    return this.page.locator(".grid-notice");
  }

  async saved(): Promise<void> {
    await this.page.locator('.grid-status .state[data-state="saved"]').waitFor();
  }
}
