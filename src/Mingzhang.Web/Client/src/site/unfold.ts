/** A link that leads to a folded part, or into one, opens it. */
export function unfoldTarget(): void {
  const target = targetOf(location.hash);
  for (let fold = target?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
  target?.scrollIntoView();
}

// Not :target, which the browser may set only after this script has run.
function targetOf(hash: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}
