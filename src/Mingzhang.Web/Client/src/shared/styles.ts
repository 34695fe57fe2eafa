/** The styles of what only scripts make, as a constructed sheet: the policy of the pages allows it, and no file more is asked for. */
export function addStyles(css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } catch {
    // A browser without constructed sheets shows these things plainly.
  }
}
