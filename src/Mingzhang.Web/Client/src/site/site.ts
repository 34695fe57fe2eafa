import { addStyles } from "../shared/styles";
import { readTexts } from "../shared/texts";
import css from "./site.css?inline";
import { countCharacters } from "./count";
import { copyButtons, printButtons } from "./buttons";
import { drafts } from "./drafts";
import { dropZones } from "./drop";
import { guardForms } from "./guard";
import { bindHtmx } from "./requests";
import { bindShortcuts } from "./shortcuts";
import { filterTables, sortTables } from "./tables";
import { unfoldTarget } from "./unfold";
import { bindUploads } from "./upload";

/**
 * Comfort on every page. Nothing here is needed: each part finds what it makes more comfortable by an attribute, and
 * without script the same page does the same things with a press more.
 */
const texts = readTexts(document.body.dataset["texts"]);
addStyles(css);

/** Once on the page, and on every part that comes into it later. Each part leaves alone what it has seen before. */
function enhance(root: ParentNode): void {
  guardForms(root);
  drafts(root, texts);
  dropZones(root, texts);
  countCharacters(root, texts);
  copyButtons(root, texts);
  printButtons(root);
  sortTables(root, texts);
  filterTables(root, texts);
}

enhance(document);
unfoldTarget();
addEventListener("hashchange", unfoldTarget);
bindHtmx(texts, enhance);
bindUploads(texts, enhance);
bindShortcuts(texts);
