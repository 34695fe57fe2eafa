/** A link that leads to a folded part, or into one, opens it. */
export function unfoldTarget(): void {
  const target = document.querySelector(":target");
  for (let fold = target?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
  target?.scrollIntoView();
}
