// How does Material's dialog want its results? As items whose title and text are HTML.

import { literal, mark, spoken } from "./highlight.js"
import { escape, squash } from "./text.js"

/** @typedef {import("./matcher.js").Hit} Hit */
/** @typedef {import("./pinyin.js").Readings} Readings */

/**
 * @typedef {object} Item a page, or a place in it
 * @property {string} location relative to the site's root
 * @property {string} title HTML
 * @property {string} text HTML
 * @property {number} score
 * @property {Record<string, boolean>} terms always empty: no query is carried to the page
 */

/**
 * A hit as an entry and, when the query is a question, the interview question that is nearest to it.
 * @param {Hit} hit
 * @param {string} query without facets
 * @param {Readings} table
 * @returns {Item[]}
 */
export function item(hit, query, table) {
  const { entry, score, question } = hit
  /** @param {string} name */
  const name = name => {
    const found = literal(name, query)
    return mark(name, found.length || !hit.sound ? found : spoken(name, query, table))
  }
  const english = entry.english + (entry.abbreviation ? ` (${entry.abbreviation})` : "")
  const other = squash(english) === squash(entry.title) ? [] : [english]
  const aliases = entry.aliases.map(name).join("、")
  const description = mark(entry.description, literal(entry.description, query))
  const location = `terms/${entry.slug}/`
  // Material's own tags would each be a landmark, all of them without a name.
  const tags = [entry.level, entry.category].map(tag => `<span class="md-tag">${escape(tag)}</span>`).join(" ")
  const text = [aliases && `又名：${aliases}`, description, tags].filter(Boolean).join("<br>")
  const title = [entry.title, ...other].map(name).join(" ")
  const page = { location, title, text, score, terms: {} }
  if (!question) return [page]
  const [id, asked] = question
  // Enter goes to the highest score: to the question rather than to the top of its page.
  const place = { location: `${location}#${id}`, title: mark(asked, literal(asked, query)), text: tags }
  return [page, { ...place, score: score + 0.01, terms: {} }]
}
