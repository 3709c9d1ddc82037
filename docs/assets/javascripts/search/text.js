// How is text compared? Without case, width, spaces and punctuation.

export const CHINESE = /[\u4e00-\u9fff]/

/** @param {string} text */
export const normalise = text => text.normalize("NFKC").toLowerCase()

/** Only letters and digits are left: "K 折 Cross-Validation" becomes "k折crossvalidation". @param {string} text */
export const squash = text => normalise(text).replace(/[^\p{L}\p{N}]+/gu, "")

/**
 * What is left of each UTF-16 unit, remembered because names are made of few of them.
 * @type {{kept: string, chinese: boolean}[]}
 */
const letters = []

/** @param {string} text @param {number} place */
export function letter(text, place) {
  const code = text.charCodeAt(place)
  const known = letters[code]
  if (known) return known
  const kept = squash(text[place])
  return (letters[code] = { kept, chinese: CHINESE.test(kept) })
}

/**
 * The squashed text with, for each of its characters, where it stood, and whether a word begins there.
 * Each Chinese character counts as a word.
 * @param {string} text
 * @returns {{text: string, from: number[], to: number[], starts: boolean[]}}
 */
export function spell(text) {
  const from = [], to = [], starts = []
  let squashed = "", inWord = false
  for (let place = 0; place < text.length; place++) {
    const { kept, chinese } = letter(text, place)
    for (let i = 0; i < kept.length; i++) {
      from.push(place)
      to.push(place + 1)
      starts.push(chinese || (!inWord && i === 0))
    }
    squashed += kept
    inWord = kept !== "" && !chinese
  }
  return { text: squashed, from, to, starts }
}

/** The words in Latin letters and digits. @param {string} text @returns {string[]} */
export const words = text => normalise(text).match(/[\p{Script=Latin}\p{Script=Greek}\p{N}]+/gu) || []

const runs = /[\u4e00-\u9fff]+|[\p{Script=Latin}\p{Script=Greek}\p{N}]+/gu

/**
 * What two texts are compared by: pairs of neighbouring Chinese characters, and Latin words.
 * @param {string} text
 * @returns {string[]} without repetition
 */
export function grams(text) {
  /** @type {Set<string>} */
  const found = new Set()
  for (const run of normalise(text).match(runs) || []) {
    if (!CHINESE.test(run) || run.length === 1) found.add(run)
    else for (let i = 0; i + 1 < run.length; i++) found.add(run.slice(i, i + 2))
  }
  return [...found]
}

const asking = /为什么|为何|怎么回事|怎么样|怎么办|怎么|怎样|如何|是什么|什么|哪些|哪个|多少|是不是|能不能|要不要|可不可以|有没有|是否|区别|不同|吗|呢|吧|的|了/g

/** A question without the words that any question has. @param {string} text */
export const topic = text => text.replace(asking, " ")

/** @param {string} text */
export const escape = text =>
  text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)

let before = new Uint8Array(64), last = new Uint8Array(64), row = new Uint8Array(64)

/**
 * How many letters must be changed, added, left out or swapped with their neighbour; more than `most` is
 * `most + 1`. Optimal string alignment after Damerau (1964). Of long texts only the beginnings are compared.
 * @param {string} a
 * @param {string} b
 * @param {number} most
 */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1
  const wide = Math.min(b.length, 63)
  for (let j = 0; j <= wide; j++) last[j] = j
  for (let i = 1; i <= Math.min(a.length, 63); i++) {
    row[0] = i
    let least = i
    const one = a.charCodeAt(i - 1), other = a.charCodeAt(i - 2)
    for (let j = 1; j <= wide; j++) {
      const two = b.charCodeAt(j - 1)
      let cost = last[j - 1] + (one === two ? 0 : 1)
      if (last[j] < cost) cost = last[j] + 1
      if (row[j - 1] < cost) cost = row[j - 1] + 1
      if (i > 1 && j > 1 && one === b.charCodeAt(j - 2) && other === two && before[j - 2] < cost) cost = before[j - 2] + 1
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    const spare = before
    before = last
    last = row
    row = spare
  }
  return last[wide]
}
