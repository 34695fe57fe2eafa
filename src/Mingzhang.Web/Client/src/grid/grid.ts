import "./grid.css";
import { defineCustomElements } from "@revolist/revogrid/loader";
import { element } from "../shared/elements";
import { readTexts } from "../shared/texts";
import { ask } from "../shared/post";
import type { GridData } from "./contract";
import { Grid } from "./app";

/** Every element with `data-grid` becomes an entry grid; what stands in it until then is what a page without script shows. */
async function start(host: HTMLElement): Promise<void> {
  const texts = readTexts(host.dataset["texts"]);
  const [data] = await Promise.all([read(host), defineCustomElements()]);
  if (!data) {
    host.prepend(element("p", { class: "grid-notice warning", role: "alert" }, texts("grid.not-loaded")));
    return;
  }
  new Grid(host, data, texts);
}

async function read(host: HTMLElement): Promise<GridData | null> {
  const source = host.dataset["source"];
  if (source !== undefined) {
    const reply = await ask<GridData>(source);
    return reply.kind === "ok" ? reply.body : null;
  }
  const inline = document.getElementById("grid-data")?.textContent;
  try {
    return inline ? (JSON.parse(inline) as GridData) : null;
  } catch {
    return null;
  }
}

for (const host of document.querySelectorAll<HTMLElement>("[data-grid]")) void start(host);
