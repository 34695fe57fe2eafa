import { element } from "../shared/elements";
import type { Texts } from "../shared/texts";

const patienceMilliseconds = 300;
let running = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let bar: HTMLProgressElement | undefined;

/** A line at the top of the page for what takes longer than a moment. Returns how to tell the share done, and the end. */
export function working(texts: Texts): { readonly share: (done: number) => void; readonly end: () => void } {
  running++;
  if (running === 1) timer = setTimeout(() => show(texts), patienceMilliseconds);
  let ended = false;
  return {
    share: (done) => {
      show(texts).value = done;
    },
    end: () => {
      if (ended) return;
      ended = true;
      running--;
      if (running > 0) return;
      clearTimeout(timer);
      bar?.remove();
      bar = undefined;
    },
  };
}

function show(texts: Texts): HTMLProgressElement {
  if (!bar) {
    bar = element("progress", { class: "page-progress", max: "1", "aria-label": texts("site.working") });
    document.body.append(bar);
  }
  return bar;
}
