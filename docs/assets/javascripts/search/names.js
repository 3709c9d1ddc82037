// Which entries have a name like the query? Exact, beginning, inside, as pinyin, with typing errors.

import { SOUND, spellings } from "./keys.js"
import { sounds, typed } from "./pinyin.js"
import { CHINESE, distance, squash } from "./text.js"

/** @typedef {import("./keys.js").Names} Names */

/**
 * What a key is, best first: points when the query is the key, begins it, or stands inside it.
 * A longer key loses up to 60 points, so the steps between the columns are larger than that.
 */
const KINDS = {
  title: [1000, 700, 450],
  english: [990, 690, 440],
  abbreviation: [985, 685, 435],
  alias: [970, 660, 410],
  hidden: [950, 640, 390],
  pinyin: [920, 620, 370],
  aliasPinyin: [900, 600, 350],
  initials: [880, 560, 0],
  aliasInitials: [860, 540, 0],
}
const POINTS = Object.values(KINDS)
const HOMOPHONE = 580, TYPO = 330, PER_ERROR = 50

/** The best reason for each entry so far. */
export class Scores {
  /** @param {number} count of entries */
  constructor(count) {
    this.points = new Float64Array(count)
    this.key = new Int32Array(count).fill(-1)
    this.best = 0
  }

  /** @param {number} owner @param {number} points @param {number} key */
  raise(owner, points, key) {
    if (points <= this.points[owner]) return
    this.points[owner] = points
    this.key[owner] = key
    if (points > this.best) this.best = points
  }
}

/**
 * @param {Names} names
 * @param {string} query without facets
 * @param {import("./pinyin.js").Readings} table
 * @param {number} count of entries
 */
export function match(names, query, table, count) {
  const scores = new Scores(count)
  const wanted = squash(query)
  if (!wanted) return scores
  const latin = !CHINESE.test(wanted)
  find(names, wanted, scores)
  if (latin && typed(wanted) !== wanted) find(names, typed(wanted), scores)
  if (!latin) soundsLike(names, query, table, scores)
  if (scores.best < 500) misspelt(names, wanted, scores)
  return scores
}

/** @param {Names} names @param {string} wanted @param {Scores} scores */
function find(names, wanted, scores) {
  // A single Latin letter stands inside nearly every name.
  const needle = wanted.length === 1 && !CHINESE.test(wanted) ? "\n" + wanted : wanted
  const skip = needle.length - wanted.length
  let number = 0
  for (let hit = names.text.indexOf(needle); hit >= 0; hit = names.text.indexOf(needle, hit + 1)) {
    const place = hit + skip
    number = keyAt(names.at, place, number)
    const kind = names.kind[number]
    const longer = Math.min(60, names.at[number + 1] - 1 - names.at[number] - wanted.length)
    const [equal, begins, inside] = POINTS[kind]
    if (place === names.at[number]) scores.raise(names.owner[number], longer ? begins - longer : equal, number)
    else if (names.starts[place]) scores.raise(names.owner[number], inside - longer, number)
    else if (kind < SOUND && wanted.length > 2) scores.raise(names.owner[number], inside - 120 - longer, number)
  }
}

/** The last key that begins at or before a place; `from` is not after it. @param {number[]} at @param {number} place @param {number} from */
function keyAt(at, place, from) {
  let low = from, high = at.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (at[middle] <= place) low = middle
    else high = middle - 1
  }
  return low
}

/** Wrong characters of the right sound, and pinyin among characters: "学习律", "过ni合". @param {Names} names @param {string} query @param {import("./pinyin.js").Readings} table @param {Scores} scores */
function soundsLike(names, query, table, scores) {
  const parts = sounds(query, table)
  if (!parts || parts.length < 2) return
  const sound = `\n${parts.map(part => part.sound).join("")}\n`
  for (let hit = names.text.indexOf(sound); hit >= 0; hit = names.text.indexOf(sound, hit + 1)) {
    const number = keyAt(names.at, hit + 1, 0)
    scores.raise(names.owner[number], HOMOPHONE - 20 * Math.max(0, names.kind[number] - SOUND), number)
  }
}

/** Keys, and words in them, with a few wrong letters. @param {Names} names @param {string} wanted @param {Scores} scores */
function misspelt(names, wanted, scores) {
  const latin = !CHINESE.test(wanted)
  // Longer Chinese text is a question, not a misspelt name.
  if (wanted.length < (latin ? 4 : 3) || (!latin && wanted.length > 12)) return
  const most = latin && wanted.length > 7 ? 2 : 1
  for (let length = wanted.length - most; length <= wanted.length + most; length++)
    for (const [spelling, numbers] of spellings(names)[length] || []) {
      const errors = distance(wanted, spelling, most)
      if (errors > most) continue
      for (const number of numbers) {
        const word = spelling.length < names.at[number + 1] - 1 - names.at[number] ? 60 : 0
        scores.raise(names.owner[number], TYPO - PER_ERROR * errors - word - 2 * names.kind[number], number)
      }
    }
}
