// Which entries speak of what is asked? Compared by pairs of characters and by words.

import { CHINESE, grams, normalise, topic, words } from "./text.js"

/** @typedef {import("./matcher.js").Entry} Entry */

/**
 * Where each gram occurs: in the names and descriptions of entries, and in questions.
 * @typedef {object} Texts
 * @property {Map<string, number[]>} names
 * @property {Map<string, number[]>} descriptions
 * @property {Map<string, number[]>} questions
 * @property {number[]} asked the entry of each question
 * @property {number[]} order which of its entry's questions it is
 * @property {number[]} size how many grams it has
 * @property {number} count of entries
 */

/** @param {number} count of entries @returns {Texts} */
export const empty = count => ({
  names: new Map(), descriptions: new Map(), questions: new Map(), asked: [], order: [], size: [], count,
})

/** @param {Map<string, number[]>} postings @param {string} text @param {number} number */
function post(postings, text, number) {
  const found = grams(text)
  for (const gram of found) {
    const list = postings.get(gram)
    if (!list) postings.set(gram, [number])
    else if (list[list.length - 1] !== number) list.push(number)
  }
  return found.length
}

/** @param {Texts} texts @param {number} number @param {Entry} entry */
export function addNames(texts, number, entry) {
  for (const name of [entry.title, entry.english, entry.abbreviation, ...entry.aliases, ...entry.hidden])
    post(texts.names, name, number)
}

/** @param {Texts} texts @param {number} number @param {Entry} entry */
export function addDetails(texts, number, entry) {
  post(texts.descriptions, entry.description, number)
  entry.questions.forEach(([, text], order) => {
    const question = texts.asked.length
    texts.asked.push(number)
    texts.order.push(order)
    texts.size.push(post(texts.questions, topic(text), question))
  })
}

const WEIGHTS = { names: 1, descriptions: 0.5, question: 0.8, likeness: 0.5 }

/**
 * How much of the query each entry covers, and its question nearest to the query.
 * @param {Texts} texts
 * @param {string} query
 * @returns {{cover: Float64Array, question: Int32Array, likeness: Float64Array, wanted: string[]}}
 */
export function compare(texts, query) {
  const { names, descriptions, questions, count } = texts
  const cover = new Float64Array(count), likeness = new Float64Array(count)
  const question = new Int32Array(count).fill(-1)
  const asked = grams(topic(query))
  const wanted = asked.length ? asked : grams(query)
  const rarity = wanted.map(gram => {
    const seen = Math.max(...[names, descriptions, questions].map(postings => postings.get(gram)?.length || 0))
    return Math.log(1 + count / (seen + 0.5))
  })
  const total = rarity.reduce((sum, value) => sum + value, 0)
  if (!total) return { cover, question, likeness, wanted }
  const common = new Map()
  wanted.forEach((gram, i) => {
    for (const entry of names.get(gram) || []) cover[entry] += (WEIGHTS.names * rarity[i]) / total
    for (const entry of descriptions.get(gram) || []) cover[entry] += (WEIGHTS.descriptions * rarity[i]) / total
    for (const one of questions.get(gram) || []) {
      const sum = common.get(one) || { rarity: 0, grams: 0 }
      sum.rarity += rarity[i]
      sum.grams++
      common.set(one, sum)
    }
  })
  for (const [one, sum] of common) {
    const entry = texts.asked[one]
    const dice = (2 * sum.grams) / (wanted.length + texts.size[one])
    const like = WEIGHTS.question * (sum.rarity / total) + WEIGHTS.likeness * dice
    if (like > likeness[entry]) {
      likeness[entry] = like
      question[entry] = one
    }
  }
  return { cover, question, likeness, wanted }
}

/**
 * The names that stand in the query and in no longer name there: not 权重 in 权重衰减.
 * @param {import("./keys.js").Names} names
 * @param {string} query
 * @returns {Map<number, number>} for each entry how many letters of the query name it
 */
export function named(names, query) {
  const text = normalise(query), found = []
  const pieces = [...text.matchAll(/[\u4e00-\u9fff]|[\p{Script=Latin}\p{Script=Greek}\p{N}]+/gu)]
  // Of code such as loss.backward or no_grad a part is not what is meant.
  const before = pieces.map(({ index }) => /[a-z0-9]_$/.test(text.slice(Math.max(0, index - 2), index)))
  const after = pieces.map(({ 0: piece, index }) => /^[._][a-z]/.test(text.slice(index + piece.length, index + piece.length + 2)))
  for (let i = 0; i < pieces.length; i++) {
    let key = ""
    for (let j = i; j < Math.min(pieces.length, i + 16); j++) {
      key += pieces[j][0]
      const long = CHINESE.test(key) ? key.length > 1 : words(key)[0]?.length > 1
      const owners = (long && names.exact.get(key)) || []
      if (owners.length && !before[i] && !after[j]) found.push({ from: i, to: j + 1, key, owners })
    }
  }
  const lengths = new Map()
  for (const { from, to, key, owners } of found) {
    if (found.some(other => other.from <= from && other.to >= to && other.to - other.from > to - from)) continue
    for (const number of owners)
      lengths.set(names.owner[number], Math.max(key.length, lengths.get(names.owner[number]) || 0))
  }
  return lengths
}
