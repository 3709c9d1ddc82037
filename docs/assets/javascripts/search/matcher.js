// Which entries answer a query, and in which order? Neither DOM nor worker is used here.

import { collect, isSound, remember, spellings } from "./keys.js"
import { match } from "./names.js"
import { grams, say, unpack } from "./passages.js"
import { readings } from "./pinyin.js"
import { addDetails, addNames, compare, empty, named } from "./questions.js"
import { normalise, squash, topic } from "./text.js"

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

// A name in the query counts more the longer it is; what the query shares with texts comes on top.
// Likeness counts more the greater it is: a question asked in nearly the same words outweighs the names in it.
const NAMED = 120, PER_LETTER = 24, COVER = 200, LIKENESS = 300, SAID = 450
const FAINT = 0.15, ALONE = 0.45, LIKE = 0.6, ANSWERED = 0.15
const LEAST_SAID = 0.01, BESIDE_BEST = 0.35

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

/** @param {Index} known @param {string} text @returns {Hit[]} */
function rank(known, text) {
  const { entries, names, texts, table } = known
  if (!squash(text)) return []
  const scores = match(names, text, table, entries.length)
  const { cover, question, likeness, wanted } = compare(texts, text)
  const letters = named(names, text)
  const direct = scores.best >= 500
  // Few words are a name in the making; from three on the texts have a say.
  const asked = !direct && wanted.length > 2
  const said = direct ? null : saidOf(known, text, letters)
  const faint = said ? Math.max(LEAST_SAID, BESIDE_BEST * Math.max(...said.entries)) : Infinity
  const hits = []
  for (let number = 0; number < entries.length; number++) {
    const shared = cover[number] + (asked ? likeness[number] : 0)
    const inQuery = letters.get(number) || 0
    const inText = said ? said.entries[number] : 0
    const weak = shared < (scores.best ? ALONE : FAINT) && inText < faint
    if (!scores.points[number] && !inQuery && weak) continue
    const score =
      scores.points[number] +
      (inQuery ? NAMED + PER_LETTER * inQuery : 0) +
      COVER * cover[number] +
      (asked ? LIKENESS * likeness[number] ** 1.5 : 0) +
      SAID * inText
    const order = !asked ? -1
      : likeness[number] >= LIKE ? texts.order[question[number]]
      : said && said.best[number] >= ANSWERED ? said.question[number] : -1
    hits.push({
      entry: entries[number],
      score,
      sound: isSound(names, scores.key[number]),
      question: order < 0 ? null : entries[number].questions[order],
    })
  }
  return hits.sort((a, b) => b.score - a.score || a.entry.title.length - b.entry.title.length)
}

/**
 * What the texts say to a query; of what it names, the texts may speak by the other name: 损失 for "loss".
 * @param {Index} known
 * @param {string} text
 * @param {Map<number, number>} inQuery the entries that it names
 */
function saidOf({ entries, passages }, text, inQuery) {
  if (!passages) return null
  const topical = grams(topic(text))
  const wanted = topical.length ? topical : grams(text)
  const alike = [...inQuery.keys()].flatMap(number => [entries[number].title, entries[number].english])
  const hints = grams(alike.join("\n")).filter(gram => !wanted.includes(gram))
  return say(passages, wanted, hints)
}
