// Which entries answer a query, with which facets? Neither DOM nor worker is used here.

import { collect, remember, spellings } from "./keys.js"
import { unpack } from "./passages.js"
import { readings } from "./pinyin.js"
import { addDetails, addNames, empty } from "./questions.js"
import { rank } from "./rank.js"
import { normalise } from "./text.js"

/**
 * @typedef {object} Entry
 * @property {string} slug
 * @property {string} level such as "L0"
 * @property {string} category
 * @property {string} title
 * @property {string} english
 * @property {string} abbreviation "" when there is none
 * @property {string[]} aliases
 * @property {string[]} hidden aliases that are never shown
 * @property {string} description "" until the details are there
 * @property {[string, string][]} questions ids and texts
 */

/**
 * @typedef {object} NamesData what `names.json` holds
 * @property {[string, string][]} levels
 * @property {string[]} categories
 * @property {Record<string, string>} readings
 * @property {Record<string, string>} exceptions
 * @property {[string, number, number, [string, string, string?], string[], string[]][]} entries
 */

/** @typedef {Record<string, [string, [string, string][]]>} DetailsData what `details.json` holds, by slug */
/** @typedef {{level: string[], category: string[]}} Facets */

/**
 * @typedef {object} Hit
 * @property {Entry} entry
 * @property {number} score
 * @property {boolean} sound whether it was found by its pinyin
 * @property {[string, string] | null} question the one that is nearest to the query
 */

/**
 * @typedef {object} Index
 * @property {Entry[]} entries
 * @property {Facets} facets every level and category, in order
 * @property {Record<string, string>} titles what the levels are called
 * @property {import("./pinyin.js").Readings} table
 * @property {import("./keys.js").Names} names
 * @property {import("./questions.js").Texts} texts
 * @property {import("./passages.js").Passages | null} passages null until they are there
 */

/**
 * @typedef {object} Answer
 * @property {string} text the query without its facets
 * @property {Facets} active the facets in the query
 * @property {Record<keyof Facets, [string, number][]>} counts hits for each level and category
 * @property {Hit[]} hits best first
 */

/** @param {NamesData} data @returns {Index} */
export function index(data) {
  const levels = data.levels.map(([level]) => level)
  const entries = data.entries.map(([slug, level, category, names, aliases, hidden]) => ({
    slug,
    level: levels[level],
    category: data.categories[category],
    title: names[0],
    english: names[1],
    abbreviation: names[2] || "",
    aliases,
    hidden,
    description: "",
    questions: /** @type {[string, string][]} */ ([]),
  }))
  const table = readings(data.readings, data.exceptions)
  const texts = empty(entries.length)
  const used = new Set(entries.map(entry => entry.category))
  const facets = { level: levels, category: data.categories.filter(category => used.has(category)) }
  const titles = Object.fromEntries(data.levels)
  return { entries, facets, titles, table, names: collect(entries, table), texts, passages: null }
}

/**
 * Take in what whole questions are compared with; stops after each slice, so that queries can be answered between.
 * @param {Index} known
 * @param {DetailsData} details
 */
export function* learn(known, details, slice = 250) {
  for (let number = 0, key = 0; number < known.entries.length; number++) {
    const entry = known.entries[number]
    const found = details[entry.slug]
    if (found) [entry.description, entry.questions] = found
    key = remember(known.names, number, key)
    addNames(known.texts, number, entry)
    addDetails(known.texts, number, entry)
    if (number % slice === slice - 1) yield
  }
  spellings(known.names)
}

/** Take in what the entries' texts say; after `learn`. @param {Index} known @param {import("./passages.js").TextsData} data */
export function read(known, data) {
  known.passages = unpack(data, known.entries)
}

/**
 * Take the facets out of a query: "#L1 #模型训练 误差" asks for 误差 in a level and a category.
 * @param {string} query
 * @param {Facets} facets
 */
export function parse(query, facets) {
  /** @type {Facets} */
  const active = { level: [], category: [] }
  const text = query.replace(/[#＃]([^\s#＃]+)/g, (written, name) => {
    for (const kind of /** @type {(keyof Facets)[]} */ (["level", "category"])) {
      const value = facets[kind].find(known => normalise(known) === normalise(name))
      if (value) {
        if (!active[kind].includes(value)) active[kind].push(value)
        return " "
      }
    }
    return written
  })
  return { text: text.replace(/\s+/g, " ").trim(), active }
}

/**
 * @param {Index} known
 * @param {string} query as typed
 * @returns {Answer}
 */
export function search(known, query) {
  const { text, active } = parse(query, known.facets)
  const found = text ? rank(known, text) : known.entries.map(entry => plainHit(entry))
  const counts = {
    level: tally(known.facets.level, found.filter(passes(active, "category")), "level"),
    category: tally(known.facets.category, found.filter(passes(active, "level")), "category"),
  }
  const hits = found.filter(passes(active, "level")).filter(passes(active, "category"))
  return { text, active, counts, hits }
}

/** @param {Entry} entry @returns {Hit} */
const plainHit = entry => ({ entry, score: 1, sound: false, question: null })

/** @param {Facets} active @param {keyof Facets} kind @returns {(hit: Hit) => boolean} */
const passes = (active, kind) => hit => !active[kind].length || active[kind].includes(hit.entry[kind])

/** @param {string[]} values @param {Hit[]} hits @param {keyof Facets} kind @returns {[string, number][]} */
function tally(values, hits, kind) {
  const counts = new Map(values.map(value => [value, 0]))
  for (const { entry } of hits) counts.set(entry[kind], (counts.get(entry[kind]) || 0) + 1)
  return [...counts]
}
