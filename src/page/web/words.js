// Keys of facts that a sentence names, as the form calls them: who fills in a form knows no key.

/** @type {Map<string, string>} */
const titles = new Map();

/** @param {any} facts The description of the facts. */
export function prepareWords(facts) {
  const groups = [facts, ...Object.values(facts.$defs)];
  for (const { properties } of groups) {
    for (const [key, one] of Object.entries(properties ?? {})) {
      const { title } = /** @type {any} */ (one);
      // A key of the whole document comes before that of a part.
      if (title && !titles.has(key)) titles.set(key, title);
    }
  }
}

/** @param {string} text @returns {string} */
export function inWords(text) {
  // How several things are written in one is for who writes the notation.
  return text.replace(/; [^;.`]*`\{[^`]*`/, "").replaceAll(/`([^`]*)`/g, (_, key) => {
    const parts = key.split(".");
    const known = parts.every((/** @type {string} */ part) => titles.has(part));
    return `“${known ? parts.map((/** @type {string} */ part) => titles.get(part)).join(": ") : key}”`;
  });
}

/** What the form calls the field of a path. @param {(string | number)[]} path */
export const titleOf = (path) => path.map((one) => (typeof one === "number" ? `${one + 1}` : (titles.get(one) ?? ""))).filter(Boolean).join(" › ");

/** What stands for a person to fill in: "[tên hội nghị]". @param {string} text */
export const hasBlank = (text) => /\[[^[\]]+\]/.test(text);
