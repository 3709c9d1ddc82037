// Which letters of a text does a query explain? Those are marked, and only those.

import { initials, sounds, typed } from "./pinyin.js"
import { CHINESE, escape, grams, spell, squash, topic } from "./text.js"

/** @typedef {[number, number]} Range from and to, in UTF-16 units */

/**
 * Text as HTML in which the ranges are marked.
 * @param {string} text
 * @param {Range[]} ranges
 */
export function mark(text, ranges) {
  let html = "", at = 0
  for (const [from, to] of merge(ranges)) {
    html += `${escape(text.slice(at, from))}<mark>${escape(text.slice(from, to))}</mark>`
    at = to
  }
  return html + escape(text.slice(at))
}

/** @param {Range[]} ranges @returns {Range[]} in order, touching ones joined */
function merge(ranges) {
  /** @type {Range[]} */
  const merged = []
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}

/**
 * Where the query stands in a text: as a whole, or else its words and pairs of characters.
 * @param {string} text
 * @param {string} query
 * @returns {Range[]}
 */
export function literal(text, query) {
  const spelled = spell(text)
  const whole = places(spelled, squash(query))
  if (whole.length) return whole
  const parts = grams(topic(query)).filter(gram => gram.length > 1)
  return parts.flatMap(part => places(spelled, part))
}

/**
 * @param {ReturnType<typeof spell>} spelled
 * @param {string} needle squashed
 * @returns {Range[]}
 */
function places({ text, from, to, starts }, needle) {
  /** @type {Range[]} */
  const found = []
  if (!needle) return found
  // Short Latin needles stand by chance in the middle of many words.
  const anywhere = CHINESE.test(needle) || needle.length > 3
  for (let hit = text.indexOf(needle); hit >= 0; hit = text.indexOf(needle, hit + 1))
    if (anywhere || starts[hit]) found.push([from[hit], to[hit + needle.length - 1]])
  return found
}

/**
 * The characters of a name that were typed as pinyin or as initials.
 * @param {string} name
 * @param {string} query
 * @param {import("./pinyin.js").Readings} table
 * @returns {Range[]}
 */
export function spoken(name, query, table) {
  const wanted = typed(squash(query))
  const parts = CHINESE.test(name) && !CHINESE.test(wanted) ? sounds(name, table) : null
  if (!parts || !wanted) return []
  for (let first = 0; first < parts.length; first++) {
    let rest = wanted
    for (let last = first; last < parts.length; last++) {
      const { sound } = parts[last]
      if (sound.startsWith(rest)) return ranges(parts.slice(first, last + 1))
      if (!rest.startsWith(sound)) break
      rest = rest.slice(sound.length)
    }
  }
  for (const short of initials(parts)) {
    if (!short.startsWith(wanted)) continue
    const each = parts.map(part => (short.length > parts.length && !part.chinese ? part.sound.length : 1))
    let used = 0
    return ranges(parts.filter((_, i) => (used += each[i]) - each[i] < wanted.length))
  }
  return []
}

/** @param {{from: number, to: number}[]} parts @returns {Range[]} */
const ranges = parts => parts.map(({ from, to }) => [from, to])
