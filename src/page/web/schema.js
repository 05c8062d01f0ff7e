// What the description of the facts (JSON Schema) says of a field, as far as a form needs it.

/** @typedef {any} Schema */

/**
 * @typedef {object} Field
 * @property {"text" | "choice" | "lines" | "group" | "list" | "table" | "map"} kind
 * @property {boolean} isList Whether several may be written, each in its line.
 * @property {string} title
 * @property {string} help
 * @property {string} example
 * @property {{value: string, title: string}[]} choices
 * @property {Record<string, Schema>} keys Of a group or of the items of a list.
 * @property {string[]} required
 */

/** @param {Schema} whole @param {Schema} schema @returns {Schema} */
function followed(whole, schema) {
  return schema.$ref ? whole.$defs[schema.$ref.split("/").pop()] : schema;
}

/** All that a value may be, nothing left out but that it may be missing. @param {Schema} whole @param {Schema} schema @returns {Schema[]} */
function shapes(whole, schema) {
  const here = followed(whole, schema);
  const parts = here.anyOf ?? here.allOf;
  const inner = parts ? parts.flatMap((/** @type {Schema} */ one) => shapes(whole, one)) : [here];
  return inner.filter((/** @type {Schema} */ one) => one.type !== "null");
}

/** Whether words stand there as they are. @param {Schema} one */
const isWords = (one) => [one.type].flat().includes("string") && !one.enum;

/** An example as a person would type it: no group, no yes or no. @param {unknown} given @param {Schema[]} words @returns {string} */
function example(given, words) {
  const all = [given ?? ""].flat();
  if (all.some((one) => typeof one === "object" || typeof one === "boolean")) return "";
  const titled = (/** @type {unknown} */ one) => words.find((word) => String(word.const) === String(one))?.description ?? String(one);
  return all.map(titled).join("; ");
}

/** @param {Schema} whole @param {Schema} schema @returns {Field} */
export function field(whole, schema) {
  const all = shapes(whole, schema);
  const groups = all.filter((one) => one.type === "object" && one.properties);
  const lists = all.filter((one) => one.type === "array");
  const words = all.filter((one) => one.const !== undefined);
  const items = lists.flatMap((one) => shapes(whole, one.items));
  const base = {
    title: schema.title ?? "",
    help: schema.description ?? followed(whole, schema).description ?? "",
    example: example(schema.examples?.[0], [...words, ...items.filter((one) => one.const !== undefined)]),
    isList: lists.length > 0,
    choices: words.map((one) => ({ value: String(one.const), title: one.description ?? String(one.const) })),
    keys: /** @type {Record<string, Schema>} */ ({}),
    required: /** @type {string[]} */ ([]),
  };
  const ofItems = items.find((one) => one.properties);
  if (groups.some((one) => one.properties.bang)) return { ...base, kind: "table", keys: ofItems?.properties ?? {} };
  // Most say it in words, one to a line; the keys are for an entry that says more.
  if (ofItems && items.some(isWords)) return { ...base, kind: "lines", keys: ofItems.properties, required: ofItems.required ?? [] };
  if (groups.length) return { ...base, kind: "group", keys: groups[0].properties, required: groups[0].required ?? [] };
  if (ofItems) return { ...base, kind: "list", keys: ofItems.properties, required: ofItems.required ?? [] };
  if (all.some((one) => one.type === "object")) return { ...base, kind: "map" };
  if (lists.length) return { ...base, kind: "lines" };
  if (all.some((one) => one.type === "boolean") && !all.some((one) => [one.type].flat().includes("string") && !one.enum)) {
    return { ...base, kind: "choice", choices: [{ value: "co", title: "Có" }, { value: "khong", title: "Không" }] };
  }
  return { ...base, kind: words.length ? "choice" : "text" };
}
