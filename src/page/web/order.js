// In which order documents are offered: what most come for first, and with a list of schools what its office makes.

import { byId } from "./dom.js";

/** @typedef {import("./app.js").App} App */

/** Offices, those first whose documents most come for; "" is any office. */
const OF_COMMUNE = ["xa", "truong", "", "so", "tinh"];

/** With a list of several communes. */
const OF_PROVINCE = ["tinh", "so", "", "xa", "truong"];

/** @param {any} template @param {string[]} offices */
function place(template, offices) {
  const ranks = template.ranks.length ? template.ranks : [""];
  const first = Math.min(...ranks.map((/** @type {string} */ rank) => (offices.includes(rank) ? offices.indexOf(rank) : offices.length)));
  // Documents about schools come first.
  return (template.hasSchools ? 0 : 100) + first;
}

/** The documents of `templates` as they are offered. @param {App} app @param {any[]} templates @returns {any[]} */
export function ordered(app, templates) {
  const offices = app.tables.length && app.communes > 1 ? OF_PROVINCE : OF_COMMUNE;
  const name = (/** @type {any} */ one) => one.about ?? one.name;
  return [...templates].sort((one, other) => place(one, offices) - place(other, offices) || name(one).localeCompare(name(other), "vi"));
}

/** Puts the cards that are shown in that order. @param {App} app */
export function arrange(app) {
  const cards = new Map([...byId("gallery").children].map((card) => [card.dataset.template, card]));
  const templates = app.description.templates.filter((/** @type {any} */ one) => cards.has(one.name));
  byId("gallery").append(...ordered(app, templates).map((one) => cards.get(one.name)));
}
