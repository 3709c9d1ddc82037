// In which order do entries answer a query? Names first, then what questions and texts say.

import { isSound } from "./keys.js"
import { match } from "./names.js"
import { grams, say } from "./passages.js"
import { compare, named } from "./questions.js"
import { squash, topic } from "./text.js"

/** @typedef {import("./matcher.js").Hit} Hit */
/** @typedef {import("./matcher.js").Index} Index */

// A name in the query counts more the longer it is; what the query shares with texts comes on top.
// Likeness is squared: a question asked in nearly the same words outweighs the names in it.
const NAMED = 120, PER_LETTER = 25, COVER = 110, LIKENESS = 225, SAID = 645
const FAINT = 0.15, ALONE = 0.45, LIKE = 0.6, ANSWERED = 0.15
const LEAST_SAID = 0.01, BESIDE_BEST = 0.35

/**
 * @param {Index} known
 * @param {string} text the query without its facets
 * @returns {Hit[]} best first
 */
export function rank(known, text) {
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
      (asked ? LIKENESS * likeness[number] ** 2 : 0) +
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
