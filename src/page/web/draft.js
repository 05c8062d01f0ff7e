// The facts file that is open: its text is the truth, the form changes it in place, comments stay.

import { Document, isMap, isScalar, isSeq, parseDocument } from "./yaml.js";

/** Scalars stay as they are written: 07 is no 7. */
const READING = /** @type {any} */ ({ schema: "failsafe", keepSourceTokens: true });
const WRITING = { lineWidth: 0, flowCollectionPadding: false };

/** @typedef {(string | number)[]} Path */

/** Text, its past and its future. */
export class Draft {
  /** @param {string} id @param {string} path @param {string} text */
  constructor(id, path, text) {
    this.id = id;
    this.path = path;
    this.text = text;
    /** What the folder has at its path, as far as is known. */
    this.standing = "";
    /** @type {Map<string, Uint8Array>} */
    this.files = new Map();
    /** @type {string[]} */
    this.past = [];
    /** @type {string[]} */
    this.future = [];
    /** @type {() => void} */
    this.changed = () => {};
    this.tree = parseDocument(text, READING);
  }

  /** Whether the text is YAML that a form can show. */
  get isReadable() {
    return this.tree.errors.length === 0 && (this.tree.contents === null || isMap(this.tree.contents));
  }

  /** @param {Path} path @returns {any} What is written there: a text, a list, a map, or undefined. */
  get(path) {
    const node = path.length ? this.tree.getIn(path, true) : this.tree.contents;
    if (node === undefined || node === null) return undefined;
    if (isScalar(node)) {
      const text = String(node.source ?? node.value ?? "");
      return ["", "~", "null"].includes(text) && node.type === "PLAIN" ? undefined : text;
    }
    return /** @type {any} */ (node).toJSON();
  }

  /** Whether the key stands there, if with nothing behind it. @param {Path} path */
  has(path) {
    return this.tree.hasIn(path);
  }

  /** Writes a value, or takes the key away. @param {Path} path @param {any} value */
  set(path, value) {
    const tree = parseDocument(this.text, READING);
    if (tree.contents === null) tree.contents = /** @type {any} */ (new Document({}, READING).contents);
    if (value === undefined || value === "") {
      if (!tree.hasIn(path)) return;
      const holder = tree.getIn(path.slice(0, -1), true);
      // An entry of a list keeps its place; a key goes.
      if (isSeq(holder)) tree.setIn(path, null);
      else this.#drop(tree, path);
    } else {
      this.#room(tree, path);
      const known = tree.getIn(path, true);
      if (isScalar(known) && typeof value === "string") {
        known.value = value;
        delete (/** @type {any} */ (known).source);
        if (known.type === "PLAIN") delete (/** @type {any} */ (known).type);
      } else tree.setIn(path, tree.createNode(value));
    }
    this.write(tree.toString(WRITING));
  }

  /** Takes a key away, and the maps that it leaves empty. @param {any} tree @param {Path} path */
  #drop(tree, path) {
    tree.deleteIn(path);
    const above = path.slice(0, -1);
    const holder = above.length ? tree.getIn(above, true) : undefined;
    const isEmpty = isMap(holder) && holder.items.length === 0 && !holder.comment && !holder.commentBefore;
    if (isEmpty && typeof above.at(-1) === "string") this.#drop(tree, above);
  }

  /** Makes maps on the way to `path` where there is a word or nothing. @param {any} tree @param {Path} path */
  #room(tree, path) {
    for (let end = 1; end < path.length; end += 1) {
      const node = tree.getIn(path.slice(0, end), true);
      if (isMap(node) || isSeq(node)) continue;
      tree.setIn(path.slice(0, end), tree.createNode(typeof path[end] === "number" ? [] : {}));
    }
  }

  /** @param {Path} path Takes an entry out of a list. */
  cut(path) {
    const tree = parseDocument(this.text, READING);
    tree.deleteIn(path);
    this.write(tree.toString(WRITING));
  }

  /** Takes a new text. @param {string} text */
  write(text) {
    if (text === this.text) return;
    this.past.push(this.text);
    if (this.past.length > 500) this.past.shift();
    this.future = [];
    this.#take(text);
  }

  undo() {
    const text = this.past.pop();
    if (text === undefined) return false;
    this.future.push(this.text);
    this.#take(text);
    return true;
  }

  redo() {
    const text = this.future.pop();
    if (text === undefined) return false;
    this.past.push(this.text);
    this.#take(text);
    return true;
  }

  /** @param {string} text */
  #take(text) {
    this.text = text;
    this.tree = parseDocument(text, READING);
    this.changed();
  }

  /** The path of the value at a line and column, from 1. @param {number} line @param {number} column @returns {Path} */
  pathAt(line, column) {
    const lines = this.text.split("\n");
    const offset = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
    /** @type {Path} */
    const path = [];
    let node = /** @type {any} */ (this.tree.contents);
    while (isMap(node) || isSeq(node)) {
      const items = /** @type {any[]} */ (node.items);
      let next;
      for (const [index, item] of items.entries()) {
        const start = (isMap(node) ? item.key?.range?.[0] : item?.range?.[0]) ?? Infinity;
        if (start <= offset) next = { index, item };
      }
      if (!next) break;
      path.push(isMap(node) ? String(next.item.key?.value ?? next.item.key) : next.index);
      node = isMap(node) ? next.item.value : next.item;
    }
    return path;
  }
}
