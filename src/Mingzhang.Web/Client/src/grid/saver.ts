import { ask } from "../shared/post";
import type { RemoteChanges, SaveAnswer, SaveRequest } from "./contract";
import type { Merged } from "./merge";
import type { Model } from "./model";
import type { KeptQueue } from "./queue";

export type SaveState =
  | { readonly kind: "clean" }
  | { readonly kind: "saved"; readonly at: Date }
  | { readonly kind: "waiting" | "saving" | "away" | "signed-out" }
  | { readonly kind: "refused"; readonly words: string };

export interface SaverOptions {
  readonly saveUrl: string;
  readonly checkUrl?: string | undefined;
  readonly changesUrl?: string | undefined;
  /** Up to where the server's data reach. */
  readonly since?: string | undefined;
  /** Names the place in the browser's store; it holds whose changes they are. */
  readonly keepAs: string;
}

const quietMilliseconds = 400;
const pollMilliseconds = 5000;
const longestPause = 30_000;

/** Sends what waits, keeps what could not be sent, and asks what others did. */
export class Saver {
  state: SaveState = { kind: "clean" };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = 1000;
  #since: string | undefined;
  #busy = false;

  constructor(private readonly model: Model, private readonly options: SaverOptions, private readonly show: () => void, private readonly merged: (merged: Merged) => void) {
    this.#since = options.since;
    model.listen((aspect) => {
      if (aspect === "state") this.#changed();
    });
    addEventListener("online", () => void this.send());
    addEventListener("beforeunload", (event) => {
      if (!model.queue.isEmpty && this.state.kind !== "signed-out") event.preventDefault();
    });
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) void this.send();
    });
    if (options.changesUrl !== undefined) setInterval(() => void this.#poll(), pollMilliseconds);
  }

  /** Takes up what an earlier window could not send. True if there was anything. */
  restore(): boolean {
    const kept = this.#kept();
    if (!kept || (kept.rows.length === 0 && kept.sending === null)) return false;
    this.model.restore(kept);
    void this.send();
    return true;
  }

  /** Sends now; the same sending again if its answer never came. */
  async send(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#busy) return;
    const request = this.model.queue.again() ?? this.model.queue.take();
    if (!request) return;
    this.#keep();
    this.#set({ kind: "saving" });
    this.#busy = true;
    const reply = await ask<SaveAnswer>(this.options.saveUrl, request satisfies SaveRequest);
    this.#busy = false;
    switch (reply.kind) {
      case "ok":
        this.#pause = 1000;
        this.model.takeAnswer(reply.body);
        this.#keep();
        this.#set({ kind: "saved", at: new Date() });
        if (!this.model.queue.isEmpty) this.#later(0);
        break;
      case "refused":
        // Not sent again by itself. What was refused goes back among what waits, and stays in the cells.
        this.model.queue.giveBack();
        this.#keep();
        this.#set({ kind: "refused", words: reply.words });
        break;
      case "signed-out":
        this.#set({ kind: "signed-out" });
        break;
      case "away":
        this.#set({ kind: "away" });
        this.#later(this.#pause);
        this.#pause = Math.min(longestPause, this.#pause * 2);
    }
  }

  /** Saves what waits and has everything checked. */
  async check(): Promise<void> {
    await this.send();
    if (this.options.checkUrl === undefined) return;
    const reply = await ask<RemoteChanges>(this.options.checkUrl, {});
    if (reply.kind === "ok") this.model.takeRemote({ now: this.#since ?? "", rows: [], problems: reply.body.problems ?? [], ...(reply.body.summary ? { summary: reply.body.summary } : {}) });
  }

  async #poll(): Promise<void> {
    const url = this.options.changesUrl;
    if (url === undefined || document.hidden || this.#busy || this.state.kind === "signed-out") return;
    const separator = url.includes("?") ? "&" : "?";
    const reply = await ask<RemoteChanges>(`${url}${separator}since=${encodeURIComponent(this.#since ?? "")}`);
    // An answer that was overtaken by a sending would show old values: the next one comes soon.
    if (reply.kind !== "ok" || this.#busy) return;
    this.#since = reply.body.now;
    if (reply.body.rows.length > 0 || reply.body.problems || reply.body.summary) this.merged(this.model.takeRemote(reply.body));
  }

  #changed(): void {
    this.#keep();
    if (this.model.queue.isEmpty) {
      if (this.state.kind === "waiting" || this.state.kind === "refused") this.#set({ kind: "clean" });
      return;
    }
    if (this.state.kind !== "away" && this.state.kind !== "signed-out") this.#set({ kind: this.#busy ? "saving" : "waiting" });
    if (this.state.kind !== "away") this.#later(quietMilliseconds);
    this.show();
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.send(), milliseconds);
  }

  #set(state: SaveState): void {
    this.state = state;
    this.show();
  }

  #keep(): void {
    try {
      if (this.model.queue.isEmpty) localStorage.removeItem(this.options.keepAs);
      else localStorage.setItem(this.options.keepAs, JSON.stringify(this.model.queue.keep()));
    } catch {
      // A full or forbidden store loses nothing now; the line above still says what is not saved.
    }
  }

  #kept(): KeptQueue | null {
    try {
      const text = localStorage.getItem(this.options.keepAs);
      return text === null ? null : (JSON.parse(text) as KeptQueue);
    } catch {
      return null;
    }
  }
}
