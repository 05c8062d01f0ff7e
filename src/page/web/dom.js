// Elements from a few words.

import { inWords } from "./words.js";

/**
 * An element with attributes (`on…` are listeners) and children; what is null or false is left out.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Record<string, any>} [attributes]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "value") /** @type {any} */ (element).value = value;
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(.../** @type {(Node | string)[]} */ (children.filter((child) => child || child === "")));
  return element;
}

/** @param {string} id @returns {any} The element with that id, which the page has. */
export function byId(id) {
  return document.getElementById(id);
}

let last = 0;

/** @returns {string} An id that nothing else has. */
export function newId() {
  last += 1;
  return `m${last}`;
}

/** Tells screen readers and everyone what happened. @param {string} text */
export function say(text) {
  byId("status").textContent = inWords(text);
}
