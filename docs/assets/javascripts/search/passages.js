// Which entries say what is asked? Ranked by the words of their texts, whole and passage by passage.

/**
 * @typedef {object} TextsData what `texts.json` holds
 * @property {[string, number[]][]} entries slug and the lengths of its passages; the last ones are its questions
 * @property {string} grams in order, a line each
 * @property {string} places in which passages each stands, and how often
 */

/**
 * @typedef {object} Passages
 * @property {string[]} grams
 * @property {string[]} places packed, see `stands`
 * @property {Int32Array} owner the entry of each passage
 * @property {Int32Array} order which of its entry's questions it is; negative when none
 * @property {Uint8Array} first 1 for the passage that defines its entry
 * @property {Float64Array} size of each passage, 1 is the average
 * @property {Float64Array} sizes of each entry, 1 is the average
 */

/**
 * @typedef {object} Said how well texts answer a query, 1 at most
 * @property {Float64Array} entries
 * @property {Int32Array} question the place among its entry's questions of the best passage; negative when none
 * @property {Float64Array} best how well the best passage of each entry does
 */

const FURTHER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&*"
const OFTEN = "'()"
const PARTICLES = /[的了吗呢吧是在也都就把被这那但又或及很与以它其该从只才让]/g
const RUN = /[\u4e00-\u9fff]+|[a-z0-9\u00df-\u024f\u0370-\u03ff]+/g
const IDENTIFIER = /[a-z0-9_]+(?:\.[a-z_][a-z0-9_]*)*/g

/**
 * Pairs of characters, words and identifiers, cut as `grams` in search_texts.py does.
 * @param {string} text
 * @returns {string[]} without repetition
 */
export function grams(text) {
  /** @type {Set<string>} */
  const found = new Set()
  const spaced = text.normalize("NFKC").replace(PARTICLES, " ")
  for (const run of spaced.replace(/([a-z0-9])([A-Z][a-z])/g, "$1 $2").toLowerCase().match(RUN) || []) {
    if (run[0] >= "\u4e00") for (let i = 0; i + 1 < run.length; i++) found.add(run.slice(i, i + 2))
    else if (run.length > 1 && run[0] !== "0") found.add(run.length > 3 ? run.replace(/([^s])s$/, "$1") : run)
  }
  for (const identifier of spaced.toLowerCase().match(IDENTIFIER) || []) {
    const parts = identifier.split(".")
    parts.forEach((part, i) => {
      if (/[^_]_+[^_]/.test(part)) found.add(part)
      if (i) found.add(`${parts[i - 1]}.${part}`)
    })
  }
  return [...found]
}

/**
 * @param {TextsData} data
 * @param {import("./matcher.js").Entry[]} entries
 * @returns {Passages}
 */
export function unpack(data, entries) {
  const number = new Map(entries.map(({ slug }, i) => [slug, i]))
  const count = data.entries.reduce((sum, [, lengths]) => sum + lengths.length, 0)
  const first = new Uint8Array(count), owner = new Int32Array(count).fill(-1), order = new Int32Array(count)
  const size = new Float64Array(count), sizes = new Float64Array(entries.length)
  let passage = 0
  for (const [slug, lengths] of data.entries) {
    const entry = number.get(slug)
    const others = lengths.length - (entry === undefined ? 0 : entries[entry].questions.length)
    first[passage] = 1
    lengths.forEach((length, i) => {
      if (entry !== undefined) {
        owner[passage] = entry
        sizes[entry] += length
      }
      order[passage] = i - others
      size[passage++] = length
    })
  }
  return {
    grams: data.grams.split("\n"), places: data.places.split("\n"), first, owner, order,
    size: levelled(size), sizes: levelled(sizes),
  }
}

/** Numbers as multiples of their average. @param {Float64Array} numbers */
function levelled(numbers) {
  const average = numbers.reduce((sum, one) => sum + one, 0) / numbers.length || 1
  return numbers.map(one => one / average)
}

/**
 * Where a gram stands, in pairs: the passage and how often. Steps between passages are in base 32, with an
 * alphabet of its own for the digits that are not the last.
 * @param {Passages} texts
 * @param {string} gram
 * @returns {number[]}
 */
function stands({ grams, places }, gram) {
  let low = 0, high = grams.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (grams[middle] < gram) low = middle + 1
    else high = middle
  }
  const found = []
  let passage = -1, step = 0
  for (const digit of grams[low] === gram ? places[low] : "") {
    const times = OFTEN.indexOf(digit), more = FURTHER.indexOf(digit)
    if (times >= 0) found[found.length - 1] = times + 2
    else if (more >= 0) step = 32 * (step + more)
    else {
      passage += step + parseInt(digit, 32) + 1
      step = 0
      found.push(passage, 1)
    }
  }
  return found
}

// BM25, Robertson & Zaragoza (2009): occurrences count less and less, and less in a long text.
const WHOLE = 8, PART = 2.5, LENGTH = 0.6
const DEFINITION = 1.5, PASSAGE = 0.36, HINT = 0.77

/** @param {number} times @param {number} size @param {number} saturation */
const weight = (times, size, saturation) => times / (times + saturation * (1 - LENGTH + LENGTH * size))

/** @param {number} all @param {number} those */
const rarity = (all, those) => Math.log(1 + (all - those + 0.5) / (those + 0.5))

/**
 * @param {Passages} texts
 * @param {string[]} wanted grams of the query
 * @param {string[]} hints grams that the query stands for without saying them
 * @returns {Said}
 */
export function say(texts, wanted, hints) {
  const { owner, order, first, size, sizes } = texts
  const whole = new Float64Array(sizes.length), part = new Float64Array(owner.length)
  let most = 0, mostOfPart = 0
  /** @param {string} gram @param {number} factor */
  const add = (gram, factor) => {
    const found = stands(texts, gram)
    /** @type {Map<number, number>} */
    const times = new Map()
    for (let i = 0; i < found.length; i += 2) {
      const entry = owner[found[i]]
      if (entry >= 0) times.set(entry, (times.get(entry) || 0) + found[i + 1])
    }
    const rare = factor * rarity(sizes.length, times.size)
    const rarePart = factor * rarity(owner.length, found.length / 2)
    most += rare
    mostOfPart += rarePart
    for (const [entry, count] of times) whole[entry] += rare * weight(count, sizes[entry], WHOLE)
    for (let i = 0; i < found.length; i += 2) part[found[i]] += rarePart * weight(found[i + 1], size[found[i]], PART)
  }
  for (const gram of wanted) add(gram, 1)
  for (const gram of hints) add(gram, HINT)
  const best = new Float64Array(sizes.length), question = new Int32Array(sizes.length).fill(-1)
  part.forEach((value, passage) => {
    const entry = owner[passage], worth = ((first[passage] ? DEFINITION : 1) * value) / (mostOfPart || 1)
    if (entry < 0 || worth <= best[entry]) return
    best[entry] = worth
    question[entry] = order[passage]
  })
  const entries = whole.map((value, entry) => ((1 - PASSAGE) * value) / (most || 1) + PASSAGE * best[entry])
  return { entries, best, question }
}
