// Which labs answer a query? By their titles and headings; they stand behind the entries.

import { literal, mark } from "./highlight.js"
import { escape, grams, squash } from "./text.js"

/** @typedef {import("./results.js").Item} Item */

/**
 * @typedef {object} Lab
 * @property {string} slug
 * @property {number} number
 * @property {string} title
 * @property {string} english
 * @property {string} description
 * @property {[string, string][]} headings anchors and texts
 */

const MOST = 2, LEAST = 0.6, BEHIND = 3, NAMED = 880

/**
 * @param {Lab[]} labs
 * @param {string} query without facets
 * @returns {{exact: boolean, items: Item[]}[]} best first
 */
export function find(labs, query) {
  const found = labs.map(lab => ({ lab, ...best(lab, query) })).filter(({ likeness }) => likeness >= LEAST)
  found.sort((a, b) => b.likeness - a.likeness || a.lab.number - b.lab.number)
  // A heading that several labs have, such as 数据, names none of them; all of them are shown.
  const same = found.filter(({ likeness }) => likeness >= 1).length
  return found
    .slice(0, Math.max(MOST, same))
    .map(({ lab, likeness, heading }) => ({ exact: likeness >= 1 && same === 1, items: item(lab, heading, query) }))
}

/** The title or heading that is nearest to the query. @param {Lab} lab @param {string} query */
function best(lab, query) {
  let likeness = Math.max(alike(lab.title, query), alike(lab.english, query), alike(`实验${lab.number}`, query))
  let heading = null
  for (const one of lab.headings) {
    const near = alike(one[1], query)
    if (near > likeness) [likeness, heading] = [near, one]
  }
  return { likeness, heading }
}

/** 1 when both say the same; else at most 0.95, by what they share. @param {string} text @param {string} query */
function alike(text, query) {
  const known = squash(text), wanted = squash(query)
  if (known === wanted) return 1
  if (wanted.length > 2 && known.includes(wanted)) return 0.7 + (0.25 * wanted.length) / known.length
  const asked = grams(query), said = grams(text)
  const shared = asked.filter(gram => said.includes(gram)).length
  return asked.length < 2 ? 0 : (0.95 * 2 * shared) / (asked.length + said.length)
}

/** @param {Lab} lab @param {[string, string] | null} heading @param {string} query @returns {Item[]} */
function item(lab, heading, query) {
  const location = `labs/${lab.slug}/`
  const tags = `<span class="md-tag">实验 ${lab.number}</span>`
  /** @param {string} text */
  const marked = text => mark(text, literal(text, query))
  const page = { location, title: `${marked(lab.title)} ${escape(lab.english)}`, text: `${marked(lab.description)}<br>${tags}`, score: 1, terms: {} }
  if (!heading) return [page]
  return [page, { location: `${location}#${heading[0]}`, title: marked(heading[1]), text: tags, score: 1.01, terms: {} }]
}

/**
 * Labs among the entries: what is called just so comes first, or right behind an entry of that name.
 * @param {Item[][]} entries
 * @param {{exact: boolean, items: Item[]}[]} labs
 * @returns {Item[][]}
 */
export function among(entries, labs) {
  const placed = [...entries]
  for (const { exact, items } of [...labs].reverse())
    placed.splice(!exact ? BEHIND : placed[0]?.[0].score >= NAMED ? 1 : 0, 0, items)
  return placed
}
