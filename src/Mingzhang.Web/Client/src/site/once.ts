const seen = new WeakMap<Element, Set<string>>();

/** The elements of a part of the page that have an attribute and were not seen for it before; the part itself too. */
export function fresh<E extends HTMLElement>(root: ParentNode, selector: string): E[] {
  const own = root instanceof Element && root.matches(selector) ? [root as unknown as E] : [];
  return [...own, ...root.querySelectorAll<E>(selector)].filter((found) => {
    const names = seen.get(found) ?? new Set<string>();
    if (names.has(selector)) return false;
    seen.set(found, names.add(selector));
    return true;
  });
}
