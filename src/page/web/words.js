// Keys of facts that a sentence names, as the form calls them: who fills in a form knows no key.

import { field } from "./schema.js";

/** @type {Map<string, string>} */
const titles = new Map();

/** The description of the facts. @type {any} */
let whole;

/** Words of the notation that stand for a choice, rules, templates. @type {Map<string, string>} */
const others = new Map();

/** @param {any} description What the engine tells of itself. */
export function prepareWords({ facts, batch, rules, templates }) {
  whole = facts;
  const groups = [facts, ...Object.values(facts.$defs), batch, ...Object.values(batch.$defs ?? {})];
  for (const { properties } of groups) {
    for (const [key, one] of Object.entries(properties ?? {})) {
      const { title } = /** @type {any} */ (one);
      // A key of the whole document comes before that of a part.
      if (title && !titles.has(key)) titles.set(key, title);
    }
  }
  choices(facts);
  for (const [name, says] of Object.entries(rules)) others.set(name, String(says).replace(/\.$/, ""));
  for (const { name, about, parts } of templates) {
    if (about) others.set(name, about.replace(/\.$/, ""));
    for (const part of parts) if (!others.has(part.name)) others.set(part.name, part.title);
  }
}

/** What may be chosen, by the words that a form shows. @param {any} schema */
function choices(schema) {
  if (typeof schema !== "object" || schema === null) return;
  if (typeof schema.const === "string" && schema.description && !others.has(schema.const)) others.set(schema.const, schema.description);
  Object.values(schema).forEach(choices);
}

/** A name that only the notation has: "ghi-chu-noi-du-kien". */
const isName = (/** @type {string} */ word) => /^[a-z0-9]+([_-][a-z0-9]+)*$/.test(word);

/** What a form calls what stands between the signs of the notation: "cap_tren: UBND tỉnh", "{loai, ngay}". @param {string} given @returns {string} */
function called(given) {
  const inside = /^\[([^[\]]*)\]$|^\{([^{}]*)\}$/.exec(given);
  if (inside) return (inside[1] ?? inside[2]).split(", ").map(called).join("; ");
  const [, name, value] = /^([a-z_.]+): (.+)$/.exec(given) ?? [];
  if (name) return `${called(name)}: ${called(value)}`;
  const parts = given.split(".");
  if (parts.every((part) => titles.has(part))) return parts.map((part) => titles.get(part)).join(": ");
  return (isName(given) && others.get(given)) || given;
}

/** @param {string} text @returns {string} */
export function inWords(text) {
  // How several things are written in one is for who writes the notation.
  return text.replace(/; [^;.`]*`\{[^`]*`/, "").replaceAll(/`([^`]*)`/g, (_, key) => `“${called(key)}”`);
}

/** What the form calls the field of a path: "Trường thứ 5: Mục tiêu, Tháng". @param {(string | number)[]} path */
export function titleOf(path) {
  /** @type {string[]} */
  const words = [];
  /** @type {Record<string, any> | undefined} */
  let keys = whole?.properties;
  for (const one of path) {
    if (typeof one === "number") {
      words.push(`${words.pop() ?? "Mục"} thứ ${one + 1}`);
      continue;
    }
    const title = keys?.[one]?.title ?? titles.get(one) ?? others.get(one);
    if (title) words.push(title);
    keys = keys?.[one] && field(whole, keys[one]).keys;
  }
  const [first, ...rest] = words;
  return rest.length ? `${first}: ${rest.join(", ")}` : (first ?? "");
}

/** What stands for a person to fill in: "[tên hội nghị]". @param {string} text */
export const hasBlank = (text) => /\[[^[\]]+\]/.test(text);
