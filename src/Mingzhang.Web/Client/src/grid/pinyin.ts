/**
 * First letters of the pinyin of Chinese words: 行政运行 is xzyx. No table is needed: browsers sort Chinese by pinyin,
 * so a character's letter follows from the first characters of each letter between which it sorts.
 */
const collator = new Intl.Collator("zh-u-co-pinyin");

/** The first character, in the collator's order, of each letter that a syllable can begin with. */
const firsts: readonly (readonly [string, string])[] = [
  ["a", "阿"], ["b", "八"], ["c", "嚓"], ["d", "哒"], ["e", "妸"], ["f", "发"], ["g", "旮"], ["h", "哈"], ["j", "讥"],
  ["k", "咔"], ["l", "垃"], ["m", "呣"], ["n", "拏"], ["o", "噢"], ["p", "妑"], ["q", "七"], ["r", "呥"], ["s", "仨"],
  ["t", "他"], ["w", "屲"], ["x", "夕"], ["y", "丫"], ["z", "帀"],
];

/** Characters of this field's words with a second reading in use; sorting knows only one. */
const others: Readonly<Record<string, string>> = { 行: "xh", 调: "dt", 长: "cz", 重: "zc", 会: "hk", 还: "hx", 传: "cz", 单: "ds", 差: "c", 乐: "ly", 校: "xj", 降: "jx", 种: "z", 率: "l", 度: "d", 发: "f", 大: "d", 广: "g", 厂: "c", 车: "c", 区: "q", 藏: "zc", 给: "gj", 朝: "cz", 解: "j", 数: "s", 系: "xj", 便: "bp", 折: "zs", 石: "sd" };

const known = new Map<string, string>();

/** All first letters that a character may have, the usual one first; a Latin letter or digit is itself; "" for any other. */
function lettersOf(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const found = others[character] ?? (/[a-z0-9]/i.test(character) ? character.toLowerCase() : /\p{Script=Han}/u.test(character) ? sorted(character) : "");
  known.set(character, found);
  return found;
}

/** A browser built without this order would give any letter; then there are none, and codes are found by their words. */
const canSort = collator.compare("啊", "八") < 0 && collator.compare("行", "运") < 0 && collator.compare("政", "行") > 0;

function sorted(character: string): string {
  if (!canSort) return "";
  let letter = "";
  for (const [name, first] of firsts) {
    if (collator.compare(character, first) < 0) break;
    letter = name;
  }
  return letter;
}

/** True if the letters begin, or stand within, the initials of the words. */
export function matchesInitials(words: string, letters: string): boolean {
  const each = [...words].map(lettersOf).filter((known) => known !== "");
  for (let start = 0; start + letters.length <= each.length; start++) {
    if ([...letters].every((letter, index) => each[start + index]?.includes(letter))) return true;
  }
  return false;
}

/** The initials, with the usual reading of each character. */
export function initials(words: string): string {
  return [...words].map((character) => lettersOf(character)[0] ?? "").join("");
}
